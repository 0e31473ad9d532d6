"""Typed dates: on which day, in which month, in which year. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation import drafting, typed
from quizzes.generation.situation import Situation
from quizzes.records import QuestionRecord

RULE = "date/1"
_ASKED_OF_YEAR = {"day": "day_of_year", "month": "month_of_year"}


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A date to type, asked at the precision of the passage; the year is given where the passage leaves it out."""
    asked = situation.asked
    if situation.fact.type != "date" or asked is None:
        raise drafting.Refused("no_safe_question")
    asks = _ASKED_OF_YEAR.get(asked.precision, asked.precision) if asked.year_given else asked.precision
    return typed.draft(situation, all_of, kind="date", key=str(situation.fact.value), rule=RULE, asks=asks)
