"""Breaks that stop the clock, for those whose terms have them."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from quizzes.models import Attempt
from quizzes.timing import due, phase, rested


@transaction.atomic
def begin_break(*, attempt: Attempt, now: dt.datetime) -> bool:
    """Stop the clock; False when no break is left or the attempt is not running."""
    locked = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    terms = locked.agreed
    running = locked.finished_at is None and phase(terms, locked.clock, now) == "running"
    if not running or locked.paused_at is not None or locked.rested >= terms.rest:
        return False
    locked.paused_at = now
    _save(locked, now)
    return True


@transaction.atomic
def resume(*, attempt: Attempt, now: dt.datetime) -> None:
    """End a break; the clock goes on."""
    locked = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
    if locked.finished_at is None:
        end_break(locked, now)


def end_break(attempt: Attempt, now: dt.datetime) -> None:
    """End the break of an attempt whose row this transaction has locked. No query without one."""
    if attempt.paused_at is None:
        return
    attempt.rested = rested(attempt.agreed, attempt.clock, now)
    attempt.paused_at = None
    _save(attempt, now)


def _save(attempt: Attempt, now: dt.datetime) -> None:
    attempt.due_at = due(attempt.agreed, attempt.clock, now)
    attempt.save(update_fields=["paused_at", "rested", "due_at"])
