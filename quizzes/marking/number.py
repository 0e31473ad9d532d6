"""A number with or without a unit; the unit is printed at the box and need not be typed.

Pure. Key: ``{"amount": "25000", "unit": "troops" or None}``. ``accepts`` are other right amounts of the
same shape. A unit that measures something else makes the answer wrong; one in other words is forgiven.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Any, Final

from content.parsing.numbers import counts_whole_things, read_number
from content.parsing.quantities import read_quantity
from content.parsing.readings import Reading
from quizzes.marking.codes import say, value_of
from quizzes.marking.folding import plain, singular
from quizzes.marking.hedges import hedge_fits, hedged
from quizzes.marking.kind import LIMIT, Kind, typed_text
from quizzes.marking.numeric import alternatives, digits, explain_rule, fix, is_near, rule_note, scale_slip, weigh
from quizzes.marking.tolerance import near_note, number
from quizzes.records import Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 2

#: Units that measure different things, by dimension; two of one dimension that differ are wrong too.
_MEASURES: Final = {
    word: name
    for name, words in {
        "kilometre": "km kms kilometre kilometer",
        "metre": "m metre meter",
        "mile": "mile mi",
        "nautical mile": "nm nmi",
        "foot": "foot feet ft",
        "kilogram": "kg kgs kilo kilogram kilogramme",
        "gram": "g gram gramme",
        "tonne": "t tonne ton",
        "pound": "lb lbs pound",
        "litre": "l litre liter",
        "barrel": "barrel bbl",
        "hectare": "ha hectare",
        "acre": "acre",
        "year": "year yr yrs y",
        "month": "month mo mos",
        "week": "week wk wks",
        "day": "day d",
        "hour": "hour hr hrs h",
        "minute": "minute min mins",
        "second": "second sec secs s",
        "percent": "percent % pct percentage",
        "point": "point pp",
        "degree": "degree °c °f",
        "knot": "knot kn",
        "megawatt": "mw megawatt",
        "gigawatt": "gw gigawatt",
        "times": "time times fold x ×",
        "dollar": "dollar usd $",
        "euro": "euro eur €",
        "yen": "yen jpy ¥",
        "decade": "decade",
        "century": "century",
    }.items()
    for word in words.split()
}
_RANK: Final = re.compile(r"rank\b|ranking\b|place\b", re.IGNORECASE)
#: A place as people write it: "#2", "no. 2", "number two", "second-largest", "2nd biggest exporter".
_PLACE: Final = re.compile(
    r"(?:#|№|(?:no\.?|nr\.?|number|rank(?:ed)?|place|the)\s)?\s*(?P<place>[^\W_]+)(?:[\s-]+.*)?", re.IGNORECASE
)


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """(amount as Decimal, unit as typed or ""). Whole things make "25,000" one number; else it is asked back."""
    text = typed_text(raw)
    if isinstance(text, NeedsFixing):
        return text
    text, either = alternatives(text, lambda part: _read(part, public.asks))
    if either:
        first, second = (value_of(_echo(amount, unit, public)) for amount, unit in either[:2])
        return Response(None, say("read.either", first=first, second=second), either=either)
    reading = _read(text, public.asks)
    if reading.outcome == "read":
        amount, unit = reading.value
        return hedged(Response((amount, unit), _echo(amount, unit, public)), text)
    choices: tuple[tuple[str, Message], ...] = ()
    if reading.outcome == "ambiguous":
        values = [value[0] if isinstance(value, tuple) else value for value in reading.alternatives]
        choices = tuple((_unmistakable(value), value_of(_echo(value, "", public))) for value in values)
    return fix(reading, "fix.number", choices)


def _unmistakable(value: Decimal) -> str:
    """A number's text that has one reading only: no grouping, and never three decimals."""
    text = digits(value)
    return f"{text}0" if "." in text else text


def _read(text: str, unit: str) -> Reading:
    """A number alone, or with the words after it as its unit; the value is always (amount, unit)."""
    alone = read_number(text, whole=bool(unit) and counts_whole_things(unit))
    if alone.outcome == "read" and (alone.note != "unit" and (alone.note != "percent" or not _is_percent(unit))):
        return Reading("read", (alone.value, ""), note=alone.note)
    with_unit = read_quantity(text)
    if with_unit.outcome == "read":
        return Reading("read", (with_unit.value[0], with_unit.value[1] or ""), note=with_unit.note)
    if alone.outcome == "read":
        unit = next((typed for amount, typed in _pairs(with_unit) if amount == alone.value), alone.note)
        return Reading("read", (alone.value, unit), note=alone.note)
    return _place(text, alone) if _RANK.match(unit) else alone


def _is_percent(unit: str) -> bool:
    """Whether the question counts in percent; everywhere else "20%" is the number 0.2."""
    return any(_MEASURES.get(word) == "percent" for word in _unit_words(unit))


def _pairs(reading: Reading) -> list[tuple[Decimal, str]]:
    """The (amount, unit) readings of an ambiguous quantity."""
    return [(value[0], value[1] or "") for value in reading.alternatives if isinstance(value, tuple)]


def _place(text: str, unread: Reading) -> Reading:
    """The number that names a place in a ranking, or the reading that failed."""
    match = _PLACE.fullmatch(text)
    reading = read_number(match["place"], whole=True) if match else unread
    return Reading("read", (reading.value, ""), note="ordinal") if reading.outcome == "read" else unread


