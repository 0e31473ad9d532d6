"""Whatever a learner, a proxy, the clock and staff do to an attempt in whatever order: what must hold, holds."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
from django.db import transaction
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from learn.dashboards.quiz import question_page
from quizzes.models import AttemptItem, Draft, Mark, Response
from quizzes.reports import attempt_scores
from quizzes.services.answers import AttemptClosed, record_answer, record_shown
from quizzes.services.attempts import change_terms, start_attempt
from quizzes.services.drafts import save_draft, set_flag
from quizzes.services.finishing import close_due, finish_attempt
from quizzes.services.pausing import begin_break, resume
from tests.quizzes.services.sitting import Sitting, key

#: What may be typed: right, two wrong ones, one that cannot be read, nothing.
TYPED = st.sampled_from(["12", "12 %", "55", "77", "a good deal", ""])
ITEMS = st.sampled_from([1, 2])
SECRET = "The council decided it in May 2031."


class AttemptMachine(RuleBasedStateMachine):
    """One attempt at two questions; a small model beside it knows what was sent and what was told."""

    @initialize(
        behaviour=st.sampled_from(["immediate", "deferred", "interactive", "adaptive", "deferred_certainty"]),
        when=st.sampled_from(["submit", "grace", "must_submit"]),
        mode=st.sampled_from(["practice", "test", "exam"]),
    )
    def begin(self, behaviour: str, when: str, mode: str) -> None:
        self.point = transaction.savepoint_create()
        self.sitting = Sitting(
            mode=mode, behaviour=behaviour, tries=3, limit=600, when_time_ends=when, grace=60, rest=120
        )
        self.minutes = 0.0
        self.sent: dict[int, tuple[int, Any, tuple[Any, ...]]] = {}
        self.sequence = 0
        self.newest: dict[int, str] = {}
        self.closed_items: set[int] = set()
        self.finished: Any = None

    @property
    def now(self) -> dt.datetime:
        return self.sitting.at(self.minutes)

    def send(self, number: int, sent: int, raw: str) -> tuple[Any, ...]:
        try:
            answered = record_answer(item_id=self.sitting.item(number).pk, key=key(sent), raw=raw, now=self.now)
        except AttemptClosed:
            return ("closed",)
        return answered.response.pk, answered.response.outcome, answered.mark and answered.mark.fraction

    @rule(number=ITEMS, raw=TYPED)
    def submit(self, number: int, raw: str) -> None:
        sent = len(self.sent) + 1
        self.sent[sent] = (number, raw, self.send(number, sent, raw))

    @precondition(lambda self: self.sent)
    @rule(data=st.data())
    def send_again(self, data: st.DataObject) -> None:
        sent = data.draw(st.sampled_from(sorted(self.sent)))
        number, raw, before = self.sent[sent]
        after = self.send(number, sent, raw)
        if before != ("closed",):
            assert after[:2] == before[:2]

    @rule(number=ITEMS, raw=TYPED, older=st.booleans())
    def save(self, number: int, raw: str, older: bool) -> None:
        sequence = self.sequence - 1 if older else self.sequence + 1
        if sequence < 1:
            return
        self.sequence = max(self.sequence, sequence)
        where = {"pk": self.sitting.item(number).pk}
        before = Draft.objects.filter(item__order=number).first()
        saved = save_draft(where=where, raw=raw, sequence=sequence, now=self.now)
        after = Draft.objects.filter(item__order=number).first()
        if before and after:
            assert after.sequence >= before.sequence
        if not (saved.closed or saved.stale):
            assert after.raw == raw

    @rule(number=ITEMS)
    def show(self, number: int) -> None:
        try:
            record_shown(item_id=self.sitting.item(number).pk, key=key(1000 + number), now=self.now)
        except AttemptClosed:
            return

    @rule(number=ITEMS, flagged=st.booleans())
    def flag(self, number: int, flagged: bool) -> None:
        set_flag(where={"pk": self.sitting.item(number).pk}, flagged=flagged)

    @rule(minutes=st.sampled_from([0.5, 3, 9]))
    def wait(self, minutes: float) -> None:
        self.minutes += minutes

    @rule(limit=st.sampled_from([300, 900, 1800, None]))
    def override(self, limit: int | None) -> None:
        change_terms(attempt=self.sitting.attempt, terms=replace(self.sitting.terms, limit=limit), now=self.now)

    @rule()
    def rest(self) -> None:
        begin_break(attempt=self.sitting.attempt, now=self.now)

    @rule()
    def go_on(self) -> None:
        resume(attempt=self.sitting.attempt, now=self.now)

    @rule()
    def expire(self) -> None:
        close_due(now=self.now)

    @rule()
    def hand_in(self) -> None:
        finish_attempt(attempt=self.sitting.attempt, now=self.now)

    @precondition(lambda self: self.finished is None)
    @rule()
    def resume_elsewhere(self) -> None:
        found = start_attempt(
            quiz=self.sitting.quiz, user=self.sitting.user, terms=self.sitting.terms, now=self.now, seed=9
        )
        if self.sitting.fresh().finished_at is None:
            assert found == self.sitting.attempt

    @invariant()
    def what_must_hold(self) -> None:
        attempt = self.sitting.fresh()
        assert not Mark.objects.exclude(fraction__range=(0, 1)).exists()
        for item in AttemptItem.objects.filter(attempt=attempt):
            tries = [r.try_number for r in item.responses.filter(try_number__isnull=False).order_by("try_number")]
            assert tries == list(range(1, len(tries) + 1))
            assert len(tries) <= 3
            marked = Response.objects.filter(item=item, outcome="marked")
            assert all(response.marks.count() == 1 for response in marked)
        if self.finished is not None:
            assert attempt.finished_at == self.finished
        self.finished = attempt.finished_at
        closed = set(attempt.items.filter(closed_at__isnull=False).values_list("order", flat=True))
        assert self.closed_items <= closed
        self.closed_items = closed
        for score in attempt_scores([attempt]).values():
            assert 0 <= score.earned <= score.of

    @invariant()
    def the_key_stays_until_it_may_be_told(self) -> None:
        attempt = self.sitting.attempt
        if attempt.agreed.mode == "practice":
            return
        item = AttemptItem.objects.select_related(
            "attempt__quiz__brief", "version__passage", "version__question__brief__lesson"
        ).get(attempt=attempt, order=1)
        page = question_page(item, self.now)
        if page.feedback:
            assert (page.feedback.because, page.feedback.answer, page.feedback.passage) == ("", "", ())
            assert SECRET not in json.dumps(page.feedback, default=str)

    def teardown(self) -> None:
        transaction.savepoint_rollback(self.point)


@pytest.mark.django_db
def test_no_order_of_events_breaks_an_attempt():
    # Shrinking a failure takes minutes: add Phase.shrink by hand to get the shortest way to it.
    modest = settings(max_examples=16, stateful_step_count=20, deadline=None, phases=[Phase.generate])
    run_state_machine_as_test(AttemptMachine, settings=modest)
