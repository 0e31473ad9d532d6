"""What a learner may see of an attempt now: review options, others who still sit, items still open to them."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

from quizzes.behaviours import State
from quizzes.fairness import Open
from quizzes.models import Attempt, AttemptItem, QuestionVersion, Quiz, Slot
from quizzes.render import Seen
from quizzes.review import visible
from quizzes.terms import MODES

#: Attempts without an end are taken for running this long.
_A_DAY = dt.timedelta(days=1)
COUNTED = [mode for mode in MODES if mode != "practice"]


def seen_of(item: AttemptItem, state: State, now: dt.datetime, coming: QuerySet[Quiz]) -> Seen:
    """What may be shown of one item. No query in practice, up to two in attempts that count.

    ``coming``: the tests and exams that this learner can still begin.
    """
    attempt = item.attempt
    shown = seen_attempt(attempt, now) & state.shown
    open_items: tuple[Open, ...] = ()
    if attempt.agreed.counts and shown & {"specific", "general", "answer"}:
        open_items = items_still_open(attempt, item, coming, include_self=not state.closed)
    elif not state.closed:
        open_items = (Open(item.version.marking),)
    return Seen(shown, state.closed, open_items)


def seen_attempt(attempt: Attempt, now: dt.datetime) -> frozenset[str]:
    """What the review options show of an attempt. One query at most, none before its quiz has closed."""
    terms = attempt.agreed
    closed = terms.all_closed or terms.closes
    sitting = bool(terms.counts and attempt.finished_at and closed and now > closed and _others_sit(attempt, now))
    return visible(terms, attempt.finished_at, now, others_sitting=sitting)


def _others_sit(attempt: Attempt, now: dt.datetime) -> bool:
    running = Q(due_at__gte=now) | Q(due_at=None, started_at__gte=now - _A_DAY)
    others = Attempt.objects.filter(running, quiz=attempt.quiz_id, finished_at=None)
    return others.exclude(user=attempt.user_id).exists()


def items_still_open(
    attempt: Attempt, item: AttemptItem, coming: QuerySet[Quiz], *, include_self: bool
) -> tuple[Open, ...]:
    """What this learner can still answer: here, in other attempts that count, in the quizzes ``coming``. One query.

    Of a quiz that draws at random only the fixed questions are known beforehand.
    """
    mine = AttemptItem.objects.filter(attempt__user=attempt.user_id, closed_at=None, attempt__finished_at=None)
    mine = mine.filter(Q(attempt=attempt) | Q(attempt__quiz__mode__in=COUNTED)).exclude(pk=item.pk)
    asked = Slot.objects.filter(quiz__in=coming.exclude(attempts__user=attempt.user_id)).values("question")
    to_come = QuestionVersion.objects.latest_approved().filter(question__in=asked)
    open_ = QuestionVersion.objects.filter(Q(pk__in=mine.values("version")) | Q(pk__in=to_come.values("pk")))
    versions = [*open_.exclude(pk=item.version_id), *([item.version] if include_self else [])]
    return tuple(Open(version.marking, version.passage_id) for version in versions)
