"""The grammar of values: one parser for what briefs say and what learners type.

``find_values`` scans running text; the ``read_*`` functions of ``dates``, ``numbers``, ``money`` and
``quantities`` read a whole typed answer.
"""

from __future__ import annotations

from content.parsing.dates import find_dates
from content.parsing.money import find_money
from content.parsing.numbers import find_fractions, find_percentages
from content.parsing.quantities import find_quantities
from content.parsing.readings import Found, Reading
from content.parsing.surface import flatten

__all__ = ["Found", "Reading", "find_values"]

#: When two finds overlap and are equally long, the more specific kind wins.
_RANK = {"money": 0, "date": 1, "percentage": 2, "fraction": 3, "quantity": 4}


def find_values(text: str) -> list[Found]:
    """Every value in running text, in order; of overlapping finds the longest and most specific stays."""
    text = flatten(text)
    found = [
        *find_money(text),
        *find_dates(text),
        *find_percentages(text),
        *find_fractions(text),
        *find_quantities(text),
    ]
    found.sort(key=lambda f: (f.start - f.end, _RANK[f.type], f.start))
    taken = bytearray(len(text))
    kept = []
    for one in found:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda f: f.start)
