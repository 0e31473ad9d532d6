"""The first seal in small: the words of the passage, read again, give the key.

Pure. Typed kinds are read by the parsers that read learners, as far as those take the wording of a passage;
names are compared as text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from content.parsing.dates import read_date
from content.parsing.money import read_money
from content.parsing.numbers import read_number
from content.parsing.percentages import read_percentage
from content.records import FactCandidate
from quizzes.generation.words import content_words


def reads_as(fact: FactCandidate) -> bool:
    """Whether the fact's exact words, read again on their own, give its value (or agree with what they give)."""
    if fact.type == "date":
        return _date(fact)
    if fact.type in ("percentage", "money", "quantity", "fraction"):
        return _number(fact)
    return _name(fact)


def _date(fact: FactCandidate) -> bool:
    reading = read_date(fact.surface)
    if not fact.resolved and reading.outcome == "read" and not str(reading.value).startswith("XXXX"):
        return str(reading.value) == str(fact.value) or str(fact.value).startswith(str(reading.value))
    years = re.findall(r"-?\d{4}", str(fact.value).split("-Q")[0])
    digits = set(re.findall(r"\d+", fact.surface))
    if fact.resolved or not years:
        return True
    return any(y in d or d in y for y in years for d in digits) or not digits


def _number(fact: FactCandidate) -> bool:
    read = _parse(fact)
    if read is None:
        return bool(fact.surface.strip())
    return _same(read, fact.value)


def _same(read: Any, value: Any) -> bool:
    if isinstance(value, dict):
        got = read[0] if isinstance(read, tuple) else read
        return got is not None and Decimal(str(got)) == Decimal(str(value["amount"]))
    return str(read) == str(value) or _decimal(read) == _decimal(value)


def _decimal(value: Any) -> Decimal | None:
    try:
        return Decimal(str(value))
    except ArithmeticError:
        return None


def _parse(fact: FactCandidate) -> Any:
    if fact.type == "money":
        reading = read_money(fact.surface)
    elif fact.type == "percentage":
        reading = read_percentage(fact.surface)
    elif fact.type == "quantity":
        reading = read_number(fact.surface)
    else:
        return None
    return reading.value if reading.outcome == "read" else None


def _name(fact: FactCandidate) -> bool:
    name = str(fact.value.get("name") or fact.value.get("term") or "")
    acronym = str(fact.value.get("acronym") or "")
    words = content_words(fact.surface)
    return bool(words & content_words(name)) or (acronym != "" and acronym in fact.surface)
