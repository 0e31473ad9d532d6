"""Names folded so that the same person or term is found under its spellings. Pure."""

from __future__ import annotations

import unicodedata


def fold_name(name: str) -> str:
    """Case, accents, macrons, hyphens and a leading article dropped; the words of the name in their order."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c if c.isalnum() or c == "+" else " " for c in plain if not unicodedata.combining(c))
    words = letters.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words)
