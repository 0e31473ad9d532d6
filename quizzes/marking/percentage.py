"""A percentage, in percent: the box shows the sign.

Pure. Key: "15", or "15/20" where both ends of a range are asked, or the accepted range of a question of
grain "comparison". ``accepts`` are other right percentages. A share in words ("two thirds") is read as
a percentage; percentage points are another unit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from random import Random
from typing import Any, Final

from content.parsing.numbers import read_percentage
from content.parsing.readings import Reading
from quizzes.marking.codes import say
from quizzes.marking.hedges import hedge_fits, hedged
from quizzes.marking.kind import LIMIT, Kind, typed_text
from quizzes.marking.numeric import alternatives, digits, explain_rule, fix, is_near, rule_note, weigh
from quizzes.marking.tolerance import direction, near_note, number
from quizzes.records import Examples, Mark, Message, NeedsFixing, Part, PublicSpec, Response, Spec

VERSION: Final = 2

_RANGE: Final = re.compile(
    r"(?:from|between)?\s*(?P<low>.+?)\s*(?:\bto\b|\band\b|\buntil\b|(?<=[\d%])\s*[-–—~〜]\s*|/)\s*(?P<high>.+)",
    re.IGNORECASE,
)
_HALF: Final = Decimal("0.5")
_SIGN: Final = re.compile(r"[%％٪]|per\s?cent|pct", re.IGNORECASE)


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The percentage as a Decimal in percent, or (low, high) where a range is asked."""
    text = typed_text(raw)
    if isinstance(text, NeedsFixing):
        return text
    if public.asks == "range":
        return _parse_range(text)
    text, either = alternatives(text, read_percentage)
    if either:
        first, second = (say("value.percentage", answer_percentage=digits(value)) for value in either[:2])
        return Response(None, say("read.either", first=first, second=second), either=either)
    reading = read_percentage(text)
    if reading.outcome != "read":
        return fix(reading, "fix.percentage", _choices(reading))
    notes = (say("note.fraction"),) if reading.note == "fraction" else ()
    read = say("read.percentage", answer_percentage=digits(reading.value))
    return hedged(Response(reading.value, read, notes=notes), text)


def _choices(reading: Reading) -> tuple[tuple[str, Message], ...]:
    if reading.outcome != "ambiguous":
        return ()
    values = [digits(value) for value in reading.alternatives]
    return tuple((f"{value}%", say("value.percentage", answer_percentage=value)) for value in values)


def _parse_range(text: str) -> Response | NeedsFixing:
    match = _RANGE.fullmatch(text)
    if match is None:
        single = read_percentage(text)
        return NeedsFixing(say("fix.both_ends")) if single.outcome == "read" else fix(single, "fix.both_ends")
    typed_low = match["low"]
    if _SIGN.search(match["high"]) and not _SIGN.search(typed_low):
        typed_low += "%"  # the sign behind the second figure is that of both
    low, high = read_percentage(typed_low), read_percentage(match["high"])
    if "ambiguous" in (low.outcome, high.outcome) and low.note == high.note == "decimal_form":
        return NeedsFixing(say("fix.percent_or_share"), _range_choices(low, high))
    if low.outcome != "read" or high.outcome != "read":
        return NeedsFixing(say("fix.both_ends"))
    ends = sorted((low.value, high.value))
    return Response(tuple(ends), say("read.percentage", answer_percentage=f"{digits(ends[0])}/{digits(ends[1])}"))


def _range_choices(low: Reading, high: Reading) -> tuple[tuple[str, Message], ...]:
    """Both readings of a range of bare decimals: as percentages, and as shares of one."""
    pairs = [(digits(one), digits(other)) for one, other in zip(low.alternatives, high.alternatives, strict=False)]
    return tuple(
        (f"{one}-{other}%", say("value.percentage", answer_percentage=f"{one}/{other}")) for one, other in pairs
    )


def ends_of(key: Any) -> tuple[Decimal, ...]:
    """The one or two Decimals of a key or of a fact's value, () when it is none."""
    values = [number(part) for part in key.split("/")] if isinstance(key, str) else []
    return tuple(value for value in values if value is not None) if 0 < len(values) <= 2 and None not in values else ()


def _rivals(spec: Spec) -> tuple[Decimal, ...]:
    ends = (ends_of(rival.value) for rival in spec.rivals)
    return tuple(end[0] for end in ends if len(end) == 1)


