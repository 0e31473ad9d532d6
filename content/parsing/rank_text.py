"""Ranks in running text: "second-largest market", "the number one investor", "thirteenth consecutive year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.parsing.number_text import pattern
from content.parsing.readings import Found
from content.parsing.surface import Flat
from content.parsing.words import ORDINALS, small_cardinal, small_ordinal

_ORDINAL_WORDS = "|".join(sorted((w for w, n in ORDINALS.items() if n < 100), key=len, reverse=True))
_NTH = (
    rf"(?P<n>\d{{1,3}}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    rf"|ninety)-)?(?:{_ORDINAL_WORDS}))"
)
_SUPERLATIVE = (
    r"(?P<what>largest|biggest|smallest|highest|lowest|longest|oldest|youngest|richest|poorest|fastest"
    r"|slowest|strongest|weakest|best|"
    r"worst|busiest|deepest|greatest|heaviest|tallest|cheapest|leading|ranked|most [a-z-]+|least [a-z-]+)"
)
_ROLES: Final = (
    "markets?|partners?|investors?|exporters?|importers?|suppliers?|destinations?|producers?|buyers?|sellers?|donors?|sources?|"
    "contributors?|creditors?|debtors?|holders?|customers?|employers?|spenders?|recipients?|lenders?|economy|economies|trader?s?|"
    "manufacturers?|consumers?|emitters?|users?"
)
_RANKED = pattern(
    rf"\b{_NTH}[- ]{_SUPERLATIVE}\b(?P<noun>(?: (?!in\b|of\b|and\b|with\b|after\b|for\b|to\b)[a-z-]+){{0,2}})"
)
_TOP = pattern(
    rf"(?:'s|\bthe|\bits|\btheir|\bour) (?P<it>top "
    r"(?!(?:two|three|four|five|six|seven|eight|nine|ten|dozen)\b)"
    rf"(?P<noun>(?:[a-z-]+ ){{0,2}}(?:{_ROLES})))\b"
)
_NUMBER_ONE = pattern(
    rf"\b(?:the |its )?(?P<it>(?:number|no\.) ?(?P<n>one|two|three"
    rf"|\d{{1,2}}) (?P<noun>(?:[a-z-]+ ){{0,2}}(?:{_ROLES})))\b"
)
_IN_A_ROW = pattern(
    rf"\b{_NTH} (?P<how>consecutive|straight|successive) (?P<unit>year|month|week|day|quarter|time|term|session)s?\b"
)
_GENERATION = pattern(rf"\b{_NTH}-generation\b")


_SUPERLATIVES: Final = ("est", "leading", "ranked", "worst", "most ", "least ")


def find_ranks(flat: Flat) -> Iterator[Found]:
    """Ranks and other ordinals that carry a figure, in flattened text; first, second, third as list words are none."""
    superlative = flat.holds(*_SUPERLATIVES)
    for match in _RANKED.finditer(flat) if superlative else ():
        noun = match["noun"].strip()
        unit = f"rank, {match['what']} {noun}".strip()
        yield _found(match, match["n"], unit, "quantity.rank", 0)
    for match in _TOP.finditer(flat) if flat.holds(" top ") else ():
        yield Found(
            "quantity",
            {"amount": "1", "unit": f"rank, {match['noun']}"},
            match.start("it"),
            match.end("it"),
            "quantity.top",
        )
    for match in _NUMBER_ONE.finditer(flat) if flat.holds("number", "no.") else ():
        number = int(match["n"]) if match["n"].isdigit() else small_cardinal(match["n"])
        value = {"amount": str(number), "unit": f"rank, {match['noun']}"}
        yield Found("quantity", value, match.start("it"), match.end("it"), "quantity.number_one")
    for match in _IN_A_ROW.finditer(flat) if flat.holds("consecutive", "straight", "successive") else ():
        yield _found(match, match["n"], f"{match['how']} {match['unit']}s", "quantity.in_a_row", 0)
    for match in _GENERATION.finditer(flat) if flat.holds("-generation") else ():
        yield _found(match, match["n"], "generation", "quantity.generation", 0)


def _found(match: re.Match[str], nth: str, unit: str, rule: str, group: int | str) -> Found:
    number = int(nth[:-2]) if nth[0].isdigit() else small_ordinal(nth)
    return Found("quantity", {"amount": str(number), "unit": unit}, match.start(group), match.end(group), rule)
