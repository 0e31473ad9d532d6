"""A learner answers: the one transaction that records, marks and moves the attempt on."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.db import transaction

from content.models import Brief
from quizzes.models import AttemptItem, QuestionVersion
from quizzes.services.answers import Answered, all_closed, record_answer, record_shown
from quizzes.services.attempts import check_item, finish_attempt


@transaction.atomic
def answer_item(*, item_id: int, key: uuid.UUID, raw: Any, show: bool, now: dt.datetime) -> Answered:
    """Record one answer of an attempt (or "show me") and close the attempt with its last question.

    Raises AttemptClosed. Doing it twice with one key changes nothing.
    """
    if show:
        answered = record_shown(item_id=item_id, key=key, now=now)
    else:
        answered = record_answer(item_id=item_id, key=key, raw=raw, now=now)
    attempt = answered.item.attempt
    if attempt.quiz_id and attempt.finished_at is None and all_closed(attempt):
        finish_attempt(attempt=attempt, now=now)
    return answered


@transaction.atomic
def answer_check(
    *, brief: Brief, version: QuestionVersion, user: Any, key: uuid.UUID, raw: Any, show: bool, now: dt.datetime
) -> Answered:
    """Record the answer to a check inside a lesson."""
    item: AttemptItem = check_item(brief=brief, version=version, user=user, now=now)
    return answer_item(item_id=item.pk, key=key, raw=raw, show=show, now=now)
