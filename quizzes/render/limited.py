"""Feedback cut down to what may be shown now: by behaviour, by review options, and beside items still open."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from quizzes.fairness import Open, withheld
from quizzes.marking import REVEALS, message_from_json
from quizzes.messages import render
from quizzes.models import Mark, QuestionVersion, Response
from quizzes.render.feedback import Feedback, feedback

Outcome = Response.Outcome

#: What a page says of an answer that is kept and not marked, or not told.
KEPT_WORDS = {
    "saved": _("Saved"),
    "pending": _("A person will read this"),
    "late": _("This came after the end"),
    "kept": _("Answered"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What may be shown of an item: names of behaviours.VISIBLE, whether it is ``closed``, other ``open_items``."""

    shown: frozenset[str]
    closed: bool = True
    open_items: Sequence[Open] = ()


def limited_feedback(version: QuestionVersion, response: Response, mark: Mark | None, seen: Seen) -> Feedback:
    """The feedback on a stored response as far as it may be told. One query at most (the version's facts)."""
    kept = _kept(response, mark, seen)
    if kept is not None:
        return kept
    full = feedback(version, response, mark)
    if response.outcome == Outcome.NEEDS_FIXING:
        return full
    cut = _cut(full, seen.shown)
    if not seen.closed and mark is not None and mark.note and mark.note["code"] in REVEALS:
        cut = replace(cut, note="")
    return _fair(cut, version, seen)


def blank_feedback(version: QuestionVersion, seen: Seen) -> Feedback:
    """Of a question that was left blank, after the attempt: the answer and why, as far as they may be told."""
    words = str(_("Left blank"))
    if not seen.shown & {"answer", "general"}:
        return Feedback("blank", words)
    full = replace(feedback(version, Response(outcome=Outcome.SHOWN), None), verdict="blank", words=words)
    return _fair(_cut(full, seen.shown), version, seen)


def _kept(response: Response, mark: Mark | None, seen: Seen) -> Feedback | None:
    """For what is kept and told later: that it is, and how it was read."""
    if response.outcome in (Outcome.SAVED, Outcome.LATE) or (response.outcome == Outcome.PENDING and mark is None):
        name = str(response.outcome)
    elif response.outcome != Outcome.NEEDS_FIXING and "correctness" not in seen.shown:
        name = "kept"
    else:
        return None
    reading = mark.reading if mark else (response.note or {}).get("note") if name == "saved" else None
    return Feedback(name, str(KEPT_WORDS[name]), reading=render(message_from_json(reading)) if reading else "")


#: Field of the feedback -> what must be among the things shown for it to be told.
_NEEDS = {
    "answer": "answer",
    "right": "answer",
    "wrong_part": "answer",
    "rule": "answer",
    "note": "specific",
    "rival": "specific",
    "rival_value": "specific",
    "rival_url": "specific",
    "option_note": "specific",
    "parts": "marks",
    "because": "general",
    "passage": "general",
    "cite": "general",
    "lesson_url": "general",
    "seals": "general",
    "why": "general",
}


def _cut(full: Feedback, shown: Collection[str]) -> Feedback:
    return _without(full, {name for name, needed in _NEEDS.items() if needed not in shown})


def _without(full: Feedback, names: Collection[str]) -> Feedback:
    """The feedback with these fields empty; a field that a Feedback does not have is passed over."""
    empty = {name: type(getattr(full, name))() for name in names if hasattr(full, name)}
    if "answer" in names:
        empty.setdefault("parts", tuple(part | {"key": ""} for part in full.parts))
    return replace(full, **empty)


def _fair(cut: Feedback, version: QuestionVersion, seen: Seen) -> Feedback:
    """Without what gives away an item that is still open, this one included."""
    if not seen.open_items:
        return cut
    texts = {
        "because": cut.because, "rule": cut.rule, "rival": f"{cut.rival_value} {cut.rival}",
        "option_note": cut.option_note, "passage": "".join(segment.text for segment in cut.passage),
        "answer": cut.answer,
    }  # fmt: skip
    hidden = withheld({k: v for k, v in texts.items() if v.strip()}, seen.open_items, passage=version.passage_id)
    if not hidden:
        return cut
    more = {"rival": {"rival_value", "rival_url"}, "passage": {"cite", "lesson_url"}, "answer": {"right", "wrong_part"}}
    names = set(hidden).union(*(more.get(name, set()) for name in hidden))
    return replace(_without(cut, names), withheld=True)
