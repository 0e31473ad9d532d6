"""A text with blanks: each blank is a small question of its own kind, all worth the same.

Pure. Key: a list of ``{"kind", "key", ...}``, one per blank, in the order of the text. The answer is a
list of raw answers of the same length. One blank that needs fixing makes the whole need fixing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say, value_of
from quizzes.marking.kind import Kind
from quizzes.marking.shares import PLACES, equal_shares
from quizzes.marking.storage import spec_from_json
from quizzes.records import Examples, Mark, Message, NeedsFixing, Part, PublicSpec, Response, Spec

VERSION: Final = 1


def make_kind(kinds: Callable[[str], Kind]) -> Kind:
    """The cloze kind over the other kinds; ``kinds`` finds the kind of a blank by name (KeyError: none)."""

    def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
        """The responses of all blanks, in order."""
        if not isinstance(raw, (list, tuple)) or len(raw) != len(public.blanks):
            if len(public.blanks) != 1 or isinstance(raw, (list, tuple)):
                return NeedsFixing(say("fix.blanks_shape", expected=len(public.blanks)))
            raw = [raw]
        responses = []
        for number, (blank, answer) in enumerate(zip(public.blanks, raw, strict=True), start=1):
            response = kinds(blank.kind).parse(blank, answer)
            if isinstance(response, NeedsFixing):
                choices = response.choices if len(public.blanks) == 1 else ()
                return NeedsFixing(say("fix.in_blank", blank=number, fix=response.note), choices)
            responses.append(response)
        return Response(tuple(responses), say("read.blanks", readings=tuple(value_of(r.reading) for r in responses)))

    def grade(spec: Spec, response: Response) -> Mark:
        """Each blank earns its equal part times its own fraction."""
        blanks = blank_specs(spec)
        marks = [kinds(blank.kind).grade(blank, one) for blank, one in zip(blanks, response.value, strict=True)]
        parts = tuple(
            Part(str(number), (of * mark.fraction).quantize(PLACES), of)
            for number, (of, mark) in enumerate(zip(equal_shares(len(marks)), marks, strict=True), start=1)
        )
        right = sum(mark.fraction == 1 for mark in marks)
        notes = [mark.note for mark in marks if mark.note is not None]
        note = notes[0] if right == len(marks) and notes else None
        if right < len(marks) and len(marks) > 1:
            note = say("note.blanks", right=right, of=len(marks))
        elif len(marks) == 1:
            note = marks[0].note
        rule = "+".join(mark.rule for mark in marks)
        return Mark(sum((part.earned for part in parts), Decimal(0)), response.reading, rule, _marker(), note, parts)

    def explain(spec: Spec, response: Response) -> Message:
        """The explanations of all blanks, in order."""
        each = (
            kinds(blank.kind).explain(blank, one) for blank, one in zip(blank_specs(spec), response.value, strict=True)
        )
        return say("explain.blanks", answers=tuple(each))

    def examples(spec: Spec, rng: Random) -> Examples:
        """All right, one wrong, one in need of fixing."""
        samples = [kinds(blank.kind).examples(blank, rng) for blank in blank_specs(spec)]
        right = [sample.right[0] for sample in samples]
        wrong = tuple(_with(right, i, raw) for i, sample in enumerate(samples) for raw in sample.wrong[:2])
        fixing = tuple(_with(right, i, raw) for i, sample in enumerate(samples) for raw in sample.needs_fixing[:3])
        return Examples(
            (right, [sample.right[-1] for sample in samples]), wrong, (*fixing, [*right, "one more"], None, {})
        )

    def problems(spec: Spec) -> list[Message]:
        """At least one blank, each a question without problems of a kind that fits into a text."""
        if not isinstance(spec.key, (list, tuple)) or not spec.key or not all(isinstance(b, Mapping) for b in spec.key):
            return [say("problem.key_blanks")]
        found = []
        for number, blank in enumerate(spec.key, start=1):
            try:
                one = spec_from_json(blank)
                inner = kinds(one.kind)
            except (ValueError, KeyError):
                found.append(
                    say("problem.blank", blank=number, problem=say("problem.kind", kind=str(blank.get("kind"))))
                )
                continue
            found += [say("problem.blank", blank=number, problem=problem) for problem in inner.problems(one)]
        return found

    def _marker() -> str:
        return kind.marker

    kind = Kind("cloze", VERSION, parse, grade, explain, examples, problems)
    return kind


def blank_specs(spec: Spec) -> tuple[Spec, ...]:
    """The questions of the blanks, in order."""
    return tuple(spec_from_json(blank) for blank in spec.key)


def _with(answers: list[Any], index: int, raw: Any) -> list[Any]:
    return [*answers[:index], raw, *answers[index + 1 :]]
