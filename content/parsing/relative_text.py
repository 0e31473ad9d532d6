"""Dates that hang on another date: "the same month", "a year earlier", "two decades ago", "last year"."""

from __future__ import annotations

from collections.abc import Iterator

from content.parsing.number_text import NUMBER, number_value, pattern, plain
from content.parsing.readings import Found
from content.parsing.surface import Flat

_SAME = pattern(
    r"\b(?P<which>the same|that same|that|the following|the previous|last|next) (?P<unit>month|day)\b(?! of)"
)
_YEAR = pattern(
    r"\b(?P<which>the same|that same|the following|the previous|(?<!the )(?<!over )last|(?<!the )(?<!over )next) year\b"
    r"(?!'s| or\b| and (?:a half|two)\b)"
)
_AWAY = pattern(
    rf"\b(?:just |only )?(?P<n>an?|{NUMBER}) (?P<unit>day|week|month|quarter|year|decade|century|centurie)s? "
    r"(?P<way>earlier|before|ago|later|previously|hence)\b(?! than\b)"
)
_THIS = pattern(r"\b(?:earlier |later )(?P<it>this (?P<unit>year|month))\b|\b(?P<other>this (?P<alone>month))\b(?! of)")
_SEASON = pattern(r"\b(?P<it>(?P<which>last|this|this past|next|past) (?P<season>spring|summer|autumn|fall))\b(?!'s)")
_HINTS = ("earlier", "before", " ago", "later", "previously", "hence")
_WAYS = {"before": "earlier", "previously": "earlier", "hence": "later"}
_WHICH = {"the same": "same", "that same": "same", "that": "same", "the following": "next", "the previous": "last"}


def find_relative(flat: Flat) -> Iterator[Found]:
    """Relative dates in flattened text; the value is ``XXXX``, ``XXXX-XX`` or ``XXXX-XX-XX``, the cue says the rest."""
    for match in _SAME.finditer(flat) if flat.holds(" month", " day") else ():
        unit = match["unit"].lower()
        cue = f"{_WHICH.get(match['which'].lower(), match['which'].lower())} {unit}"
        value, precision = ("XXXX-XX", "month") if unit == "month" else ("XXXX-XX-XX", "day")
        yield Found("date", value, match.start(), match.end(), f"date.same_{unit}", precision, True, cue)
    for match in _YEAR.finditer(flat) if " year" in flat.low else ():
        which = match["which"].lower()
        cue = f"{_WHICH.get(which, which)} year"
        yield Found("date", "XXXX", match.start(), match.end(), "date.relative_year", "year", True, cue)
    for match in _THIS.finditer(flat) if flat.holds("this year", "this month") else ():
        unit = (match["unit"] or match["alone"]).lower()
        value = "XXXX-XX" if unit == "month" else "XXXX"
        start = match.start("it") if match["it"] else match.start("other")
        yield Found("date", value, start, match.end(), f"date.this_{unit}", unit, True, f"this {unit}")
    for match in _SEASON.finditer(flat) if flat.holds(" spring", " summer", " autumn", " fall") else ():
        cue = f"{match['which'].lower().replace('this past', 'last').replace('past', 'last')} {match['season'].lower()}"
        yield Found("date", "XXXX", match.start("it"), match.end("it"), "date.season", "year", True, cue)
    for match in _AWAY.finditer(flat) if flat.holds(*_HINTS) else ():
        text = match["n"].lower()
        count = 1 if text in ("a", "an") else number_value(text)
        if not count:
            continue
        unit, way = match["unit"].lower().replace("centurie", "century"), match["way"].lower()
        way = _WAYS.get(way, way)
        number = "" if count == 1 else f"{plain(count) if not isinstance(count, int) else count} "
        plural = "" if count == 1 else "s"
        start = match.start("n")
        cue = f"{number}{unit}{plural} {way}"
        yield Found("date", "XXXX", start, match.end(), "date.distance", "year", True, cue)
