"""Several options are right. The answer is the list of those ticked, by number from 0 or by text.

Pure. Key: the numbers of the right options. With c right options of n, t right and w wrong ticks, the
rules named by ``scoring`` give: "net" (t - w) / c, never under 0; "all_or_nothing" 1 or 0;
"each_answer" the share of options ticked or left as they should be; "coverage" t/c times t/(t + w).
"""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.kind import RIGHT, WRONG, Kind, clean
from quizzes.marking.single_choice import is_index, option_index, option_problems
from quizzes.records import SCORINGS, Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 1

_APART: Final = re.compile(r"[,;|\n]")
#: More ticks than this in one text are not looked into.
_MOST: Final = 200


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The numbers of the ticked options, in their order. No tick at all needs fixing."""
    picked = set()
    for one in _pieces(public.options, raw):
        index = option_index(public.options, one)
        if isinstance(index, NeedsFixing):
            return NeedsFixing(say("fix.choose_some")) if index.note.code == "fix.choose" else index
        picked.add(index)
    if not picked:
        return NeedsFixing(say("fix.choose_some"))
    ticked = tuple(sorted(picked))
    return Response(ticked, say("read.options", options=tuple(public.options[index] for index in ticked)))


def _pieces(options: tuple[str, ...], raw: Any) -> list[Any]:
    """The ticks one by one; a text is one option, or several between commas."""
    if isinstance(raw, (list, tuple)):
        return [one for one in raw if one != ""]
    if not isinstance(raw, str):
        return [raw]
    text = clean(raw)
    if isinstance(text, NeedsFixing) or not isinstance(option_index(options, text), NeedsFixing):
        return [raw]
    return [piece for piece in _APART.split(text, maxsplit=_MOST) if piece.strip()]


def grade(spec: Spec, response: Response) -> Mark:
    """By the rule of the question."""
    key, ticked = set(spec.key), set(response.value)
    right, wrong = len(key & ticked), len(ticked - key)
    fraction = _fraction(spec.scoring, right, wrong, len(key), len(spec.options))
    note = None if ticked == key else say("note.ticks", right=right, wrong=wrong, of=len(key))
    return Mark(fraction, response.reading, f"response.{spec.scoring}", KIND.marker, note)


def _fraction(scoring: str, right: int, wrong: int, count: int, options: int) -> Decimal:
    if scoring == "all_or_nothing":
        return RIGHT if right == count and not wrong else WRONG
    if scoring == "each_answer":
        return 1 - Decimal(count - right + wrong) / options
    if scoring == "coverage":
        return Decimal(right * right) / (count * (right + wrong))
    return max(WRONG, Decimal(right - wrong) / count)


def explain(spec: Spec, response: Response) -> Message:
    """Names the right options."""
    return say("explain.options", options=tuple(spec.options[index] for index in sorted(spec.key)))


def examples(spec: Spec, rng: Random) -> Examples:
    """The right options by number and by text in any order; one missing, one too many, the others."""
    key = sorted(spec.key)
    others = [index for index in range(len(spec.options)) if index not in key]
    rng.shuffle(others)
    texts = [spec.options[index] for index in reversed(key)]
    wrong: list[Any] = [[*key, others[0]], others] if others else []
    if len(key) > 1:
        wrong.append(key[1:])
    return Examples(
        right=(key, [str(index) for index in key], texts, [*key, key[0]]),
        wrong=tuple(wrong),
        needs_fixing=("", None, [], [""], [len(spec.options)], ["none of these options"], [key], {"0": 1}, True),
    )


def problems(spec: Spec) -> list[Message]:
    """At least two different options, at least one of them right, and a rule that exists."""
    found = option_problems(spec.options)
    if found and found[0].code == "problem.options":
        return found
    key = spec.key
    if (
        not isinstance(key, (list, tuple))
        or not key
        or not all(is_index(index, len(spec.options)) for index in key)
        or len(set(key)) < len(key)
    ):
        found.append(say("problem.key_indexes", count=len(spec.options)))
    if spec.scoring not in SCORINGS["multiple_response"]:
        found.append(say("problem.scoring", scoring=spec.scoring, known=SCORINGS["multiple_response"]))
    return found


KIND: Final = Kind("multiple_response", VERSION, parse, grade, explain, examples, problems)
