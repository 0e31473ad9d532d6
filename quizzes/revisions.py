"""What the studio shows of a brief's editions: their history, and what each changed beside what hung on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count

from content.differences import Change, changes, differences
from content.models import Brief, Edition, Fact
from content.passage_ids import Known
from content.segments import Segment
from quizzes.models import QuestionVersion, RevisionDecision


@dataclass(frozen=True, slots=True)
class EditionRow:
    """One edition in the history. ``changed`` counts the passages that differ from the edition before."""

    edition: Edition
    passages: int
    changed: int
    undecided: int


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One passage that changed, old beside new, with the facts and questions that hung on it."""

    change: Change
    old: Sequence[Segment[bool]]
    new: Sequence[Segment[bool]]
    facts: Sequence[Fact]
    questions: Sequence[QuestionVersion]
    decision: RevisionDecision | None

    @property
    def matters(self) -> bool:
        """Something hung on it: somebody should look."""
        return bool(self.facts or self.questions) and self.change.kind != "new"


@dataclass(frozen=True, slots=True)
class Revision:
    """What one edition changed. ``newest`` alone can be decided about."""

    brief: Brief
    edition: Edition
    before: Edition
    rows: Sequence[ChangeRow]
    unchanged: int
    newest: bool

    @property
    def to_decide(self) -> int:
        """How many changes wait for a reviewer."""
        return sum(row.matters and row.decision is None for row in self.rows)


def editions(brief: Brief) -> list[EditionRow]:
    """The history of a brief, newest first. Two queries for each edition, and two."""
    found = list(brief.editions.filter(number__gt=0).order_by("number").annotate(count=Count("passages")))
    rows: list[EditionRow] = []
    before: list[Known] = []
    for edition in found:
        now = _known(edition)
        page = revision(brief, edition.number) if edition is found[-1] and before else None
        changed = len(changes(before, now)) if before else 0
        rows.append(EditionRow(edition, edition.count, changed, page.to_decide if page else 0))
        before = now
    return rows[::-1]


def revision(brief: Brief, number: int) -> Revision | None:
    """What edition ``number`` changed against the one before; None where there is none. Eight queries."""
    found = list(brief.editions.filter(number__in=(number - 1, number), number__gt=0).order_by("number"))
    if len(found) != 2:
        return None
    before, edition = found
    old, new = _known(before), _known(edition)
    changed = changes(old, new)
    uids = [change.uid for change in changed]
    facts, questions = _facts(brief, uids), _questions(brief, uids)
    decided = {decision.uid: decision for decision in edition.decisions.select_related("decided_by")}
    rows = [
        ChangeRow(
            change, *differences(change.old, change.new), facts[change.uid], questions[change.uid],
            decided.get(change.uid),
        )
        for change in changed
    ]  # fmt: skip
    newest = not brief.editions.filter(number__gt=number).exists()
    return Revision(brief, edition, before, rows, len(new) - sum(change.kind != "gone" for change in changed), newest)


def _known(edition: Edition) -> list[Known]:
    return [Known(*row) for row in edition.passages.order_by("order").values_list("uid", "section", "text")]


def _facts(brief: Brief, uids: Sequence[str]) -> dict[str, list[Fact]]:
    """Facts of these passages; those that the new text no longer has are retired and still stand where they stood."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in (
        brief.facts.exclude(status=Fact.Status.REJECTED).filter(passage__uid__in=uids).select_related("passage")
    ):
        found[fact.passage.uid].append(fact)
    return found


def _questions(brief: Brief, uids: Sequence[str]) -> dict[str, list[QuestionVersion]]:
    """Versions asked of these passages today, and drafts that wait."""
    found: dict[str, list[QuestionVersion]] = defaultdict(list)
    of_brief = QuestionVersion.objects.filter(
        question__brief=brief, question__retired_at=None, passage__uid__in=uids
    ).select_related("passage", "question")
    waiting = of_brief.newest().filter(status=QuestionVersion.Status.DRAFT)
    for version in sorted([*of_brief.latest_approved(), *waiting], key=lambda v: (v.question_id, v.number)):
        if version.passage is not None:
            found[version.passage.uid].append(version)
    return found
