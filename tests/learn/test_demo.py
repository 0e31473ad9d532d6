"""Demo people: made once, believable, and kept out of a real installation."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse

from learn.dashboards.progress import home
from learn.models import Class, Membership, Reading
from learn.services.demo import PASSWORD, make_demo
from quizzes.models import Attempt, QuestionVersion, Quiz, Response
from quizzes.reports import first_tries, shares_by
from quizzes.services.packs import load_pack
from tests.factories import NOW
from tests.quizzes.services.briefs import write_pack

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(tmp_path: Any) -> list[str]:
    """The demo people on two briefs."""
    write_pack(tmp_path)
    write_pack(tmp_path, slug="islands", questions=[])
    load_pack(folder=tmp_path, now=NOW)
    return make_demo(now=NOW)


def counts() -> dict[str, int]:
    models = [m for app in ("accounts", "learn", "quizzes") for m in apps.get_app_config(app).get_models()]
    return {model.__name__: model.objects.count() for model in models}


def test_the_class_has_a_quiz_with_a_hint_after_each_wrong_try(demo):
    QuestionVersion.objects.latest_approved().update(hints=["It is less than a half."])
    make_demo(now=NOW)
    before = counts()
    make_demo(now=NOW)
    assert counts() == before
    quiz = Quiz.objects.get(assignments__klass__course__owner__username="demo-instructor")
    assert (quiz.behaviour, quiz.assigned_only, quiz.slots.count()) == ("interactive", True, 2)


def test_twice_makes_nobody_and_nothing_twice(demo):
    before = counts()
    assert make_demo(now=NOW + dt.timedelta(days=3)) == demo == ["demo-student", "demo-instructor", "demo-admin"]
    assert counts() == before
    assert before["User"] == 14


def test_there_is_one_of_each_role_and_a_class(demo):
    people = get_user_model().objects
    assert set(people.filter(username__in=demo).values_list("role", flat=True)) == {"student", "instructor", "admin"}
    assert not people.filter(is_demo=False).exists()
    assert Membership.objects.filter(klass=Class.objects.get(), role="student").count() == 12


class TestTheHistory:
    def test_is_spread_over_weeks_and_never_in_the_future(self, demo):
        moments = [
            *Response.objects.values_list("created_at", flat=True),
            *Reading.objects.values_list("read_at", flat=True),
            *Attempt.objects.exclude(finished_at=None).values_list("finished_at", flat=True),
        ]
        assert max(moments) < NOW
        assert len({moment.date() for moment in moments}) >= 8
        assert min(moments) < NOW - dt.timedelta(days=10)

    def test_has_strong_and_weak_learners(self, demo):
        shares = [share.right for share in shares_by(first_tries(), "item__attempt__user").values()]
        assert len(shares) == 12
        assert max(shares) - min(shares) > 0.25

    def test_leaves_the_student_something_to_do(self, demo):
        student = get_user_model().objects.get(username="demo-student")
        page = home(student)
        assert page.step is not None
        assert any(brief.read for brief in page.briefs)
        assert not all(brief.done for brief in page.briefs)


def test_the_command_prints_the_log_ins(tmp_path, capsys):
    load_pack(folder=write_pack(tmp_path), now=NOW)
    call_command("make_demo")
    assert "demo-admin / jiritsu-demo" in capsys.readouterr().out


class TestSigningIn:
    def sign_in(self, client: Any, name: str, where: str = "account_login") -> Any:
        data = {"login": name, "username": name, "password": PASSWORD}
        return client.post(reverse(where), data, follow=True)

    @pytest.mark.parametrize("name", ["demo-student", "demo-instructor", "demo-admin"])
    def test_works_on_a_demo_machine(self, client, demo, settings, name):
        settings.DEBUG = True
        self.sign_in(client, name)
        assert client.get(reverse("learn:progress")).status_code == 200

    @pytest.mark.parametrize("name", ["demo-student", "demo-instructor", "demo-admin"])
    def test_is_refused_elsewhere_with_the_reason(self, client, demo, name):
        response = self.sign_in(client, name)
        assert "Demo accounts work on a demo machine only." in response.content.decode()
        assert client.get(reverse("learn:progress")).status_code == 302

    def test_is_refused_at_the_door_of_the_admin_too(self, client, demo):
        self.sign_in(client, "demo-admin", "admin:login")
        assert client.get(reverse("admin:index")).status_code == 302
        assert client.get(reverse("learn:progress")).status_code == 302

    def test_ends_when_debug_is_switched_off(self, client, demo, settings):
        settings.DEBUG = True
        self.sign_in(client, "demo-admin")
        settings.DEBUG = False
        assert client.get(reverse("learn:insights")).status_code == 302

    def test_is_offered_on_a_demo_machine_only(self, client, demo, settings):
        assert PASSWORD not in client.get(reverse("account_login")).content.decode()
        settings.DEBUG = True
        assert PASSWORD in client.get(reverse("account_login")).content.decode()
