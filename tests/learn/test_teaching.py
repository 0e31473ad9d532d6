"""Those who teach set quizzes for classes, give some more time, and decide on answers that wait for them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from learn.models import Assignment, Group, Membership, Needs, Override
from learn.services.assigning import set_needs
from quizzes.models import Attempt, Mark, Quiz, Response
from quizzes.services.answers import record_answer
from quizzes.services.finishing import finish_attempt
from quizzes.terms import MOMENTS, REVIEW
from tests.factories import UserFactory
from tests.learn.test_assigning import World
from tests.quizzes.services.sitting import key

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


class Taught(World):
    """The world of a class with somebody who leads it; the quiz is theirs."""

    def __init__(self, client: Any, **settings: Any) -> None:
        super().__init__(**({"closes_at": None} | settings))
        self.teacher = UserFactory(role="instructor")
        Membership.objects.create(klass=self.klass, user=self.teacher, role="instructor")
        Quiz.objects.filter(pk=self.quiz.pk).update(owner=self.teacher)
        self.quiz.refresh_from_db()
        client.force_login(self.teacher)
        self.client = client

    def sit(self, raw: str, *, late: str = "") -> Attempt:
        attempt = self.begin()
        item, now = attempt.items.get().pk, attempt.started_at
        record_answer(item_id=item, key=key(1), raw=raw, now=now)
        finish_attempt(attempt=attempt, now=now)
        if late:
            record_answer(item_id=item, key=key(2), raw=late, now=now + HOUR)
        return attempt

    def post(self, name: str, /, *args: Any, **data: Any) -> Any:
        return self.client.post(reverse(name, args=args), data)

    def get(self, name: str, *args: Any) -> str:
        return self.client.get(reverse(name, args=args)).content.decode()


class TestAnswers:
    def test_that_could_not_be_read_are_listed_and_marked(self, client):
        world = Taught(client)
        world.sit("a good deal")
        assert "1 to read" in world.get("learn:teach")
        page = world.get("learn:answers", world.quiz.slug)
        assert "a good deal" in page
        response = Response.objects.get(outcome="pending")
        world.post("learn:decide", response.pk, percent="70")
        mark = Mark.objects.get()
        assert (mark.fraction, mark.marker, mark.given_by) == (Decimal("0.7"), "person/1", world.teacher.username)
        assert "Nothing waits" in world.get("learn:answers", world.quiz.slug)

    @pytest.mark.parametrize("percent", ["", "101", "much"])
    def test_are_marked_in_percent_alone(self, client, percent):
        world = Taught(client)
        world.sit("a good deal")
        world.post("learn:decide", Response.objects.get(outcome="pending").pk, percent=percent)
        assert not Mark.objects.exists()

    def test_that_came_late_are_listed_and_can_be_counted(self, client):
        world = Taught(client)
        world.sit("55", late="12")
        assert "1 came late" in world.get("learn:teach")
        late = Response.objects.get(outcome="late")
        world.post("learn:decide", late.pk)
        assert [str(mark.fraction) for mark in Mark.objects.order_by("pk")] == ["0.00000", "1.00000"]
        assert "Nothing waits" in world.get("learn:answers", world.quiz.slug)

    def test_are_nobody_elses(self, client):
        world = Taught(client)
        world.sit("a good deal")
        client.force_login(UserFactory(role="instructor"))
        assert client.get(reverse("learn:answers", args=[world.quiz.slug])).status_code == 404
        assert world.post("learn:decide", Response.objects.get(outcome="pending").pk, percent="70").status_code == 404
        assert "to read" not in world.get("learn:teach")

    def test_of_a_running_attempt_can_be_handed_in_for_its_learner(self, client):
        world = Taught(client, limit_minutes=None)
        attempt = world.begin()
        assert world.user.username in world.get("learn:answers", world.quiz.slug)
        world.post("learn:close_attempt", world.quiz.slug, attempt.public_id)
        attempt.refresh_from_db()
        assert attempt.ending == "staff"

    def test_of_practice_name_nobody(self, client):
        world = Taught(client, limit_minutes=None)
        world.begin()
        Quiz.objects.update(mode="practice")
        assert world.user.username not in world.get("learn:answers", world.quiz.slug)

    def test_of_attempts_out_of_time_are_handed_in_by_a_button(self, client):
        world = Taught(client)
        attempt = world.begin()
        Attempt.objects.update(started_at=timezone.now() - 3 * HOUR, due_at=timezone.now() - 2 * HOUR)
        world.post("learn:answers", world.quiz.slug)
        attempt.refresh_from_db()
        assert attempt.ending == "time"


class TestAClass:
    def test_is_set_a_quiz_with_times_of_its_own(self, client):
        world = Taught(client)
        Assignment.objects.all().delete()
        world.post("learn:class", world.klass.public_id, quiz=world.quiz.pk, closes="2031-05-14T12:00")
        assert Assignment.objects.get().closes_at.year == 2031
        assert "14 May 2031" in world.get("learn:class", world.klass.public_id)

    def test_refuses_times_in_the_wrong_order(self, client):
        world = Taught(client)
        given = {"quiz": world.quiz.pk, "opens": "2031-05-14T12:00", "closes": "2031-05-14T11:00"}
        response = world.post("learn:class", world.klass.public_id, **given)
        assert (response.status_code, "It must close after it opens." in response.content.decode()) == (422, True)

    def test_gives_a_person_and_a_group_other_times(self, client):
        world = Taught(client)
        group = Group.objects.create(klass=world.klass, name="Monday")
        args = (world.klass.public_id, world.quiz.slug)
        world.post("learn:override", *args, who=f"person-{world.user.pk}", limit="0")
        world.post("learn:override", *args, who=f"group-{group.pk}", attempts="3")
        assert world.terms().limit is None
        page = world.get("learn:class", world.klass.public_id)
        assert "no time limit" in page
        assert "3 attempts" in page
        world.post("learn:override_remove", Override.objects.get(user=world.user).pk)
        assert world.terms().limit == 3600

    def test_asks_what_should_differ(self, client):
        world = Taught(client)
        args = (world.klass.public_id, world.quiz.slug)
        assert world.post("learn:override", *args, who=f"person-{world.user.pk}").status_code == 422

    def test_shows_how_much_more_time_and_not_why(self, client):
        world = Taught(client)
        set_needs(user=world.user, by=None, multiplier=Decimal("1.5"), reason="AILMENT", now=timezone.now())
        page = world.get("learn:class", world.klass.public_id)
        assert "time × 1.5<" in page
        set_needs(user=world.user, by=None, multiplier=Decimal("1.25"), minutes=10, rest_minutes=5, now=timezone.now())
        assert "time × 1.25 + 10 minutes · breaks of 5 min" in world.get("learn:class", world.klass.public_id)
        set_needs(user=world.user, by=None, minutes=10, now=timezone.now())
        page = world.get("learn:class", world.klass.public_id)
        assert "+ 10 minutes<" in page
        assert "time ×" not in page
        assert "AILMENT" not in page

    def test_is_nobody_elses(self, client):
        world = Taught(client)
        client.force_login(UserFactory(role="instructor"))
        assert client.get(reverse("learn:class", args=[world.klass.public_id])).status_code == 404


class TestNeeds:
    def test_are_set_and_taken_away_by_admins(self, client):
        world = Taught(client)
        client.force_login(UserFactory(role="admin"))
        given = {"user": world.user.pk, "multiplier": "1.5", "minutes": "10", "rest_minutes": "5", "reason": "AILMENT"}
        assert world.post("learn:needs", **given).status_code == 302
        assert world.post("learn:needs", **(given | {"minutes": "20"})).status_code == 302
        assert (Needs.objects.get().minutes, world.terms().limit, world.terms().rest) == (20, 6600, 300)
        assert "AILMENT" in world.get("learn:needs")
        world.post("learn:needs", remove=world.user.pk)
        assert not Needs.objects.exists()
        assert world.post("learn:needs", remove="nobody").status_code == 302

    def test_take_no_time_away(self, client):
        world = Taught(client)
        client.force_login(UserFactory(role="admin"))
        assert world.post("learn:needs", user=world.user.pk, multiplier="0.5").status_code == 422


class TestSettings:
    def given(self, world: Taught, **changed: Any) -> dict[str, Any]:
        page = {
            "title": "Ferries", "mode": "test", "book": "open", "behaviour": "deferred", "tries": 1, "penalty": "1/3",
            "counting": "highest", "wait_minutes": 0, "when_time_ends": "submit", "grace_minutes": 0, "layout": "one",
            "limit_minutes": 90, "assigned_only": "on",
        }  # fmt: skip
        for moment in MOMENTS:
            page[f"review_{moment}"] = list((REVIEW["test"] | world.quiz.review)[moment])
        return page | changed

    def test_are_saved_and_reach_a_running_attempt(self, client):
        world = Taught(client)
        attempt = world.begin()
        response = world.post("learn:quiz_settings", world.quiz.slug, **self.given(world, bands_text="60: Well done"))
        assert response.status_code == 302
        world.quiz.refresh_from_db()
        attempt.refresh_from_db()
        assert (world.quiz.limit_minutes, world.quiz.bands, world.quiz.review) == (90, [[60, "Well done"]], {})
        assert attempt.due_at == attempt.started_at + dt.timedelta(minutes=90)

    def test_keep_what_is_shown_when_it_was_changed_by_hand(self, client):
        world = Taught(client)
        world.post("learn:quiz_settings", world.quiz.slug, **self.given(world, review_after=["attempt"]))
        world.quiz.refresh_from_db()
        assert world.quiz.review["after"] == ["attempt"]
        assert world.quiz.terms.review["after"] == ("attempt",)

    @pytest.mark.parametrize(
        "broken",
        [
            {"bands_text": "good"}, {"opens_at": "2031-05-14T12:00", "closes_at": "2031-05-14T11:00"},
            {"pass_mark": "101"}, {"mode": "party"}, {"tries": "0"},
        ],
    )  # fmt: skip
    def test_refuse_what_cannot_be(self, client, broken):
        world = Taught(client)
        response = world.post("learn:quiz_settings", world.quiz.slug, **self.given(world, **broken))
        assert response.status_code == 422

    def test_open_with_what_is_set(self, client):
        world = Taught(client)
        page = world.get("learn:quiz_settings", world.quiz.slug)
        assert 'value="60"' in page
        assert page.count("checked") > 5