def _echo(amount: Decimal, unit: str, public: PublicSpec) -> Message:
    unit = unit or ("" if _RANK.match(public.asks) else public.asks)
    if unit:
        return say("read.quantity", answer_number=digits(amount), unit=unit)
    return say("read.number", answer_number=digits(amount))


def amount_of(value: Any) -> Decimal | None:
    """The amount of a key, a further key or a fact's value (``{"amount", "unit"}`` or a numeral)."""
    return number(value.get("amount")) if isinstance(value, Mapping) else number(value)


def unit_of(value: Any) -> str:
    """The unit of a key or a fact's value, "" when it has none."""
    return str(value.get("unit") or "") if isinstance(value, Mapping) else ""


def rivals(spec: Spec) -> tuple[Decimal, ...]:
    """The amounts of other facts in the question."""
    amounts = (amount_of(rival.value) for rival in spec.rivals)
    return tuple(amount for amount in amounts if amount is not None)


def same_unit(typed: str, asked: str) -> bool | None:
    """True when two units share a word, False when they measure different things, None when nobody can tell."""
    if not typed or not asked:
        return True
    mine, yours = _unit_words(typed), _unit_words(asked)
    if mine & yours:
        return True
    measures = {_MEASURES[word] for word in mine if word in _MEASURES}
    wanted = {_MEASURES[word] for word in yours if word in _MEASURES}
    if measures and wanted:
        return bool(measures & wanted)
    return False if measures else None


def _unit_words(unit: str) -> set[str]:
    return {singular(word) for word in re.findall(r"[^\W\d_]+|[%°$€¥×]", plain(unit))}


def grade(spec: Spec, response: Response) -> Mark:
    """Full inside the accepted interval and in the unit asked, nothing outside."""
    if response.either:
        return _mark(0, response, "number.two_answers", say("note.two_answers"))
    amount, unit = response.value
    asked = spec.asks or unit_of(spec.key)
    unit_fits = same_unit(unit, asked)
    if unit_fits is False:
        return _mark(0, response, "number.unit", say("note.unit_other", unit=unit, asked=asked))
    for value in (spec.key, *spec.accepts):
        key = amount_of(value)
        rule = weigh(spec, key, amount, rivals(spec)) if key is not None else ""
        if rule and key is not None and not hedge_fits(spec, response.hedge, key, amount):
            return _mark(0, response, "number.hedge", say("note.hedge", hedge=response.hedge))
        if rule:
            note = rule_note(rule) or (say("note.unit_unneeded", asked=asked) if unit_fits is None else None)
            return _mark(1, response, f"number.{rule}", note)
    return _mark(0, response, *_why_wrong(spec, amount))


def _why_wrong(spec: Spec, amount: Decimal) -> tuple[str, Message | None]:
    key = amount_of(spec.key) or Decimal(0)
    slip = scale_slip(key, amount)
    if slip:
        code = "note.scale_up_plain" if slip > 0 else "note.scale_down_plain"
        times = digits(Decimal(10) ** abs(slip))
        return "number.scale", say(code, answer_number=digits(amount), times=times)
    near = spec.grain == "exact" and is_near(key, amount)
    return "number.outside", near_note(spec) if near else None


def _mark(fraction: int, response: Response, rule: str, note: Message | None = None) -> Mark:
    return Mark(Decimal(fraction), response.reading, rule, KIND.marker, note)


def explain(spec: Spec, response: Response) -> Message:
    """The rule that took a value other than the key, otherwise the key."""
    unit = unit_of(spec.key)
    value = amount_of(spec.key) or Decimal(0)
    plain_key = say("explain.number", key_number=digits(value))
    key = say("explain.quantity", key_number=digits(value), unit=unit) if unit and not _RANK.match(unit) else plain_key
    if response.value is None:
        return key
    rule = weigh(spec, value, response.value[0], rivals(spec))
    return explain_rule(spec, rule, key, value, rivals(spec))


def examples(spec: Spec, rng: Random) -> Examples:
    """The amount alone and with its unit; far values, both at once; unreadable texts."""
    key, unit = amount_of(spec.key) or Decimal(0), unit_of(spec.key)
    text = digits(key)
    far = digits(key * 3 + rng.randint(101, 140))
    wrong = [far, f"{text} or {far}", *(digits(value) for value in rivals(spec) if not weigh(spec, key, value, ()))]
    right = [text, f" {text} "]
    if unit and not _RANK.match(unit):
        right.append(f"{text} {unit}")
        wrong.append(f"{far} {unit}")
    return Examples(
        tuple(right), tuple(wrong), ("", None, "frog", "?", [text], {"amount": text}, "1.2.3.4", "x" * (LIMIT + 1))
    )


def problems(spec: Spec) -> list[Message]:
    """A key with a readable amount and a unit that is a text."""
    unit = spec.key.get("unit") if isinstance(spec.key, Mapping) else ""
    if not isinstance(spec.key, Mapping) or amount_of(spec.key) is None or not (unit is None or isinstance(unit, str)):
        return [say("problem.key_number")]
    return [say("problem.accepts", index=index) for index, value in enumerate(spec.accepts) if amount_of(value) is None]


KIND: Final = Kind("number", VERSION, parse, grade, explain, examples, problems)
