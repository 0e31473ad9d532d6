"""Match each thing on the left to one on the right; the right side may have spare ones.

Pure. Key and answer: pairs of numbers from 0, ``[[left, right], ...]``. A form posts the right one of each
left one in order, ``["2", "0"]``. Every left one is worth the same; each must be given a partner.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from random import Random
from typing import Any, Final

from quizzes.marking.codes import say
from quizzes.marking.kind import Kind
from quizzes.marking.shares import equal_shares
from quizzes.marking.single_choice import is_index, option_index, option_problems
from quizzes.records import Examples, Mark, Message, NeedsFixing, Part, PublicSpec, Response, Spec

VERSION: Final = 1


def parse(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """The right one of each left one, in the order of the left side."""
    chosen: dict[int, int] = {}
    for left, right in _pairs(raw):
        mine, yours = option_index(public.left, left), option_index(public.options, right)
        if isinstance(mine, NeedsFixing) or isinstance(yours, NeedsFixing) or chosen.get(mine, yours) != yours:
            return NeedsFixing(say("fix.partners", expected=len(public.left)))
        chosen[mine] = yours
    if len(chosen) < len(public.left):
        return NeedsFixing(say("fix.partners", expected=len(public.left)))
    partners = tuple(chosen[left] for left in range(len(public.left)))
    return Response(partners, say("read.pairs", readings=_named(public.left, public.options, partners)))


def _pairs(raw: Any) -> list[tuple[Any, Any]]:
    """(left, right) as given: a list of pairs, a map, or the right ones alone, one for each left one."""
    if isinstance(raw, Mapping):
        return list(raw.items())
    if not isinstance(raw, (list, tuple)):
        return []
    if raw and all(isinstance(pair, (list, tuple)) and len(pair) == 2 for pair in raw):
        return [(left, right) for left, right in raw]
    return list(enumerate(raw))


def _named(left: tuple[str, ...], right: tuple[str, ...], partners: tuple[int, ...]) -> tuple[Message, ...]:
    return tuple(
        say("value.pair", left=mine, right=right[partner]) for mine, partner in zip(left, partners, strict=True)
    )


def grade(spec: Spec, response: Response) -> Mark:
    """Each left one with its right partner earns its equal share."""
    partners = partners_of(spec)
    parts = tuple(
        Part(str(left + 1), of if given == wanted else Decimal(0), of)
        for left, (of, given, wanted) in enumerate(
            zip(equal_shares(len(partners)), response.value, partners, strict=True)
        )
    )
    right = sum(part.earned == part.of for part in parts)
    note = say("note.partners", right=right, of=len(parts)) if right < len(parts) else None
    earned = sum((part.earned for part in parts), Decimal(0))
    return Mark(earned, response.reading, "matching.partners", KIND.marker, note, parts)


def partners_of(spec: Spec) -> tuple[int, ...]:
    """The right one of each left one."""
    return tuple(right for _left, right in sorted(map(tuple, spec.key)))


def explain(spec: Spec, response: Response) -> Message:
    """Gives the right pairs."""
    return say("explain.pairs", readings=_named(spec.left, spec.options, partners_of(spec)))


def examples(spec: Spec, rng: Random) -> Examples:
    """The pairs in any order, by number and by text; one partner wrong; one missing."""
    partners = list(partners_of(spec))
    pairs = [[left, right] for left, right in enumerate(partners)]
    at = rng.randrange(len(pairs))
    astray = [*partners[:at], (partners[at] + 1) % len(spec.options), *partners[at + 1 :]]
    texts = [[spec.left[left], spec.options[right]] for left, right in pairs]
    return Examples(
        right=(pairs, pairs[::-1], [str(right) for right in partners], texts),
        wrong=(astray, [[left, right] for left, right in enumerate(astray)]),
        needs_fixing=("", None, [], pairs[1:], [*partners[1:], ""], [*pairs, [len(pairs), 0]], [[0]], True),
    )


def problems(spec: Spec) -> list[Message]:
    """Two sides of different texts, and one partner for each left one."""
    found = [*option_problems(spec.left), *option_problems(spec.options)]
    if found:
        return found[:1]
    pairs = spec.key if isinstance(spec.key, (list, tuple)) else ()
    sound = all(
        isinstance(pair, (list, tuple))
        and len(pair) == 2
        and is_index(pair[0], len(spec.left))
        and is_index(pair[1], len(spec.options))
        for pair in pairs
    )
    if not sound or sorted(pair[0] for pair in pairs) != list(range(len(spec.left))):
        return [say("problem.key_pairs", left=len(spec.left), right=len(spec.options))]
    return []


KIND: Final = Kind("matching", VERSION, parse, grade, explain, examples, problems)
