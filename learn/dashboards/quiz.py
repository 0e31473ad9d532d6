"""What the quiz pages show: one question with the map of its attempt, and the result."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from learn.services.terms import coming_quizzes
from quizzes import render
from quizzes.behaviours import State
from quizzes.models import Attempt, AttemptItem, Mark, Response
from quizzes.reports import Share, first_tries, share_right
from quizzes.seeing import seen_attempt, seen_of
from quizzes.services.answers import Answered, newest_mark
from quizzes.services.standing import last_told, standing, with_marks

STATE_WORDS = {
    "open": _("open"),
    "right": _("right"),
    "partial": _("partly right"),
    "wrong": _("not right"),
    "shown": _("shown"),
    "given": _("answered"),
    "pending": _("a person will read it"),
}
STATE_CLASSES = {
    "open": "", "right": "ok", "partial": "part", "wrong": "no", "shown": "said", "given": "said", "pending": "said",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dot:
    """One question on the map of an attempt: ``answered`` is open, right, partial, wrong or shown."""

    number: int
    answered: str
    current: bool
    url: str

    @property
    def state(self) -> str:
        """Its class."""
        return STATE_CLASSES[self.answered]

    @property
    def text(self) -> str:
        """Its words for a screen reader."""
        return gettext("Question %(number)d: %(state)s") % {
            "number": self.number,
            "state": STATE_WORDS[self.answered],
        }


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question of an attempt: asked, or answered with its feedback."""

    attempt: Attempt
    item: AttemptItem
    question: render.Question
    feedback: render.Feedback | None
    dots: tuple[Dot, ...]
    closed: bool
    state: State

    @property
    def next_number(self) -> int | None:
        """The next question that is still open, after this one and then from the start."""
        open_ = [d.number for d in self.dots if d.answered == "open" and d.number != self.item.order]
        return next((n for n in open_ if n > self.item.order), open_[0] if open_ else None)


def question_page(item: AttemptItem, now: dt.datetime) -> QuestionPage:
    """The page of an item as it stands. At most nine queries, whatever the length of the attempt."""
    responses = list(with_marks(Response.objects.filter(item=item)))
    state = standing(item, responses, over=item.attempt.finished_at is not None)
    last = last_told(responses)
    return _page(item, last, newest_mark(last) if last else None, state, now)


def answered_page(answered: Answered, now: dt.datetime) -> QuestionPage:
    """The page right after an answer. Two queries in practice, up to five in attempts that count."""
    return _page(answered.item, answered.response, answered.mark, answered.state, now)


def _page(
    item: AttemptItem, response: Response | None, mark: Mark | None, state: State, now: dt.datetime
) -> QuestionPage:
    seen = seen_of(item, state, now, coming_quizzes(item.attempt.user_id, now))
    return QuestionPage(
        attempt=item.attempt,
        item=item,
        question=render.question(item.version, item.option_order, response.raw if response else None),
        feedback=render.limited_feedback(item.version, response, mark, seen) if response else None,
        dots=dots(item.attempt, now, item.order),
        closed=state.closed,
        state=state,
    )


def dots(attempt: Attempt, now: dt.datetime, current: int = 0) -> tuple[Dot, ...]:
    """The map of an attempt; it tells what is right only when that may be told. One query, two after closing."""
    told = "correctness" in seen_attempt(attempt, now)
    newest = Mark.objects.filter(response__item=OuterRef("pk"), response__try_number=1).order_by("-pk")
    given = Response.objects.filter(item=OuterRef("pk"))
    rows = attempt.items.order_by("order").values_list(
        "order",
        Subquery(newest.values("fraction")[:1]),
        Exists(given.filter(outcome=Response.Outcome.SHOWN)),
        Exists(given.filter(outcome=Response.Outcome.PENDING)),
        Exists(given.filter(outcome=Response.Outcome.SAVED)),
    )
    return tuple(
        Dot(
            number=order,
            answered=_state(fraction, shown, pending, saved, told=told),
            current=order == current,
            url=reverse("learn:item", args=[attempt.public_id, order]),
        )
        for order, fraction, shown, pending, saved in rows
    )


def open_numbers(attempt: Attempt) -> list[int]:
    """The numbers of the questions not answered yet. One query."""
    saved = Response.objects.filter(item=OuterRef("pk"), outcome=Response.Outcome.SAVED)
    items = attempt.items.filter(~Exists(saved), closed_at=None)
    return list(items.order_by("order").values_list("order", flat=True))


def first_open(attempt: Attempt) -> int:
    """The number of the first question not answered yet, or the first. One query."""
    return next(iter(open_numbers(attempt)), 1)


def _state(fraction: object, shown: bool, pending: bool, saved: bool, *, told: bool) -> str:
    if fraction is None:
        return "shown" if shown else "pending" if pending else "given" if saved else "open"
    if not told:
        return "given"
    return "right" if fraction == 1 else "wrong" if fraction == 0 else "partial"


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One question on the result page."""

    number: int
    state: str
    stem: str
    label: str
    answer: str
    lesson_url: str

    @property
    def words(self) -> str:
        """Its state in words."""
        return str(STATE_WORDS[self.state])

    @property
    def tone(self) -> str:
        """The class of its pill."""
        return {"right": "good", "wrong": "bad", "partial": "warn"}.get(self.state, "")

    @property
    def style(self) -> str:
        """The class of its round mark."""
        return {"open": "shown"}.get(self.state, self.state)


@dataclass(frozen=True, slots=True)
class Result:
    """The result of an attempt: its share right and what to look at again."""

    attempt: Attempt
    share: Share
    dots: tuple[Dot, ...]
    rows: tuple[ResultRow, ...]
    again: tuple[tuple[str, tuple[ResultRow, ...]], ...]

    @property
    def open_count(self) -> int:
        """Questions not answered yet."""
        return sum(dot.answered == "open" for dot in self.dots)

    @property
    def first_open(self) -> int:
        """The first question not answered yet, or the first."""
        return next((dot.number for dot in self.dots if dot.answered == "open"), 1)

    @property
    def right_count(self) -> int:
        """Questions answered fully right."""
        return sum(dot.answered == "right" for dot in self.dots)


def result(attempt: Attempt, now: dt.datetime) -> Result:
    """The result page's data. Three queries, four after closing. The key is in it only where it may be told."""
    map_ = dots(attempt, now)
    shown = seen_attempt(attempt, now)
    states = {dot.number: dot.answered for dot in map_}
    items = attempt.items.select_related("version__passage", "version__question__brief").order_by("order")
    rows = tuple(_row(item, states[item.order], shown) for item in items)
    again: dict[str, list[ResultRow]] = defaultdict(list)
    sections = {item.order: item.version.passage.section if item.version.passage else "" for item in items}
    for row in rows:
        if row.state in ("wrong", "partial", "shown"):
            again[sections[row.number]].append(row)
    share = share_right(first_tries().filter(item__attempt=attempt))
    return Result(attempt, share, map_, rows, tuple((name, tuple(group)) for name, group in again.items()))


def _row(item: AttemptItem, state: str, shown: frozenset[str]) -> ResultRow:
    asked = render.question(item.version, item.option_order)
    closed = state != "open" and (item.attempt.finished_at is not None or item.closed_at is not None)
    return ResultRow(
        number=item.order,
        state=state,
        stem=asked.stem,
        label=asked.label,
        answer=render.answer_text(item.version.marking) if closed and "answer" in shown else "",
        lesson_url=render.lesson_link(item.version) if closed and "general" in shown else "",
    )
