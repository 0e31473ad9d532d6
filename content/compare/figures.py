"""Whether two figures or dates are the same value, one rounded, or two different ones. Pure."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from content.compare.context import LOOSE_UNITS
from content.compare.words import GENERIC, terms
from content.records import NUMERIC_TYPES, FactCandidate
from content.values import date_span

SAME: Final = "same"
ROUNDED: Final = "rounded"
OTHER: Final = "other"
_UP: Final = (
    "over",
    "more than",
    "at least",
    "above",
    "exceed",
    "in excess",
    "upward",
    "or more",
    "well over",
    "no less",
)
_DOWN: Final = (
    "up to",
    "at most",
    "less than",
    "under",
    "below",
    "fewer",
    "nearly",
    "almost",
    "no more",
    "as much as",
    "as many as",
)
#: Two accounts of one event rarely lie farther apart than this.
_SAME_EVENT: Final = dt.timedelta(days=400)
_SAME_EVENT_YEARS: Final = dt.timedelta(days=4 * 366)


def comparable(one: FactCandidate, other: FactCandidate) -> bool:
    """Whether the two are figures of one kind: the same currency, a unit in common."""
    if one.type != other.type or one.type not in NUMERIC_TYPES:
        return False
    if one.type == "money":
        return bool(one.value["currency"] == other.value["currency"])
    if one.type == "quantity":
        return _units_meet(str(one.value["unit"] or ""), str(other.value["unit"] or ""))
    return True


def _units_meet(one: str, other: str) -> bool:
    if one.startswith("rank") != other.startswith("rank"):
        return False
    left, right = set(terms(one)) | {one}, set(terms(other)) | {other}
    return bool((left & right) - {"rank"})


def relation(one: FactCandidate, other: FactCandidate) -> str:
    """SAME, ROUNDED or OTHER for two comparable facts."""
    if one.type == "date":
        return SAME if _same_date(str(one.value), str(other.value)) else OTHER
    left, right = amounts(one.type, one.value), amounts(other.type, other.value)
    if left == right:
        return SAME
    if len(left) != 1 or len(right) != 1:
        inside = len(left) + len(right) == 3 and _within(*sorted((left, right), key=len))
        return ROUNDED if inside else OTHER
    return ROUNDED if _rounds(left[0], right[0], one.hedge, other.hedge) else OTHER


def amounts(type_: str, value: Any) -> tuple[Decimal, ...]:
    """The one number of a value, or the two of a range; () when there is none."""
    text = str(value["amount"] if type_ in ("money", "quantity") else value)
    try:
        numbers = tuple(Decimal(part) for part in text.split("/"))
    except InvalidOperation:
        return ()
    return (numbers[0] / numbers[1],) if type_ == "fraction" and len(numbers) == 2 and numbers[1] else numbers


def _within(single: tuple[Decimal, ...], span: tuple[Decimal, ...]) -> bool:
    return len(single) == 1 and span[0] <= single[0] <= span[1]


def _rounds(a: Decimal, b: Decimal, hedge_a: str, hedge_b: str) -> bool:
    """One is the other said in fewer figures, or lies where the other's hedge points, within a twentieth."""
    if not a or not b or (a < 0) != (b < 0):
        return False
    (coarse, hedge), (fine, _) = sorted(((a, hedge_a), (b, hedge_b)), key=lambda pair: figures(pair[0]))
    gap = (fine - coarse) / abs(coarse)
    if abs(gap) > Decimal("0.06") or figures(coarse) == figures(fine):
        return False
    if hedge.startswith(_UP):
        return gap > 0
    if hedge.startswith(_DOWN):
        return gap < 0
    step = Decimal(1).scaleb(coarse.normalize().as_tuple().exponent)  # type: ignore[arg-type]
    return abs(fine - coarse) * 2 <= step or bool(hedge)


def figures(number: Decimal) -> int:
    """How many figures a number is written with, trailing noughts left out."""
    return len(number.normalize().as_tuple().digits)


def _same_date(one: str, other: str) -> bool:
    """The one says the other, more or less exactly: 2025-07 and 2025-07-22."""
    if one == other:
        return True
    left, right = date_span(one), date_span(other)
    if left is None or right is None:
        return False
    inner, outer = sorted((left, right), key=lambda span: span[1] - span[0])
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def one_event(one: FactCandidate, other: FactCandidate) -> bool:
    """Whether two dates lie close enough to be two accounts of one event."""
    left, right = date_span(str(one.value)), date_span(str(other.value))
    if left is None or right is None:
        return False
    gap: dt.timedelta = max(left[0], right[0]) - min(left[1], right[1])
    if abs(_precision(str(one.value)) - _precision(str(other.value))) > 1:
        return False
    yearly = len(str(one.value)) == 4 or len(str(other.value)) == 4
    return gap <= (_SAME_EVENT_YEARS if yearly else _SAME_EVENT)


def _precision(value: str) -> int:
    return value.partition("/")[0].count("-")


def telling(fact: FactCandidate) -> float:
    """How much sameness of this value alone says, from 0 (two years, 2025) to 1 (33.7%, a day)."""
    if fact.type == "date":
        return {10: 1.0, 7: 0.6, 4: 0.3}.get(len(str(fact.value)), 0.5)
    numbers = amounts(fact.type, fact.value)
    exact = max((figures(n) for n in numbers), default=0)
    if fact.type == "quantity":
        unit = str(fact.value["unit"] or "")
        if set(unit.lower().split()) <= LOOSE_UNITS or all(abs(n) <= 12 for n in numbers):
            return 0.0
        return 1.0 if exact >= 3 else 0.7
    return 1.0 if exact >= 3 or fact.type == "money" else 0.8


def bound(hedge: str) -> int:
    """1 where a hedge makes the value a floor, -1 a ceiling, 0 neither."""
    return (
        1
        if hedge.startswith(_UP)
        else -1
        if hedge.startswith(("up to", "at most", "as much as", "as many as", "no more"))
        else 0
    )


def unit_terms(fact: FactCandidate) -> frozenset[str]:
    """What a quantity counts."""
    return frozenset(terms(str(fact.value["unit"] or ""))) - GENERIC if fact.type == "quantity" else frozenset()


def year_in(text: str) -> set[str]:
    """Years that a text names."""
    return set(re.findall(r"\b(?:19|20)\d\d\b", text))
