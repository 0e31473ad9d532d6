"""True or false. Key: a truth value. Answers: a truth value or a common word for one.

Pure.
"""

from __future__ import annotations

from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.kind import Kind, clean, verdict
from quizzes.marking.single_choice import fold_option
from quizzes.records import Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 1

_TRUE: Final = ("true", "yes", "t", "y", "right", "correct", "はい", "正しい", "○")
_FALSE: Final = ("false", "no", "f", "n", "wrong", "incorrect", "いいえ", "正しくない", "×")
_FORMS: Final = {**dict.fromkeys(_TRUE, True), **dict.fromkeys(_FALSE, False)}


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """True or False."""
    if isinstance(raw, bool):
        return _response(raw)
    if not isinstance(raw, str):
        return NeedsFixing(say("fix.truth"))
    text = clean(raw)
    if isinstance(text, NeedsFixing):
        return text
    truth = _FORMS.get(fold_option(text).rstrip("."))
    return NeedsFixing(say("fix.truth")) if truth is None else _response(truth)


def _response(truth: bool) -> Response:
    return Response(truth, say("read.truth", truth=truth))


def grade(spec: Spec, response: Response) -> Mark:
    """Full or nothing."""
    right = response.value == spec.key
    return verdict(spec, response, right=right, rule="truth.key" if right else "truth.other", marker=KIND.marker)


def explain(spec: Spec, response: Response) -> Message:
    """Says whether the statement is true."""
    return say("explain.truth", truth=spec.key)


def examples(spec: Spec, rng: Random) -> Examples:
    """Every word for either."""
    right, wrong = (_TRUE, _FALSE) if spec.key else (_FALSE, _TRUE)
    return Examples(
        right=(spec.key, *right, right[0].upper()),
        wrong=(not spec.key, *wrong),
        needs_fixing=("", None, "maybe", 7, []),
    )


def problems(spec: Spec) -> list[Message]:
    """The key is a truth value."""
    return [] if isinstance(spec.key, bool) else [say("problem.key_truth")]


KIND: Final = Kind("true_false", VERSION, parse, grade, explain, examples, problems)
