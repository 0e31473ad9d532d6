"""Rows of a region become blocks: paragraphs, list items, table rows, headings still to be told by their looks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from content.readers.pdf.shapes import Row, Word, same_size, text_of

BULLET: Final = re.compile(r"^(?:[•◦▪‣·●○■□►▶➢✓✔–—-]|o(?=\s[A-Z]))\s+(?=\S)")
NUMBER: Final = re.compile(r"^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+(?=\S)")
_ENDS: Final = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
#: Cells of a table stand further apart than this, in letters' sizes.
_CELLS_APART: Final = 1.3
#: Of a table set close, in letters' sizes: twice a space.
_CLOSE: Final = 0.5
_FIGURE: Final = re.compile(r"[(+−–-]?[$€£¥]?\d[\d.,]*(?:%|[a-z]{1,2})?[)*]?$")
_INDENT: Final = 0.7
_FURTHER: Final = 1.35


@dataclass
class Block:
    """Some rows that belong together. ``role`` is "text", "item" or "table_row" until headings are told."""

    rows: list[Row]
    role: str = "text"
    cells: tuple[str, ...] = ()
    level: int = 0
    gap: float = 0.0
    closed: bool = field(default=False)

    @property
    def first(self) -> Row:
        return self.rows[0]

    @property
    def size(self) -> float:
        """The size of its largest share of letters."""
        return max(self.rows, key=lambda row: len(row.text)).size

    @property
    def aside(self) -> bool:
        return self.first.aside

    @property
    def emphasis(self) -> bool:
        """Bold or italic from end to end."""
        return all(row.bold for row in self.rows) or all(row.italic for row in self.rows)

    @property
    def tint(self) -> int | None:
        """The one colour of its words, None where they have several."""
        return self.first.colour if all(row.colour == self.first.colour for row in self.rows) else None

    @property
    def ends_sentence(self) -> bool:
        return bool(_ENDS.search(self.rows[-1].text))


def steps_of(rows: Sequence[Row]) -> list[float]:
    """How far each row stands below the one above it, in sizes of their letters."""
    return [
        (one.y - two.y) / one.size
        for one, two in pairwise(rows)
        if same_size(one.size, two.size) and 0 < one.y - two.y < 2.2 * one.size
    ]


def blocks_of(rows: Sequence[Row], pace: float) -> list[Block]:
    """The blocks of one region, from top to bottom; ``pace`` is the step that rows of the document mostly have."""
    if not rows:
        return []
    page = _Region(rows, pace)
    found: list[Block] = []
    at = 0
    while at < len(rows):
        table = _table(rows, at) or _close_table(rows, at)
        if table:
            found += [Block([rows[at]], "table_row", cells) for cells in table[1]]
            at = table[0]
            continue
        row = rows[at]
        last = found[-1] if found and found[-1].role != "table_row" else None
        if last is not None and page.goes_on(last, row):
            last.rows.append(row)
        else:
            before = rows[at - 1] if at else None
            block = Block([row], "item" if BULLET.match(row.text) or NUMBER.match(row.text) else "text")
            block.gap = (before.y - row.y) / page.step if before else 0.0
            if last is not None:
                last.closed = not page.is_full(last.rows[-1], row, last)
            found.append(block)
        at += 1
    if found and found[-1].role != "table_row":
        found[-1].closed = not page.is_full(found[-1].rows[-1], None)
    page.tell_insets(found)
    return found


class _Region:
    """Measures of one region: its edges and the step from row to row."""

    def __init__(self, rows: Sequence[Row], pace: float) -> None:
        body = [row for row in rows if len(row.text) > 20] or list(rows)
        edges = sorted(row.x1 for row in body)
        self.left = min(row.x0 for row in rows)
        self.right = edges[int(0.85 * (len(edges) - 1))]
        # Too few rows tell nothing of their step; among many, most that are near belong to one paragraph.
        steps = steps_of(rows)
        known = sorted(steps)[len(steps) // 4] if len(steps) >= 6 else pace
        self.step = known * median(row.size for row in rows)

    def is_full(self, row: Row, after: Row | None, block: Block | None = None) -> bool:
        """The next word would not have fitted on this row.

        A quotation has margins on both sides: while no row of it comes nearer, its right edge is as far in as its left.
        """
        word = after.words[0] if after else None
        needed = (word.x1 - word.x0 if word else 2.5 * row.size) + 0.5 * row.size
        inset = row.x0 - self.left
        edge = self.right - inset if inset > 1.2 * row.size else self.right
        if any(other.x1 > edge + 1 for other in (block.rows if block else [row])):
            edge = self.right
        return row.x1 + needed > edge

    def tell_insets(self, blocks: Sequence[Block]) -> None:
        """Text set in from both sides is a quotation; neighbours set in are items whose signs were drawn."""
        inset = [block.role == "text" and not block.emphasis and self._is_inset(block) for block in blocks]
        for at, block in enumerate(blocks):
            if not inset[at]:
                continue
            narrow = all(row.x1 < self.right - 0.6 * row.size for row in block.rows)
            others = [i for i in (at - 1, at + 1) if 0 <= i < len(blocks) and inset[i]]
            beside = any(max(len(blocks[i].rows), len(block.rows)) > 1 for i in others)
            if narrow and len(block.rows) > 1 and not others:
                block.role = "quote"
            elif beside:
                block.role = "item"

    def _is_inset(self, block: Block) -> bool:
        inset = (block.first.x0 - self.left) / block.first.size  # what is further in is a column of its own
        least = 0.8 if block.aside else 1.2  # a box is narrow, and so is what it is set in by
        return least < inset < 5 and all(abs(row.x0 - block.first.x0) < 1 for row in block.rows)

    def goes_on(self, block: Block, row: Row) -> bool:
        """Row ``row`` belongs to the block above it."""
        last = block.rows[-1]
        if not same_size(last.size, row.size) or BULLET.match(row.text):
            return False
        step = max(self.step, 1.15 * row.size, 1.0)
        if last.y - row.y > _FURTHER * step or last.y - row.y < 0.3 * step:
            return False
        if _changes_looks(block, row):
            return False
        if (
            block.emphasis
            and (row.bold, row.italic) == (last.bold, last.italic)
            and len(block.rows) < 5
            and not _ENDS.search(last.text)
        ):
            return True  # a heading over several rows breaks where it likes
        if last.text.endswith(("-", "\u00ad")):
            return True
        if NUMBER.match(row.text) and (_ENDS.search(last.text) or block.role == "item"):
            return False
        if not self.is_full(last, row, block) and (_ENDS.search(last.text) or len(last.text) < 60):
            return False
        return not self._new_by_indent(block, row)

    def _new_by_indent(self, block: Block, row: Row) -> bool:
        indent = _INDENT * row.size
        last = block.rows[-1]
        if block.role == "item":
            return row.x0 < block.first.x0 - indent
        if row.x0 > last.x0 + indent:  # a first line set in
            return row.x0 - self.left < 5 * row.size and bool(_ENDS.search(last.text))
        out = row.x0 < last.x0 - indent
        return out and len(block.rows) > 1 and bool(_ENDS.search(last.text))


def _changes_looks(block: Block, row: Row) -> bool:
    last = block.rows[-1]
    if block.tint is not None and row.colour is not None and block.tint != row.colour:
        return True
    if all(r.bold for r in block.rows) != row.bold and (block.emphasis or row.bold):
        # A bold row above plain text is a heading, unless its sentence goes on.
        return row.bold or not last.words[-1].bold or not (row.text[:1].islower() and row.words[0].bold)
    return False


def _table(rows: Sequence[Row], start: int) -> tuple[int, list[tuple[str, ...]]] | None:
    """(where the table ends, its rows) for three or more rows of cells, or two rows of three."""
    found: list[tuple[str, ...]] = []
    starts: list[float] = []
    at = start
    while at < len(rows):
        cells = _cells(rows[at])
        if at > start and rows[at - 1].y - rows[at].y > 3.5 * rows[at].size:
            break
        if len(cells) >= 2:
            found.append(tuple(text_of(cell) for cell in cells))
            starts = starts or [cell[0].x0 for cell in cells]
        elif found and _continues(cells, starts, rows[at]):
            place = min(range(len(starts)), key=lambda i: abs(starts[i] - cells[0][0].x0))
            last = list(found[-1])
            place = min(place, len(last) - 1)
            last[place] = f"{last[place]} {text_of(cells[0])}"
            found[-1] = tuple(last)
        else:
            break
        at += 1
    wide = [cells for cells in found if len(cells) >= 3]
    return (at, found) if len(found) >= 3 or len(wide) >= 2 else None


def _close_table(rows: Sequence[Row], start: int) -> tuple[int, list[tuple[str, ...]]] | None:
    """The same for a table whose columns stand close: strips that three rows or more leave free, and figures in them.

    Rows of text have no such strip in common; that a column holds figures tells a table from verse.
    """
    if not _short_figures(rows[start]) and not (start + 1 < len(rows) and _short_figures(rows[start + 1])):
        return None
    free = _strips(rows[start])
    at = start + 1
    while at < len(rows) and free and 0 < rows[at - 1].y - rows[at].y < 3 * rows[at].size:
        both = [strip for strip in _meet(free, _strips(rows[at])) if strip[1] - strip[0] >= _CLOSE * rows[at].size]
        if not both or not same_size(rows[at].size, rows[start].size):
            break
        free, at = both, at + 1
    found = [_cut(row, free) for row in rows[start:at]]
    columns = list(zip(*found, strict=True))
    figures = any(sum(bool(_FIGURE.match(cell)) for cell in column) * 3 >= 2 * (at - start) for column in columns)
    return (at, found) if at - start >= 3 and len(columns) > 1 and figures and all(map(all, found)) else None


def _short_figures(row: Row) -> bool:
    return len(row.text) < 80 and bool(_FIGURE.match(row.words[-1].text))


def _strips(row: Row) -> list[tuple[float, float]]:
    """What lies free between the words of a row, wider than a space."""
    gaps = [(before.x1, word.x0) for before, word in pairwise(row.words)]
    return [gap for gap in gaps if gap[1] - gap[0] >= _CLOSE * row.size]


def _meet(one: Sequence[tuple[float, float]], two: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    meets = [(max(a[0], b[0]), min(a[1], b[1])) for a in one for b in two]
    return sorted(meet for meet in meets if meet[0] < meet[1])


def _cut(row: Row, strips: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    """The texts of a row between the strips."""
    edges = [strip[0] for strip in strips]
    cells: list[list[Word]] = [[] for _ in range(len(edges) + 1)]
    for word in row.words:
        cells[sum(word.x0 > edge for edge in edges)].append(word)
    return tuple(text_of(cell) for cell in cells)


def _continues(cells: Sequence[Sequence[Word]], starts: Sequence[float], row: Row) -> bool:
    """A cell that goes on under a column of the table other than its first, or is short."""
    x0 = cells[0][0].x0
    column = min(range(len(starts)), key=lambda i: abs(starts[i] - x0))
    near = abs(starts[column] - x0) <= row.size
    return near and (column > 0 or (len(row.text) < 40 and not _ENDS.search(row.text) and row.text[:1].islower()))


def _cells(row: Row) -> list[list[Word]]:
    cells: list[list[Word]] = [[row.words[0]]]
    for before, word in pairwise(row.words):
        if word.x0 - before.x1 > max(_CELLS_APART * row.size, 9.0):
            cells.append([])
        cells[-1].append(word)
    # A bullet or number far from its text is no cell.
    first = text_of(cells[0])
    if len(cells) > 1 and (BULLET.match(first + " x") or NUMBER.match(first + " x")):
        cells[:2] = [cells[0] + cells[1]]
    return cells
