"""The ledger of one brief: its passages with their facts, in reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from content import cards
from content.cards import FactCard
from content.display import format_date
from content.models import Brief, Edition, Fact, Passage
from content.segments import Segment


@dataclass(frozen=True, slots=True)
class Row:
    """One passage with its facts."""

    passage: Passage
    segments: tuple[Segment[FactCard], ...]
    facts: tuple[tuple[Fact, FactCard], ...]

    @property
    def living(self) -> list[Fact]:
        """Those that were not rejected."""
        return [fact for fact, _card in self.facts if fact.status != Fact.Status.REJECTED]


@dataclass(frozen=True, slots=True)
class Ledger:
    """A brief with its source and its rows."""

    edition: Edition | None
    source: Mapping[str, Any]
    published: str
    rows: tuple[Row, ...]
    total: int

    @property
    def authors(self) -> str:
        """The authors in one line."""
        return ", ".join(self.source.get("authors", ()))

    @property
    def footnotes(self) -> list[str]:
        """Its footnotes, kept apart from its text."""
        return list(self.source.get("footnotes", ()))

    @property
    def references(self) -> list[str]:
        """The literature it lists."""
        return list(self.source.get("references", ()))


def ledger(brief: Brief, *, every: bool = False) -> Ledger:
    """Three queries. ``every``: rejected facts too (for the desk)."""
    edition = brief.editions.order_by("-number").first()
    source = edition.source if edition else {}
    passages = list(edition.passages.all()) if edition else []
    facts = brief.facts.select_related("passage")
    facts = facts.exclude(status="retired") if every else facts.living()
    by_passage: dict[int, list[tuple[Fact, FactCard]]] = defaultdict(list)
    for fact in facts:
        by_passage[fact.passage_id].append((fact, cards.card(fact, cards.source_line(source))))
    rows = tuple(_row(passage, by_passage[passage.pk]) for passage in passages)
    published = format_date(source["published"]) if source.get("published") else ""
    return Ledger(edition, source, published, rows, sum(len(row.living) for row in rows))


def _row(passage: Passage, facts: list[tuple[Fact, FactCard]]) -> Row:
    living = [pair for pair in facts if pair[0].status != Fact.Status.REJECTED]
    return Row(passage, tuple(cards.marked(passage, living)), tuple(facts))
