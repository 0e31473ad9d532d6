"""A learner answers: the one transaction that records, marks and moves the attempt on."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.db import transaction

from content.models import Brief
from quizzes.models import AttemptItem, QuestionVersion
from quizzes.services.answers import Answered, record_answer, record_shown
from quizzes.services.attempts import check_item
from quizzes.services.finishing import finish_if_complete


@transaction.atomic
def answer_item(
    *,
    key: uuid.UUID,
    raw: Any,
    show: bool,
    now: dt.datetime,
    item_id: int | None = None,
    where: dict[str, Any] | None = None,
    locked: AttemptItem | None = None,
    certainty: int | None = None,
    sequence: int | None = None,
) -> Answered:
    """Record one answer of an attempt (or "show me") and close a practice attempt with its last question.

    ``where`` names the item by conditions, see ``learn.access.own_item_where``. Raises AttemptClosed and
    AttemptItem.DoesNotExist. Doing it twice with one key changes nothing.
    """
    if show:
        answered = record_shown(item_id=item_id, where=where, locked=locked, key=key, now=now)
    else:
        answered = record_answer(
            item_id=item_id, where=where, locked=locked, key=key, raw=raw, now=now, certainty=certainty,
            sequence=sequence,
        )  # fmt: skip
    attempt = answered.item.attempt
    if attempt.quiz_id and answered.state.closed:
        finish_if_complete(attempt=attempt, now=now)
    return answered


@transaction.atomic
def answer_check(
    *, brief: Brief, version: QuestionVersion, user: Any, key: uuid.UUID, raw: Any, show: bool, now: dt.datetime
) -> Answered:
    """Record the answer to a check inside a lesson."""
    item = check_item(brief=brief, version=version, user=user, now=now)
    return answer_item(locked=item, key=key, raw=raw, show=show, now=now)
