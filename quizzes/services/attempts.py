"""Starting and finishing attempts."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Collection
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Count

from content.models import Brief
from quizzes.drawing import choose, mixed_order, written_order
from quizzes.models import Attempt, AttemptItem, QuestionVersion, Quiz
from quizzes.reports import first_tries
from quizzes.terms import Terms


class NothingToAsk(Exception):
    """A quiz has no approved question yet."""


def start_attempt(
    *, quiz: Quiz, user: Any, terms: Terms, now: dt.datetime, seed: int, only: Collection[int] | None = None
) -> Attempt:
    """The learner's open attempt at this quiz, or a new one with everything frozen. Raises NothingToAsk.

    ``only`` limits a new attempt to these questions (ids), whatever the quiz's length.
    """
    running = Attempt.objects.filter(quiz=quiz, user=user, finished_at=None).first()
    if running is not None:
        return running
    try:
        return _new_attempt(quiz, user, terms, now, seed, only)
    except IntegrityError:  # the same person started it a moment ago in another tab
        return Attempt.objects.get(quiz=quiz, user=user, finished_at=None)


@transaction.atomic
def _new_attempt(
    quiz: Quiz, user: Any, terms: Terms, now: dt.datetime, seed: int, only: Collection[int] | None
) -> Attempt:
    versions = {pk: version for pk, version in _versions(quiz).items() if only is None or pk in only}
    if not versions:
        raise NothingToAsk
    rng = random.Random(seed)
    seen = dict(
        AttemptItem.objects.filter(attempt__user=user, version__question__in=versions)
        .filter(responses__isnull=False)
        .values_list("version__question")
        .annotate(times=Count("attempt", distinct=True))
    )
    attempt = Attempt.objects.create(quiz=quiz, user=user, terms=terms.to_json(), seed=seed, started_at=now)
    length = quiz.length if only is None else None
    chosen = choose(list(versions), length=length, seen=seen, rng=rng)
    AttemptItem.objects.bulk_create(
        [frozen_item(attempt, versions[question], order, rng) for order, question in enumerate(chosen, start=1)]
    )
    return attempt


def _versions(quiz: Quiz) -> dict[int, QuestionVersion]:
    """Question id -> the version its slot points at, in the order of the slots."""
    slots = list(quiz.slots.select_related("pinned").filter(question__retired_at=None).order_by("order"))
    latest = {
        version.question_id: version
        for version in QuestionVersion.objects.latest_approved().filter(question__in=[s.question_id for s in slots])
    }
    chosen = {slot.question_id: slot.pinned or latest.get(slot.question_id) for slot in slots}
    return {question: version for question, version in chosen.items() if version is not None}


def frozen_item(attempt: Attempt, version: QuestionVersion, order: int, rng: random.Random) -> AttemptItem:
    """An unsaved item with its options shuffled where its kind allows."""
    options = mixed_order(version.marking, rng)
    return AttemptItem(attempt=attempt, version=version, order=order, option_order=options, seed=rng.getrandbits(31))


@transaction.atomic
def check_item(*, brief: Brief, version: QuestionVersion, user: Any, now: dt.datetime) -> AttemptItem:
    """The item under which a lesson check is answered. A newer version of the question is a new item."""
    attempt, created = _locked_checks(brief, user, now)
    item = None if created else attempt.items.filter(version=version).first()
    if item is None:
        order = 1 if created else attempt.items.count() + 1
        item = frozen_item(attempt, version, order, random.Random(f"{attempt.pk}/{version.pk}"))
        item.option_order = written_order(version.marking)  # as the page showed them
        item.save()
    return item


def _locked_checks(brief: Brief, user: Any, now: dt.datetime) -> tuple[Attempt, bool]:
    """The attempt that holds a learner's checks of one lesson, locked; True when it is new. At most three queries."""
    mine = Attempt.objects.select_for_update().filter(quiz=None, brief=brief, user=user)
    attempt = mine.first()
    if attempt is not None:
        return attempt, False
    try:
        with transaction.atomic():
            new = Attempt(quiz=None, brief=brief, user=user, terms=Terms().to_json(), started_at=now)
            new.save()
            return new, True
    except IntegrityError:  # the first check of this lesson was answered a moment ago in another tab
        return mine.get(), False


def missed_questions(attempt: Attempt) -> list[int]:
    """The questions of an attempt whose first try was not fully right, or that were shown. Two queries."""
    right = first_tries().filter(item__attempt=attempt, fraction=1).values("item")
    answered = attempt.items.filter(responses__outcome__in=("marked", "shown"))
    return list(answered.exclude(pk__in=right).values_list("version__question", flat=True).distinct())


def finish_attempt(*, attempt: Attempt, now: dt.datetime) -> None:
    """Close an attempt. Doing it twice keeps the first time."""
    Attempt.objects.filter(pk=attempt.pk, finished_at=None).update(finished_at=now)
