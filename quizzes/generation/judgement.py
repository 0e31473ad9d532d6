"""Does the brief support this? A restated fact, or the same with exactly one value changed.

Pure. "Does not say" needs a statement from another brief or a person, so one brief alone gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from quizzes.generation import distractors, drafting, hedges
from quizzes.generation.sentences import is_statement
from quizzes.generation.situation import Situation, listed
from quizzes.generation.values import amount_of, restyled, say, spelt_out
from quizzes.generation.words import MARK
from quizzes.records import QuestionRecord, Spec

RULE = "judgement/1"
#: Smaller counts can be checked against the list that often follows them, or sound wrong when changed.
_LEAST_COUNT = 5


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A statement to judge. Which answer is right is drawn evenly where both can be made safely."""
    fact = situation.fact
    if fact.type not in ("date", "percentage", "money", "quantity") or situation.asked is None:
        raise drafting.Refused("no_safe_question")
    text = situation.clause.text
    if fact.type == "date" and not spelt_out(fact.surface):
        raise drafting.Refused("no_safe_question")
    if listed(situation.clause.text):
        raise drafting.Refused("several_values")
    if fact.type == "quantity" and (amount_of("quantity", fact.value) or 0) < _LEAST_COUNT:
        raise drafting.Refused("giveaway")
    if situation.points_outside and not situation.context:
        raise drafting.Refused("dangling_reference")
    if not is_statement(text):
        raise drafting.Refused("no_safe_question")
    changed = _changed(situation, all_of)
    if changed is not None and situation.rng("judgement").random() < 0.6:
        return _record(situation, all_of, "contradicted", changed)
    return _record(situation, all_of, "supported", None)


def _changed(situation: Situation, all_of: Sequence[Situation]) -> distractors.Distractor | None:
    """One other value for the statement; none where a hedge would leave the changed statement true."""
    fact = situation.fact
    if fact.type == "date" and re.search(rf"\b(?:by|before|until|since|after|from)\s+{MARK}", situation.clause.text):
        return None  # "before 2030" follows from "before 2025"
    if hedges.direction(fact.hedge) in ("up", "down") or (fact.type == "date" and fact.hedge):
        return None
    wrong = [
        d for d in distractors.numeric(situation, all_of) if _written(situation, d.value) not in situation.sentence
    ]
    if not wrong:
        return None
    known = [d for d in wrong if d.about and distractors.plausible(fact, d.value)]
    return situation.rng("changed").choice(known or [d for d in wrong if not d.about] or wrong)


def _written(situation: Situation, value: Any) -> str:
    words = say(situation.fact.type, value)
    if situation.fact.type == "money":
        return restyled(situation.fact.surface, value)
    asked = situation.asked
    return f"{words} {asked.noun}" if situation.fact.type == "quantity" and asked else words


def _record(
    situation: Situation, all_of: Sequence[Situation], key: str, changed: distractors.Distractor | None
) -> QuestionRecord:
    value = situation.fact.value if changed is None else changed.value
    stem = drafting.stated(situation, _written(situation, value))
    explanation = drafting.explained(situation, all_of)
    if changed is not None:
        right, wrong = _written(situation, situation.fact.value), changed.text
        explanation = f"One part is changed: the statement gives {wrong}, the passage {right}. "
        explanation += f"It says: {drafting.quoted(situation.about)}."
        if changed.about:
            explanation += f" {drafting.capital(wrong)} belongs elsewhere: {drafting.quoted(changed.about)}."
    return drafting.record(
        situation,
        Spec(kind="judgement", key=key, rivals=drafting.rivals_of(situation, all_of)),
        stem,
        rule=RULE,
        explanation=explanation,
        difficulty=2 if changed is None else 3,
    )
