"""Tables of tricky answers: each row carries the number of its case, and no case may be missing.

A row is (number of the case, what was typed, what becomes of it). For a reading that is the value as text, ASK where
it is asked back with several readings, or NO where it is not read; for a mark the fraction, or BACK.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from content.parsing.number_text import plain
from content.parsing.readings import Reading
from quizzes.marking import mark, spec_from_json
from quizzes.records import NeedsFixing

ASK, NO, BACK = "asked with its readings", "not read", "asked back"


def rows(section: str, table: Iterable[Sequence[Any]]) -> list[Any]:
    """The table's rows as parameters whose ids name the case: ``dates-12 [15th century]``."""
    return [pytest.param(*row[1:], id=f"{section}-{row[0]} [{row[1]}]"[:60]) for row in table]


def missing(count: int, *tables: Iterable[Sequence[Any]]) -> set[int]:
    """The numbers up to ``count`` for which no table has a row."""
    return set(range(1, count + 1)) - {row[0] for table in tables for row in table}


def outcome(reading: Reading) -> str:
    """A reading as the tables write it; money as "12 EUR", with "?" for a currency that several share or none names."""
    if reading.outcome == "ambiguous":
        return ASK
    if reading.outcome == "unreadable":
        return NO
    if isinstance(reading.value, tuple):
        amount, code = reading.value
        return f"{plain(amount)} {code or '?'}"
    return plain(reading.value) if isinstance(reading.value, Decimal) else str(reading.value)


def is_fraction(reading: Reading, fraction: str) -> bool:
    """Whether an endless decimal was read that stands for ``fraction`` ("2/3")."""
    return reading.is_read and abs(Fraction(reading.value) - Fraction(fraction)) < Fraction(1, 10**25)


def earned(question: dict[str, Any], answer: Any) -> str:
    """What an answer earns, or BACK."""
    mark_ = mark(spec_from_json(question), answer)
    return BACK if isinstance(mark_, NeedsFixing) else plain(mark_.fraction)
