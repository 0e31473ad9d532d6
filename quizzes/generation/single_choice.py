"""Single choice: the same stem as the typed form, with three wrong options that are something else in the brief.

Pure. Figures and dates stand in order of size, names in an order by chance; the key's place is drawn evenly.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizzes.generation import distractors, drafting, hedges, term, typed
from quizzes.generation.sentences import is_statement
from quizzes.generation.situation import Situation
from quizzes.generation.values import FRACTIONS, amount_of, say
from quizzes.generation.words import MARK, content_words
from quizzes.records import QuestionRecord, Spec

_LEAST_SAID = 5
_TOO_FEW = 3
RULE = "single_choice/1"


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A choice of four, for figures and dates and for the names of agreements, persons and terms."""
    if situation.fact.type in ("date", "percentage", "money", "quantity", "fraction"):
        return _numeric(situation, all_of)
    return _named(situation, all_of)


def _numeric(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    fact = situation.fact
    if hedges.direction(fact.hedge) in ("up", "down"):
        # "more than 10,000" is true as well where the passage says "more than 25,000"
        raise drafting.Refused("option_also_true")
    if fact.type == "quantity" and (amount_of("quantity", fact.value) or 0) <= _TOO_FEW:
        raise drafting.Refused("giveaway")
    if fact.type == "fraction" and str(fact.value) not in FRACTIONS:
        raise drafting.Refused("no_safe_question")
    stem = _stem(situation)
    wrong = distractors.numeric(situation, all_of)
    if len(wrong) < distractors.WANTED or not (fact.type == "fraction" or any(d.about for d in wrong)):
        raise drafting.Refused("too_few_rivals")  # made figures alone test nothing
    key = distractors.Distractor(fact.value, say(fact.type, fact.value))
    options = distractors.in_order(fact.type, (key, *wrong))
    return _record(situation, stem, options, key, drafting.explained(situation, all_of))


def _stem(situation: Situation) -> str:
    """The typed form's question; for a fraction the statement with a gap, since only its options make it clear."""
    try:
        return typed.question(situation)
    except drafting.Refused as refused:
        if situation.fact.type != "fraction" or refused.reason != "no_safe_question":
            raise
    if not re.search(rf"{MARK} (?:of|majority)\b", situation.clause.text) or re.search(
        r"\d ?(?:%|per ?cent)", situation.clause.text
    ):
        raise drafting.Refused("no_safe_question")
    if situation.points_outside or not is_statement(situation.clause.text):
        raise drafting.Refused("no_safe_question")
    stem = drafting.stated(situation, "___")
    if len(content_words(stem)) < _LEAST_SAID:
        raise drafting.Refused("no_safe_question")
    return stem


def _named(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    stem, name = term.question(situation, choice=True)
    if content_words(name) & content_words(stem):
        raise drafting.Refused("key_in_stem")
    key = distractors.Distractor(situation.fact.value, name)
    wrong = distractors.named(situation, all_of, name, stem)
    if len(wrong) < distractors.WANTED:
        raise drafting.Refused("too_few_rivals")
    options = [key, *wrong]
    situation.rng("order").shuffle(options)
    return _record(situation, stem, tuple(options), key, drafting.explained(situation, all_of))


def _record(
    situation: Situation,
    stem: str,
    options: tuple[distractors.Distractor, ...],
    key: distractors.Distractor,
    explanation: str,
) -> QuestionRecord:
    notes = tuple("" if o is key else _note(o, situation) for o in options)
    close = sum(bool(o.about) for o in options)
    return drafting.record(
        situation,
        Spec(kind="single_choice", key=options.index(key), options=tuple(o.text for o in options)),
        stem,
        rule=RULE,
        explanation=explanation,
        notes=notes,
        close=close,
    )


def _note(option: distractors.Distractor, situation: Situation) -> str:
    if option.about and situation.fact.surface in option.about:
        return "The same sentence gives this for something else."
    if option.about:
        return f"The brief gives this for something else: {drafting.quoted(option.about)}."
    return "A made figure: the passage does not give it."
