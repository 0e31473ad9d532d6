"""Typed sums of money, asked in the currency of the passage. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation import drafting, money_shapes, typed
from quizzes.generation.phrases import question_word
from quizzes.generation.situation import Situation
from quizzes.generation.values import CURRENCIES
from quizzes.records import QuestionRecord

RULE = "money/1"


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A sum to type. Its currency stands in the stem, so it need not be typed."""
    if situation.fact.type != "money":
        raise drafting.Refused("no_safe_question")
    value = situation.fact.value
    shown = "shown" if value["currency"] in CURRENCIES else "optional"
    key = {"amount": str(value["amount"]), "currency": value["currency"]}
    return typed.draft(situation, all_of, kind="money", key=key, rule=RULE, stem=_stem(situation), currency=shown)


def _stem(situation: Situation) -> str:
    """The common question where the sentence has a common shape, else one made for sums."""
    try:
        return typed.question(situation)
    except drafting.Refused:
        currency = question_word(situation.asked).removeprefix("how many ") if situation.asked else ""
        asked = money_shapes.ask(situation.clause.text, currency) if currency else ""
        if not asked or situation.points_outside:
            raise
        return drafting.framed(asked, situation, always=True)
