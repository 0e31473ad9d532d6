"""Digits with separators: which mark groups, which one is the decimal mark, and when that must be asked.

A single comma before one, two or more than three digits is a decimal comma in every language. One to
three digits, a comma and exactly three digits have two readings; the caller's ``comma`` says whether only
one of them is possible for its kind: "group" for whole counts and plain money, "decimal" for a percentage,
"english" for running English text.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, Literal

Comma = Literal["ask", "group", "decimal", "english"]

#: Languages that write the decimal mark as a dot; in all others a single dot may be a grouping mark.
DOT_LANGUAGES: Final = frozenset({"en", "ja", "zh", "ko", "th", "he", "hi", "ms"})
#: Where those languages are written with a decimal comma nevertheless, or with either mark.
_COMMA_TERRITORIES: Final = frozenset("AT BE BN CH DE DK ES FI ID IT NL PL RO SE SI ZA".split())

_PLAIN = re.compile(r"\d+(?:\.\d*)?|\.\d+")
_GROUPED: Final = {
    mark: re.compile(
        rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+|\d{{1,2}}(?:{re.escape(mark)}\d{{2}})+{re.escape(mark)}\d{{3}}"
    )
    for mark in ",.'_"
}


def read_numeral(text: str, locale: str = "en", comma: Comma = "ask") -> tuple[Decimal, ...]:
    """The values that unsigned digits with separators can have: one, two (ask) or none (not a number).

    ``text`` holds ASCII digits and the marks ``. , ' _`` only; grouping spaces are removed before.
    """
    language, *rest = locale.replace("-", "_").split("_")
    dot_language = language in DOT_LANGUAGES and not _COMMA_TERRITORIES.intersection(rest)
    if _PLAIN.fullmatch(text) and (dot_language or "." not in text):
        return _plain(text, comma)
    for mark in "'_":
        if mark in text:
            whole, *rest = re.split(r"(?=[.,])", text, maxsplit=1)
            if not _GROUPED[mark].fullmatch(whole) or any(mark in part for part in rest):
                return ()
            text = whole.replace(mark, "") + "".join(rest)
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        return _two_marks(text)
    if commas == 1:
        return _single_comma(text, comma)
    if dots == 1:
        return _single_dot(text, dot_language)
    if not dots and not commas:
        return (Decimal(text),) if text.isdigit() else ()
    mark = "," if commas else "."
    return (Decimal(text.replace(mark, "")),) if _GROUPED[mark].fullmatch(text) else ()


def _plain(text: str, comma: Comma) -> tuple[Decimal, ...]:
    """Digits with at most a decimal dot; where whole things are counted, "25.000" may group and is asked."""
    before, _, after = text.partition(".")
    if comma == "group" and len(after) == 3 and 1 <= len(before) <= 3 and not before.startswith("0"):
        return (Decimal(before + after), Decimal(text))
    return (Decimal(text),)


def _two_marks(text: str) -> tuple[Decimal, ...]:
    """Both marks: the last one is the decimal mark, stands once, and the other groups before it."""
    decimal = max(",.", key=text.rfind)
    group = "." if decimal == "," else ","
    if text.count(decimal) != 1:
        return ()
    whole, part = text.split(decimal)
    if not _GROUPED[group].fullmatch(whole) or not (part.isdigit() or not part):
        return ()
    return (Decimal(f"{whole.replace(group, '')}.{part or 0}"),)


def _single_comma(text: str, comma: Comma) -> tuple[Decimal, ...]:
    before, after = text.split(",")
    if not before or not after:
        return ()
    as_decimal = Decimal(f"{before}.{after}")
    if len(after) != 3 or before.startswith("0"):
        return (as_decimal,)
    as_group = Decimal(before + after)
    if comma == "decimal":
        return (as_decimal,)
    if comma in ("group", "english") and len(before) <= 3:
        return (as_group,)
    return (as_group, as_decimal)


def _single_dot(text: str, dot_language: bool) -> tuple[Decimal, ...]:
    before, after = text.split(".")
    as_decimal = Decimal(f"{before or 0}.{after or 0}")
    if dot_language or not before or not after or before.startswith("0"):
        return (as_decimal,)
    return (as_decimal, Decimal(before + after))
