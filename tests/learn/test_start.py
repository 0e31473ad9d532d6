"""Before a quiz begins its rules are said, for this person, and whether it may begin."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from typing import Any
from unittest.mock import patch

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from learn.dashboards.quizzes import quiz_list
from learn.dashboards.start import rules
from learn.limits import count, wrong_codes
from learn.models import Class
from learn.services.assigning import set_needs
from quizzes.models import Attempt, Slot
from quizzes.services.building import add_draw
from quizzes.services.finishing import finish_attempt
from quizzes.terms import REVIEW, Terms
from tests.factories import BriefFactory, QuizFactory, UserFactory, version_of
from tests.learn.test_assigning import World

CLOSES = dt.datetime(2031, 5, 14, 12, 0, tzinfo=dt.UTC)
EXAM = Terms(
    mode="exam", behaviour="deferred", review=REVIEW["exam"], closes=CLOSES, all_closed=CLOSES, limit=2700, attempts=1,
    book="closed", when_time_ends="must_submit",
)  # fmt: skip


@pytest.mark.parametrize(
    ("terms", "sentence"),
    [
        (Terms(), "The brief and its lesson may lie open."),
        (Terms(), "You may take it as often as you like."),
        (Terms(), "One try a question; you see at once how your answer was read, and why."),
        (EXAM, "Closed book: nothing may lie open."),
        (EXAM, "Your time: 45 minutes. Hand in before it ends, or the attempt does not count."),
        (EXAM, "You have 1 attempt."),
        (replace(EXAM, attempts=3), "You have 3 attempts. The best one counts."),
        (replace(EXAM, attempts=3, counting="last"), "You have 3 attempts. The last one counts."),
        (replace(EXAM, limit=None, more_time=True), "You have no time limit."),
        (replace(EXAM, rest=600), "Breaks of 10 minutes stop the clock."),
        (replace(EXAM, pass_mark=60), "60% is a pass."),
        (replace(EXAM, review=REVIEW["test"]), "Your mark is shown when you hand in."),
        (replace(EXAM, closes=None, all_closed=None), "Results are not shown until your instructor releases them."),
        (
            replace(EXAM, behaviour="deferred_certainty", certainty_counts=True),
            "You say how sure you are, and it counts: right / wrong earn +1 / 0, +2 / -2, +3 / -6.",
        ),
        (Terms(behaviour="certainty"), "You say how sure you are; it changes no mark."),
    ],
)
def test_the_rules_are_said_before(terms, sentence):
    assert sentence in rules(terms)


def test_what_was_taken_is_said():
    assert "You have 3 attempts, 1 left. The best one counts." in rules(replace(EXAM, attempts=3), taken=2)


@contextmanager
def time_machine(*, minutes: int) -> Iterator[None]:
    """The clock of the pages goes forward."""
    then = timezone.now() + dt.timedelta(minutes=minutes)
    with patch("django.utils.timezone.now", lambda: then):
        yield


def page(client: Any, world: World) -> str:
    client.force_login(world.user)
    return client.get(reverse("learn:start", args=[world.quiz.slug])).content.decode()


def begin(client: Any, world: World, **data: str) -> Any:
    client.force_login(world.user)
    return client.post(reverse("learn:start", args=[world.quiz.slug]), data)


@pytest.mark.django_db
class TestThePage:
    def test_says_a_persons_own_time_and_not_why(self, client):
        world = World(closes_at=None, limit_minutes=30)
        set_needs(user=world.user, by=None, multiplier=Decimal("1.5"), reason="AILMENT", now=timezone.now())
        text = page(client, world)
        assert "Your time: 45 minutes." in text
        assert "AILMENT" not in text

    def test_is_not_found_by_those_it_is_not_set_for(self, client):
        world = World()
        url = reverse("learn:start", args=[world.quiz.slug])
        assert client.get(url).status_code == 404
        client.force_login(UserFactory())
        assert (client.get(url).status_code, client.post(url).status_code) == (404, 404)
        client.force_login(UserFactory(role="admin"))
        assert client.get(url).status_code == 200

    def test_asks_for_the_code_and_keeps_a_wrong_one_out(self, client):
        world = World(closes_at=None, start_code="ferry 8")
        assert 'name="code"' in page(client, world)
        assert "ferry 8" not in page(client, world)
        wrong = begin(client, world, code="ferry 7")
        assert (wrong.status_code, "This is not the start code." in wrong.content.decode()) == (422, True)
        assert begin(client, world, code="ferry 8").status_code == 302
        assert 'name="code"' not in page(client, world)

    def test_lets_nobody_guess_the_code(self, client):
        cache.clear()
        world = World(closes_at=None, start_code="ferry 8")
        assert [begin(client, world, code=f"ferry {n}").status_code for n in range(5)] == [422] * 5
        refused = begin(client, world, code="ferry 8")
        assert refused.status_code == 429
        assert re.search(
            r"Too many wrong codes\. Try again in [45] minutes, at \d\d:\d\d UTC\.", refused.content.decode()
        )
        assert not Attempt.objects.exists()
        with time_machine(minutes=6):
            assert begin(client, world, code="ferry 8").status_code == 302

    def test_counts_wrong_codes_of_all_who_come_from_an_address(self, client):
        cache.clear()
        world = World(closes_at=None, start_code="ferry 8")
        now = timezone.now()
        for _try in range(100):
            count(wrong_codes(f"start/{world.quiz.pk}", "somebody", "127.0.0.1")[1:], now)
        assert begin(client, world, code="ferry 8").status_code == 429

    def test_counts_no_right_code_and_lets_a_running_attempt_go_on(self, client):
        cache.clear()
        world = World(closes_at=None, start_code="ferry 8")
        assert begin(client, world, code="ferry 8").status_code == 302
        for _try in range(7):
            assert begin(client, world, code="wrong").status_code == 302

    def test_says_times_in_the_zone_of_the_class_with_its_name(self, client):
        world = World(closes_at=dt.datetime(2099, 5, 14, 12, 0, tzinfo=dt.UTC))
        assert "14 May 2099, 12:00 UTC</time>" in page(client, world)
        Class.objects.update(time_zone="Asia/Tokyo")
        text = page(client, world)
        assert '<time datetime="2099-05-14T21:00:00+09:00" data-local>14 May 2099, 21:00 JST</time>' in text

    def test_says_why_it_may_not_begin(self, client):
        world = World(closes_at=None, attempts_allowed=1)
        begin(client, world)
        finish_attempt(attempt=Attempt.objects.get(), now=timezone.now())
        assert "You have used all your attempts." in page(client, world)
        assert ">Begin<" not in page(client, world)
        assert begin(client, world).status_code == 422

    def test_says_when_it_opens(self, client):
        world = World(closes_at=None, opens_at=timezone.now() + dt.timedelta(days=1))
        assert "It opens on" in page(client, world)
        assert "It opens on" in begin(client, world).content.decode()


@pytest.mark.django_db
class TestTheList:
    def test_holds_what_is_set_for_this_person(self):
        world = World()
        assert [row.quiz for row in quiz_list(world.user)] == [world.quiz]
        assert quiz_list(UserFactory()) == ()

    def test_counts_what_is_drawn(self):
        brief = BriefFactory(published=True)
        versions = [version_of("percentage", question__brief=brief) for _ in range(3)]
        quiz = QuizFactory(brief=None)
        add_draw(quiz=quiz, count=2, brief=brief)
        Slot.objects.create(quiz=quiz, question=versions[0].question, order=9)
        (row,) = quiz_list(UserFactory())
        assert row.questions == 3
