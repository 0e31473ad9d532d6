"""What a brief asks for, beside what it says was done: which step do the authors recommend?

Pure. All options are steps in one form (opening ..., raising ...); the wrong ones were taken, as the brief reports.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.generation import difficulty, drafting, grammar
from quizzes.generation.situation import Situation
from quizzes.generation.told import Told
from quizzes.generation.trimming import main_clause, without_trailers
from quizzes.generation.verbs import base_of, form_of, ing
from quizzes.generation.words import MARK, content_words, count_words
from quizzes.records import QuestionRecord, Spec

RULE: Final = "recommended/1"
_MOST_STEPS: Final = 5
_WRONG: Final = 3
_LEAST_WORDS: Final = 3
_MOST_WORDS: Final = 14
_OUGHT: Final = frozenset({"should", "must", "ought"})
_UNCLEAR: Final = re.compile(
    r"\b(?:its|their|his|her|it|they|them|he|she|this|that|these|those|also|not|so|one)\b|[“”\"(:;]"
)
_NOT_DONE: Final = re.compile(
    r"\b(?:should|must|ought|could|would|may|might|will|plans?|propos\w+|not|never|refused?|failed|almost)\b"
)
_DATED: Final = re.compile(rf",? (?:in|on|by|since) (?:[A-Z][a-z]+ (?:of )?)?(?:{MARK}|\d{{4}})")


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the form in which it stands as an option, and the sentence it comes from."""

    text: str
    sentence: str
    passage: int


def draft(told: Sequence[Told], sentences: Sequence[tuple[str, int]], all_of: Sequence[Situation]) -> QuestionRecord:
    """One choice a brief: the steps its authors recommend among steps that were taken."""
    wanted = _distinct([s for claim in told if (s := _wanted(claim))])
    taken = _distinct([s for sentence, place in sentences if (s := _taken(sentence, place))])
    taken = [s for s in taken if all(_apart(s, w) for w in wanted)]
    if not wanted or not all_of:
        raise drafting.Refused("no_safe_question")
    first = all_of[0]
    order = lambda step: hashlib.sha256(f"{first.seed}|{step.text}".encode()).hexdigest()  # noqa: E731
    wanted, taken = sorted(wanted, key=order), sorted(taken, key=order)
    anchor = wanted[0]
    near = [s for s in taken if 0.5 <= len(s.text) / len(anchor.text) <= 2]
    right = [anchor, *(s for s in wanted[1:] if 0.5 <= len(s.text) / len(anchor.text) <= 2)][:2]
    wrong = near[: _MOST_STEPS - len(right)] if len(right) > 1 else near[:_WRONG]
    if len(wrong) < _WRONG:
        raise drafting.Refused("too_few_rivals")
    return _record(first, right, wrong)


def _record(first: Situation, right: list[Step], wrong: list[Step]) -> QuestionRecord:
    steps = [*right, *wrong]
    seed = hashlib.sha256("|".join([str(first.seed), *(s.text for s in steps)]).encode()).digest()
    random.Random(int.from_bytes(seed[:8])).shuffle(steps)
    several = len(right) > 1
    key = [steps.index(s) for s in right]
    verb = "do" if " and " in first.label else "does"
    stem = f"Which of these steps {verb} {first.label} recommend?" + (" Choose all that apply." if several else "")
    said = "; ".join(drafting.quoted(drafting.drop_stop(s.sentence)) for s in right)
    explanation = f"The brief asks for this: {said}. The other steps were taken, as it reports."
    notes = tuple("" if s in right else f"This was done, not asked for: {drafting.quoted(s.sentence)}" for s in steps)
    kind = "multiple_response" if several else "single_choice"
    spec = Spec(kind=kind, key=sorted(key) if several else key[0], options=tuple(s.text for s in steps))
    return QuestionRecord(
        id=f"{first.slug}-{hashlib.sha256(f'{first.slug}|{RULE}'.encode()).hexdigest()[:12]}",
        spec=spec,
        stem=stem,
        explanation=explanation,
        notes=notes,
        quote=right[0].sentence,
        tags=("claim",),
        difficulty=difficulty.estimate(kind),
        rule=RULE,
        seed=first.seed,
        passage=right[0].passage,
    )


def _wanted(claim: Told) -> Step | None:
    """The step a recommendation of the brief itself asks for."""
    if claim.stance != "recommends" or not claim.by_author:
        return None
    statement = grammar.stands(claim.proposition)
    if statement is None or statement.auxiliary not in _OUGHT or form_of(statement.verb) not in ("base", "past"):
        return None
    return _step(statement.verb.lower(), statement.rest, claim.sentence, claim.passage)


def _taken(sentence: str, passage: int) -> Step | None:
    """A step that was taken, as a statement in the past reports it."""
    if _NOT_DONE.search(sentence):
        return None
    statement = grammar.stands(main_clause(sentence))
    if statement is None or statement.auxiliary or form_of(statement.verb) != "past":
        return None
    return _step(base_of(statement.verb.lower()), statement.rest, sentence.strip(), passage)


#: Verbs that tell of a step, not of an event, a feeling or a result.
STEPS: Final = frozenset(
    """
    abolish adopt allow appoint approve ban begin bring build buy charge choose close convert create cut declare deploy
    double end establish expand extend found fund give grant hire hold impose increase introduce invest issue join
    launch lend limit lower make merge move name open pass pay permit place plant promise provide publish put raise
    ratify reduce reform release remove replace reserve restrict return scrap sell send set sign simplify spend start
    stop subsidise support suspend tax teach train transfer triple use vaccinate withdraw adjust clarify count monitor
    share state test tie require strengthen widen complete link offer protect renew review measure invite
    """.split()
)


def _step(base: str, rest: str, sentence: str, passage: int) -> Step | None:
    rest = without_trailers(_DATED.sub("", rest)).strip(" ,.")
    text = f"{ing(base)} {rest}"
    good = base in STEPS and _LEAST_WORDS <= count_words(text) <= _MOST_WORDS and not _UNCLEAR.search(text)
    return Step(text, sentence, passage) if good and not re.search(r"\d{4}", text) else None


def _distinct(steps: list[Step]) -> list[Step]:
    kept: list[Step] = []
    for step in steps:
        if all(_apart(step, other) for other in kept):
            kept.append(step)
    return kept


def _apart(one: Step, other: Step) -> bool:
    mine, theirs = content_words(one.text), content_words(other.text)
    return one.sentence != other.sentence and len(mine & theirs) < 0.5 * min(len(mine), len(theirs))
