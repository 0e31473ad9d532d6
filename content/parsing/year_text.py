"""Years, spans of years, decades, quarters and other periods in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from content.parsing.date_forms import century, decade, named_period
from content.parsing.days import full_year, precision_of
from content.parsing.nouns import LABELS
from content.parsing.readings import Found
from content.parsing.surface import Flat
from content.parsing.words import small_ordinal

_YEAR = r"(?:1[0-9]|20|21)\d\d"
_L = r"(?<![\w.,/#:$€£¥+&=%])(?<!\d-)"
#: A point or comma with digits makes another number of it, unless it is a footnote mark ("in 2020.5 The bank").
_R = r"(?![\w%/])(?!\.\d(?!\d? [A-Z“\"]))(?!,\d(?!\d? [a-z]))"
_SPAN = re.compile(rf"{_L}(?P<a>{_YEAR})(?: ?- ?| to | until | through )(?P<b>{_YEAR}){_R}(?!-\d)")
#: "2021/2022" is a span when one year follows the other; "(EU) 2016/2017" and "No 2016/2017" number a law.
_SLASH_SPAN = re.compile(rf"(?<!\) )(?<!No )(?<!No\. ){_L}(?P<a>{_YEAR})/(?P<b>{_YEAR}){_R}")
_SHORT_SPAN = re.compile(rf"{_L}(?P<a>{_YEAR})[-/](?P<b>\d\d){_R}(?!-\d)")
_BETWEEN = re.compile(rf"\b[Bb]etween (?P<a>{_YEAR}) and (?P<b>{_YEAR}){_R}")
_DECADE = re.compile(rf"(?<![\w/-])(?P<a>{_YEAR[:-2]}0)'?s\b|(?<=mid-)(?P<b>{_YEAR[:-2]}0)'?s\b")
_CENTURY = re.compile(r"\b(?P<n>\d{1,2}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)[- ]century\b")
_PERIOD = re.compile(
    rf"\b(?:(?:first|second|third|fourth|last) quarter (?:of |in )?{_YEAR}|Q[1-4](?: of)?[ -]?{_YEAR}"
    rf"|{_YEAR}[- ]?Q[1-4]"
    rf"|(?:first|second|latter) half (?:of |in )?{_YEAR}|H[12](?: of)? {_YEAR}"
    rf"|(?:fiscal(?: year)?|financial year|FY|JFY) ?{_YEAR}(?:[-/]\d\d(?:\d\d)?)?){_R}",
    re.IGNORECASE,
)
#: "FY25", "FY24-25", "Q4 FY24": fiscal years by their last digits.
_SHORT_FISCAL = re.compile(rf"\b(?:Q(?P<q>[1-4]) ?)?J?FY ?'?(?P<y>\d\d)(?P<z>[-/]\d\d)?{_R}")
_SEASON = re.compile(rf"\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? (?P<y>{_YEAR}){_R}")
_ALONE = re.compile(rf"{_L}(?P<y>{_YEAR}){_R}(?!-(?:\d|[A-Z]?\b))(?!'s\b)")
_COUNT_BEFORE = re.compile(
    r"\b(?:about|nearly|almost|roughly|approximately|around|some|over|than|least|most|estimated|another|additional|"
    r"no\.?|number|issue|article|vol\.?|volume|p\.|pp\.|page|box|room)[ #]$",
    re.IGNORECASE,
)
_COUNT_AFTER = re.compile(
    r"[ -](?:troops|soldiers|people|personnel|men|women|children|ships|missiles|vehicles|aircraft|tanks|jobs"
    r"|kilomet(?:er|re)s?|km|miles|met(?:er|re)s?|"
    r"tons|tonnes|kg|dollars|euros|yen|pounds|million|billion|trillion|thousand|hundred|percent|per cent|words|pages|"
    r"members|workers|students|companies|firms|respondents|participants|deaths|casualties|MW|GW"
    r"|hectares|hours|days|years)\b",
    re.IGNORECASE,
)


_DIGITS_BEFORE = re.compile(r"\d $")
_LABEL_BEFORE = re.compile(r"\b([A-Za-z]+\.?) $")
_YEAR_BEFORE = re.compile(r"\b(?:in|since|until|year|by|before|after|from|AD) $", re.IGNORECASE)


def find_years(flat: Flat) -> Iterator[Found]:
    """Years and what is made of them, in flattened text."""
    yield from _year_spans(flat)
    for match in _PERIOD.finditer(flat):
        reading = named_period(match[0].lower())
        if reading is not None and reading.outcome == "read":
            rule = "date.fiscal_year" if reading.note == "fiscal_year" else f"date.{reading.precision}"
            yield _found(match, reading.value, rule)
    for match in _SHORT_FISCAL.finditer(flat):
        year = full_year(int(match["y"]))
        value = f"{year:04d}-Q{match['q']}" if match["q"] else f"{year:04d}"
        value = f"{year:04d}/{year + 1:04d}" if match["z"] and not match["q"] else value
        yield _found(match, value, "date.fiscal_year")
    for match in _DECADE.finditer(flat):
        reading = decade(int(match["a"] or match["b"]))
        yield _found(match, reading.value or reading.alternatives[0], "date.decade")
    for match in _CENTURY.finditer(flat):
        text = match["n"].lower()
        number = int(text[:-2]) if text[0].isdigit() else small_ordinal(text) or 0
        if 1 <= number <= 20:  # "21st century" is a figure of speech, not a date
            yield _found(match, century(number).value, "date.century")
    for match in _SEASON.finditer(flat):
        yield _found(match, match["y"], "date.season_year")
    for match in _ALONE.finditer(flat):
        if is_year_here(flat, match.start(), match.end()):
            yield _found(match, match["y"], "date.year")


def is_year_here(flat: str, start: int, end: int) -> bool:
    """Whether four digits that could be a year are one here, and not a count, a label or part of a long number."""
    before = flat[max(0, start - 16) : start]
    if _COUNT_BEFORE.search(before) or _COUNT_AFTER.match(flat, end) or _DIGITS_BEFORE.search(before):
        return False
    label = _LABEL_BEFORE.search(before)
    if label and label[1].lower().rstrip(".") in LABELS:
        return False
    return flat[start:end] >= "1500" or _YEAR_BEFORE.search(before) is not None


def _year_spans(flat: Flat) -> Iterator[Found]:
    for pattern in (_SPAN, _SLASH_SPAN, _BETWEEN, _SHORT_SPAN):
        for match in pattern.finditer(flat):
            first, last = match["a"], match["b"]
            last = first[:2] + last if len(last) == 2 else last
            if first < last and (pattern is not _SLASH_SPAN or int(last) == int(first) + 1):
                start = match.start("a")
                value = f"{first}/{last}"
                yield Found("date", value, start, match.end(), "date.year_span", "span")


def _found(match: re.Match[str], value: str, rule: str) -> Found:
    return Found("date", value, match.start(), match.end(), rule, precision_of(value))
