"""Cut a page into columns, and put the rows of each in the order in which they are read.

A column gap is a strip without any letter, beside which several rows have text on both sides. Rows that cross it (a
title, a footnote over the whole width) end the columns above and below them. A table has such gaps too, but one of its
sides holds a few letters only.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Final

from content.readers.pdf.shapes import Row, Word, same_size

#: In letters' sizes: the narrowest gap between columns.
_GAP: Final = 0.8
_FEWEST_ROWS: Final = 2
_FEWEST_TOGETHER: Final = 5
#: No page has more rows of text; more come from drawings made of text.
_MOST_ROWS: Final = 200
#: A side whose middle row has fewer letters is no column of text.
_FEWEST_LETTERS: Final = 12
#: A column much narrower than its neighbour is a box beside the text.
_NARROW: Final = 0.62

Interval = tuple[float, float]


def rows_of(words: Sequence[Word], page: int) -> list[Row]:
    """Words of one column as rows from top to bottom."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: (-w.y, w.x0)):
        place = next((row for row in reversed(rows[-4:]) if _on_row(row, word)), None)
        if place is None:
            rows.append([word])
        else:
            place.append(word)
    found = [Row(tuple(sorted(row, key=lambda w: w.x0)), page) for row in rows]
    return _with_marks(sorted(found, key=lambda row: (-row.y, row.x0)))


def _with_marks(rows: list[Row]) -> list[Row]:
    """The rows with the raised marks that stand over them."""
    found: list[Row] = []
    marks: list[Row] = []
    for row in rows:
        over = [mark for mark in marks if mark.size < 0.86 * row.size and row.y < mark.y <= row.y + 0.7 * row.size]
        if over:
            words = sorted((w for part in (row, *over) for w in part.words), key=lambda w: w.x0)
            found = [other for other in found if not any(other is mark for mark in over)]
            row = Row(tuple(words), row.page)
        marks = [mark for mark in marks if mark.y - row.y < 2 * row.size and not any(mark is other for other in over)]
        if all(len(word.text) <= 4 for word in row.words):
            marks.append(row)
        found.append(row)
    return found


def _on_row(row: list[Word], word: Word) -> bool:
    largest = max(row, key=lambda w: w.size)
    reach = 0.55 if min(word.size, largest.size) < 0.86 * max(word.size, largest.size) else 0.3
    return abs(largest.y - word.y) <= reach * max(min(word.size, largest.size), 0.7 * max(word.size, largest.size))


class Columns:
    """Cuts the pages of one document; a gap met on one page is known on the others, where few rows may stand by it."""

    def __init__(self, body: float) -> None:
        self._body = body
        self._known: list[float] = []

    def regions(self, words: Sequence[Word], page: int) -> list[list[Row]]:
        """The rows of the page, region by region, in reading order; rows of a side box know that they are in one."""
        rows = rows_of(words, page)
        found: list[list[Row]] = []
        plain: list[Row] = []
        at = 0
        width = (min(row.x0 for row in rows), max(row.x1 for row in rows)) if rows else (0.0, 0.0)
        while at < len(rows):
            end, gap = _column_run(rows, at, width, self._known)
            if gap is None or (at and _ends_paragraph(rows[at - 1], rows[at], gap)):
                plain.append(rows[at])
                at += 1
                continue
            found += [plain] if plain else []
            plain = []
            self._known.append((gap[0] + gap[1]) / 2)
            found += self._columns(rows[at:end], gap, page)
            at = end
        return found + ([plain] if plain else [])

    def _columns(self, rows: Sequence[Row], gap: Interval, page: int) -> list[list[Row]]:
        middle = (gap[0] + gap[1]) / 2
        words = [word for row in rows for word in row.words]
        left = self.regions([word for word in words if word.x1 <= middle], page)
        right = self.regions([word for word in words if word.x1 > middle], page)
        box = _box(left, right, self._body)
        if box is left:
            return right + _aside(left)
        return left + (_aside(right) if box is right else right)


