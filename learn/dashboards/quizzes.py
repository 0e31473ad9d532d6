"""The list of quizzes and the page before one begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from content.models import Brief
from quizzes.models import Quiz


@dataclass(frozen=True, slots=True)
class QuizRow:
    """A quiz a learner may take: how many questions an attempt asks, how often it was finished, one left open."""

    quiz: Quiz
    questions: int
    finished: int
    running: bool

    @property
    def minutes(self) -> int:
        """About half a minute a question, at least one."""
        return max(1, round(self.questions / 2))


def quiz_list(user: Any) -> tuple[QuizRow, ...]:
    """Published quizzes of readable briefs that have an approved question. One query."""
    return tuple(_row(quiz) for quiz in _quizzes(user))


def start_page(quiz: Quiz, user: Any) -> QuizRow:
    """The same for one quiz."""
    found = _quizzes(user).filter(pk=quiz.pk).first()
    return _row(found) if found else QuizRow(quiz, 0, 0, running=False)


def _quizzes(user: Any) -> Any:
    approved = Q(slots__question__retired_at=None, slots__question__versions__status="approved")
    mine = Q(attempts__user=user) if user.is_authenticated else Q(pk__in=())
    return (
        Quiz.objects.filter(published_at__isnull=False, brief__in=Brief.objects.readable_by(user))
        .select_related("brief")
        .annotate(
            approved=Count("slots", filter=approved, distinct=True),
            finished=Count("attempts", filter=mine & Q(attempts__finished_at__isnull=False), distinct=True),
            running=Count("attempts", filter=mine & Q(attempts__finished_at=None), distinct=True),
        )
        .filter(approved__gt=0)
    )


def _row(quiz: Any) -> QuizRow:
    questions = min(quiz.approved, quiz.length or quiz.approved)
    return QuizRow(quiz, questions, quiz.finished, bool(quiz.running))
