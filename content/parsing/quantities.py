"""Typed quantities: an amount and its unit."""

from __future__ import annotations

import re
from typing import Final

from content.parsing.amounts import Amount, read_amount
from content.parsing.numbers import counts_whole_things, refusal
from content.parsing.quantity_text import find_quantities
from content.parsing.readings import Reading, ambiguous, unreadable
from content.parsing.typed import is_unit_phrase, joined_by, opened, without_hedge

__all__ = ["find_quantities", "read_quantity"]

_TIMES: Final = {
    "once": 1, "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubling": 2, "twofold": 2,
    "triple": 3, "tripled": 3, "tripling": 3, "treble": 3, "threefold": 3,
    "quadruple": 4, "quadrupled": 4, "quadrupling": 4,
}  # fmt: skip
_FOLD = re.compile(r"(\d+|[a-z]+)[- ]?fold", re.IGNORECASE)


def read_quantity(text: str) -> Reading:
    """Read a whole typed answer as an amount with its unit: ``(Decimal, unit)``; the unit is "" when none is typed.

    "Twice", "doubling" and "tenfold" are amounts of "times". A grouped amount of things that are counted
    ("25,000 troops") has one reading; of measures and bare numbers it is asked back.
    """
    answer = opened(text, "not_a_number")
    if isinstance(answer, Reading):
        return answer
    answer, hedged = without_hedge(answer)
    note = "hedge" if hedged else ""
    multiple = _multiple(answer)
    if multiple is not None:
        return Reading("read", (multiple.values[0], "times"), note=note)
    amount = read_amount(answer, lower_scales=False)
    if len(amount.values) > 1 and amount.note == "separator" and counts_whole_things(amount.rest):
        amount = read_amount(answer, comma="group", lower_scales=False)
    problem = refusal(amount)
    if problem is not None:
        return problem
    unit = amount.rest.lstrip("-").strip(" .")
    if unit and unit not in ("%", "°C", "°F", "°") and not is_unit_phrase(unit):
        return unreadable(joined_by(amount.rest) or "not_a_number")
    unit = unit.removeprefix("of ")
    if len(amount.values) > 1:
        return ambiguous(amount.note, tuple((value, unit) for value in amount.values))
    return Reading("read", (amount.values[0], unit), note=note)


def _multiple(answer: str) -> Amount | None:
    low = answer.lower().rstrip(".")
    fold = _FOLD.fullmatch(low)
    amount = read_amount(fold[1] if fold else str(_TIMES.get(low, "")))
    return amount if len(amount.values) == 1 and not amount.rest else None
