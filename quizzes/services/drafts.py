"""What stands in a box before it is given: saved as it changes, so that nothing is lost."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q

from quizzes.models import Attempt, AttemptItem, Draft, Response
from quizzes.services.finishing import close_locked, is_blank
from quizzes.services.pausing import end_break
from quizzes.timing import phase


@dataclass(frozen=True, slots=True)
class Saved:
    """What is kept of an item now: its number and when it was saved.

    ``stale``: this, or something newer (``overtaken``), was kept before; ``closed``: nothing is taken.
    """

    sequence: int
    saved_at: dt.datetime | None
    stale: bool = False
    overtaken: bool = False
    closed: bool = False


@transaction.atomic
def save_draft(
    *, where: dict[str, Any], raw: Any, sequence: int, now: dt.datetime, certainty: int | None = None
) -> Saved:
    """Keep what stands in the box of an item. An older ``sequence`` never replaces a newer one.

    Raises AttemptItem.DoesNotExist. Four queries at most.
    """
    item = AttemptItem.objects.select_for_update(of=("attempt",), no_key=True).select_related("attempt").get(**where)
    attempt = item.attempt
    if attempt.finished_at is None and phase(attempt.agreed, attempt.clock, now) == "over":
        close_locked(attempt, now)
    if attempt.finished_at is not None or item.closed_at is not None:
        _keep_late(item, raw, certainty, sequence, now)
        return Saved(sequence, None, closed=True)
    end_break(attempt, now)
    return keep_draft(item, raw, certainty, sequence, now)


def _keep_late(item: AttemptItem, raw: Any, certainty: int | None, sequence: int, now: dt.datetime) -> None:
    """What was typed before time ended and came after it counts nothing, but staff can see it. Three queries at most.

    In attempts that count, and only what says something else than what was kept of the item before.
    """
    attempt = item.attempt
    timed_out = attempt.ending in (Attempt.Ending.TIME, Attempt.Ending.MISSED)
    if not (timed_out and attempt.agreed.counts) or is_blank(raw):
        return
    newer = Draft.objects.filter(Q(sequence__gte=sequence) | Q(raw=raw), item=item).exists()
    if newer or Response.objects.filter(item=item, raw=raw).exists():
        return
    key = uuid.uuid5(uuid.NAMESPACE_OID, f"item {item.pk} as saved {sequence}")
    late = {"raw": raw, "certainty": certainty, "created_at": now, "outcome": Response.Outcome.LATE, "late": True}
    Response.objects.get_or_create(item=item, key=key, defaults=late)


def keep_draft(item: AttemptItem, raw: Any, certainty: int | None, sequence: int | None, now: dt.datetime) -> Saved:
    """The same where this transaction has locked the attempt. Without a ``sequence`` it is the newest. Two queries."""
    draft = Draft.objects.filter(item=item).first() or Draft(item=item, sequence=0)
    if sequence is not None and draft.pk and sequence <= draft.sequence:
        return Saved(draft.sequence, draft.saved_at, stale=True, overtaken=sequence < draft.sequence)
    draft.sequence = draft.sequence + 1 if sequence is None else sequence
    draft.raw, draft.certainty, draft.saved_at = raw, certainty, now
    draft.save()
    return Saved(draft.sequence, now)


def set_flag(*, where: dict[str, Any], flagged: bool) -> bool:
    """Flag an item to come back to, or take the flag away; False when its attempt is over or it is not there."""
    return bool(AttemptItem.objects.filter(**where, attempt__finished_at=None).update(flagged=flagged))
