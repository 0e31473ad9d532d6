"""Periods in running text that are no plain years: quarters and halves without a year, decades in words, eras of Japan.

A quarter or half of a year that is not named is ``partial`` like "in April": ``XXXX-Q3``, ``XXXX-07/XXXX-12``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.parsing.date_forms import decade
from content.parsing.months import DECADE_WORDS, ERAS
from content.parsing.readings import Found
from content.parsing.surface import Flat

_NTH_ROWS: Final = "first opening 1st", "second latter 2nd", "third 3rd", "fourth final last closing 4th"
_NTH: Final = {name: number for number, names in enumerate(_NTH_ROWS, 1) for name in names.split()}
_OF_YEAR = (
    r"(?: (?:of |in )?(?P<after>(?:the |that )?same year|(?:the |that )year"
    r"|(?:the )?(?:previous|following|last|this|next) year))?"
)
_QUARTER = re.compile(
    r"\b(?:the |a )(?P<it>(?P<n>first|second|third|fourth|final|opening|closing|1st|2nd|3rd|4th) quarter)\b"
    rf"{_OF_YEAR}(?! (?:of|final|century)\b)",
    re.IGNORECASE,
)
_SHORT_QUARTER = re.compile(rf"(?<![\w-])(?P<it>Q(?P<n>[1-4]))(?![\w-]){_OF_YEAR}(?! ?(?:of )?\d)(?! J?FY)")
_HALF = re.compile(
    r"\b(?:the |its )(?P<it>(?P<n>first|second|latter|1st|2nd) half)"
    r" of (?P<after>(?:the |that )?same year|(?:the |that )year|(?:the )?(?:previous|following|last|this|next) year)\b",
    re.IGNORECASE,
)
_SHORT_HALF = re.compile(rf"(?<![\w-])(?P<it>H(?P<n>[12]))(?![\w-])(?= |[,.;)]){_OF_YEAR}(?! ?(?:of )?\d)(?! J?FY)")
#: "The March quarter", as statisticians in Australia and New Zealand say, "the three months to June 2024" apart.
_MONTH_QUARTER = re.compile(
    r"\b(?P<m>March|June|September|December) quarter\b(?: (?:of |in )?(?P<y>(?:19|20)\d\d)\b)?" + _OF_YEAR
)
_MONTH_QUARTERS: Final = {"march": 1, "june": 2, "september": 3, "december": 4}
_TENS = "|".join(DECADE_WORDS)
#: "The late nineties"; people "in their nineties" have an age.
_WORD_DECADE = re.compile(rf"\bthe (?:early |late |mid-)?(?P<it>(?P<c>nineteen |eighteen )?(?P<t>{_TENS}))\b", re.I)
_ERA = re.compile(
    r"\b(?P<era>Meiji|Taish[oō]|Sh[oō]wa|Heisei|Reiwa)(?: era)?(?:,? year)? (?P<n>\d{1,2})(?![\w.,-]?\d)", re.IGNORECASE
)
_KANJI_ERA = re.compile(r"(?P<era>明治|大正|昭和|平成|令和)(?P<n>\d{1,2}|元)年")


def find_periods(flat: Flat) -> Iterator[Found]:
    """Quarters, halves, decades in words and years of eras in flattened text."""
    for pattern in (_QUARTER, _SHORT_QUARTER):
        for match in pattern.finditer(flat):
            yield _partial(match, f"XXXX-Q{_nth(match['n'])}", "quarter")
    for pattern in (_HALF, _SHORT_HALF):
        for match in pattern.finditer(flat):
            first = 1 if _nth(match["n"]) == 1 else 7
            yield _partial(match, f"XXXX-{first:02d}/XXXX-{first + 5:02d}", "span")
    for match in _MONTH_QUARTER.finditer(flat):
        quarter = f"Q{_MONTH_QUARTERS[match['m'].lower()]}"
        if match["y"]:
            yield Found("date", f"{match['y']}-{quarter}", match.start(), match.end("y"), "date.quarter", "quarter")
        else:
            yield _partial(match, f"XXXX-{quarter}", "quarter", "m")
    for match in _WORD_DECADE.finditer(flat):
        tens, hundreds = DECADE_WORDS[match["t"].lower()], (match["c"] or "").strip().lower()
        first = (1800 if hundreds == "eighteen" else 1900 if tens or hundreds else 2000) + tens
        value = decade(first).value
        if value:
            yield Found("date", value, match.start("it"), match.end("it"), "date.decade", "decade")
    for pattern in (_ERA, _KANJI_ERA):
        for match in pattern.finditer(flat):
            year = ERAS[match["era"].lower()] + (1 if match["n"] == "元" else int(match["n"]))
            yield Found("date", f"{year:04d}", match.start(), match.end(), "date.era", "year")


def _nth(text: str) -> int:
    return _NTH.get(text.lower()) or int(text)


def _partial(match: re.Match[str], value: str, precision: str, start: str = "it") -> Found:
    after = (match["after"] or "").lower().removeprefix("the ").removeprefix("that ")
    cue = {"year": "same year", "previous year": "last year", "following year": "next year"}.get(after, after)
    end = match.end("after") if match["after"] else match.end(start) if start == "it" else match.end()
    return Found("date", value, match.start(start), end, f"date.{precision}", precision, True, cue)
