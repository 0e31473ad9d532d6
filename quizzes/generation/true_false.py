"""True or false: whether a share is more or less than half, which asks for the sense of a figure. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizzes.generation import drafting, hedges
from quizzes.generation.situation import Situation
from quizzes.generation.values import amount_of, say
from quizzes.generation.words import MARK
from quizzes.records import QuestionRecord, Spec

RULE = "true_false/1"
_MARGIN: Final = 4


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A statement about half of those concerned; only for a share that opens its clause and is clear of 50%."""
    fact = situation.fact
    amount = amount_of("percentage", fact.value) if fact.type == "percentage" else None
    if amount is None or abs(amount - 50) < _MARGIN:
        raise drafting.Refused("no_safe_question")
    if (hedges.direction(fact.hedge) == "up" and amount < 50) or (
        hedges.direction(fact.hedge) == "down" and amount > 50
    ):
        raise drafting.Refused("option_also_true")
    match = hedges.BEFORE_MARK.match(situation.clause.text)
    if not match or not drafting.source_of(situation):
        raise drafting.Refused("no_safe_question")
    if situation.points_outside:
        raise drafting.Refused("dangling_reference")
    rest = situation.clause.text[match.end() :].strip()
    if not rest.startswith("of "):
        if not situation.polled:
            raise drafting.Refused("no_safe_question")
        rest = f"of respondents {rest}"
    more = situation.rng("true_false").random() < 0.5
    statement = f"{'more' if more else 'fewer'} than half {rest}"
    stem = f"According to {drafting.source_of(situation)}, {statement}."
    written = say("percentage", fact.value)
    side = "above" if amount > 50 else "below"
    return drafting.record(
        situation,
        Spec(kind="true_false", key=(amount > 50) == more),
        re.sub(MARK, written, stem),
        rule=RULE,
        explanation=f"The passage gives {written}, which is {side} one half: {drafting.quoted(situation.about)}.",
    )
