"""The frame shared by the four typed kinds with a number or a date: ask, or refuse with a reason. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quizzes.generation import drafting, stems
from quizzes.generation.situation import Situation
from quizzes.records import QuestionRecord, Spec


def question(situation: Situation) -> str:
    """The stem of a numeric fact as a question; refused when no safe question can be formed."""
    if situation.asked is None:
        raise drafting.Refused("no_safe_question")
    asked = stems.ask(situation.clause.text, situation.asked, polled=situation.polled)
    if not asked:
        raise drafting.Refused("no_safe_question")
    return drafting.framed(asked, situation, always=situation.fact.type != "date" and not situation.polled)


def draft(
    situation: Situation, all_of: Sequence[Situation], *, kind: str, key: Any, rule: str, stem: str = "", **spec: Any
) -> QuestionRecord:
    """A typed question with its tolerance, grain and rivals; ``stem`` is formed here unless it is given."""
    stem = stem or question(situation)
    return drafting.record(
        situation,
        Spec(
            kind=kind,
            key=key,
            tolerance=drafting.tolerance_of(situation),
            grain=drafting.grain_of(situation),
            rivals=drafting.rivals_of(situation, all_of),
            **spec,
        ),
        stem,
        rule=rule,
        explanation=drafting.explained(situation, all_of),
    )
