"""Days, months, years and spans as ISO text at their own precision; the calendar is the proleptic Gregorian one."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final

PIVOT: Final = 50


def full_year(two_digits: int) -> int:
    """The year a two-digit year stands for by convention: 00 to 49 in this century, 50 to 99 in the last."""
    return two_digits + (2000 if two_digits < PIVOT else 1900)


def iso_year(year: int) -> str:
    """Four digits; years before 1 are astronomical (44 BC is ``-0043``)."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def is_year(year: int) -> bool:
    """Whether a calendar has this year: no year zero (it enters as 1 BC through ``before_christ``)."""
    return 1 <= year <= 9999


def before_christ(year: int) -> int:
    """The astronomical number of a year BC."""
    return 1 - year


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the day exists; without a year, 29 February does."""
    if not 1 <= month <= 12 or day < 1:
        return False
    leap = 2000 if year is None else year
    usable = leap if 1 <= leap <= 9999 else leap % 400 + 400
    return day <= monthrange(usable, month)[1]


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """ISO text of a year, month or day; ``XXXX`` for a year left out."""
    text = "XXXX" if year is None else iso_year(year)
    if month is not None:
        text += f"-{month:02d}"
    if day is not None:
        text += f"-{day:02d}"
    return text


def precision_of(value: str) -> str:
    """The precision of a normalised date, one of those of ``Reading.precision``."""
    if "/" in value:
        return _span_precision(value)
    if value.startswith("XXXX"):
        return "day_of_year" if value.count("-") == 2 else "month_of_year"
    if "Q" in value:
        return "quarter"
    return ("year", "month", "day")[value.lstrip("-").count("-")]


def _span_precision(value: str) -> str:
    first, last = value.split("/", 1)
    if first.isdigit() and last.isdigit():
        length = int(last) - int(first)
        if length == 9 and first.endswith("0"):
            return "decade"
        if length == 99 and first.endswith(("00", "01")):
            return "century"
    return "span"


def weekday_of(value: str) -> int | None:
    """The weekday (Monday 0) of an ISO day, None when it has none."""
    try:
        return date.fromisoformat(value).weekday()
    except ValueError:
        return None
