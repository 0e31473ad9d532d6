"""The mixed exam of a pack: a section for each of its briefs, drawn anew for every attempt."""

from __future__ import annotations

import datetime as dt

from content.models import Brief
from quizzes.behaviours import VISIBLE
from quizzes.interchange.exam import ExamPlan
from quizzes.models import Part, Quiz, Slot
from quizzes.terms import REVIEW


def exam_slug(pack: str) -> str:
    """The exam's name."""
    return f"{pack}-exam"[:80]


def place_exam(*, pack: str, plan: ExamPlan | None, now: dt.datetime) -> Quiz | None:
    """The exam as its pack plans it; one that the pack no longer plans is taken back. Attempts keep what they asked.

    Told in full when it is handed in, since it never closes.
    """
    if plan is None:
        Quiz.objects.filter(slug=exam_slug(pack), mode=Quiz.Mode.EXAM).update(published_at=None)
        return None
    told = {moment: list(VISIBLE) for moment in REVIEW["exam"] if moment != "during"}
    quiz, _created = Quiz.objects.update_or_create(
        slug=exam_slug(pack),
        defaults={
            "title": plan.title, "mode": Quiz.Mode.EXAM, "behaviour": Quiz.Behaviour.DEFERRED,
            "book": Quiz.Book.CLOSED, "limit_minutes": plan.minutes, "review": told,
        },
    )  # fmt: skip
    if quiz.published_at is None:
        quiz.published_at = now
        quiz.save(update_fields=["published_at"])
    if list(quiz.slots.values_list("draw_brief__slug", "draw")) != list(plan.draws):
        _lay_out(quiz, plan)
    return quiz


def _lay_out(quiz: Quiz, plan: ExamPlan) -> None:
    briefs = Brief.objects.in_bulk([slug for slug, _count in plan.draws], field_name="slug")
    quiz.slots.all().delete()
    quiz.parts.all().delete()
    for order, (slug, count) in enumerate(plan.draws, start=1):
        part = Part.objects.create(quiz=quiz, order=order, title=briefs[slug].title[:200], shuffle=True)
        Slot.objects.create(quiz=quiz, part=part, order=order, draw=count, draw_brief=briefs[slug])
