"""Dates that a fixed form gives away: digits with marks, ISO, Japanese, quarters, halves, decades, centuries.

Every form takes the tidied lower-case text and returns a ``Reading``, or None when the text has another form.
"""

from __future__ import annotations

import re
from typing import Final

from content.parsing.days import full_year, is_day, is_year, iso, precision_of
from content.parsing.months import DECADE_WORDS, ERA_LENGTHS, ERA_LETTERS, ERAS
from content.parsing.readings import Reading, ambiguous, unreadable
from content.parsing.words import small_cardinal, small_ordinal

_YMD = re.compile(r"(\d{4}) ?([-/., ]) ?(\d{1,2}) ?[-/., ] ?(\d{1,2})(?:[t ]\d{1,2}:\d{2}\S*)?")
_ABY = re.compile(r"(\d{1,2}) ?[-/., ] ?(\d{1,2}) ?[-/., ] ?('?\d{2}|\d{4})")
_YM = re.compile(r"(\d{4}) ?([-/. ]) ?(\d{1,2})")
_MY = re.compile(r"(\d{1,2}) ?[-/. ] ?(\d{4})")
_AB = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{1,2})")
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR = re.compile(r"\d{3,4}")
_SHORT_YEAR = re.compile(r"'(\d{2})")
_YEARS = re.compile(r"(\d{4}) ?[-/] ?(\d{4}|\d{2})")
_ASTRONOMICAL = re.compile(r"-(0\d{3})(?:-(\d{2})-(\d{2}))?")


def read_day(first: int, second: int, year: int | None, order: str | None, note: str = "") -> Reading:
    """Two numbers that are day and month in an order not stated by the text itself."""
    ways = {
        "MDY": iso(year, first, second) if is_day(year, first, second) else None,
        "DMY": iso(year, second, first) if is_day(year, second, first) else None,
    }
    if year is not None and not is_year(year):
        return unreadable("no_such_year")
    possible = tuple(dict.fromkeys(v for v in ways.values() if v))
    if not possible:
        return unreadable("no_such_day")
    chosen = ways.get(order or "")
    if len(possible) == 1 or chosen:
        value = chosen or possible[0]
        return Reading("read", value, precision_of(value), note)
    return ambiguous("day_month_order", possible, precision_of(possible[0]))


def read_iso(year: int | None, month: int | None = None, day: int | None = None, note: str = "") -> Reading:
    """Named parts, checked against the calendar."""
    if year is not None and not is_year(year) and year >= 0:
        return unreadable("no_such_year")
    if month is not None and not 1 <= month <= 12:
        return unreadable("no_such_month")
    if day is not None and month is not None and not is_day(year, month, day):
        return unreadable("no_such_day")
    value = iso(year, month, day)
    return Reading("read", value, precision_of(value), note)


def _short(text: str) -> tuple[int, str]:
    digits = text.lstrip("'")
    return (int(digits), "") if len(digits) == 4 else (full_year(int(digits)), "two_digit_year")


def numeric(text: str, order: str | None) -> Reading | None:
    """Digits and marks only: 2025-07-22, 22.7.2025, 7/22/25, 20250722, 2025-07, 07/2025, 4/22, 2025."""
    if match := _YMD.fullmatch(text):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if month > 12 >= day:
            month, day = day, month
        return read_iso(year, month, day)
    if match := _EIGHT.fullmatch(text):
        return read_iso(int(match[1]), int(match[2]), int(match[3]))
    if match := _ABY.fullmatch(text):
        year, note = _short(match[3])
        if int(match[1]) > 31 and note:
            return read_iso(full_year(int(match[1])), int(match[2]), int(match[3].lstrip("'")), "two_digit_year")
        return read_day(int(match[1]), int(match[2]), year, order, note)
    if match := _YEARS.fullmatch(text):
        span = _year_span(match[1], match[2])
        if span is not None:
            return span
    if match := _YM.fullmatch(text):
        return _year_month(match)
    if match := _MY.fullmatch(text):
        return read_iso(int(match[2]), int(match[1]))
    if match := _AB.fullmatch(text):
        return read_day(int(match[1]), int(match[2]), None, order)
    if match := _ASTRONOMICAL.fullmatch(text):
        return Reading("read", text, "day" if match[2] else "year")
    if _YEAR.fullmatch(text):
        return read_iso(int(text))
    if match := _SHORT_YEAR.fullmatch(text):
        return read_iso(full_year(int(match[1])), note="two_digit_year")
    return None


