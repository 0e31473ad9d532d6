"""Running heads, running feet and page numbers: rows at the edge of a page that come again on others.

Heads may change from left to right pages and from chapter to chapter: a row counts when its words (digits aside) stand
in that zone on another page too, or when it stands apart from the text at the same height on most pages.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from content.readers.lines import fold
from content.readers.pdf.columns import rows_of
from content.readers.pdf.shapes import Row, Word

#: So many rows at the top and at the bottom of a page may be furniture.
_ZONE: Final = 3
_NUMBER: Final = re.compile(
    r"^(?:[-–—|(\[]?\s*)?(?:page|p\.|seite)?\s*(?:#+|[ivxl]{1,6})(?:\s*(?:of|/|\||von)\s*#+)?(?:\s*[-–—|)\]])?$"
)
_DIGITS: Final = re.compile(r"\d+")
#: Rows apart from the text by more than this many of its line steps do not belong to it.
_APART: Final = 1.7
_MOST: Final = 0.6


def part_running(pages: Sequence[Sequence[Word]], body: float) -> tuple[list[list[Word]], list[str]]:
    """The words of each page without its running rows; and the texts that were such rows on the first page."""
    edges = [_edge_rows(words, number) for number, words in enumerate(pages)]
    texts = Counter(text for page in edges for text in {_key(row) for _side, row, _gap in page})
    heights = _heights(edges, body)
    opening = fold(" ".join(row.text for row in rows_of(pages[0], 0))) if pages else ""
    kept: list[list[Word]] = []
    first: list[str] = []
    for number, words in enumerate(pages):
        gone: set[int] = set()
        for side, row, gap in edges[number]:
            again = texts[_key(row)] >= max(2, 0.2 * len(pages)) and len(pages) > 1
            numbered = bool(_NUMBER.match(_key(row))) and gap
            apart = gap and (side, round(row.y / 4)) in heights and row.size <= 1.05 * body
            # Title, publisher or authors of the first page, set small over a later one.
            named = gap and number > 0 and len(_key(row)) > 5 and row.size < 0.95 * body and fold(row.text) in opening
            if again or numbered or apart or named:
                gone |= {id(word) for word in row.words}
                first += [row.text] if number == 0 else []
        kept.append([word for word in words if id(word) not in gone])
    return kept, first


def _edge_rows(words: Sequence[Word], page: int) -> list[tuple[str, Row, bool]]:
    """The outer rows of a page: (side, row, whether it and all outside it stand apart from the text)."""
    rows = rows_of(words, page)
    found: list[tuple[str, Row, bool]] = []
    for side, outer in (("top", rows), ("foot", rows[::-1])):
        # The rows from the edge to the first gap stand apart; what lies behind that gap is text.
        gaps = [
            abs(row.y - inner.y) > _APART * max(row.size, inner.size) for row, inner in pairwise(outer[: _ZONE + 1])
        ]
        apart = gaps.index(True) if True in gaps else -1
        found += [(side, row, at <= apart) for at, row in enumerate(outer[:_ZONE])]
    return found


def _key(row: Row) -> str:
    return _DIGITS.sub("#", " ".join(word.text for word in row.words).casefold()).strip()


def _heights(edges: Sequence[Sequence[tuple[str, Row, bool]]], body: float) -> set[tuple[str, int]]:
    """Heights at which most pages have a row apart from the text."""
    if len(edges) < 4:
        return set()
    seen: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, page in enumerate(edges):
        for side, row, gap in page:
            if gap and row.size <= 1.05 * body and len(row.text) <= 100:
                seen[side, round(row.y / 4)].add(number)
    return {place for place, pages in seen.items() if len(pages) >= _MOST * len(edges)}
