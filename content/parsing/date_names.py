"""Dates with the name of a month, in any order of their parts, or with a year in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from content.parsing.date_forms import read_iso
from content.parsing.date_words import NUMBER_WORDS, split_words
from content.parsing.days import full_year, is_day, iso, weekday_of
from content.parsing.months import MONTHS, WEEKDAYS
from content.parsing.readings import Reading, ambiguous, unreadable

_PART = re.compile(
    r"(?P<apostrophe>')?(?P<digits>\d+)(?P<suffix>(?:st|nd|rd|th)(?![a-z]))?|(?P<word>[a-z]+)|(?P<mark>[^\s,./()\[\]-])"
)
_FILLERS: Final = frozenset(
    {"of", "the", "in", "on", "year", "calendar", "day", "by", "since", "during", "at", "and", "month"}
)

#: Words that lead on to a part of a date, so that none ends with one ("march on").
_LEADING: Final = _FILLERS - {"year", "calendar", "day", "month"}


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in a date: its value, what it must be ("day", "year" or "" for either), and its place."""

    value: int
    role: str
    place: int
    two_digits: bool = False
    one_digit: bool = False


def named(text: str, era: bool = False) -> Reading | None:
    """Read month names, days and years in any order; None when a word does not belong to a date.

    ``era``: BC or AD was written, so that a year may have any number of digits.
    """
    if text.rpartition(" ")[2] in _LEADING:
        return None
    months: list[tuple[int, int]] = []
    numbers: list[_Number] = []
    weekday: int | None = None
    words: list[str] = []
    place = 0
    for match in [*_PART.finditer(text), None]:
        word = match["word"] if match else None
        if word is not None and (word in NUMBER_WORDS or (word == "and" and words)):
            words.append(word)
            continue
        if words:
            parsed = split_words([w for w in words if w != "and"] if words[-1] == "and" else words)
            if not parsed:
                return None
            numbers += [_Number(value, role, place) for role, value in parsed]
            words = []
        if match is None:
            break
        place += 1
        if match["digits"]:
            numbers.append(_number(match, place))
        elif word in MONTHS:
            months.append((MONTHS[word], place))
        elif word in WEEKDAYS:
            weekday = WEEKDAYS[word]
        elif word is None or word not in _FILLERS:
            return None
    reading = _combine(months, numbers, era)
    if (
        reading is not None
        and reading.outcome == "read"
        and weekday is not None
        and reading.precision == "day"
        and weekday_of(reading.value) != weekday
    ):
        return Reading(reading.outcome, reading.value, reading.precision, "weekday_wrong")
    return reading


def _number(match: re.Match[str], place: int) -> _Number:
    digits = match["digits"]
    value = int(digits) if len(digits) <= 8 else 10**8
    role = "day" if match["suffix"] else "year" if match["apostrophe"] or len(digits) > 2 else ""
    return _Number(value, role, place, len(digits) <= 2, len(digits) == 1)


def _combine(months: list[tuple[int, int]], numbers: list[_Number], era: bool) -> Reading | None:
    if len(months) > 1 or len(numbers) > 2:
        return unreadable("two_dates") if months else None
    if not months:
        return _year_alone(numbers, era)
    month, place = months[0]
    if not numbers:
        return read_iso(None, month)
    if len(numbers) == 1:
        return _month_and(numbers[0], month, place, era)
    return _month_day_year(month, place, numbers, era)


def _year_alone(numbers: list[_Number], era: bool) -> Reading | None:
    if len(numbers) != 1 or numbers[0].role == "day":
        return unreadable("incomplete") if numbers else None
    number = numbers[0]
    if number.two_digits and not era:
        if number.role != "year":
            return unreadable("incomplete")
        return read_iso(full_year(number.value), note="two_digit_year")
    return read_iso(number.value)


def _year(number: _Number, era: bool) -> tuple[int, str]:
    if era or not number.two_digits:
        return number.value, ""
    if number.one_digit:
        return 0, ""  # "1 January 1": no year is written so
    return full_year(number.value), "two_digit_year"


def _month_and(number: _Number, month: int, place: int, era: bool) -> Reading:
    if number.role == "" and number.value > 31 and number.place < place and not era:
        return unreadable("no_such_day")
    if number.role == "year" or (number.role == "" and (number.value > 31 or era)):
        year, note = _year(number, era)
        return read_iso(year, month, note=note)
    return read_iso(None, month, number.value)


def _month_day_year(month: int, place: int, numbers: list[_Number], era: bool) -> Reading:
    first, second = numbers
    if first.role == second.role and first.role:
        return unreadable("two_dates")
    if first.role == "year" or second.role == "day" or (first.role == "" and first.value > 31):
        day, year_number = second, first
    elif second.role == "year" or first.role == "day" or second.value > 31:
        day, year_number = first, second
    elif place > second.place:
        return _undecided(month, first, second)
    else:
        day, year_number = first, second
    year, note = _year(year_number, era)
    return read_iso(year, month, day.value, note)


def _undecided(month: int, first: _Number, second: _Number) -> Reading:
    """``25 03 Sep``: which of the two short numbers is the year is a guess."""
    ways = ((full_year(second.value), first.value), (full_year(first.value), second.value))
    possible = tuple(dict.fromkeys(iso(year, month, day) for year, day in ways if is_day(year, month, day)))
    return ambiguous("day_year_order", possible, "day") if possible else unreadable("no_such_day")
