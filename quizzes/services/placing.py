"""Where approved questions appear: in the brief's practice quiz and after the sections of its lesson."""

from __future__ import annotations

import datetime as dt

from django.db.models import Max

from content.models import Brief, Passage, Section
from quizzes.models import Check, QuestionVersion, Quiz, Slot


def fill_practice_quiz(*, brief: Brief, now: dt.datetime) -> Quiz:
    """The brief's practice quiz with a slot for each question that has an approved version."""
    quiz, _created = Quiz.objects.get_or_create(
        slug=f"{brief.slug}-practice"[:80],
        defaults={"title": brief.title, "brief": brief, "length": 10, "owner": brief.owner, "published_at": now},
    )
    if quiz.title != brief.title:
        quiz.title = brief.title
        quiz.save(update_fields=["title"])
    have = set(quiz.slots.values_list("question_id", flat=True))
    last = quiz.slots.aggregate(last=Max("order"))["last"] or 0
    approved = (
        QuestionVersion.objects.latest_approved()
        .filter(question__brief=brief)
        .order_by("passage__order", "question_id")
        .values_list("question_id", flat=True)
    )
    missing = [pk for pk in approved if pk not in have]
    Slot.objects.bulk_create([Slot(quiz=quiz, order=last + i, question_id=pk) for i, pk in enumerate(missing, start=1)])
    return quiz


def place_checks(*, brief: Brief, most: int = 1) -> int:
    """Put up to ``most`` approved questions after each section they test; returns how many checks there are.

    Choice questions and judgements first (a check interrupts reading), easier before harder.
    """
    sections = {s.uid: s for s in Section.objects.filter(lesson__brief=brief, retired_at=None)}
    heading_of = _heading_of(brief)
    quick = {"judgement": 0, "single_choice": 1, "percentage": 2, "true_false": 3}
    approved = QuestionVersion.objects.latest_approved().filter(question__brief=brief).select_related("passage")
    placed: dict[str, int] = {}
    keep: list[int] = []
    for version in sorted(approved, key=lambda v: (quick.get(v.kind, 4), v.level, v.question_id)):
        uid = heading_of.get(version.passage.uid, "") if version.passage else ""
        if uid in sections and placed.get(uid, 0) < most:
            placed[uid] = placed.get(uid, 0) + 1
            check, _created = Check.objects.get_or_create(section=sections[uid], question_id=version.question_id)
            keep.append(check.pk)
    Check.objects.filter(section__lesson__brief=brief).exclude(pk__in=keep).delete()
    return len(keep)


def _heading_of(brief: Brief) -> dict[str, str]:
    """Passage uid -> uid of the passage that opens its section, in the newest edition."""
    above: dict[str, str] = {}
    current = ""
    newest = brief.editions.order_by("-number").values("pk")[:1]
    for passage in Passage.objects.filter(edition=newest).order_by("order"):
        if passage.role == "heading" or not current:
            current = passage.uid
        above[passage.uid] = current
    return above
