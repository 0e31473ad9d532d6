"""A typed date. What is asked (day, month, year, quarter, decade, century, span; a day or month of a
year that the stem gives) is public; more precise is right when it lies inside, less precise earns parts.

Pure. Key: the ISO text of a fact's value (``2025-07-22``). ``accepts`` are other right dates. Parts:
day, month and year 20/30/50, shared out anew among those that are asked; a year that most dates of the
brief share earns at most 20.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any, Final

from content.parsing.dates import read_date
from content.parsing.readings import Reading
from quizzes.marking.codes import say, value_of
from quizzes.marking.kind import LIMIT, Kind, typed_text
from quizzes.marking.numeric import alternatives
from quizzes.marking.periods import (
    PARTS_ASKED,
    Shares,
    common_parts,
    lies_inside,
    overlaps_century,
    parts_of,
    shares,
    span_of,
)
from quizzes.records import (
    PRECISIONS,
    Examples,
    Mark,
    Message,
    NeedsFixing,
    Part,
    PublicSpec,
    Response,
    Spec,
    iso_precision,
)

VERSION: Final = 2

_SHORT_YEAR: Final = "note.short_year"
_YEARLESS: Final = ("day_of_year", "month_of_year")
_FINENESS: Final = {
    "day": 0,
    "day_of_year": 0,
    "month": 1,
    "month_of_year": 1,
    "quarter": 2,
    "year": 3,
    "span": 3,
    "decade": 4,
    "century": 5,
}


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The ISO text of the date at its own precision. A year that is asked and missing needs fixing."""
    text = typed_text(raw)
    if isinstance(text, NeedsFixing):
        return text
    text, either = alternatives(text, lambda part: read_date(part, public.order))
    if either:
        first, second = (value_of(_echo(value)) for value in either[:2])
        return Response(None, say("read.either", first=first, second=second), either=either)
    reading = read_date(text, public.order)
    if reading.outcome != "read":
        return _fix(reading, public.asks)
    missing = _missing(public.asks, reading.precision)
    if missing is not None:
        return NeedsFixing(missing)
    codes = {"weekday_wrong": "note.weekday", "two_digit_year": _SHORT_YEAR}
    notes = (say(codes[reading.note]),) if reading.note in codes else ()
    return Response(reading.value, _echo(reading.value), reading.precision, notes)


def _echo(value: str) -> Message:
    return say("read.date", answer_date=value)


def _fix(reading: Reading, asks: str) -> NeedsFixing:
    if reading.outcome == "ambiguous":
        code = "fix.day_or_month" if reading.note == "day_month_order" else "fix.date_readings"
        return NeedsFixing(say(code), tuple((value, value_of(_echo(value))) for value in reading.alternatives))
    if reading.note == "too_long":
        return NeedsFixing(say("fix.too_long", limit=LIMIT))
    codes = {"blank": "fix.blank", "no_such_day": "fix.no_such_day"}
    unread = f"fix.date_{asks}" if asks in _FINENESS and asks != "day" else "fix.date"
    return NeedsFixing(say(codes.get(reading.note, unread)))


def _missing(asks: str, precision: str) -> Message | None:
    """What an answer must add before it can be marked: a year that is asked, the second year of a span."""
    if precision in _YEARLESS and asks not in _YEARLESS:
        return say("fix.add_year")
    if asks == "span" and precision in ("year", "month", "day", "quarter"):
        return say("fix.both_years")
    return None


def grade(spec: Spec, response: Response) -> Mark:
    """Full for the date asked, parts for what of it is right."""
    if response.either:
        return _mark(response, Decimal(0), "date.two_answers", say("note.two_answers"))
    keys = (spec.key, *(value for value in spec.accepts if isinstance(value, str)))
    return max((_grade_one(spec, key, response) for key in keys), key=lambda mark: mark.fraction)


def _grade_one(spec: Spec, key: str, response: Response) -> Mark:
    value, asks = str(response.value), spec.asks or iso_precision(key)
    note = next(iter(response.notes), None)
    if note is not None and note.code == _SHORT_YEAR:
        value, note = _in_century_of(key, value), None if value == _in_century_of(key, value) else note
        response = replace(response, value=value)
    if asks in _YEARLESS and (given := _given_year(key, value)):
        return _mark(response, Decimal(0), "date.year_given", say("note.year_given", year=given))
    if value == key and asks not in PARTS_ASKED:
        return _mark(response, Decimal(1), "date.equal", note)
    if asks == "century" and overlaps_century(key, value):
        return _mark(response, Decimal(1), "date.century", say("note.calendar_century"))
    if asks not in PARTS_ASKED:
        return _grade_period(asks, key, response, note)
    return _grade_parts(spec, asks, key, response, note)


def _in_century_of(key: str, value: str) -> str:
    """The date with the century of the key, when its year was typed with two digits and they are the key's."""
    same_digits = re.match(r"\d{4}", key) and re.match(r"\d{4}", value) and key[2:4] == value[2:4]
    return key[:2] + value[2:] if same_digits else value


def _given_year(key: str, value: str) -> str:
    """The year that the stem gives, when the answer names another one."""
    mine, given = parts_of(value).get("year"), parts_of(key).get("year")
    return str(int(given)) if mine and given and mine != given else ""


