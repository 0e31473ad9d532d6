"""What a row of number tokens means: cardinals, fractions, mixed numbers, powers and scale words.

Values are ``Fraction``: "two thirds" stays exact until it leaves the grammar.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from content.parsing.cardinals import Tokens, cardinal
from content.parsing.denominators import fraction

_MAX_TOKENS: Final = 40
_MAX_ANDS: Final = 4
_MAX_POWER: Final = 400
_MAX_BITS: Final = 4000
#: How a nought is said after the point ("five point oh five").
_OH: Final = frozenset({"oh", "o"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """The values an expression can have, or the code of why it has none; ``ends`` are those of a range."""

    values: tuple[Fraction, ...] = ()
    note: str = ""
    ends: tuple[Fraction, ...] = ()


def evaluate(tokens: Tokens) -> Outcome:
    """The meaning of all the tokens together."""
    if len(tokens) > _MAX_TOKENS or sum(t.text == "and" for t in tokens) > _MAX_ANDS:
        whole = cardinal(tokens)
        return Outcome(note="not_a_number") if whole is None else Outcome((whole,))
    sign = 1
    while tokens and (tokens[0].text in ("-", "minus", "negative", "plus") or tokens[0].text == "+"):
        sign = -sign if tokens[0].text in ("-", "minus", "negative") else sign
        tokens = tokens[1:]
        if tokens and tokens[0].text in ("-", "+", "minus", "negative", "plus"):
            return Outcome(note="not_a_number")
    outcome = _unsigned(tokens)
    if outcome.note or sign == 1:
        return outcome
    return Outcome(tuple(-v for v in outcome.values))


def _unsigned(tokens: Tokens) -> Outcome:
    operators = [i for i, t in enumerate(tokens) if t.kind == "op"]
    if any(tokens[i].text == "-" and i and tokens[i - 1].kind != "op" for i in operators):
        return _range(tokens)
    if any(tokens[i].text in ("^", "**", "*") for i in operators):
        return _power(tokens)
    ratio = _ratio(tokens)
    if ratio is not None:
        return ratio
    values = _words(tokens)
    if values:
        return Outcome(values)
    several = sum(t.kind in ("num", "small", "ten") for t in tokens) > 1
    return Outcome(note="two_numbers" if several else "not_a_number")


def _range(tokens: Tokens) -> Outcome:
    at = next(i for i, t in enumerate(tokens) if t.text == "-" and i)
    ends = [_unsigned(tokens[:at]), _unsigned(tokens[at + 1 :])]
    if any(len(e.values) != 1 for e in ends):
        return Outcome(note="two_numbers")
    low, high = ends[0].values[0], ends[1].values[0]
    if _is_mixed(tokens[: at + 2], low, high):
        return Outcome((low + high,))
    if tokens[-1].kind == "scale" and tokens[at - 1].kind != "scale":
        low *= _trailing_scale(tokens)[0]
    return Outcome(note="range", ends=(low, high))


def _is_mixed(tokens: Tokens, whole: Fraction, part: Fraction) -> bool:
    """Whether "2-1/2" is a mixed number: a whole number tied by a hyphen without spaces to a part of one."""
    dash, after = tokens[-2], tokens[-1]
    close = tokens[-3].end == dash.end - 1 and after.end - len(after.text) == dash.end
    return close and after.kind == "num" and whole >= 1 and whole.denominator == 1 and 0 < part < 1


def _power(tokens: Tokens) -> Outcome:
    """``3x10^8``, ``3*10**-8``, ``1.1^23``; a scale word may follow."""
    values = [t for t in tokens if t.kind == "num"]
    shape = "".join("n" if t.kind == "num" else t.text if t.kind == "op" else "?" for t in tokens)
    shape = shape.replace("**", "^").replace("^+", "^").replace("^--", "^").replace("^-", "!")
    if shape not in ("n^n", "n!n", "n*n^n", "n*n!n"):
        return Outcome(note="not_a_number")
    exponent, base = values[-1].value, values[-2].value
    factor = values[0].value if len(values) == 3 else Fraction(1)
    if exponent.denominator != 1 or exponent > _MAX_POWER or (base == 0 and "!" in shape):
        return Outcome(note="too_large")
    size = max(base.numerator.bit_length(), base.denominator.bit_length())
    if size * exponent > _MAX_BITS:
        return Outcome(note="too_large")
    signed = -int(exponent) if "!" in shape else int(exponent)
    return Outcome((factor * base**signed,))


def _ratio(tokens: Tokens) -> Outcome | None:
    """``1/4``, ``1 4/5``, ``one over three``, ``two out of five``, ``1 in 21``; None when there is no such sign."""
    for i, token in enumerate(tokens):
        left_end = i
        if token.text == "of" and i and tokens[i - 1].text == "out":
            left_end = i - 1
        elif token.text not in ("/", "over", "in"):
            continue
        scale = _trailing_scale(tokens) if token.text == "/" else (Fraction(1), 0)
        whole, top = _whole_and_top(tokens[:left_end]) if token.text == "/" else (Fraction(0), _one(tokens[:left_end]))
        after = i + 2 if tokens[i + 1 : i + 2] and tokens[i + 1].text == "every" else i + 1
        under = _one(tokens[after : len(tokens) - scale[1]])
        parted = any(t.kind == "ordinal" for t in tokens[after:])
        if top is None or under is None or whole is None or parted or (token.text in ("of", "in") and top > under):
            return Outcome(note="not_a_number")
        if under == 0:
            return Outcome(note="division_by_zero")
        return Outcome(((whole + top / under) * scale[0],))
    return None


def _whole_and_top(tokens: Tokens) -> tuple[Fraction | None, Fraction | None]:
    """The whole part and the numerator before a stroke: "1 4", "twelve and 3", or a numerator alone."""
    if len(tokens) == 2 and all(t.kind == "num" and t.value.denominator == 1 for t in tokens):
        return tokens[0].value, tokens[1].value
    if len(tokens) > 2 and tokens[-2].text == "and" and tokens[-1].kind == "num":
        return cardinal(tokens[:-2]), tokens[-1].value
    mixed = len(tokens) > 1 and any(t.kind == "num" or t.text == "point" for t in tokens)
    return Fraction(0), None if mixed else _one(tokens)


def _one(tokens: Tokens) -> Fraction | None:
    values = _words(tokens)
    return values[0] if len(values) == 1 else None


def _trailing_scale(tokens: Tokens) -> tuple[Fraction, int]:
    """The product of the scale words at the end and how many tokens they take ("of a million" included)."""
    factor, count = Fraction(1), 0
    while count < len(tokens) and tokens[-1 - count].kind in ("scale", "hundred"):
        factor *= tokens[-1 - count].value
        count += 1
    if count:
        for filler in ("a", "of"):
            if count < len(tokens) and tokens[-1 - count].text == filler:
                count += 1
    return factor, count


def _words(tokens: Tokens) -> tuple[Fraction, ...]:
    """Readings of tokens without operators: a cardinal, a fraction, a scaled fraction, or a sum at an "and"."""
    if not tokens:
        return ()
    plain = cardinal(tokens)
    if plain is not None:
        return (plain,)
    point = next((i for i, t in enumerate(tokens) if t.text == "point"), None)
    if point is not None:
        return _decimals(tokens, point)
    parts = _sum(tokens) or fraction(tokens)
    if parts:
        return parts
    factor, count = _trailing_scale(tokens)
    if count and count < len(tokens):
        part = tokens[-count].text in ("of", "a")  # "a quarter of a million", but not "5 thousand of a million"
        return tuple(v * factor for v in _words(tokens[:-count]) if v < 1 or not part)
    return ()


def _decimals(tokens: Tokens, point: int) -> tuple[Fraction, ...]:
    factor, count = _trailing_scale(tokens)
    digits = tokens[point + 1 : len(tokens) - count]
    whole = cardinal(tokens[:point]) if point else Fraction(0)
    if whole is None or not digits:
        return ()
    if all(t.text in _OH or (t.kind == "small" and t.value < 10) for t in digits):
        text = "".join("0" if t.text in _OH else str(t.value) for t in digits)
    elif (value := cardinal(digits)) is not None and value < 100 and value.denominator == 1:
        text = str(value)
    else:
        return ()
    return ((whole + Fraction(int(text), 10 ** len(text))) * factor,)


def _sum(tokens: Tokens) -> tuple[Fraction, ...]:
    """``A and B`` where B is a part of A: a fraction of one or of A's last scale word, or a lower scaled amount.

    "Twenty and three" is a sum too; two independent numbers ("24 and 15") are not.
    """
    for at in range(len(tokens) - 1, 0, -1):
        if tokens[at].text != "and":
            continue
        left, right = _words(tokens[:at]), _words(tokens[at + 1 :])
        if len(left) != 1 or len(right) != 1 or not 0 < right[0] < left[0]:
            continue
        before = tokens[at - 1]
        if right[0] < 1 and right[0].denominator > 1:
            return (left[0] + right[0] * (before.value if before.kind == "scale" else 1),)
        if before.kind == "scale" and right[0] < before.value:
            return (left[0] + right[0],)
        if before.kind == "ten" and at + 2 == len(tokens) and tokens[-1].kind == "small" and right[0] < 10:
            return (left[0] + right[0],)
    return ()
