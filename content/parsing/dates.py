"""Typed dates: a whole answer read at its own precision, with the order of day and month asked when it is open."""

from __future__ import annotations

import re
from typing import Final

from content.parsing.date_forms import century, japanese, named_period, numeric
from content.parsing.date_names import named
from content.parsing.date_text import find_dates
from content.parsing.days import before_christ, iso_year, precision_of
from content.parsing.kanji import arabic_digits
from content.parsing.months import SEASONS
from content.parsing.readings import Reading, unreadable
from content.parsing.typed import opened, without_hedge
from content.parsing.words import small_ordinal

__all__ = ["find_dates", "read_date"]

#: No way of writing a date or a span takes more characters.
_LONGEST: Final = 120
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WRAPPING: Final = " =.,;:!?\"'[]()"
_LEAD = re.compile(r"(?:(?:in|on|by|since|during|from|between|at|the|of|around)\s+)+")
_PART_OF = re.compile(
    r"(?:early|late|mid|middle|beginning|start|end)(?:[- ]in)?(?:[- ]+(?:of |the |of the )?)(?=[\da-z])|"
    r"(?:the )?(?:beginning|middle|start|end) of (?:the )?"
)
_ERA_AFTER = re.compile(r"(?P<rest>.+?) ?,? ?(?:(?P<bc>b\.? ?c\.?(?: ?e\.?)?)|(?:a\.? ?d|c\.? ?e)\.?)")
_ERA_BEFORE = re.compile(r"(?:(?P<bc>b\.? ?c\.?)|a\.? ?d\.?) ?(?P<rest>\d.*)")
_TIES = re.compile(r" *(?: to | until | till | through |-| and | & |~|/) *")
_US_DAYS = re.compile(
    r"([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)? ?(?:-|to|until|and) ?(\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?"
)
_TWO_DAYS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ?- ?(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?")
_DIGITS_ONLY = re.compile(r"[\d\W]+")
_FOUR_DIGITS = re.compile(r"\d{4}")
_CENTURY_BC = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?|([a-z]+(?:[- ][a-z]+)?)) century")


def read_date(text: str, order: str | None = None) -> Reading:
    """Read a whole typed answer as a date.

    ``order`` is "DMY", "MDY" or None (day and month in open order are asked back, both readings as
    ``alternatives``). The value is ISO text at its own precision: 2025-07-22, 2025-07, 2025, 2025-Q3,
    2014/2018, 1990/1999, 1401/1500, -0043, XXXX-07-22, XXXX-07. A two-digit year carries the note
    "two_digit_year": its century is only a convention. "FY2025" is 2025 with the note "fiscal_year".
    """
    if _ISO_DAY.fullmatch(text) and text.isascii():
        return numeric(text, order) or unreadable("not_a_date")
    answer = opened(text, "not_a_date")
    if isinstance(answer, Reading):
        return answer
    if len(answer) > _LONGEST:
        return unreadable("not_a_date")
    answer, hedged = without_hedge(arabic_digits(answer).lower())
    return _noted(_read(_unwrapped(answer), order), "circa" if hedged else "")


def _unwrapped(text: str) -> str:
    """The text without marks around it; an apostrophe before two digits and BC's sign and dots stay."""
    bare = text.strip(' =,;:!?"[]()')
    if re.fullmatch(r"-0\d{3}(?:-\d\d-\d\d)?", bare):
        return bare
    bare = bare.strip('- =,;:!?"[]()')
    bare = bare.removesuffix("'")
    if not re.search(r"[a-z]\.$", bare):
        bare = bare.rstrip(".")
    return _LEAD.sub("", bare, count=1) if _LEAD.match(bare) else bare


def _noted(reading: Reading, note: str) -> Reading:
    if not note or reading.note or reading.outcome != "read":
        return reading
    return Reading(reading.outcome, reading.value, reading.precision, note, reading.alternatives)


def _read(text: str, order: str | None, spans: bool = True) -> Reading:
    for reading in (numeric(text, order), japanese(text), named_period(text)):
        if reading is not None:
            return reading
    if reading := _era(text):
        return reading
    if reading := named(text):
        days = _TWO_DAYS.fullmatch(text) if spans else None
        if (days and int(days[1]) < int(days[2])) or (spans and _US_DAYS.fullmatch(text)):
            return _span(text, order) or reading
        if reading.outcome != "unreadable" or not spans or reading.note not in ("two_dates", "incomplete"):
            return reading
        return _span(text, order) or reading
    if match := _PART_OF.match(text):
        return _noted(_read(text[match.end() :], order), "part")
    if spans and (reading := _span(text, order)):
        return reading
    return unreadable("season" if SEASONS.intersection(text.split()) else "not_a_date")


def _era(text: str) -> Reading | None:
    """BC and AD, before or after; years BC are astronomical, so that 44 BC is -0043."""
    match = _ERA_AFTER.fullmatch(text) or _ERA_BEFORE.fullmatch(text)
    if match is None:
        return None
    rest = match["rest"].removeprefix("year ")
    if match["bc"] and (found := _CENTURY_BC.fullmatch(rest)):
        return century(int(found[1]) if found[1] else small_ordinal(found[2]) or 0, before=True)
    reading = named(rest, era=True) or named_period(rest)
    if reading is None or reading.outcome != "read":
        return reading
    if reading.value.startswith("XXXX"):  # an era without a year
        return unreadable("incomplete")
    if not match["bc"]:
        return reading
    year, _, tail = reading.value.partition("-")
    if not year.isdigit():
        return unreadable("not_a_date")
    value = iso_year(before_christ(int(year))) + (f"-{tail}" if tail else "")
    return Reading("read", value, precision_of(value))


def _span(text: str, order: str | None) -> Reading | None:
    """Two dates tied together; the first takes from the second what it leaves out (8-14 April 2024)."""
    if _DIGITS_ONLY.fullmatch(text) and not _FOUR_DIGITS.search(text):
        return None
    if match := _US_DAYS.fullmatch(text):
        year = f" {match[4]}" if match[4] else ""
        text = f"{match[1]} {match[2]}{year} to {match[1]} {match[3]}{year}"
    for tie in _TIES.finditer(text):
        left, right = text[: tie.start()], text[tie.end() :]
        if not left or not right or tie[0].strip() == "/":
            continue
        last = _read(right, order, spans=False)
        if last.outcome != "read" or "/" in last.value:
            continue
        first = _completed(left, last.value, order)
        if first is None:
            continue
        if "and" in tie[0] and len(first) > 7:
            return unreadable("two_dates")
        if not first < last.value or first.startswith("-"):
            return unreadable("range_backwards")
        value = f"{first}/{last.value}"
        return Reading("read", value, precision_of(value))
    return None


def _completed(left: str, last: str, order: str | None) -> str | None:
    """The first date of a span, with month and year taken from the last where it has none."""
    year, *parts = last.split("-")
    if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", left) and len(parts) == 2:
        day = int(re.sub(r"\D", "", left))
        whole = f"{day} {MONTH_OF[int(parts[0])]} {year}".removesuffix(" XXXX")
        reading = named(whole) if day else None
        return reading.value if reading and reading.outcome == "read" else None
    reading = _read(left, order, spans=False)
    if reading.outcome != "read" or "/" in reading.value:
        return None
    value = str(reading.value)
    return value.replace("XXXX", year) if value.count("-") == last.count("-") else None


MONTH_OF: Final = ("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
