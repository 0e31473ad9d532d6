"""Which words before a head noun belong to its name: small words inside, years, pairs joined by "and".

Pure. Every function answers for one token of a passage.
"""

from __future__ import annotations

import re

from content.extract.tokens import Token, Words
from content.extract.vocabulary import (
    DEMONYMS,
    FUNCTION_WORDS,
    ORGANISATION_HEADS,
    PLACES,
    PROPER_HEADS,
    TIME_WORDS,
)

YEAR = re.compile(r"^(?:19|20)\d\d$")


def year_inside(tokens: tuple[Token, ...], at: int) -> bool:
    """ "the Education 2030 Framework": a year between capital words."""
    return (
        bool(YEAR.match(tokens[at].text))
        and at > 0
        and tokens[at - 1].is_word
        and tokens[at - 1].capital
        and not tokens[at - 1].possessive
        and tokens[at - 1].lower not in FUNCTION_WORDS
        and tokens[at - 1].lower not in TIME_WORDS
        and tokens[at - 1].lower not in PROPER_HEADS
    )


def inside_name(words: Words, at: int, first: int) -> bool:
    """ "the No Child Left Behind Act": a small word with a capital in mid-sentence belongs to the name it opens."""
    tokens = words.tokens
    if at < 1 or at != first - 1 or not tokens[at].capital or tokens[at].lower in ("the", "a", "an", *TIME_WORDS):
        return False
    led = tokens[at - 1].lower in ("the", "an", "a") or tokens[at - 1].possessive
    return led and tokens[at].is_word and not tokens[at].possessive


def opens(tokens: tuple[Token, ...], at: int) -> bool:
    """A small word that has its capital from the beginning of the sentence, or a month or a day ("In May")."""
    day = tokens[at].lower in TIME_WORDS and not (
        at and tokens[at - 1].capital and tokens[at - 1].lower not in FUNCTION_WORDS
    )
    return tokens[at].lower in FUNCTION_WORDS or day


def pairs(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Comprehensive and Progressive ...": two single capital words joined by "and"."""
    left = tokens[at - 1]
    if led_pair(tokens, at):
        return True
    return (
        left.is_word
        and left.capital
        and not left.possessive
        and left.lower not in PLACES
        and not left.acronym
        and (at < 2 or not tokens[at - 2].capital or tokens[at - 2].lower in FUNCTION_WORDS)
    )


def led_pair(tokens: tuple[Token, ...], at: int) -> bool:
    """ "the Infrastructure Investment and Jobs Act", "the CHIPS and Science Act": an article leads the whole name."""
    begin = at
    while begin and at - begin <= 12:
        token = tokens[begin - 1]
        if not (token.is_word and token.capital and token.lower != "the"):
            break
        begin -= 1
    run = tokens[begin:at]
    if not run or not begin or not (tokens[begin - 1].lower in ("the", "a", "an") or tokens[begin - 1].possessive):
        return False
    other = any(t.possessive or t.lower in PROPER_HEADS or is_place(t) for t in run)
    return not other and run[-1].lower not in ORGANISATION_HEADS and at + 1 < len(tokens) and tokens[at + 1].capital


def carries(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Bank of England Act": "of" belongs to the name after a capital noun that such names begin with."""
    openers = (
        "bill",
        "rule",
        "code",
        "duty",
        "chamber",
        "bank",
        "freedom",
        "rights",
        "sale",
        "law",
        "court",
        "ministry",
    )
    if tokens[at].lower == "to":
        return tokens[at - 1].lower in ("right", "access", "freedom") and tokens[at - 1].capital
    return tokens[at].lower == "of" and tokens[at - 1].capital and tokens[at - 1].lower in openers


def is_place(token: Token) -> bool:
    return token.lower in PLACES or token.lower in DEMONYMS or token.base in ("U.S.", "US", "UK", "EU", "UN")
