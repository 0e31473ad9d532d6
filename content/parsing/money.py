"""Typed amounts of money. Nothing is ever converted; minor units become shares of the major one (50 cents = 0.50)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from content.parsing.amounts import Amount, as_decimal, read_amount
from content.parsing.currencies import FAMILIES, MINOR, PREFIXES, UNIT_WORDS, code_of, family_of
from content.parsing.money_text import find_money
from content.parsing.readings import Reading, ambiguous, unreadable
from content.parsing.typed import is_unit_phrase, joined_by, opened, without_hedge
from content.parsing.words import SCALES

__all__ = ["find_money", "read_money"]

_SIGN_FIRST = re.compile("|".join(sorted(map(re.escape, PREFIXES), key=len, reverse=True)), re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+\.?", re.UNICODE)
_CODE_WITH_SCALE = re.compile(r"(bn|mn|m|k|b)?([a-z]{3})(?![a-z])", re.IGNORECASE)
_RATE = re.compile(r"(?:/|per\b|an?\b|each\b|annually\b|yearly\b|monthly\b|daily\b|p\.a\.)\s*\w*.*", re.IGNORECASE)
_NOTES: Final = {"quid": ("GBP", 1), "fiver": ("GBP", 5), "tenner": ("GBP", 10), "grand": ("", 1000)}
_PLAIN_TWO = re.compile(r"\d{2}")


@dataclass(frozen=True, slots=True)
class _Currency:
    """A currency as typed: its code ("" shared or unknown), how much of the major unit it is, its family."""

    code: str
    share: int = 1
    family: str = ""
    scale: int = 1


def read_money(text: str) -> Reading:
    """Read a whole typed answer as money: ``(Decimal, code or None)``.

    The code is None for a bare number (note "no_currency"), for a sign or name that several currencies share
    (note "any_dollar", "any_rupee" ...; see ``currencies.FAMILIES``) and for one unknown to us
    ("unknown_currency"). An amount per day or year is a rate, not an amount ("rate", with the amount as
    alternative).
    """
    answer = opened(text)
    if isinstance(answer, Reading):
        return answer
    answer, hedged = without_hedge(answer)
    negative = False
    if answer.startswith("(") and answer.endswith(")"):
        answer, negative = answer[1:-1].strip(), True
    if answer.startswith("-"):
        answer, negative = answer[1:].strip(), not negative
    slang = _slang(answer)
    if slang is not None:
        return slang
    before, answer = _currency_first(answer)
    answer = re.sub(r"[,.]-+$", "", answer)
    amount = read_amount(answer, comma="group")
    if amount.scaled:
        amount = read_amount(answer, comma="ask")
    if not amount.values:
        return unreadable(amount.note or "not_a_number", *amount.ends)
    reading = _with_rest(amount, before, "hedge" if hedged else "")
    return _negated(reading) if negative else reading


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


def _currency_first(answer: str) -> tuple[_Currency | None, str]:
    """The currency before the amount, if any, and what follows it."""
    sign = _SIGN_FIRST.match(answer)
    if sign and (not sign[0][-1].isalpha() or not answer[sign.end() : sign.end() + 1].isalpha()):
        return _Currency(PREFIXES[sign[0].lower()], family=family_of(sign[0])), answer[sign.end() :].lstrip(" -")
    word = _WORD.match(answer)
    if word is None:
        return None, answer
    name, rest = word[0].rstrip("."), answer[word.end() :].lstrip()
    if name.lower() in MINOR and rest[:1].isdigit():
        share, code = MINOR[name.lower()]
        return _Currency(code, share), rest
    scaled = _scaled_code(word[0]) if rest[:1].isdigit() else None
    if scaled is not None:
        return scaled, rest
    return None, answer


def _scaled_code(word: str) -> _Currency | None:
    """A code with or without a scale before it: "USD", "MUSD", "bnEUR"."""
    code = code_of(word) if word.lower() not in UNIT_WORDS else None
    if code is not None and word.upper() == code:
        return _Currency(code)
    match = _CODE_WITH_SCALE.fullmatch(word)
    if match and match[1] and (code := code_of(match[2])) and code == match[2].upper():
        return _Currency(code, scale=SCALES[match[1].lower()])
    if code is not None and word.lower() in ("rmb", "rs"):
        return _Currency(code, family=family_of(word))
    return None


def _with_rest(amount: Amount, before: _Currency | None, note: str) -> Reading:
    after, rest, minor = _currency_after(amount.rest, amount.glued)
    if before and after and not _agree(before, after):
        return unreadable("two_currencies")
    currency = before or after
    if before and after and (after.code or not before.family):
        currency = _Currency(
            before.code or after.code, after.share, before.family or after.family, before.scale * after.scale
        )
    code, factor = _code_and_factor(currency)
    if len(amount.values) > 1:
        return ambiguous(amount.note, tuple((_scaled(v, factor), code or None) for v in amount.values))
    value = _scaled(amount.values[0], factor) + (minor or 0)
    if rest and _RATE.fullmatch(rest):
        return unreadable("rate", (value, code or None))
    if rest and not (
        rest in (".", "!", "+") or (re.match(r"(?:in|of)\b", rest) and is_unit_phrase(re.sub(r"^\w+ ?", "", rest)))
    ):
        return unreadable(joined_by(rest) or "extra_words")
    return Reading("read", (value, code or None), note=_currency_note(currency) or note)


def _agree(before: _Currency, after: _Currency) -> bool:
    """Whether two currencies of one answer can be the same: equal codes, or a shared sign and a code of its family."""
    if before.code and after.code:
        return before.code == after.code
    if before.family and after.code:
        return after.code in FAMILIES[before.family]
    return not (after.family and before.code) or before.code in FAMILIES[after.family]


def _code_and_factor(currency: _Currency | None) -> tuple[str, Decimal]:
    if currency is None:
        return "", Decimal(1)
    return currency.code, Decimal(currency.scale) / currency.share


def _scaled(value: Decimal, factor: Decimal) -> Decimal:
    return value if factor == 1 else as_decimal(Fraction(value) * Fraction(factor))


def _currency_note(currency: _Currency | None) -> str:
    if currency is None:
        return "no_currency"
    if currency.code:
        return ""
    if currency.family:
        return f"any_{currency.family}"
    return "minor_unit" if currency.share > 1 else "unknown_currency"


def _currency_after(rest: str, glued: bool) -> tuple[_Currency | None, str, Decimal | None]:
    """The currency after the amount, what is left behind it, and the cents that go on ("dollars 50 cents")."""
    text = rest.lstrip("- ")
    currency, text = _leading_currency(text)
    if currency is None:
        return None, rest, None
    scale_word = _WORD.match(text)
    if scale_word and scale_word[0].lower() in SCALES:
        currency = _Currency(currency.code, currency.share, currency.family, SCALES[scale_word[0].lower()])
        text = text[scale_word.end() :].lstrip()
    if currency.share == 1 and text:
        minor, left = _minor_part(text)
        if minor is not None:
            return currency, left, minor
    return currency, text, None


def _minor_part(text: str) -> tuple[Decimal | None, str]:
    """``50 cents`` or a plain two-digit ``50`` after the major unit."""
    if _PLAIN_TWO.fullmatch(text):
        return Decimal(text) / 100, ""
    amount = read_amount(re.sub(r"^and ", "", text))
    if len(amount.values) != 1:
        return None, text
    currency, left = _leading_currency(amount.rest.lstrip("- "))
    if currency is None or currency.share == 1:
        return None, text
    return amount.values[0] / currency.share, left


def _leading_currency(text: str) -> tuple[_Currency | None, str]:
    sign = _SIGN_FIRST.match(text)
    if sign and not sign[0][-1].isalpha():
        return _Currency(PREFIXES[sign[0].lower()], family=family_of(sign[0])), text[sign.end() :].lstrip()
    words = list(re.finditer(r"[^\W\d_]+(?:\.[^\W\d_]+)*\.?|¢", text[:80]))
    for count in (3, 2, 1):
        if len(words) < count or not _adjacent(words[:count], text):
            continue
        end = words[count - 1].end()
        name = text[:end] if not text[:end].endswith(".") or text[:end].lower() in ("rs.", "kr.") else text[: end - 1]
        found = _named(name, count)
        if found is not None:
            return found, text[end:].lstrip()
    return None, text


def _adjacent(words: list[re.Match[str]], text: str) -> bool:
    return words[0].start() == 0 and all(not text[a.end() : b.start()].strip() for a, b in pairwise(words))


def _named(name: str, count: int) -> _Currency | None:
    low = name.lower()
    if low in MINOR:
        share, code = MINOR[low]
        return _Currency(code, share)
    shared = code_of(name)
    if shared is not None:
        return _Currency(shared, family=family_of(name))
    if count == 1:
        return _scaled_code(name)
    first, last = low.split()[0], low.split()[-1]
    if last in UNIT_WORDS and first.isalpha() and first not in ("of", "in", "and", "or", "to"):
        return _Currency("")
    return None
