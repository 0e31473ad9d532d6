"""Money in running text: signs, codes and names on either side, scale words, ranges; converted sums stay apart."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from content.parsing.currencies import CODES, MINOR, NAMES, PREFIXES, UNIT_WORDS, family_of
from content.parsing.currency_table import WORDLIKE_CODES
from content.parsing.number_text import DIGITS, WORDS, number_value, pattern, plain
from content.parsing.readings import Found
from content.parsing.surface import flatten

_SCALE = r"(?:thousand|million|billion|trillion|quadrillion|lakh|crore|bn|mn|mln|tn|trn|m|b|k)\b(?!-)"
_AMOUNT = rf"{DIGITS}(?:[ -]?{_SCALE}){{0,3}}"
_SIGNS = [p.upper() if p.isascii() else p for p in PREFIXES if not p[-1].isalpha() and p[-1] != "." and " " not in p]
_SIGN = "(?-i:" + "|".join(sorted((re.escape(p) for p in (*_SIGNS, "US $")), key=len, reverse=True)) + ")"
_CODE = "|".join(sorted(CODES))
_BEFORE = pattern(
    rf"(?<![\w$€£¥])(?P<currency>{_SIGN}|(?-i:{_CODE}|Rs\.?)(?= \d|\d{{3}}|[\d.]+(?:bn|mn|tn|m|b)\b)) ?"
    rf"(?:(?P<first>{_AMOUNT})(?: ?(?:-|to) ?(?:{_SIGN})? ?))?(?P<last>{_AMOUNT})"
)
#: Names that are common English words: only a scale word or a country before them makes them money.
WORDLIKE: Final = frozenset(
    "won real reals mark marks sol sols lev rand rands colon colons leu kip dong mark buck pound".split()
)
_NAME = "|".join(
    sorted((re.escape(n) for n in NAMES if n.isascii() and n not in ("usd", "rmb", "btc")), key=len, reverse=True)
)
_CENTS = "|".join(re.escape(n) for n in MINOR if n.isascii() and len(n) > 2)
_COUNTRY = r"(?:[A-Z][a-z]+|U\.S\.|US) "
_AFTER = pattern(
    rf"(?<![\w.,$€£¥+-])(?:(?P<first>{_AMOUNT}|{WORDS})(?: ?- ?| to ))?(?P<last>{_AMOUNT}|{WORDS})(?:[ -]?)"
    rf"(?:(?P<name>{_NAME})|(?P<cents>{_CENTS})|(?P<code>(?-i:{_CODE}|RMB))|(?P<sign>[€£$¥₩円])"
    rf"|(?P<foreign>(?-i:{_COUNTRY})(?:{'|'.join(sorted(UNIT_WORDS, key=len, reverse=True))})))(?!\w)"
)
_HAS_SCALE = pattern(r"thousand|million|billion|trillion|bn|mn|tn|lakh|crore")


def find_money(text: str, dollar: str = "USD", yen: str = "JPY") -> list[Found]:
    """Amounts of money with ``{"amount", "currency"}``; the currency is None where the text leaves it open.

    A bare "$" (or "dollars") means ``dollar``, a bare "¥" means ``yen``: the caller knows the document.
    A range has the amount "5000000000/10000000000". Periods ("per day") are not part of the surface.
    """
    flat = flatten(text)
    found = []
    for match in _BEFORE.finditer(flat):
        sign = match["currency"].lower()
        code = PREFIXES.get(sign) if sign in PREFIXES else sign.upper()
        if sign == "¥":
            code = yen
        if sign.upper() in WORDLIKE_CODES and not _HAS_SCALE.search(match["last"]):
            continue
        one = _found(match, code or (dollar if family_of(sign) == "dollar" else ""), "money.sign_first")
        found += [one] if one else []
    for match in _AFTER.finditer(flat):
        one = _named(match, dollar)
        found += [one] if one else []
    return found


def _named(match: re.Match[str], dollar: str) -> Found | None:
    if match["sign"]:
        code = PREFIXES.get(match["sign"]) or {"円": "JPY", "$": dollar}.get(match["sign"], "")
        return _found(match, code, "money.sign_last")
    if match["code"]:
        return _found(match, "CNY" if match["code"] == "RMB" else match["code"], "money.code_last")
    if match["cents"]:
        share, code = MINOR[match["cents"].lower()]
        return _found(match, code, "money.minor_unit", share)
    if match["foreign"]:
        return _found(match, "", "money.other_currency")
    name = match["name"].lower()
    if name in WORDLIKE and not _HAS_SCALE.search(match["last"]):
        return None
    code = NAMES[name]
    return _found(match, code or (dollar if family_of(name) == "dollar" else ""), "money.name_last")


def _found(match: re.Match[str], code: str, rule: str, share: int = 1) -> Found | None:
    last = number_value(match["last"])
    if last is None:
        return None
    amount = plain(last / share)
    if match["first"]:
        first = number_value(match["first"])
        if first is None:
            return None
        scale = _HAS_SCALE.search(match["last"])
        if scale and not _HAS_SCALE.search(match["first"]):
            scaled = number_value(match["first"] + " " + match["last"][scale.start() :])
            first = scaled if scaled is not None else first
        amount = f"{plain(first / Decimal(share))}/{amount}"
    return Found("money", {"amount": amount, "currency": code or None}, match.start(), match.end(), rule)
