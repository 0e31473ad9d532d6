"""The lesson: reading, and answering its checks in place."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from content.access import readable_brief
from learn.access import check_version, readable_passage, readable_section
from learn.dashboards.lesson import answered_check, lesson_page
from learn.forms import AnswerForm
from learn.guests import Learning, learner_made
from learn.services.answering import answer_check
from learn.services.notes import save_note
from learn.services.reading import mark_read, mark_unread


@require_safe
@never_cache
@learner_made
def lesson(request: Learning, slug: str) -> HttpResponse:
    """The lesson of a brief."""
    page = lesson_page(readable_brief(request.learner, slug), request.learner)
    return render(request, "learn/lesson.html", {"page": page})


@require_POST
@learner_made
def section(request: Learning, slug: str, uid: str) -> HttpResponse:
    """Mark a section as read, or as not read."""
    found = readable_section(request.learner, slug, uid)
    unread = request.POST.get("read") == "no"
    if unread:
        mark_unread(user=request.learner, section=found)
    else:
        mark_read(user=request.learner, section=found, now=timezone.now())
    if not request.htmx:
        return redirect(f"{found.lesson.get_absolute_url()}#s-{found.uid}")
    page = lesson_page(found.lesson.brief, request.learner)
    context = {"page": page, "view": next(v for v in page.sections if v.section.pk == found.pk)}
    return render(request, "learn/lesson.html#readline_and_outline", context)


@require_POST
@learner_made
def note(request: Learning, slug: str, uid: str) -> HttpResponse:
    """Highlight a passage, or write a note beside it."""
    brief, passage = readable_passage(request.learner, slug, uid)
    highlight = request.POST.get("highlight")
    saved = save_note(
        user=request.learner, brief=brief, passage_uid=passage.uid, now=timezone.now(),
        highlighted=None if highlight is None else highlight == "yes", text=request.POST.get("text"),
    )  # fmt: skip
    if not request.htmx:
        return redirect(f"{brief.lesson.get_absolute_url()}#p-{passage.uid}")
    return render(request, "learn/lesson.html#note", {"note": saved, "uid": passage.uid, "brief": brief})


@require_POST
@learner_made
def check(request: Learning, slug: str, pk: int) -> HttpResponse:
    """Answer a check in place."""
    brief, version = check_version(request.learner, slug, pk)
    given = AnswerForm.given(request.POST)
    answered = answer_check(
        brief=brief, version=version, user=request.learner, key=given["key"], raw=given["raw"], show=given["show"],
        now=timezone.now(),
    )  # fmt: skip
    shown = answered_check(version, answered)
    if not request.htmx:
        return redirect(f"{brief.lesson.get_absolute_url()}#{shown.place}")
    context = {"check": shown, "brief": brief, "swapped": True}
    return render(request, "learn/lesson.html#check", context, status=409 if answered.conflict else 200)
