"""Answers are stored once, marked once, and never changed."""

from __future__ import annotations

import threading
import uuid
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from learn.services.answering import answer_item
from quizzes import marking
from quizzes.models import Mark, Response
from quizzes.reports import first_tries, share_right
from quizzes.services.answers import AttemptClosed, record_answer, record_shown, store_mark
from quizzes.services.finishing import finish_attempt
from tests.factories import (
    NOW,
    RIGHT,
    SPECS,
    WRONG,
    AttemptFactory,
    BriefFactory,
    UserFactory,
    bank_of_all_kinds,
    version_of,
)

KEY, OTHER = uuid.UUID(int=1, version=4), uuid.UUID(int=2, version=4)


@pytest.fixture
def attempt(db: None) -> Any:
    """An attempt at two percentage questions whose key is 12."""
    brief = BriefFactory(published=True)
    versions = [version_of("percentage", question__brief=brief) for _ in range(2)]
    return AttemptFactory(version=versions[0], asking=versions)


def answer(item: Any, raw: Any, key: uuid.UUID = KEY, *, show: bool = False) -> Any:
    return answer_item(item_id=item.pk, key=key, raw=raw, show=show, now=NOW)


class TestOneAnswer:
    def test_is_stored_as_it_was_given_with_its_mark(self, attempt):
        answered = answer(attempt.items.first(), " 12 % ")
        assert (answered.response.raw, answered.response.try_number) == (" 12 % ", 1)
        assert answered.mark.fraction == 1
        assert answered.mark.marker == marking.MARKER["percentage"]
        assert not answered.conflict

    def test_sent_again_gives_the_stored_result(self, attempt):
        item = attempt.items.first()
        first = answer(item, "15")
        again = answer(item, "12")  # the same key: what is in the box by now does not matter
        assert again.response == first.response
        assert (again.mark, again.conflict) == (first.mark, False)
        assert (Response.objects.count(), Mark.objects.count()) == (1, 1)

    def test_under_another_key_finds_the_item_closed(self, attempt):
        item = attempt.items.first()
        first = answer(item, "15")
        second = answer(item, "12", OTHER)
        assert second.conflict
        assert (second.response, second.mark) == (first.response, first.mark)
        assert Response.objects.count() == 1

    def test_that_needs_fixing_is_stored_and_costs_no_try(self, attempt):
        item = attempt.items.first()
        fixing = answer(item, "a lot")
        assert (fixing.response.outcome, fixing.response.try_number, fixing.mark) == ("needs_fixing", None, None)
        right = answer(item, "12", OTHER)
        assert (right.response.try_number, right.mark.fraction, right.conflict) == (1, Decimal(1), False)
        assert item.responses.count() == 2

    def test_that_needs_fixing_and_comes_again_is_one_response(self, attempt):
        item = attempt.items.first()
        assert answer(item, "a lot").response == answer(item, "a lot").response

    @pytest.mark.parametrize("kind", SPECS)
    def test_of_every_kind_is_stored_with_a_mark_that_says_how_it_was_read(self, db, kind):

        attempt = AttemptFactory(version=version_of(kind, question__brief__published=True))
        item = attempt.items.get()
        right = answer(item, RIGHT[kind])
        assert right.mark.fraction == 1
        assert right.mark.reading["code"].startswith("read.")
        wrong = AttemptFactory(version=item.version, quiz=attempt.quiz, asking=[item.version]).items.get()
        assert answer(wrong, WRONG[kind]).mark.fraction < 1


class TestShowMe:
    def test_closes_the_item_without_a_try(self, attempt):
        item = attempt.items.first()
        shown = answer(item, None, show=True)
        assert (shown.response.outcome, shown.response.try_number, shown.mark) == ("shown", None, None)
        late = answer(item, "12", OTHER)
        assert late.conflict
        assert late.response == shown.response

    def test_counts_in_no_share(self, attempt):
        answer(attempt.items.first(), None, show=True)
        assert share_right(first_tries()).answers == 0


