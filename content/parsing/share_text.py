"""Percentages and fractions in running text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from content.parsing.months import MONTHS
from content.parsing.number_text import CHANGE, EDGE, NUMBER, number_value, pattern, plain
from content.parsing.readings import Found
from content.parsing.surface import Flat, flatten, matches_at
from content.parsing.words import DENOMINATORS, small_cardinal

_MONTHS = "|".join(name.capitalize() for name in MONTHS if len(name) > 2)
_SIGN = r"(?: ?%|[ -](?:per ?cent|percent|pct)\b)"
_NOT_POINTS = r"(?![ -]?points?\b|age)"
_PERCENT = pattern(
    rf"{EDGE}(?P<sign>-(?=\d)|(?:minus|negative) )?"
    rf"(?:(?P<first>{NUMBER})(?P<tie>{_SIGN}?(?: ?- ?)|{_SIGN}? (?:to|and|or) ))?"
    rf"(?P<last>{NUMBER}){_SIGN}{_NOT_POINTS}"
)
#: "one half of one percent", "a quarter of a percent", "half a percent": a part of one percent.
_OF_ONE = pattern(
    rf"\b(?:(?P<top>one|an?|two|three|four|five|six|seven|eight|nine)[ -])?(?P<under>{'|'.join(DENOMINATORS)})"
    rf"(?: of (?:an?|one|1)|(?<=half) an?) ?(?:%|per ?cent|percent|pct){_NOT_POINTS}"
)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)

_SPREAD = re.compile(r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere)\b[^.;]*$", re.IGNORECASE)
_JOINED = re.compile(r"(?: ?- ?| (?:to|and|or) )$", re.IGNORECASE)
_PLAIN_SHARE = re.compile(r"\d{1,3}(?:\.\d+)?|[a-z-]+", re.IGNORECASE)
_AND = re.compile(r"\band $", re.IGNORECASE)

#: Words before a part that make it a share, and what may follow it: "less than a quarter,", "a third to wages".
_PART_LED = (
    r"(?:by|to|than|over|under|nearly|almost|about|around|roughly|only|just|barely|some|at least|at most|up to|from"
    r"|well over|remaining|is|are|was|were|and|with|for)"
)
_PART_ENDS = (
    r"(?=[.,;:)—]| (?:in|by|since|between|from|as|over|during|to|more|less|fewer|higher|lower"
    r"|that|below|above|when)\b|$)"
)
_UNDER = "|".join(sorted((w for w in DENOMINATORS if w not in ("half", "halves")), key=len, reverse=True))
_TOP = "one|two|three|four|five|six|seven|eight|nine|ten"
_VULGAR = pattern(r"(?<![\d\w])(?P<it>[½⅓⅔¼¾⅕⅖⅗⅘⅛⅜⅝⅞])(?= of\b)")
#: "By more than half.": half of what was named before.
_BY_HALF = pattern(
    r"\b(?:by|to|than|over|under|nearly|almost|about|around|roughly) (?P<it>half)"
    r"(?=[.,;)]| (?:in|by|since|between|from|as|over|during|to|more|less|that) )(?! in half)"
)
_ONE_HALF = pattern(r"\bone[ -]half\b")
_NAMED = pattern(
    rf"\b(?P<top>{_TOP})[ -](?P<under>{_UNDER})\b(?!(?<=quarters) (?:earlier|later|ago|before"
    r"|of (?:growth|decline|contraction)|in a row|running|after|to)\b)"
)
_A_PART = pattern(
    r"\b(?P<a>a|an|the remaining)[ -](?P<under>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth) of\b"
)
_A_PART_ALONE = pattern(
    rf"\b{_PART_LED} (?P<it>(?:a|an) (?P<under>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)){_PART_ENDS}"
)
_NTH_OF = pattern(
    r"\b(?P<it>(?:a|an|every|each) (?:good |full |further |mere |bare )(?P<under>third|quarter|fifth|tenth)) of\b"
)
_PARTS: Final = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_OUT_OF = pattern(
    rf"{EDGE}(?P<top>\d{{1,2}}|{_TOP})(?: in(?: every)?| out of(?: every)?) (?P<under>\d{{1,3}}(?:,\d{{3}})*|{_TOP}"
    rf"|twenty|hundred)\b"
    r"(?![,.]?\d| ?%|[ -](?:per ?cent|percent|years?|months?|weeks?|days?|decades?|hours?|minutes?))"
)
_OF = pattern(
    rf"{EDGE}(?P<top>\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten) of (?:the |every |its |their )?"
    rf"(?P<under>\d{{1,2}}|{_TOP})(?= [a-z])(?! (?:per ?cent|percent|thousand|million|billion|hundred|{_MONTHS})\b)"
)
_HALF = pattern(
    r"\bhalf(?= (?:of |the |its |their |all |his |her |our ))(?! of (?:the )?\d{4}| the (?:year|decade|century)\b)"
)
_ORDINAL_BEFORE = re.compile(
    r"(?:\b(?:first|second|latter|other|better|former|last|next|early|late|1st|2nd|and a|another) |[-\w]-)$",
    re.IGNORECASE,
)
_NOT_A_SHARE = re.compile(
    r"(?: of)? (?:an? |the )?(?:million|billion|trillion|century|decade|year|hour|dozen|\d{4}\b)"
    r"|(?: of)? (?:an?|one|1) ?(?:per ?cent|percent|pct|%)",
    re.IGNORECASE,
)
_SLASHED: Final = re.compile(rf"{EDGE}(?P<top>\d{{1,2}})/(?P<under>\d{{1,2}})(?= of\b)")


def find_percentages(text: str) -> list[Found]:
    """Percentages in running text: "15", or a range "0.7/0.8"; percentage points are quantities, not these."""
    flat = flatten(text)
    found = []
    for match in matches_at(_PERCENT, flat, flat.numbers if flat.holds("%", "cent", "pct") else ()):
        found += _percentages(match, flat)
    parts = list(_parts_of_one(flat))
    whole = [one for one in found if not any(part.start <= one.start < part.end for part in parts)]
    return whole + [part for part in parts if part.value]


def _parts_of_one(flat: Flat) -> Iterator[Found]:
    for match in _OF_ONE.finditer(flat) if flat.holds("of one", "of a", "of 1", "half a") else ():
        if not match["top"] and match["under"].lower() != "half":
            continue
        under = DENOMINATORS[match["under"].lower()]
        top = small_cardinal(match["top"] or "one") or 1
        value = plain(Decimal(top) / under)
        # "a third of one percent" has no end as a decimal; it takes the one percent with it and is no figure.
        yield Found("percentage", value if len(value) < 8 else "", match.start(), match.end(), "percentage.part")


def _percentages(match: re.Match[str], flat: str) -> list[Found]:
    last = number_value(match["last"])
    if last is None:
        return []
    first = number_value(match["first"]) if match["first"] else None
    if first is None:
        start = match.start("sign") if match["sign"] else match.start("last")
        value = plain(-last if match["sign"] else last)
        return [Found("percentage", value, start, match.end(), "percentage.single")]
    if match["sign"]:
        first = -first
    tie = match["tie"]
    if first < last and _is_range(tie, flat[max(0, match.start() - 40) : match.start()]):
        value = f"{plain(first)}/{plain(last)}"
        return [Found("percentage", value, match.start(), match.end(), "percentage.range")]
    first_end = match.start("tie") + len(_JOINED.sub("", tie))
    alone = first_end == match.end("first") and (
        tie.strip().lower() == "or" or not _PLAIN_SHARE.fullmatch(match["first"])
    )
    if alone and not tie.strip().startswith("-"):
        # "in 2019 and 3 per cent": the first number has no sign and is something else.
        return [Found("percentage", plain(last), match.start("last"), match.end(), "percentage.single")]
    return [
        Found("percentage", plain(first), match.start(), first_end, "percentage.pair"),
        Found("percentage", plain(last), match.start("last"), match.end(), "percentage.pair"),
    ]


def _is_range(tie: str, before: str) -> bool:
    """Whether two rising percentages with ``tie`` between them are one range."""
    if _AND.search(tie):
        return _BETWEEN.search(before) is not None
    return tie.strip().endswith("-") or not CHANGE.search(before) or _SPREAD.search(before) is not None


def find_fractions(text: str) -> list[Found]:
    """Fractions in running text, as "2/3"; a quarter of a million is a quantity, the third quarter a date."""
    flat = flatten(text)
    found = []
    for match in matches_at(_NAMED, flat, flat.numbers):
        under = DENOMINATORS[match["under"].lower()]
        top = small_cardinal(match["top"]) or 1
        if top < under and (under != 4 or top != 2) and not _NOT_A_SHARE.match(flat, match.end()):
            found.append(Found("fraction", f"{top}/{under}", match.start(), match.end(), "fraction.named"))
    for match in _A_PART.finditer(flat) if flat.holds(*_PARTS) else ():
        end = match.end("under")
        if not _NOT_A_SHARE.match(flat, end):
            under = DENOMINATORS[match["under"].lower()]
            found.append(Found("fraction", f"1/{under}", match.start(), end, "fraction.part"))
    for pattern_ in (_A_PART_ALONE, _NTH_OF) if flat.holds(*_PARTS) else ():
        for match in pattern_.finditer(flat):
            end = match.end("it")
            if not _NOT_A_SHARE.match(flat, end):
                under = DENOMINATORS[match["under"].lower()]
                found.append(Found("fraction", f"1/{under}", match.start("it"), end, "fraction.part"))
    for match in _VULGAR.finditer(flat) if not flat.isascii() else ():
        value_text = unicodedata.normalize("NFKC", match["it"]).replace("\u2044", "/")
        found.append(Found("fraction", value_text, match.start(), match.end(), "fraction.sign"))
    for match in _BY_HALF.finditer(flat) if "half" in flat.low else ():
        found.append(Found("fraction", "1/2", match.start("it"), match.end("it"), "fraction.half"))
    for match in _ONE_HALF.finditer(flat) if "half" in flat.low else ():
        if not _NOT_A_SHARE.match(flat, match.end()):
            found.append(Found("fraction", "1/2", match.start(), match.end(), "fraction.half"))
    for match in (one for source in (_OUT_OF, _OF, _SLASHED) for one in matches_at(source, flat, flat.numbers)):
        top_value, under_value = _small(match["top"]), _small(match["under"])
        if 0 < top_value < under_value:
            value = f"{plain(top_value)}/{plain(under_value)}"
            found.append(Found("fraction", value, match.start(), match.end(), "fraction.out_of"))
    for match in _HALF.finditer(flat) if "half" in flat.low else ():
        before = flat[max(0, match.start() - 12) : match.start()]
        if not _ORDINAL_BEFORE.search(before) and not _NOT_A_SHARE.match(flat, match.end()):
            found.append(Found("fraction", "1/2", match.start(), match.end(), "fraction.half"))
    return found


def _small(text: str) -> Decimal:
    return number_value(text) or Decimal(0)
