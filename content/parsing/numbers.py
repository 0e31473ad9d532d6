"""Typed numbers: ``read_number`` reads a whole answer as one number or says why it cannot."""

from __future__ import annotations

import re
from typing import Final

from content.parsing.amounts import Amount, range_end, read_amount
from content.parsing.percentages import find_fractions, find_percentages, read_percentage
from content.parsing.readings import Reading, ambiguous, unreadable
from content.parsing.separators import Comma
from content.parsing.surface import flatten
from content.parsing.typed import is_unit_phrase, joined_by, opened, without_hedge, without_range_word
from content.parsing.words import small_ordinal

__all__ = ["find_fractions", "find_percentages", "read_number", "read_percentage"]

_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)", re.IGNORECASE)
#: Units of measure, whose amounts may well have three decimals; everything else that is counted is whole.
MEASURES: Final = frozenset(
    "km kilometer kilometers kilometre kilometres m metre metres meter meters mile miles kg kilogram "
    "kilograms g gram grams t tonne tonnes ton tons litre litres liter liters l hectare hectares ha acre "
    "acres year years month months week weeks day days hour hours minute minutes second seconds degree "
    "degrees knots nm gw mw kw gwh mwh kwh w v times".split()
)


def counts_whole_things(unit: str) -> bool:
    """Whether amounts of this unit are whole numbers, so that "25,000 ships" has one reading."""
    words = flatten(unit).lower().replace(".", "").split()
    return bool(words) and words[0] not in MEASURES and words[-1] not in MEASURES


def read_number(text: str, locale: str = "en", whole: bool = False, american: bool = False) -> Reading:
    """Read a whole typed answer as one number (``Decimal``).

    "25,000" has two readings and is asked back unless ``whole`` (the question counts whole things) or the
    answer's own unit says so; whoever is known to write as Americans do (``american``) groups with it.
    Words after the number are taken as a unit and noted ("unit").
    """
    answer = opened(text, "not_a_number")
    if isinstance(answer, Reading):
        return answer
    answer, hedged = without_hedge(without_range_word(answer))
    comma: Comma = "group" if whole else "english" if american else "ask"
    amount = read_amount(answer, locale, comma, lower_scales=False)
    if len(amount.values) > 1 and amount.note == "separator" and counts_whole_things(amount.rest):
        amount = read_amount(answer, locale, "group", lower_scales=False)
    ordinal = small_ordinal(answer)
    if ordinal is not None and not amount.values:
        return Reading("read", read_amount(str(ordinal)).values[0], note="ordinal")
    problem = refusal(amount)
    if problem is not None:
        return problem
    note = _rest_note(amount)
    if note is None:
        kind = joined_by(amount.rest)
        ends = (*amount.values[:1], *range_end(amount.rest)) if kind == "range" else ()
        return unreadable(kind or "not_a_number", *ends)
    if len(amount.values) > 1:
        return ambiguous(amount.note, amount.values)
    value = amount.values[0]
    if note == "percent":
        value = value.scaleb(-2).normalize()
    return Reading("read", value, note=note or ("hedge" if hedged else ""))


def refusal(amount: Amount) -> Reading | None:
    """The reading of an amount that has no value, or None when it has one."""
    if amount.values:
        return None
    return unreadable(amount.note or "not_a_number", *amount.ends)


def _rest_note(amount: Amount) -> str | None:
    """The note for what follows the number; None when it makes the answer unreadable."""
    rest = amount.rest
    if rest.lower() in ("", ".", "of", "+", "!"):
        return ""
    if rest in ("%",) or rest.lower() in ("percent", "per cent"):
        return "percent"
    if amount.glued and _ORDINAL_SUFFIX.fullmatch(rest):
        return "ordinal"
    if not is_unit_phrase(rest) or (amount.glued and " " in rest):
        return None
    return "unit"
