"""Reading progress."""

from __future__ import annotations

import datetime as dt
from typing import Any

from content.models import Section
from learn.models import Reading


def mark_read(*, user: Any, section: Section, now: dt.datetime) -> None:
    """The learner finished this section. Doing it twice keeps the first time."""
    Reading.objects.get_or_create(user=user, section=section, defaults={"read_at": now})


def mark_unread(*, user: Any, section: Section) -> None:
    """Take it back."""
    Reading.objects.filter(user=user, section=section).delete()
