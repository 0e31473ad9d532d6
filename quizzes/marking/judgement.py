"""Judgement: does the brief support a statement, contradict it, or not say?

Pure. Key and answer: "supported", "contradicted" or "not_said"; answers may be given in plain words.
"""

from __future__ import annotations

from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.kind import Kind, clean, verdict
from quizzes.marking.single_choice import fold_option
from quizzes.records import JUDGEMENTS, Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 1

_WORDS: Final = {
    "supported": ("supported", "supports", "supports it", "the brief supports it", "it is supported"),
    "contradicted": ("contradicted", "contradicts", "contradicts it", "the brief contradicts it", "it is contradicted"),
    "not_said": ("not_said", "not said", "does not say", "the brief does not say", "doesn't say", "not stated"),
}
_FORMS: Final = {form: judgement for judgement, forms in _WORDS.items() for form in forms}


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """One of the three judgements."""
    if not isinstance(raw, str):
        return NeedsFixing(say("fix.judgement"))
    text = clean(raw)
    if isinstance(text, NeedsFixing):
        return text
    judgement = _FORMS.get(fold_option(text).replace("’", "'").rstrip("."))
    if judgement is None:
        return NeedsFixing(say("fix.judgement"))
    return Response(judgement, say("read.judgement", judgement=judgement))


def grade(spec: Spec, response: Response) -> Mark:
    """Full or nothing."""
    right = response.value == spec.key
    rule = "judgement.key" if right else f"judgement.{response.value}_for_{spec.key}"
    return verdict(spec, response, right=right, rule=rule, marker=KIND.marker)


def explain(spec: Spec, response: Response) -> Message:
    """Says what the brief does with the statement."""
    return say("explain.judgement", judgement=spec.key)


def examples(spec: Spec, rng: Random) -> Examples:
    """The three judgements by name and in words."""
    others = [judgement for judgement in JUDGEMENTS if judgement != spec.key]
    rng.shuffle(others)
    return Examples(
        right=_WORDS[spec.key],
        wrong=(*others, *(_WORDS[other][-1] for other in others)),
        needs_fixing=("", None, "perhaps", 1, [spec.key]),
    )


def problems(spec: Spec) -> list[Message]:
    """The key is one of the three."""
    return [] if spec.key in JUDGEMENTS else [say("problem.key_judgement")]


KIND: Final = Kind("judgement", VERSION, parse, grade, explain, examples, problems)
