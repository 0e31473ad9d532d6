"""Typed counts and quantities: how many of what. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation import drafting, typed
from quizzes.generation.situation import Situation
from quizzes.generation.values import amount_of
from quizzes.records import QuestionRecord

_TRIVIAL = 2
#: What is counted in these is no figure of policy.
_TRIFLES = frozenset({"words", "pages", "times", "paragraphs", "minutes", "sentences"})
RULE = "number/1"


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A number to type; what is counted stands in the stem, so the key has no unit to type."""
    if situation.fact.type != "quantity":
        raise drafting.Refused("no_safe_question")
    if (amount_of("quantity", situation.fact.value) or 0) <= _TRIVIAL:
        raise drafting.Refused("not_examinable")
    if situation.asked is not None and situation.asked.noun in _TRIFLES:
        raise drafting.Refused("not_examinable")
    key = {"amount": str(situation.fact.value["amount"]), "unit": str(situation.fact.value["unit"]) or None}
    return typed.draft(situation, all_of, kind="number", key=key, rule=RULE)
