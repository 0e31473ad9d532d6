"""Typed words: tidied, and nothing else; names and terms are compared by their markers."""

from __future__ import annotations

from content.parsing.readings import Reading
from content.parsing.typed import opened


def read_text(text: str) -> Reading:
    """The tidied text of an answer: trimmed, NFKC, single spaces, one kind of quotes and dashes."""
    answer = opened(text)
    return answer if isinstance(answer, Reading) else Reading("read", answer)
