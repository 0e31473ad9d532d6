"""Typed percentages: what share of whom, by what percentage, how high a rate. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation import drafting, typed
from quizzes.generation.situation import Situation
from quizzes.records import QuestionRecord

RULE = "percentage/1"


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A percentage to type; a range is left to the gap, where both ends can be seen to be asked."""
    if situation.fact.type != "percentage" or "/" in str(situation.fact.value):
        raise drafting.Refused("no_safe_question")
    return typed.draft(situation, all_of, kind="percentage", key=str(situation.fact.value), rule=RULE)
