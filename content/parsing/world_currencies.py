"""Currencies of the whole world by their English names and codes, from the Unicode locale data.

The table in ``currency_table`` is what briefs and most learners need; this is looked at for what is not there. It is
read once, when the first such name or code is met.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class World:
    """``names``: a whole name in lower case without accents -> code ("" for a unit that several share);
    ``units``: the last words of names ("dram", "afghanis"); ``codes``: every ISO code, the old ones too.
    """

    names: dict[str, str]
    units: frozenset[str]
    codes: frozenset[str]


@cache
def world() -> World:
    """The currencies that the locale data knows; Babel is loaded here because most answers never need it."""
    from babel import Locale
    from babel.core import get_global

    english = Locale("en")
    plurals = english._data["currency_names_plural"]
    names: dict[str, str] = {}
    units: dict[str, set[str]] = defaultdict(set)
    territories = get_global("territory_currencies").values()
    in_use = {code for rows in territories for code, _, until, tender in rows if until is None and tender}
    for code, name in english.currencies.items():
        if "(" in name or code in _NO_MONEY:
            continue
        for form in {name, *dict(plurals.get(code, {})).values()}:
            whole = folded(form)
            names[whole] = code
            if code in in_use:
                units[whole.rpartition(" ")[2]].add(code)
    shared = {unit: next(iter(codes)) if len(codes) == 1 else "" for unit, codes in units.items() if unit not in _WORDS}
    return World(shared | names, frozenset(units), frozenset(english.currencies) - _NO_MONEY)


def folded(name: str) -> str:
    """A name in lower case, with "and" for "&" and without accents."""
    low = name.lower().replace("&", "and")
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c)).replace("\u02bb", "'")


#: Metals, test codes and units of account.
_NO_MONEY = frozenset(
    {"XXX", "XTS", "XAG", "XPT", "XPD", "XAU", "XBA", "XBB", "XBC", "XBD", "XSU", "XUA", "XFU", "XFO"}
)
#: Last words of names that alone are no money.
_WORDS = frozenset({"gold", "account"})
