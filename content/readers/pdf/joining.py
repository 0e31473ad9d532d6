"""Rows of a block as one text: words that a line end broke are put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from content.readers.decoding import squash
from content.readers.pdf.shapes import SOFT, Row

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
#: Second parts that hang on a hyphen more often than on a broken word.
_SECOND: Final = frozenset(
    "based being binding border bound building carbon centred central century cost covid cutting day"
    " dependent deterrence driven economic effective efficient emission emissions energy european federal"
    " fold focused free friendly funded government governmental group growing growth hand heavy high"
    " income intensive largest led level levels liberal like limited line linked lived long looking low"
    " making market minded minister month neutral nuclear off old oriented owned party pacific percent"
    " person point political poor positive price profit proof quality range ranging rate ratio related"
    " resilient rich risk run saving scale sector setting sharing size sized skilled southern specific"
    " sponsored staff standing state style supported system term tested time trade up value war water wide"
    " winning world year years yet".split()
)


class Joiner:
    """Knows the words of the whole document, and so whether "long-" + "term" is one word or two."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._known: set[str] = set()
        broken = False
        for row in rows:
            words = _WORD.findall(row.text)
            # The parts of a broken word are no words of the document.
            whole = words[1 if broken else 0 : len(words) - 1 if row.text.endswith(("-", SOFT)) else None]
            broken = row.text.endswith(("-", SOFT))
            self._known |= {word.casefold() for word in whole}

    def text(self, rows: Sequence[Row]) -> str:
        """The rows as one text."""
        whole = ""
        for row in rows:
            whole = self.join(whole, row.text)
        return squash(whole.replace(SOFT, ""))

    def join(self, before: str, after: str) -> str:
        """Two rows, or the end of one column and the beginning of the next, as one text."""
        if not before:
            return after
        if not before.endswith(("-", SOFT, "‐")) or len(before) < 2 or before[-2].isspace():
            # A dash between figures or words at the end of a row: "2014–" + "2018".
            closed = before.endswith("–") and len(before) > 1 and not before[-2].isspace()
            return f"{before}{after}" if closed else f"{before} {after}"
        head, tail = _last_word(before[:-1]), _first_word(after)
        if not tail or not tail[0].islower():
            return f"{before[:-1]}-{after}"
        return f"{before[:-1]}{'-' if self._keeps(head, tail, before[-1]) else ''}{after}"

    def _keeps(self, head: str, tail: str, sign: str) -> bool:
        """The hyphen belongs to the word."""
        whole, parted = f"{head}{tail}".casefold(), f"{head}-{tail}".casefold()
        if whole in self._known:
            return False
        if parted in self._known:
            return True
        if head.casefold() == "self" or tail.casefold() in _SECOND:
            return True
        # A typed hyphen between two words that the text has elsewhere joins them; a soft one never does.
        return sign != SOFT and len(head) > 3 and len(tail) > 3 and {head.casefold(), tail.casefold()} <= self._known


def _last_word(text: str) -> str:
    found = _WORD.findall(text[-60:])
    return found[-1] if found and text.endswith(found[-1]) else ""


def _first_word(text: str) -> str:
    match = _WORD.match(text[:60])
    return match[0] if match else ""
