"""Numbers written with Chinese characters, turned into digits before anything else reads them."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "両": 2, "两": 2, "元": 1}
_PLACES: Final = {"十": 10, "百": 100, "千": 1000}
_RUN = re.compile("[〇零一二三四五六七八九十百千]+")
_FIRST_YEAR = re.compile("元(?=年)")


def _value(run: str) -> str:
    if not any(c in _PLACES for c in run):
        return "".join(str(_DIGITS[c]) for c in run)
    total, digit = 0, 0
    for char in run:
        if char in _PLACES:
            total += (digit or 1) * _PLACES[char]
            digit = 0
        else:
            digit = _DIGITS[char]
    return str(total + digit)


def arabic_digits(text: str) -> str:
    """``text`` with runs of Chinese numerals as digits: "五千五百億" is "5500億", "元年" is "1年"."""
    if text.isascii():
        return text
    return _RUN.sub(lambda m: _value(m[0]), _FIRST_YEAR.sub("1", text))
