"""Currencies as people write them: signs with prefixes, codes, names with or without a country, minor units.

A name or sign that several currencies share ("$", "dollars", "rupees") has no code of its own: its *family* is
noted, and fits any code of that family.
"""

from __future__ import annotations

from typing import Final

from content.parsing.currency_table import CODES, MINOR, NATIVE, PLURALS, PREFIXED, SIGNS, UNITS, WORDLIKE_CODES
from content.parsing.world_currencies import folded, world

__all__ = ["CODES", "FAMILIES", "MINOR", "NAMES", "PREFIXES", "UNIT_WORDS", "code_of", "family_of", "is_unit"]

#: Family names for the note of a shared sign or name.
_FAMILY_SIGNS: Final = {
    "$": "dollar",
    "ドル": "dollar",
    "buck": "dollar",
    "bucks": "dollar",
    "rs": "rupee",
    "rs.": "rupee",
    "kr": "krone",
    "kr.": "krone",
    "¥": "yen_or_yuan",
}


def _names() -> dict[str, str]:
    table: dict[str, str] = dict(NATIVE)
    for unit, (bare, countries) in UNITS.items():
        forms = (unit, unit + "s", *PLURALS.get(unit, ()))
        for form in forms:
            table[form] = bare
            for country, code in countries.items():
                table[f"{country} {form}"] = code
    return table


NAMES: Final = _names()
UNIT_WORDS: Final = frozenset(name for unit in UNITS for name in (unit, unit + "s", *PLURALS.get(unit, ())))
#: Every sign with its prefixes, and codes before a dollar sign, longest first.
PREFIXES: Final = {
    **SIGNS,
    **PREFIXED,
    **{f"{code.lower()}$": code for code in CODES},
    **{f"{code.lower()} $": code for code in ("USD", "AUD", "CAD", "NZD", "HKD", "SGD")},
    **{
        f"{prefix[:-1]} $": code
        for prefix, code in PREFIXED.items()
        if prefix.endswith("$") and "." not in prefix and prefix not in ("a$", "s$")
    },
    **{f"{country} $": code for country, code in UNITS["dollar"][1].items()},
}
#: Which codes a shared name can mean.
FAMILIES: Final = {unit: frozenset(countries.values()) for unit, (bare, countries) in UNITS.items() if not bare} | {
    "krone": frozenset({"DKK", "NOK", "SEK", "ISK"}),
    "krona": frozenset({"DKK", "NOK", "SEK", "ISK"}),
    "yen_or_yuan": frozenset({"JPY", "CNY"}),
}


def code_of(text: str) -> str | None:
    """The currency code of a name, code or sign: "" when several share it, None when it is no currency."""
    if text in CODES:
        return text
    low = folded(text)
    if low.upper() in CODES and low.upper() not in WORDLIKE_CODES and text in (low, low.upper(), low.capitalize()):
        return low.upper()
    for table in (NAMES, PREFIXES):
        for form in (low, text.lower()):
            if form in table:
                return table[form]
    if len(text) == 3 and text.upper() in world().codes:
        return text.upper() if text.isupper() or (text == low and text.upper() not in WORDLIKE_CODES) else None
    return world().names.get(low) if len(low) > 2 else None


def is_unit(word: str) -> bool:
    """Whether a word in lower case names some currency's unit ("dollars", "drams")."""
    return word in UNIT_WORDS or folded(word) in world().units


def family_of(text: str) -> str:
    """The family of a shared sign or name ("dollar" for "$" and "bucks"), or ""."""
    low = text.lower().strip()
    if low in _FAMILY_SIGNS:
        return _FAMILY_SIGNS[low]
    word = low.split()[-1] if low else ""
    for unit in FAMILIES:
        if word in (unit, unit + "s", *PLURALS.get(unit, ())):
            return unit
    return ""
