"""Which terms hold for a person in a quiz, and bringing changed ones to attempts that run."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Max, Q, QuerySet

from learn.models import Assignment, Needs, Override
from learn.overrides import resolve
from quizzes.models import Attempt, Quiz
from quizzes.seeing import COUNTED
from quizzes.services.attempts import change_terms
from quizzes.terms import Terms


def terms_for(*, quiz: Quiz, user: Any, now: dt.datetime) -> Terms:
    """The terms of this person, resolved: quiz, classes, groups, person, needs. Four queries at most."""
    if not user.is_authenticated:
        return quiz.terms
    classes = _assignments(quiz, user)
    overrides = _overrides(quiz, user) if classes else []
    return resolve(
        quiz.terms,
        classes=[assignment.change for assignment in classes],
        groups=[override.change for override in overrides if override.group_id],
        own=[override.change for override in overrides if override.user_id],
        needs=_needs(user, now),
        all_closed=_all_closed(quiz),
    )


def _assignments(quiz: Quiz, user: Any) -> list[Assignment]:
    """The classes of this person that the quiz is set for."""
    return list(Assignment.objects.filter(quiz=quiz, klass__memberships__user=user))


def _overrides(quiz: Quiz, user: Any) -> list[Override]:
    return list(
        Override.objects.filter(Q(user=user) | Q(group__people=user), assignment__quiz=quiz)
        .filter(assignment__klass__memberships__user=user)
        .distinct()
    )


def _needs(user: Any, now: dt.datetime) -> Any:
    needs = Needs.objects.filter(user=user).filter(Q(until=None) | Q(until__gte=now.date())).first()
    return needs.record if needs else None


def _all_closed(quiz: Quiz) -> dt.datetime | None:
    """When the last person's time to begin is over; None when it never is."""
    times = Assignment.objects.filter(quiz=quiz).aggregate(
        assigned=Max("closes_at"), overridden=Max("overrides__closes_at")
    )
    closes = [time for time in (quiz.closes_at, *times.values()) if time]
    return max(closes, default=None)


def coming_quizzes(user: Any, now: dt.datetime) -> QuerySet[Quiz]:
    """Published tests and exams that have not closed and are not only for classes of others. Costs no query itself."""
    mine = Assignment.objects.filter(klass__memberships__user=user)
    longer = Q(pk__in=mine.filter(closes_at__gte=now).values("quiz"))
    for_me = Q(pk__in=mine.filter(closes_at=None).values("quiz")) | Q(assigned_only=False)
    not_closed = Q(closes_at=None) | Q(closes_at__gte=now)
    return Quiz.objects.filter(longer | for_me & not_closed, mode__in=COUNTED, published_at__isnull=False)


def refresh_terms(*, now: dt.datetime, quiz: Quiz | None = None, users: Iterable[Any] | None = None) -> int:
    """Resolve anew the terms of attempts at a quiz (all of them: what is told when may have changed) or of persons
    (the running ones); how many there were.

    Called after settings, overrides, groups or needs changed.
    """
    found = Attempt.objects.filter(quiz__isnull=False).select_related("quiz", "user")
    found = found.filter(quiz=quiz) if quiz is not None else found.filter(finished_at=None)
    if users is not None:
        found = found.filter(user__in=users)
    attempts = list(found)
    for attempt in attempts:
        assert attempt.quiz is not None
        change_terms(attempt=attempt, terms=terms_for(quiz=attempt.quiz, user=attempt.user, now=now), now=now)
    return len(attempts)
