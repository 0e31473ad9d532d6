"""What a fact is about: the words around it, weighed by how near they stand and how rare they are.

Pure. ``Library(sides).context(side, fact)`` gives a ``Context``; ``likeness(a, b)`` says how far two agree.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from content.compare.words import COUNTRIES, GENERIC, term
from content.extract.tokens import Token, Words
from content.records import Document, FactCandidate

#: Within so many words a neighbour counts in full; beyond, the less the farther.
_NEAR: Final = 4
_FADE: Final = 9
#: What a mark between a fact and a word takes away.
_BREAKS: Final = {";": 0.5, ":": 0.7, "—": 0.6, "–": 0.6, "(": 0.7, ")": 0.7, ",": 0.9, "turn": 0.7}
#: Less than this is left of words beyond the end of a clause.
_SAME_CLAUSE: Final = 0.55
#: Rarity from which a country is not one that all the briefs are about.
_SPECIAL_PLACE: Final = 0.35
_TURN: Final = frozenset("while but whereas although though and which that who".split())
#: What the words of the sentence before, and of the heading, count.
_BEFORE: Final = 0.2
_GENERIC_WEIGHT: Final = 0.3
#: Units that measure anything at all.
LOOSE_UNITS: Final = frozenset(
    "years year months month weeks week days day decades decade hours hour minutes times time percent".split()
)


@dataclass(frozen=True, slots=True)
class Side:
    """One brief to be compared: a name for it, its document, its facts."""

    name: str
    document: Document
    facts: tuple[FactCandidate, ...]

    @property
    def as_of(self) -> str:
        """The day from which it speaks."""
        return self.document.source.as_of or self.document.source.published


@dataclass(frozen=True, slots=True)
class Context:
    """The terms around a fact with their weights; ``near`` are those within a few words in its own clause."""

    weights: dict[str, float]
    near: frozenset[str]
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two contexts agree: the sum of what they share, the shared terms, those close to both facts."""

    amount: float
    shared: frozenset[str]
    near: frozenset[str]


def says_what(fact: FactCandidate) -> bool:
    """Whether the words of a fact themselves name a subject: not a bare value, not a span of time."""
    if fact.type == "quantity":
        return not set(str(fact.value["unit"] or "").lower().split()) <= LOOSE_UNITS
    return fact.type not in ("date", "percentage", "fraction", "money")


