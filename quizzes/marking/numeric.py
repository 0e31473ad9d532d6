"""What percentages, sums of money and numbers share: reading either-or answers, weighing a value, its rule.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from content.parsing.readings import Reading
from quizzes.marking.codes import say
from quizzes.marking.kind import LIMIT
from quizzes.marking.tolerance import EXACTLY, agrees, direction, grain_interval, interval
from quizzes.records import Message, NeedsFixing, Spec

_OR: Final = re.compile(r"\s+or\s+|\s*;\s*", re.IGNORECASE)
_EITHER: Final = re.compile(r"(?:either|maybe|perhaps|probably|both)\s+", re.IGNORECASE)

#: Most answers in one that are read.
_MOST: Final = 20
#: Steps of scale that are mistaken for one another: thousand, million, billion, trillion.
_SCALES: Final = (3, 6, 9, 12)
#: Largest distance from the key, as a share of it, that is called near.
_NEAR: Final = Decimal("0.05")


def alternatives(text: str, read: Callable[[str], Reading]) -> tuple[str, tuple[Any, ...]]:
    """The answer to read, and its different values when it offers two or more ("15% or 24%"), else ().

    Every part must be readable on its own, so that words such as "days or so" are left alone. The same
    value given twice is one answer: its first writing.
    """
    parts = _OR.split(text)
    if not 1 < len(parts) <= _MOST:
        return text, ()
    parts = [_EITHER.sub("", part.strip()) for part in parts]
    if not all(parts):
        return text, ()
    readings = [read(part) for part in parts]
    if not all(reading.outcome == "read" for reading in readings):
        return text, ()
    values = tuple(dict.fromkeys(reading.value for reading in readings))
    return (text, values) if len(values) > 1 else (parts[0], ())


def fix(reading: Reading, fallback: str, choices: tuple[tuple[str, Message], ...] = ()) -> NeedsFixing:
    """What to say of an answer that could not be read or has several readings."""
    if reading.note == "too_long":
        return NeedsFixing(say("fix.too_long", limit=LIMIT))
    codes = {
        "blank": "fix.blank",
        "range": "fix.range",
        "two_numbers": "fix.two_numbers",
        "points": "fix.points",
        "decimal_form": "fix.percent_or_share",
        "separator": "fix.separator",
        "rate": "fix.rate",
    }
    ambiguous = "fix.readings" if reading.outcome == "ambiguous" else fallback
    return NeedsFixing(say(codes.get(reading.note, ambiguous)), choices)


def weigh(spec: Spec, key: Decimal, value: Decimal, rivals: tuple[Decimal, ...], *, percent: bool = False) -> str:
    """The rule under which ``value`` is right ("equal", "nominal" ... "rounded"), "" when it is wrong."""
    if value == key:
        return "equal"
    if spec.tolerance.type != "none" and agrees(spec.tolerance, key, value, rivals):
        return spec.tolerance.type
    if spec.grain == "rounded" and grain_interval(key, percent=percent).holds(value):
        return "rounded"
    return ""


def rule_note(rule: str) -> Message | None:
    """The note of a number that was accepted though it is not the figure of the source."""
    return say("note.rounded") if rule == "rounded" else None


def is_near(key: Decimal, value: Decimal) -> bool:
    """Whether a wrong value is within a twentieth of the key."""
    return EXACTLY.abs(EXACTLY.subtract(value, key)) <= EXACTLY.multiply(EXACTLY.abs(key), _NEAR)


def scale_slip(key: Decimal, value: Decimal) -> int:
    """The power of ten by which a value missed the key's scale: 3 when the key is a thousand times as large, else 0."""
    if not key or not value or key.is_signed() != value.is_signed():
        return 0
    for power in _SCALES:
        if value.adjusted() + power == key.adjusted() and EXACTLY.scaleb(value, power) == key:
            return power
        if key.adjusted() + power == value.adjusted() and EXACTLY.scaleb(key, power) == value:
            return -power
    return 0


def explain_rule(spec: Spec, rule: str, key: Message, value: Decimal, rivals: tuple[Decimal, ...]) -> Message:
    """The sentence of the rule that accepted a number, around the sentence that names the key."""
    if rule in ("", "equal"):
        return key
    if rule == "rounded":
        return say("explain.rounded", key=key)
    if rule == "sigfigs":
        return say("explain.sigfigs", key=key, figures=spec.tolerance.value)
    if rule == "source" and any(direction(spec.tolerance.hedge)):
        return say("explain.hedge", key=key, hedge=spec.tolerance.hedge, within_percentage="2")
    bounds = interval(spec.tolerance, value, rivals)
    return say("explain.interval", key=key, low_number=digits(bounds.low), high_number=digits(bounds.high))


def digits(value: Decimal) -> str:
    """A value for a message: plain digits where they are few, no trailing zeros after the point.

    An endless fraction is cut to two decimals.
    """
    if abs(value.adjusted()) > 40:
        return f"{value:.6e}"
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    decimals = text.partition(".")[2]
    return text if len(decimals) <= 20 else f"{value:.2f}"
