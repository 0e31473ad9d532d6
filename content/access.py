"""Who may open what: strangers get 404, readers who try to write get 403."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from content.kept import kept_of
from content.models import Brief

View = Callable[..., HttpResponseBase]


def readable_brief(user: Any, slug: str) -> Brief:
    """The brief of that name, if this person may read it; Http404 otherwise."""
    brief: Brief | None = Brief.objects.readable_by(user).select_related("lesson").filter(slug=slug).first()
    if brief is None:
        raise Http404("no such brief")
    return brief


def editable_brief(user: Any, slug: str) -> Brief:
    """The brief of that name, if this person may change it: 404 when unreadable, 403 when read-only."""
    brief = readable_brief(user, slug)
    if not Brief.objects.editable_by(user).filter(pk=brief.pk).exists():
        raise PermissionDenied
    return brief


def sign_in_first(request: HttpRequest) -> HttpResponseBase:
    """Send a visitor to sign in; a request in the background gets 401 and leaves the page as it is.

    A form that was posted waits in the log-in form and is offered again after it.
    """
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=401)
    if kept := kept_of(request):
        return render(request, "account/again.html", {"kept": kept, "next": kept.path}, status=401)
    return redirect_to_login(request.get_full_path())


def role_required(role: str) -> Callable[[View], View]:
    """Let this role and those above it in; visitors are sent to sign in, others get 403."""
    tests: dict[str, Callable[[Any], bool]] = {
        "student": lambda user: True,
        "instructor": lambda user: bool(user.is_instructor),
        "admin": lambda user: bool(user.is_admin),
    }
    allowed = tests[role]
    words = {"instructor": _("This page is for instructors."), "admin": _("This page is for admins.")}

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return sign_in_first(request)
            if not allowed(request.user):
                raise PermissionDenied(words[role])
            return view(request, *args, **kwargs)

        return guarded

    return decorate
