"""An attempt freezes what it asks; starting again goes on with the open one."""

from __future__ import annotations

import random
from typing import Any

import pytest

from quizzes.drawing import choose, shuffle_options
from quizzes.models import Attempt, Slot
from quizzes.services.answers import record_answer
from quizzes.services.attempts import NothingToAsk, check_item, start_attempt
from quizzes.services.finishing import finish_attempt
from quizzes.services.questions import approve_version, edit_version, reject_version
from quizzes.terms import Terms
from tests.factories import NOW, SPECS, BriefFactory, QuizFactory, UserFactory, version_of
from tests.quizzes.services.test_answers import KEY, at_once


class Quiz:
    """A quiz over ``count`` approved choice questions of one brief, and somebody to take it."""

    def __init__(self, count: int, length: int | None = None) -> None:
        self.user = UserFactory()
        self.brief = BriefFactory(published=True)
        self.versions = [version_of("single_choice", question__brief=self.brief) for _ in range(count)]
        self.quiz = QuizFactory(brief=self.brief, length=length)
        for order, version in enumerate(self.versions, start=1):
            Slot.objects.create(quiz=self.quiz, question=version.question, order=order)
            version.facts.clear()  # so that none gives another away

    def start(self, seed: int = 1) -> Any:
        return start_attempt(quiz=self.quiz, user=self.user, terms=Terms(), now=NOW, seed=seed)


def asked(attempt: Any) -> list[int]:
    return list(attempt.items.order_by("order").values_list("version__question", flat=True))


@pytest.mark.django_db
class TestStarting:
    def test_again_goes_on_with_the_open_attempt(self):
        quiz = Quiz(2)
        assert quiz.start() == quiz.start(seed=2)

    def test_after_finishing_begins_another(self):
        quiz = Quiz(2)
        first = quiz.start()
        finish_attempt(attempt=first, now=NOW)
        assert quiz.start() != first

    def test_is_refused_when_nothing_is_approved(self):
        quiz = Quiz(1)
        reject_version(version=quiz.versions[0])
        with pytest.raises(NothingToAsk):
            quiz.start()
        assert not Attempt.objects.exists()

    def test_asks_what_was_not_met_before_first(self):
        quiz = Quiz(6, length=3)
        first = quiz.start(seed=1)
        for item in first.items.all():
            record_answer(item_id=item.pk, key=KEY, raw="1", now=NOW)
        finish_attempt(attempt=first, now=NOW)
        second = quiz.start(seed=2)
        assert set(asked(first)) | set(asked(second)) == {v.question_id for v in quiz.versions}

    def test_asks_in_the_order_of_the_brief(self):
        quiz = Quiz(8, length=4)
        assert len(asked(quiz.start())) == 4
        assert asked(quiz.start()) == sorted(asked(quiz.start()))

    def test_with_another_seed_shuffles_the_options_otherwise(self):
        orders = set()
        for seed in range(4):
            quiz = Quiz(3)
            orders.add(tuple(tuple(item.option_order) for item in quiz.start(seed).items.all()))
            assert all(sorted(item.option_order) == [0, 1, 2, 3] for item in quiz.start(seed).items.all())
        assert len(orders) > 1


