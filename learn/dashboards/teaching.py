"""What those who teach see: their classes, what is set for them, and answers that wait for a person."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Count, Prefetch, Q

from learn.models import Assignment, Class, Group, Membership, Needs
from learn.querysets import answers_of, attempts_of, own_classes
from quizzes.models import Attempt, Quiz, Response
from quizzes.render import plain_stem


@dataclass(frozen=True, slots=True)
class TeachPage:
    """Classes, and quizzes with how many answers there are to decide on."""

    classes: tuple[Class, ...]
    quizzes: tuple[dict[str, Any], ...]


def teach_page(user: Any) -> TeachPage:
    """The first page of those who teach. Two queries."""
    classes = (
        own_classes(user)
        .select_related("course")
        .annotate(
            students=Count("memberships", filter=Q(memberships__role="student"), distinct=True),
            set_quizzes=Count("assignments", distinct=True),
        )
        .order_by("course__title", "term")
    )
    rows = answers_of(user).order_by().values("item__attempt__quiz__slug", "item__attempt__quiz__title")
    counted = rows.annotate(
        waiting=Count("pk", filter=Q(outcome=Response.Outcome.PENDING), distinct=True),
        late=Count("pk", filter=Q(outcome=Response.Outcome.LATE), distinct=True),
    ).order_by("item__attempt__quiz__title")
    quizzes = (
        {
            "slug": row["item__attempt__quiz__slug"],
            "title": row["item__attempt__quiz__title"],
            "waiting": row["waiting"],
            "late": row["late"],
        }
        for row in counted
    )
    return TeachPage(tuple(classes), tuple(quizzes))


@dataclass(frozen=True, slots=True)
class ClassPage:
    """A class: its people with what more time they have, and what is set for it."""

    klass: Class
    people: tuple[Any, ...]
    assignments: tuple[Assignment, ...]


def class_page(klass: Class) -> ClassPage:
    """The page of a class. Five queries."""
    people = klass.memberships.select_related("user__needs").order_by("role", "user__username")
    assignments = klass.assignments.select_related("quiz").prefetch_related("overrides__user", "overrides__group")
    return ClassPage(klass, tuple(people), tuple(assignments.order_by("quiz__title")))


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Who is in a class, by role, and its groups with who is in them."""

    klass: Class
    people: tuple[Membership, ...]
    groups: tuple[Group, ...]


def people_page(klass: Class) -> PeoplePage:
    """The people of a class. Three queries."""
    people = klass.memberships.select_related("user").order_by("role", "user__username")
    groups = klass.groups.prefetch_related(Prefetch("people", get_user_model().objects.order_by("username")))
    return PeoplePage(klass, tuple(people), tuple(groups))


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer for a person to decide on."""

    pk: int
    person: str
    number: int
    stem: str
    typed: str
    pending: bool
    when: dt.datetime
    ended: dt.datetime | None


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """Answers to one quiz that wait for a person, and attempts that are still running."""

    quiz: Quiz
    rows: tuple[AnswerRow, ...]
    running: tuple[Attempt, ...]


def answers_page(quiz: Quiz, user: Any) -> AnswersPage:
    """The answers to decide on. Two queries. Practice is private: it names no running attempt."""
    found = answers_of(user).filter(item__attempt__quiz=quiz)
    found = found.select_related("item__attempt__user", "item__version").order_by("item__attempt", "item__order", "pk")
    counted = Attempt.objects.none() if quiz.mode == Quiz.Mode.PRACTICE else attempts_of(user).filter(quiz=quiz)
    running = counted.filter(finished_at=None).select_related("user").order_by("started_at")
    return AnswersPage(quiz, tuple(_row(response) for response in found), tuple(running))


def _row(response: Response) -> AnswerRow:
    raw = response.raw
    return AnswerRow(
        pk=response.pk,
        person=str(response.item.attempt.user),
        number=response.item.order,
        stem=plain_stem(response.item.version),
        typed=" · ".join(map(str, raw)) if isinstance(raw, list) else str(raw),
        pending=response.outcome == Response.Outcome.PENDING,
        when=response.created_at,
        ended=response.item.attempt.finished_at,
    )


def needs_list() -> tuple[Needs, ...]:
    """Everybody's needs, for admins. One query."""
    return tuple(Needs.objects.select_related("user").order_by("user__username"))