def _year_month(match: re.Match[str]) -> Reading:
    """A year and a month; before 1753 ``1707/8`` may also be a year that two calendars count differently."""
    year, month = int(match[1]), int(match[3])
    if match[2] == "/" and year < 1753 and month == (year + 1) % 10 and len(match[3]) == 1 and month:
        return ambiguous("two_calendars", (iso(year, month), f"{iso(year)}/{iso(year + 1)}"))
    return read_iso(year, month)


def _year_span(first: str, last: str) -> Reading | None:
    """Two years; a two-digit end counts when it is no month and follows the first ("2019-20")."""
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    if len(last) == 2 and (1 <= int(last) <= 12 or end <= int(first)):
        return None
    if end <= int(first):
        return unreadable("range_backwards")
    return Reading("read", f"{first}/{end:04d}", "span")


_JAPANESE = re.compile(
    rf"(?:西暦 ?)?(?:({'|'.join(ERAS)}) ?|([rhs])(?=\d))?(\d{{1,4}}) ?年(度)?"
    r"(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?)?"
    r"(?: ?\(?[月火水木金土日](?:曜日?)?\)?)?",
)
_MONTH_DAY = re.compile(r"(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?")
_ERA_LATIN = re.compile(
    rf"(?:({'|'.join(e for e in ERAS if e[0].isascii())}) |([rhs]))(\d{{1,2}})(?:[-./ ](\d{{1,2}})[-./ ](\d{{1,2}}))?"
)
_KANJI_CENTURY = re.compile(r"(\d{1,2}) ?世紀")
_KANJI_DECADE = re.compile(r"(\d{3}0) ?年代")


def japanese(text: str) -> Reading | None:
    """2025年7月22日, 令和7年, R7.7.22, Heisei 23, 2025年度, 7月22日; Chinese dates have the same form."""
    if match := _JAPANESE.fullmatch(text):
        return _era_reading(match[1] or match[2], int(match[3]), match[5], match[6], "fiscal_year" if match[4] else "")
    if match := _ERA_LATIN.fullmatch(text):
        return _era_reading(match[1] or match[2], int(match[3]), match[4], match[5])
    if match := _MONTH_DAY.fullmatch(text):
        return read_iso(None, int(match[1]), int(match[2]) if match[2] else None)
    if match := _KANJI_DECADE.fullmatch(text):
        return decade(int(match[1]))
    if match := _KANJI_CENTURY.fullmatch(text):
        return century(int(match[1]))
    return None


def _era_reading(era: str | None, year: int, month: str | None, day: str | None, note: str = "") -> Reading:
    if era:
        base = ERAS.get(era) or ERA_LETTERS[era]
        if year < 1 or (ERA_LENGTHS[base] and year > ERA_LENGTHS[base]):
            return unreadable("no_such_year")
        year += base
    elif year < 100:
        return unreadable("incomplete")
    return read_iso(year, int(month) if month else None, int(day) if day else None, note)


def decade(first: int, note: str = "") -> Reading:
    """The ten years from ``first``; "1900s" may be ten years or a hundred and is asked."""
    span = f"{first:04d}/{first + 9:04d}"
    if first % 100 == 0 and first != 2000:
        return ambiguous("decade_or_century", (span, f"{first:04d}/{first + 99:04d}"))
    return Reading("read", span, "decade", note)


def century(number: int, before: bool = False) -> Reading:
    """The hundred years of a century, counted as historians do (1401 to 1500); the other count is an alternative."""
    if not 1 <= number <= 99:
        return unreadable("no_such_year")
    if before:
        return Reading("read", f"{iso(1 - number * 100)}/{iso(-(number - 1) * 100)}", "century")
    start = (number - 1) * 100
    return Reading(
        "read", f"{start + 1:04d}/{start + 100:04d}", "century", alternatives=(f"{start:04d}/{start + 99:04d}",)
    )


