"""Amounts: from the tokens of a typed number to its exact value.

An amount is digits with separators, words ("two hundred and three"), a fraction, a mixed number, a power of
ten, each with scale words. ``read_amount`` takes the longest numeric beginning of a text and returns what
follows it, so that percentages, money and quantities can look at their own words there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final

from content.parsing.cardinals import Token
from content.parsing.expressions import evaluate
from content.parsing.kanji import arabic_digits
from content.parsing.separators import Comma, read_numeral
from content.parsing.words import ALL_CARDINALS, CAPITAL_SCALES, DENOMINATORS, HUNDREDS, ORDINALS, SCALES

_MAX_DIGITS: Final = 100
_MAX_EXPONENT: Final = 400
#: More tokens than any number has; what follows them is left to the rest.
_MAX_TOKENS: Final = 60

_TOKEN = re.compile(
    r"(?P<num>(?:\d[\d.,'_]*|[.,]\d[\d.,'_]*)(?:e[+-]?\d{1,9}(?![\da-z]))?)"
    r"|(?P<cjk>[万萬億亿兆])"
    r"|(?P<word>[^\W\d_万萬億亿兆]+(?:'[a-z]+)?)"
    r"|(?P<op>\*\*|[-+/^×*·()])"
    r"|(?P<other>\S)",
    re.IGNORECASE,
)
_RANGE_WORD = re.compile(r"^(?:to|until|through|and|-)\s*", re.IGNORECASE)
_SPACE_GROUPS = re.compile(r"(?<![\d.,'_])\d{1,3}(?: \d{3})+(?![\d'_/])")
_ALREADY_PLAIN = re.compile(r"\d{1,30}(?:\.\d{1,30})?")
_CONNECTIVES: Final = frozenset(
    {"and", "of", "a", "an", "in", "over", "out", "every", "point", "oh", "o", "minus", "negative", "plus"}
)
_LEADING: Final = frozenset({"a", "an", "minus", "negative", "plus", "point", "oh"})
#: "Firsts" count twenty-firsts only; "seconds" measure time.
_UNDERS: Final = ORDINALS | DENOMINATORS | {"firsts": 1}
_ABBREVIATED: Final = frozenset(
    [
        "k",
        "m",
        "mm",
        "b",
        "mn",
        "mln",
        "mio",
        "mil",
        "mill",
        "bn",
        "bln",
        "bil",
        "tn",
        "trn",
        "tln",
        "tril",
        "t",
        "g",
        "cr",
        "thsd",
    ]
)


@dataclass(frozen=True, slots=True)
class Amount:
    """The numeric beginning of a text. ``values`` holds one value, two (ask) or none (see ``note``).

    ``rest`` is the text after it, trimmed; ``glued`` is true when no space stands between.
    ``scaled`` is true when a scale word was part of it.
    """

    values: tuple[Decimal, ...]
    rest: str = ""
    glued: bool = False
    note: str = ""
    scaled: bool = False
    ends: tuple[Decimal, ...] = ()


def as_decimal(value: Fraction) -> Decimal:
    """The exact decimal of a fraction, or fifty significant digits of it, written without exponent."""
    if value.denominator == 1:
        return Decimal(value.numerator)
    with localcontext() as context:
        context.prec = 50
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.normalize()


def read_amount(text: str, locale: str = "en", comma: Comma = "ask", lower_scales: bool = True) -> Amount:
    """Read the numeric beginning of ``text`` (already tidied).

    ``comma`` rules on the one ambiguous grouping (see ``separators``). ``lower_scales`` lets a lone "t" mean
    trillion, as in money.
    """
    if _ALREADY_PLAIN.fullmatch(text) and locale == "en" and comma != "group":
        return Amount((Decimal(text),))
    text = arabic_digits(text)
    tokens = _tokenise(text, lower_scales)
    count = _numeric_prefix(tokens)
    if count == 0:
        return Amount((), text, note="not_a_number")
    head = tokens[:count]
    scaled = any(t.kind == "scale" for t in head)
    after = text[head[-1].end :]
    where = Amount((), after.strip(), bool(after) and not after[0].isspace(), "", scaled)
    if count == 1 and head[0].kind == "digits" and len(head[0].text) <= _MAX_DIGITS and "e" not in head[0].text.lower():
        values = read_numeral(_without_last_comma(head[0].text), locale, comma)
        note = ("separator", "", "separator")[len(values)]
        return Amount(values, where.rest, where.glued, note)
    return _evaluated(head, where, lambda digits: _numeral(digits, locale, comma))


def range_end(rest: str, comma: Comma = "ask") -> tuple[Decimal, ...]:
    """The second value of a range, from the text after its first one ("to 30 ships"); () when there is none."""
    amount = read_amount(_RANGE_WORD.sub("", rest), comma=comma)
    return amount.values if len(amount.values) == 1 else ()


def _evaluated(head: Sequence[Token], where: Amount, numeral: Callable[[str], tuple[Fraction, ...] | str]) -> Amount:
    """Put the readings of the numerals into the expression; two readings of one numeral are asked."""
    asked: tuple[Fraction, ...] = ()
    ready: list[list[Token]] = [list(head)]
    for index, token in enumerate(head):
        if token.kind != "digits":
            continue
        values = numeral(token.text)
        if isinstance(values, str):
            return Amount((), where.rest, note=values)
        if len(values) > 1:
            if asked:
                return Amount((), where.rest, note="separator")
            asked = values
            ready = [list(ready[0]), list(ready[0])]
        for tokens, value in zip(
            ready, values if len(ready) > 1 and len(values) > 1 else values * len(ready), strict=True
        ):
            tokens[index] = Token("num", token.text, token.end, value, token.joined)
    results: list[Fraction] = []
    for tokens in ready:
        outcome = evaluate(tokens)
        if outcome.note:
            return Amount((), where.rest, where.glued, outcome.note, where.scaled, tuple(map(as_decimal, outcome.ends)))
        results += [v for v in outcome.values if v not in results]
    note = "separator" if asked else "two_readings" if len(results) > 1 else ""
    return Amount(tuple(map(as_decimal, results)), where.rest, where.glued, note, where.scaled)


def _tokenise(text: str, lower_scales: bool) -> list[Token]:
    text = _SPACE_GROUPS.sub(lambda m: m[0].replace(" ", "_"), text)
    tokens: list[Token] = []
    joined = False
    for match in _TOKEN.finditer(text):
        if (
            match["op"] == "-"
            and tokens
            and tokens[-1].kind in ("small", "ten", "hundred", "scale", "ordinal")
            and _word_follows(text, match.end())
        ):
            joined = True
            continue
        tokens.append(_token(match, joined, lower_scales, bool(tokens) and tokens[-1].kind == "digits"))
        joined = False
        if len(tokens) > _MAX_TOKENS:
            break
    return tokens


def _word_follows(text: str, at: int) -> bool:
    rest = text[at : at + 2].lstrip()
    return bool(rest) and rest[0].isalpha()


def _token(match: re.Match[str], joined: bool, lower_scales: bool, after_digits: bool) -> Token:
    text, end = match[0], match.end()
    if match["num"]:
        return Token("digits", text, end, joined=joined)
    if match["op"]:
        return Token("op", {"×": "*", "·": "*"}.get(text, text), end, joined=joined)
    low = text.lower()
    if match["cjk"]:
        return Token("scale", low, end, Fraction(SCALES[low]))
    if not match["word"]:
        return Token("other", text, end)
    if low in ALL_CARDINALS:
        kind = "ten" if ALL_CARDINALS[low] >= 20 else "small"
        return Token(kind, low, end, Fraction(ALL_CARDINALS[low]), joined)
    if low in HUNDREDS:
        return Token("hundred", low, end, Fraction(100), joined)
    if low == "mm" and text != "MM" and not lower_scales:
        return Token("word", low, end, joined=joined)
    scale = CAPITAL_SCALES.get(text) or SCALES.get(low) or (10**12 if low == "t" and lower_scales else None)
    if scale and (after_digits or low not in _ABBREVIATED):
        return Token("scale", low, end, Fraction(scale), joined)
    if low == "seconds" and joined:
        return Token("ordinal", "second", end, Fraction(2), joined)
    if low in _UNDERS:
        return Token("ordinal", low, end, Fraction(_UNDERS[low]), joined)
    if low == "x" and after_digits:
        return Token("op", "*", end, joined=joined)
    return Token("word", low, end, joined=joined)


def _numeric_prefix(tokens: Sequence[Token]) -> int:
    """How many tokens belong to the number at the beginning: trailing connectives are left to the rest."""
    count = 0
    solid = False
    for token in tokens:
        if token.kind in ("digits", "small", "ten", "hundred", "scale", "ordinal"):
            solid = True
        elif token.kind == "op":
            if token.text in "()":
                break
        elif token.kind != "word" or token.text not in (_CONNECTIVES if solid else _LEADING):
            break
        count += 1
    while count and (tokens[count - 1].kind in ("op", "word")):
        count -= 1
    power = any(t.text in ("^", "**") for t in tokens[:count])
    while power and count and tokens[count - 1].text in _ABBREVIATED:  # after an exponent "m" is metres
        count -= 1
    return count


def _numeral(text: str, locale: str, comma: Comma) -> tuple[Fraction, ...] | str:
    """The readings of one token of digits, or the code of what is wrong with it."""
    low = text.lower()
    digits, _, exponent = low.partition("e")
    if sum(c.isdigit() for c in digits) > _MAX_DIGITS:
        return "too_many_digits"
    if exponent and abs(int(exponent)) > _MAX_EXPONENT:
        return "too_large"
    values = read_numeral(_without_last_comma(digits), locale, comma)
    if not values:
        return "separator"
    power = Fraction(10) ** int(exponent or 0)
    return tuple(Fraction(v) * power for v in values)


def _without_last_comma(digits: str) -> str:
    return digits[:-1] if digits.endswith(",") and digits.count(",") == 1 else digits
