"""Which questions an attempt asks, in which order, and how their options stand.

Pure: randomness comes in as ``rng``.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.records import Spec

#: Kinds whose options an attempt shuffles; judgements and true/false keep their fixed order.
SHUFFLED: Final = ("single_choice", "multiple_response", "matching", "ordering")
#: Of these, kinds in which the order as written would give the key away.
_TELLING: Final = ("matching", "ordering")


def choose(
    questions: Sequence[int],
    *,
    length: int | None,
    seen: Mapping[int, int],
    clash: Callable[[int, int], bool],
    rng: random.Random,
) -> list[int]:
    """``length`` questions (all when None), those this learner has met least first, shuffled among equals.

    ``questions`` are ids in the order of their slots, ``seen`` how often each was answered. The chosen
    ones come back in the order of their slots, which is the order of the brief. Where some are left out, none
    is taken that gives another away (``clash``), even if there are fewer then.
    """
    if length is None or length >= len(questions):
        return list(questions)
    ranked = sorted(questions, key=lambda q: (seen.get(q, 0), rng.random()))
    chosen: list[int] = []
    for question in ranked:
        if len(chosen) < length and not any(clash(question, other) for other in chosen):
            chosen.append(question)
    return [q for q in questions if q in chosen]


def shuffle_options(count: int, *, pinned: Collection[int], rng: random.Random) -> list[int]:
    """An order in which to show ``count`` options: a permutation that leaves ``pinned`` places alone."""
    free = [i for i in range(count) if i not in pinned]
    mixed = free[:]
    rng.shuffle(mixed)
    moved = dict(zip(free, mixed, strict=True))
    return [moved.get(i, i) for i in range(count)]


def written_order(spec: Spec) -> list[int]:
    """The order of the options where nothing is shuffled: as written, or by the alphabet where that tells the key."""
    order = list(range(len(spec.options)))
    if spec.kind in _TELLING:
        order.sort(key=lambda index: spec.options[index].casefold())
    return order[::-1] if spec.kind == "ordering" and order == list(spec.key) else order


def mixed_order(spec: Spec, rng: random.Random, pinned: Collection[int] = ()) -> list[int]:
    """The order of the options in one attempt: ``pinned`` ones stay; an ordering never begins with its answer."""
    if spec.kind not in SHUFFLED:
        return written_order(spec)
    order = shuffle_options(len(spec.options), pinned=pinned, rng=rng)
    return order[::-1] if spec.kind == "ordering" and order == list(spec.key) else order


@dataclass(frozen=True, slots=True)
class Draw:
    """A random draw: ``count`` questions out of ``pool`` (ids)."""

    count: int
    pool: Sequence[int]


def draw(
    draws: Sequence[Draw],
    *,
    taken: Collection[int],
    seen: Mapping[int, int],
    used: Mapping[int, int],
    clash: Callable[[int, int], bool],
    rng: random.Random,
) -> list[list[int]]:
    """What each draw takes: questions this learner has met least first, then those used least by anybody.

    No question twice, none that is ``taken``, and never two that give each other away (``clash``); where a
    pool has no more of those, the draw is shorter. Narrow pools choose before wide ones.
    """
    chosen: list[list[int]] = [[] for _draw in draws]
    all_chosen = list(taken)
    for place in sorted(range(len(draws)), key=lambda n: (len(draws[n].pool), n)):
        ranked = sorted(draws[place].pool, key=lambda q: (seen.get(q, 0), used.get(q, 0), rng.random()))
        for question in ranked:
            if len(chosen[place]) == draws[place].count:
                break
            if question not in all_chosen and not any(clash(question, other) for other in all_chosen):
                chosen[place].append(question)
                all_chosen.append(question)
    return chosen


def shuffle_places[T](entries: Sequence[T], *, fixed: Callable[[T], bool], rng: random.Random) -> list[T]:
    """The entries in another order; those that are ``fixed`` keep their places."""
    places = [n for n, entry in enumerate(entries) if fixed(entry)]
    return [entries[n] for n in shuffle_options(len(entries), pinned=places, rng=rng)]
