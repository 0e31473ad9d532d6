"""Quantities in running text: counts with the noun they count, durations, measures, multiples and ranks.

A count needs a noun in the plural within a few words ("three nuclear-armed states"); a number that names
something ("Article 9", "F-15", "Group of Seven", "2+2") or only points back ("the two countries") is none.
"""

from __future__ import annotations

import re
from typing import Final

from content.parsing.months import MONTHS
from content.parsing.nouns import LABELS, POINTING_BACK, counted_noun
from content.parsing.number_text import EDGE, NUMBER, number_value, pattern, plain
from content.parsing.rank_text import find_ranks
from content.parsing.readings import Found
from content.parsing.surface import flatten

_COUNT = pattern(rf"{EDGE}(?:(?P<first>{NUMBER})(?: ?- ?| to (?=\d)))?(?P<last>{NUMBER})(?P<tie>[ -])(?=[a-z])")
_MEASURE = pattern(
    rf"{EDGE}(?P<n>{NUMBER})[ -]?(?P<unit>km/h|km2|km|sq km|square (?:kilomet(?:er|re)|mile|met(?:er|re)|feet)s?|kg|mm|cm|nm|GWh|MWh|kWh|"
    r"GW|MW|kW|TW|hectares?|barrels?|tonnes?|tons?|litres?|liters?|degrees?|knots|°C|°F|percentage points?|basis points?|times)(?![\w])"
)
_COMPOUND = pattern(
    rf"{EDGE}(?P<n>{NUMBER})-(?P<unit>year|month|week|day|decade|hour|minute|mile|kilomet(?:er|re)|km|met(?:er|re)|ton|tonne|nation|"
    r"member|country|party|seat|page|point|story|storey|person|nautical mile|megawatt|gigawatt)(?:-(?:old|long))?\b(?!-?s\b)"
)
_SINGLE = pattern(
    r"\b(?:over|than|least|most|nearly|almost|about|around|roughly|within|under|approximately|past|last|half)"
    r" (?P<it>an? (?P<unit>decade|century|generation|dozen|year|month|week))\b(?! (?:earlier|ago|later|before)\b)"
)
_MULTIPLE = pattern(
    r"\b(?P<word>doubl|tripl|trebl|quadrupl)(?P<ending>ing|ed|e)\b(?! (?:down|check|standard|digit|tax|major|edged|act|agent|blow|jeopardy))"
    r"(?!-)"
)
_MULTIPLE_E = re.compile(
    r"(?:\b(?:to|will|would|could|may|might|should|must|can|more than|nearly|almost) )$", re.IGNORECASE
)
_TWICE = pattern(
    r"\b(?P<word>twice|double|triple|three times|half)(?= (?:the (?:size|amount|number|value|level|rate|share|figure)|as (?:many|much|large|big)|that of))"
)
_FOLD = pattern(rf"{EDGE}(?P<n>{NUMBER})-?fold\b")
_ONLY = pattern(
    r"\bthe (?:world's )?(?P<it>only (?:[a-z-]+ ){0,1}(?P<unit>country|nation|state|power|government|member|ally|region|city|economy|party))\b"
)
_FACTOR: Final = {
    "doubl": 2,
    "tripl": 3,
    "trebl": 3,
    "quadrupl": 4,
    "twice": 2,
    "double": 2,
    "triple": 3,
    "three times": 3,
    "half": "0.5",
}

_YEAR_LIKE = re.compile(r"(?:1[5-9]|20|21)\d\d")
_HEDGED = re.compile(
    r"\b(?:about|nearly|almost|roughly|approximately|around|some|over|than|least|most|estimated|to) $", re.IGNORECASE
)
_BEFORE_WORD = re.compile(r"([\w.']+)[ ]?[\"(]?$")


