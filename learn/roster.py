"""The names and addresses in a pasted list of people. Pure."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"[\n\r,;\t]+")
#: "Ada Lindqvist <ada@example.org>", as mail programs write it.
_IN_BRACKETS = re.compile(r"<\s*([^<>\s]+)\s*>\s*$")


def entries(text: str) -> tuple[str, ...]:
    """Each name or e-mail address once, in the order given, whatever stands between them."""
    found: dict[str, str] = {}
    for part in _BETWEEN.split(text):
        bracketed = _IN_BRACKETS.search(part)
        entry = (bracketed[1] if bracketed else part).strip().strip("\"'")
        if entry:
            found.setdefault(entry.casefold(), entry)
    return tuple(found.values())


def plain_code(text: str) -> str:
    """A join code as it is stored: case, spaces and dashes make no difference."""
    return "".join(letter for letter in text.upper() if letter.isalnum())
