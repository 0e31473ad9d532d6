"""What the pages of a running attempt show: one question or all, the map, the time left."""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from learn.dashboards.map import Dot, dots, url_of
from learn.services.terms import coming_quizzes
from quizzes import render
from quizzes.behaviours import CERTAIN, DEFERRED, State
from quizzes.models import Attempt, AttemptItem, Draft, Mark, Response
from quizzes.seeing import seen_of
from quizzes.services.answers import Answered, newest_mark
from quizzes.services.standing import last_told, standing, with_marks
from quizzes.terms import Terms
from quizzes.timing import is_resting, phase, rested, seconds_left

SURENESS = ((1, _("not very sure")), (2, _("fairly sure")), (3, _("very sure")))


@dataclass(frozen=True, slots=True)
class Timer:
    """How much time is left: whole seconds by the server's clock, and what happens at the end."""

    left: int
    phase: str
    rule: str
    rest_left: int = 0
    resting: bool = False


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """One question of an attempt: asked, or answered with its feedback.

    ``draft``: what stands in the box, where it was saved and not given since; ``sequence``: the number of the
    newest that was saved, given or not. ``timer`` is None without an end.
    """

    attempt: Attempt
    item: AttemptItem
    terms: Terms
    question: render.Question
    feedback: render.Feedback | None
    dots: tuple[Dot, ...]
    closed: bool
    state: State
    timer: Timer | None = None
    draft: Draft | None = None
    sequence: int = 0
    certainty: int | None = None
    key: uuid.UUID = field(default_factory=uuid.uuid4)

    @property
    def prefix(self) -> str:
        """What the ids of its elements begin with: on a page of all questions each has its own."""
        return f"q{self.item.order}-" if self.terms.layout == "all" else ""

    @property
    def url(self) -> str:
        """Where this question stands."""
        return url_of(self.attempt, self.item.order)

    @property
    def next_url(self) -> str:
        """Where one goes on: the next open question, else the page before handing in, or the result."""
        number = self.next_number
        return url_of(self.attempt, number) if number else reverse("learn:result", args=[self.attempt.public_id])

    @property
    def place(self) -> str:
        """The id of what an answer replaces: the question where all stand on one page, else all of the page."""
        return f"{self.prefix}question" if self.prefix else "quiz"

    @property
    def asks_certainty(self) -> bool:
        """The learner says how sure they are."""
        return self.terms.behaviour in CERTAIN and not self.closed

    @property
    def sureness(self) -> list[tuple[int, str, bool]]:
        """How sure one may be: value, words, whether it is chosen."""
        return [(value, str(words), value == self.certainty) for value, words in SURENESS]

    @property
    def keeps(self) -> bool:
        """Answers are kept and marked at the end."""
        return self.terms.behaviour in DEFERRED

    @property
    def worth(self) -> int | None:
        """What the next try is worth in percent, where it is less than all."""
        value = self.state.next_value
        return round(value * 100) if value is not None and value < 1 and self.state.used else None

    @property
    def hints(self) -> list[str]:
        """The hints that stand open."""
        return list(self.item.version.hints)[: self.state.hints]

    @property
    def may_give_up(self) -> bool:
        """ "I don't know, show me" is offered."""
        return "show" in self.state.may and not self.terms.counts

    @property
    def last_number(self) -> int:
        """How many questions there are."""
        return len(self.dots)

    @property
    def next_number(self) -> int | None:
        """The next question that is still open, after this one and then from the start; looking back, the next."""
        if self.attempt.finished_at is not None:
            return self.item.order + 1 if self.item.order < self.last_number else None
        open_ = [d.number for d in self.dots if d.answered == "open" and d.number != self.item.order]
        return next((n for n in open_ if n > self.item.order), open_[0] if open_ else None)


def question_page(item: AttemptItem, now: dt.datetime) -> QuestionPage:
    """The page of an item as it stands. At most ten queries, whatever the length of the attempt."""
    responses = list(with_marks(Response.objects.filter(item=item)))
    state = standing(item, responses, over=item.attempt.finished_at is not None)
    last = last_told(responses)
    draft = Draft.objects.filter(item=item).first() if not state.closed and item.attempt.quiz_id else None
    return _page(item, last, newest_mark(last) if last else None, state, now, draft)


