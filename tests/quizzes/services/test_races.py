"""Fifty at once: whatever is sent together has one outcome that all are told."""

from __future__ import annotations

import pytest

from quizzes.models import Attempt, Draft, Mark, Response
from quizzes.services.answers import record_answer
from quizzes.services.attempts import start_attempt
from quizzes.services.drafts import save_draft
from quizzes.services.finishing import close_due, finish_attempt
from tests.quizzes.services.sitting import Sitting, key
from tests.quizzes.services.test_answers import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def told(result):
    """What a sender learns: an error would be told as itself."""
    if isinstance(result, Exception):
        return repr(result)
    return result.response.pk, result.response.outcome, result.mark and result.mark.pk, result.late


@pytest.mark.parametrize("behaviour", ["immediate", "deferred"])
def test_fifty_times_one_answer_is_one_response_and_fifty_equal_results(behaviour):
    sitting = Sitting(behaviour=behaviour)
    item = sitting.item().pk
    results = at_once(
        *[lambda: record_answer(item_id=item, key=key(1), raw="12", now=sitting.at(1)) for _ in range(50)]
    )
    assert {told(result) for result in results} == {told(results[0])}
    assert Response.objects.count() == 1
    assert Mark.objects.count() == (behaviour == "immediate")
    assert not any(result.conflict for result in results)


def test_twenty_starts_are_one_attempt():
    sitting = Sitting(attempts=2)
    sitting.finish()
    results = at_once(*[
        lambda seed=seed: start_attempt(
            quiz=sitting.quiz, user=sitting.user, terms=sitting.terms, now=sitting.at(5), seed=seed
        )
        for seed in range(20)
    ])  # fmt: skip
    assert {getattr(result, "pk", result) for result in results} == {Attempt.objects.get(finished_at=None).pk}
    assert Attempt.objects.count() == 2
    assert Attempt.objects.get(finished_at=None).items.count() == 2


@pytest.mark.parametrize("behaviour", ["immediate", "deferred"])
def test_answers_against_the_end_have_one_outcome(behaviour):
    """Answers given in the last second, late ones, handing in and closing what is due: all at once."""
    sitting = Sitting(behaviour=behaviour, limit=600)
    item = sitting.item().pk
    in_time, late = sitting.at(10), sitting.at(10.2)
    results = at_once(
        *[
            lambda n=n: record_answer(item_id=item, key=key(n), raw="12", now=in_time if n % 2 else late)
            for n in range(8)
        ],
        *[lambda: finish_attempt(attempt=sitting.attempt, now=late)] * 2,
        *[lambda: close_due(now=late)] * 2,
    )
    assert not [result for result in results if isinstance(result, Exception)]
    attempt = sitting.fresh()
    assert attempt.finished_at is not None
    counted = Response.objects.filter(try_number__isnull=False)
    assert counted.count() <= 1
    assert Mark.objects.count() == counted.count()
    again = record_answer(item_id=item, key=key(99), raw="55", now=sitting.at(11))
    assert again.late or again.conflict
    assert Mark.objects.count() == counted.count()


def test_drafts_saved_at_once_leave_the_newest():
    sitting = Sitting()
    item = sitting.item().pk
    at_once(*[
        lambda n=n: save_draft(where={"pk": item}, raw=str(n), sequence=n, now=sitting.at(1)) for n in range(1, 21)
    ])  # fmt: skip
    assert (Draft.objects.get().raw, Draft.objects.get().sequence) == ("20", 20)
