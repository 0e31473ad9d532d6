"""Recording an answer once and marking it, by the rules of its attempt and by the server's time."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from quizzes import marking
from quizzes.behaviours import DEFERRED, State, is_repeat
from quizzes.marking import mark_to_json, message_to_json
from quizzes.models import Attempt, AttemptItem, Mark, Response
from quizzes.records import Mark as MarkRecord
from quizzes.records import NeedsFixing
from quizzes.services.drafts import keep_draft
from quizzes.services.finishing import close_locked
from quizzes.services.pausing import end_break
from quizzes.services.standing import answer_id, last_told, standing, tries_of, with_marks
from quizzes.timing import phase

Outcome = Response.Outcome


class AttemptClosed(Exception):
    """The attempt was finished before this question was answered."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of an answer. ``conflict``: the item was closed by another answer, which is returned.

    ``late``: it came after the end and was kept for staff. ``state``: where the item stands now.
    """

    item: AttemptItem
    response: Response
    mark: Mark | None
    state: State
    conflict: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was sent. ``raw`` is what the form posted (a text, or a list for a cloze), None for "show me".

    ``sequence`` orders what is saved of one item; None is after all that was saved before.
    """

    key: uuid.UUID
    raw: Any
    certainty: int | None = None
    sequence: int | None = None


def record_answer(
    *,
    key: uuid.UUID,
    raw: Any,
    now: dt.datetime,
    item_id: int | None = None,
    where: dict[str, Any] | None = None,
    locked: AttemptItem | None = None,
    certainty: int | None = None,
    sequence: int | None = None,
) -> Answered:
    """Store an answer under its key and mark it; sent again, the stored result comes back.

    The item is named by its id, by the conditions ``where`` (then somebody else's is not found), or given with
    the row of its attempt ``locked`` by the caller. One transaction; the row of the attempt is locked, so that
    of two answers sent at once the second finds the first. Raises AttemptItem.DoesNotExist, and AttemptClosed
    where an attempt that does not count is over.
    """
    item = locked or {"pk": item_id} if where is None else where
    return _record(item, Given(key, raw, certainty, sequence), now, show=False)


def record_shown(
    *,
    key: uuid.UUID,
    now: dt.datetime,
    item_id: int | None = None,
    where: dict[str, Any] | None = None,
    locked: AttemptItem | None = None,
) -> Answered:
    """The learner asked to be shown: no try is counted, the item is closed. An attempt that counts ignores it."""
    item = locked or {"pk": item_id} if where is None else where
    return _record(item, Given(key, ""), now, show=True)


@transaction.atomic
def _record(wanted: AttemptItem | dict[str, Any], given: Given, now: dt.datetime, *, show: bool) -> Answered:
    item = _locked(wanted) if isinstance(wanted, dict) else wanted
    attempt = item.attempt
    earlier = list(with_marks(Response.objects.filter(item=item)))
    at = phase(attempt.agreed, attempt.clock, now) if attempt.finished_at is None else "over"
    state = standing(item, earlier, over=attempt.finished_at is not None)
    stored = next((r for r in earlier if r.key == given.key), None)
    if stored is not None:
        told = _stored(earlier, stored)
        return Answered(item, told, newest_mark(told), state, late=told.outcome == Outcome.LATE)
    if at == "over":
        return _too_late(item, given, earlier, now)
    end_break(attempt, now)
    if state.closed:
        told = last_told(earlier) or earlier[-1]
        return Answered(item, told, newest_mark(told), state, conflict=True)
    if show and "show" in state.may and not attempt.agreed.counts:
        return _answered(item, earlier, _response(item, given, now, outcome=Outcome.SHOWN), None)
    return _take(item, given, earlier, now, late=at == "grace")


def _locked(where: dict[str, Any]) -> AttemptItem:
    """The item, with the row of its attempt locked until the transaction ends."""
    items = AttemptItem.objects.select_for_update(of=("attempt",), no_key=True)
    related = items.select_related("attempt__quiz__brief", "version__passage", "version__question__brief__lesson")
    found: AttemptItem = related.get(**where)
    return found


def _stored(earlier: list[Any], stored: Any) -> Response:
    """The stored result of a key: for an answer given before, the one it repeated."""
    if stored.outcome != Outcome.REPEATED:
        return stored  # type: ignore[no-any-return]
    same = [r for r in earlier if r.raw == stored.raw and r.outcome == Outcome.MARKED]
    return same[0] if same else last_told(earlier) or stored


