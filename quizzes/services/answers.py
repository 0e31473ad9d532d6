"""Recording an answer once and marking it."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from quizzes import marking
from quizzes.marking import mark_to_json, message_to_json
from quizzes.models import Attempt, AttemptItem, Mark, Response
from quizzes.records import Mark as MarkRecord
from quizzes.records import NeedsFixing
from quizzes.terms import Terms


class AttemptClosed(Exception):
    """The attempt was finished before this question was answered."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of an answer. ``conflict``: the item was closed by another answer, which is returned."""

    item: AttemptItem
    response: Response
    mark: Mark | None
    conflict: bool = False


def record_answer(*, item_id: int, key: uuid.UUID, raw: Any, now: dt.datetime) -> Answered:
    """Store an answer under its key and mark it; sent again, the stored result comes back.

    ``raw`` is what the form posted (a text, or a list for a cloze). One transaction; the rows of the item
    and its attempt are locked, so that of two answers sent at once the second finds the first, and of the
    last two questions answered at once one closes the attempt. Raises AttemptClosed.
    """
    return _record(item_id, key, raw, now, ask=False)


def record_shown(*, item_id: int, key: uuid.UUID, now: dt.datetime) -> Answered:
    """The learner asked to be shown: no try is counted, the item is closed."""
    return _record(item_id, key, None, now, ask=True)


@transaction.atomic
def _record(item_id: int, key: uuid.UUID, raw: Any, now: dt.datetime, *, ask: bool) -> Answered:
    item = (
        AttemptItem.objects.select_for_update(of=("self", "attempt"))
        .select_related("attempt__quiz__brief", "version__passage", "version__question__brief__lesson")
        .get(pk=item_id)
    )
    earlier = list(item.responses.prefetch_related("marks"))
    stored = next((r for r in earlier if r.key == key), None)
    if stored is not None:
        return Answered(item, stored, newest_mark(stored))
    closing = closing_response(earlier, Terms.from_json(item.attempt.terms))
    if closing is not None:
        return Answered(item, closing, newest_mark(closing), conflict=True)
    if item.attempt.finished_at:
        raise AttemptClosed
    if ask:
        shown = Response.objects.create(item=item, key=key, raw="", outcome=Response.Outcome.SHOWN, created_at=now)
        return Answered(item, shown, None)
    return _mark(item, key, raw, now, tries=sum(r.try_number is not None for r in earlier))


def _mark(item: AttemptItem, key: uuid.UUID, raw: Any, now: dt.datetime, *, tries: int) -> Answered:
    result = marking.mark(item.version.marking, raw)
    if isinstance(result, NeedsFixing):
        choices = [[value, message_to_json(reading)] for value, reading in result.choices]
        note = {"note": message_to_json(result.note), "choices": choices}
        response = Response.objects.create(
            item=item, key=key, raw=raw, outcome=Response.Outcome.NEEDS_FIXING, note=note, created_at=now
        )
        return Answered(item, response, None)
    response = Response.objects.create(
        item=item, key=key, raw=raw, outcome=Response.Outcome.MARKED, try_number=tries + 1, created_at=now
    )
    return Answered(item, response, store_mark(response=response, result=result, now=now))


def store_mark(*, response: Response, result: MarkRecord, now: dt.datetime) -> Mark:
    """Add a mark to a response; earlier ones stay."""
    stored = mark_to_json(result) | {"fraction": result.fraction}
    return Mark.objects.create(response=response, created_at=now, **stored)


def newest_mark(response: Response) -> Mark | None:
    """The mark that counts; the marks are expected to be prefetched."""
    return max(response.marks.all(), key=lambda m: m.pk, default=None)


def closing_response(responses: list[Response], terms: Terms) -> Response | None:
    """The response that closed an item: shown, or the last try allowed."""
    for response in responses:
        if response.outcome == Response.Outcome.SHOWN or (response.try_number or 0) >= terms.tries:
            return response
    return None


def all_closed(attempt: Attempt) -> bool:
    """Every item of the attempt was answered or shown (attempts with one try an item). One query."""
    return not (attempt.items.exclude(responses__try_number__isnull=False).exclude(responses__outcome="shown").exists())