def _ends_paragraph(before: Row, row: Row, gap: Interval) -> bool:
    """The last, short row of a paragraph over the whole width, above the columns."""
    crosses = any(word.x0 < gap[0] < word.x1 or word.x0 < gap[1] < word.x1 for word in before.words)
    alone = all(word.x1 <= gap[0] + 0.1 for word in row.words)
    return crosses and alone and same_size(before.size, row.size) and before.y - row.y < 1.6 * row.size


def _box(left: list[list[Row]], right: list[list[Row]], body: float) -> list[list[Row]] | None:
    """The side that is a box beside the text: in another size than the body, or much narrower."""
    widths, fits = [], []
    for side in (left, right):
        rows = [row for region in side for row in region]
        widths.append(max(row.x1 for row in rows) - min(row.x0 for row in rows))
        letters = sum(len(row.text) for row in rows)
        fits.append(sum(len(row.text) for row in rows if same_size(row.size, body)) >= 0.5 * letters)
    if fits[0] != fits[1]:
        return right if fits[0] else left
    if len(left) > 1 and len(right) > 1:
        return None
    narrow = 0 if widths[0] < widths[1] else 1
    single = len((left, right)[1 - narrow]) == 1 or widths[narrow] < 0.4 * widths[1 - narrow]
    return (left, right)[narrow] if single and widths[narrow] < _NARROW * widths[1 - narrow] else None


def _aside(side: list[list[Row]]) -> list[list[Row]]:
    return [[Row(row.words, row.page, aside=True) for row in region] for region in side]


def _column_run(
    rows: Sequence[Row], start: int, width: Interval, known: Sequence[float]
) -> tuple[int, Interval | None]:
    """How far from row ``start`` on one gap stays free, and that gap; (start, None) where no columns begin."""
    free: list[Interval] = [width]
    end = start
    while end < min(len(rows), start + _MOST_ROWS):
        least = _GAP * max(rows[end].size, 6.0)
        left = [gap for gap in _meet(free, _gaps(rows[end], width)) if gap[1] - gap[0] >= least]
        if not left:
            break
        free = left
        end += 1
    many = end - start >= _FEWEST_TOGETHER
    if not many:
        free = [gap for gap in free if any(gap[0] < middle < gap[1] for middle in known)] if end - start > 1 else []
    good = [gap for gap in free if _parts_text(rows[start:end], gap, _FEWEST_ROWS if many else 1)]
    if not good:
        return start, None
    best = max(good, key=lambda gap: gap[1] - gap[0])
    after = rows[end] if end < len(rows) else None
    return (end - 1 if after and _opens_next(rows[end - 2], rows[end - 1], after, best) else end), best


def _opens_next(before: Row, last: Row, after: Row, gap: Interval) -> bool:
    """A heading under the columns, at their left edge, over what spans the whole width."""
    alone = all(word.x1 <= gap[0] + 0.1 for word in last.words)
    crosses = any(word.x0 < gap[1] and word.x1 > gap[0] for word in after.words)
    return alone and crosses and before.y - last.y > 1.6 * last.size


def _parts_text(rows: Sequence[Row], gap: Interval, fewest: int) -> bool:
    """Both sides of the gap have rows enough, of running text, and stand beside each other."""
    heights = []
    for at_left in (True, False):
        side = [(row.y, sum(len(w.text) + 1 for w in row.words if (w.x1 <= gap[0] + 0.1) == at_left)) for row in rows]
        side = [(y, letters) for y, letters in side if letters]
        if len(side) < fewest or (fewest > 1 and median(letters for _y, letters in side) < _FEWEST_LETTERS):
            return False
        heights.append((min(y for y, _letters in side), max(y for y, _letters in side)))
    left, right = heights
    return left[1] >= right[0] and right[1] >= left[0]


def _gaps(row: Row, width: Interval) -> list[Interval]:
    """The strips of a row without letters, the margins inside the text's width included."""
    found: list[Interval] = []
    at, right = width
    for word in row.words:
        if word.x0 > at:
            found.append((at, word.x0))
        at = max(at, word.x1)
    return [*found, (at, right)] if at < right else found


def _meet(one: Sequence[Interval], other: Sequence[Interval]) -> list[Interval]:
    """What both lists of strips, each sorted, leave free."""
    found: list[Interval] = []
    i = j = 0
    while i < len(one) and j < len(other):
        low, high = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if low < high:
            found.append((low, high))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return found
