"""Links between figures and dates of two briefs.

Pure. Equal values on one subject corroborate; a value that the other brief does not have, on the same subject,
differs. The more telling a value is by itself (33.7%, a day), the less its surroundings need to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from content.compare import reasons
from content.compare.context import Context, Library, Likeness
from content.compare.figures import ROUNDED, SAME, bound, comparable, one_event, relation, telling, unit_terms
from content.compare.words import GENERIC, terms
from content.records import NUMERIC_TYPES, FactCandidate
from content.values import date_span

#: Likeness that equal values need: from the most telling ones to those that tell nothing.
_SAME_MOST: Final = 0.85
_SAME_LEAST: Final = 1.6
#: Likeness that different values need, and the rarest shared word close to both.
_DIFFERENT: Final = 1.5
_DIFFERENT_DATE: Final = 1.15
_RARE: Final = 0.3
_DIFFERENT_COUNT: Final = 1.2
_DIFFERENT_DATE_ALONE: Final = 2.2
_RARE_EVENT: Final = 0.5
#: Offices and bodies, which are no events.
OFFICES: Final = frozenset(terms("minister ministerial ministry president prime secretary government parliament party"))
#: What happens again and again: two dates of it are two events.
RECURRING: Final = frozenset(
    terms(
        "meet visit talks exercise fiscal budget poll conference report forecast register interview speech vote study"
        " session"
    )
)
#: What is left of a likeness where the sentences name different countries; what two rare words close by add.
_ELSEWHERE: Final = 0.6
_TWO_CLOSE: Final = 0.3
#: A link within so much of a fact's best one is kept beside it.
_NEAR_BEST: Final = 0.6


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures, by their numbers in their briefs, and what they are to one another."""

    left: int
    right: int
    link: str
    reason: str
    weight: float
    newer: str = ""


@dataclass(frozen=True, slots=True)
class _Candidate:
    left: int
    right: int
    how: str
    like: Likeness
    scope: bool


def pairs(library: Library, contexts: Sequence[Sequence[Context]], left: int, right: int) -> Iterator[Pair]:
    """The links between figures and dates of two sides."""
    found = list(_candidates(library, contexts, left, right))
    equal = _best([c for c in found if c.how == SAME and _enough(library, left, right, c)])
    explained = {("l", c.left) for c in equal} | {("r", c.right) for c in equal}
    for c in equal:
        yield _pair(library, contexts, left, right, c)
    others = _mutual(
        library,
        [
            c
            for c in found
            if c.how != SAME
            and ("l", c.left) not in explained
            and ("r", c.right) not in explained
            and _same_subject(library, contexts, left, right, c)
        ],
    )
    measured = {
        (contexts[left][c.left].sentence, contexts[right][c.right].sentence)
        for c in others
        if library.sides[left].facts[c.left].type != "date"
    }
    for c in others:
        dates = library.sides[left].facts[c.left].type == "date"
        # Two figures of two days: the days explain the figures and are no difference of their own.
        if not dates or (contexts[left][c.left].sentence, contexts[right][c.right].sentence) not in measured:
            yield _pair(library, contexts, left, right, c)


def _candidates(library: Library, contexts: Sequence[Sequence[Context]], left: int, right: int) -> Iterator[_Candidate]:
    sides = library.sides[left], library.sides[right]
    for i, j in product(_figures(sides[0].facts), _figures(sides[1].facts)):
        one, other = sides[0].facts[i], sides[1].facts[j]
        if not comparable(one, other):
            continue
        pair = contexts[left][i], contexts[right][j]
        like = library.likeness(*pair)
        yield _Candidate(i, j, relation(one, other), like, library.other_places(*pair))


def _figures(facts: Iterable[FactCandidate]) -> list[int]:
    return [number for number, fact in enumerate(facts) if fact.type in NUMERIC_TYPES]


def _enough(library: Library, left: int, right: int, c: _Candidate) -> bool:
    """Equal values speak of one thing: the less telling, the more the sentences must share."""
    one, other = library.sides[left].facts[c.left], library.sides[right].facts[c.right]
    tells = min(telling(one), telling(other))
    needed = _SAME_LEAST - (_SAME_LEAST - _SAME_MOST) * tells
    if one.type == "quantity" and unit_terms(one) and unit_terms(other) and not unit_terms(one) & unit_terms(other):
        return False
    close = sum(library.rarity(t) >= _RARE for t in c.like.near)
    amount = c.like.amount * (_ELSEWHERE if c.scope else 1.0) + (_TWO_CLOSE if close >= 2 else 0.0)
    beside = close > 0 or amount >= needed + 0.5 or tells == 1.0
    return amount >= needed and beside and bool(_content(c.like))


