"""What a new attempt asks: the versions its slots point at, what its draws take, in which order."""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q

from quizzes.drawing import Draw, choose, draw, shuffle_places
from quizzes.fairness import Asked, clash
from quizzes.models import AttemptItem, Question, QuestionVersion, Quiz, Slot


@dataclass(frozen=True, slots=True)
class Place:
    """One question of an attempt before it is frozen."""

    version: QuestionVersion
    points: Decimal = Decimal(1)
    part: str = ""
    fixed: bool = False
    shuffled: bool = field(default=False, compare=False)


def lay_out(quiz: Quiz, user: Any, rng: random.Random, only: Collection[int] | None = None) -> list[Place]:
    """The questions of a new attempt in order; ``only`` limits it to these. Empty when nothing is approved.

    A constant number of queries, whatever the number of slots.
    """
    slots = list(
        quiz.slots.select_related("pinned__question", "part").filter(Q(question=None) | Q(question__retired_at=None))
    )
    slots.sort(key=lambda slot: (slot.part.order if slot.part else -1, slot.order))
    pools = {slot.pk: _pool(slot, quiz) for slot in slots if slot.draw}
    versions = _versions(slots, {question for pool in pools.values() for question in pool})
    seen = _times_met(versions, user)
    fixed = {slot.pk: slot.pinned or versions.get(slot.question_id or 0) for slot in slots if not slot.draw}
    wanted = [found.question_id for found in fixed.values() if found and (only is None or found.question_id in only)]
    clashing = _clashing(versions)
    kept = choose(wanted, length=quiz.length if only is None else None, seen=seen, clash=clashing, rng=rng)
    drawn = _draw(slots, pools, versions, kept, seen, clashing, rng) if only is None else {}
    places: list[Place] = []
    for slot in slots:
        found = [fixed[slot.pk]] if not slot.draw else [versions[question] for question in drawn.get(slot.pk, ())]
        places += [
            _place(slot, quiz, version) for version in found if version and (slot.draw or version.question_id in kept)
        ]
    return _in_order(places, rng)


def _place(slot: Slot, quiz: Quiz, version: QuestionVersion) -> Place:
    part = slot.part
    shuffled = part.shuffle if part else quiz.shuffle_questions
    return Place(version, slot.points, part.title if part else "", slot.fixed, shuffled)


def _in_order(places: list[Place], rng: random.Random) -> list[Place]:
    """Sections one after the other, each shuffled where it says so; what is fixed keeps its place."""
    found: list[Place] = []
    for title in dict.fromkeys(place.part for place in places):
        inside = [place for place in places if place.part == title]
        mixed = inside[0].shuffled
        found += shuffle_places(inside, fixed=lambda place: place.fixed, rng=rng) if mixed else inside
    return found


def _pool(slot: Slot, quiz: Quiz) -> list[int]:
    """The questions a draw may take. One query."""
    brief = slot.draw_brief_id or quiz.brief_id
    approved = QuestionVersion.objects.latest_approved().with_level()
    if brief:
        approved = approved.filter(question__brief=brief)
    if slot.draw_kind:
        approved = approved.filter(kind=slot.draw_kind)
    if slot.draw_from:
        approved = approved.filter(level_now__gte=slot.draw_from)
    if slot.draw_to:
        approved = approved.filter(level_now__lte=slot.draw_to)
    rows = approved.order_by("question_id").values_list("question_id", "tags")
    return [question for question, tags in rows if not slot.draw_tag or slot.draw_tag in tags]


def pool_size(slot: Slot, quiz: Quiz) -> int:
    """How many questions a draw may take. One query."""
    return len(_pool(slot, quiz))


def _versions(slots: list[Slot], pool: Collection[int]) -> dict[int, QuestionVersion]:
    """Question id -> its latest approved version."""
    wanted = {slot.question_id for slot in slots if slot.question_id} | set(pool)
    approved = QuestionVersion.objects.latest_approved().filter(question__in=wanted)
    return {version.question_id: version for version in approved.prefetch_related("facts")}


def _times_met(questions: Collection[int], user: Any) -> dict[int, int]:
    """Question id -> in how many attempts this learner has answered it."""
    met = AttemptItem.objects.filter(attempt__user=user, version__question__in=list(questions))
    rows = met.filter(responses__isnull=False).values_list("version__question")
    return dict(rows.annotate(times=Count("attempt", distinct=True)))


def _draw(
    slots: list[Slot],
    pools: dict[int, list[int]],
    versions: dict[int, QuestionVersion],
    taken: list[int],
    seen: dict[int, int],
    clashing: Callable[[int, int], bool],
    rng: random.Random,
) -> dict[int, list[int]]:
    """Slot id -> the questions it draws."""
    drawing = [slot for slot in slots if slot.draw]
    if not drawing:
        return {}
    used = dict(
        Question.objects.filter(pk__in=list(versions)).values_list("pk").annotate(times=Count("versions__items"))
    )
    draws = [Draw(slot.draw, pools[slot.pk]) for slot in drawing]
    found = draw(draws, taken=taken, seen=seen, used=used, clash=clashing, rng=rng)
    return {slot.pk: questions for slot, questions in zip(drawing, found, strict=True)}


def _clashing(versions: dict[int, QuestionVersion]) -> Callable[[int, int], bool]:
    """Whether two questions of one paper would give each other away; each is read once."""
    asked: dict[int, Asked] = {}

    def read(question: int) -> Asked:
        if question not in asked:
            version = versions[question]
            asked[question] = Asked(version.stem, version.marking, frozenset(f.pk for f in version.facts.all()))
        return asked[question]

    return lambda one, other: one in versions and other in versions and clash(read(one), read(other))
