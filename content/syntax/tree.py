"""A sentence as a tree of words. Pure.

Labels are those of the ClearNLP guidelines (``nsubj``, ``dobj``, ``prep`` ...), tags those of the Penn Treebank
(``NN``, ``VBD`` ...), as spaCy's English models give them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word. ``head`` is the place of the word it hangs on (its own place for the root); offsets are characters."""

    place: int
    text: str
    lemma: str
    tag: str
    label: str
    head: int
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def is_verb(self) -> bool:
        """Whether it is a verb or an auxiliary in any form."""
        return self.tag.startswith("VB") or self.tag == "MD"


@dataclass(frozen=True)
class Tree:
    """A parsed sentence."""

    text: str
    words: tuple[Word, ...]
    _below: tuple[tuple[int, ...], ...] = field(repr=False, compare=False)

    @classmethod
    def of(cls, text: str, words: Iterable[Word]) -> Tree:
        """A tree with an index of what hangs on each word."""
        words = tuple(words)
        below: list[list[int]] = [[] for _ in words]
        for word in words:
            if word.head != word.place:
                below[word.head].append(word.place)
        return cls(text, words, tuple(tuple(row) for row in below))

    @property
    def root(self) -> Word:
        """The word that hangs on no other."""
        return next(word for word in self.words if word.head == word.place)

    def head(self, word: Word) -> Word:
        """The word that ``word`` hangs on."""
        return self.words[word.head]

    def children(self, word: Word, *labels: str) -> list[Word]:
        """The words that hang on a word, in reading order; with ``labels`` only those so labelled."""
        found = [self.words[place] for place in self._below[word.place]]
        return [child for child in found if child.label in labels] if labels else found

    def child(self, word: Word, *labels: str) -> Word | None:
        """The first child so labelled."""
        return next(iter(self.children(word, *labels)), None)

    def subject(self, verb: Word) -> Word | None:
        """The subject of a verb, "there" included."""
        return next((child for child in self.children(verb) if child.label in _SUBJECTS), None)

    def below(self, word: Word) -> Iterator[Word]:
        """The word and all that hangs on it, directly or not, in no order."""
        yield word
        for child in self.children(word):
            yield from self.below(child)

    def places(self, word: Word) -> frozenset[int]:
        """The places of a word and of all that hangs on it."""
        return self._spans[word.place]

    @cached_property
    def _spans(self) -> tuple[frozenset[int], ...]:
        return tuple(frozenset(w.place for w in self.below(word)) for word in self.words)

    def above(self, word: Word) -> Iterator[Word]:
        """The words that a word hangs on, the nearest first."""
        while word.head != word.place:
            word = self.words[word.head]
            yield word

    def at(self, start: int, end: int) -> list[Word]:
        """The words that a stretch of characters touches."""
        return [word for word in self.words if word.start < end and word.end > start]

    def top(self, words: Iterable[Word]) -> Word:
        """Of some words the one that stands highest in the tree."""
        words = list(words)
        inside = {word.place for word in words}
        return next((w for w in words if w.head not in inside or w.head == w.place), words[0])

    def write(self, places: Iterable[int], value: frozenset[int] = frozenset(), mark: str = "") -> str:
        """Some of the words as text: as the sentence spaces them, one space where words between are left out.

        Where ``value`` stands among them, ``mark`` is written once in its place.
        """
        text, last, marked = "", -1, False
        for place in sorted(set(places)):
            word = self.words[place]
            if place in value:
                if marked:
                    last = place
                    continue
                marked, said = True, mark
            else:
                said = word.text
            if text and (place != last + 1 or word.start > self.words[last].end):
                text += " "
            text += said
            last = place
        return text
