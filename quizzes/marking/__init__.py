"""Marking: a question and a raw answer give a mark, or say what must be fixed first.

Pure: no clock, no database, no random. ``mark`` reads an answer with the public question only, so that
"needs fixing" can never depend on the key, and then compares it with the key. The same raw answer, spec
and marker version give the same mark for ever.
"""

from __future__ import annotations

from typing import Any, Final

from quizzes.marking.checks import check_spec
from quizzes.marking.codes import CODES, REVEALS
from quizzes.marking.kind import LIMIT, Kind
from quizzes.marking.registry import KINDS
from quizzes.marking.storage import (
    mark_from_json,
    mark_to_json,
    message_from_json,
    message_to_json,
    spec_from_json,
    spec_to_json,
)
from quizzes.records import Mark, Message, NeedsFixing, PublicSpec, Response, Spec

__all__ = [
    "CODES",
    "KINDS",
    "LIMIT",
    "MARKER",
    "REVEALS",
    "Kind",
    "check_spec",
    "explain",
    "mark",
    "mark_from_json",
    "mark_to_json",
    "message_from_json",
    "message_to_json",
    "read",
    "spec_from_json",
    "spec_to_json",
]

#: Name and version of each kind's marker, stored with every mark.
MARKER: Final = {name: kind.marker for name, kind in KINDS.items()}


def read(public: PublicSpec, raw: Any) -> Response | NeedsFixing:
    """Read a raw answer (any JSON value) without knowing the key."""
    return KINDS[public.kind].parse(public, raw)


def mark(spec: Spec, raw: Any) -> Mark | NeedsFixing:
    """Mark a raw answer (any JSON value) to a question that ``check_spec`` found sound. Never raises for ``raw``."""
    response = read(spec.public, raw)
    return response if isinstance(response, NeedsFixing) else KINDS[spec.kind].grade(spec, response)


def explain(spec: Spec, raw: Any) -> Message | None:
    """Which rule decided, and what the key is; None for an answer that needs fixing. Holds the key."""
    response = read(spec.public, raw)
    return None if isinstance(response, NeedsFixing) else KINDS[spec.kind].explain(spec, response)
