"""Cut a text at the facts in it, so that a page can mark each of them.

Pure. Spans are character offsets ``(start, end)`` into the text, end not included.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment[T]:
    """A run of text; ``item`` is what it stands for, None for plain text."""

    text: str
    item: T | None = None


def cut[T](text: str, spans: Iterable[tuple[int, int, T]]) -> list[Segment[T]]:
    """Segments of ``text`` in order, together equal to it. Of spans that overlap the longer wins, then the earlier."""
    kept: list[tuple[int, int, T]] = []
    taken = bytearray(len(text))
    for start, end, item in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if 0 <= start < end <= len(text) and not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            kept.append((start, end, item))
    segments: list[Segment[T]] = []
    at = 0
    for start, end, item in sorted(kept, key=lambda s: s[0]):
        if at < start:
            segments.append(Segment(text[at:start]))
        segments.append(Segment(text[start:end], item))
        at = end
    if at < len(text):
        segments.append(Segment(text[at:]))
    return segments


def highlight(text: str, quote: str) -> list[Segment[bool]]:
    """Segments of ``text`` with the first occurrence of ``quote`` marked True."""
    at = text.find(quote) if quote else -1
    return cut(text, [(at, at + len(quote), True)] if at >= 0 else [])
