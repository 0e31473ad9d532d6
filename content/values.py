"""From a fact's normalised value to the columns a database sorts by.

Pure. Dates become the first and last day they can mean; BC years and open ends stay empty.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import Any

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_YEAR = re.compile(r"(\d{4})")
#: The largest number that the column holds (32 digits, 6 of them decimals).
_LARGEST = Decimal(10) ** 26


def date_span(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of an ISO text at its own precision ("2025-07" is 1 to 31 July), None if unreadable."""
    if "/" in value:
        first, _, last = value.partition("/")
        start, end = date_span(first), date_span(last)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None
    try:
        if m := _DAY.fullmatch(value):
            day = dt.date(int(m[1]), int(m[2]), int(m[3]))
            return day, day
        if m := _MONTH.fullmatch(value):
            return _months(int(m[1]), int(m[2]), int(m[2]))
        if m := _QUARTER.fullmatch(value):
            return _months(int(m[1]), int(m[2]) * 3 - 2, int(m[2]) * 3)
        if m := _YEAR.fullmatch(value):
            return _months(int(m[1]), 1, 12)
    except ValueError:
        return None
    return None


def _months(year: int, first: int, last: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])


def columns(type_: str, value: Any) -> dict[str, Any]:
    """``date_from``, ``date_to``, ``number``, ``currency`` of a fact's value; None or "" where they do not apply."""
    row: dict[str, Any] = {"date_from": None, "date_to": None, "number": None, "currency": ""}
    if type_ == "date" and (span := date_span(str(value))):
        row["date_from"], row["date_to"] = span
    elif type_ in ("percentage", "fraction"):
        row["number"] = _number(str(value), ratio=type_ == "fraction")
    elif type_ in ("money", "quantity"):
        row["number"] = _number(str(value["amount"]))
        row["currency"] = (value.get("currency") or "") if type_ == "money" else ""
    return row


def _number(text: str, *, ratio: bool = False) -> Decimal | None:
    """A Decimal that fits the column; of a range its lower end; of a fraction its quotient."""
    first, _, rest = text.partition("/")
    try:
        number = Decimal(first) / Decimal(rest) if ratio and rest else Decimal(first)
    except (InvalidOperation, ZeroDivisionError):
        return None
    return round(number, 6) if number.is_finite() and abs(number) < _LARGEST else None
