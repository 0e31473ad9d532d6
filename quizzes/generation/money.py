"""Typed sums of money, asked in the currency of the passage. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation import drafting, typed
from quizzes.generation.situation import Situation
from quizzes.generation.values import CURRENCIES
from quizzes.records import QuestionRecord

RULE = "money/1"


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A sum to type, no range. Its currency stands in the stem, so it need not be typed."""
    if situation.fact.type != "money" or "/" in str(situation.fact.value["amount"]):
        raise drafting.Refused("no_safe_question")
    value = situation.fact.value
    shown = "shown" if value["currency"] in CURRENCIES else "optional"
    key = {"amount": str(value["amount"]), "currency": value["currency"]}
    return typed.draft(situation, all_of, kind="money", key=key, rule=RULE, currency=shown)
