"""The currency of a typed amount: before it, after it, with a scale word, and the minor units that go on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from content.parsing.amounts import read_amount
from content.parsing.currencies import MINOR, PREFIXES, UNIT_WORDS, code_of, family_of, is_unit
from content.parsing.money_text import WORDLIKE
from content.parsing.words import SCALES

_SIGN_FIRST = re.compile("|".join(sorted(map(re.escape, PREFIXES), key=len, reverse=True)), re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+\.?", re.UNICODE)
_CODE_WITH_SCALE = re.compile(r"(bn|mn|m|k|b)?([a-z]{3})(?![a-z])", re.IGNORECASE)
_PLAIN_TWO = re.compile(r"\d{2}")
_OF = re.compile(r"(?:of|in) ", re.IGNORECASE)
_JOINTS = frozenset({"of", "in", "and", "or", "to", "a", "an", "the", "per", "each", "for", "with", "from", "plus"})
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*\.?|[¢&]")


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency as typed: its code ("" shared or unknown), how much of the major unit it is, its family."""

    code: str
    share: int = 1
    family: str = ""
    scale: int = 1


def currency_first(answer: str) -> tuple[Currency | None, str]:
    """The currency before the amount, if any, and what follows it."""
    sign = _SIGN_FIRST.match(answer)
    if sign and (not sign[0][-1].isalpha() or not answer[sign.end() : sign.end() + 1].isalpha()):
        return Currency(PREFIXES[sign[0].lower()], family=family_of(sign[0])), answer[sign.end() :].lstrip()
    word = _WORD.match(answer)
    if word is None:
        return None, answer
    name, rest = word[0].rstrip("."), answer[word.end() :].lstrip()
    if name.lower() in MINOR and _starts_number(rest):
        share, code = MINOR[name.lower()]
        return Currency(code, share), rest
    scaled = _scaled_code(word[0]) if _starts_number(rest) else None
    if scaled is not None:
        return scaled, rest
    named, rest = leading_currency(answer)
    known = named is not None and (named.code or named.family)
    if known and _starts_number(rest) and answer[: -len(rest)].lower().split()[-1] not in WORDLIKE:
        return named, rest
    return None, answer


def _starts_number(text: str) -> bool:
    """Whether digits follow at once, with their sign or decimal mark ("CHF -12.50")."""
    return text[:1].isdigit() or (text[:1] in ("-", ".", ",") and text[1:2].isdigit())


def _scaled_code(word: str) -> Currency | None:
    """A code with or without a scale before it: "USD", "MUSD", "bnEUR"."""
    code = code_of(word) if word.lower() not in UNIT_WORDS else None
    if code is not None and word.upper() == code:
        return Currency(code)
    match = _CODE_WITH_SCALE.fullmatch(word)
    if match and match[1] and (code := code_of(match[2])) and code == match[2].upper():
        return Currency(code, scale=SCALES[match[1].lower()])
    if code is not None and word.lower() in ("rmb", "rs"):
        return Currency(code, family=family_of(word))
    return None


def currency_after(rest: str, glued: bool) -> tuple[Currency | None, str, Decimal | None]:
    """The currency after the amount, what is left behind it, and the cents that go on ("dollars 50 cents")."""
    currency, text = leading_currency(_OF.sub("", rest.lstrip("- "), count=1))
    if currency is None:
        return None, rest, None
    scale_word = _WORD.match(text)
    if scale_word and scale_word[0].lower() in SCALES:
        currency = Currency(currency.code, currency.share, currency.family, SCALES[scale_word[0].lower()])
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
    amount = read_amount(re.sub(r"^(?:, ?)?(?:and )?", "", text))
    if len(amount.values) != 1:
        return None, text
    currency, left = leading_currency(amount.rest.lstrip("- "))
    if currency is None or currency.share == 1:
        return None, text
    return amount.values[0] / currency.share, left


def leading_currency(text: str) -> tuple[Currency | None, str]:
    sign = _SIGN_FIRST.match(text)
    if sign and not (sign[0][-1].isalpha() and text[sign.end() : sign.end() + 1].isalpha()):
        return Currency(PREFIXES[sign[0].lower()], family=family_of(sign[0])), text[sign.end() :].lstrip()
    words = list(_NAME_WORD.finditer(text[:80]))
    for count in (5, 4, 3, 2, 1):
        if len(words) < count or not _adjacent(words[:count], text):
            continue
        end = words[count - 1].end()
        name = text[:end] if not text[:end].endswith(".") or text[:end].lower() in ("rs.", "kr.") else text[: end - 1]
        found = _named(name, count)
        if found is not None:
            return found, text[end:].lstrip()
    return None, text


def _is_money(word: str) -> bool:
    """Whether a word names a currency itself, or joins two amounts, so that it is no country before a unit."""
    return word in _JOINTS or word in MINOR or is_unit(word) or code_of(word) is not None


def _adjacent(words: list[re.Match[str]], text: str) -> bool:
    return words[0].start() == 0 and all(not text[a.end() : b.start()].strip() for a, b in pairwise(words))


def _named(name: str, count: int) -> Currency | None:
    low = name.lower()
    if low in MINOR:
        share, code = MINOR[low]
        return Currency(code, share)
    country, _, minor = low.rpartition(" ")
    if minor in MINOR and country and (major := code_of(country) or code_of(f"{country} dollar")):
        return Currency(major, MINOR[minor][0])
    shared = code_of(name)
    if shared is not None:
        return Currency(shared, family=family_of(name))
    if count == 1:
        return _scaled_code(name)
    *before, unit = low.split()
    if count < 4 and is_unit(unit) and all(word.isalpha() and not _is_money(word) for word in before):
        return Currency("")
    return None