def grade(spec: Spec, response: Response) -> Mark:
    """Full inside the accepted interval, nothing outside; half for each end of a range."""
    if response.either:
        return _mark(0, response, "percentage.two_answers", say("note.two_answers"))
    if spec.asks == "range":
        return _grade_range(spec, response)
    key = ends_of(spec.key)
    if spec.grain == "comparison":
        inside = _is_between(response, key[0], key[-1])
        return _mark(inside, response, "percentage.inside" if inside else "percentage.outside")
    for accepted in (key[0], *(end[0] for value in spec.accepts if (end := ends_of(value)))):
        rule = weigh(spec, accepted, response.value, _rivals(spec), percent=True)
        if rule and not hedge_fits(spec, response.hedge, accepted, response.value):
            return _mark(0, response, "percentage.hedge", say("note.hedge", hedge=response.hedge))
        if rule:
            note = rule_note(rule) or next(iter(response.notes), None)
            return _mark(1, response, f"percentage.{rule}", note)
    if response.notes and not response.hedge and _rounds_to(response.value, key[0]):
        return _mark(1, response, "percentage.share", next(iter(response.notes)))
    near = spec.grain == "exact" and is_near(key[0], response.value)
    return _mark(0, response, "percentage.outside", near_note(spec) if near else None)


def _rounds_to(share: Decimal, key: Decimal) -> bool:
    """Whether a share in words is the key at the key's own decimals: two thirds is 67%, and 66.7%."""
    if abs(share.adjusted()) > 6:
        return False
    return share.quantize(Decimal(1).scaleb(min(0, int(key.as_tuple().exponent))), ROUND_HALF_UP) == key


def _is_between(response: Response, low: Decimal, high: Decimal) -> bool:
    """Whether a comparison lies in the range that is right: "more than half" begins where "half" stands."""
    value: Decimal = response.value
    up, down = direction(response.hedge)
    if up > down:
        return low <= value < high
    if down > up:
        return low < value <= high
    return low <= value <= high


def _grade_range(spec: Spec, response: Response) -> Mark:
    parts = [
        Part(name, _HALF if weigh(spec, wanted, given, _rivals(spec), percent=True) else Decimal(0), _HALF)
        for name, wanted, given in zip(("low", "high"), ends_of(spec.key), response.value, strict=True)
    ]
    earned = sum(part.earned for part in parts)
    note = say("note.partly") if 0 < earned < 1 else None
    return Mark(Decimal(earned), response.reading, "percentage.ends", KIND.marker, note, tuple(parts))


def _mark(fraction: int | bool, response: Response, rule: str, note: Message | None = None) -> Mark:
    return Mark(Decimal(fraction), response.reading, rule, KIND.marker, note)


def explain(spec: Spec, response: Response) -> Message:
    """The rule that took a value other than the key, otherwise the key."""
    key = say("explain.percentage", key_percentage=spec.key)
    ends = ends_of(spec.key)
    if not isinstance(response.value, Decimal) or len(ends) != 1:
        return key
    rule = weigh(spec, ends[0], response.value, _rivals(spec), percent=True)
    return explain_rule(spec, rule, key, ends[0], _rivals(spec))


def examples(spec: Spec, rng: Random) -> Examples:
    """The key with and without its sign; values far outside, both at once; unreadable texts."""
    ends = ends_of(spec.key)
    fixing = ("", None, "asdasd%", "?", [spec.key], "x" * (LIMIT + 1), "1.2.3.4%")
    far = [digits(end * 3 + rng.randint(40, 60)) for end in ends]
    if spec.asks == "range":
        low, high = digits(ends[0]), digits(ends[1])
        return Examples(
            (f"{low}-{high}%", f"{low}% to {high}%"), (f"{far[0]}-{far[0]}1%", f"{low}-{far[1]}%"), (*fixing, f"{low}%")
        )
    if spec.grain == "comparison":
        return Examples((f"{digits((ends[0] + ends[-1]) / 2)}%",), (f"{far[-1]}%",), (*fixing, "5-7%"))
    key = digits(ends[0])
    wrong = (f"{far[0]}%", f"{far[0]} percent", f"{key}% or {far[0]}%", *_safe_rivals(spec, ends[0]))
    return Examples(
        (f"{key}%", f"{key} %", f"{key} per cent", f"  {key} percent "), wrong, (*fixing, f"{key}-{far[0]}%")
    )


def _safe_rivals(spec: Spec, key: Decimal) -> list[str]:
    return [f"{digits(value)}%" for value in _rivals(spec) if not weigh(spec, key, value, (), percent=True)]


def problems(spec: Spec) -> list[Message]:
    """A readable key, one value or a range where that is asked, and readable further keys."""
    ends = ends_of(spec.key)
    if not ends or list(ends) != sorted(ends):
        return [say("problem.key_percentage")]
    if (spec.grain == "comparison") is (len(ends) == 1):
        return [] if len(ends) == 2 and spec.asks == "range" else _single(spec, ends)
    return _single(spec, ends)


def _single(spec: Spec, ends: tuple[Decimal, ...]) -> list[Message]:
    if spec.grain == "comparison" and len(ends) != 2:
        return [say("problem.key_comparison")]
    if spec.grain != "comparison" and len(ends) == 2 and spec.asks != "range":
        return [say("problem.key_percentage")]
    return [
        say("problem.accepts", index=index)
        for index, value in enumerate(spec.accepts)
        if isinstance(value, Mapping) or not ends_of(value)
    ]


KIND: Final = Kind("percentage", VERSION, parse, grade, explain, examples, problems)
