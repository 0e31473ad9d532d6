"""Quantities in running text: counts with the noun they count, durations, measures, multiples and ranks.

A count needs a noun in the plural within a few words ("three nuclear-armed states"); a number that names
something ("Article 9", "F-15", "Group of Seven", "2+2") or only points back ("the two countries") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.parsing.measure_text import find_bare, find_measures
from content.parsing.months import MONTHS
from content.parsing.nouns import COUNT_LABELS, LABELS, LIST_WORDS, POINTING_BACK, counted_noun
from content.parsing.number_text import CHANGE, DIGITS, EDGE, NUMBER, ends, number_value, pattern, plain
from content.parsing.rank_text import find_ranks
from content.parsing.readings import Found
from content.parsing.surface import Flat, flatten, matches_at
from content.parsing.words import ALL_CARDINALS
from content.parsing.year_text import is_year_here

#: Besides its noun a count may have "or more" after it; "5m" and "20k" are counts only before a noun.
_COUNT = pattern(
    rf"{EDGE}(?:(?P<first>{NUMBER})(?: ?- ?| to (?={NUMBER})|(?P<and> and (?={NUMBER}))))?"
    rf"(?P<last>{NUMBER}(?:(?<=\d)[mk](?= ))?)"
    r"(?: or (?:more|fewer|less|so)\b)?(?P<tie>[ -])(?=[a-z])"
)
_SINGLE = pattern(
    r"\b(?:over|than|least|most|nearly|almost|about|around|roughly|within|under|approximately|past|last|half)"
    r" (?P<it>an? (?P<unit>decade|century|generation|dozen|year|month|week))\b(?! (?:earlier|ago|later|before)\b)"
)
_MULTIPLE = pattern(
    r"\b(?P<word>halv|doubl|tripl|trebl|quadrupl)(?P<ending>ing|ed|e)\b(?! (?:down|check|standard|digit|tax"
    r"|major|edged|act|agent|blow|jeopardy))"
    r"(?!-)"
)
_MULTIPLE_E = re.compile(
    r"(?:\b(?:to|will|would|could|may|might|should|must|can|more than|nearly|almost) )$", re.IGNORECASE
)
_TWICE = pattern(
    r"\b(?P<word>(?<!think )twice|double|triple|three times|half)(?= (?:the (?:size|amount|number|value|level|rate"
    r"|share|figure)|as (?:many|much|likely|high|large|big|fast|long|far|often|common"
    r"|expensive|great|good|bad|low|old)\b|that of))"
    r"|\b(?P<over>twice|double|triple)(?= (?:the|its|their|that|what|those)\b)"
)
_TOTALS: Final = ("population", "workforce", "membership", "circulation", "turnout", "strength")
_TOTAL = pattern(
    r"\b(?P<unit>population|workforce|membership|circulation|turnout|strength) of (?:about |some |around |over |"
    rf"nearly |roughly |approximately |more than |almost )?(?P<n>{NUMBER})(?! ?%|[ -](?:per ?cent|percent)\b|[\w])"
)
#: "Four months' wages": a stretch of time with a possessive ending.
_POSSESSED = pattern(
    rf"{EDGE}(?P<n>{NUMBER}) (?P<unit>(?:hour|day|week|month|year|decade)s(?=')"
    r"|(?<=one )(?:day|week|month|year)(?='s))"
)
_FOLD = pattern(rf"{EDGE}(?P<n>{DIGITS}|{'|'.join(ALL_CARDINALS)}|hundred)-?fold\b")
_ONLY = pattern(
    r"\bthe (?:world's )?(?P<it>only (?:[a-z-]+ ){0,1}(?P<unit>country|nation|state|power|government"
    r"|member|ally|region|city|economy|party))\b"
)
_FACTOR: Final = {
    "halv": "0.5",
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

#: "From 6 to 11 months" bounds a stretch of time and tells no change.
_STRETCHES: Final = ("year", "month", "week", "day", "hour", "minute")
_YEAR_LIKE = re.compile(r"(?:1[5-9]|20|21)\d\d")
_MANY: Final = 10
#: A scale word at the beginning is the rest of an amount ("$39 billion ...").
_SPLIT = pattern(r"(?:thousand|million|billion|trillion)\b")
_GROUP_OF = re.compile(r"\bgroup of $", re.IGNORECASE)
_MODEL = re.compile(r"[a-z,;] [A-Z][a-z]+ $")
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_SHARE_BEFORE = re.compile(
    r"(?<!to )(?<!-)\b(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of|(?<=\d )of)(?: the| every)? $",
    re.IGNORECASE,
)
_BEFORE_WORD = re.compile(r"([\w.']+)[ ]?[\"(]?$")


def find_quantities(text: str) -> list[Found]:
    """Quantities with ``{"amount", "unit"}``; a range has the amount "20/30", a multiple the unit "times"."""
    flat = flatten(text)
    found = [*find_ranks(flat), *(one for one in find_measures(flat) if not _is_label(flat, one.start))]
    measured = {one.start for one in found}
    for match in matches_at(_COUNT, flat, flat.numbers):
        found += [one for one in _counts(match, flat) if one.start not in measured]
    bare = [one for one in find_bare(flat) if not _is_label(flat, one.start)]
    return _without_overlaps(found + _words(flat) + bare)


def _words(flat: Flat) -> list[Found]:
    """Multiples and single units that stand in words."""
    found = []
    for match in _SINGLE.finditer(flat):
        found.append(_found("1", match["unit"].lower(), match.start("it"), match.end("it"), "quantity.single"))
    for match in _MULTIPLE.finditer(flat) if flat.holds("halv", "doubl", "trip", "trebl", "quadr") else ():
        if match["ending"] != "e" or _MULTIPLE_E.search(flat[max(0, match.start() - 12) : match.start()]):
            factor = str(_FACTOR[match["word"].lower()])
            found.append(_found(factor, "times", match.start(), match.end(), "quantity.multiple"))
    for match in _TWICE.finditer(flat) if flat.holds("twice", "double", "triple", "three times", "half") else ():
        found.append(
            _found(
                str(_FACTOR[(match["word"] or match["over"]).lower()]),
                "times",
                match.start(),
                match.end(),
                "quantity.multiple",
            )
        )
    for match in matches_at(_POSSESSED, flat, flat.numbers):
        value = number_value(match["n"])
        if value is not None:
            unit = match["unit"].lower()
            found.append(
                _found(plain(value), unit + "s" * (unit[-1] != "s"), match.start(), match.end(), "quantity.count")
            )
    for match in _FOLD.finditer(flat) if "fold" in flat.low else ():
        value = number_value(match["n"])
        if value is not None:
            found.append(_found(plain(value), "times", match.start(), match.end(), "quantity.fold"))
    for match in _TOTAL.finditer(flat) if flat.holds(*_TOTALS) else ():
        value = number_value(match["n"])
        if value is not None:
            unit = match["unit"].lower()
            found.append(_found(plain(value), unit, match.start("n"), match.end("n"), "quantity.total"))
    for match in _ONLY.finditer(flat) if flat.holds("only ") else ():
        found.append(_found("1", match["unit"].lower(), match.start("it"), match.end("it"), "quantity.only"))
    return found


def _counts(match: re.Match[str], flat: str) -> Iterator[Found]:
    """The count of a match; "from 12 to 20 countries" tells two of one thing."""
    one = _count(match, flat)
    if one is None:
        return
    low, tie, high = one.value["amount"].partition("/")
    if tie and not one.value["unit"].startswith(_STRETCHES) and CHANGE.search(flat[max(0, one.start - 24) : one.start]):
        unit = one.value["unit"]
        yield _found(low, unit, match.start("first"), match.end("first"), one.rule)
        yield _found(high, unit, match.start("last"), one.end, one.rule)
        return
    yield one


def _count(match: re.Match[str], flat: str) -> Found | None:
    value = number_value(match["last"])
    pair = ends(match["first"], match["last"]) if match["first"] else None
    if match["and"] and not _BETWEEN.search(flat[max(0, match.start() - 8) : match.start()]):
        pair = None
    start = match.start("last") if pair is None else match.start()
    # "2019-20 rates": what stands tied to the number before it belongs to that one.
    tied = pair is None and match["first"] and flat[match.end("first")] == "-"
    if _SPLIT.match(flat, match.start("last")) and re.search(r"\d $", flat[max(0, start - 2) : start]):
        return None
    if (
        value is None
        or tied
        or (match["last"][:2].isdigit() and match["last"][0] == "0")
        or _is_label(flat, start)
        or _is_name(flat, match, start)
    ):
        return None
    if _YEAR_LIKE.fullmatch(match["last"]) and is_year_here(flat, match.start("last"), match.end("last")):
        return None
    if match["last"].endswith(".0") or match["tie"] == "-":  # an edition ("2.0"), an adjective ("two-state")
        return None
    if _SHARE_BEFORE.search(flat[max(0, start - 24) : start]):
        return None
    noun = counted_noun(flat, match.end())
    # "The two sides" were named before; "the 27 members" says how many there are.
    if noun is None or (noun.head in POINTING_BACK and value < _MANY and _points_back(flat, start)):
        return None
    if noun.head in LIST_WORDS and value < _MANY:
        return None
    amount = plain(value) if pair is None else f"{plain(pair[0])}/{plain(pair[1])}"
    return _found(amount, noun.phrase, start, noun.end, "quantity.count")


def _is_label(flat: str, start: int) -> bool:
    """Whether the word before makes the number a name: "Article 9", "Phase 2", a month, a capitalised name."""
    word = _BEFORE_WORD.search(flat[max(0, start - 20) : start])
    if word is None:
        return False
    low = word[1].lower().rstrip(".")
    return low in LABELS or low in COUNT_LABELS or (low in MONTHS and low not in ("may", "mar"))


def _is_name(flat: str, match: re.Match[str], start: int) -> bool:
    """Whether a capitalised number word belongs to a name ("Five Eyes", "Group of Seven")."""
    word = flat[start : match.end("last")]
    before = flat[max(0, start - 24) : start]
    if _GROUP_OF.search(before) or (start == 0 and "." in word and flat[match.end()].isupper()):
        return True
    if not word[0].isupper():
        # "the Mate 60 Pro": short numbers between capital words are part of a name.
        following = flat[match.end() : match.end() + 2]
        return word.isdigit() and len(word) < 4 and following.istitle() and _MODEL.search(before) is not None
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


def _found(amount: str, unit: str, start: int, end: int, rule: str) -> Found:
    return Found("quantity", {"amount": amount, "unit": unit}, start, end, rule)


def _without_overlaps(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, f.start - f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept
