"""The vocabulary of numbers: cardinals, ordinals, denominators and scale words, in English."""

from __future__ import annotations

from typing import Final

_TO_NINETEEN: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
UNITS: Final = {word: value for value, word in enumerate(_TO_NINETEEN.split())} | {"naught": 0, "nought": 0, "nil": 0}
TENS: Final = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
HUNDREDS: Final = frozenset({"hundred", "hundreds"})

_SCALES: Final = {
    10**3: "thousand thousands k thsd",
    10**6: "million millions mn mln mio mil mill m mm",
    10**9: "billion billions bn bln bil b milliard milliards mrd",
    10**12: "trillion trillions tn trn tln tril",
    10**15: "quadrillion quadrillions",
    10**18: "quintillion quintillions",
    10**5: "lakh lakhs lac lacs",
    10**7: "crore crores cr",
    12: "dozen dozens doz dozs",
    10**4: "万 萬",
    10**8: "億 亿",
}
#: Scale words and abbreviations in lower case; single capital letters that mean something only as capitals follow.
SCALES: Final = {word: value for value, words in _SCALES.items() for word in words.split()} | {"兆": 10**12}
CAPITAL_SCALES: Final = {"G": 10**9, "T": 10**12}
#: Scale words that may be written out in running text.
SPOKEN_SCALES: Final = (
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "quadrillion",
    "lakh",
    "crore",
    "dozen",
)

_IRREGULAR: Final = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
}


def _ordinals() -> dict[str, int]:
    table = dict(_IRREGULAR)
    taken = set(table.values())
    table |= {word + "th": n for word, n in UNITS.items() if n > 3 and n not in taken}
    table |= {word[:-1] + "ieth": n for word, n in TENS.items()}
    table |= {word + "th": 100 for word in ("hundred",)}
    table |= {word + "th": SCALES[word] for word in ("thousand", "million", "billion", "trillion")}
    return table


#: Ordinal words of one token: first ... twentieth, thirtieth ... hundredth, thousandth ...
ORDINALS: Final = _ordinals()
#: Words that can stand under a numerator: third(s), fourth(s) ... quarter(s), half, halves.
DENOMINATORS: Final = (
    {word: n for word, n in ORDINALS.items() if n > 2}
    | {word + "s": n for word, n in ORDINALS.items() if n > 2}
    | {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
)

ALL_CARDINALS: Final = UNITS | TENS


def small_cardinal(text: str) -> int | None:
    """The value of a cardinal word below a hundred ("seven", "twenty-one"), or None."""
    first, _, second = text.lower().replace("-", " ").partition(" ")
    if not second:
        return ALL_CARDINALS.get(first)
    unit = UNITS.get(second.strip())
    return TENS[first] + unit if first in TENS and unit is not None and 0 < unit < 10 else None


def small_ordinal(text: str) -> int | None:
    """The value of an ordinal word below a hundred ("third", "twenty-first"), or None."""
    first, _, second = text.lower().replace("-", " ").partition(" ")
    if not second:
        return ORDINALS.get(first)
    unit = ORDINALS.get(second.strip())
    return TENS[first] + unit if first in TENS and unit is not None and unit < 10 else None
