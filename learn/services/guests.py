"""Visitors who answer without an account: made when they first answer, merged when they sign up or in."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Max

from learn.models import Note, Reading
from quizzes.models import Attempt, public_id


def make_guest() -> Any:
    """A person without a name or password, who can answer but not sign in."""
    guest = get_user_model()(username=f"guest-{public_id()}", role="student", is_guest=True)
    guest.set_unusable_password()
    guest.save()
    return guest


@transaction.atomic
def merge_guest(*, guest: Any, user: Any, now: dt.datetime) -> None:
    """Hand what a guest read and answered to ``user`` and forget the guest.

    What the user has read or answered before stays theirs: of two answers to one check the user's own counts.
    """
    read = set(Reading.objects.filter(user=user).values_list("section_id", flat=True))
    Reading.objects.filter(user=guest).exclude(section__in=read).update(user=user)
    running = set(Attempt.objects.filter(user=user, finished_at=None).values_list("quiz_id", flat=True))
    Attempt.objects.filter(user=guest, quiz__in=running, finished_at=None).update(finished_at=now)
    Attempt.objects.filter(user=guest, quiz__isnull=False).update(user=user)
    for attempt in Attempt.objects.filter(user=guest, quiz=None):
        _merge_checks(attempt, user)
    noted = {(note.brief_id, note.passage_uid) for note in Note.objects.filter(user=user)}
    kept = [n.pk for n in Note.objects.filter(user=guest) if (n.brief_id, n.passage_uid) not in noted]
    Note.objects.filter(pk__in=kept).update(user=user)
    forget_guest(guest=guest)


def _merge_checks(attempt: Attempt, user: Any) -> None:
    """The checks of one lesson: moved whole, or item by item into the user's own."""
    own = Attempt.objects.filter(user=user, quiz=None, brief=attempt.brief).first()
    if own is None:
        attempt.user = user
        attempt.save(update_fields=["user"])
        return
    known = set(own.items.values_list("version_id", flat=True))
    last = own.items.aggregate(last=Max("order"))["last"] or 0
    for place, item in enumerate(attempt.items.exclude(version__in=known), start=1):
        item.attempt, item.order = own, last + place
        item.save(update_fields=["attempt", "order"])


@transaction.atomic
def forget_guest(*, guest: Any) -> None:
    """Delete a guest with everything left of them."""
    Attempt.objects.filter(user=guest).delete()
    guest.delete()


def forget_idle_guests(*, before: dt.datetime) -> int:
    """Forget guests who came before ``before`` and have answered nothing since; returns how many."""
    idle = (
        get_user_model()
        .objects.filter(is_guest=True, date_joined__lt=before)
        .exclude(attempts__items__responses__created_at__gte=before)
        .exclude(readings__read_at__gte=before)
    )
    guests = list(idle)
    for guest in guests:
        forget_guest(guest=guest)
    return len(guests)
