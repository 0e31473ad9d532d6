"""Words and rows on a page, in points, with y growing upwards as PDF has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import Final

#: The hyphen that a line end put into a word (a soft hyphen); a hyphen that was typed stays "-".
SOFT: Final = "\u00ad"


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a space between them, in one size. ``glued``: no space stood before it; ``colour``: as RGB."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False
    glued: bool = False
    colour: int = 0


@dataclass(frozen=True)
class Row:
    """The words on one line of one column, from left to right. ``aside``: it stands in a box beside the text."""

    words: tuple[Word, ...]
    page: int
    aside: bool = field(default=False)

    @cached_property
    def main(self) -> tuple[Word, ...]:
        """Its words without raised marks."""
        return tuple(word for word in self.words if not self.raised(word)) or self.words

    @cached_property
    def size(self) -> float:
        """The size that most of its letters have."""
        return most_common((word.size, len(word.text)) for word in self.words)

    @cached_property
    def y(self) -> float:
        """The baseline of the letters of that size."""
        return most_common((word.y, len(word.text)) for word in self.words if same_size(word.size, self.size))

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @cached_property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @cached_property
    def bold(self) -> bool:
        return all(word.bold for word in self.main if any(c.isalnum() for c in word.text))

    @cached_property
    def italic(self) -> bool:
        return all(word.italic for word in self.main if any(c.isalnum() for c in word.text))

    @cached_property
    def colour(self) -> int | None:
        """The colour that all its words have, None where they have several."""
        colours = {word.colour for word in self.main if any(c.isalnum() for c in word.text)}
        return colours.pop() if len(colours) == 1 else None

    @cached_property
    def text(self) -> str:
        """The words with spaces between them, without the marks of footnotes."""
        words = [word for word in self.words if not (self.raised(word) and is_mark(word, self.words))]
        return text_of(_drawn_together(words))

    def raised(self, word: Word) -> bool:
        """Smaller than the rest and above its baseline."""
        return word.size < 0.86 * self.size and word.y > self.y + 0.12 * self.size

    @property
    def marked(self) -> bool:
        """It begins with a raised number or sign: the mark of a footnote."""
        first = self.words[0]
        return len(self.words) > 1 and self.raised(first) and is_mark(first, self.words)


def _drawn_together(words: list[Word]) -> list[Word]:
    """Words that were set with space between their letters, "B R I E F", as words."""
    if len(words) < 4 or sum(len(word.text) == 1 for word in words) < 0.6 * len(words):
        return words
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    usual = sorted(gaps)[len(gaps) // 2]
    if usual <= 0.05 * words[0].size:
        return words
    wide = [gap > 1.5 * usual + 0.05 * words[0].size for gap in gaps]
    return [words[0], *(replace(word, glued=not parted) for word, parted in zip(words[1:], wide, strict=True))]


def same_size(one: float, other: float) -> bool:
    """Equal but for rounding."""
    return abs(one - other) <= 0.04 * max(one, other)


def most_common(weighted: Iterable[tuple[float, int]]) -> float:
    """The value, to a tenth, with the greatest weight; of equals the first."""
    counts: Counter[float] = Counter()
    for value, weight in weighted:
        counts[round(value, 1)] += max(weight, 1)
    return counts.most_common(1)[0][0] if counts else 0.0


def text_of(words: Sequence[Word]) -> str:
    """Their text with a space where one stood."""
    parts: list[str] = []
    for word in words:
        if parts and not word.glued:
            parts.append(" ")
        parts.append(word.text)
    return "".join(parts)


_UNITS: Final = ("m", "km", "cm", "mm", "ft")


def is_mark(word: Word, words: Sequence[Word]) -> bool:
    """True for raised numbers and signs that lead to a note, false for powers, ordinals and squared units."""
    text = word.text.strip("[]().,")
    if not (
        text.replace(",", "").replace("–", "").replace("-", "").isdigit() or text in ("*", "**", "†", "‡", "§", "")
    ):
        return False
    at = words.index(word)
    before = words[at - 1].text if at and word.glued else ""
    return not (before in _UNITS or before == "10" or before.endswith(("×10", "x10")))
