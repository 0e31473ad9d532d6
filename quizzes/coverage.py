"""The coverage map of a brief: per passage what was found, drafted, approved and refused, and what is left to do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.core.cache import cache
from django.utils.translation import gettext as _

from content import cards
from content.cards import FactCard
from content.models import Brief, Fact, FactReview, Passage
from content.records import Document, FactCandidate, Source
from content.records import Passage as ReadPassage
from quizzes import generation
from quizzes.labels import REFUSAL_LABELS
from quizzes.models import QuestionVersion

#: The seed of drafts made at import.
SEED: Final = 1
_AN_HOUR: Final = 3600


@dataclass(frozen=True, slots=True)
class PassageCover:
    """One passage with its counts; ``refused`` are (why, how often)."""

    passage: Passage
    facts: int
    must_know: int
    drafts: int
    approved: int
    refused: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing left for the author: what, on which fact or question, and where."""

    what: str
    words: str
    passage: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """The map of one brief."""

    brief: Brief
    rows: tuple[PassageCover, ...]
    to_do: tuple[ToDo, ...]
    facts: int
    approved: int
    bare: int

    @property
    def covered(self) -> int:
        """Passages with text on which an approved question rests."""
        return sum(1 for row in self.rows if row.approved)


def coverage(brief: Brief) -> Coverage:
    """Passages in order with what rests on them; drafts once more, so as to say what was refused. Seven queries."""
    edition = brief.editions.order_by("-number").first()
    passages = list(edition.passages.order_by("order")) if edition else []
    facts = list(brief.facts.living().select_related("passage").prefetch_related("reviews"))
    versions = list(
        QuestionVersion.objects.newest()
        .filter(question__brief=brief, question__retired_at=None)
        .select_related("passage", "question")
        .prefetch_related("facts")
    )
    state = f"{edition.pk if edition else 0}:{len(facts)}:{max((fact.pk for fact in facts), default=0)}"
    key = f"refused:{generation.GENERATOR}:{state}"
    refused: dict[int, dict[str, int]] | None = cache.get(key)
    if refused is None:
        refused = _refused(brief, passages, facts, edition.source if edition else {})
        cache.set(key, refused, _AN_HOUR)
    by_uid: dict[str, list[QuestionVersion]] = defaultdict(list)
    for version in versions:
        by_uid[version.passage.uid if version.passage else ""].append(version)
    rows = tuple(_row(p, facts, by_uid[p.uid], refused.get(p.order, {})) for p in passages if p.role != "heading")
    return Coverage(
        brief,
        rows,
        tuple(_to_do(facts, versions)),
        len(facts),
        sum(v.status == "approved" for v in versions),
        sum(1 for row in rows if row.facts and not row.approved),
    )


def _row(
    passage: Passage, facts: Sequence[Fact], versions: Sequence[QuestionVersion], refused: dict[str, int]
) -> PassageCover:
    own = [fact for fact in facts if fact.passage.uid == passage.uid]
    return PassageCover(
        passage,
        len(own),
        sum(fact.importance == 3 for fact in own),
        sum(v.status == "draft" for v in versions),
        sum(v.status == "approved" for v in versions),
        tuple(
            sorted(((str(REFUSAL_LABELS.get(why, why)), n) for why, n in refused.items()), key=lambda pair: -pair[1])
        ),
    )


def _refused(
    brief: Brief, passages: Sequence[Passage], facts: Sequence[Fact], source: dict[str, Any]
) -> dict[int, dict[str, int]]:
    """Reasons by passage: the same drafting as at import, over the facts that are there now."""
    order = {p.uid: number for number, p in enumerate(passages)}
    placed = [fact for fact in facts if fact.passage.uid in order]
    found = tuple(_candidate(fact, order[fact.passage.uid]) for fact in placed)
    read = tuple(ReadPassage(n, p.role, p.text, p.section, p.level) for n, p in enumerate(passages))
    day = str(source.get("published") or "")
    document = Document(Source(title=brief.title, authors=tuple(source.get("authors", ())), published=day), read)
    run = generation.draft(document, found, slug=brief.slug, seed=SEED)
    reasons: dict[int, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for index, _kind, reason in run.refusals:
        if index >= 0:
            reasons[passages[found[index].passage].order][reason] += 1
    return {number: dict(counted) for number, counted in reasons.items()}


def _candidate(fact: Fact, passage: int) -> FactCandidate:
    return FactCandidate(
        fact.type, fact.value, fact.surface, fact.start, fact.end, passage, fact.rule, fact.hedge, fact.claimed_by,
        fact.importance, fact.reason,
    )  # fmt: skip


def _to_do(facts: Sequence[Fact], versions: Sequence[QuestionVersion]) -> Iterable[ToDo]:
    """Must-know facts that nobody is asked, questions to reword, questions at fault, drafts on what must be known."""
    approved = [v for v in versions if v.status == "approved"]
    asked = {fact.pk for v in approved for fact in v.facts.all()}
    drafted = {fact.pk for v in versions if v.status == "draft" for fact in v.facts.all()}
    for fact in facts:
        card: FactCard = cards.card(fact)
        words = f"{card.hedge} {card.value}".strip()
        if fact.importance == 3 and fact.pk not in asked:
            what = _("Must know, drafts wait for review") if fact.pk in drafted else _("Must know, no question yet")
            yield ToDo(what, words, fact.passage.uid)
        last = next(iter(fact.reviews.all()), None)
        if last is not None and last.decision == FactReview.Decision.REWORD:
            for version in approved:
                if fact in version.facts.all() and version.created_at < last.decided_at:
                    yield ToDo(_("Reword, the fact has aged"), version.stem, fact.passage.uid)
    for version in approved:
        if version.sealed and version.sealed.get("faults"):
            uid = version.passage.uid if version.passage else ""
            yield ToDo(_("A seal is missing"), version.stem, uid)
