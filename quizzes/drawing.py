"""Which questions an attempt asks, and in which order. Pure: randomness comes in as ``rng``."""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence


def choose(questions: Sequence[int], *, length: int | None, seen: Mapping[int, int], rng: random.Random) -> list[int]:
    """``length`` questions (all when None), those this learner has met least first, shuffled among equals.

    ``questions`` are ids in the order of their slots, ``seen`` how often each was answered. The chosen
    ones come back in the order of their slots, which is the order of the brief.
    """
    if length is None or length >= len(questions):
        return list(questions)
    ranked = sorted(questions, key=lambda q: (seen.get(q, 0), rng.random()))
    chosen = set(ranked[:length])
    return [q for q in questions if q in chosen]


def shuffle_options(count: int, *, pinned: Collection[int], rng: random.Random) -> list[int]:
    """An order in which to show ``count`` options: a permutation that leaves ``pinned`` places alone."""
    free = [i for i in range(count) if i not in pinned]
    mixed = free[:]
    rng.shuffle(mixed)
    moved = dict(zip(free, mixed, strict=True))
    return [moved.get(i, i) for i in range(count)]
