"""Whose classes and answers a person who teaches may see."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from learn.models import Assignment, Class
from quizzes.models import Attempt, Quiz, Response

STAFF = ("instructor", "assistant")


def own_classes(user: Any) -> QuerySet[Class]:
    """The classes a person leads or assists; an admin's all."""
    if user.is_admin:
        return Class.objects.all()
    leads = Q(memberships__user=user, memberships__role__in=STAFF) | Q(course__owner=user)
    return Class.objects.filter(leads).distinct()


def zone_of(quiz: Quiz | None, user: Any) -> dt.tzinfo:
    """The zone of a class of this person that the quiz is set for, or the site's. One query."""
    found = Class.objects.filter(assignments__quiz=quiz, memberships__user=user) if user.is_authenticated else None
    klass = found.exclude(time_zone="").order_by("pk").first() if found is not None else None
    return klass.zone if klass else timezone.get_default_timezone()


def quizzes_with_answers(user: Any) -> QuerySet[Quiz]:
    """Quizzes whose answers a person may see: their own, and those set for their classes; an admin's all."""
    if user.is_admin:
        return Quiz.objects.all()
    set_for = Assignment.objects.filter(klass__in=own_classes(user)).values("quiz")
    return Quiz.objects.filter(Q(owner=user) | Q(pk__in=set_for))


def attempts_of(user: Any) -> QuerySet[Attempt]:
    """Attempts that this person may see: at their own quizzes, and at what is set for their classes."""
    found = Attempt.objects.filter(quiz__isnull=False)
    if user.is_admin:
        return found
    classes = own_classes(user)
    set_for = Assignment.objects.filter(klass__in=classes).values("quiz")
    theirs = Q(user__in=classes.values("memberships__user"), quiz__in=set_for)
    return found.filter(Q(quiz__owner=user) | theirs)


def answers_of(user: Any) -> QuerySet[Response]:
    """Answers in those attempts that a person decides on: not read and not marked yet, or too late and not counted."""
    counted = Response.objects.filter(
        item=OuterRef("item"), late=True, try_number__isnull=False, created_at__gt=OuterRef("created_at")
    )
    waiting = Q(outcome=Response.Outcome.PENDING, marks=None) | Q(~Exists(counted), outcome=Response.Outcome.LATE)
    return Response.objects.filter(waiting, item__attempt__in=attempts_of(user))
