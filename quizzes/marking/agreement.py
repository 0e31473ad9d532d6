"""An agreement by its name, and by its year where that is asked (name 70, year 30).

Pure. Key: ``{"name", "acronym", "aliases", "date"}``; the year of ``date`` (an ISO text) is asked when
``asks`` is "year", and checked wherever it is given. Names are marked as terms are; the head of a name may
stand on either side ("Treaty of Lisbon", "Lisbon Treaty").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import Any, Final

from quizzes.marking import term
from quizzes.marking.codes import say
from quizzes.marking.kind import RIGHT, WRONG, Kind
from quizzes.records import Examples, Mark, Message, NeedsFixing, Part, PublicSpec, Response, Spec

VERSION: Final = 1

NAME_SHARE: Final = Decimal("0.7")
YEAR_SHARE: Final = Decimal("0.3")

_HEADS: Final = (
    "treaty agreement accord accords pact convention protocol charter declaration compact memorandum partnership "
    "communiqué statement initiative act framework"
).split()
_HEAD_FIRST: Final = re.compile(
    rf"(?P<head>{'|'.join(_HEADS)})\s+(?:of|on|for|between)\s+(?:the\s+)?(?P<rest>.+)", re.I
)
_HEAD_LAST: Final = re.compile(rf"(?:the\s+)?(?P<rest>.+?)\s+(?P<head>{'|'.join(_HEADS)})", re.I)
_MONTH: Final = (
    r"(?:(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+(?:\d{1,2},?\s+)?)?"
)
_YEAR: Final = re.compile(
    r"[\s,(\[]{0,4}(?:\b(?:of|in|from|signed|dated|concluded|on|year)\s+){0,3}"
    rf"{_MONTH}(?<!\d)(?P<year>[12]\d{{3}})(?!\d)[\s,)\]:]{{0,4}}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """An answer: its text whole, and for each year in it the text without that year."""

    text: str
    years: tuple[tuple[str, int], ...]


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The answer as text, with the years that stand in it. A year that is asked and missing needs fixing."""
    read = term.parse(public, raw)
    if isinstance(read, NeedsFixing):
        return read
    years = tuple((_without(read.value, found), int(found["year"])) for found in _YEAR.finditer(read.value))
    years = tuple((rest, year) for rest, year in years if any(char.isalpha() for char in rest))
    if public.asks == "year" and not years:
        return NeedsFixing(say("fix.add_year"))
    return Response(Named(read.value, years), read.reading)


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip()


def grade(spec: Spec, response: Response) -> Mark:
    """The name by the rules of terms; the year for its share where it is asked, never wrong for nothing."""
    judged = {text: _judge(spec, text) for text in (response.value.text, *(rest for rest, _ in response.value.years))}
    text, (right, rule, note) = max(judged.items(), key=lambda item: item[1][0])
    years = response.value.years
    given = next((year for rest, year in years if rest == text or not right), None)
    year = year_of(spec)
    if spec.asks != "year" and (given is None or year is None or given == year or not right):
        return _mark(response, RIGHT if right else WRONG, rule, note)
    parts = (
        Part("name", NAME_SHARE * right, NAME_SHARE),
        Part("year", YEAR_SHARE * (given == year), YEAR_SHARE),
    )
    earned = parts[0].earned + parts[1].earned
    if right and given != year:
        rule, note = "year", say("note.agreement_year")
    elif earned and not right:
        note = note or say("note.partly")
    return _mark(response, earned, rule, note, parts)


def _mark(response: Response, fraction: Decimal, rule: str, note: Message | None, parts: tuple[Part, ...] = ()) -> Mark:
    return Mark(fraction, response.reading, f"agreement.{rule}", KIND.marker, note, parts)


def _judge(spec: Spec, text: str) -> term.Judged:
    return term.judge(text, _forms(spec), tuple(term.rival_ladders(spec)))


def _forms(spec: Spec) -> tuple[term.Form, ...]:
    forms = term.key_forms(spec)
    turned = [other for form in forms if form.role != "acronym" and (other := _turned(form.text))]
    return (*forms, *(term.form_of(text, "alias") for text in turned))


def _turned(name: str) -> str:
    """The name with its head on the other side: "Lisbon Treaty" for "Treaty of Lisbon"."""
    match = _HEAD_FIRST.fullmatch(name)
    if match:
        return f"{match['rest']} {match['head']}"
    match = _HEAD_LAST.fullmatch(name)
    return f"{match['head']} of {match['rest']}" if match and " " not in match["rest"] else ""


def year_of(spec: Spec) -> int | None:
    """The year of the agreement, None when the key has no date."""
    date = spec.key.get("date") if isinstance(spec.key, Mapping) else None
    found = re.match(r"\d{4}", str(date or ""))
    return int(found[0]) if found else None


def explain(spec: Spec, response: Response) -> Message:
    """Names the agreement, with its year where that is asked."""
    year = year_of(spec)
    if spec.asks == "year" and year is not None:
        return say("explain.agreement", text=spec.key["name"], year=str(year))
    return term.explain(spec, Response(response.value.text, response.reading))


def examples(spec: Spec, rng: Random) -> Examples:
    """Those of a term, with the year where it is asked, another year, and none."""
    plain = term.examples(spec, rng)
    year = year_of(spec)
    if spec.asks != "year" or year is None:
        return plain
    right = [f"{text.strip()} ({year})" for text in plain.right] + [f"{plain.right[0]}, {year}"]
    wrong = [f"{text} ({year})" for text in plain.wrong] + [f"{plain.right[0]} ({year - rng.randint(1, 20)})"]
    return Examples(tuple(right), tuple(wrong), (*plain.needs_fixing, plain.right[0]))


def problems(spec: Spec) -> list[Message]:
    """Those of a term; and a date where the year is asked."""
    found = term.problems(spec)
    if spec.asks not in ("", "year"):
        found.append(say("problem.asks_agreement", asks=spec.asks))
    elif spec.asks == "year" and year_of(spec) is None:
        found.append(say("problem.key_year"))
    return found


KIND: Final = Kind("agreement", VERSION, parse, grade, explain, examples, problems)
