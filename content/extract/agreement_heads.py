"""Agreements found by their head noun: "Paris Agreement", "2022 security law", "an information security agreement".

Pure. ``by_heads(words)`` yields every one; ``agreements.find_agreements`` adds those that patterns find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from content.extract.name_parts import YEAR, carries, inside_name, is_place, opens, pairs, year_inside
from content.extract.statutes import is_body, is_law_book, statute_start
from content.extract.tokens import Token, Words
from content.extract.vocabulary import (
    BINDING_HEADS,
    COMMON_HEADS,
    FUNCTION_WORDS,
    ORGANISATION_HEADS,
    PROPER_HEADS,
    TIME_WORDS,
    TREATIES,
    WEAK_HEADS,
)

#: More words than the name of any agreement has before its head.
_LONGEST: Final = 16
_JOINERS: Final = frozenset(("of", "on", "for", "to", "against", "concerning", "in", "relating"))
_INNER: Final = frozenset(("of", "and", "the", "on", "for", "in", "&", "to"))
_ARTICLES: Final = frozenset(
    ("a", "an", "the", "their", "its", "this", "that", "his", "her", "our", "own", "and", "any")
)
#: Plans that carry the year they aim at in their name ("Agenda 2030").
_PROGRAMMES: Final = frozenset(
    "agenda vision strategy plan programme program framework goals initiative policy".split()
)
#: Adjectives that say something about an agreement and are no part of its name.
_LOOSE = """
potential new recent revised possible proposed bilateral trilateral multilateral first formal landmark historic final
initial existing current interim provisional draft major existing planned comprehensive legal binding similar separate
eventual single original so-called related under-construction revised ongoing old future international
"""
_LOOSE_WORDS: Final = frozenset(_LOOSE.split())
#: Texts that are called after the city where they were agreed ("Seoul Declaration").
_OF_PLACES: Final = frozenset("declaration charter compact communique communiqué accords principles".split())
#: An acronym in brackets inside a name. Other brackets ("Amendment (Minimum Age) Act") belong to it.
_LETTERS_INSIDE = re.compile(r"\s*\((?![A-Z][a-z]+\))[^() ]*\)")
_ADOPTED = re.compile(
    r"\b(?:sign|conclud|ratif|adopt|negotiat|entered? into force|came into force|talks|issued|accede"
    r"|accession|renegotiat|agreed)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in a passage: its span, the name itself (without an acronym in brackets) and the rule."""

    name: str
    start: int
    end: int
    rule: str
    acronym: str = ""


def by_heads(words: Words) -> Iterator[Named]:
    tokens = words.tokens
    for index, token in enumerate(tokens):
        if token.base in TREATIES:
            yield _treaty(words, index)
        elif token.capital and token.lower in PROPER_HEADS and not token.acronym:
            named = _proper(words, index)
            if named:
                yield named
        elif not token.capital and token.lower in COMMON_HEADS:
            named = _common(words, index)
            if named:
                yield named


def _treaty(words: Words, index: int) -> Named:
    token = words.tokens[index]
    return Named(token.base, token.start, token.base_end, "treaty", token.base)


def _proper(words: Words, index: int) -> Named | None:
    """A head with a capital: the capital words before it, and "of ..." with capitals after it."""
    tokens = words.tokens
    first, acronym, year = _left(words, index)
    last = _right(words, index)
    before = [t for t in tokens[first:index] if t.is_word and t.lower not in FUNCTION_WORDS and t.base != acronym]
    if not before and last == index:
        return None
    if not before and (tokens[index].lower in WEAK_HEADS or words.starts_sentence(tokens[index])) and not year:
        return None
    weak = tokens[index].lower in WEAK_HEADS and len(before) < 2 and last == index
    weak = weak and not (before and (is_law_book(before[-1], tokens[index]) or _is_bill(tokens, first, index)))
    if weak and not (before and before[-1].acronym and before[-1].base not in ("U.S.", "US", "UK", "EU", "UN")):
        return None
    if is_body(before, tokens[index]) or (tokens[index].lower == "policy" and not _dated(tokens, index)):
        return None
    if (
        before
        and last == index
        and tokens[index].lower not in BINDING_HEADS | _OF_PLACES
        and all(is_place(t) for t in before)
    ):
        return None
    if last == index and index + 1 < len(tokens) and _names_a_body(tokens[index + 1]):
        return None
    if tokens[last].lower in _PROGRAMMES and last + 1 < len(tokens) and YEAR.match(tokens[last + 1].text):
        last += 1
    end = tokens[last].base_end
    if (
        last + 3 < len(tokens)
        and tokens[last + 1].text == "("
        and tokens[last + 2].acronym
        and tokens[last + 3].text == ")"
    ):
        acronym, end = acronym or tokens[last + 2].base, tokens[last + 3].end
    name = _LETTERS_INSIDE.sub("", words.text[tokens[first].start : end]).strip()
    return Named(name, tokens[first].start, end, "proper", acronym)


