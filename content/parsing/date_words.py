"""Years and days written in words inside dates: "nineteen seventy eight", "twenty-first", "two thousand and five"."""

from __future__ import annotations

from collections.abc import Sequence

from content.parsing.words import ALL_CARDINALS, ORDINALS, TENS, UNITS

#: Words that may stand in a date's number: cardinals, ordinals and their joints.
NUMBER_WORDS = frozenset(ALL_CARDINALS) | {w for w, n in ORDINALS.items() if n < 100} | {"hundred", "thousand", "oh"}


def _pair(words: Sequence[str]) -> int | None:
    """A number below a hundred from one or two words."""
    if len(words) == 1:
        return ALL_CARDINALS.get(words[0])
    if len(words) == 2 and words[0] in TENS and 0 < UNITS.get(words[1], 0) < 10:
        return TENS[words[0]] + UNITS[words[1]]
    if len(words) == 2 and words[0] in ("oh", "zero", "nought") and 0 < UNITS.get(words[1], 0) < 10:
        return UNITS[words[1]]
    return None


def year_in_words(words: Sequence[str]) -> int | None:
    """The year that words name ("nineteen hundred ninety three", "twenty twenty-five", "two thousand"), or None."""
    plain = [w for w in words if w != "and"]
    if not plain or len(plain) > 6:
        return None
    for at, word in enumerate(plain):
        if word in ("hundred", "thousand"):
            before, after = _pair(plain[:at]), plain[at + 1 :]
            rest = _under_thousand(after) if word == "thousand" else _pair(after) if after else 0
            if before is None or rest is None:
                return None
            return before * (100 if word == "hundred" else 1000) + rest
    for at in (1, 2):
        first, second = _pair(plain[:at]), _pair(plain[at:])
        if first is not None and second is not None and 10 <= first < 100 and (second >= 10 or len(plain[at:]) == 2):
            return first * 100 + second
    return None


def _under_thousand(words: Sequence[str]) -> int | None:
    if not words:
        return 0
    if "hundred" in words:
        at = list(words).index("hundred")
        before, after = _pair(words[:at]), (_pair(words[at + 1 :]) if words[at + 1 :] else 0)
        return None if before is None or after is None else before * 100 + after
    return _pair(words)


def day_in_words(words: Sequence[str]) -> int | None:
    """The day of a month that words name ("the twenty-first", "fifteen", "tenth"), or None."""
    plain = [w for w in words if w != "and"]
    value: int | None
    if len(plain) == 2 and plain[0] in TENS and 0 < ORDINALS.get(plain[1], 0) < 10:
        value = TENS[plain[0]] + ORDINALS[plain[1]]
    elif len(plain) == 1 and plain[0] in ORDINALS:
        value = ORDINALS[plain[0]]
    else:
        value = _pair(plain)
    return value if value is not None and 1 <= value <= 99 else None


def split_words(words: Sequence[str]) -> list[tuple[str, int]]:
    """What a run of number words in a date is: a year, a day, or a day followed by a year; [] when it is none."""
    year = year_in_words(words)
    if year is not None and year >= 100:
        return [("year", year)]
    day = day_in_words(words)
    if day is not None:
        return [("day", day)]
    for at in (2, 1):
        day, year = day_in_words(words[:at]), year_in_words(words[at:])
        if day is not None and year is not None and year >= 100 and day <= 31:
            return [("day", day), ("year", year)]
    return []
