"""Percentages and fractions in running text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from content.parsing.number_text import EDGE, NUMBER, number_value, pattern, plain
from content.parsing.readings import Found
from content.parsing.surface import flatten
from content.parsing.words import DENOMINATORS, small_cardinal

_SIGN = r"(?: ?%|[ -](?:per ?cent|percent|pct)\b)"
_NOT_POINTS = r"(?![ -]?points?\b|age)"
_PERCENT = pattern(
    rf"{EDGE}(?P<sign>-(?=\d))?(?:(?P<first>{NUMBER})(?P<tie>{_SIGN}?(?: ?- ?)|{_SIGN}? to | and ))?"
    rf"(?P<last>{NUMBER}){_SIGN}{_NOT_POINTS}"
)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)

_UNDER = "|".join(sorted((w for w in DENOMINATORS if w not in ("half", "halves")), key=len, reverse=True))
_TOP = "one|two|three|four|five|six|seven|eight|nine|ten"
_NAMED = pattern(rf"\b(?P<top>{_TOP})[ -](?P<under>{_UNDER})\b")
_A_PART = pattern(
    r"\b(?P<a>a|an|the remaining)[ -](?P<under>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth) of\b"
)
_OUT_OF = pattern(
    rf"{EDGE}(?P<top>\d{{1,2}}|{_TOP})(?: in(?: every)?| out of(?: every)?) (?P<under>\d{{1,3}}|{_TOP}"
    rf"|twenty|hundred)\b"
    r"(?![,.]?\d| ?%|[ -](?:per ?cent|percent|years?|months?|weeks?|days?|decades?|hours?|minutes?))"
)
_HALF = pattern(
    r"\bhalf(?= (?:of |the |its |their |all |his |her |our ))(?! of (?:the )?\d{4}| the (?:year|decade|century)\b)"
)
_ORDINAL_BEFORE = re.compile(
    r"(?:\b(?:first|second|latter|other|better|former|last|next|early|late|1st|2nd|and a|another) |[-\w]-)$",
    re.IGNORECASE,
)
_NOT_A_SHARE = re.compile(
    r"(?: of)? (?:an? |the )?(?:million|billion|trillion|century|decade|year|hour|dozen|\d{4}\b)", re.IGNORECASE
)
_SLASHED: Final = re.compile(rf"{EDGE}(?P<top>\d{{1,2}})/(?P<under>\d{{1,2}})(?= of\b)")


def find_percentages(text: str) -> list[Found]:
    """Percentages in running text: "15", or a range "0.7/0.8"; percentage points are quantities, not these."""
    flat = flatten(text)
    found = []
    for match in _PERCENT.finditer(flat):
        found += _percentages(match, flat)
    return found


def _percentages(match: re.Match[str], flat: str) -> list[Found]:
    last = number_value(match["last"])
    if last is None:
        return []
    first = number_value(match["first"]) if match["first"] else None
    if first is None:
        start = match.start("sign") if match["sign"] else match.start("last")
        value = plain(-last if match["sign"] else last)
        return [Found("percentage", value, start, match.end(), "percentage.single")]
    tie = match["tie"]
    signed = tie.strip().lower() not in ("-", "to", "and")
    together = "-" in tie[-3:] or (not signed and tie == " to ") or _BETWEEN.search(flat[: match.start()][-10:])
    if together and first < last:
        value = f"{plain(first)}/{plain(last)}"
        return [Found("percentage", value, match.start("first"), match.end(), "percentage.range")]
    first_end = match.start("tie") + len(tie.rstrip(" -")) if signed and "to" not in tie else match.end("first")
    if signed and "to" in tie:
        first_end = match.start("tie") + tie.lower().rindex(" to")
    return [
        Found("percentage", plain(first), match.start("first"), first_end, "percentage.pair"),
        Found("percentage", plain(last), match.start("last"), match.end(), "percentage.pair"),
    ]


def find_fractions(text: str) -> list[Found]:
    """Fractions in running text, as "2/3"; a quarter of a million is a quantity, the third quarter a date."""
    flat = flatten(text)
    found = []
    for match in _NAMED.finditer(flat):
        under = DENOMINATORS[match["under"].lower()]
        top = small_cardinal(match["top"]) or 1
        if top < under and not _NOT_A_SHARE.match(flat, match.end()):
            found.append(Found("fraction", f"{top}/{under}", match.start(), match.end(), "fraction.named"))
    for match in _A_PART.finditer(flat):
        end = match.end("under")
        if not _NOT_A_SHARE.match(flat, end):
            under = DENOMINATORS[match["under"].lower()]
            found.append(Found("fraction", f"1/{under}", match.start(), end, "fraction.part"))
    for match in (*_OUT_OF.finditer(flat), *_SLASHED.finditer(flat)):
        top_value, under_value = _small(match["top"]), _small(match["under"])
        if 0 < top_value < under_value:
            value = f"{plain(top_value)}/{plain(under_value)}"
            found.append(Found("fraction", value, match.start(), match.end(), "fraction.out_of"))
    for match in _HALF.finditer(flat):
        before = flat[max(0, match.start() - 12) : match.start()]
        if not _ORDINAL_BEFORE.search(before) and not _NOT_A_SHARE.match(flat, match.end()):
            found.append(Found("fraction", "1/2", match.start(), match.end(), "fraction.half"))
    return found


def _small(text: str) -> Decimal:
    return number_value(text) or Decimal(0)