class Library:
    """The briefs that are compared, with how common each term is among their sentences."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self.sides = tuple(sides)
        self._words = [[Words(p.text) for p in side.document.passages] for side in sides]
        self._told = [[_told(words) for words in passages] for passages in self._words]
        self._headings = {p.section: _told(Words(p.section)) for side in sides for p in side.document.passages}
        self._frequency: Counter[str] = Counter()
        self._sentences = 0
        for passages, told in zip(self._words, self._told, strict=True):
            for words, pieces in zip(passages, told, strict=True):
                for start, end in words.sentences:
                    self._sentences += 1
                    self._frequency.update({t for piece in pieces if start <= piece.start < end for t in piece.terms})

    def rarity(self, word: str) -> float:
        """0 for a term of every sentence to 1 for one that stands in one or two."""
        count = max(2, self._frequency[word])
        rare = math.log((self._sentences + 2) / count) / math.log((self._sentences + 2) / 2)
        return max(0.0, rare) * (_GENERIC_WEIGHT if word in GENERIC else 1.0)

    def context(self, side: int, fact: FactCandidate) -> Context:
        """The terms around a fact of a side."""
        words = self._words[side][fact.passage]
        start, end = words.sentence_at(fact.start)
        told = [piece for piece in self._told[side][fact.passage] if start <= piece.start < end]
        weights: dict[str, float] = {}
        near: set[str] = set()
        for part in ([p for p in reversed(told) if p.end <= fact.start], [p for p in told if p.start >= fact.end]):
            for distance, factor, piece in _walk(part):
                for name in piece.terms:
                    weight = factor / (1 + max(0, distance - _NEAR) / _FADE)
                    weights[name] = max(weights.get(name, 0.0), weight)
                    if distance <= _NEAR + 2 and factor > _SAME_CLAUSE:
                        near.add(name)
        if says_what(fact):
            own = {t for p in told if p.start < fact.end and p.end > fact.start for t in p.terms}
            weights |= dict.fromkeys(own, 1.0)
            near |= own
        self._surroundings(side, fact, start, weights)
        sentence = words.text[start:end].rstrip()
        return Context(weights, frozenset(near), sentence, fact.start - start, fact.end - start)

    def _surroundings(self, side: int, fact: FactCandidate, start: int, weights: dict[str, float]) -> None:
        """The sentence before and the heading say a little of what a sentence is about."""
        around = list(self._headings[self.sides[side].document.passages[fact.passage].section])
        if start:
            before = self._words[side][fact.passage].sentence_at(start - 1)
            around += [p for p in self._told[side][fact.passage] if before[0] <= p.start < before[1]]
        for piece in around:
            for name in piece.terms:
                weights.setdefault(name, _BEFORE)

    def likeness(self, one: Context, other: Context) -> Likeness:
        """How far two contexts agree."""
        shared = sorted(one.weights.keys() & other.weights.keys())
        amount = sum(self.rarity(t) * math.sqrt(one.weights[t] * other.weights[t]) for t in shared)
        return Likeness(amount, frozenset(shared), one.near & other.near)

    def subject(self, one: Context, other: Context, most: int = 3) -> tuple[str, ...]:
        """The rarest words that two sentences share, as the first writes them and in its order."""
        told = [piece for piece in _told(Words(one.sentence)) if piece.terms]
        weights = {
            t: self.rarity(t) for t in one.weights.keys() & other.weights.keys() if t[0] != "=" and t not in GENERIC
        }
        rarest = sorted(weights, key=lambda t: (-weights[t], t))[:most]
        first = {t: piece.text for piece in reversed(told) for t in piece.terms if t in rarest}
        words = sorted(set(first.values()), key=lambda word: one.sentence.index(word))
        return tuple(re.sub(r"[’']s?$", "", word) for word in words)

    def other_places(self, one: Context, other: Context) -> bool:
        """Whether each names countries and none of the other's; those that all the briefs are about are left out."""
        left, right = (
            {t for t, w in c.weights.items() if t[0] == "=" and w > _BEFORE and self.rarity(t) > _SPECIAL_PLACE}
            for c in (one, other)
        )
        return bool(left and right) and not left & right

    def dates_beside(self, side: int, fact: FactCandidate) -> tuple[str, ...]:
        """The dates that the sentence of a fact gives, itself left out."""
        start, end = self._words[side][fact.passage].sentence_at(fact.start)
        return tuple(
            str(f.value)
            for f in self.sides[side].facts
            if f.type == "date" and f.passage == fact.passage and start <= f.start < end and f is not fact
        )

    def editions(self, side: int, names: Iterable[str]) -> frozenset[str]:
        """Years that stand right before one of a thing's names: "the 2013 Strategy"."""
        either = "|".join(re.escape(name) for name in sorted(names) if name)
        found = re.compile(rf"\b((?:19|20)\d\d) (?:{either})\b", re.IGNORECASE)
        return frozenset(m[1] for p in self.sides[side].document.passages for m in found.finditer(p.text))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or mark of a passage with the terms it gives."""

    text: str
    start: int
    end: int
    terms: tuple[str, ...]


def _told(words: Words) -> list[_Piece]:
    """The pieces of a passage; a country of two words is told by the first of them."""
    pieces: list[_Piece] = []
    skip = False
    for token, following in zip_longest(words.tokens, words.tokens[1:]):
        pair = f"{token.lower} {following.lower}" if following is not None else ""
        names: tuple[str, ...] = () if skip else _terms(token)
        skip = not skip and pair in COUNTRIES
        pieces.append(_Piece(token.text, token.start, token.end, (f"={COUNTRIES[pair]}",) if skip else names))
    return pieces


def _walk(pieces: Sequence[_Piece]) -> Iterator[tuple[int, float, _Piece]]:
    """Each word with how far it stands and what the marks in between leave of it."""
    factor, distance, comma = 1.0, 0, False
    for piece in pieces:
        if not piece.text[0].isalnum():
            factor *= _BREAKS.get(piece.text, 1.0)
            comma = piece.text == ","
            continue
        if piece.text.lower() in _TURN and comma:
            factor *= _BREAKS["turn"]
        comma = False
        distance += 1
        yield distance, max(factor, _BEFORE), piece


def _terms(token: Token) -> tuple[str, ...]:
    if not token.is_word:
        return ()
    whole = token.acronym or ("-" not in token.base and "–" not in token.base)
    parts = [token.base] if whole else re.split(r"[-–]", token.base)
    return tuple(name for part in parts if (name := term(part)))
