"""Claims proposed from a brief: reported speech and thought, and what the author asks for, with the links they state.

Pure. ``propose(document, facts) -> Argument``. Every claim carries its holder, stance, hedge, the words of the
proposition and the span of the sentence it stands in; a person confirms or rejects each. Deterministic and linear:
each sentence is read by itself, long ones are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from content.extract.holders import AUTHOR, Holders
from content.extract.links import Ground, grounds_of, is_consequence, main_clause
from content.extract.persons import find_persons
from content.extract.reported import ClaimCandidate, Sentence, claim_of, claims_of
from content.extract.stances import OUGHT
from content.extract.tokens import Words
from content.records import Document, FactCandidate

#: Sentences longer than this are lists or tables, and no reader would confirm them.
_LONGEST: Final = 600
_FEWEST_WORDS: Final = 4
#: Facts that can prove a claim; a name or a date proves nothing by itself.
_PROVING: Final = frozenset(("percentage", "fraction", "money", "quantity", "agreement", "concept"))
#: Clauses that say nothing without the sentence before.
_UNCLEAR = re.compile(
    r"(?:[Tt]his|[Tt]hese|[Tt]hose|[Tt]hat|[Tt]hey|It|[Ss]uch|He|She|There|does|do|is|are|was|were|has|have|which)\b"
)
#: "thereby undermining ...", "tariffs being charged": half a clause.
_HALF = re.compile(r"\w+ing\b|.*\bbeing\b")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|may|might|should|must|does|did|do|cannot|[a-z]{3,}ed)\b"
)


@dataclass(frozen=True, slots=True)
class LinkCandidate:
    """What a claim (by index) hangs on: another claim (by index) or a fact (by its index), -1 where it is the other."""

    claim: int
    relation: str
    to_claim: int = -1
    to_fact: int = -1


@dataclass(frozen=True, slots=True)
class Argument:
    """The proposed claims of a document in reading order, and their links."""

    claims: tuple[ClaimCandidate, ...] = ()
    links: tuple[LinkCandidate, ...] = ()


def propose(document: Document, facts: Sequence[FactCandidate]) -> Argument:
    """The claims and links that a document states in so many words. Never raises."""
    words = [(p, Words(p.text)) for p in document.passages if p.role not in ("heading", "table_row")]
    people = find_persons([(p.order, w) for p, w in words])
    holders = Holders(people, document.source.authors)
    builder = _Builder(facts)
    for passage, text in words:
        previous: Sentence | None = None
        for start, end in text.sentences:
            raw = passage.text[start:end]
            sentence = Sentence(passage.order, start + len(raw) - len(raw.lstrip()), raw.strip(), passage.section)
            if len(sentence.text) <= _LONGEST and not sentence.text.endswith("?"):
                builder.read(sentence, previous, holders)
            previous = sentence
    return Argument(tuple(builder.claims), tuple(builder.links))


class _Builder:
    """Collects claims sentence by sentence and ties them to their grounds."""

    def __init__(self, facts: Sequence[FactCandidate]) -> None:
        self.claims: list[ClaimCandidate] = []
        self.links: list[LinkCandidate] = []
        self._facts: dict[int, list[tuple[int, int, int, int]]] = {}
        for index, fact in enumerate(facts):
            if fact.type in _PROVING and not (fact.type == "quantity" and fact.importance < 2):
                self._facts.setdefault(fact.passage, []).append((fact.start, fact.end, -fact.importance, index))
        for rows in self._facts.values():
            rows.sort()
        self._told: set[tuple[str, str]] = set()
        self._of_sentence: dict[tuple[int, int], int] = {}

    def read(self, sentence: Sentence, previous: Sentence | None, holders: Holders) -> None:
        found = next(claims_of(sentence, holders), None)
        grounds = tuple(grounds_of(sentence.text))
        follows = previous is not None and is_consequence(sentence.text)
        if found is None and (follows or any(ground.strong for ground in grounds)):
            main = main_clause(sentence.text, grounds)
            if main and not _UNCLEAR.match(main):
                found = claim_of(sentence, AUTHOR, "recommends" if OUGHT.search(main) else "asserts", main, "stated")
        if found is None or len(found.proposition.split()) < _FEWEST_WORDS:
            return
        if (found.holder, found.proposition) in self._told:  # key points and call-outs print a sentence again
            return
        index = self._add(found, sentence)
        for ground in grounds:
            self._link(index, ground, sentence)
        if previous and follows:
            self._link_back(index, previous)

    def _add(self, claim: ClaimCandidate, sentence: Sentence) -> int:
        self.claims.append(claim)
        self._told.add((claim.holder, claim.proposition))
        self._of_sentence.setdefault((sentence.passage, sentence.start), len(self.claims) - 1)
        return len(self.claims) - 1

    def _fact_in(self, passage: int, start: int, end: int) -> int:
        """The weightiest fact inside a span; -1 without one."""
        rows = self._facts.get(passage, [])
        near = rows[bisect_left(rows, (start,)) : bisect_left(rows, (end,))]
        inside = [row[2:] for row in near if row[1] <= end]
        return min(inside)[1] if inside else -1

    def _link(self, index: int, ground: Ground, sentence: Sentence) -> None:
        start, end = sentence.start + ground.start, sentence.start + ground.end
        clause = ground.clausal or _FINITE.search(ground.text) is not None
        fact = -1 if clause else self._fact_in(sentence.passage, start, end)
        if fact >= 0:
            self.links.append(LinkCandidate(index, ground.relation, to_fact=fact))
        elif len(ground.text.split()) >= _FEWEST_WORDS + 2 * (not clause) and not (
            _HALF.match(ground.text) or _UNCLEAR.match(ground.text)
        ):
            holder = self.claims[index].holder
            claim = claim_of(sentence, holder, "asserts", ground.text, "ground")
            self.claims.append(claim)
            self.links.append(LinkCandidate(index, ground.relation, to_claim=len(self.claims) - 1))

    def _link_back(self, index: int, previous: Sentence) -> None:
        """ "Therefore ...": the sentence before is the ground, as its claim or as a fact in it."""
        known = self._of_sentence.get((previous.passage, previous.start))
        if known is not None:
            self.links.append(LinkCandidate(index, "because", to_claim=known))
            return
        fact = self._fact_in(previous.passage, previous.start, previous.start + len(previous.text))
        if fact >= 0:
            self.links.append(LinkCandidate(index, "because", to_fact=fact))
