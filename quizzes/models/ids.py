"""Public ids."""

from __future__ import annotations

import secrets

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def public_id() -> str:
    """A random 12-character id without letters that look alike."""
    return "".join(secrets.choice(_LETTERS) for _ in range(12))