def find_quantities(text: str) -> list[Found]:
    """Quantities with ``{"amount", "unit"}``; a range has the amount "20/30", a multiple the unit "times"."""
    flat = flatten(text)
    found: list[Found] = [*find_ranks(flat)]
    for match in _COUNT.finditer(flat):
        one = _count(match, flat)
        found += [one] if one else []
    for pattern_, rule in ((_MEASURE, "quantity.measure"), (_COMPOUND, "quantity.compound")):
        for match in pattern_.finditer(flat):
            value = number_value(match["n"])
            if value is not None and not _is_label(flat, match.start()):
                unit = match["unit"] if rule.endswith("measure") else _plural(match["unit"])
                found.append(_found(plain(value), unit, match.start(), match.end(), rule))
    return _without_overlaps(found + _words(flat))


def _words(flat: str) -> list[Found]:
    """Multiples and single units that stand in words."""
    found = []
    for match in _SINGLE.finditer(flat):
        found.append(_found("1", match["unit"].lower(), match.start("it"), match.end("it"), "quantity.single"))
    for match in _MULTIPLE.finditer(flat):
        if match["ending"] != "e" or _MULTIPLE_E.search(flat[max(0, match.start() - 12) : match.start()]):
            factor = str(_FACTOR[match["word"].lower()])
            found.append(_found(factor, "times", match.start(), match.end(), "quantity.multiple"))
    for match in _TWICE.finditer(flat):
        found.append(
            _found(str(_FACTOR[match["word"].lower()]), "times", match.start(), match.end(), "quantity.multiple")
        )
    for match in _FOLD.finditer(flat):
        value = number_value(match["n"])
        if value is not None:
            found.append(_found(plain(value), "times", match.start(), match.end(), "quantity.fold"))
    for match in _ONLY.finditer(flat):
        found.append(_found("1", match["unit"].lower(), match.start("it"), match.end("it"), "quantity.only"))
    return found


def _count(match: re.Match[str], flat: str) -> Found | None:
    value = number_value(match["last"])
    first = number_value(match["first"]) if match["first"] else None
    start = match.start("last") if match["first"] and first is None else match.start()
    if value is None or _is_label(flat, start) or _is_name(flat, match, start):
        return None
    if _YEAR_LIKE.fullmatch(match["last"]) and not _HEDGED.search(flat[max(0, start - 15) : start]):
        return None
    noun = counted_noun(flat, match.end())
    if noun is None or (noun.head in POINTING_BACK and _points_back(flat, start)):
        return None
    if match["tie"] == "-" and value < 1000 and " " not in flat[match.end() : noun.end]:
        return None
    amount = plain(value) if first is None or first >= value else f"{plain(first)}/{plain(value)}"
    return _found(amount, noun.phrase, start, noun.end, "quantity.count")


def _is_label(flat: str, start: int) -> bool:
    """Whether the word before makes the number a name: "Article 9", "Phase 2", a month, a capitalised name."""
    word = _BEFORE_WORD.search(flat[max(0, start - 20) : start])
    if word is None:
        return False
    low = word[1].lower().rstrip(".")
    return low in LABELS or (low in MONTHS and low not in ("may", "mar"))


def _is_name(flat: str, match: re.Match[str], start: int) -> bool:
    """Whether a capitalised number word belongs to a name ("Five Eyes", "Group of Seven")."""
    word = flat[start : match.end("last")]
    if not word[0].isupper():
        return False
    if flat[max(0, start - 3) : start] == "of ":
        return True
    first_of_sentence = start == 0 or re.search(r"[.!?:\"'(\n] ?$", flat[:start][-3:]) is not None
    return flat[match.end() : match.end() + 1].isupper() and not first_of_sentence


def _points_back(flat: str, start: int) -> bool:
    return (
        re.search(
            r"\b(?:the|these|those|both|its|their|our)(?: \w+)? $", flat[max(0, start - 24) : start], re.IGNORECASE
        )
        is not None
    )


def _plural(unit: str) -> str:
    low = unit.lower()
    irregular = {"country": "countries", "party": "parties", "story": "stories", "person": "persons", "km": "km"}
    return irregular.get(low, low + "s")


def _found(amount: str, unit: str, start: int, end: int, rule: str) -> Found:
    return Found("quantity", {"amount": amount, "unit": unit}, start, end, rule)


def _without_overlaps(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, f.start - f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
