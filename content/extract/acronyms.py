"""Acronyms with their expansions, in both orders, checked letter by letter.

Pure. ``find_acronyms(words) -> tuple[Acronym, ...]``: "European Central Bank (ECB)", "ECB (European Central Bank)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from content.extract.tokens import Token, Words, tokenise
from content.extract.vocabulary import FUNCTION_WORDS

_AFTER = re.compile(
    r"\((?:the\s+|or\s+|hereafter\s+)?[“\"‘']?"
    r"(?P<acronym>(?:[A-Z]{2,4} )?[A-Z][A-Za-z0-9&./-]{0,10}[A-Za-z0-9])[”\"’']?\)"
)
_BEFORE = re.compile(
    r"\b(?P<acronym>[A-Z][A-Za-z&-]{0,9}[A-Z]s?) \((?:the )?(?P<name>[^\W\d_][^()]{6,90})\)",
)
_OR = re.compile(r", or (?P<acronym>[A-Z]{2,8})\b")
_PART = re.compile(r"[^\W_]+")
_GLUE: Final = frozenset(
    ("of", "and", "the", "for", "on", "in", "to", "at", "with", "&", "de", "des", "du", "la", "für")
)
_ARTICLES: Final = frozenset(("the", "a", "an", "in", "on", "at", "by", "under", "since", "this"))
#: Longest expansion in words.
_REACH = 12


@dataclass(frozen=True, slots=True)
class Acronym:
    """An acronym beside its expansion; ``start`` and ``end`` span both, ``name_end`` closes the expansion."""

    acronym: str
    name: str
    start: int
    end: int
    name_end: int


def find_acronyms(words: Words) -> tuple[Acronym, ...]:
    """Every acronym of a passage that stands beside words whose letters it is made of."""
    found = []
    for pattern in (_AFTER, _OR):
        for match in pattern.finditer(words.text):
            acronym = _singular(match["acronym"])
            before = words.tokens_before(match.start(), _REACH + 4)
            first = _expansion(acronym, before) if _is_acronym(acronym) else None
            if first is not None:
                start, end = before[first].start, before[-1].base_end
                found.append(Acronym(acronym, words.text[start:end], start, match.end(), end))
    for match in _BEFORE.finditer(words.text):
        acronym = _singular(match["acronym"])
        inside = [token for token in tokenise(match["name"]) if token.is_word]
        if _is_acronym(acronym) and len(inside) <= _REACH and _expansion(acronym, inside) == 0:
            found.append(Acronym(acronym, match["name"].strip(), match.start(), match.end(), match.end() - 1))
    return tuple(sorted(found, key=lambda a: a.start))


def _singular(acronym: str) -> str:
    return acronym[:-1] if re.fullmatch(r"[A-Z&-]{2,}s", acronym) else acronym


def _is_acronym(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 2 and sum(c.isupper() for c in letters) * 2 >= len(letters) and not re.search(r"\d{3}", text)


def _expansion(acronym: str, before: Sequence[Token]) -> int | None:
    """Index of the first token of the expansion that ends with the last token, or None."""
    letters = [c.lower() for c in acronym if c.isalnum()]
    first = _by_initials(letters, before)
    if first is None:
        first = _by_letters(letters, before)
    if first is None:
        first = _small_words(letters, before)
    if first is None:
        return None
    # An initial that belongs to a personal name ("S. Rajan School") or a dotted country is part of the name.
    while (
        first
        and re.fullmatch(r"(?:[A-Z]\.)+", before[first - 1].text)
        and before[first].start - before[first - 1].end <= 1
    ):
        first -= 1
    return first


def _initials(token: Token) -> list[str]:
    return [part[0].lower() for part in _PART.findall(token.base)]


def _by_initials(letters: list[str], before: Sequence[Token]) -> int | None:
    """The letters are the first letters of the words, in order; small words may be left out."""
    left = list(letters)
    index = len(before) - 1
    while index >= 0:
        token = before[index]
        if not token.is_word:
            if token.text not in ",’'“”\"‘&-":
                return None
            index -= 1
            continue
        whole = list(token.lower)
        initials = whole if token.acronym and left[-len(whole) :] == whole else _initials(token)
        size = len(initials)
        if len(left) == 1 and token.lower in _GLUE and not token.capital:
            index -= 1  # no name begins with it
            continue
        if initials and left[-size:] == initials:
            del left[-size:]
        elif token.lower in _GLUE:
            if left and left[-1] == initials[0] and len(left) > 1:
                left.pop()
        elif not (left and initials and left[-1:] == initials[:1]):
            return None
        else:
            left.pop()
        if not left:
            named = token.capital and token.lower not in _ARTICLES
            return index if named or token.lower not in FUNCTION_WORDS else None
        index -= 1
    return None


def _by_letters(letters: list[str], before: Sequence[Token]) -> int | None:
    """The letters stand in order inside capitalised words and every such word gives its first letter or follows one."""
    first = len(before)
    while first and (before[first - 1].capital or (before[first - 1].lower in _GLUE and before[first - 1].is_word)):
        first -= 1
    run = list(before[first:])
    while run and (not run[0].capital or run[0].lower in FUNCTION_WORDS):
        run, first = run[1:], first + 1
    shares = {skip: _spelt(letters, run[skip:]) for skip in range(len(run)) if run[skip].capital}
    best = max(shares, key=lambda skip: (shares[skip], -skip), default=None)
    if best is None or not shares[best]:
        return None
    return first + best if len(run) - best > 1 or len(letters) > 4 else None


def _small_words(letters: list[str], before: Sequence[Token]) -> int | None:
    """Common words that give their first letters and one or two from inside: "antimicrobial resistance (AMR)"."""
    for count in range(1, min(len(letters), len(before)) + 1):
        run = before[-count:]
        if not all(token.is_word and token.lower not in FUNCTION_WORDS for token in run):
            return None
        position, text = 0, " ".join(token.base.lower() for token in run)
        if text[0] != letters[0] or letters[-1] != (run[-1].lower[0] if count > 1 else letters[-1]):
            continue
        for letter in letters:
            position = text.find(letter, position) + 1 or len(text) + 1
        if position <= len(text) and (count > 1 or len(letters) == 2):
            return len(before) - count
    return None


def _spelt(letters: list[str], run: Sequence[Token]) -> float:
    """The share of the words that give their first letter; 0 where the letters are not those of the run."""
    text = " ".join(token.base.lower() for token in run)
    if text[0] != letters[0]:
        return 0.0
    position = 0
    for letter in letters:
        position = text.find(letter, position) + 1
        if not position:
            return 0.0
    used = sum(initial in letters for token in run if token.lower not in _GLUE for initial in _initials(token)[:1])
    content = sum(token.lower not in _GLUE for token in run)
    return used / content if used * 3 >= content * 2 else 0.0
