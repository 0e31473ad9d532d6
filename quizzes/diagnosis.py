"""What a wrong value really was: named only when exactly one other fact of the question fits.

Pure. The facts are the question's frozen ``rivals``; nothing is looked up elsewhere. The sentence is one
of ``quizzes.marking.codes.DIAGNOSIS`` and must be withheld while its rival may not be shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from quizzes.marking.cloze import blank_specs
from quizzes.marking.codes import say
from quizzes.marking.folding import ladder, meets
from quizzes.marking.listing import item_specs
from quizzes.marking.money import fits, sum_of
from quizzes.marking.number import amount_of, same_unit, unit_of
from quizzes.marking.percentage import ends_of
from quizzes.marking.person_names import name_ladder
from quizzes.marking.registry import KINDS
from quizzes.marking.term import form_of, names_of
from quizzes.records import Message, Response, Rival, Spec, iso_precision


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What one wrong value was: a fact, the kind its value is written as, the gap or answer (from 1) it stood in."""

    kind: str
    rival: Rival
    part: int = 0


def diagnose(spec: Spec, response: Response) -> Rival | None:
    """The one near rival that a wrong answer equals; None for a right answer, for none and for several.

    Several rivals with one and the same clause (a fact told twice) count as one, the first.
    """
    kind = KINDS[spec.kind]
    if response.either or response.value is None or kind.grade(spec, response).fraction == 1:
        return None
    return _only([rival for rival in spec.rivals if rival.near and _equals(spec, response, rival)])


def diagnoses(spec: Spec, response: Response) -> tuple[Diagnosis, ...]:
    """What each wrong part of an answer was: of a gap, of an answer in a list, or of the answer as a whole."""
    if spec.kind == "cloze":
        each = zip(blank_specs(spec), response.value, strict=True)
        found = [(number, blank.kind, diagnose(blank, one)) for number, (blank, one) in enumerate(each, start=1)]
    elif spec.kind == "list":
        found = _of_items(spec, response)
    else:
        found = [(0, spec.kind, diagnose(spec, response))]
    return tuple(Diagnosis(kind, rival, number) for number, kind, rival in found if rival is not None)


def _of_items(spec: Spec, response: Response) -> list[tuple[int, str, Rival | None]]:
    """Of answers that are none of the keys."""
    items = item_specs(spec)
    kind = KINDS[items[0].kind]
    wrong = [
        (number, item.response)
        for number, item in enumerate(response.value, start=1)
        if not any(kind.grade(key, item.response).fraction for key in items)
    ]
    return [
        (number, kind.name, _only([r for r in spec.rivals if r.near and _equals(items[0], one, r)]))
        for number, one in wrong
    ]


def _only(found: list[Rival]) -> Rival | None:
    clauses = {" ".join(rival.about.casefold().split()) for rival in found}
    return found[0] if len(clauses) == 1 else None


def explain_rival(spec: Spec, rival: Rival) -> Message:
    """The sentence that names what the wrong value was."""
    if spec.kind == "date":
        return say("diagnosis.date", value_date=rival.value, about=rival.about)
    if spec.kind == "percentage":
        return say("diagnosis.percentage", value_percentage=rival.value, about=rival.about)
    if spec.kind == "money":
        return say("diagnosis.money", value_money=rival.value, about=rival.about)
    if spec.kind == "number":
        return say("diagnosis.number", value_number=str(amount_of(rival.value)), about=rival.about)
    return say("diagnosis.text", text=next(iter(names_of(rival.value)), str(rival.value)), about=rival.about)


def _equals(spec: Spec, response: Response, rival: Rival) -> bool:
    """Whether the answer has exactly the rival's value, in the rival's unit or currency."""
    given: Any = response.value
    if spec.kind == "date":
        return isinstance(rival.value, str) and _same_date(given, rival.value)
    if spec.kind == "percentage":
        ends = ends_of(rival.value)
        return bool(ends) and (given if isinstance(given, tuple) else (given,)) == ends
    if spec.kind == "money":
        found = sum_of(rival.value)
        return found is not None and found[0] == given[0] and fits(given[1], found[1])
    if spec.kind == "number":
        amount, unit = given
        same = same_unit(unit or spec.asks, unit_of(rival.value)) is True
        return isinstance(amount, Decimal) and amount == amount_of(rival.value) and same
    if spec.kind == "agreement":
        given = next((rest for rest, _year in given.years), given.text)
    if spec.kind == "person":
        return any(meets(name_ladder(given), name_ladder(name)) is not None for name in names_of(rival.value))
    if spec.kind in ("term", "agreement"):
        return any(meets(ladder(given), form_of(name, "other").rungs) is not None for name in names_of(rival.value))
    return False


def _same_date(given: str, value: str) -> bool:
    """Equal ISO texts; a day without year fits a full date of that day."""
    return given == value or (given.startswith("XXXX-") and iso_precision(value) == "day" and value[5:] == given[5:])
