"""The sentence around a span, and whether it can stand alone. Pure. Offsets are characters."""

from __future__ import annotations

import re
from typing import Final

from content.extract.vocabulary import DEMONYMS, FUNCTION_WORDS, PLACES, TIME_WORDS

#: The gap between two sentences; what closes the first belongs to it.
_END = re.compile(r"(?<=[.!?])([”’\"')\]]*(?:\[\d{1,3}\])*)\s+(?=[“‘\"'(\[]*[A-Z0-9À-ÞĀ-Ž])")
#: Words before a full stop that end no sentence.
_ABBREVIATIONS = (
    "Mr.",
    "Mrs.",
    "Ms.",
    "Dr.",
    "Prof.",
    "St.",
    "No.",
    "vs.",
    "U.S.",
    "U.K.",
    "e.g.",
    "i.e.",
    "c.",
    "pp.",
)


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets of the sentence (or sentences) of ``text`` that hold ``start`` to ``end``."""
    first, last = 0, len(text)
    for gap in _END.finditer(text):
        if text[: gap.start()].endswith(_ABBREVIATIONS):
            continue
        if gap.end() <= start:
            first = gap.end()
        elif gap.end(1) >= end:
            last = gap.end(1)
            break
    return first, last


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence of ``text`` that holds ``start`` to ``end``."""
    first, last = sentence_span(text, start, end)
    return text[first:last].strip()


#: Words that point back to what was named before.
_POINTING: Final = re.compile(
    r"\b(?:(?i:its?|he|his|him|she|her|they|their|them|these|those|the (?:two|latter|former)|such an?)\b"
    r"|(?i:both) (?!of\b)[a-z]+|(?i:this) (?!(?:year|month|week|day|time|century|decade)\b)[a-z]+|^That\b)"
)
_CAPITAL: Final = re.compile(r"\b[^\W\d_a-zß-ÿ][\w’'.-]*")
#: Endings of words that open a sentence with a capital and are no names: "Talks", "Clearly", "Asked".
_NO_NAME: Final = ("s", "ly", "ed", "ing")
#: How many sentences before are given at most, so that one can stand alone.
_BEFORE: Final = 2


def points_back(sentence: str) -> bool:
    """Whether a sentence speaks of "it" or "his" before it has named anybody."""
    pointing = _POINTING.search(sentence)
    return pointing is not None and not _names(sentence[: pointing.start()])


def _names(opening: str) -> bool:
    """The opening words name somebody: a capital inside it, or a word at its beginning that may be a name."""
    for word in _CAPITAL.finditer(opening):
        plain = re.sub(r"[’']s?$", "", word[0]).lower()
        if plain in TIME_WORDS:
            continue
        named = word[0].endswith(("’s", "'s")) or plain in PLACES | DEMONYMS
        if word.start() or named or not (plain in FUNCTION_WORDS or plain.endswith(_NO_NAME)):
            return True
    return False


def with_subject(text: str, start: int, end: int) -> tuple[str, str]:
    """(what comes before, sentence): the sentence around a span, with those before it that say of whom it speaks."""
    first, last = sentence_span(text, start, end)
    begin = first
    for _turn in range(_BEFORE):
        if not begin or not points_back(text[begin:last]):
            break
        begin = sentence_span(text, begin - 2, begin - 1)[0]
    if points_back(text[begin:last]):
        begin = first
    return text[begin:first].strip(), text[first:last].strip()
