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
    r"(?:%|per[ -]?cents?\b|percentages?\b(?! points?)|per ?centum\b|pct\b\.?|p\.c\.|pc\b|パーセント|プロ)"
    r"\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_POINTS = re.compile(
    r"(?:percentage|percent|per cent|%)?[ -]?(?:points?|pts?)\b.*|pp\b.*|ppts?\b.*|ポイント.*", re.IGNORECASE
)
_PERMILLE = re.compile(r"(?:‰|per mille|permille|per mil)\s*", re.IGNORECASE)
_BASIS = re.compile(r"(?:basis points?|bps?)\s*", re.IGNORECASE)
_FRACTION = re.compile(r"/|\b(?:out of|in|over)\b|\b(?:half|quarters?|thirds?|fifths?|[a-z]+ths?)\b", re.IGNORECASE)
#: "Half of one percent": a part of one percent, not of the whole.
_OF_ONE = re.compile(
    r"(?P<part>(?:.*[ -])?(?:half|quarters?|thirds?|fifths?|[a-z]+ths?))"
    r"(?: of)?(?: (?:an?|one|1)|(?<= of)) (?:per[ -]?cent|percentage|%|pct)",
    re.IGNORECASE,
)
_LONGEST_PART = 80
#: "1,000%": three noughts are hardly decimals, so that this comma is asked about.
_ROUND_THOUSANDS = re.compile(r"[+-]? ?\d{1,3},000(?!\d)")
#: "20-percent": the hyphen ties the sign to its number.
_HYPHEN = re.compile(r"^-(?=[^\W\d_])")
#: A whole number before a part of one.
_MIXED = re.compile(r"\d[ -]+\d+ ?/|\band\b", re.IGNORECASE)
_RATIO = re.compile(r"\b(?:out of|in)\b", re.IGNORECASE)
_BARE_DECIMAL = re.compile(r"[+-]?0?[.,]\d+")


def read_percentage(text: str, boxed: bool = True) -> Reading:
    """Read a whole typed answer as a percentage; the value is in percent (``Decimal``).

    ``boxed``: the box prints the % sign, so that a bare 42 is 42; otherwise a bare number is unreadable
    ("percent_sign", with the number as alternative). A bare "0.15" is asked: 0.15 or 15. Fractions and
    "one in five" are read with the note "fraction". Percentage points are another unit ("points").
    """
    answer = opened(text, "not_a_number")
    if isinstance(answer, Reading):
        return answer
    answer, hedged = without_hedge(without_range_word(answer))
    if answer.startswith("(") and answer.endswith(")"):
        answer = answer[1:-1].strip()
    if answer.startswith(("%", "-%")):
        answer = answer.replace("%", "", 1).replace("- ", "-", 1).strip() + "%"
    of_one = _OF_ONE.fullmatch(answer) if len(answer) < _LONGEST_PART else None
    answer = f"{of_one['part']} %" if of_one else answer
    amount = read_amount(answer, comma="ask" if _ROUND_THOUSANDS.match(answer) else "decimal")
    if not amount.values:
        return unreadable(amount.note or "not_a_number", *amount.ends)
    if len(amount.values) > 1:
        return ambiguous(amount.note, amount.values)
    return _with_sign(amount, answer, boxed, "hedge" if hedged else "")


def _with_sign(amount: Amount, answer: str, boxed: bool, note: str) -> Reading:
    value, rest = amount.values[0], _HYPHEN.sub("", amount.rest)
    for pattern, places, name in ((_PERMILLE, -1, "permille"), (_BASIS, -2, "basis_points")):
        if pattern.fullmatch(rest):
            return Reading("read", value.scaleb(places), note=name)
    if _POINTS.fullmatch(rest):
        return unreadable("points", value)
    sign = _SIGN.fullmatch(rest)
    if sign:
        return _after_sign(amount, sign["rest"], note)
    share = answer[: len(answer) - len(rest)]
    named = rest.startswith("of ") or _RATIO.search(share) is not None
    if _FRACTION.search(share) and (rest in ("", "of", ".") or (named and is_unit_phrase(rest))):
        if value > 1:
            return _above_one(value, share, boxed)
        return Reading("read", in_percent(value), note="fraction")
    if rest not in ("", "."):
        kind = joined_by(rest)
        return unreadable(kind or "not_a_number", *((value, *range_end(rest, "decimal")) if kind == "range" else ()))
    if not boxed:
        return unreadable("percent_sign", value)
    if value and _BARE_DECIMAL.fullmatch(answer):
        return ambiguous("decimal_form", (value, in_percent(value)))
    return Reading("read", value, note=note)


def _above_one(value: Decimal, share: str, boxed: bool) -> Reading:
    """ "12 1/2" at a box with the sign is 12.5%; "5/4" may be 1.25% or 125%."""
    if not _MIXED.search(share):
        return ambiguous("decimal_form", (value, in_percent(value)))
    return Reading("read", value) if boxed else unreadable("percent_sign", value)


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
