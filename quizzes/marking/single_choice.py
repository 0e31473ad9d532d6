"""Single choice: one option is right. The answer is an option's index from 0, or its text.

Pure. Key: the index of the right option. A digit text is an index first, because that is what a form
posts, and an option's text second.
"""

from __future__ import annotations

import re
import unicodedata
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.kind import LIMIT, Kind, clean, verdict
from quizzes.records import Examples, Mark, Message, NeedsFixing, PublicSpec, Response, Spec

VERSION: Final = 1


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The index of the chosen option."""
    index = option_index(public.options, raw)
    if isinstance(index, NeedsFixing):
        return index
    return Response(index, say("read.option", option=public.options[index]))


def option_index(options: tuple[str, ...], raw: Any) -> int | NeedsFixing:
    """The option that a raw value names by its number from 0 or by its text."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    if isinstance(raw, int) and not isinstance(raw, bool) and 0 <= raw < len(options):
        return raw
    if not isinstance(raw, str):
        return NeedsFixing(say("fix.choose"))
    text = clean(raw)
    if isinstance(text, NeedsFixing):
        return text
    if re.fullmatch(r"[0-9]{1,3}", text) and int(text) < len(options):
        return int(text)
    if text in options:
        return options.index(text)
    folded = [fold_option(option) for option in options]
    wanted = fold_option(text)
    return folded.index(wanted) if folded.count(wanted) == 1 else NeedsFixing(say("fix.choose"))


def fold_option(text: str) -> str:
    """An option's text for comparison: compatibility forms, case and space do not matter."""
    return " ".join(unicodedata.normalize("NFKC", text[:LIMIT]).casefold().split())


def grade(spec: Spec, response: Response) -> Mark:
    """Full for the right option, nothing for another."""
    right = response.value == spec.key
    return verdict(spec, response, right=right, rule="choice.key" if right else "choice.other", marker=KIND.marker)


def explain(spec: Spec, response: Response) -> Message:
    """Names the right option."""
    return say("explain.option", option=spec.options[spec.key])


def examples(spec: Spec, rng: Random) -> Examples:
    """Each option by index and by text."""
    others = [index for index in range(len(spec.options)) if index != spec.key]
    rng.shuffle(others)
    return Examples(
        right=(spec.key, str(spec.key), f"  {spec.options[spec.key]} ", spec.options[spec.key].upper()),
        wrong=(*others, *(spec.options[index] for index in others)),
        needs_fixing=("", None, len(spec.options), -1, "none of these options", [spec.key], True),
    )


def problems(spec: Spec) -> list[Message]:
    """At least two different options, and a key among them."""
    found = option_problems(spec.options)
    if found and found[0].code == "problem.options":
        return found
    if not is_index(spec.key, len(spec.options)):
        found.append(say("problem.key_index", count=len(spec.options)))
    return found


def option_problems(options: tuple[str, ...]) -> list[Message]:
    """What is wrong with the options of any kind: fewer than two, an empty one, two that read the same."""
    if len(options) < 2 or not all(option.strip() for option in options):
        return [say("problem.options")]
    folded = [fold_option(option) for option in options]
    alike = next((option for option, fold in zip(options, folded, strict=True) if folded.count(fold) > 1), None)
    return [] if alike is None else [say("problem.options_alike", option=alike)]


def is_index(value: object, count: int) -> bool:
    """Whether ``value`` is the number of one of ``count`` things, from 0."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < count


KIND: Final = Kind("single_choice", VERSION, parse, grade, explain, examples, problems)
