"""The surface of a text before it is parsed: one spelling for spaces, dashes, quotes and digits.

``tidy`` prepares a typed answer (its length may change); ``flatten`` prepares running text character by
character, so that every span found in the result is a span of the original.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from typing import Final

#: Longer answers are not read at all: nobody types a value of this length.
MAX_LENGTH: Final = 2000

_SPACES = (
    "\t\n\v\f\r\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u207b"
_LONG_DASHES = "\u2014\u2015"
_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u02bc\uff07`\u00b4"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb"

_COMMON: dict[int, str] = {
    **{ord(c): " " for c in _SPACES},
    **{ord(c): "-" for c in _HYPHENS},
    **{ord(c): "'" for c in _QUOTES},
    **{ord(c): '"' for c in _DOUBLE},
    0x066A: "%",
    0x066B: ".",
    0x066C: ",",
}


def _digits_of_all_scripts() -> dict[int, str]:
    table = {}
    for code in range(0x80, 0x1FC00):
        char = chr(code)
        if char.isdecimal() and code <= sys.maxunicode:
            table[code] = str(unicodedata.digit(char))
    return table


_FLAT: Final = _COMMON | _digits_of_all_scripts() | {0xFF05: "%", 0xFF0C: ",", 0xFF0E: ".", 0xFF04: "$", 0xFFE5: "¥"}
_TYPED: Final = _COMMON | _digits_of_all_scripts() | {ord(c): "-" for c in _LONG_DASHES}
_VULGAR: Final = {
    ord(chr(code)): " " + unicodedata.normalize("NFKC", chr(code)).replace("\u2044", "/") + " "
    for code in (*range(0xBC, 0xBF), *range(0x2150, 0x215F), 0x2189)
}
_SUPERSCRIPT = re.compile("[\u207a\u207b]?[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+")
#: Raised digits that mark a footnote: after a year, a word or a stop, but not in "km²" or "10⁸".
_RAISED = re.compile('(?:(?<=[0-9]{4})|(?<=[^\\W\\dmt])|(?<=[.,;:!?%)”"]))[²³¹⁰⁴-⁹]{1,3}')
_RUN_OF_SPACES = re.compile(r" {2,}")


def tidy(text: str) -> str:
    """The typed ``text`` trimmed, NFKC, with plain digits, quotes, dashes and single spaces.

    Vulgar fractions and raised exponents keep their meaning ("12½" is "12 1/2", "10⁸" is "10^8");
    invisible format characters and controls are dropped.
    """
    if text.isascii():
        spaced = text.translate(_COMMON)
    else:
        raised = _SUPERSCRIPT.sub(lambda m: "^" + unicodedata.normalize("NFKC", m[0]), text.translate(_VULGAR))
        spaced = unicodedata.normalize("NFKC", raised.translate(_TYPED)).translate(_TYPED)
        spaced = "".join(c for c in spaced if unicodedata.category(c) not in ("Cf", "Cs", "Co"))
    shown = "".join(c for c in spaced if c >= " " and c != "\x7f")
    return _RUN_OF_SPACES.sub(" ", shown).strip()


def flatten(text: str) -> str:
    """Running ``text`` with one spelling of spaces, hyphens, quotes and digits, of the same length.

    The em dash stays: between clauses it is never part of a value.
    """
    return _RAISED.sub(lambda match: " " * len(match[0]), text).translate(_FLAT)