def _too_late(item: AttemptItem, given: Given, earlier: list[Any], now: dt.datetime) -> Answered:
    """The time is over: close what is not closed yet, and keep the answer for staff where the attempt counts."""
    attempt = item.attempt
    if attempt.finished_at is None:
        close_locked(attempt, now)
        earlier = list(with_marks(Response.objects.filter(item=item)))
    state = standing(item, earlier, over=True)
    closing = next((r for r in reversed(earlier) if r.try_number or r.outcome == Outcome.SHOWN), None)
    terms = attempt.agreed
    if closing is not None and terms.behaviour not in DEFERRED:
        return Answered(item, closing, newest_mark(closing), state, conflict=True)
    if attempt.ending in (Attempt.Ending.TIME, Attempt.Ending.MISSED) or terms.counts:
        kept = _response(item, given, now, outcome=Outcome.LATE, late=True)
        return Answered(item, kept, None, state, late=True)
    raise AttemptClosed


def _take(item: AttemptItem, given: Given, earlier: list[Any], now: dt.datetime, *, late: bool) -> Answered:
    """Save or mark an answer that may be given."""
    spec = item.version.marking
    if item.attempt.agreed.behaviour not in DEFERRED:
        result = marking.mark(spec, given.raw)
        if isinstance(result, NeedsFixing):
            return _fixing(item, given, earlier, result, now, late=late)
        return _marked(item, given, earlier, result, now, late=late)
    keep_draft(item, given.raw, given.certainty, given.sequence, now)
    read = marking.read(spec.public, given.raw)
    if isinstance(read, NeedsFixing):
        return _fixing(item, given, earlier, read, now, late=late)
    note = {"note": message_to_json(read.reading), "choices": []}
    return _answered(item, earlier, _response(item, given, now, outcome=Outcome.SAVED, note=note, late=late), None)


def _fixing(
    item: AttemptItem, given: Given, earlier: list[Any], result: NeedsFixing, now: dt.datetime, *, late: bool
) -> Answered:
    choices = [[value, message_to_json(reading)] for value, reading in result.choices]
    note = {"note": message_to_json(result.note), "choices": choices}
    fixing = _response(item, given, now, outcome=Outcome.NEEDS_FIXING, note=note, late=late)
    return _answered(item, earlier, fixing, None)


def _marked(
    item: AttemptItem, given: Given, earlier: list[Any], result: MarkRecord, now: dt.datetime, *, late: bool
) -> Answered:
    reading = mark_to_json(result)["reading"]
    if item.attempt.agreed.behaviour == "adaptive" and is_repeat(tries_of(earlier), answer_id(reading)):
        repeated = _response(item, given, now, outcome=Outcome.REPEATED, late=late)
        told = next(r for r in earlier if r.fraction is not None and answer_id(r.reading) == answer_id(reading))
        return Answered(item, told, newest_mark(told), standing(item, [*earlier, repeated], over=False))
    number = sum(r.try_number is not None for r in earlier) + 1
    response = _response(item, given, now, outcome=Outcome.MARKED, try_number=number, late=late)
    mark = store_mark(response=response, result=result, now=now)
    response.fraction, response.reading = mark.fraction, mark.reading  # type: ignore[attr-defined]
    return _answered(item, earlier, response, mark)


def _response(item: AttemptItem, given: Given, now: dt.datetime, **fields: Any) -> Response:
    response = Response.objects.create(
        item=item, key=given.key, raw=given.raw, certainty=given.certainty, created_at=now, **fields
    )
    response.fraction = response.reading = None  # type: ignore[attr-defined]
    return response


def _answered(item: AttemptItem, earlier: list[Any], response: Response, mark: Mark | None) -> Answered:
    """The state after an answer; an item that closes with it is closed in its row too."""
    state = standing(item, [*earlier, response], over=False)
    if state.closed and item.attempt.quiz_id:  # the checks of a lesson have no map that would ask
        item.closed_at = response.created_at
        item.save(update_fields=["closed_at"])
    return Answered(item, response, mark, state)


def store_mark(*, response: Response, result: MarkRecord, now: dt.datetime) -> Mark:
    """Add a mark to a response; earlier ones stay."""
    stored = mark_to_json(result) | {"fraction": result.fraction}
    return Mark.objects.create(response=response, created_at=now, **stored)


def newest_mark(response: Response) -> Mark | None:
    """The mark that counts. One query, none where the marks were prefetched."""
    return max(response.marks.all(), key=lambda m: m.pk, default=None)
