"""The map of an attempt: each question with what became of it, in words and by icon, and where it stands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from quizzes.models import Attempt, Mark, Response
from quizzes.seeing import seen_attempt

STATE_WORDS = {
    "open": _("not answered yet"),
    "blank": _("left blank"),
    "right": _("right"),
    "partial": _("partly right"),
    "wrong": _("not right"),
    "shown": _("shown"),
    "given": _("answered"),
    "pending": _("a person will read it"),
}
STATE_CLASSES = {
    "open": "", "blank": "", "right": "ok", "partial": "part", "wrong": "no", "shown": "said", "given": "said",
    "pending": "said",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dot:
    """One question on the map of an attempt: ``answered`` is a name of STATE_WORDS."""

    number: int
    answered: str
    current: bool
    url: str
    flagged: bool = False

    @property
    def state(self) -> str:
        """Its class."""
        return f"{STATE_CLASSES[self.answered]}{' flag' if self.flagged else ''}".strip()

    @property
    def words(self) -> str:
        """Its state in words."""
        return str(STATE_WORDS[self.answered])

    @property
    def text(self) -> str:
        """Its words for a screen reader."""
        words = gettext("%(state)s, flagged") % {"state": self.words} if self.flagged else self.words
        return gettext("Question %(number)d: %(state)s") % {"number": self.number, "state": words}


def dots(attempt: Attempt, now: dt.datetime, current: int = 0) -> tuple[Dot, ...]:
    """The map of an attempt; it tells what is right only when that may be told. One query, two after closing."""
    told = "correctness" in seen_attempt(attempt, now)
    newest = Mark.objects.filter(response__item=OuterRef("pk"), response__try_number=1).order_by("-pk")
    given = Response.objects.filter(item=OuterRef("pk"))
    rows = attempt.items.order_by("order").values_list(
        "order",
        "flagged",
        Subquery(newest.values("fraction")[:1]),
        Exists(given.filter(outcome=Response.Outcome.SHOWN)),
        Exists(given.filter(outcome=Response.Outcome.PENDING)),
        Exists(given.filter(outcome=Response.Outcome.SAVED)),
    )
    return tuple(
        Dot(
            number=order,
            answered=_state(fraction, shown, pending, saved, told=told, over=attempt.finished_at is not None),
            current=order == current,
            url=url_of(attempt, order),
            flagged=flagged and attempt.finished_at is None,
        )
        for order, flagged, fraction, shown, pending, saved in rows
    )


def url_of(attempt: Attempt, order: int) -> str:
    if attempt.agreed.layout == "all":
        return reverse("learn:all", args=[attempt.public_id]) + f"#q{order}-question"
    return reverse("learn:item", args=[attempt.public_id, order])


def open_numbers(attempt: Attempt) -> list[int]:
    """The numbers of the questions not answered yet. One query."""
    saved = Response.objects.filter(item=OuterRef("pk"), outcome=Response.Outcome.SAVED)
    items = attempt.items.filter(~Exists(saved), closed_at=None)
    return list(items.order_by("order").values_list("order", flat=True))


def first_url(attempt: Attempt) -> str:
    """Where an attempt goes on: the first question not answered yet, or the first. One query."""
    return url_of(attempt, next(iter(open_numbers(attempt)), 1))


def _state(fraction: object, shown: bool, pending: bool, saved: bool, *, told: bool, over: bool) -> str:
    if fraction is None:
        return "shown" if shown else "pending" if pending else "given" if saved else "blank" if over else "open"
    if not told:
        return "given"
    return "right" if fraction == 1 else "wrong" if fraction == 0 else "partial"
