"""Setting quizzes for classes, and other times for groups and persons. Every change reaches running attempts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from django.db import transaction

from learn.models import Assignment, Class, Group, Needs, Override
from learn.overrides import Change
from learn.services.terms import refresh_terms
from quizzes.models import Quiz


@transaction.atomic
def assign_quiz(
    *,
    klass: Class,
    quiz: Quiz,
    now: dt.datetime,
    opens: dt.datetime | None = None,
    closes: dt.datetime | None = None,
) -> Assignment:
    """Set a quiz for a class, or change the times it is set with."""
    assignment, _created = Assignment.objects.update_or_create(
        klass=klass, quiz=quiz, defaults={"opens_at": opens, "closes_at": closes}, create_defaults={
            "opens_at": opens, "closes_at": closes, "assigned_at": now,
        },
    )  # fmt: skip
    refresh_terms(quiz=quiz, now=now)
    return assignment


@transaction.atomic
def set_override(
    *, assignment: Assignment, change: Change, now: dt.datetime, user: Any = None, group: Group | None = None
) -> Override:
    """Other times or attempts for one person or one group; it takes the place of what was set before."""
    override, _created = Override.objects.update_or_create(
        assignment=assignment,
        user=user,
        group=group,
        defaults={
            "opens_at": change.opens,
            "closes_at": change.closes,
            "limit_minutes": None if change.limit is None else change.limit // 60,
            "attempts_allowed": change.attempts,
        },
    )
    refresh_terms(quiz=assignment.quiz, now=now)
    return override


@transaction.atomic
def remove_override(*, override: Override, now: dt.datetime) -> None:
    """Back to the times of the class."""
    quiz = override.assignment.quiz
    override.delete()
    refresh_terms(quiz=quiz, now=now)


@transaction.atomic
def set_needs(
    *,
    user: Any,
    by: Any,
    now: dt.datetime,
    multiplier: Decimal = Decimal(1),
    minutes: int = 0,
    no_limit: bool = False,
    rest_minutes: int = 0,
    until: dt.date | None = None,
    reason: str = "",
) -> Needs:
    """Give a person more time in every quiz of every class, once; running attempts have it at once."""
    needs, _created = Needs.objects.update_or_create(
        user=user,
        defaults={
            "multiplier": multiplier,
            "minutes": minutes,
            "no_limit": no_limit,
            "rest_minutes": rest_minutes,
            "until": until,
            "reason": reason,
            "set_by": by,
            "set_at": now,
        },
    )
    refresh_terms(users=[user], now=now)
    return needs


@transaction.atomic
def remove_needs(*, user: Any, now: dt.datetime) -> None:
    """From now on a person has the same time as others; running attempts keep no extra time either."""
    Needs.objects.filter(user=user).delete()
    refresh_terms(users=[user], now=now)
