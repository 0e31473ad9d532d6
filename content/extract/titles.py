"""The title before a name: where it begins, what it says, and whether the text says it with the name.

Pure. ``title_before(words, first, last)`` looks at what stands right before the tokens of a name.
"""

from __future__ import annotations

import re
from typing import Final

from content.extract.offices import MODIFIERS, PORTFOLIO, TITLES
from content.extract.tokens import Token, Words
from content.extract.vocabulary import DEMONYMS, FUNCTION_WORDS, ORGANISATION_HEADS, TIME_WORDS

_DOTTED: Final = frozenset(("dr", "prof", "mr", "mrs", "ms", "gen", "sen", "rep", "gov", "lt", "col"))


def title_before(words: Words, first: int, last: int) -> tuple[int | None, str]:
    """(start of the office, whole title text) of the title that ends right before a name; (None, "") without one."""
    tokens = words.tokens
    at = first - 1
    if at >= 0 and tokens[at].text == "." and at and tokens[at - 1].lower in _DOTTED | {"reps", "sens", "govs"}:
        at -= 1
        if tokens[at].lower in ("reps", "sens", "govs"):
            return None, tokens[at].base[:-1]
    elif at > 1 and tokens[at].text == "," and _offset(words, first, last):
        at -= 1
    if at < 0 or tokens[at].possessive or not tokens[at].is_word:
        return None, ""
    office = at
    if tokens[at].lower in ("of", "for", "and", "the"):
        return None, ""
    if _pair_title(tokens[at]):
        return None, _singular(tokens[at].base)
    if tokens[at].lower.rpartition("-")[2] not in TITLES:
        office = _office_with_portfolio(tokens, at)
        office = office if office >= 0 else _office_of_body(tokens, at)
        office = office if office >= 0 or at == first - 1 else _office_of_matters(tokens, at)
        if office < 0:
            return None, ""
    begin = office
    while begin and office - begin < 6:
        if _belongs_to_title(tokens, begin - 1):
            begin -= 1
        elif (
            tokens[begin - 1].lower == "of" and begin > 1 and tokens[begin].capital and tokens[begin - 2].capital
        ) or (tokens[begin - 1].lower == "and" and begin > 1 and _both_capital_portfolios(tokens, begin)):
            begin -= 2
        else:
            break
    core = office
    while core > begin and (tokens[core - 1].lower in PORTFOLIO or _compound_title(tokens[core - 1])):
        core -= 1
    text = words.text[tokens[begin].start : tokens[at].base_end]
    spoken = tokens[core].start if tokens[core].capital else None
    return spoken, re.sub(r"^(?:then|the|now)[\s–-]+", "", text)


def _both_capital_portfolios(tokens: tuple[Token, ...], at: int) -> bool:
    """ "Commerce and Industry Minister": two fields of one office."""
    return all(t.capital and t.lower in PORTFOLIO for t in (tokens[at], tokens[at - 2]))


def _offset(words: Words, first: int, last: int) -> bool:
    """ "the first Attorney General, Ana Silva, said": a name of two words or more between commas after its office."""
    if last == first:
        return False
    tokens = words.tokens
    office = tokens[first - 2]
    led = any(
        t.lower in ("the", "its", "their", "his", "her") or t.possessive for t in tokens[max(0, first - 9) : first - 2]
    )
    known = (
        office.lower.rpartition("-")[2] in TITLES
        or office.lower in PORTFOLIO
        or _office_of_matters(tokens, first - 2) >= 0
    )
    return led and known and words.text[tokens[last].base_end : tokens[last].base_end + 1] in ",."


def _office_of_matters(tokens: tuple[Token, ...], at: int) -> int:
    """ "Vice-President for Prosperity and Industrial Strategy": index of the office before what it is for, or -1."""
    index = at
    while index > 0 and at - index < 8:
        token = tokens[index]
        if token.lower in ("of", "for") and tokens[index - 1].lower.rpartition("-")[2] in TITLES:
            return index - 1
        if not token.capital and token.lower not in ("of", "for", "and", "the", "on"):
            return -1
        index -= 1
    return -1


def _pair_title(token: Token) -> bool:
    """ "Senators X and Y": a title in the plural with a capital."""
    return token.capital and not token.acronym and _singular(token.base).lower() in TITLES and token.lower.endswith("s")


def _singular(title: str) -> str:
    return re.sub(r"s$", "", title)


def _office_with_portfolio(tokens: tuple[Token, ...], at: int) -> int:
    """ "Secretary of State", "Under Secretary of Defense for Policy": index of the office, or -1."""
    index = at
    while index > 0 and at - index < 8:
        word = tokens[index].lower
        if word in ("of", "for") and tokens[index - 1].lower in TITLES:
            return index - 1
        if word not in PORTFOLIO and word not in ("of", "for", "and", "the"):
            return -1
        index -= 1
    return -1


def _office_of_body(tokens: tuple[Token, ...], at: int) -> int:
    """ "President of the European Commission X": index of the office before "of" and the name of a body, or -1."""
    if tokens[at].lower not in ORGANISATION_HEADS or not tokens[at].capital:
        return -1
    index = at
    while index > 1 and at - index < 7:
        word = tokens[index].lower
        if word == "of" and tokens[index - 1].lower in TITLES:
            return index - 1
        if not tokens[index].capital and word not in ("of", "for", "and", "the", "on"):
            return -1
        index -= 1
    return -1


def _compound_title(token: Token) -> bool:
    return bool(re.match(r"^(?:[Vv]ice|[Uu]nder|[Dd]eputy|[Tt]hen)[-–]", token.text)) or token.lower == "then–prime"


def _belongs_to_title(tokens: tuple[Token, ...], at: int) -> bool:
    """Words between the article and the office: countries, portfolios, "former", the body the person works for."""
    token = tokens[at]
    if not token.is_word or token.possessive:
        return False
    word = token.lower
    if word == "under":
        return tokens[at + 1].lower == "secretary"
    if word in PORTFOLIO or word in MODIFIERS or word in DEMONYMS or token.acronym or _compound_title(token):
        return True
    return token.capital and word not in FUNCTION_WORDS and word not in TIME_WORDS
