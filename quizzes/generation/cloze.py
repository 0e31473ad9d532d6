"""A gap in the statement itself: the form for sentences that no safe question can be made of. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from quizzes.generation import drafting
from quizzes.generation.sentences import has_verb
from quizzes.generation.situation import Situation
from quizzes.generation.values import CURRENCIES
from quizzes.generation.words import MARK, count_words, dangling
from quizzes.records import QuestionRecord, Spec

RULE = "cloze/1"
_KINDS = {"date": "date", "percentage": "percentage", "money": "money", "quantity": "number"}
_ASKED_OF_YEAR = {"day": "day_of_year", "month": "month_of_year"}


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """One gap in the trimmed clause, with source, context where the clause points back, and the unit beside it."""
    fact, asked = situation.fact, situation.asked
    if fact.type not in _KINDS or asked is None:
        raise drafting.Refused("no_safe_question")
    text = situation.clause.text
    if dangling(text) and not situation.context:
        raise drafting.Refused("dangling_reference")
    if not has_verb(text):
        raise drafting.Refused("no_safe_question")
    stem = drafting.stated(situation, asked.gap)
    if count_words(re.sub(r"\(.*?\)", "", stem)) < 7:
        raise drafting.Refused("no_safe_question")
    tolerance, grain = drafting.tolerance_of(situation), drafting.grain_of(situation)
    more: dict[str, Any] = {"grain": grain if grain != "exact" else ""}
    if tolerance.type != "none":
        more["tolerance"] = {"type": tolerance.type, "hedge": tolerance.hedge}
    if fact.type == "date":
        more["asks"] = _ASKED_OF_YEAR.get(asked.precision, asked.precision) if asked.year_given else asked.precision
    if fact.type == "money" and asked.currency in CURRENCIES:
        more["currency"] = "shown"
    return drafting.record(
        situation,
        Spec(
            kind="cloze",
            key=[drafting.blank(_KINDS[fact.type], _key(situation), **more)],
            grain=grain,
            rivals=drafting.rivals_of(situation, all_of),
        ),
        stem,
        rule=RULE,
        explanation=drafting.explained(situation, all_of),
        difficulty=3,
    )


def _key(situation: Situation) -> Any:
    value = situation.fact.value
    if situation.fact.type in ("date", "percentage"):
        return str(value)
    return {k: (str(v) if k == "amount" else v) for k, v in value.items()}


def gapped(situation: Situation) -> str:
    """The clause with its gap, as text for people."""
    return situation.clause.text.replace(MARK, "___")
