"""Numbers in running text: one pattern for all finders, and the value of what it matched.

Running text is English, so a comma always groups: "25,000" is twenty-five thousand.
"""

from __future__ import annotations

import re
from decimal import Decimal

from content.parsing.amounts import read_amount
from content.parsing.surface import tidy
from content.parsing.words import ALL_CARDINALS, SPOKEN_SCALES

#: Quantifiers are possessive and runs are bounded, so that no text takes more than linear time.
#: Thousands may be grouped by commas or, as international bodies do, by spaces ("161 000").
DIGITS = r"(?:\d{1,3}(?:,\d{3})++(?:\.\d++)?+|[1-9]\d{0,2}(?: \d{3})++(?:\.\d++)?+(?!,?\d)|\d++(?:\.\d++)?+)(?!,?\d)"
_WORD = "|".join(sorted((*ALL_CARDINALS, *SPOKEN_SCALES), key=len, reverse=True))
_SCALE = "thousand|million|billion|trillion|quadrillion|lakh|crore|dozen|hundred"
#: Scale words of large numbers.
SCALES = "thousand|million|billion|trillion|lakh|crore"
#: Digits with a fraction: "2½", "2-1/2", "5 3/4".
_MIXED = rf"{DIGITS}(?: ?[½⅓⅔¼¾⅛⅜⅝⅞]|[ -][1-9]/[2-9](?![\d/]))"
#: Digits with spoken scale words: "1.5 million".
SCALED_DIGITS = rf"(?:{_MIXED}|{DIGITS})(?:[ -](?:{_SCALE})\b| ?(?:bn|mn|tn)\b){{0,3}}"
_ELEMENT = rf"(?:(?:{_SCALE}) and(?= (?:{_WORD})\b)|(?:{_WORD})\b)"
#: Number words: "twenty-five thousand", "half a million", "a quarter of a million", "two and a half".
WORDS = (
    rf"(?:(?:half|(?:(?:an?|one|three)[ -])?(?:quarters?|thirds?)) (?:of )?an? (?:{_SCALE})\b"
    rf"|(?:an? (?=(?:{_SCALE})\b))?(?>{_ELEMENT}(?:[ -]{_ELEMENT}){{0,11}})"
    rf"(?: and a (?:half|quarter)\b(?: (?:{_SCALE})\b)?)?)"
)
#: Any number of running text; the left edge keeps model names, decimals and section numbers out.
EDGE = r"(?<![\w.,/+#$€£¥^-])"
NUMBER = rf"(?:{SCALED_DIGITS}|{WORDS})"
_HYPHENED = re.compile(r"(?<=\d)-(?=\d/\d)")
_LAST_SCALE = re.compile(rf"(?:[ -](?:{_SCALE})\b| ?(?:bn|mn|tn)\b)+$", re.IGNORECASE)


#: "From 1% to 2%" tells a change, two values; "ranges from 1% to 2%" a range.
CHANGE = re.compile(
    r"(?<!range )(?<!ranges )(?<!ranged )(?<!ranging )(?<!vary )(?<!varies )(?<!varied )(?<!varying )(?<!anywhere )"
    r"\bfrom (?:[a-z]+ ){0,2}$",
    re.IGNORECASE,
)


def number_value(surface: str) -> Decimal | None:
    """The value of a matched number, or None when its words make no number ("one two")."""
    plain_surface = _HYPHENED.sub(" ", surface)
    amount = read_amount(plain_surface if plain_surface.isascii() else tidy(plain_surface), comma="english")
    return amount.values[0] if len(amount.values) == 1 and not amount.rest else None


def ends(first: str, last: str) -> tuple[Decimal, Decimal] | None:
    """Both values of a range, None when they do not rise; the last one's scale word counts for both ("3-5 million")."""
    low, high = number_value(first), number_value(last)
    scale = _LAST_SCALE.search(last)
    if scale and not _LAST_SCALE.search(first):
        low = number_value(f"{first} {scale[0].strip(' -')}")
    return (low, high) if low is not None and high is not None and low < high else None


def plain(value: Decimal) -> str:
    """A value as text without exponent or superfluous zeros: "550000000000", "33.7"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def pattern(source: str) -> re.Pattern[str]:
    """A compiled pattern of running text, blind to case."""
    return re.compile(source, re.IGNORECASE)
