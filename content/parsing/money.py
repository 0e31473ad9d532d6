"""Typed amounts of money. Nothing is ever converted; minor units become shares of the major one (50 cents = 0.50)."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from content.parsing.amounts import Amount, as_decimal, read_amount
from content.parsing.currencies import FAMILIES
from content.parsing.currency_words import Currency, currency_after, currency_first, leading_currency
from content.parsing.money_text import find_money
from content.parsing.readings import Reading, ambiguous, unreadable
from content.parsing.typed import is_unit_phrase, joined_by, opened, without_hedge

__all__ = ["find_money", "read_money"]

_RATE = re.compile(r"(?:/|per\b|an?\b|each\b|annually\b|yearly\b|monthly\b|daily\b|p\.a\.)\s*\w*.*", re.IGNORECASE)
_NOTES: Final = {"quid": ("GBP", 1), "fiver": ("GBP", 5), "tenner": ("GBP", 10)}
#: A mark before three digits, that may group them; before a scale word it may as well begin decimals.
_THREE_DIGITS = re.compile(r"[.,]\d{3}(?!\d)")
_RATIO = re.compile(r"(?<=[\d ])(?:in|over|out of)(?=[\d ])", re.IGNORECASE)
_MINUS = re.compile(r"(?:-|minus |negative )\s*", re.IGNORECASE)
_ARTICLE = re.compile(r"an? ", re.IGNORECASE)
_GRAND = re.compile(r"\bgrand\b", re.IGNORECASE)
#: "$5 US": the country of a dollar sign that stands before the amount.
_COUNTRY_AFTER = re.compile(r"(?:us|u\.s\.?)", re.IGNORECASE)


def read_money(text: str) -> Reading:
    """Read a whole typed answer as money: ``(Decimal, code or None)``.

    The code is None for a bare number (note "no_currency"), for a sign or name that several currencies share
    (note "any_dollar", "any_rupee" ...; see ``currencies.FAMILIES``) and for one unknown to us
    ("unknown_currency"). An amount per day or year is a rate, not an amount ("rate", with the amount as
    alternative).
    """
    answer = opened(text, "not_a_number")
    if isinstance(answer, Reading):
        return answer
    answer, hedged = without_hedge(answer)
    negative = False
    if answer.startswith("(") and answer.endswith(")"):
        answer, negative = answer[1:-1].strip(), True
    if minus := _MINUS.match(answer):
        answer, negative = answer[minus.end() :], not negative
    slang = _slang(answer)
    if slang is not None:
        return slang
    before, answer = currency_first(_GRAND.sub("thousand", answer))
    answer = re.sub(r"[,.]-+$", "", answer)
    amount = read_amount(answer, comma="group")
    if amount.scaled and _THREE_DIGITS.search(answer):
        amount = read_amount(answer, comma="ask")
    if not amount.values and before is None:
        amount = _one_of(answer) or amount
    if not amount.values:
        return unreadable(amount.note or "not_a_number", *amount.ends)
    if _RATIO.search(answer[: len(answer) - len(amount.rest)]):
        return unreadable("not_a_number")
    reading = _with_rest(amount, before, "hedge" if hedged else "")
    return _negated(reading) if negative else reading


def _one_of(answer: str) -> Amount | None:
    """ "A dollar", "a penny": the article before a currency counts one."""
    article = _ARTICLE.match(answer)
    found = leading_currency(answer[article.end() :])[0] if article else None
    return Amount((Decimal(1),), answer[article.end() :]) if article and found else None


def _negated(reading: Reading) -> Reading:
    if reading.outcome != "read":
        return reading
    amount, code = reading.value
    return Reading("read", (-amount, code), note=reading.note)


def _slang(answer: str) -> Reading | None:
    words = answer.lower().rstrip("s").split()
    if len(words) == 2 and words[0] in ("a", "one") and words[1] in ("fiver", "tenner", "quid"):
        code, amount = _NOTES[words[1]]
        return Reading("read", (Decimal(amount), code or None))
    return None


def _with_rest(amount: Amount, before: Currency | None, note: str) -> Reading:
    after, rest, minor = currency_after(amount.rest, amount.glued)
    if before and after and not _agree(before, after):
        return unreadable("two_currencies")
    if before and before.family == "dollar" and _COUNTRY_AFTER.fullmatch(rest):
        before, rest = Currency("USD"), ""
    currency = before or after
    if before and after and (after.code or not before.family):
        currency = Currency(
            before.code or after.code, after.share, before.family or after.family, before.scale * after.scale
        )
    code, factor = _code_and_factor(currency)
    if len(amount.values) > 1:
        return ambiguous(amount.note, tuple((_scaled(v, factor), code or None) for v in amount.values))
    value = _scaled(amount.values[0], factor)
    if minor:
        value += minor.copy_sign(value)
    if rest and _RATE.fullmatch(rest):
        return unreadable("rate", (value, code or None))
    if rest and not (
        rest in (".", "!", "+") or (re.match(r"(?:in|of)\b", rest) and is_unit_phrase(re.sub(r"^\w+ ?", "", rest)))
    ):
        return unreadable(joined_by(rest) or "extra_words")
    return Reading("read", (value, code or None), note=_currency_note(currency) or note)


def _agree(before: Currency, after: Currency) -> bool:
    """Whether two currencies of one answer can be the same: equal codes, or a shared sign and a code of its family."""
    if before.code and after.code:
        return before.code == after.code
    if before.family and after.code:
        return after.code in FAMILIES[before.family]
    return not (after.family and before.code) or before.code in FAMILIES[after.family]


def _code_and_factor(currency: Currency | None) -> tuple[str, Decimal]:
    if currency is None:
        return "", Decimal(1)
    return currency.code, Decimal(currency.scale) / currency.share


def _scaled(value: Decimal, factor: Decimal) -> Decimal:
    return value if factor == 1 else as_decimal(Fraction(value) * Fraction(factor))


def _currency_note(currency: Currency | None) -> str:
    if currency is None:
        return "no_currency"
    if currency.code:
        return ""
    if currency.family:
        return f"any_{currency.family}"
    return "minor_unit" if currency.share > 1 else "unknown_currency"