_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)|([a-z]+(?:[- ][a-z]+)?)"
_CENTURY = re.compile(rf"(?:{_ORDINAL})[- ]?(?:century|cent\.?|c\.?)")
_DECADE = re.compile(r"(?:decade of (?:the )?)?(?:(\d{3}0)|'?(\d0)) ?'?s")
_WORD_DECADE = re.compile(rf"(?:(nineteen|eighteen|seventeen|twenty)[- ])?({'|'.join(DECADE_WORDS)})")
_FISCAL = re.compile(r"(?:fiscal year|financial year|fiscal|fy|jfy) ?'?(\d{4}|\d{2})(?: ?[-/] ?(\d{4}|\d{2}))?")
_CALENDAR = re.compile(r"(?:calendar year|cy|year|anno) ?'?(\d{1,4})")
_YEAR_WORD = r"(?:of |in |, ?)?'?(\d{4}|\d{2})"
_QUARTERS: Final = (
    (re.compile(rf"q([1-4])[-/ ]? ?{_YEAR_WORD}"), 1, 2),
    (re.compile(r"(\d{4})[-/ ]? ?q([1-4])"), 2, 1),
    (re.compile(r"([1-4])q[-/ ]?'?(\d{4}|\d{2})"), 1, 2),
    (re.compile(rf"(first|second|third|fourth|last|1st|2nd|3rd|4th) quarter,? {_YEAR_WORD}"), 1, 2),
    (re.compile(r"(\d{4}),? (first|second|third|fourth|last|1st|2nd|3rd|4th) quarter"), 2, 1),
    (re.compile(rf"quarter ([1-4]),? {_YEAR_WORD}"), 1, 2),
)
_HALVES: Final = (
    (re.compile(rf"h([12])[-/ ]? ?{_YEAR_WORD}"), 1, 2),
    (re.compile(r"(\d{4})[-/ ]? ?h([12])"), 2, 1),
    (re.compile(rf"(first|second|latter|1st|2nd) half,? {_YEAR_WORD}"), 1, 2),
)
_NTH: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "latter": 2}
_NTH_MONTH = re.compile(rf"(?:{_ORDINAL}) month,? (?:of |in )?(?:(?:the )?year )?(\d{{4}})")


def _nth(text: str) -> int:
    return _NTH.get(text) or int(text[0])


def named_period(text: str) -> Reading | None:
    """Quarters, halves, decades, centuries, fiscal and calendar years, "the third month of 2021"."""
    for pattern, part, year in _QUARTERS:
        if match := pattern.fullmatch(text):
            number, note = _short(match[year])
            return Reading("read", f"{number:04d}-Q{_nth(match[part])}", "quarter", note)
    for pattern, part, year in _HALVES:
        if match := pattern.fullmatch(text):
            number, note = _short(match[year])
            first, last = (1, 6) if _nth(match[part]) == 1 else (7, 12)
            return Reading("read", f"{iso(number, first)}/{iso(number, last)}", "span", note)
    if match := _FISCAL.fullmatch(text):
        year_, _ = _short(match[1])
        value = f"{year_:04d}" if not match[2] else f"{year_:04d}/{_short(match[2])[0]:04d}"
        return Reading("read", value, "span" if match[2] else "year", "fiscal_year")
    if match := _CALENDAR.fullmatch(text):
        if len(match[1]) == 2 and text.startswith(("cy", "cal")):
            return read_iso(full_year(int(match[1])), note="two_digit_year")
        return read_iso(int(match[1]))
    return _decade_or_century(text)


def _decade_or_century(text: str) -> Reading | None:
    if match := _DECADE.fullmatch(text):
        return decade(int(match[1])) if match[1] else decade(full_year(int(match[2])), "two_digit_year")
    if match := _WORD_DECADE.fullmatch(text):
        tens = DECADE_WORDS[match[2]]
        hundreds = small_cardinal(match[1]) if match[1] else None
        first = hundreds * 100 + tens if hundreds else full_year(tens) if tens != 20 else 1920
        return decade(first, "" if hundreds or not tens else "two_digit_year")
    if match := _CENTURY.fullmatch(text):
        number = int(match[1]) if match[1] else small_ordinal(match[2])
        return century(number) if number else None
    if match := _NTH_MONTH.fullmatch(text):
        month = int(match[1]) if match[1] else small_ordinal(match[2])
        return read_iso(int(match[3]), month) if month else None
    return None
