"""The frame shared by the four typed kinds with a number or a date: ask, or refuse with a reason. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from quizzes.generation import asking, drafting
from quizzes.generation.situation import Situation, listed
from quizzes.generation.sources import MOST_STEM_WORDS
from quizzes.generation.statements import across, against_untold
from quizzes.generation.words import count_words
from quizzes.records import QuestionRecord, Spec

#: Facts that matter so much are asked with the question word in its place where it cannot stand in front.
_MUST = 2


def question(situation: Situation) -> str:
    """The stem of a numeric fact as a question; refused when no safe question can be formed."""
    if situation.asked is None:
        raise drafting.Refused("no_safe_question")
    statement = situation.clause.statement
    if statement is None or against_untold(situation.clause.text) or across(situation):
        raise drafting.Refused("no_safe_question")
    if situation.fact.type == "date" and listed(situation.clause.text):
        raise drafting.Refused("several_values")
    asked = asking.ask(
        statement, situation.asked, situation.clause.hedge, situation.lexicon.lowered, polled=situation.polled
    )
    must = _MUST + 1 if situation.fact.type == "date" else _MUST
    if not asked and situation.fact.importance >= must:
        asked = asking.in_place(statement, situation.asked, situation.clause.hedge, situation.lexicon.lowered)
    if not asked:
        raise drafting.Refused("no_safe_question")
    always = not situation.polled
    stem = drafting.framed(asked, situation, always=always)
    if count_words(stem) > MOST_STEM_WORDS and statement.before:
        bare = replace(statement, before=tuple(p for p in statement.before if p & statement.value), borrowed=())
        asked = asking.ask(
            bare, situation.asked, situation.clause.hedge, situation.lexicon.lowered, polled=situation.polled
        )
        stem = drafting.framed(asked, situation, always=always)
    return stem


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
