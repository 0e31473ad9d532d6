"""Percentages and fractions: typed answers in percent, and both in running text."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from content.parsing.amounts import Amount, as_decimal, range_end, read_amount
from content.parsing.readings import Reading, ambiguous, unreadable
from content.parsing.share_text import find_fractions, find_percentages
from content.parsing.typed import is_unit_phrase, joined_by, opened, without_hedge, without_range_word

__all__ = ["find_fractions", "find_percentages", "read_percentage"]

_SIGN = re.compile(
    r"(?:%|percents?\b|percentages?\b(?! points?)|per cents?\b|pct\b\.?|p\.c\.|pc\b|パーセント|プロ)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_POINTS = re.compile(
    r"(?:percentage|percent|per cent|%)?[ -]?(?:points?|pts?)\b.*|pp\b.*|ppts?\b.*|ポイント.*", re.IGNORECASE
)
_PERMILLE = re.compile(r"(?:‰|per mille|permille|per mil)\s*", re.IGNORECASE)
_BASIS = re.compile(r"(?:basis points?|bps?)\s*", re.IGNORECASE)
_FRACTION = re.compile(r"/|\b(?:out of|in|over)\b|\b(?:half|quarters?|thirds?|fifths?|[a-z]+ths?)\b", re.IGNORECASE)
_BARE_DECIMAL = re.compile(r"[+-]?0?[.,]\d+")


def read_percentage(text: str, boxed: bool = True) -> Reading:
    """Read a whole typed answer as a percentage; the value is in percent (``Decimal``).

    ``boxed``: the box prints the % sign, so that a bare 42 is 42; otherwise a bare number is unreadable
    ("percent_sign", with the number as alternative). A bare "0.15" is asked: 0.15 or 15. Fractions and
    "one in five" are read with the note "fraction". Percentage points are another unit ("points").
    """
    answer = opened(text)
    if isinstance(answer, Reading):
        return answer
    answer, hedged = without_hedge(without_range_word(answer))
    if answer.startswith("%"):
        answer = answer[1:].strip() + "%"
    amount = read_amount(answer, comma="decimal")
    if not amount.values:
        return unreadable(amount.note or "not_a_number", *amount.ends)
    if len(amount.values) > 1:
        return ambiguous(amount.note, amount.values)
    return _with_sign(amount, answer, boxed, "hedge" if hedged else "")


def _with_sign(amount: Amount, answer: str, boxed: bool, note: str) -> Reading:
    value, rest = amount.values[0], amount.rest
    for pattern, places, name in ((_PERMILLE, -1, "permille"), (_BASIS, -2, "basis_points")):
        if pattern.fullmatch(rest):
            return Reading("read", value.scaleb(places), note=name)
    if _POINTS.fullmatch(rest):
        return unreadable("points", value)
    sign = _SIGN.fullmatch(rest)
    if sign:
        return _after_sign(amount, sign["rest"], note)
    fraction = _FRACTION.search(answer[: len(answer) - len(rest)]) is not None
    if fraction and (rest in ("", "of", ".") or (rest.startswith("of ") and is_unit_phrase(rest))):
        return Reading("read", in_percent(value), note="fraction")
    if rest not in ("", "."):
        kind = joined_by(rest)
        return unreadable(kind or "not_a_number", *((value, *range_end(rest, "decimal")) if kind == "range" else ()))
    if not boxed:
        return unreadable("percent_sign", value)
    if value and _BARE_DECIMAL.fullmatch(answer):
        return ambiguous("decimal_form", (value, in_percent(value)))
    return Reading("read", value, note=note)


def in_percent(value: Decimal) -> Decimal:
    """A share as a percentage: 0.15 is 15."""
    return as_decimal(Fraction(value) * 100)


def _after_sign(amount: Amount, rest: str, note: str) -> Reading:
    value = amount.values[0]
    if rest in ("", ".", "!", "+"):
        return Reading("read", value, note=note)
    kind = joined_by(rest)
    if kind == "range":
        return unreadable("range", value, *range_end(rest, "decimal"))
    if not kind and is_unit_phrase(rest):
        return Reading("read", value, note=note or "unit")
    return unreadable(kind or ("two_numbers" if rest[:1].isdigit() else "not_a_number"))
