"""Does the brief support this? A restated fact, or the same with exactly one value changed.

Pure. "Does not say" needs a statement from another brief or a person, so one brief alone gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from quizzes.generation import distractors, drafting, hedges, parts, statements
from quizzes.generation.situation import Situation, listed
from quizzes.generation.values import amount_of, in_words, restyled, restyled_share, say, spelt_out
from quizzes.generation.words import MARK
from quizzes.records import QuestionRecord, Spec

RULE = "judgement/1"
#: Smaller counts can be checked against the list that often follows them, or sound wrong when changed.
_LEAST_COUNT = 5
_CHANGED_OF_ALL = 0.5
_PRECISE = ("day", "month", "year", "decade")


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A statement to judge. Which answer is right is drawn evenly where both can be made safely."""
    reason = refusal(situation)
    if reason:
        raise drafting.Refused(reason)
    wrong = changed(situation, all_of)
    if wrong is not None and situation.rng("judgement").random() < _CHANGED_OF_ALL:
        return _record(situation, all_of, "contradicted", wrong)
    return _record(situation, all_of, "supported", None)


def refusal(situation: Situation) -> str:
    """Why the clause is no statement whose value could be right or wrong; "" when it is one."""
    fact = situation.fact
    if fact.type not in ("date", "percentage", "money", "quantity") or situation.asked is None:
        return "no_safe_question"
    if fact.type == "date" and (not spelt_out(fact.surface) or situation.asked.precision not in _PRECISE):
        return "no_safe_question"
    if re.search(rf"[“\"‘][^”\"’]*{MARK}[^“\"‘]*[”\"’]", situation.clause.text):
        return "no_safe_question"  # nobody's own words are changed
    if listed(situation.clause.text):
        return "several_values"
    if fact.type == "quantity" and (amount_of("quantity", fact.value) or 0) < _LEAST_COUNT:
        return "giveaway"
    return statements.unsound(situation)


def changed(situation: Situation, all_of: Sequence[Situation]) -> distractors.Distractor | None:
    """One other value for the statement; none where a hedge would leave the changed statement true."""
    fact = situation.fact
    if fact.type == "date" and re.search(rf"\b(?:by|before|until|since|after|from)\s+{MARK}", situation.clause.text):
        return None  # "before 2030" follows from "before 2025"
    if hedges.direction(fact.hedge) in ("up", "down") or (fact.type == "date" and fact.hedge):
        return None
    if fact.type != "date" and re.search(
        rf"\bfrom {MARK}|\bfrom \S*\d\S*(?: \S+){{0,4}} to {MARK}", situation.clause.text
    ):
        return None  # a rise that would be a fall
    wrong = [d for d in distractors.numeric(situation, all_of) if not _stands_there(situation, d.value)]
    if fact.type == "date":
        wrong = [d for d in wrong if _in_order(situation, str(d.value))]
    if not wrong:
        return None
    known = [d for d in wrong if d.about and distractors.plausible(fact, d.value)]
    return situation.rng("changed").choice(known or [d for d in wrong if not d.about] or wrong)


def _in_order(situation: Situation, value: str) -> bool:
    """Whether a changed date lies on the same side of every other year of the statement as the right one."""
    key = str(situation.fact.value)[:4]
    years = re.findall(r"\b(?:1[5-9]|20)\d\d\b", situation.clause.text.replace(MARK, ""))
    return all((value[:4] > y) == (key > y) and (value[:4] == y) == (key == y) for y in years)


def _stands_there(situation: Situation, value: Any) -> bool:
    """Whether the sentence gives the same figure for something else, so that the change would only swap the two."""
    text = written(situation, value)
    figure = re.search(r"\d[\d.,]*", text) if situation.fact.type != "date" else None
    bare = figure[0].rstrip(".,") if figure else ""
    again = re.search(rf"(?<![\d.,]){re.escape(bare)}(?![.,]?\d)", situation.sentence) if bare else None
    return text in situation.sentence or again is not None


def written(situation: Situation, value: Any) -> str:
    """A value as the statement writes it, in the style of the passage, whether it is right or changed."""
    fact, asked = situation.fact, situation.asked
    if fact.type == "money":
        return fact.surface if value == fact.value else restyled(fact.surface, value)
    if fact.type == "percentage":
        return restyled_share(fact.surface, str(value))
    if fact.type == "date" and re.fullmatch(r"\d{4}", str(value)) and str(fact.value).isdigit():
        return str(value)
    if fact.type == "quantity" and asked:
        return f"{in_words(fact.surface, value)} {asked.noun}"
    return say(fact.type, value)


def _record(
    situation: Situation, all_of: Sequence[Situation], key: str, changed: distractors.Distractor | None
) -> QuestionRecord:
    value = situation.fact.value if changed is None else changed.value
    said = written(situation, value)
    stem = drafting.stated(situation, said)
    pieces, at = _cut(situation, stem, said)
    explanation = drafting.explained(situation, all_of, beside=False)
    if changed is not None:
        right = written(situation, situation.fact.value)
        explanation = f"The passage gives {right}, not {said}: {drafting.quoted(situation.about)}."
        if changed.about:
            explanation += drafting.told_of(said, changed.about)
    return drafting.record(
        situation,
        Spec(
            kind="judgement",
            key=key,
            rivals=drafting.rivals_of(situation, all_of),
            parts=pieces,
            wrong_part=at if pieces and changed is not None else None,
        ),
        stem,
        rule=RULE,
        explanation=explanation,
    )


def _cut(situation: Situation, stem: str, value: str) -> tuple[tuple[str, ...], int]:
    """The statement in pieces for "which part is wrong?", and the place of the one with the value."""
    text = situation.clause.text
    before, _, after = text.partition(MARK)
    if not stem.endswith(f"{value}{after}.") and not stem.endswith(f"{value}{after}"):
        return (), -1
    whole = before + value + after
    return parts.cut(stem, whole, (len(before), len(before) + len(value)))
