"""The list of quizzes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from content.models import Brief
from learn.models import Assignment
from quizzes.models import Quiz, Slot


@dataclass(frozen=True, slots=True)
class QuizRow:
    """A quiz a learner may take: how many questions an attempt asks, how often it was finished, one left open."""

    quiz: Quiz
    questions: int
    finished: int
    running: bool

    @property
    def minutes(self) -> int:
        """The time limit, or about half a minute a question, at least one."""
        return self.quiz.limit_minutes or max(1, round(self.questions / 2))


def quiz_list(user: Any) -> tuple[QuizRow, ...]:
    """Published quizzes of readable briefs, or of none, that ask something; those for classes to these. One query."""
    return tuple(_row(quiz) for quiz in _quizzes(user))


def quiz_row(quiz: Quiz, user: Any) -> QuizRow:
    """The same for one quiz."""
    found = _quizzes(user).filter(pk=quiz.pk).first()
    return _row(found) if found else QuizRow(quiz, 0, 0, running=False)


def _quizzes(user: Any) -> QuerySet[Any]:
    approved = Q(slots__question__retired_at=None, slots__question__versions__status="approved")
    mine = Q(attempts__user=user) if user.is_authenticated else Q(pk__in=())
    readable = Q(brief=None) | Q(brief__in=Brief.objects.readable_by(user))
    drawn = Slot.objects.filter(quiz=OuterRef("pk")).order_by().values("quiz").annotate(n=Sum("draw")).values("n")
    return (
        Quiz.objects.filter(readable, for_person(user), published_at__isnull=False)
        .select_related("brief")
        .annotate(
            drawn=Coalesce(Subquery(drawn), 0),
            approved=Count("slots", filter=approved, distinct=True) + F("drawn"),
            finished=Count("attempts", filter=mine & Q(attempts__finished_at__isnull=False), distinct=True),
            running=Count("attempts", filter=mine & Q(attempts__finished_at=None), distinct=True),
        )
        .filter(approved__gt=0)
    )


def for_person(user: Any) -> Q:
    """Quizzes for everybody, and those that are set for a class of this person."""
    if not user.is_authenticated:
        return Q(assigned_only=False)
    return Q(assigned_only=False) | Q(pk__in=Assignment.objects.filter(klass__memberships__user=user).values("quiz"))


def _row(quiz: Any) -> QuizRow:
    fixed = quiz.approved - quiz.drawn
    questions = quiz.drawn + min(fixed, quiz.length or fixed)
    return QuizRow(quiz, questions, quiz.finished, bool(quiz.running))
