"""Whole numbers in words, digits or both: "two hundred and three", "3 hundred and 21", "two million six thousand"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``kind`` is num, small, ten, hundred, scale, ordinal, op, word or other (digits before reading).

    ``end`` is its end in the text; ``joined`` says that a hyphen ties it to the token before.
    """

    kind: str
    text: str
    end: int
    value: Fraction = Fraction(0)
    joined: bool = False


Tokens = Sequence[Token]


def cardinal(tokens: Tokens) -> Fraction | None:
    """A whole number in words or digits with scale words ("3 hundred and 21", "two million six thousand"), or None."""
    total, at, limit = Fraction(0), 0, Fraction(0)
    while at < len(tokens):
        if at and tokens[at].text == "and":
            at += 1
        group = _group(tokens, at, first=at == 0)
        if group is None:
            return None
        value, at = group
        factor = Fraction(1)
        while at < len(tokens) and tokens[at].kind == "scale":
            factor *= tokens[at].value
            at += 1
        if limit and (value * factor >= limit or value < 1 or value.denominator > 1):
            return None
        if factor % 12 == 0 and at < len(tokens):  # nothing goes on after dozens
            return None
        total += value * factor
        limit = factor
        if factor == 1 and at < len(tokens):
            return None
    return total if tokens else None


def _group(tokens: Tokens, at: int, first: bool) -> tuple[Fraction, int] | None:
    """A number below a scale word: "two hundred and two", "ninety-five hundred", "a", "1,674.5"; a bare scale is 1."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind in ("scale", "hundred") and token.text.endswith("s"):  # "millions" alone tells no number
        return None
    if token.kind == "scale" and first:
        return Fraction(1), at
    if token.kind == "hundred" and first:
        value = Fraction(1)
    elif token.text in ("a", "an") and at + 1 < len(tokens) and tokens[at + 1].kind in ("hundred", "scale"):
        value, at = Fraction(1), at + 1
    else:
        below = _below_hundred(tokens, at)
        if below is None:
            return None
        value, at = below
    if at < len(tokens) and tokens[at].kind == "hundred":
        value, at = value * 100, at + 1
        skip = at + 1 if at < len(tokens) and tokens[at].text == "and" else at
        rest = _below_hundred(tokens, skip)
        if rest is not None and 0 < rest[0] < 100 and rest[0].denominator == 1:
            return value + rest[0], rest[1]
    return value, at


def _below_hundred(tokens: Tokens, at: int) -> tuple[Fraction, int] | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind in ("num", "small"):
        return token.value, at + 1
    if token.kind != "ten":
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.kind == "small" and 0 < after.value < 10:
        return token.value + after.value, at + 2
    return token.value, at + 1
