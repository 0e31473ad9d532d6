"""Percentages and fractions: typed answers in percent, and both in running text."""

from __future__ import annotations

import re

from content.parsing.amounts import Amount, read_amount
from content.parsing.readings import Reading, ambiguous, unreadable
from content.parsing.share_text import find_fractions, find_percentages
from content.parsing.typed import is_unit_phrase, joined_by, opened, without_hedge

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
    answer, hedged = without_hedge(answer)
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
        return Reading("read", value * 100, note="fraction")
    if rest not in ("", "."):
        return unreadable(joined_by(rest) or "not_a_number")
    if not boxed:
        return unreadable("percent_sign", value)
    if _BARE_DECIMAL.fullmatch(answer):
        return ambiguous("decimal_form", (value, value * 100))
    return Reading("read", value, note=note)


def _after_sign(amount: Amount, rest: str, note: str) -> Reading:
    value = amount.values[0]
    if rest in ("", ".", "!", "+"):
        return Reading("read", value, note=note)
    if rest.startswith("of ") and is_unit_phrase(rest):
        return Reading("read", value, note=note or "unit")
    kind = joined_by(rest)
    if kind == "range":
        second = read_amount(re.sub(r"^(?:to|until|through|-|–)\s*", "", rest, flags=re.IGNORECASE), comma="decimal")
        return unreadable("range", value, *second.values[:1])
    return unreadable(kind or "not_a_number")