def _content(like: Likeness) -> set[str]:
    """Shared words that name a subject."""
    return {t for t in like.shared if t not in GENERIC and not t.startswith("=")}


def _same_subject(
    library: Library, contexts: Sequence[Sequence[Context]], left: int, right: int, c: _Candidate
) -> bool:
    """Different values answer one question: much is shared, and something of it close to both values."""
    one, other = library.sides[left].facts[c.left], library.sides[right].facts[c.right]
    if one.type == "quantity" and not _count_alike(one, other):
        return False
    near = {t for t in c.like.near if t not in GENERIC and library.rarity(t) >= _RARE}
    words = {t for t in near if not t.startswith("=")}
    if one.type == "date":
        events = {t for t in words - RECURRING - OFFICES if library.rarity(t) >= _RARE_EVENT}
        needed = _DIFFERENT_DATE if len(words - OFFICES) >= 2 else _DIFFERENT_DATE_ALONE
        once = bool(events) and not near & RECURRING and c.like.amount >= needed
        return once and one_event(one, other) and not c.scope
    if c.how == ROUNDED:
        return bool(words) and c.like.amount >= 1.0
    both = contexts[left][c.left], contexts[right][c.right]
    if any(context.sentence[: context.start].endswith("from ") for context in both):
        return False  # what a figure was before
    replaced = reasons.supersedes(both[0], other) or reasons.supersedes(both[1], one)
    if reasons.ahead(both[0]) != reasons.ahead(both[1]) and not replaced:
        return False  # a wish beside a fact
    return bool(words) and c.like.amount >= (_DIFFERENT_COUNT if one.type == "quantity" else _DIFFERENT)


def _count_alike(one: FactCandidate, other: FactCandidate) -> bool:
    """Two quantities count the same things; spans of time and multiples count nothing."""
    return bool(unit_terms(one) & unit_terms(other))


def _best(found: Sequence[_Candidate]) -> list[_Candidate]:
    """Links that are, for one of their ends at least, close to its best."""
    best: dict[tuple[str, int], float] = defaultdict(float)
    for c in found:
        for end in (("l", c.left), ("r", c.right)):
            best[end] = max(best[end], c.like.amount)
    return [c for c in found if c.like.amount >= _NEAR_BEST * max(best["l", c.left], best["r", c.right])]


def _mutual(library: Library, found: Sequence[_Candidate]) -> list[_Candidate]:
    """Differences that are the best of both their ends; what stands close to both values counts twice."""
    kept: list[_Candidate] = []
    taken: set[tuple[str, int]] = set()

    def rank(c: _Candidate) -> tuple[float, int, int]:
        return -c.like.amount - sum(library.rarity(t) for t in sorted(c.like.near)), c.left, c.right

    for c in sorted(found, key=rank):
        ends = {("l", c.left), ("r", c.right)}
        if not ends & taken:
            kept.append(c)
        taken |= ends
    return kept


def _pair(library: Library, contexts: Sequence[Sequence[Context]], left: int, right: int, c: _Candidate) -> Pair:
    sides = library.sides[left], library.sides[right]
    one, other = sides[0].facts[c.left], sides[1].facts[c.right]
    both = contexts[left][c.left], contexts[right][c.right]
    if c.how == SAME:
        if bound(one.hedge) != bound(other.hedge) and -1 in (bound(one.hedge), bound(other.hedge)):
            return Pair(c.left, c.right, "differs", "wording", c.like.amount)
        return Pair(c.left, c.right, "corroborates", "", c.like.amount)
    newer = _newer(sides[0].as_of, sides[1].as_of)
    if newer:
        new, old = (both[1], one) if newer == "right" else (both[0], other)
        if reasons.supersedes(new, old):
            return Pair(c.left, c.right, "supersedes", "other_date", c.like.amount, newer)
    dates = library.dates_beside(left, one), library.dates_beside(right, other)
    why = reasons.reason(one, other, both, sides, c.how, dates, c.scope)
    return Pair(c.left, c.right, "differs", why, c.like.amount)


def _newer(left: str, right: str) -> str:
    """Which side speaks later, "" when that is not known."""
    a, b = date_span(left), date_span(right)
    if not a or not b or (a[0] <= b[1] and b[0] <= a[1]):
        return ""
    return "left" if a[0] > b[0] else "right"
