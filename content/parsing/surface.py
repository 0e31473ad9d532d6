"""The surface of a text before it is parsed: one spelling for spaces, dashes, quotes and digits.

``tidy`` prepares a typed answer (its length may change); ``flatten`` prepares running text character by
character, so that every span found in the result is a span of the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final

from content.parsing.words import ALL_CARDINALS, SPOKEN_SCALES

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

_COMMON: Final = {
    **dict.fromkeys(_SPACES, " "),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_QUOTES, "'"),
    **dict.fromkeys(_DOUBLE, '"'),
    "\u066a": "%",
    "\u066b": ".",
    "\u066c": ",",
}
_FLAT: Final = _COMMON | {"\uff05": "%", "\uff0c": ",", "\uff0e": ".", "\uff04": "$", "\uffe5": "¥"}
_TYPED: Final = _COMMON | dict.fromkeys(_LONG_DASHES, "-") | {"\u060c": ","}


def _one_of(table: dict[str, str]) -> re.Pattern[str]:
    """A character of the table, or a digit of another script."""
    return re.compile(rf"[{re.escape(''.join(table))}]|(?![0-9])\d")


_TO_FLATTEN: Final = _one_of(_FLAT)
_TO_TIDY: Final = _one_of(_TYPED)
_VULGAR: Final = {
    chr(code): " " + unicodedata.normalize("NFKC", chr(code)).replace("\u2044", "/") + " "
    for code in (*range(0xBC, 0xBF), *range(0x2150, 0x215F), 0x2189)
}
_VULGAR_SIGN = re.compile(f"[{''.join(_VULGAR)}]")
_SUPERSCRIPT = re.compile("[\u207a\u207b]?[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+")
#: Raised digits that mark a footnote: after a year, a word or a stop, but not in "km²" or "10⁸".
_RAISED = re.compile('(?:(?<=[0-9]{4})|(?<=[^\\W\\dmt])|(?<=[.,;:!?%)”"]))[²³¹⁰⁴-⁹]{1,3}')
_RAISED_DIGIT = re.compile("[²³¹⁰⁴-⁹]")
_NUMBER_START = re.compile(
    rf"(?<!\w)(?=[\d-]|(?:{'|'.join((*ALL_CARDINALS, *SPOKEN_SCALES))}|an?|half|quarters?|thirds?|minus|negative)\b)"
)
_DAY_START = re.compile(r"(?<!\w)(?=\d|Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De|JA|FE|MA|AP|JU|AU|SE|OC|NO|DE)")
_RAISED_DIGIT = re.compile("[²³¹⁰⁴-⁹]")
_NUMBER_START = re.compile(
    rf"(?<!\w)(?=[\d-]|(?:{'|'.join((*ALL_CARDINALS, *SPOKEN_SCALES))}|an?|half|quarters?|thirds?|minus|negative)\b)",
    re.IGNORECASE,
)
_DAY_START = re.compile(r"(?<!\w)(?=\d|Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De|JA|FE|MA|AP|JU|AU|SE|OC|NO|DE)")
_RUN_OF_SPACES = re.compile(r" {2,}")


def tidy(text: str) -> str:
    """The typed ``text`` trimmed, NFKC, with plain digits, quotes, dashes and single spaces.

    Vulgar fractions and raised exponents keep their meaning ("12½" is "12 1/2", "10⁸" is "10^8");
    invisible format characters and controls are dropped.
    """
    if text.isascii():
        spaced = text if text.isprintable() and "`" not in text else _TO_TIDY.sub(_typed, text)
    else:
        whole = _VULGAR_SIGN.sub(lambda m: _VULGAR[m[0]], text)
        raised = _SUPERSCRIPT.sub(lambda m: "^" + unicodedata.normalize("NFKC", m[0]), whole)
        spaced = _TO_TIDY.sub(_typed, raised)
        if not spaced.isascii():
            spaced = _TO_TIDY.sub(_typed, unicodedata.normalize("NFKC", spaced))
    if not spaced.isprintable():
        spaced = "".join(c for c in spaced if c >= " " and c != "\x7f" and unicodedata.category(c) not in _INVISIBLE)
    return (_RUN_OF_SPACES.sub(" ", spaced) if "  " in spaced else spaced).strip()


_INVISIBLE: Final = frozenset({"Cf", "Cs", "Co"})


def _typed(match: re.Match[str]) -> str:
    return _TYPED.get(match[0]) or str(unicodedata.digit(match[0]))


def _flat(match: re.Match[str]) -> str:
    return _FLAT.get(match[0]) or str(unicodedata.digit(match[0]))


class Flat(str):
    """A text that has been flattened, with what every finder asks of it, worked out once."""

    @cached_property
    def low(self) -> str:
        """The text in lower case."""
        return self.lower()

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """Where a number can begin, in digits or words."""
        return tuple(match.start() for match in _NUMBER_START.finditer(self))

    @cached_property
    def days(self) -> tuple[int, ...]:
        """Where a date can begin that opens with digits or the name of a month."""
        return tuple(match.start() for match in _DAY_START.finditer(self))

    def holds(self, *words: str) -> bool:
        """Whether one of these (in lower case) stands anywhere in it: a cheap question before a dear pattern."""
        return any(word in self.low for word in words)


def matches_at(source: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """What ``source.finditer(text)`` gives for a pattern that can begin nowhere but at ``starts``."""
    at = 0
    for start in starts:
        if start >= at and (match := source.match(text, start)):
            yield match
            at = max(match.end(), start + 1)


def flatten(text: str) -> Flat:
    """Running ``text`` with one spelling of spaces, hyphens, quotes and digits, of the same length.

    The em dash stays: between clauses it is never part of a value. A text that is flat already stays as it is.
    """
    if isinstance(text, Flat):
        return text
    if text.isascii() and text.isprintable() and "`" not in text:
        return Flat(text)
    if _RAISED_DIGIT.search(text):
        text = _RAISED.sub(lambda match: " " * len(match[0]), text)
    return Flat(_TO_FLATTEN.sub(_flat, text))
