"""Putting a quiz together: its settings, its sections, its questions and draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from content.models import Brief
from quizzes.models import Part, Question, Quiz, Slot
from quizzes.models.ids import public_id
from quizzes.terms import DEFAULTS

#: Fields of a quiz that its settings form may change.
SETTINGS = (
    "title", "mode", "behaviour", "tries", "penalty", "certainty_counts", "shuffle_questions", "shuffle_options",
    "layout", "opens_at", "closes_at", "limit_minutes", "when_time_ends", "grace_minutes", "start_code", "book",
    "attempts_allowed", "counting", "wait_minutes", "pass_mark", "bands", "review", "assigned_only", "length",
)  # fmt: skip


@transaction.atomic
def create_quiz(*, title: str, mode: str, owner: Any, brief: Brief | None = None) -> Quiz:
    """A quiz that nobody but its owner sees yet, with the defaults of its mode."""
    base = slugify(title)[:60] or "quiz"
    slug = base if not Quiz.objects.filter(slug=base).exists() else f"{base}-{public_id()}"
    defaults = DEFAULTS[mode]
    quiz: Quiz = Quiz.objects.create(
        slug=slug, title=title, mode=mode, owner=owner, brief=brief, behaviour=defaults["behaviour"],
        attempts_allowed=defaults["attempts"], book=defaults["book"], assigned_only=mode != Quiz.Mode.PRACTICE,
    )  # fmt: skip
    return quiz


@transaction.atomic
def change_settings(*, quiz: Quiz, settings: Mapping[str, Any]) -> Quiz:
    """Set the fields named in SETTINGS. Running attempts keep how they are marked; their times are brought to them by
    ``learn.services.terms.refresh_terms``."""
    for name, value in settings.items():
        if name not in SETTINGS:
            raise ValueError(f"{name} is no setting of a quiz")
        setattr(quiz, name, value)
    quiz.save()
    return quiz


@transaction.atomic
def add_questions(*, quiz: Quiz, questions: Collection[int], section: str = "", points: Decimal = Decimal(1)) -> int:
    """Put questions (ids) at the end of a section; those that the quiz has already are passed over."""
    part = _part(quiz, section)
    have = set(quiz.slots.filter(question__isnull=False).values_list("question_id", flat=True))
    living = set(Question.objects.living().filter(pk__in=questions).values_list("pk", flat=True))
    fresh = [pk for pk in dict.fromkeys(questions) if pk in living and pk not in have]
    last = _last(quiz)
    Slot.objects.bulk_create(
        [Slot(quiz=quiz, part=part, order=last + n, question_id=pk, points=points) for n, pk in enumerate(fresh, 1)]
    )
    return len(fresh)


@transaction.atomic
def add_draw(*, quiz: Quiz, count: int, section: str = "", points: Decimal = Decimal(1), **rule: Any) -> Slot:
    """Let every attempt draw ``count`` questions; ``rule`` may name brief, kind, tag, and difficulty from and to."""
    fields = {f"draw_{name}": value for name, value in rule.items() if value}
    slot: Slot = Slot.objects.create(
        quiz=quiz, part=_part(quiz, section), order=_last(quiz) + 1, draw=count, points=points, **fields
    )
    return slot


@transaction.atomic
def remove_slot(*, quiz: Quiz, pk: int) -> None:
    """Take a place out of the quiz; attempts that have begun keep their questions."""
    quiz.slots.filter(pk=pk).delete()


@transaction.atomic
def move_slot(*, quiz: Quiz, pk: int, up: bool) -> None:
    """Swap a place with its neighbour; at the ends nothing happens."""
    slots = list(quiz.slots.order_by("order", "pk"))
    here = next((n for n, slot in enumerate(slots) if slot.pk == pk), None)
    there = None if here is None else here + (-1 if up else 1)
    if here is None or there is None or not 0 <= there < len(slots):
        return
    slots[here], slots[there] = slots[there], slots[here]
    for order, slot in enumerate(slots, start=1):
        slot.order = order
    Slot.objects.bulk_update(slots, ["order"])


@transaction.atomic
def publish_quiz(*, quiz: Quiz, now: dt.datetime, published: bool = True) -> None:
    """Open a quiz to learners, or take it back; attempts that have begun go on."""
    quiz.published_at = (quiz.published_at or now) if published else None
    quiz.save(update_fields=["published_at"])


def _part(quiz: Quiz, title: str) -> Part | None:
    title = title.strip()
    if not title:
        return None
    found = quiz.parts.filter(title=title).first()
    if found is not None:
        return found
    last = quiz.parts.aggregate(last=Max("order"))["last"] or 0
    part: Part = Part.objects.create(quiz=quiz, order=last + 1, title=title)
    return part


def _last(quiz: Quiz) -> int:
    return quiz.slots.aggregate(last=Max("order"))["last"] or 0