def _is_bill(tokens: tuple[Token, ...], first: int, index: int) -> bool:
    """ "the Sentencing Bill": a bill before a house, and nobody called Bill."""
    return tokens[index].lower == "bill" and first > 0 and tokens[first - 1].lower == "the"


def _dated(tokens: tuple[Token, ...], index: int) -> bool:
    """ "National Education Policy 2020": a policy has a name of its own when its year is part of it."""
    return index + 1 < len(tokens) and bool(YEAR.match(tokens[index + 1].text))


def _left(words: Words, index: int) -> tuple[int, str, bool]:
    """First token of the name that ends with a head, an acronym in brackets on the way, and whether a year leads."""
    tokens = words.tokens
    first, at, acronym = index, index - 1, ""
    if at >= 2 and tokens[at].text == ")" and tokens[at - 1].acronym and tokens[at - 2].text == "(":
        acronym, at = tokens[at - 1].base, at - 3
    while at >= 0 and index - at <= _LONGEST:
        token = tokens[at]
        joins = at > 0 and ((token.lower in ("and", "&") and pairs(tokens, at)) or carries(tokens, at))
        named = token.is_word and token.capital and not token.possessive and not opens(tokens, at)
        named = named or inside_name(words, at, first) or year_inside(tokens, at)
        if not named and not joins:
            break
        first, at = at if named else first, at - 1
    if index - first <= _LONGEST and not acronym:
        first = min(first, statute_start(tokens, index))
    year = first > 0 and bool(YEAR.match(tokens[first - 1].text))
    return first - year, acronym, year


def _right(words: Words, index: int) -> int:
    """Last token of "of/on/for Capital Words and Capital Words" after a head, or the head itself."""
    tokens = words.tokens
    if tokens[index].possessive:
        return index
    at = index + 1
    if at >= len(tokens) or tokens[at].lower not in _JOINERS:
        return index
    last = index
    for at in range(index + 1, min(index + 16, len(tokens))):
        token = tokens[at]
        if token.is_word and token.capital and token.lower not in TIME_WORDS:
            last = at
            if token.possessive:
                break
        elif (token.lower == "and" and at + 1 < len(tokens) and tokens[at + 1].lower == "the") or (
            token.lower not in _INNER and token.lower not in _JOINERS
        ):
            break
    span = [t for t in tokens[index + 1 : last + 1] if t.capital]
    return last if span and not all(is_place(t) for t in span) else index


def _names_a_body(token: Token) -> bool:
    """A body or event named after an agreement ("Partnership Council") is not that agreement."""
    return token.capital and token.lower in ORGANISATION_HEADS and token.lower not in ("times", "post", "house")


def _common(words: Words, index: int) -> Named | None:
    """A head written small with a year, a proper name, or two nouns before it."""
    tokens = words.tokens
    head = tokens[index]
    first = index
    while first and _modifies(tokens[first - 1]) and index - first < 6:
        first -= 1
    before = tokens[first:index]
    if not before:
        return None
    if YEAR.match(before[0].text) and len(before) > 1 and all(not YEAR.match(t.text) for t in before[1:]):
        return Named(words.slice(first, index), tokens[first].start, head.base_end, "year")
    if head.lower not in BINDING_HEADS and head.lower not in ("deal", "law", "act", "directive"):
        return None
    while before and (before[0].lower in _LOOSE_WORDS or YEAR.match(before[0].text)):
        first, before = first + 1, before[1:]
    proper = [t for t in before if t.capital and not is_place(t) and not words.starts_sentence(t)]
    if proper and all(t.capital or "-" in t.text or head.lower in BINDING_HEADS for t in before):
        return Named(words.slice(first, index), tokens[first].start, head.base_end, "named-small")
    return _two_nouns(words, first, index)


def _two_nouns(words: Words, first: int, index: int) -> Named | None:
    """ "an information security agreement" in a sentence that says what becomes of it."""
    tokens = words.tokens
    head = tokens[index]
    before = tokens[first:index]
    if first > 2 and tokens[first - 1].lower == "and" and tokens[first - 3].lower in ("a", "an"):
        joined = tokens[first - 2]
        plain = joined.is_word and not joined.capital and joined.lower not in FUNCTION_WORDS
        first -= 2 if plain else 0
    nouns = [t for t in before if t.lower not in _LOOSE_WORDS]
    start, end = words.sentence_at(head.start)
    specific = len(nouns) >= 2 or any("-" in t.text for t in nouns)
    if head.lower not in BINDING_HEADS or not specific or any(t.capital for t in before):
        return None
    if head.lower != "agreement" and not any("-" in t.text for t in nouns) and len(nouns) < 2:
        return None
    if not _ADOPTED.search(words.text[start:end]):
        return None
    return Named(words.slice(first, index), tokens[first].start, head.base_end, "two-nouns")


def _modifies(token: Token) -> bool:
    """A word that can stand before a noun inside its name."""
    if not token.is_word or token.possessive or token.lower in _ARTICLES or token.lower in FUNCTION_WORDS:
        return bool(YEAR.match(token.text))
    return not token.lower.endswith("ly") and (not token.text[0].isdigit() or bool(YEAR.match(token.text)))
