"""Money in running text: signs, codes and names on either side, scale words, ranges; converted sums stay apart."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from content.parsing.currencies import CODES, MINOR, NAMES, PREFIXES, UNIT_WORDS, family_of
from content.parsing.currency_table import WORDLIKE_CODES
from content.parsing.number_text import CHANGE, DIGITS, WORDS, number_value, pattern, plain
from content.parsing.readings import Found
from content.parsing.surface import flatten, matches_at

_SCALE = r"(?:thousand|million|billion|trillion|quadrillion|lakh|crore|bn|mn|mln|tn|trn|m|b|k)\b(?!-)"
_AMOUNT = rf"{DIGITS}(?:[ -]?{_SCALE}){{0,3}}"
_SIGNS = [p.upper() if p.isascii() else p for p in PREFIXES if not p[-1].isalpha() and p[-1] != "." and " " not in p]
_SIGN = "(?-i:" + "|".join(sorted((re.escape(p) for p in (*_SIGNS, "US $")), key=len, reverse=True)) + ")"
_CODE = "|".join(sorted(CODES))
_BEFORE = pattern(
    rf"(?<![\w$€£¥])(?P<currency>{_SIGN}|(?-i:{_CODE}|Rs\.?)(?= \d|\d{{3}}|[\d.]+(?:bn|mn|tn|m|b)\b)"
    rf"|(?-i:R)(?={DIGITS} ?(?:bn|tn|m|million|billion|trillion)\b)) ?"
    rf"(?:(?P<first>{_AMOUNT})(?P<tie> ?(?:-|to|(?P<and>and)) ?)(?P<again>{_SIGN})? ?)?(?P<last>{_AMOUNT})"
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
    rf"(?<![\w.,$€£¥+-])(?:(?P<first>{_AMOUNT}|{WORDS})(?P<tie> ?- ?| to | (?P<and>and) ))?"
    rf"(?P<last>{_AMOUNT}|{WORDS})(?:[ -]?)"
    rf"(?:(?P<name>{_NAME})|(?P<cents>{_CENTS})|(?P<code>(?-i:{_CODE}|RMB))|(?P<sign>[€£$¥₩円])"
    rf"|(?P<foreign>(?-i:{_COUNTRY})(?:{'|'.join(sorted(UNIT_WORDS, key=len, reverse=True))})))(?!\w)"
)
#: A sign or a code somewhere: without one the pattern of both need not be tried at every place.
_ANY_SIGN = re.compile(r"[$€£¥₩₹₽₺₴₪₫฿₱₦₡₭₮₸₿₲₵₾៛৳]|\b(?:[A-Z]{3} ?|Rs\.? ?|R)\d")
_BETWEEN = pattern(r"\bbetween $")
#: "Rs 4,500 crore": the scales of Indian rupees.
_INDIAN = pattern(r"\b(?:lakh|crore)")
_EURO = pattern(r"€|\b(?:euros?|EUR)\b")
_DOLLAR = pattern(r"\$|\b(?:dollars?|USD)\b")
_HAS_SCALE = pattern(r"thousand|million|billion|trillion|bn|mn|tn|lakh|crore")


def find_money(text: str, dollar: str = "USD", yen: str = "JPY") -> list[Found]:
    """Amounts of money with ``{"amount", "currency"}``; the currency is None where the text leaves it open.

    A bare "$" (or "dollars") means ``dollar``, a bare "¥" means ``yen``: the caller knows the document.
    A range has the amount "5000000000/10000000000". Periods ("per day") are not part of the surface.
    """
    flat = flatten(text)
    found = []
    for match in _BEFORE.finditer(flat) if _ANY_SIGN.search(flat) else ():
        sign = match["currency"].lower()
        code = PREFIXES.get(sign) if sign in PREFIXES else sign.upper()
        if sign == "r":  # "R8.5bn": the rand, where a scale word shows that it is money
            code = "ZAR"
        if sign == "¥":
            code = yen
        if sign.upper() in WORDLIKE_CODES and not _HAS_SCALE.search(match["last"]):
            continue
        if sign.startswith("rs") and _INDIAN.search(match[0]):
            code = "INR"
        found += _founds(match, flat, code or (dollar if family_of(sign) == "dollar" else ""), "money.sign_first")
    cents = "EUR" if _EURO.search(flat) and not _DOLLAR.search(flat) else dollar
    for match in matches_at(_AFTER, flat, flat.numbers):
        found += _named(match, flat, dollar, cents)
    return found


def _named(match: re.Match[str], flat: str, dollar: str, cents: str) -> list[Found]:
    if match["sign"]:
        code = PREFIXES.get(match["sign"]) or {"円": "JPY", "$": dollar}.get(match["sign"], "")
        return _founds(match, flat, code, "money.sign_last")
    if match["code"]:
        return _founds(match, flat, "CNY" if match["code"] == "RMB" else match["code"], "money.code_last")
    if match["cents"]:
        share, code = MINOR[match["cents"].lower()]
        code = code or (cents if match["cents"].lower() in ("cent", "cents") else "")
        return _founds(match, flat, code, "money.minor_unit", share)
    if match["foreign"]:
        return _founds(match, flat, "", "money.other_currency")
    name = match["name"].lower()
    if name in WORDLIKE and not _HAS_SCALE.search(match["last"]):
        return []
    code = NAMES[name]
    return _founds(match, flat, code or (dollar if family_of(name) == "dollar" else ""), "money.name_last")


def _founds(match: re.Match[str], flat: str, code: str, rule: str, share: int = 1) -> list[Found]:
    """One amount or range; "from $2 to $4 million" and "$2 million and $4 million" are two amounts."""
    last = number_value(match["last"])
    first = number_value(match["first"]) if match["first"] else None
    if last is None or (match["first"] and first is None):
        return []
    signed = rule == "money.sign_first"
    if first is None:
        return [_money(plain(last / share), code, match.start(), match.end(), rule)]
    scale = _HAS_SCALE.search(match["last"])
    if scale and not _HAS_SCALE.search(match["first"]):
        scaled = number_value(match["first"] + " " + match["last"][scale.start() :])
        first = scaled if scaled is not None else first
    before = flat[max(0, match.start() - 24) : match.start()]
    apart = CHANGE.search(before) or (match["and"] and not _BETWEEN.search(before)) or first >= last
    if not apart:
        amount = f"{plain(first / Decimal(share))}/{plain(last / share)}"
        return [_money(amount, code, match.start(), match.end(), rule)]
    again = signed and match["again"]
    both = []
    if signed or not match["and"]:
        both.append(_money(plain(first / share), code, match.start(), match.end("first"), rule))
    if not signed or again or not match["and"]:
        start = match.start("again") if again else match.start("last")
        both.append(_money(plain(last / share), code, start, match.end(), rule))
    return both


def _money(amount: str, code: str, start: int, end: int, rule: str) -> Found:
    return Found("money", {"amount": amount, "currency": code or None}, start, end, rule)
