"""What the quiz builder shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from content.models import Brief
from quizzes.labels import KIND_LABELS
from quizzes.models import QuestionVersion, Quiz, Slot
from quizzes.render import plain_stem
from quizzes.services.layout import pool_size


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One place of a quiz: what is asked there, and of a draw how many questions it may take."""

    slot: Slot
    words: str
    kind: str
    pool: int | None

    @property
    def too_few(self) -> bool:
        """A draw wants more than it may take."""
        return self.pool is not None and self.pool < self.slot.draw


@dataclass(frozen=True, slots=True)
class BuilderPage:
    """A quiz with its places, and the questions that may be added."""

    quiz: Quiz
    rows: tuple[SlotRow, ...]
    choices: list[tuple[int, str]]


def own_quizzes(user: Any) -> QuerySet[Quiz]:
    """The quizzes a person may change: their own, an admin's all. With how many places and attempts. One query."""
    mine = Q() if user.is_admin else Q(owner=user)
    counts = Quiz.objects.filter(mine).select_related("brief")
    return counts.annotate(places=Count("slots", distinct=True), begun=Count("attempts", distinct=True)).order_by(
        "title"
    )


def builder_page(quiz: Quiz, user: Any) -> BuilderPage:
    """The builder's data. Three queries, and one for each draw."""
    slots = list(quiz.slots.select_related("part", "draw_brief").order_by("order"))
    asked = {slot.question_id for slot in slots if slot.question_id}
    approved = QuestionVersion.objects.latest_approved().select_related("question__brief")
    briefs = Brief.objects.readable_by(user)
    may_ask = approved.filter(question__brief=quiz.brief) if quiz.brief else approved.filter(question__brief__in=briefs)
    versions = {
        version.question_id: version
        for version in approved.filter(Q(pk__in=may_ask.values("pk")) | Q(question__in=asked)).order_by("question_id")
    }
    choices = [
        (pk, f"{KIND_LABELS[version.kind]}: {plain_stem(version)}")
        for pk, version in versions.items()
        if pk not in asked
    ]
    rows = tuple(_row(slot, quiz, versions.get(slot.question_id or 0)) for slot in slots)
    return BuilderPage(quiz, rows, choices)


def _row(slot: Slot, quiz: Quiz, version: QuestionVersion | None) -> SlotRow:
    if slot.draw:
        return SlotRow(slot, _draw_words(slot), "", pool_size(slot, quiz))
    if version is None:
        return SlotRow(slot, _("This question has no approved version now; it is not asked."), "", None)
    return SlotRow(slot, plain_stem(version), str(KIND_LABELS[version.kind]), None)


def _draw_words(slot: Slot) -> str:
    words = [_("%(n)d drawn at random") % {"n": slot.draw}]
    if slot.draw_brief:
        words.append(str(slot.draw_brief))
    if slot.draw_kind:
        words.append(str(KIND_LABELS[slot.draw_kind]))
    if slot.draw_tag:
        words.append(_("tag “%(tag)s”") % {"tag": slot.draw_tag})
    if slot.draw_from or slot.draw_to:
        words.append(_("difficulty %(low)d to %(high)d") % {"low": slot.draw_from or 1, "high": slot.draw_to or 5})
    return " · ".join(words)
