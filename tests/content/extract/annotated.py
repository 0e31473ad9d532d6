"""Texts of our own with every fact marked inside them, and how well an extraction finds what is marked.

``{12 frigates|q 12}`` marks a fact: d date, % percentage, / fraction, $ money (amount and the currencies that count as
right), q quantity, a agreement, o organisation, c concept. A ``?`` after the letter, or an x, marks what counts neither
way. tests/data/annotated/README.md says how the texts came about.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from content.extract import extract
from content.readers import read
from content.records import FactCandidate

TEXTS = Path(__file__).parents[2] / "data" / "annotated"
NUMERIC = {"d": "date", "%": "percentage", "/": "fraction", "$": "money", "q": "quantity"}
_MARK = re.compile(r"\{([^{}|]*)\|([a-z%/$])(\??)(?: ([^{}]*))?\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked fact: its letter, its words, its value as written, whether it counts, and its span in the text."""

    letter: str
    surface: str
    value: str
    counts: bool
    start: int
    end: int


def parse(raw: str) -> tuple[str, list[Mark]]:
    """The text without its marks and with single spaces, and the marks with their spans in it."""
    marks: list[Mark] = []
    text = ""
    last = 0
    for match in _MARK.finditer(raw):
        text = _squashed(text + raw[last : match.start()])
        start = len(text)
        text += _squashed(match[1])
        marks.append(Mark(match[2], match[1], match[4] or "", not match[3] and match[2] != "x", start, len(text)))
        last = match.end()
    return _squashed(text + raw[last:]), marks


def plain(raw: str) -> bytes:
    """The file as a reader gets it."""
    return _MARK.sub(lambda match: match[1], raw).encode()


def _squashed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _numbers(text: str) -> list[float]:
    return [float(part) for part in text.split("/")]


def _equal(letter: str, wanted: str, got: Any) -> bool:
    if letter == "d":
        return bool(wanted == got)
    if letter in "%/":
        return _numbers(wanted) == _numbers(got)
    amount, *currencies = wanted.split()
    right = _numbers(amount) == _numbers(got["amount"])
    return right and (letter == "q" or (got["currency"] or "?") in currencies)


def score(path: Path) -> Counter[tuple[str, str]]:
    """For each numeric type how many facts are marked, found (less what counts neither way) and right."""
    raw = path.read_text(encoding="utf-8")
    text, marks = parse(raw)
    document = read(path.name, plain(raw))
    places = _places(text, [passage.text for passage in document.passages])
    facts = [fact for fact in extract(document) if fact.type in NUMERIC.values()]
    found = [(fact, places[fact.passage] + fact.start, places[fact.passage] + fact.end) for fact in facts]
    spans = [(places[p.order], places[p.order] + len(p.text)) for p in document.passages]
    kept = [mark for mark in marks if any(start <= mark.start and mark.end <= end for start, end in spans)]
    counts: Counter[tuple[str, str]] = Counter()
    used: set[int] = set()
    for mark in sorted(kept, key=lambda one: not one.counts):
        if mark.letter not in NUMERIC:
            continue
        kind = NUMERIC[mark.letter]
        hit = next((i for i, one in enumerate(found) if i not in used and _hits(mark, kind, *one)), None)
        if mark.counts:
            counts[kind, "marked"] += 1
            counts[kind, "right"] += hit is not None
            counts[kind, "found"] += hit is not None
        if hit is not None:
            used.add(hit)
    for index, (fact, start, end) in enumerate(found):
        if index not in used and not _forgiven(fact, start, end, kept):
            counts[fact.type, "found"] += 1
    return counts


def _hits(mark: Mark, kind: str, fact: FactCandidate, start: int, end: int) -> bool:
    return fact.type == kind and start < mark.end and mark.start < end and _equal(mark.letter, mark.value, fact.value)


def _forgiven(fact: FactCandidate, start: int, end: int, marks: list[Mark]) -> bool:
    """An overlap with something that counts neither way."""
    near = [mark for mark in marks if not mark.counts and start < mark.end and mark.start < end]
    return any(mark.letter == "x" or NUMERIC.get(mark.letter) == fact.type for mark in near)


def _places(text: str, passages: list[str]) -> list[int]:
    places, at = [], 0
    for passage in passages:
        start = text.find(_squashed(passage), at)
        start = start if start >= 0 else text.find(_squashed(passage))
        places.append(start if start >= 0 else 10**9)
        at = max(at, start)
    return places


def f1(marked: int, found: int, right: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (marked + found) if marked + found else 1.0