@pytest.mark.django_db
class TestFrozen:
    def test_an_edit_approved_meanwhile_changes_no_running_attempt(self):
        quiz = Quiz(1)
        item = quiz.start().items.get()
        before = (item.version_id, item.option_order, item.version.stem, item.version.spec)
        edited = edit_version(
            version=quiz.versions[0], stem="Another stem?", explanation="Because.", notes=["", "", "", ""],
            spec=SPECS["single_choice"].__class__(kind="single_choice", key=0, options=("a", "b", "c", "d")), now=NOW,
        )  # fmt: skip
        approve_version(version=edited, user=quiz.user, now=NOW)
        item = quiz.start().items.get()
        assert (item.version_id, item.option_order, item.version.stem, item.version.spec) == before
        assert record_answer(item_id=item.pk, key=KEY, raw="1", now=NOW).mark.fraction == 1
        finish_attempt(attempt=item.attempt, now=NOW)
        assert quiz.start().items.get().version == edited

    def test_a_rejected_question_is_still_asked_where_it_was_begun(self):
        quiz = Quiz(2)
        attempt = quiz.start()
        reject_version(version=quiz.versions[0])
        assert len(asked(quiz.start())) == 2
        finish_attempt(attempt=attempt, now=NOW)
        assert asked(quiz.start()) == [quiz.versions[1].question_id]

    def test_a_pinned_slot_asks_its_version(self):
        quiz = Quiz(1)
        pinned = quiz.versions[0]
        Slot.objects.update(pinned=pinned)
        edited = edit_version(
            version=pinned, stem="New", explanation="x", spec=pinned.marking, notes=pinned.notes, now=NOW
        )
        approve_version(version=edited, user=quiz.user, now=NOW)
        assert quiz.start().items.get().version == pinned


@pytest.mark.django_db
class TestChecks:
    def test_of_one_lesson_are_one_attempt_with_an_item_each(self):
        quiz = Quiz(2)
        items = [
            check_item(brief=quiz.brief, version=version, user=quiz.user, now=NOW)
            for version in [*quiz.versions, *quiz.versions]
        ]
        assert items[:2] == items[2:]
        assert [item.order for item in items[:2]] == [1, 2]
        assert items[0].attempt == items[1].attempt
        assert items[0].option_order == [0, 1, 2, 3]  # as the lesson shows them


@pytest.mark.django_db(transaction=True)
def test_two_starts_at_once_give_one_attempt():
    quiz = Quiz(3)
    results = at_once(*[lambda seed=seed: quiz.start(seed) for seed in range(4)])
    assert {getattr(result, "pk", result) for result in results} == {Attempt.objects.get().pk}
    assert Attempt.objects.get().items.count() == 3


@pytest.mark.django_db(transaction=True)
def test_two_checks_answered_at_once_are_two_items_of_one_attempt():
    quiz = Quiz(4)
    results = at_once(
        *[lambda v=v: check_item(brief=quiz.brief, version=v, user=quiz.user, now=NOW) for v in quiz.versions]
    )
    assert sorted(getattr(item, "order", item) for item in results) == [1, 2, 3, 4]
    assert len({item.attempt_id for item in results}) == 1


def never(_one: int, _other: int) -> bool:
    """No two give each other away."""
    return False


class TestDrawing:
    def test_takes_all_when_there_are_no_more_than_asked_for(self):
        assert choose([3, 1, 2], length=5, seen={}, clash=never, rng=random.Random(1)) == [3, 1, 2]
        assert choose([3, 1, 2], length=None, seen={}, clash=never, rng=random.Random(1)) == [3, 1, 2]

    def test_takes_the_least_seen(self):
        drawn = choose([1, 2, 3, 4], length=2, seen={1: 2, 2: 1, 3: 1}, clash=never, rng=random.Random(1))
        assert 4 in drawn
        assert 1 not in drawn

    def test_takes_none_that_gives_another_away(self):
        for seed in range(20):
            drawn = choose(
                [1, 2, 3, 4], length=3, seen={}, clash=lambda a, b: {a, b} == {1, 2}, rng=random.Random(seed)
            )
            assert drawn in ([1, 3, 4], [2, 3, 4])

    def test_leaves_pinned_options_alone(self):
        for seed in range(20):
            order = shuffle_options(5, pinned=(4, 1), rng=random.Random(seed))
            assert sorted(order) == [0, 1, 2, 3, 4]
            assert (order[4], order[1]) == (4, 1)


@pytest.mark.parametrize("tries", [0, -1])
def test_terms_allow_at_least_one_try(tries):
    with pytest.raises(ValueError, match="at least one try"):
        Terms(tries=tries)
