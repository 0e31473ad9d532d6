"""What the questions about several facts share: their pieces, how they are chosen, the record they become. Pure.

The choice of a fact depends on its own text and the seed, so that a change elsewhere in a brief leaves it alone.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass

from quizzes.generation import difficulty, drafting
from quizzes.generation.situation import Situation
from quizzes.generation.words import content_words
from quizzes.records import QuestionRecord, Spec


@dataclass(frozen=True, slots=True)
class Piece:
    """One fact's part in a set: what stands on the left (or as the statement), and on the right."""

    situation: Situation
    left: str
    right: str = ""


def chosen(pieces: list[Piece], form: str, most: int) -> list[Piece]:
    """The pieces that come first by their own rank; equal texts and facts count once."""
    ranked = sorted(pieces, key=lambda p: (-p.situation.fact.importance, p.situation.rank(p.left, form)))
    kept: list[Piece] = []
    for piece in ranked:
        if all(not _alike(piece, other) for other in kept):
            kept.append(piece)
    return kept[:most]


def _alike(one: Piece, other: Piece) -> bool:
    if one.situation.name == other.situation.name or one.left.casefold() == other.left.casefold():
        return True
    mine, theirs = content_words(one.right), content_words(other.right)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def luck(pieces: Sequence[Piece], form: str) -> random.Random:
    """One source of luck for a set: it follows from the seed and the pieces alone."""
    text = "|".join([str(pieces[0].situation.seed), form, *(p.left + p.right for p in pieces)])
    return random.Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]))


def record(
    pieces: Sequence[Piece],
    spec: Spec,
    stem: str,
    rule: str,
    explanation: str,
    *,
    notes: tuple[str, ...] = (),
    also: Sequence[Piece] = (),
) -> QuestionRecord:
    """The draft of a set, resting on its earliest fact and naming all of them."""
    first = min((p.situation for p in pieces), key=lambda s: s.index)
    names = sorted((p.situation for p in pieces), key=lambda s: s.index)
    digest = hashlib.sha256(f"{first.slug}|{rule}".encode()).hexdigest()[:12]
    return QuestionRecord(
        id=f"{first.slug}-{digest}",
        spec=spec,
        stem=stem,
        explanation=explanation,
        notes=notes,
        facts=tuple(s.name for s in names),
        quote=drafting.quote_of(first),
        tags=(first.fact.type,),
        difficulty=difficulty.estimate(spec.kind),
        rule=rule,
        seed=first.seed,
        passage=first.fact.passage,
    )
