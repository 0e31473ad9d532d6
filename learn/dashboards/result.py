"""What is shown before handing in and after it: what is left, what was earned, what may be told now and what later."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from learn.dashboards.map import STATE_WORDS, Dot, dots
from learn.dashboards.quiz import Timer, timer
from quizzes import render
from quizzes.models import Attempt, AttemptItem
from quizzes.reports import Share, first_tries, share_right
from quizzes.review import stays_until, to_come
from quizzes.seeing import seen_attempt
from quizzes.services.grading import Grade, band_of, grade_of
from quizzes.terms import Terms


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One question on the result page."""

    number: int
    state: str
    stem: str
    label: str
    answer: str
    lesson_url: str
    url: str

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
        return {"blank": "open", "given": "shown", "pending": "shown"}.get(self.state, self.state)


@dataclass(frozen=True, slots=True)
class Coming:
    """What will be shown of a result, in words, and from when on (None: once everybody is done)."""

    what: str
    since: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Result:
    """The result of an attempt as far as it may be told now.

    ``grade`` is None in practice and while marks are withheld; ``until``: when something shown now goes away.
    """

    attempt: Attempt
    terms: Terms
    shown: frozenset[str]
    grade: Grade | None
    coming: tuple[Coming, ...]
    until: dt.datetime | None
    share: Share
    dots: tuple[Dot, ...]
    rows: tuple[ResultRow, ...]
    again: tuple[tuple[str, tuple[ResultRow, ...]], ...]

    @property
    def told(self) -> bool:
        """Which answers are right may be told."""
        return "correctness" in self.shown

    @property
    def pending(self) -> int:
        """Answers that wait for a person."""
        return sum(dot.answered == "pending" for dot in self.dots)

    @property
    def passed(self) -> bool | None:
        """Whether the pass mark was reached; None without one or while it may not be told."""
        if self.grade is None or self.terms.pass_mark is None or "overall" not in self.shown:
            return None
        return self.grade.percent >= self.terms.pass_mark

    @property
    def band(self) -> str:
        """What is said of a result like this one."""
        return band_of(self.terms.bands, self.grade.percent) if self.grade and "overall" in self.shown else ""

    @property
    def right_count(self) -> int:
        """Questions answered fully right."""
        return sum(dot.answered == "right" for dot in self.dots)


def result(attempt: Attempt, now: dt.datetime) -> Result:
    """The page of a finished attempt, at most eight queries. The key is in it only where it may be told."""
    terms, shown, map_ = attempt.agreed, seen_attempt(attempt, now), dots(attempt, now)
    rows, again = _rows(attempt, map_, shown)
    assert attempt.finished_at is not None
    coming = to_come(terms, attempt.finished_at, now) if terms.counts else []
    return Result(
        attempt=attempt,
        terms=terms,
        shown=shown,
        grade=grade_of(attempt) if terms.counts and "marks" in shown else None,
        coming=tuple(Coming(shown_words(release.shown), release.since) for release in coming),
        until=stays_until(terms, attempt.finished_at, now) if terms.counts else None,
        share=share_right(first_tries().filter(item__attempt=attempt)),
        dots=map_,
        rows=rows,
        again=again,
    )


Again = tuple[tuple[str, tuple[ResultRow, ...]], ...]


def _rows(attempt: Attempt, map_: tuple[Dot, ...], shown: frozenset[str]) -> tuple[tuple[ResultRow, ...], Again]:
    """Each question, and those to look at again by the section of their passage. One query."""
    states = {dot.number: dot.answered for dot in map_}
    items = attempt.items.select_related("version__passage", "version__question__brief__lesson").order_by("order")
    found: list[ResultRow] = []
    again: dict[str, list[ResultRow]] = defaultdict(list)
    for item in items:
        item.attempt = attempt
        row = _row(item, states[item.order], shown)
        found.append(row)
        if row.lesson_url and row.state in ("wrong", "partial", "shown"):
            again[item.version.passage.section if item.version.passage else ""].append(row)
    return tuple(found), tuple((name, tuple(group)) for name, group in again.items())


@dataclass(frozen=True, slots=True)
class HandIn:
    """What a learner sees before handing in: which questions are blank, which flagged, how much time is left."""

    attempt: Attempt
    terms: Terms
    dots: tuple[Dot, ...]
    stems: tuple[tuple[Dot, str], ...]
    timer: Timer | None

    @property
    def open_count(self) -> int:
        """Questions not answered yet."""
        return sum(dot.answered == "open" for dot in self.dots)

    @property
    def flagged_count(self) -> int:
        """Questions flagged to come back to."""
        return sum(dot.flagged for dot in self.dots)

    @property
    def first_open(self) -> Dot:
        """The first question not answered yet, or the first."""
        return next((dot for dot in self.dots if dot.answered == "open"), self.dots[0])


def hand_in(attempt: Attempt, now: dt.datetime) -> HandIn:
    """The page before handing in. Two queries, three after the quiz closed."""
    map_ = dots(attempt, now)
    items = attempt.items.select_related("version").order_by("order")
    stems = tuple(zip(map_, (render.plain_stem(item.version) for item in items), strict=True))
    return HandIn(attempt, attempt.agreed, map_, stems, timer(attempt, now))


def _row(item: AttemptItem, state: str, shown: frozenset[str]) -> ResultRow:
    asked = render.question(item.version, item.option_order)
    closed = state != "blank" or item.attempt.agreed.counts  # in practice what was left blank stays a question
    return ResultRow(
        number=item.order,
        state=state,
        stem=asked.stem,
        label=asked.label,
        answer=render.answer_text(item.version.marking) if closed and "answer" in shown else "",
        lesson_url=render.lesson_link(item.version) if closed and "general" in shown else "",
        url=reverse("learn:item", args=[item.attempt.public_id, item.order]),
    )


#: The order in which what is shown is named.
_NAMES = ("attempt", "correctness", "marks", "specific", "general", "answer", "overall")


def shown_words(shown: frozenset[str]) -> str:
    """Names of what is shown, in one phrase."""
    names = {
        "attempt": _("your answers"),
        "correctness": _("which are right"),
        "marks": _("your marks"),
        "specific": _("notes on your answers"),
        "general": _("explanations with their passages"),
        "answer": _("the right answers"),
        "overall": _("your result"),
    }
    return ", ".join(names[name] for name in _NAMES if name in shown)
