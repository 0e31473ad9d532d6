"""Fractions in words: a numerator over a denominator that ends in an ordinal ("two thirds", "one twenty-fifth")."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from content.parsing.cardinals import Token, Tokens, cardinal

#: Most words of a denominator.
_MOST_UNDER: Final = 6


def fraction(tokens: Tokens) -> tuple[Fraction, ...]:
    """A numerator over a denominator in words: "two thirds", "a half", "one twenty-fifth", "one one hundred fifth".

    The words may divide in more than one place: "one hundred thirty fifths" is 130/5 or 100/35, and both are given.
    """
    last = tokens[-1]
    if last.kind != "ordinal" or (last.text == "second" and not last.joined):
        return ()
    if len(tokens) == 1:
        return (Fraction(1) / last.value,) if last.text in ("half", "quarter") else ()
    values: list[Fraction] = []
    for at in range(len(tokens) - 1, max(0, len(tokens) - _MOST_UNDER) - 1, -1):
        under = _denominator(tokens[at:]) if at else None
        if under is None or (at + 1 == len(tokens) and (last.value < 2 or last.text == "second" or _tied(tokens))):
            continue
        top = tokens[:at]
        if not _is_numerator(top, last):
            continue
        value = Fraction(1) if len(top) == 1 and top[0].text in ("a", "an") else cardinal(top)
        if value is not None and value / under not in values:
            values.append(value / under)
    return tuple(values)


def _is_numerator(top: Tokens, last: Token) -> bool:
    """No "ten half", and no numerator that goes on after a scale word ("two million two thirds")."""
    if last.text in ("half", "quarter") and (
        len(top) > 1 or not (top[0].text in ("a", "an") or top[0].value < last.value)
    ):
        return False
    return not any(t.kind == "scale" for t in top[:-1]) or top[-1].kind == "scale"


def _tied(tokens: Tokens) -> bool:
    """Whether a hyphen makes one denominator of the last two words ("thirty-fifths") that leaves a numerator."""
    last, before = tokens[-1], tokens[-2]
    one = last.value < 10 if before.kind == "ten" else last.value >= 1000
    return last.joined and one and len(tokens) > 2


def _denominator(tokens: Tokens) -> Fraction | None:
    """The number that words ending in an ordinal stand for; "hundred-thousandth" begins with a bare hundred if tied."""
    first, last = tokens[0], tokens[-1]
    if len(tokens) == 1:
        return last.value
    if first.joined or last.text in ("half", "halves", "quarter", "quarters"):
        return None
    scale = last.value >= 1000
    bare = first.kind in ("hundred", "scale")
    if (bare or scale) and first.kind != "small" and not (scale and all(t.joined for t in tokens[1:])):
        return None
    kind = "scale" if scale else "hundred" if last.value == 100 else "ten" if last.value >= 20 else "small"
    return cardinal((*tokens[:-1], Token(kind, last.text, last.end, last.value)))
