"""Starting and finishing attempts."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Collection
from typing import Any

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import Count, Max

from content.models import Brief
from quizzes.drawing import mixed_order, written_order
from quizzes.models import Attempt, AttemptItem, QuestionVersion, Quiz
from quizzes.reports import first_tries
from quizzes.review import marks_told_from
from quizzes.services.finishing import close_in_time, finish_attempt
from quizzes.services.layout import lay_out
from quizzes.terms import Terms, changed_terms
from quizzes.timing import Refusal, due, may_begin, phase


class NothingToAsk(Exception):
    """A quiz has no approved question yet."""


class CannotBegin(Exception):
    """The terms allow no new attempt now; ``refusal`` says why and until when."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason)
        self.refusal = refusal


def start_attempt(
    *, quiz: Quiz, user: Any, terms: Terms, now: dt.datetime, seed: int, only: Collection[int] | None = None
) -> Attempt:
    """The learner's open attempt at this quiz, or a new one with everything frozen.

    ``terms`` are resolved for this person. An open attempt whose time is over is closed first. ``only``
    limits a new attempt to these questions (ids), whatever the quiz's length. Raises NothingToAsk and
    CannotBegin.
    """
    running = Attempt.objects.filter(quiz=quiz, user=user, finished_at=None).first()
    if running is not None:
        if phase(running.agreed, running.clock, now) != "over":
            return running
        finish_attempt(attempt=running, now=now)
    return _new_attempt(quiz, user, terms, now, seed, only)


@transaction.atomic
def _new_attempt(
    quiz: Quiz, user: Any, terms: Terms, now: dt.datetime, seed: int, only: Collection[int] | None
) -> Attempt:
    # Attempts of one person are counted in turn.
    get_user_model().objects.select_for_update(no_key=True).get(pk=user.pk)
    begun = Attempt.objects.filter(quiz=quiz, user=user, finished_at=None).first()
    if begun is not None:  # a moment ago, in another tab
        return begun
    before = Attempt.objects.filter(quiz=quiz, user=user).aggregate(taken=Count("pk"), last=Max("finished_at"))
    refusal = may_begin(terms, now, taken=before["taken"], last_end=before["last"])
    if refusal is not None:
        raise CannotBegin(refusal)
    rng = random.Random(seed)
    places = lay_out(quiz, user, rng, only)
    if not places:
        raise NothingToAsk
    attempt = Attempt(quiz=quiz, user=user, terms=terms.to_json(), seed=seed, started_at=now)
    attempt.due_at = due(terms, attempt.clock, now)
    attempt.withheld_until = marks_told_from(terms, None)
    attempt.save()
    items = [frozen_item(attempt, place.version, order, rng) for order, place in enumerate(places, start=1)]
    for item, place in zip(items, places, strict=True):
        item.part, item.points = place.part, place.points
        if not quiz.shuffle_options:
            item.option_order = written_order(item.version.marking)
    AttemptItem.objects.bulk_create(items)
    close_in_time(attempt)
    return attempt


@transaction.atomic
def change_terms(*, attempt: Attempt, terms: Terms, now: dt.datetime) -> None:
    """Bring new terms to an attempt: its times while it runs, what is told when also after it.

    How its answers are marked stays as it began. What is closed stays closed.
    """
    locked = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    fresh = changed_terms(locked.agreed, terms)
    locked.terms = fresh.to_json()
    before = locked.due_at
    locked.due_at = None if locked.finished_at else due(fresh, locked.clock, now)
    locked.withheld_until = marks_told_from(fresh, locked.finished_at)
    locked.save(update_fields=["terms", "due_at", "withheld_until"])
    if locked.due_at != before:
        close_in_time(locked)
    attempt.terms, attempt.due_at, attempt.withheld_until = locked.terms, locked.due_at, locked.withheld_until


def frozen_item(attempt: Attempt, version: QuestionVersion, order: int, rng: random.Random) -> AttemptItem:
    """An unsaved item with its options shuffled where its kind allows."""
    options = mixed_order(version.marking, rng, pinned=version.fixed_options)
    return AttemptItem(attempt=attempt, version=version, order=order, option_order=options, seed=rng.getrandbits(31))


@transaction.atomic
def check_item(*, brief: Brief, version: QuestionVersion, user: Any, now: dt.datetime) -> AttemptItem:
    """The item under which a lesson check is answered; the row of its attempt is locked.

    A newer version of the question is a new item.
    """
    attempt, created = _locked_checks(brief, user, now)
    have = [] if created else list(attempt.items.all())
    item = next((one for one in have if one.version_id == version.pk), None)
    if item is None:
        item = frozen_item(attempt, version, len(have) + 1, random.Random(f"{attempt.pk}/{version.pk}"))
        item.option_order = written_order(version.marking)  # as the page showed them
        item.save()
    item.attempt, item.version = attempt, version
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
