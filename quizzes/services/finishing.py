"""Closing attempts: handed in, complete, out of time. What was saved and not yet marked is marked then."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Exists
from django.tasks import task
from django.utils import timezone

from quizzes import marking
from quizzes.behaviours import DEFERRED
from quizzes.marking import mark_to_json, message_to_json
from quizzes.models import Attempt, AttemptItem, Draft, Mark, Response
from quizzes.records import NeedsFixing
from quizzes.review import marks_told_from
from quizzes.services.measuring import measure_later
from quizzes.services.standing import standing, with_marks
from quizzes.terms import Terms
from quizzes.timing import ends_at, phase

Ending = Attempt.Ending


def finish_attempt(*, attempt: Attempt, now: dt.datetime, ending: str = Ending.HANDED_IN) -> None:
    """Close an attempt with all that is saved. Doing it twice keeps the first time."""
    with transaction.atomic():
        locked = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
        if locked.finished_at is None:
            close_locked(locked, now, ending)
    attempt.finished_at, attempt.ending = locked.finished_at, locked.ending


def finish_if_complete(*, attempt: Attempt, now: dt.datetime) -> bool:
    """Close an attempt that does not count once every item is closed. One query; True when it closed it."""
    if attempt.finished_at is not None or attempt.agreed.counts:
        return False
    still_open = AttemptItem.objects.filter(attempt=attempt, closed_at=None)
    complete = Attempt.objects.filter(~Exists(still_open), pk=attempt.pk, finished_at=None)
    told = marks_told_from(attempt.agreed, now)
    if not complete.update(finished_at=now, ending=Ending.COMPLETE, due_at=None, withheld_until=told):
        return False
    attempt.finished_at, attempt.ending = now, Ending.COMPLETE
    measure_later(attempt)
    return True


def close_if_over(*, attempt: Attempt, now: dt.datetime) -> bool:
    """Close a running attempt whose time is over; True when it is over. No query while it runs."""
    if phase(attempt.agreed, attempt.clock, now) != "over":
        return False
    finish_attempt(attempt=attempt, now=now)
    return True


def close_due(*, now: dt.datetime, most: int = 200) -> int:
    """Close the attempts whose time is over; how many there were."""
    due = list(Attempt.objects.filter(finished_at=None, due_at__lt=now).order_by("due_at")[:most])
    for attempt in due:
        with transaction.atomic():
            locked = Attempt.objects.select_for_update(no_key=True).get(pk=attempt.pk)
            if locked.finished_at is None and phase(locked.agreed, locked.clock, now) == "over":
                close_locked(locked, now)
    return len(due)


def close_in_time(attempt: Attempt) -> None:
    """Leave word with the worker to close an attempt when it is due; a backend that cannot wait is not asked."""
    if attempt.due_at is None or not close_when_due.get_backend().supports_defer:
        return
    due, pk = attempt.due_at + dt.timedelta(seconds=1), attempt.pk
    transaction.on_commit(lambda: close_when_due.using(run_after=due).enqueue(pk))


@task()
def close_when_due(attempt_id: int) -> None:
    """Close an attempt if its time is over; one that was given more is looked at again then."""
    attempt = Attempt.objects.filter(pk=attempt_id, finished_at=None).first()
    now = timezone.now()
    if attempt is None or attempt.due_at is None:
        return
    if attempt.due_at < now:
        finish_attempt(attempt=attempt, now=now)
    else:
        close_in_time(attempt)


def close_locked(attempt: Attempt, now: dt.datetime, ending: str = Ending.HANDED_IN) -> None:
    """Close an attempt whose row this transaction has locked. What it is out of time for is decided here alone."""
    terms = attempt.agreed
    at = phase(terms, attempt.clock, now)
    end = ends_at(terms, attempt.clock, now)
    if at == "over" and end:
        ending = Ending.MISSED if terms.when_time_ends == "must_submit" else Ending.TIME
    attempt.finished_at = end if at == "over" and end else now
    attempt.ending, attempt.late = ending, at == "grace"
    attempt.withheld_until = marks_told_from(terms, attempt.finished_at)
    attempt.due_at = attempt.paused_at = None
    attempt.save(update_fields=["finished_at", "ending", "late", "withheld_until", "due_at", "paused_at"])
    if ending != Ending.MISSED:
        _mark_what_is_saved(attempt, terms)
    attempt.items.filter(closed_at=None).update(closed_at=attempt.finished_at)
    measure_later(attempt)


@dataclass(frozen=True, slots=True)
class _Left:
    """An answer to mark at the end: what stood in the box of an open item."""

    item: AttemptItem
    raw: Any
    certainty: int | None
    tries: int


def _mark_what_is_saved(attempt: Attempt, terms: Terms) -> None:
    """Turn what waits in open items into responses with marks. Five queries, however many there are."""
    assert attempt.finished_at is not None
    responses, marks = [], []
    for left in _left_open(attempt, terms):
        result = marking.mark(left.item.version.marking, left.raw)
        fixing = isinstance(result, NeedsFixing)
        response = Response(
            item=left.item, key=uuid.uuid5(uuid.NAMESPACE_OID, f"item {left.item.pk} at the end"), raw=left.raw,
            outcome=Response.Outcome.PENDING if fixing else Response.Outcome.MARKED, try_number=left.tries + 1,
            certainty=left.certainty, late=attempt.late, created_at=attempt.finished_at,
            note={"note": message_to_json(result.note), "choices": []} if isinstance(result, NeedsFixing) else None,
        )  # fmt: skip
        responses.append(response)
        if not isinstance(result, NeedsFixing):
            stored = mark_to_json(result) | {"fraction": result.fraction}
            marks.append(Mark(response=response, created_at=attempt.finished_at, **stored))
    Response.objects.bulk_create(responses)
    Mark.objects.bulk_create(marks)


def _left_open(attempt: Attempt, terms: Terms) -> list[_Left]:
    """Of the items still open: what was saved last, or could not be read last. Blanks are left out."""
    items = list(attempt.items.filter(closed_at=None).select_related("version"))
    drafts = {draft.item_id: draft for draft in Draft.objects.filter(item__in=items)}
    given: dict[int, list[Any]] = defaultdict(list)
    for response in with_marks(Response.objects.filter(item__in=items)):
        given[response.item_id].append(response)
    found = []
    for item in items:
        item.attempt = attempt
        if standing(item, given[item.pk], over=False).closed:
            continue
        kept = _kept(drafts.get(item.pk), given[item.pk], terms)
        if kept is not None and not is_blank(kept[0]):
            tries = sum(r.try_number is not None for r in given[item.pk])
            found.append(_Left(item, *kept, tries))
    return found


def _kept(draft: Draft | None, given: list[Any], terms: Terms) -> tuple[Any, int | None] | None:
    """The raw answer and certainty to mark: the draft, unless an answer was given after it."""
    last = next((r for r in reversed(given) if r.outcome != Response.Outcome.LATE), None)
    automatic = terms.counts or terms.behaviour in DEFERRED
    if draft and automatic and (terms.behaviour in DEFERRED or last is None or draft.saved_at > last.created_at):
        return draft.raw, draft.certainty
    if last is not None and automatic and last.outcome == Response.Outcome.NEEDS_FIXING:
        return last.raw, last.certainty
    return None


def is_blank(raw: Any) -> bool:
    """Nothing was given: there is nothing for a person to read."""
    if isinstance(raw, dict):
        raw = list(raw.values())
    if isinstance(raw, (list, tuple)):
        return all(is_blank(one) for one in raw)
    return raw is None or (isinstance(raw, str) and not raw.strip())
