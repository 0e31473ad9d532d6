"""What the studio shows: briefs with their counts, and one brief's facts and drafts beside its passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
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

    @property
    def percent(self) -> int:
        """The share right at the first try, as a whole percentage."""
        return round((self.version.facility or 0) * 100)


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A passage with its facts, and the questions that rest on it."""

    passage: ledger.Row
    drafts: tuple[DraftView, ...]


#: Lists of the desk: questions in one state beside their passages, or every passage with its facts.
SHOWN = ("draft", "approved", "rejected", "facts")
MOST_QUESTIONS, MOST_PASSAGES = 15, 12  # on a page


@dataclass(frozen=True, slots=True)
class Desk:
    """One page of the review desk of a brief."""

    brief: Brief
    facts: int
    rows: tuple[DeskRow, ...]
    page: Page[Any]
    counts: dict[str, int]
    show: str
    proposals: tuple[Proposal, ...]

    @property
    def published(self) -> bool:
        """Learners can open the lesson."""
        return self.brief.lesson.published_at is not None

    @property
    def query(self) -> str:
        """The list, for links to its other pages."""
        return f"show={self.show}&"


def desk(brief: Brief, show: str = "draft", *, number: str = "1", at: str = "") -> Desk:
    """One page of a list: passages, and beside each the questions in state ``show``, or with "facts" its facts alone.

    ``at``: the uid of a passage; the page is then the one where it stands, or the first passage after it in the list.
    """
    show = show if show in SHOWN else "draft"
    found = ledger.ledger(brief, every=True)
    versions = list(
        QuestionVersion.objects.newest()
        .filter(question__brief=brief, question__retired_at=None)
        .select_related("passage", "question__brief")
        .prefetch_related("facts")
        .order_by("passage__order", "question_id")
    )
    by_passage: dict[str, list[QuestionVersion]] = defaultdict(list)
    for version in versions:
        if version.status == show and version.passage:
            by_passage[version.passage.uid].append(version)
    rows = [row for row in found.rows if row.passage.uid in by_passage or (show == "facts" and row.facts)]
    kept = {row.passage.uid for row in found.rows}
    rows += [_lost(asked[0]) for uid, asked in by_passage.items() if uid not in kept]
    parts = _parts(rows, {uid: len(asked) for uid, asked in by_passage.items()})
    page = Paginator(parts, 1).get_page(_part_of(at, found.rows, parts) if at else number)
    shown = tuple(DeskRow(row, tuple(map(draft_view, by_passage[row.passage.uid]))) for part in page for row in part)
    counts = {state: sum(v.status == state for v in versions) for state in ("draft", "approved", "rejected")}
    return Desk(brief, found.total, shown, page, counts, show, proposals(brief))


def _parts(rows: Sequence[ledger.Row], asked: Mapping[str, int]) -> list[list[ledger.Row]]:
    """The rows of each page: a new one begins where questions or passages would be too many."""
    parts: list[list[ledger.Row]] = []
    number = 0
    for row in rows:
        more = asked.get(row.passage.uid, 0)
        if not parts or number + more > MOST_QUESTIONS or len(parts[-1]) == MOST_PASSAGES:
            parts.append([])
            number = 0
        parts[-1].append(row)
        number += more
    return parts


def _part_of(uid: str, every: Sequence[ledger.Row], parts: Sequence[Sequence[ledger.Row]]) -> int:
    """The page where the passage stands, or the first listed after it in reading order."""
    order = next((row.passage.order for row in every if row.passage.uid == uid), 0)
    return next((n for n, part in enumerate(parts, 1) if part[-1].passage.order >= order), len(parts))


def _lost(version: QuestionVersion) -> ledger.Row:
    """The words a question was made from when a later edition no longer has them."""
    passage = version.passage
    if passage is None:
        raise ValueError("a question without a passage has no place on the desk")
    return ledger.Row(passage, (Segment(passage.text),), ())


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
