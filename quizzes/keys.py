"""A question's key as an instructor writes it, and back: "550 billion USD", "25,000 troops", one name a line.

Pure. ``read_key`` reads with the parsers that mark learners and raises ``KeyUnread`` when it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from content.parsing.dates import read_date
from content.parsing.money import read_money
from content.parsing.numbers import read_percentage
from content.parsing.quantities import read_quantity
from content.parsing.readings import Reading

_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")


class KeyUnread(ValueError):
    """The text gives no key of this kind; ``line`` is the one that cannot be read."""

    def __init__(self, kind: str, line: str) -> None:
        super().__init__(f"{kind}: {line}")
        self.kind, self.line = kind, line


def key_text(kind: str, key: Any) -> str:
    """The key as its form field shows it. A choice is counted from 1."""
    if kind == "single_choice":
        return str(int(key) + 1)
    if kind == "true_false":
        return "true" if key else "false"
    if kind == "money":
        return f"{key['amount']} {key.get('currency') or ''}".strip()
    if kind == "number":
        return f"{key['amount']} {key.get('unit') or ''}".strip()
    if kind == "term":
        return "\n".join([key["name"], *key.get("aliases", ())])
    if kind == "cloze":
        return "\n".join(f"{b['kind']}: {key_text(b['kind'], b['key'])}".replace("\n", " | ") for b in key)
    return str(key)


def read_key(kind: str, text: str, old: Any) -> Any:
    """The key that ``text`` gives; ``old`` is the key it replaces (its other fields are kept).

    A text that was not changed gives ``old`` again, whatever a parser would make of it.
    """
    text = "\n".join(text.splitlines()).strip()
    if old and text == key_text(kind, old).strip():
        return old
    reader = _READERS.get(kind)
    return reader(text, old) if reader else text


def _read(kind: str, text: str, reading: Reading) -> Any:
    if reading.outcome != "read":
        raise KeyUnread(kind, text)
    return reading.value


def _choice(text: str, _old: Any) -> int:
    if not re.fullmatch(r"[0-9]{1,3}", text) or int(text) < 1:
        raise KeyUnread("single_choice", text)
    return int(text) - 1


def _truth(text: str, _old: Any) -> bool:
    if text.casefold() not in ("true", "false"):
        raise KeyUnread("true_false", text)
    return text.casefold() == "true"


def _date(text: str, _old: Any) -> str:
    if text.startswith("XXXX-"):  # a day or month without a year; the rules of the kind check it
        return text
    return str(_read("date", text, read_date(text)))


def _percentage(text: str, _old: Any) -> str:
    if "/" in text or _PLAIN.fullmatch(text):  # 0.7 is 0.7% here; only learners are asked what they meant
        return text
    return format(_read("percentage", text, read_percentage(text)), "f")


def _money(text: str, _old: Any) -> dict[str, Any]:
    amount, currency = _read("money", text, read_money(text))
    return {"amount": format(amount, "f"), "currency": currency}


def _number(text: str, old: Any) -> dict[str, Any]:
    amount, unit = _read("number", text, read_quantity(text))
    return {"amount": format(amount, "f"), "unit": unit or (old.get("unit") if isinstance(old, Mapping) else None)}


def _term(text: str, old: Any) -> dict[str, Any]:
    names = [line.strip() for line in text.replace(" | ", "\n").splitlines() if line.strip()]
    if not names:
        raise KeyUnread("term", text)
    kept = dict(old) if isinstance(old, Mapping) else {}
    return kept | {"name": names[0], "aliases": names[1:]}


def _cloze(text: str, old: Any) -> list[dict[str, Any]]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    blanks = []
    for number, line in enumerate(lines):
        kind, colon, rest = line.partition(":")
        before = old[number] if number < len(old) and old[number].get("kind") == kind else {}
        if not colon or kind not in _READERS or kind == "cloze":
            raise KeyUnread("cloze", line)
        blanks.append(dict(before) | {"kind": kind, "key": read_key(kind, rest, before.get("key"))})
    return blanks


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "single_choice": _choice,
    "true_false": _truth,
    "date": _date,
    "percentage": _percentage,
    "money": _money,
    "number": _number,
    "term": _term,
    "cloze": _cloze,
}
