"""Dates as parts and as stretches of days: what lies inside what, and what each part of a date is worth.

Pure. Dates are the ISO texts of facts (``2025-07-22``, ``2025-07``, ``2025-Q3``, ``1990/1999``, ``-0043``,
``XXXX-03-26``). A stretch is a pair of sortable (year, month, day) triples, so that BC years work too.
"""

from __future__ import annotations

import calendar
import re
from decimal import Decimal
from typing import Final

Triple = tuple[int, int, int]
Shares = dict[str, Decimal]

_DATE: Final = re.compile(r"(?P<year>-?\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?|-Q(?P<quarter>[1-4]))?")

#: The parts that a question of each precision asks for, the finest first.
PARTS_ASKED: Final[dict[str, tuple[str, ...]]] = {
    "day": ("day", "month", "year"),
    "month": ("month", "year"),
    "year": ("year",),
    "day_of_year": ("day", "month"),
    "month_of_year": ("month",),
}
_WEIGHTS: Final = {"day": 20, "month": 30, "year": 50}
#: The most that a year is worth which most dates of the brief share.
_COMMON_YEAR: Final = 20


def parts_of(value: str) -> dict[str, str]:
    """The parts that a single date names: ``{"year": "2025", "month": "07"}``; {} for spans and no dates."""
    match = _DATE.fullmatch(value)
    if match is None:
        return {}
    return {name: part for name, part in match.groupdict().items() if part and part != "XXXX"}


def common_parts(value: str) -> dict[str, str]:
    """The parts that both ends of a span agree on: those of ``2031-07-22/2031-07-23`` are its month and year."""
    first, _, last = value.partition("/")
    ends = parts_of(last)
    return {name: part for name, part in parts_of(first).items() if ends.get(name) == part}


def span_of(value: str) -> tuple[Triple, Triple] | None:
    """First and last day of a date with a year, None for one without, and for one that does not exist.

    A date without year has the stretch of its day or month in a leap year, counted as year 4.
    """
    if "/" in value:
        ends = [span_of(part) for part in value.split("/")]
        first, last = (ends[0], ends[1]) if len(ends) == 2 else (None, None)
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    match = _DATE.fullmatch(value)
    if match is None:
        return None
    year = 4 if match["year"] == "XXXX" else int(match["year"])
    if match["quarter"]:
        last_month = 3 * int(match["quarter"])
        return (year, last_month - 2, 1), (year, last_month, _last_day(year, last_month))
    if not match["month"]:
        return (year, 1, 1), (year, 12, 31)
    month = int(match["month"])
    if not 1 <= month <= 12:
        return None
    if not match["day"]:
        return (year, month, 1), (year, month, _last_day(year, month))
    day = int(match["day"])
    return ((year, month, day), (year, month, day)) if 1 <= day <= _last_day(year, month) else None


def _last_day(year: int, month: int) -> int:
    leap = year if year > 0 else 4 + year % 4  # BC years only need their leap days, proleptic
    return calendar.monthrange(leap if leap < 9999 else leap % 4 + 2000, month)[1]


def lies_inside(inner: str, outer: str) -> bool:
    """Whether every day of ``inner`` is a day of ``outer``."""
    mine, yours = span_of(inner), span_of(outer)
    return mine is not None and yours is not None and yours[0] <= mine[0] and mine[1] <= yours[1]


def overlaps_century(key: str, value: str) -> bool:
    """Whether two centuries are the same but for where they begin: 1400-1499 and 1401-1500."""
    ends = [re.fullmatch(r"(\d{4})/(\d{4})", text) for text in (key, value)]
    if not all(ends):
        return False
    (first, last), (other, end) = ((int(match[1]), int(match[2])) for match in ends if match)
    return last - first == end - other == 99 and abs(first - other) == 1


def shares(parts: tuple[str, ...], *, year_is_common: bool = False) -> Shares:
    """What each part asked is worth; they add up to exactly 1."""
    weights = {part: Decimal(_WEIGHTS[part]) for part in parts}
    others = sum((weight for part, weight in weights.items() if part != "year"), Decimal(0))
    if year_is_common and "year" in weights and others:
        weights["year"] = others * _COMMON_YEAR / (100 - _COMMON_YEAR)
    total = sum(weights.values(), Decimal(0))
    found = {part: (weight / total).quantize(Decimal("0.00001")) for part, weight in weights.items()}
    last = parts[-1]
    found[last] = 1 - sum((share for part, share in found.items() if part != last), Decimal(0))
    return found
