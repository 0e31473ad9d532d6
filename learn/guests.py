"""Who is learning in this request: the person signed in, or the guest of this browser."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from content.access import sign_in_first
from content.kept import kept_of
from learn.services.guests import make_guest
from quizzes.models import Attempt

SESSION_KEY = "guest"
#: New guests that one address may make in an hour: a classroom without accounts, not a flood.
GUESTS_AN_HOUR = 600

View = Callable[..., HttpResponseBase]


class Learning(HttpRequest):
    """A request that knows who is learning: a person, a guest, or nobody yet. Set by the decorators below."""

    learner: Any
    htmx: Any


def learner_of(request: HttpRequest) -> Any:
    """The person signed in, else this browser's guest, else the anonymous user. At most one query."""
    if request.user.is_authenticated or not request.session.get(SESSION_KEY):
        return request.user
    if not hasattr(request, "_guest"):
        guests = get_user_model().objects.filter(is_guest=True, pk=request.session[SESSION_KEY])
        request._guest = guests.first()  # type: ignore[attr-defined]
    return request._guest or request.user  # type: ignore[attr-defined]


def learner_required(view: View) -> View:
    """Pages of a learner: a visitor who has answered nothing is sent to sign in. Sets ``request.learner``."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.learner = learner_of(request)  # type: ignore[attr-defined]
        if not request.learner.is_authenticated:  # type: ignore[attr-defined]
            if (lost := attempt_of_a_guest(kwargs.get("public_id"))) and request.headers.get("HX-Request") != "true":
                context = {"attempt": lost, "kept": kept_of(request)}
                return render(request, "learn/lost_guest.html", context, status=401)
            return sign_in_first(request)
        return view(request, *args, **kwargs)

    return guarded


def learner_made(view: View) -> View:
    """What a visitor may do without an account: the first POST makes a guest. Sets ``request.learner``."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        learner = learner_of(request)
        if request.method == "POST" and not learner.is_authenticated:
            if not _may_make(request):
                words = _("Many guests came from here within an hour. Sign up to go on, or come back later.")
                return HttpResponse(words, status=429, content_type="text/plain; charset=utf-8")
            learner = make_guest()
            request.session[SESSION_KEY] = learner.pk
        request.learner = learner  # type: ignore[attr-defined]
        return view(request, *args, **kwargs)

    return guarded


def attempt_of_a_guest(public_id: str | None) -> Attempt | None:
    """The attempt of that id, if a guest began it: no log-in leads back to it. One query."""
    if not public_id:
        return None
    return Attempt.objects.filter(public_id=public_id, user__is_guest=True).select_related("quiz").first()


def _may_make(request: HttpRequest) -> bool:
    name = f"guests/{request.META.get('REMOTE_ADDR', '')}"
    cache.add(name, 0, timeout=3600)
    try:
        return cache.incr(name) <= GUESTS_AN_HOUR
    except ValueError:  # it ran out between the two calls
        return True
