"""Words and sentences of a passage with their places: the ground on which the rules for names and concepts stand.

Pure. ``tokenise(text) -> tuple[Token, ...]``; ``sentences(text) -> tuple[(start, end), ...]``; offsets are characters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Final

_TOKEN = re.compile(
    r"(?:[A-Z]\.){1,}(?:[-–][^\W_]+(?:\.[A-Z]\.?)*)*(?=\W|$)"  # U.S.  U.S.-Japan  W.
    r"|[^\W_]+(?:[-–/&](?:[A-Z]\.){2,}|[-–'’&/+.][^\W_]+)*\+?"  # Indo-Pacific  Japan's  A+  2+2
    r"|\S"
)
_LETTER = re.compile(r"[^\W_]")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_BREAK = re.compile(r"[.!?…][\"”’')\]]*(?:\s*\[\d+\])*\s+(?=[\"“‘'(\[]*[A-ZÀ-ÞĀ-Ž0-9])")
#: A full stop after one of these does not end a sentence.
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Adm|Lt|Col|Capt|St|Jr|Sr|No|vs|cf|approx|ca|Inc|Ltd|Co|Corp|Art|Sec"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e)|\b(?:[A-Z]\.)+[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark. ``base`` is the word without a possessive ending; ``base_end`` is where that ends."""

    text: str
    start: int
    end: int
    base: str
    possessive: bool

    @property
    def base_end(self) -> int:
        return self.start + len(self.base)

    @property
    def lower(self) -> str:
        return self.base.lower()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Two capitals or more and hardly anything else: NATO, G7, RAAs, U.S."""
        letters = [c for c in self.base if c.isalpha()]
        return len(letters) >= 2 and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)


class Words:
    """A passage's text with its tokens and sentences, worked out once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenise(text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        return sentences(self.text)

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Start and end of the sentence that holds a character."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, position) - 1)]

    def tokens_before(self, position: int, count: int) -> list[Token]:
        """At most ``count`` tokens that end at or before a character, in order."""
        last = bisect_right(self._token_starts, position - 1)
        return list(self.tokens[max(0, last - count) : last])

    def starts_sentence(self, token: Token) -> bool:
        start, _ = self.sentence_at(token.start)
        first = _LETTER.search(self.text, start)
        return first is not None and first.start() >= token.start

    def slice(self, first: int, last: int) -> str:
        """The text from one token to another, without the possessive ending of the last."""
        return self.text[self.tokens[first].start : self.tokens[last].base_end]


def tokenise(text: str) -> tuple[Token, ...]:
    """Words (hyphenated ones and abbreviations whole) and single marks, in order."""
    tokens = []
    for match in _TOKEN.finditer(text):
        word = match[0]
        ending = _POSSESSIVE.search(word) if word[0].isalnum() else None
        base = word[: ending.start()] if ending and ending.start() else word
        tokens.append(Token(word, match.start(), match.end(), base, base != word))
    return tuple(tokens)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences, marks at the end included; a text without an end is one sentence."""
    spans = []
    start = 0
    for match in _BREAK.finditer(text):
        head = text[start : match.start() + 1]
        if text[match.start()] == "." and _ABBREVIATED.search(head[-12:]) and not _closed(text, match):
            continue
        spans.append((start, match.end()))
        start = match.end()
    spans.append((start, len(text)))
    return tuple(spans)


def _closed(text: str, match: re.Match[str]) -> bool:
    """A quotation or bracket closes after the stop, so the sentence does end there."""
    return bool(re.search(r"[\"”)\]]", text[match.start() : match.end()]))


def fold(text: str) -> str:
    """Lower case, without accents, marks, or a leading article: the form in which two names are compared."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    plain = re.sub(r"[\W_]+", " ", plain).strip()
    return re.sub(r"^(?:the|a|an) (?=.)", "", plain)
