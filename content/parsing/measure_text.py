"""Measures in running text: amounts with a unit of science or finance, rates per so many, bare large numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.parsing.nouns import counted_noun
from content.parsing.number_text import CHANGE, DIGITS, EDGE, NUMBER, SCALES, ends, number_value, pattern, plain
from content.parsing.readings import Found
from content.parsing.surface import Flat, matches_at

_TONS = r"(?:(?:million|billion) )?(?:metric |short |long )?(?:giga|mega|kilo)?ton(?:ne)?s?"
_CARBON = r"(?:[kMG]?t ?CO2(?:-?eq?(?:uivalent)?\b)?|[MG]t(?= |[.,;)]|$))"
_WATTS = r"(?:kilo|mega|giga|tera)?watts?(?:[- ]hours?)?|[kMGT]Wh?|GWp|MWp"
_DISTANCES = (
    r"km/h|km[2²3³]|km|sq\.? km|square (?:kilomet(?:er|re)|mile|met(?:er|re)|feet|foot)s?"
    r"|cubic (?:met(?:er|re)|feet|foot)s?"
    r"|(?:nano|micro|milli|centi|kilo)met(?:er|re)s?|mm|cm|nm|m[2²3³]|ft[2²3³]|hectares?|acres?|nautical miles?"
)
_DOSES = r"[mµμ]g/(?:d?[lL]|m[3³]|kg)|[mµμ]g|mcg|ml|kg|IU|kcal|calories"
_PARTS = r"pp[mb]|parts per (?:million|billion)"
_BITS = r"[kM]?V(?= |[.,;)]|$)|kilovolts?|[kMGT]?bps|[MG]bit/s|[GM]Hz"
_POINTS = r"percentage[ -]points?|%[ -]points?|basis[ -]points?|bps?|ppts?|pp(?!\.)"
_OTHERS = r"barrels?|litres?|liters?|gallons?|bushels?|degrees?(?: (?:Celsius|Fahrenheit|C\b|F\b))?|knots|° ?[CF]|times"
_UNIT: Final = "|".join((_CARBON, _TONS, _WATTS, _DISTANCES, _DOSES, _PARTS, _BITS, _POINTS, _OTHERS))
_MEASURE = pattern(
    rf"{EDGE}(?P<sign>-(?=\d))?(?:(?P<first>{NUMBER})(?P<tie> ?- ?| to | and ))?"
    rf"(?P<n>{NUMBER})[ -]?(?P<unit>{_UNIT})(?![\w])"
)
_COMPOUND = pattern(
    rf"{EDGE}(?:(?P<first>{NUMBER})(?P<tie> to | ?- ?| or ))?(?P<n>{NUMBER})-"
    r"(?P<unit>year|month|week|day|decade|hour|minute|mile"
    r"|kilomet(?:er|re)|km|met(?:er|re)|foot|ton|tonne|nation|bed|bedroom|room|lane|acre"
    r"|hectare|gallon|litre|liter"
    r"|member|country|party|seat|state(?<!two-state)|volume|percentage[- ]point|basis[- ]point"
    r"|degree|dose|page|point|story|storey|person|nautical mile|megawatt|gigawatt)(?:-(?:old"
    r"|long))?\b(?!-?s\b)"
)
#: "A 13 and 21 month period", written without the hyphen.
_STRETCH = pattern(
    rf"{EDGE}(?P<n>{NUMBER}) (?P<unit>year|month|week|day|hour)(?= (?:period|window|delay|wait|term|plan)\b)"
)
_PART = pattern(
    r"\b(?P<part>an? (?:half|quarter)|half|one[ -](?:half|quarter)|three[ -]quarters?)(?: of)?(?: an?)?[ -]"
    r"(?P<unit>percentage[ -]point|basis[ -]point|degree(?: Celsius)?|century|decade)\b"
)
_PARTS_OF_ONE: Final = {"half": "0.5", "quarter": "0.25", "three": "0.75"}
_RATE = pattern(
    rf"{EDGE}(?P<n>{NUMBER})(?= per (?P<base>1,000|1 000|10,000|10 000|100,000|100 000|thousand|million)\b)"
)
_BASE = pattern(rf" per (?P<base>{DIGITS}|thousand|million) ")
#: A large number without a noun beside it: "1,234", "3.4 million".
_GROUPED = re.compile(r"(?<![\w.,/+#$€£¥:^-])\d{1,3}(?:,\d{3})++(?![\w%.,/-]*[\w%])(?! ?%)")
_SCALED = pattern(
    rf"{EDGE}(?P<n>(?:{DIGITS}|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|half a)\b)"
    rf"[ -](?:{SCALES}))\b(?!-)(?! ?%| per ?cent)"
)
#: "From 6 to 11 years" bounds an age or a stretch of time.
_AGES: Final = frozenset(("years", "months", "weeks", "days", "hours", "minutes"))
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_PLURALS: Final = {"country": "countries", "party": "parties", "story": "stories", "person": "persons", "km": "km"}
_SHORT_POINTS: Final = {
    "bp": "basis points",
    "bps": "basis points",
    "pp": "percentage points",
    "ppt": "percentage points",
    "ppts": "percentage points",
}


def find_measures(flat: Flat) -> Iterator[Found]:
    """Amounts with units ("1.5 °C", "40 Mt CO2", "2-3 percentage points", "a 20-year low") in flattened text."""
    for match in matches_at(_MEASURE, flat, flat.numbers):
        if match["unit"].lower() not in _SHORT_POINTS or match["unit"].islower():
            yield from _measure(match, flat, _unit(match["unit"]), "quantity.measure")
    for match in matches_at(_COMPOUND, flat, flat.numbers):
        unit = match["unit"].lower()
        if match["n"].lower() not in ("zero", "0"):
            yield from _measure(match, flat, _PLURALS.get(unit, unit + "s"), "quantity.compound")
    for match in matches_at(_STRETCH, flat, flat.numbers):
        value = number_value(match["n"])
        if value is not None:
            yield _found(plain(value), match["unit"].lower() + "s", match.start(), match.end(), "quantity.compound")
    for match in _PART.finditer(flat) if flat.holds("half", "quarter") else ():
        part = re.sub(r"^(?:an?|one)[ -]", "", match["part"].lower()).partition(" ")[0].partition("-")[0]
        unit = match["unit"].lower().replace("-", " ")
        unit = _PLURALS.get(unit, unit) if unit != "century" else "centurie"
        yield _found(_PARTS_OF_ONE[part], unit + "s", match.start(), match.end(), "quantity.part")
    for match in matches_at(_RATE, flat, flat.numbers):
        yield from _rate(match, flat)


def find_bare(flat: Flat) -> Iterator[Found]:
    """Large numbers whose noun stands elsewhere ("rose to 127,350", "from 3.4 million"): the unit is ""."""
    for match in matches_at(_GROUPED, flat, flat.numbers):
        yield _found(match[0].replace(",", ""), "", match.start(), match.end(), "quantity.bare")
    for match in matches_at(_SCALED, flat, flat.numbers):
        value = number_value(match["n"])
        if value is not None:
            yield _found(plain(value), "", match.start(), match.end(), "quantity.bare")


def _measure(match: re.Match[str], flat: str, unit: str, rule: str) -> Iterator[Found]:
    value = number_value(match["n"])
    if value is None:
        return
    start, amount = match.start("n"), plain(value)
    pair = ends(match["first"], match["n"]) if match["first"] else None
    if pair and unit not in _AGES and CHANGE.search(flat[max(0, match.start() - 24) : match.start()]):
        yield _found(plain(pair[0]), unit, match.start("first"), match.end("first"), rule)
        pair = None
    if pair and (match["tie"].strip() != "and" or _BETWEEN.search(flat[max(0, match.start() - 10) : match.start()])):
        start, amount = match.start("first"), f"{plain(pair[0])}/{plain(pair[1])}"
    elif rule.endswith("measure") and match["sign"]:
        start, amount = match.start("sign"), f"-{amount}"
    yield _found(amount, unit, start, match.end(), rule)


def _unit(unit: str) -> str:
    low = unit.lower()
    if low in _SHORT_POINTS:
        return _SHORT_POINTS[low]
    if "point" in low:
        return f"{'basis' if low.startswith('basis') else 'percentage'} points"
    return unit


def _rate(match: re.Match[str], flat: str) -> Iterator[Found]:
    """ "13.4 per 100,000 maternities": the unit is the whole of "per 100,000 maternities"."""
    value, base = number_value(match["n"]), _BASE.match(flat, match.end())
    if value is None:
        return
    noun = counted_noun(flat, base.end()) if base else None
    end = noun.end if noun else match.end("base")
    yield _found(plain(value), flat[match.end() + 1 : end], match.start(), end, "quantity.rate")


def _found(amount: str, unit: str, start: int, end: int, rule: str) -> Found:
    return Found("quantity", {"amount": amount, "unit": unit}, start, end, rule)
