"""What the studio shows: briefs with their counts, and one brief's facts and drafts beside its passages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from content import ledger
from content.models import Brief
from content.outline import Proposal, proposals
from content.segments import Segment
from quizzes import render
from quizzes.messages import render as sentence
from quizzes.models import QuestionVersion
from quizzes.render.why import why
from quizzes.services.sealing import told


@dataclass(frozen=True, slots=True)
class StudioRow:
    """One brief in the studio."""

    brief: Brief
    facts: int
    drafts: int
    approved: int
    published: bool


def studio_rows(user: Any) -> list[StudioRow]:
    """The briefs this instructor may change. Two queries."""
    briefs = (
        Brief.objects.editable_by(user)
        .select_related("lesson")
        .annotate(
            fact_count=Count("facts", filter=Q(facts__status__in=["proposed", "confirmed"]), distinct=True),
        )
    )
    counts: dict[int, dict[str, int]] = defaultdict(dict)
    for brief, status, number in (
        QuestionVersion.objects.newest()
        .filter(question__retired_at=None, question__brief__in=briefs)
        .order_by()
        .values_list("question__brief", "status")
        .annotate(number=Count("pk"))
    ):
        counts[brief][status] = number
    return [
        StudioRow(
            brief,
            brief.fact_count,
            counts[brief.pk].get("draft", 0),
            counts[brief.pk].get("approved", 0),
            bool(getattr(brief, "lesson", None) and brief.lesson.published_at),
        )
        for brief in briefs
    ]


@dataclass(frozen=True, slots=True)
class DraftView:
    """One question on the desk: as asked, with its key, its notes, where it comes from."""

    version: QuestionVersion
    question: render.Question
    answer: str
    options: tuple[tuple[str, str, bool], ...]
    seals: tuple[render.Seal, ...]
    faults: tuple[str, ...]
    unchecked: tuple[str, ...]
    why: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A passage with its facts, and the questions that rest on it."""

    passage: ledger.Row
    drafts: tuple[DraftView, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """The review desk of one brief."""

    brief: Brief
    ledger: ledger.Ledger
    rows: tuple[DeskRow, ...]
    drafts: int
    approved: int
    rejected: int
    show: str
    proposals: tuple[Proposal, ...]

    @property
    def published(self) -> bool:
        """Learners can open the lesson."""
        return self.brief.lesson.published_at is not None


def desk(brief: Brief, show: str) -> Desk:
    """Passages with facts, and beside each the questions in state ``show`` (draft, approved, rejected)."""
    found = ledger.ledger(brief, every=True)
    versions = list(
        QuestionVersion.objects.newest()
        .filter(question__brief=brief, question__retired_at=None)
        .select_related("passage", "question__brief")
        .prefetch_related("facts")
        .order_by("passage__order", "question_id")
    )
    counts = {state: sum(v.status == state for v in versions) for state in ("draft", "approved", "rejected")}
    by_passage: dict[str, list[DraftView]] = defaultdict(list)
    for version in versions:
        if version.status == show:
            by_passage[version.passage.uid if version.passage else ""].append(draft_view(version))
    rows = [DeskRow(row, tuple(by_passage.pop(row.passage.uid, ()))) for row in found.rows]
    rows += [_lost(drafts) for uid, drafts in by_passage.items() if uid]  # their passage left the brief
    return Desk(
        brief, found, tuple(rows), counts["draft"], counts["approved"], counts["rejected"], show, proposals(brief)
    )


def _lost(drafts: list[DraftView]) -> DeskRow:
    """Questions whose passage a later edition no longer has, beside the words they were made from."""
    passage = drafts[0].version.passage
    if passage is None:
        raise ValueError("a question without a passage has no place on the desk")
    return DeskRow(ledger.Row(passage, (Segment(passage.text),), ()), tuple(drafts))


def draft_view(version: QuestionVersion) -> DraftView:
    """One question with everything a reviewer needs to see."""
    spec = version.marking
    notes = version.notes or [""] * len(spec.options)
    right = render.right_options(spec)
    offered = spec.options if right else ()  # what is matched or ordered has its key in words
    options = tuple((text, note, text in right) for text, note in zip(offered, notes, strict=False))
    return DraftView(
        version,
        render.question(version),
        render.answer_text(spec),
        options,
        render.seals(version),
        tuple(sentence(message) for message in told(version.sealed, "faults")),
        tuple(sentence(message) for message in told(version.sealed, "unchecked")),
        why(version, version.facts.all()) if version.pk else (),
    )