def _grade_period(asks: str, key: str, response: Response, note: Message | None) -> Mark:
    """Quarters, decades, centuries and spans: inside or not; a quarter and a span earn parts."""
    value = str(response.value)
    if asks == "span" and response.precision in ("span", "decade", "century"):
        return _grade_span(key, response)
    finer = _FINENESS.get(response.precision, 9) < _FINENESS.get(asks, 0)
    if finer and lies_inside(value, key):
        return _mark(response, Decimal(1), "date.inside", note or say("note.more_precise"))
    if asks == "quarter" and parts_of(value).get("year") == parts_of(key).get("year"):
        year = shares(("month", "year"))["year"]
        parts = (Part("quarter", Decimal(0), 1 - year), Part("year", year, year))
        return _mark(response, year, "date.parts", say("note.partly"), parts)
    coarse = lies_inside(key, value)
    return _mark(response, Decimal(0), "date.outside", say("note.less_precise") if coarse else None)


def _grade_span(key: str, response: Response) -> Mark:
    wanted, given = key.split("/"), str(response.value).split("/")
    half = Decimal("0.5")
    parts = tuple(
        Part(name, half if lies_inside(mine, yours) or mine == yours else Decimal(0), half)
        for name, mine, yours in zip(("start", "end"), given, wanted, strict=True)
    )
    earned = parts[0].earned + parts[1].earned
    note = {Decimal(1): say("note.more_precise") if given != wanted else None, half: say("note.partly")}
    return _mark(response, earned, "date.ends", note.get(earned), parts)


def _grade_parts(spec: Spec, asks: str, key: str, response: Response, note: Message | None) -> Mark:
    wanted, given = parts_of(key), parts_of(str(response.value)) or common_parts(str(response.value))
    weights = _weights(spec, asks, key)
    parts = tuple(
        Part(name, weight if given.get(name) == wanted.get(name) else Decimal(0), weight)
        for name, weight in weights.items()
    )
    earned = sum((part.earned for part in parts), Decimal(0))
    if earned == 1:
        finer = _FINENESS.get(response.precision, 9) < _FINENESS[asks] and asks not in _YEARLESS
        return _mark(response, earned, "date.inside" if finer else "date.equal", note or _precise(finer), parts)
    coarser = _FINENESS.get(response.precision, 9) > _FINENESS[asks]
    if coarser and lies_inside(key, str(response.value)):
        return _mark(response, earned, "date.coarser", say("note.less_precise"), parts)
    return _mark(
        response, earned, "date.parts" if earned else "date.outside", say("note.partly") if earned else None, parts
    )


def _precise(finer: bool) -> Message | None:
    return say("note.more_precise") if finer else None


def _weights(spec: Spec, asks: str, key: str) -> Shares:
    rivals = [str(rival.value) for rival in spec.rivals if isinstance(rival.value, str)]
    years = [parts_of(rival).get("year") for rival in rivals]
    common = len(years) >= 3 and 2 * years.count(parts_of(key).get("year")) > len(years)
    return shares(PARTS_ASKED[asks], year_is_common=common)


def _mark(
    response: Response, fraction: Decimal, rule: str, note: Message | None = None, parts: tuple[Part, ...] = ()
) -> Mark:
    return Mark(fraction, response.reading, rule, KIND.marker, note, parts)


def explain(spec: Spec, response: Response) -> Message:
    """Names the date; says so when a finer answer lies inside it."""
    value = str(response.value)
    if response.value is not None and value != spec.key and spec.asks not in _YEARLESS and lies_inside(value, spec.key):
        return say("explain.inside_date", answer_date=value, key_date=spec.key)
    return say("explain.date", key_date=spec.key)


def examples(spec: Spec, rng: Random) -> Examples:
    """The key in ISO form; other years, both at once; dates that do not exist or lack the year."""
    other = _later(spec.key, rng.randint(11, 60))
    right, wrong = [spec.key, f" {spec.key} "], [other, f"{spec.key} or {other}"]
    wrong += [rival.value for rival in spec.rivals if isinstance(rival.value, str) and _is_elsewhere(rival.value, spec)]
    fixing = ["", None, "no date", "2021-02-30", [spec.key], "x" * (LIMIT + 1)]
    if spec.asks in _YEARLESS:
        right, wrong = [spec.key.replace("XXXX", "2024")], []
        if not spec.key.startswith("XXXX"):
            wrong = [_later(spec.key, 12)]
    else:
        fixing.append("5 March" if spec.asks != "span" else "2015")
    if spec.asks == "day" and spec.order is None:
        fixing.append("3/11/2011")
    return Examples(tuple(right), tuple(wrong), tuple(fixing))


def _later(value: str, years: int) -> str:
    """The same date so many years on, keeping its form and moving a 29 February to the 28th."""
    if value.startswith("XXXX"):
        return value
    moved = re.sub(r"(?<!\d)(\d{4})(?=-|/|$)", lambda year: f"{int(year[1]) + years:04d}", value)
    return moved.replace("-02-29", "-02-28")


def _is_elsewhere(value: str, spec: Spec) -> bool:
    return (
        not lies_inside(value, spec.key)
        and not _missing(spec.asks, iso_precision(value))
        and bool(iso_precision(value))
    )


def problems(spec: Spec) -> list[Message]:
    """A key that is a real date, asked at a precision it has."""
    if not isinstance(spec.key, str) or not iso_precision(spec.key) or span_of(spec.key) is None:
        return [say("problem.key_date")]
    found = []
    if spec.asks not in PRECISIONS:
        found.append(say("problem.asks_date", asks=spec.asks))
    elif not set(PARTS_ASKED.get(spec.asks, ())) <= set(parts_of(spec.key)):
        found.append(say("problem.asks_finer", asks=spec.asks))
    for index, value in enumerate(spec.accepts):
        if not isinstance(value, str) or not iso_precision(value) or span_of(value) is None:
            found.append(say("problem.accepts", index=index))
    return found


KIND: Final = Kind("date", VERSION, parse, grade, explain, examples, problems)
