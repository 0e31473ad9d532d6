"""What people decide about answers: those that could not be read, and those that came too late."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import Any

from django.db import transaction

from quizzes import marking
from quizzes.marking import message_to_json
from quizzes.models import Attempt, Mark, Response
from quizzes.records import Message, NeedsFixing
from quizzes.services.answers import store_mark
from quizzes.services.finishing import finish_attempt

#: The marker of marks that a person gave.
PERSON = "person/1"
Outcome = Response.Outcome


@transaction.atomic
def mark_by_hand(*, response: Response, fraction: Decimal, user: Any, now: dt.datetime) -> Mark:
    """Give an answer that waits for a person its fraction (0 to 1). A later one takes the place of an earlier."""
    if response.outcome not in (Outcome.PENDING, Outcome.MARKED):
        raise ValueError("only an answer that counts as a try can be marked")
    typed = response.raw if isinstance(response.raw, str) else str(response.raw)
    reading = message_to_json(Message("read.text", {"text": typed}))
    return Mark.objects.create(
        response=response, marker=PERSON, fraction=fraction, rule="person", reading=reading, created_at=now,
        given_by=user.get_username(),
    )  # fmt: skip


@transaction.atomic
def accept_late(*, response: Response, now: dt.datetime) -> Response:
    """Count an answer that came too late: it is added as a try and marked, the late one stays as it was.

    One that cannot be read then waits for a person. Doing it twice gives the first.
    """
    if response.outcome != Outcome.LATE:
        raise ValueError("only an answer that came too late can be accepted as such")
    attempt = Attempt.objects.select_for_update(no_key=True).get(pk=response.item.attempt_id)
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"late {response.pk} accepted")
    item = response.item
    stored = item.responses.filter(key=key).first()
    if stored is not None:
        return stored
    tries = item.responses.filter(try_number__isnull=False).count()
    result = marking.mark(item.version.marking, response.raw)
    fixing = isinstance(result, NeedsFixing)
    accepted = Response.objects.create(
        item=item, key=key, raw=response.raw, certainty=response.certainty, late=True, created_at=now,
        outcome=Outcome.PENDING if fixing else Outcome.MARKED, try_number=tries + 1,
        note={"note": message_to_json(result.note), "choices": []} if isinstance(result, NeedsFixing) else None,
    )  # fmt: skip
    if not isinstance(result, NeedsFixing):
        store_mark(response=accepted, result=result, now=now)
    if attempt.ending == Attempt.Ending.MISSED:
        attempt.ending = Attempt.Ending.TIME
        attempt.save(update_fields=["ending"])
    return accepted


def close_by_staff(*, attempt: Attempt, now: dt.datetime) -> None:
    """End a running attempt for its learner, with what is saved."""
    finish_attempt(attempt=attempt, now=now, ending=Attempt.Ending.STAFF)
