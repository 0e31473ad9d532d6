"""The lines of a plain text: cleaned, grouped by blank lines, unwrapped, and told apart by what they look like.

Pure. A ``Line`` is one paragraph, heading or list item once ``unwrap`` has run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from content.readers.decoding import squash

_BULLET = re.compile(r"^\s*(?:[-*+•◦▪‣·●○–—]|\(?(?:\d{1,2}|[a-z])\))\s+(?=\S)")
#: A bar that parted two items of a page whose other side is gone.
_STRAY_BAR = re.compile(r"^\| | \|$|^\|$")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
#: A capital inside a word: links that a saved page ran together.
_JOINT = re.compile(r"[a-zà-þ](?=[A-ZÀ-Þ][a-zà-þ])")
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*(?:\s*\[\d+\]\.?)*$|[.!?…]\s*(?:\[\d+\]|\(\d+\))$")

_FUNCTION = """
a an and are as at be been being but by can could did do does for from had has have he her his how if in into is it its
may more most must no nor not of on or our over she should so such than that the their them then there these they this
those through to under until was we were what when where which while who will with would you your
"""
#: Words that running English has many of and menus have few of.
FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())


#: A line that fills this share of the longest one was broken because the next word did not fit.
_FULL: Final = 0.72


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``group`` counts the blocks between blank lines, ``bullet`` is true for list items.

    ``role`` and ``level`` are those of a passage where the file itself says them, "" and 0 where it does not.
    """

    text: str
    group: int
    bullet: bool = False
    indent: int = 0
    role: str = ""
    level: int = 0

    @property
    def words(self) -> list[str]:
        return _WORD.findall(self.text)

    @property
    def titled(self) -> bool:
        """Nearly every longer word has a capital, as in a title or a link (long sentences full of names are none)."""
        if self.ends_sentence and len(self.words) >= 20:
            return False
        long = [word for word in self.words if len(word) > 3]
        return sum(word[:1].isupper() for word in long) >= 0.7 * len(long)

    @property
    def ends_sentence(self) -> bool:
        return bool(_END.search(self.text))

    @property
    def prose(self) -> bool:
        """Running text: enough words, enough of them function words, and an end like a sentence's."""
        words = self.words
        if self.role in ("heading", "table_row"):
            return False
        if len(words) < 7 or self.titled or len(_JOINT.findall(self.text)) >= 3:
            return False
        share = sum(word.lower() in FUNCTION_WORDS for word in words) / len(words)
        if self.ends_sentence:
            return share >= 0.12
        return len(words) >= 25 and share >= 0.2


def split_lines(text: str) -> list[Line]:
    """Every line that is not blank, squashed, with its block number, bullet and indent."""
    lines = []
    group = 0
    blank = True
    for raw in text.split("\n"):
        clean = _STRAY_BAR.sub("", squash(raw))
        if not clean:
            blank = True
            continue
        group += blank
        blank = False
        bullet = _BULLET.match(clean)
        body = clean[bullet.end() :] if bullet else clean
        lines.append(Line(body, group, bool(bullet), len(raw) - len(raw.lstrip())))
    return lines


def unwrap(lines: list[Line]) -> list[Line]:
    """Join the lines of hard-wrapped paragraphs; texts with one paragraph a line stay as they are."""
    lengths = sorted(len(line.text) for line in lines if len(line.words) >= 4)
    # A hard-wrapped file has no line far beyond its margin, and many that come near to it.
    if not lengths or lengths[-1] > 110:
        return lines
    margin = lengths[-1]
    full = [line for line in lines if len(line.text) >= margin * _FULL]
    # Where most full lines end with a sentence, each of them is a paragraph of its own.
    if sum(line.ends_sentence for line in full) * 2 > len(full):
        return lines
    joined: list[Line] = []
    open_line = False
    for line in lines:
        if open_line and joined and joined[-1].group == line.group and not line.bullet:
            last = joined[-1]
            hyphen = last.text.endswith("-") and line.text[:1].islower()
            text = last.text[:-1] + line.text if hyphen else f"{last.text} {line.text}"
            joined[-1] = replace(last, text=text)
        else:
            joined.append(line)
        # The next word did not fit, so the paragraph goes on; a line well short of the margin closes it.
        open_line = margin >= 50 and len(line.text) >= margin * _FULL
    return joined


def fold(text: str) -> str:
    """Letters and digits only, in lower case: the form in which two printings of one text are equal."""
    return " ".join(_WORD.findall(text.casefold()))
