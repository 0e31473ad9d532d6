"""The lesson: reading, and answering its checks in place."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from content.access import readable_brief, role_required
from learn.access import check_version, readable_section
from learn.dashboards.lesson import answered_check, lesson_page
from learn.forms import AnswerForm
from learn.services.answering import answer_check
from learn.services.reading import mark_read, mark_unread


@require_safe
@never_cache
def lesson(request: HttpRequest, slug: str) -> HttpResponse:
    """The lesson of a brief."""
    page = lesson_page(readable_brief(request.user, slug), request.user)
    return render(request, "learn/lesson.html", {"page": page})


@require_POST
@role_required("student")
def section(request: HttpRequest, slug: str, uid: str) -> HttpResponse:
    """Mark a section as read, or as not read."""
    found = readable_section(request.user, slug, uid)
    unread = request.POST.get("read") == "no"
    if unread:
        mark_unread(user=request.user, section=found)
    else:
        mark_read(user=request.user, section=found, now=timezone.now())
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(f"{found.lesson.get_absolute_url()}#s-{found.uid}")
    page = lesson_page(found.lesson.brief, request.user)
    context = {"page": page, "view": next(v for v in page.sections if v.section.pk == found.pk)}
    return render(request, "learn/lesson.html#readline", context)


@require_POST
@role_required("student")
def check(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Answer a check in place."""
    brief, version = check_version(request.user, slug, pk)
    given = AnswerForm.given(request.POST)
    answered = answer_check(
        brief=brief, version=version, user=request.user, key=given["key"], raw=given["raw"], show=given["show"],
        now=timezone.now(),
    )  # fmt: skip
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(f"{brief.lesson.get_absolute_url()}#check-{pk}")
    context = {"check": answered_check(version, answered), "brief": brief, "swapped": True}
    return render(request, "learn/lesson.html#check", context, status=409 if answered.conflict else 200)
