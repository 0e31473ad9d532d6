"""Footnotes: rows in small letters at the foot of a column, of which the first begins with a number or sign."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from content.readers.pdf.shapes import Row

_SMALL: Final = 0.94
_MARK: Final = re.compile(r"^(?:\[?\d{1,3}[\].)]?|[*†‡§]{1,3})\s*(?=[^\W\d_]|[“\"‘(])")
_END: Final = re.compile(r"[.!?…][\"'”’»)\]]*$")


def part_notes(regions: Sequence[list[Row]], body: float) -> tuple[list[list[Row]], list[list[Row]]]:
    """(the regions without their footnotes, the footnotes as rows)."""
    kept: list[list[Row]] = []
    notes: list[list[Row]] = []
    for rows in regions:
        start = _start(rows, body, open_note=bool(notes) and not _END.search(notes[-1][-1].text))
        kept.append(rows[:start])
        for row in rows[start:]:
            if _begins(row) or not notes:
                notes.append([row])
            else:
                notes[-1].append(row)
    return [rows for rows in kept if rows], notes


def _start(rows: Sequence[Row], body: float, *, open_note: bool) -> int:
    """The index of the first row of the footnotes at the end of a region; its length where it has none."""
    small = len(rows)
    while small and rows[small - 1].size <= _SMALL * body:
        small -= 1
    begins = next((i for i in range(small, len(rows)) if _begins(rows[i])), None)
    if begins is None or (small == 0 and rows[0].aside):
        return len(rows)
    # What stands above the first mark belongs to a note that the page before left open.
    return small if open_note and not rows[small].aside and begins - small <= 6 else begins


def _begins(row: Row) -> bool:
    return row.marked or bool(_MARK.match(row.text))
