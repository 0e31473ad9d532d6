"""What every reader of a typed answer does first and last: length, blanks, hedges, and the words that follow."""

from __future__ import annotations

import re
from typing import Final

from content.parsing.readings import Reading, unreadable
from content.parsing.surface import MAX_LENGTH, tidy
from content.parsing.words import ALL_CARDINALS, SPOKEN_SCALES

#: No number, sum or date takes more characters, in words and with its unit.
_LONGEST_VALUE: Final = 400
#: Words that say a number: what holds one after the number is a second number, or one that was not understood.
_NUMERAL: Final = (
    frozenset(ALL_CARDINALS)
    | {f"{word}{plural}" for word in SPOKEN_SCALES for plural in ("", "s")}
    | {"point", "oh", "half", "score", "scores", "gross", "minus", "plus", "over", "every"}
)
#: Words that lead on to something: no unit ends with one.
_LEADING: Final = frozenset({"a", "an", "the", "and", "per", "of"})
#: Words of a sentence, never of a unit: an answer that holds one of them is not just a value.
_SENTENCE: Final = frozenset(
    "is isn't are aren't was were be been am may might can could do does did don't not no to at on you "
    "your me my i we they this that these those which what who with for from by as if so then it there "
    "have has had or th rd nd ask meet out off up down please let let's will would should".split()
)
_HEDGE = re.compile(
    r"(?:(?:about|around|approximately|approx\.?|roughly|circa|ca\.|c\.|c(?= \d)|some|nearly|almost|over|under|exactly|"
    r"just|more than|less than|fewer than|at least|at most|up to|as much as|as many as|only|a total of"
    r"|an estimated|estimated|"
    r"ca\. ?|[~≈≥≤><])\s*)+(?=[^\s])",
    re.IGNORECASE,
)
_RANGE_LEAD = re.compile(r"(?:from|between) ", re.IGNORECASE)
_WRAPPING = re.compile(r"^(?:=|it is|it's|the answer is|answer:?)\s*", re.IGNORECASE)
_WORDS_ONLY = re.compile(r"[^\W\d_][^\W\d_'./²³-]*(?:[ './²³-]+[^\W\d_]+[.']?)*\.?")


def opened(text: str, no_value: str = "") -> str | Reading:
    """The tidied answer, or the reading that says why there is nothing to parse (too_long, blank).

    Where a value is read, ``no_value`` is the note for a text longer than any value is written.
    """
    if len(text) > MAX_LENGTH:
        return unreadable("too_long")
    if no_value and len(text) > _LONGEST_VALUE and len(text.strip()) > _LONGEST_VALUE:
        return unreadable(no_value)
    tidied = _WRAPPING.sub("", tidy(text))
    if len(tidied) > 1 and tidied[0] == tidied[-1] == '"':
        tidied = tidied[1:-1].strip()
    if len(tidied) > MAX_LENGTH:
        return unreadable("too_long")
    return tidied if tidied else unreadable("blank")


def without_hedge(text: str) -> tuple[str, bool]:
    """``text`` without leading words that loosen a value, and whether there were any."""
    match = _HEDGE.match(text)
    return (text[match.end() :], True) if match else (text, False)


def without_range_word(text: str) -> str:
    """``text`` without "from" or "between"; an "and" that belonged to "between" becomes "to"."""
    match = _RANGE_LEAD.match(text)
    if match is None:
        return text
    rest = text[match.end() :]
    return re.sub(r" and ", " to ", rest, count=1) if match[0].lower().startswith("between") else rest


def is_unit_phrase(text: str) -> bool:
    """Whether words after a number can be its unit ("nuclear-armed states", "km", "frigates of the new class")."""
    if len(text) > 100 or not _WORDS_ONLY.fullmatch(text):
        return False
    words = text.lower().rstrip(".").split()
    return len(words) <= 8 and words[-1] not in _LEADING and not (_SENTENCE | _NUMERAL).intersection(words)


def joined_by(text: str) -> str:
    """ "range" or "two_numbers" when ``text`` goes on to a second value, else ""."""
    low = text.lower()
    if low.startswith(("to ", "until ", "- ", "-", "–", "through ")):
        return "range" if any(c.isdigit() for c in low) or len(low.split()) < 4 else ""
    if low.startswith(("or ", "and ", "/", "& ", "; ", ", ")):
        return "two_numbers"
    return ""
