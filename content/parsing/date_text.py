"""Dates in running text, at their own precision and with exact spans.

Dates that need their surroundings are ``partial``: the year (or all of it) is ``XXXX`` and ``cue`` says how they
hang on it: "" (a bare "in April"), "last", "this", "next", "same year", "last year", "same month", "year earlier",
"decade earlier", "3 years ago", "two months later" ... Day and month written with slashes are left alone when
their order is open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from content.parsing.date_forms import read_day
from content.parsing.days import is_day, iso, precision_of
from content.parsing.months import MONTHS
from content.parsing.period_text import find_periods
from content.parsing.readings import Found
from content.parsing.relative_text import find_relative
from content.parsing.surface import Flat, flatten, matches_at
from content.parsing.year_text import find_years

_FULL = "January|February|March|April|May|June|July|August|September|October|November|December"
_CAPITALS = _FULL.upper()
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?![a-z])\.?"
_MONTH = rf"(?:{_FULL}|{_CAPITALS}|{_SHORT})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_FOUR = r"(?:1\d|20|21)\d\d"
_YEAR = _FOUR + r"(?!,?\d)(?!%)"
_L = r"(?:(?<![\w.,/$€£¥-])|(?<=\b[Mm]id-)|(?<=\b[Ee]arly-)|(?<=\b[Ll]ate-))"
_NOT_A_DAY = r"(?![.,]?\d)(?! ?%)(?! (?:per ?cent|percent|million|billion|trillion|thousand)\b)(?![\w-])"
_TO = r" ?(?:-| to | until | through ) ?"

_DMY = re.compile(rf"{_L}(?P<d>{_DAY})(?: of)?[ -]?(?P<m>{_MONTH}),?[ -]?(?:of )?(?P<y>{_YEAR})\b")
_MDY = re.compile(rf"{_L}(?P<m>{_MONTH}) ?(?:the )?(?P<d>{_DAY}),? ?(?P<y>{_YEAR})\b")
_YMD = re.compile(rf"(?<![\w/.-])(?P<y>{_FOUR})([-/.])(?P<m>\d{{2}})\2(?P<d>\d{{2}})(?![\w/-])")
_NUMERIC = re.compile(r"(?<![\w/.-])(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:1\d|20|21)\d\d)(?![\w/-])")
_MY = re.compile(rf"{_L}(?P<m>{_MONTH}),?[ -]?(?:of )?(?P<y>{_YEAR})\b")
_JAPANESE = re.compile(r"(?P<y>(?:1\d|20|21)\d\d)年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)?")
_DAYS = re.compile(rf"{_L}(?P<d1>{_DAY}){_TO}(?P<d2>{_DAY})(?: of)? (?P<m>{_MONTH})(?:,? (?P<y>{_YEAR})\b)?")
_BETWEEN_DAYS = re.compile(
    rf"\b[Bb]etween (?P<it>(?P<d1>{_DAY}) and (?P<d2>{_DAY})(?: of)? (?P<m>{_MONTH})(?:,? (?P<y>{_YEAR})\b)?)"
)
_US_DAYS = re.compile(rf"{_L}(?P<m>{_MONTH}) (?P<d1>{_DAY}){_TO}(?P<d2>{_DAY})(?:,? (?P<y>{_YEAR})\b|{_NOT_A_DAY})")
_DAY_TO_DAY = re.compile(
    rf"{_L}(?P<d1>{_DAY}) (?P<m1>{_MONTH})(?:{_TO}|(?P<and> and ))"
    rf"(?P<d2>{_DAY}) (?P<m2>{_MONTH})(?:,? (?P<y>{_YEAR})\b)?"
)
_MONTH_YEARS = re.compile(
    rf"{_L}(?P<m1>{_MONTH}),? (?P<y1>{_YEAR})(?:{_TO}|(?P<and> and ))(?P<m2>{_MONTH}),? (?P<y2>{_YEAR})\b"
)
_FULL_DAY = rf"(?:{_MONTH} {_DAY},? {_FOUR}|{_DAY} {_MONTH},? {_FOUR})"
_FULL_SPAN = re.compile(rf"{_L}(?P<a>{_FULL_DAY})(?:{_TO}|(?P<and> and ))(?P<b>{_FULL_DAY})\b")
_DAY_AND_DAY = re.compile(
    rf"{_L}(?P<d1>{_DAY}) (?:and|or) (?P<d2>{_DAY})(?: of)? (?P<m>{_MONTH})(?:,? (?P<y>{_YEAR})\b)?"
)
_MONTHS = re.compile(
    rf"{_L}(?P<m1>{_FULL})(?P<tie> and |{_TO}|/)(?P<m2>{_FULL})\b(?! \d{{1,2}}\b(?!\d))(?:,? (?P<y>{_YEAR})\b)?"
)
_CUE_BEFORE = (
    r"(?:(?P<cue>[Ll]ast|[Tt]his(?: past)?|[Nn]ext|[Tt]his coming|[Pp]ast|[Pp]revious|[Ff]ollowing"
    r"|(?:[Ll]ast|[Tt]his|[Nn]ext) year's) )?"
)
_CUE_AFTER = (
    r"(?:,? (?:of )?(?P<after>(?:the |that )?same year|that year"
    r"|(?:the )?(?:previous|following|last|this|next) year\b))?(?!'s)"
)
_DM = re.compile(rf"{_L}(?P<d>{_DAY})(?: of)? (?P<m>{_MONTH})(?!\w){_CUE_AFTER}")
_MD = re.compile(rf"{_L}(?P<m>{_MONTH}) (?P<d>{_DAY}){_NOT_A_DAY}{_CUE_AFTER}")
_ALONE = re.compile(rf"{_L}{_CUE_BEFORE}(?P<m>{_FULL})\b(?!-\d){_CUE_AFTER}")
_VERBAL = frozenset({"March", "May", "August"})
_BEFORE_MONTH = re.compile(
    r"\b(?:in|by|since|until|till|from|of|early|late|mid|during|through|to|between|and|before|after"
    r"|following|on|around|"
    r"the|each|every|for)[ -]$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b[Bb]etween (?:early |late |mid-)?$")
_COUNTED = re.compile(r"\b(?:two|both|2) [\w' -]{0,60}$", re.IGNORECASE)


def find_dates(text: str) -> list[Found]:
    """Every date in running text, the longest of overlapping ones; see the module for partial dates."""
    flat = flatten(text)
    taken = bytearray(len(flat))
    found: list[Found] = []
    for finder in _FINDERS:
        for one in finder(flat):
            if not any(taken[one.start : one.end]):
                taken[one.start : one.end] = b"\1" * (one.end - one.start)
                found.append(one)
    return sorted(found, key=lambda f: f.start)


def _month(name: str) -> int:
    return MONTHS[name.lower().rstrip(".")]


def _day(text: str) -> int:
    return int(text.rstrip("stndrh"))


def _one(match: re.Match[str], value: str, rule: str, cue: str = "", group: int | str = 0) -> Found:
    partial = value.startswith("XXXX")
    return Found("date", value, match.start(group), match.end(group), rule, precision_of(value), partial, cue)


def _spans(flat: Flat) -> Iterator[Found]:
    for match in matches_at(_FULL_SPAN, flat, flat.days):
        ends = [one.value for side in "ab" for one in _days(flatten(match[side]))]
        if len(ends) == 2 and ends[0] < ends[1] and _is_span(match, flat):
            yield _one(match, "/".join(ends), "date.day_span")
    for match in matches_at(_DAY_TO_DAY, flat, flat.days):
        first, last = (_day(match["d1"]), _month(match["m1"])), (_day(match["d2"]), _month(match["m2"]))
        if first[::-1] < last[::-1] and _is_span(match, flat):
            yield from _span(match, first, last, "date.day_month_span")
    between = _BETWEEN_DAYS.finditer(flat) if "etween " in flat else ()
    for found in (matches_at(_DAYS, flat, flat.days), matches_at(_US_DAYS, flat, flat.days), between):
        for match in found:
            month = _month(match["m"])
            first, last = (_day(match["d1"]), month), (_day(match["d2"]), month)
            if first < last:
                yield from _span(match, first, last, "date.day_span")


def _is_span(match: re.Match[str], flat: str) -> bool:
    """Two dates joined by "and" are one span only after "between"."""
    return not match["and"] or _BETWEEN.search(flat[max(0, match.start() - 12) : match.start()]) is not None


def _span(match: re.Match[str], first: tuple[int, int], last: tuple[int, int], rule: str) -> Iterator[Found]:
    year = int(match["y"]) if match["y"] else None
    if is_day(year, first[1], first[0]) and is_day(year, last[1], last[0]):
        group = "it" if "it" in match.groupdict() else 0
        yield _one(match, f"{iso(year, first[1], first[0])}/{iso(year, last[1], last[0])}", rule, group=group)


def _days(flat: Flat) -> Iterator[Found]:
    for match in matches_at(_DAY_AND_DAY, flat, flat.days):
        year, month, day = int(match["y"]) if match["y"] else None, _month(match["m"]), _day(match["d1"])
        if is_day(year, month, day) and day < _day(match["d2"]):
            yield _one(match, iso(year, month, day), "date.day_pair", group="d1")
    for pattern, rule in ((_DMY, "date.day_month_year"), (_MDY, "date.month_day_year"), (_YMD, "date.iso")):
        for match in matches_at(pattern, flat, flat.days):
            month = int(match["m"]) if match["m"].isdigit() else _month(match["m"])
            day = _day(match["d"])
            if is_day(int(match["y"]), month, day):
                yield _one(match, iso(int(match["y"]), month, day), rule)
    for match in matches_at(_NUMERIC, flat, flat.days):
        order = "DMY" if match["s"] == "." else None
        reading = read_day(int(match["a"]), int(match["b"]), int(match["y"]), order)
        if reading.outcome == "read":
            yield _one(match, reading.value, "date.numeric")
    for match in _JAPANESE.finditer(flat) if "年" in flat else ():
        month, day = int(match["m"] or 1), int(match["d"] or 1)
        if is_day(int(match["y"]), month, day):
            value = iso(
                int(match["y"]), int(match["m"]) if match["m"] else None, int(match["d"]) if match["d"] else None
            )
            yield _one(match, value, "date.japanese")


def _months(flat: Flat) -> Iterator[Found]:
    for match in matches_at(_MONTH_YEARS, flat, flat.days):
        since, until = (iso(int(match[f"y{n}"]), _month(match[f"m{n}"])) for n in (1, 2))
        if since < until and _is_span(match, flat):
            yield _one(match, f"{since}/{until}", "date.month_span")
    for match in matches_at(_MONTHS, flat, flat.days):
        first, last = _month(match["m1"]), _month(match["m2"])
        if first >= last:
            continue
        year = int(match["y"]) if match["y"] else None
        if (
            match["tie"] == " and "
            and not _BETWEEN.search(flat[max(0, match.start() - 14) : match.start()])
            and (last - first > 1 or _COUNTED.search(flat[max(0, match.start() - 80) : match.start()]))
        ):
            yield _one(match, iso(year, first), "date.month_pair", group="m1")
            continue
        yield _one(match, f"{iso(year, first)}/{iso(year, last)}", "date.month_span")
    for match in matches_at(_MY, flat, flat.days):
        yield _one(match, iso(int(match["y"]), _month(match["m"])), "date.month_year")


def _partial_days(flat: Flat) -> Iterator[Found]:
    for pattern, rule in ((_DM, "date.day_month"), (_MD, "date.month_day")):
        for match in matches_at(pattern, flat, flat.days):
            if is_day(None, _month(match["m"]), _day(match["d"])):
                cue = _cue("", match["after"] or "")
                yield _one(match, iso(None, _month(match["m"]), _day(match["d"])), rule, cue)


def _bare_months(flat: Flat) -> Iterator[Found]:
    for match in _ALONE.finditer(flat):
        cue = _cue(match["cue"] or "", match["after"] or "")
        before = flat[max(0, match.start("m") - 12) : match.start("m")]
        if match["m"] in _VERBAL and not cue and not _BEFORE_MONTH.search(before):
            continue
        if (
            match["m"] in ("May", "March")
            and not cue
            and re.search(r"\b(?:to|and)[ -]$", before)
            and not re.search(r"\d|\b(?:from|between|months|year)\b", before)
        ):
            continue
        yield _one(match, iso(None, _month(match["m"])), "date.month_alone", cue)


def _cue(before: str, after: str) -> str:
    if before:
        word = before.lower().removesuffix("'s")
        return {"this past": "last", "past": "last", "this coming": "next"}.get(word, word)
    word = after.lower().removeprefix("the ").removeprefix("that ")
    return {"year": "same year", "previous year": "last year", "following year": "next year"}.get(word, word)


_FINDERS: tuple[Callable[[Flat], Iterator[Found]], ...] = (
    _spans,
    _days,
    _months,
    find_periods,
    find_years,
    _partial_days,
    _bare_months,
    find_relative,
)
