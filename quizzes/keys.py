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
from quizzes.marking.person_names import family_of

#: Lines of a name's key that are no name: when it is dated, and the family name where that is enough.
_DATED = "date: "
_SURNAME = "surname: "
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
    if kind in ("multiple_response", "ordering"):
        return ", ".join(str(int(index) + 1) for index in key)
    if kind == "matching":
        return ", ".join(f"{int(left) + 1}-{int(right) + 1}" for left, right in key)
    if kind == "true_false":
        return "true" if key else "false"
    if kind == "money":
        return f"{key['amount']} {key.get('currency') or ''}".strip()
    if kind == "number":
        return f"{key['amount']} {key.get('unit') or ''}".strip()
    if kind in ("term", "person", "agreement"):
        key = {"name": key} if isinstance(key, str) else key
        date = [f"{_DATED}{key['date']}"] if key.get("date") else []
        family = [f"{_SURNAME}{key.get('family') or family_of(key['name'])}"] if key.get("surname_ok") else []
        return "\n".join([key["name"], *key.get("aliases", ()), *date, *family])
    if kind in ("cloze", "list"):
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
    lines = [line.strip() for line in text.replace(" | ", "\n").splitlines() if line.strip()]
    names = [line for line in lines if not line.startswith((_DATED, _SURNAME))]
    if not names:
        raise KeyUnread("term", text)
    kept = dict(old) if isinstance(old, Mapping) else {}
    said: dict[str, Any] = {"name": names[0], "aliases": names[1:]}
    for line in lines:
        if line.startswith(_DATED):
            said["date"] = _date(line.removeprefix(_DATED).strip(), None)
        elif line.startswith(_SURNAME):
            said |= {"family": line.removeprefix(_SURNAME).strip(), "surname_ok": True}
    dropped = {name for name, mark in (("date", _DATED), ("surname_ok", _SURNAME)) if mark not in text}
    return {name: value for name, value in kept.items() if name not in dropped} | said


def _several(text: str, _old: Any) -> list[int]:
    numbers = [piece.strip() for piece in re.split(r"[,;\n]", text) if piece.strip()]
    return [_choice(number, None) for number in numbers]


def _pairs(text: str, _old: Any) -> list[list[int]]:
    pairs = [piece.strip() for piece in re.split(r"[,;\n]", text) if piece.strip()]
    split = [re.split(r"\s*[-–=]\s*", pair) for pair in pairs]
    if not all(len(pair) == 2 for pair in split):
        raise KeyUnread("matching", text)
    return [[_choice(left, None), _choice(right, None)] for left, right in split]


def _questions(text: str, old: Any) -> list[dict[str, Any]]:
    """Small questions, one a line with its kind before a colon: the gaps of a cloze, the items of a list."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    blanks = []
    for number, line in enumerate(lines):
        kind, colon, rest = line.partition(":")
        before = old[number] if number < len(old) and old[number].get("kind") == kind else {}
        if not colon or kind not in _READERS or kind in ("cloze", "list"):
            raise KeyUnread("cloze", line)
        blanks.append(dict(before) | {"kind": kind, "key": read_key(kind, rest, before.get("key"))})
    return blanks


_READERS: dict[str, Callable[[str, Any], Any]] = {
    "single_choice": _choice,
    "multiple_response": _several,
    "true_false": _truth,
    "date": _date,
    "percentage": _percentage,
    "money": _money,
    "number": _number,
    "term": _term,
    "person": _term,
    "agreement": _term,
    "list": _questions,
    "cloze": _questions,
    "matching": _pairs,
    "ordering": _several,
}
