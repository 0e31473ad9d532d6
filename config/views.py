"""Pages that belong to the whole house: health, every part of the look, and the page for a form sent too late."""

from __future__ import annotations

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from config.style import samples
from content.access import sign_in_first
from learn.guests import attempt_of_a_guest, learner_of


@require_safe
@never_cache
def health(_request: HttpRequest) -> JsonResponse:
    """200 when the database answers, for a load balancer or a person."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
    return JsonResponse({"status": "ok", "database": connection.vendor})


@require_safe
def style(request: HttpRequest) -> HttpResponseBase:
    """Every component in every state, for people who work on the site; nobody else finds it."""
    if not request.user.is_authenticated:
        return sign_in_first(request)
    if not request.user.is_staff:
        raise Http404("for staff")
    return render(request, "style/index.html", {"sample": samples()})


@require_safe
def favicon(_request: HttpRequest) -> HttpResponse:
    """Where browsers look for the sign of a page that names none (the staff pages)."""
    return redirect(static("img/hanko.svg"))


@require_safe
@never_cache
def again(request: HttpRequest) -> HttpResponse:
    """What the dialog shows when a request in the background was refused: 204 where this browser is known.

    It renews the token either way. ``next`` is the page that stands behind the dialog.
    """
    get_token(request)
    path = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        path = "/"
    if learner_of(request).is_authenticated:
        return HttpResponse(status=204)
    try:
        lost = attempt_of_a_guest(resolve(path).kwargs.get("public_id"))
    except Resolver404:
        lost = None
    partial = "learn/lost_guest.html#lost" if lost else "account/again.html#again"
    return render(request, partial, {"attempt": lost, "next": path, "in_place": True})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form whose token is out of date (a log-in in another tab): show what was typed, ask to send it again."""
    kept = [(name, value) for name, values in request.POST.lists() if name != "csrfmiddlewaretoken" for value in values]
    secret = {name for name, _value in kept if "password" in name}
    context = {
        "kept": [pair for pair in kept if pair[0] not in secret],
        "path": request.get_full_path(),
        "lost": secret,
    }
    return render(request, "403_csrf.html", context, status=403)
