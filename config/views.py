"""Pages that belong to the whole house: health, every part of the look, and the page for a form sent too late."""

from __future__ import annotations

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from config.style import samples
from content.access import sign_in_first


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
