"""A learner's own notes and highlights."""

from __future__ import annotations

import datetime as dt
from typing import Any

from content.models import Brief
from learn.models import Note

#: Characters of a note that are kept.
LONGEST = 4000


def save_note(
    *,
    user: Any,
    brief: Brief,
    passage_uid: str,
    now: dt.datetime,
    highlighted: bool | None = None,
    text: str | None = None,
) -> Note | None:
    """Change the highlight, the words, or both; what is None stays. An empty note is removed (None comes back)."""
    note = Note.objects.filter(user=user, brief=brief, passage_uid=passage_uid).first() or Note(
        user=user, brief=brief, passage_uid=passage_uid
    )
    note.highlighted = note.highlighted if highlighted is None else highlighted
    note.text = note.text if text is None else text.strip().replace("\x00", "")[:LONGEST]
    note.updated_at = now
    if note.highlighted or note.text:
        note.save()
        return note
    if note.pk:
        note.delete()
    return None