class TestTheAttempt:
    def test_closes_with_its_last_answer(self, attempt):
        first, last = attempt.items.all()
        answer(first, "12")
        attempt.refresh_from_db()
        assert attempt.finished_at is None
        answer(last, None, show=True)
        attempt.refresh_from_db()
        assert attempt.finished_at == NOW

    def test_stays_open_while_an_answer_needs_fixing(self, attempt):
        first, last = attempt.items.all()
        answer(first, "12")
        answer(last, "a lot")
        attempt.refresh_from_db()
        assert attempt.finished_at is None

    def test_once_finished_refuses_what_was_not_answered(self, attempt):
        finish_attempt(attempt=attempt, now=NOW)
        with pytest.raises(AttemptClosed):
            answer(attempt.items.first(), "12")
        with pytest.raises(AttemptClosed):
            answer(attempt.items.first(), None, show=True)
        assert not Response.objects.exists()

    def test_once_finished_still_gives_back_what_was_answered(self, attempt):
        item = attempt.items.first()
        stored = answer(item, "15")
        finish_attempt(attempt=attempt, now=NOW)
        assert answer(item, "15").response == stored.response
        assert answer(item, "12", OTHER).response == stored.response


class TestMarks:
    def test_are_added_and_the_newest_counts(self, attempt):
        item = attempt.items.first()
        answered = answer(item, "15")
        assert share_right(first_tries()).percent == 0
        better = marking.mark(SPECS["percentage"], "12")
        store_mark(response=answered.response, result=better, now=NOW)
        assert [mark.fraction for mark in answered.response.marks.order_by("pk")] == [0, 1]
        assert share_right(first_tries()).percent == 100
        assert answer(item, "15").mark.fraction == 1  # sent again: the newest mark comes back

    def test_of_later_tries_do_not_count(self, attempt):
        attempt.terms = {"tries": 2, "behaviour": "adaptive"}
        attempt.save()
        item = attempt.items.first()
        assert answer(item, "15").response.try_number == 1
        assert answer(item, "12", OTHER).response.try_number == 2
        assert share_right(first_tries()).percent == 0

    def test_in_parts_count_by_their_share(self, attempt):
        cloze = AttemptFactory(version=version_of("cloze", question__brief__published=True))
        answer(cloze.items.get(), ["12", "a ministry"])
        assert share_right(first_tries()).right == Decimal("0.5")


# -- several at once ------------------------------------------------------------------------------


def at_once(*calls: Any) -> list[Any]:
    """Run the calls in a thread each, started together; returns results and errors in their order."""
    gate = threading.Barrier(len(calls))
    results: list[Any] = [None] * len(calls)

    def run(place: int, call: Any) -> None:
        try:
            gate.wait(20)
            results[place] = call()
        except Exception as error:
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return results


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def attempt(self, count: int) -> Any:
        brief = BriefFactory(published=True)
        versions = [version_of("percentage", question__brief=brief) for _ in range(count)]
        return AttemptFactory(version=versions[0], asking=versions)

    def test_ten_times_the_same_answer_is_one_response(self):
        item = self.attempt(1).items.get()
        results = at_once(*[lambda: answer(item, "12")] * 10)
        assert {result.response.pk for result in results} == {Response.objects.get().pk}
        assert Mark.objects.count() == 1

    def test_ten_different_answers_leave_one_and_say_so(self):
        item = self.attempt(1).items.get()
        results = at_once(*[lambda n=n: answer(item, str(n), uuid.uuid4()) for n in range(10)])
        assert len({result.response.pk for result in results}) == 1
        assert sorted(result.conflict for result in results) == [False] + [True] * 9
        assert Response.objects.count() == 1

    def test_the_last_two_questions_answered_together_close_the_attempt(self):
        attempt = self.attempt(4)
        at_once(*[lambda item=item: answer(item, "12", uuid.uuid4()) for item in attempt.items.all()])
        attempt.refresh_from_db()
        assert attempt.finished_at == NOW


def test_the_marking_services_work_alone(attempt):
    """What `learn` builds on: recording without closing the attempt."""
    first, last = attempt.items.all()
    record_answer(item_id=first.pk, key=KEY, raw="12", now=NOW)
    record_shown(item_id=last.pk, key=KEY, now=NOW)
    attempt.refresh_from_db()
    assert attempt.finished_at is None


def test_every_kind_has_a_sample(db):
    assert [version.kind for version in bank_of_all_kinds(BriefFactory())] == list(SPECS)
    assert UserFactory().role == "student"