def answered_page(answered: Answered, now: dt.datetime) -> QuestionPage:
    """The page right after an answer. Two queries in practice, up to five in attempts that count."""
    return _page(answered.item, answered.response, answered.mark, answered.state, now)


def _page(
    item: AttemptItem,
    response: Response | None,
    mark: Mark | None,
    state: State,
    now: dt.datetime,
    saved: Draft | None = None,
) -> QuestionPage:
    draft = _not_given(saved, response)
    seen = seen_of(item, state, now, coming_quizzes(item.attempt.user_id, now))
    raw = draft.raw if draft else response.raw if response else None
    newest = draft or response
    return QuestionPage(
        attempt=item.attempt,
        item=item,
        terms=item.attempt.agreed,
        question=render.question(item.version, item.option_order, raw),
        feedback=_feedback(item, response, mark, seen) if not draft else None,
        dots=dots(item.attempt, now, item.order),
        closed=state.closed,
        state=state,
        timer=timer(item.attempt, now),
        draft=draft,
        sequence=saved.sequence if saved else 0,
        certainty=newest.certainty if newest else None,
    )


def _feedback(
    item: AttemptItem, response: Response | None, mark: Mark | None, seen: render.Seen
) -> render.Feedback | None:
    """What is said of an answer, or of a blank once nothing can be answered any more."""
    if response:
        return render.limited_feedback(item.version, response, mark, seen)
    if item.attempt.finished_at is None:
        return None
    # in practice what was left blank stays a question
    return render.blank_feedback(item.version, seen if item.attempt.agreed.counts else render.Seen(frozenset()))


def _not_given(saved: Draft | None, last: Response | None) -> Draft | None:
    """What was saved, unless it was given since."""
    return None if saved and last and saved.saved_at <= last.created_at else saved


def timer(attempt: Attempt, now: dt.datetime) -> Timer | None:
    """The time left of a running attempt; None without an end. No query."""
    terms, clock = attempt.agreed, attempt.clock
    left = seconds_left(terms, clock, now)
    if attempt.finished_at is not None or left is None:
        return None
    rest_left = max(0, terms.rest - rested(terms, clock, now))
    return Timer(left, phase(terms, clock, now), terms.when_time_ends, rest_left, is_resting(terms, clock, now))


@dataclass(frozen=True, slots=True)
class AllPage:
    """Every question of an attempt on one page, in its sections."""

    attempt: Attempt
    terms: Terms
    pages: tuple[QuestionPage, ...]
    dots: tuple[Dot, ...]
    timer: Timer | None


def all_page(attempt: Attempt, now: dt.datetime) -> AllPage:
    """The page of all questions. The same number of queries however many there are."""
    related = ("version__passage", "version__question__brief__lesson", "draft")
    items = list(attempt.items.select_related(*related).order_by("order"))
    given: dict[int, list[Response]] = {item.pk: [] for item in items}
    marked = with_marks(Response.objects.filter(item__attempt=attempt)).prefetch_related("marks")
    for response in marked:
        given[response.item_id].append(response)
    map_, time, terms = dots(attempt, now), timer(attempt, now), attempt.agreed
    pages = tuple(_one_of_all(attempt, item, given[item.pk], map_, terms, now) for item in items)
    return AllPage(attempt, terms, pages, map_, time)


def _one_of_all(
    attempt: Attempt,
    item: AttemptItem,
    responses: list[Response],
    map_: tuple[Dot, ...],
    terms: Terms,
    now: dt.datetime,
) -> QuestionPage:
    item.attempt = attempt
    state = standing(item, responses, over=attempt.finished_at is not None)
    last = last_told(responses)
    saved = None if state.closed else getattr(item, "draft", None)
    draft = _not_given(saved, last)
    feedback = None
    if (last or attempt.finished_at) and not draft:
        seen = seen_of(item, state, now, coming_quizzes(attempt.user_id, now))
        feedback = _feedback(item, last, newest_mark(last) if last else None, seen)
    newest = draft or last
    return QuestionPage(
        attempt=attempt, item=item, terms=terms, feedback=feedback, dots=map_, closed=state.closed, state=state,
        question=render.question(item.version, item.option_order, newest.raw if newest else None), draft=draft,
        certainty=newest.certainty if newest else None, sequence=saved.sequence if saved else 0,
    )  # fmt: skip
