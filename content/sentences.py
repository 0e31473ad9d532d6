"""The sentence around a span. Pure. Offsets are characters."""

from __future__ import annotations

import re

#: The gap between two sentences; what closes the first belongs to it.
_END = re.compile(r"(?<=[.!?])([”’\"')\]]*)\s+(?=[“‘\"'(\[]*[A-Z0-9À-ÞĀ-Ž])")
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
