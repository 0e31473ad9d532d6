"""Read typed answers without a question: JSON lines in, one JSON line out for each, in order."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

from content.parsing.dates import read_date
from content.parsing.money import read_money
from content.parsing.number_text import plain
from content.parsing.numbers import read_number, read_percentage
from content.parsing.quantities import read_quantity
from content.parsing.readings import Reading
from content.parsing.texts import read_text

_READERS: Final[dict[str, Callable[[str], Reading]]] = {
    "number": read_number,
    "percentage": read_percentage,
    "money": read_money,
    "quantity": read_quantity,
    "text": read_text,
}
_ORDERS: Final = (None, "DMY", "MDY")


class BadLine(ValueError):
    """A line of input that is no request; its message is the note of the answer line."""


def read_line(line: str) -> dict[str, Any]:
    """The answer to one line of input. Raises ``BadLine`` with a short code when the line is no request."""
    try:
        asked = json.loads(line)
    except (ValueError, RecursionError):
        raise BadLine("not_json") from None
    if not isinstance(asked, dict):
        raise BadLine("not_an_object")
    kind, text, order = asked.get("kind"), asked.get("text"), asked.get("order")
    if not isinstance(text, str):
        raise BadLine("text_missing")
    if order not in _ORDERS:
        raise BadLine("unknown_order")
    if kind == "date":
        return as_json(kind, read_date(text, order))
    if kind == "number":  # the American order of a date comes with the American comma
        return as_json(kind, read_number(text, american=order == "MDY"))
    if not isinstance(kind, str) or kind not in _READERS:
        raise BadLine("unknown_kind")
    return as_json(kind, _READERS[kind](text))


def as_json(kind: str, reading: Reading) -> dict[str, Any]:
    """A reading as the command prints it: outcome, value, precision (dates), note, alternatives (ambiguous)."""
    line: dict[str, Any] = {"outcome": reading.outcome, "value": value_json(kind, reading.value)}
    if reading.precision:
        line["precision"] = reading.precision
    line["note"] = reading.note
    if reading.outcome == "ambiguous":
        line["alternatives"] = [value_json(kind, value) for value in reading.alternatives]
    return line


def value_json(kind: str, value: Any) -> Any:
    """A value in the normalised form of facts: decimals as text, money and quantities as objects."""
    if isinstance(value, tuple):
        amount, name = value
        return {"amount": plain(amount), "currency" if kind == "money" else "unit": name}
    return plain(value) if isinstance(value, Decimal) else value


class Command(BaseCommand):
    """``manage.py read_answers``: exit status 1 when a line could not be understood as a request."""

    help = (
        'Read JSON lines {"kind", "text", "order"?} on standard input and write how each answer is read. '
        "Kinds: date, number, percentage, money, quantity, text. Order: DMY or MDY; absent: ask."
    )
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Stream standard input to standard output, one line for each line, the blank and the broken ones too."""
        bad = 0
        for line in getattr(sys.stdin, "buffer", sys.stdin):
            text = line.decode("utf-8", "replace") if isinstance(line, bytes) else line
            try:
                answer = read_line(text)
            except BadLine as problem:
                bad += 1
                answer = {"outcome": "error", "note": str(problem)}
            self.stdout.write(json.dumps(answer))
        if bad:
            raise CommandError(f"{bad} of the lines could not be understood", returncode=1)
