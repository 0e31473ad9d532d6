"""Comparison: facts of several briefs that say the same, differ, or replace one another.

Pure and deterministic. ``compare(sides)`` gives the links, best first within each pair of briefs. A link joins two
facts of different briefs: ``corroborates`` (the same on the same subject), ``differs`` (another value on the same
subject, with the reason class) or ``supersedes`` (the first replaces the second). The same number for different
things is no link: what the sentences are about decides, see ``content.compare.context``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product
from typing import Final

from content.compare.context import Context, Library, Side
from content.compare.identity import NAMED
from content.compare.named import judge
from content.compare.numeric import Pair, pairs
from content.records import FactCandidate

__all__ = ["COMPARER", "FactLink", "Side", "compare"]

#: Name and version of these rules, stored with every proposal they make.
COMPARER: Final = "compare/1"


@dataclass(frozen=True, slots=True)
class FactLink:
    """Two facts, each as (number of the side, number of its fact), how they are linked and why.

    ``subject`` are the rarest words that the two sentences share, as the first of them writes them.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    link: str
    reason: str
    weight: float
    subject: tuple[str, ...] = ()


def compare(sides: Sequence[Side], *, only_first: bool = False) -> tuple[FactLink, ...]:
    """Every link between facts of two different sides; ``only_first``: those of the first side alone."""
    library = Library(sides)
    contexts = [[library.context(number, fact) for fact in side.facts] for number, side in enumerate(sides)]
    links: list[FactLink] = []
    for left, right in combinations(range(len(sides)), 2):
        if only_first and left:
            break
        links += _named(library, contexts, left, right)
        links += (_oriented(pair, left, right) for pair in pairs(library, contexts, left, right))
    links = [replace(k, subject=library.subject(contexts[k.a[0]][k.a[1]], contexts[k.b[0]][k.b[1]])) for k in links]
    return tuple(sorted(links, key=lambda link: (link.a[0], link.b[0], -link.weight, link.a, link.b)))


def _named(library: Library, contexts: list[list[Context]], left: int, right: int) -> Iterator[FactLink]:
    """Each name once for a pair of briefs: where two facts of one brief fit, the liker one."""
    found: list[FactLink] = []
    for i, j in product(_numbers(library.sides[left].facts), _numbers(library.sides[right].facts)):
        one, other = library.sides[left].facts[i], library.sides[right].facts[j]
        pair = contexts[left][i], contexts[right][j]
        link, reason = judge(one, other, pair, library, (left, right))
        if link:
            weight = library.likeness(*pair).amount + (1.0 if one.type == other.type else 0.0)
            found.append(FactLink((left, i), (right, j), link, reason, round(weight, 6)))
    taken: set[tuple[int, int]] = set()
    for link_ in sorted(found, key=lambda link: (-link.weight, link.a, link.b)):
        if link_.a not in taken and link_.b not in taken:
            taken |= {link_.a, link_.b}
            yield link_


def _numbers(facts: Iterable[FactCandidate]) -> list[int]:
    return [number for number, fact in enumerate(facts) if fact.type in NAMED]


def _oriented(pair: Pair, left: int, right: int) -> FactLink:
    """A superseding fact stands first."""
    ends = [(left, pair.left), (right, pair.right)]
    if pair.newer == "right":
        ends.reverse()
    return FactLink(ends[0], ends[1], pair.link, pair.reason, round(pair.weight, 6))
