"""Long names of laws: small words, brackets and possessives inside them, and bodies that only sound like agreements.

Pure. "the CHIPS and Science Act", "the Safe Drinking Water for Communities Act", "the Children's Online Privacy Act":
an article before the first capital word leads the whole name, as what follows a small word has no article of its own.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from content.extract.offices import TITLES
from content.extract.tokens import Token
from content.extract.vocabulary import DEMONYMS, ORGANISATION_HEADS, PLACES, PROPER_HEADS, TIME_WORDS

#: Heads whose names may run over small words before them.
_STATUTES: Final = frozenset("act law bill code initiative charter regulation standard ordinance decree".split())
_SMALL: Final = frozenset(("and", "for", "on", "to", "in", "of", "with", "from", "against", "&"))
_GROUPS = """
children women workers people patients victims mothers consumers students tenants farmers employees nurses soldiers
veterans parents men seniors residents citizens child patient worker consumer
"""
#: People whose possessive opens the name of a law about them.
_GROUP_WORDS: Final = frozenset(_GROUPS.split())
#: Heads that stand inside names of laws as often as at their end ("Trade Agreements Act", "Framework Act").
_INSIDE_HEADS: Final = frozenset("amendment support assistance regulations partnership pledge settlement".split())
_BOOKS: Final = frozenset(
    "labour labor penal criminal civil education tax commercial highway family health energy electoral customs".split()
)
_WORLDWIDE: Final = frozenset(("un", "world", "international"))
_REACH: Final = 18


def is_body(before: list[Token], head: Token) -> bool:
    """ "United Nations Environment Programme", "World Food Programme": programmes that are bodies."""
    if head.lower not in ("programme", "program") or len(before) < 2:
        return False
    return before[0].lower in _WORLDWIDE or [t.lower for t in before[:2]] == ["united", "nations"]


def is_law_book(before: Token, head: Token) -> bool:
    """ "Penal Code", "Education Code": one word before "code" makes the name of a law."""
    return head.lower == "code" and before.lower in _BOOKS


def statute_start(tokens: tuple[Token, ...], index: int) -> int:
    """First token of the name of a law that an article or a possessive leads, small words inside; else the head."""
    if tokens[index].lower not in _STATUTES:
        return index
    at, first = index - 1, index
    while at >= 0 and index - at <= _REACH:
        token = tokens[at]
        if token.text == ")":
            at = _before_bracket(tokens, at)
            if at < 0:
                return index
            continue
        if _leads(token) and first < index:
            return first if _whole(tokens, first, index) else index
        if token.is_word and token.capital and (not token.possessive or token.lower in _GROUP_WORDS):
            first = at
        elif (token.text == "’" and at and tokens[at - 1].lower in _GROUP_WORDS) or (
            token.text == "," and tokens[index].lower in ("act", "law") and _listed(tokens, at)
        ):
            pass
        elif token.lower not in _SMALL or not (at and (tokens[at - 1].text in ",)" or tokens[at - 1].capital)):
            return index
        at -= 1
    return index


def _listed(tokens: tuple[Token, ...], at: int) -> bool:
    """ "the Coronavirus Aid, Relief, and Economic Security Act": a comma between capital words, or before "and"."""
    return bool(at) and tokens[at - 1].capital and (tokens[at + 1].capital or tokens[at + 1].lower == "and")


def _leads(token: Token) -> bool:
    """An article, or somebody whose law it is ("Germany's"), right before the first capital word."""
    return token.lower in ("the", "a", "an", "its", "their", ":", "(", "“", '"') or (
        token.possessive and token.lower not in _GROUP_WORDS
    )


def _before_bracket(tokens: tuple[Token, ...], at: int) -> int:
    """Index of the token before a bracket of capital words that closes at a place, or -1."""
    for back in range(at - 1, max(-1, at - 9), -1):
        if tokens[back].text == "(":
            inside = tokens[back + 1 : at]
            plain = bool(inside) and all(t.capital or t.lower in _SMALL for t in inside)
            plain = plain and (len(inside) > 1 or not inside[0].acronym)
            return back - 1 if plain and back else -1
    return -1


def _whole(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """Nothing between the article and the head is a name by itself that a small word ends."""
    run = tokens[first:index]
    for here, after in pairwise(run):
        if after.text != "," and (after.lower not in _SMALL or after.capital):
            continue
        ends = here.lower in PROPER_HEADS - _INSIDE_HEADS or here.lower in TITLES or here.lower in TIME_WORDS
        place = after.lower not in ("for", "to") and here.lower in PLACES | DEMONYMS
        body = after.lower != "of" and here.lower in ORGANISATION_HEADS
        ministry = after.lower == "of" and here.lower in ORGANISATION_HEADS | PLACES and here.lower != "bank"
        if ends or place or body or ministry or here.lower == "states":
            return False
    return True
