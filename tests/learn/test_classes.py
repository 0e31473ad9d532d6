"""Those who lead classes make them, bring people in and form groups; learners come in by a code."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from learn.limits import Limit, TooOften, count, refuse_beyond
from learn.models import Assignment, Class, Course, Group, Membership, Override
from learn.overrides import Change
from learn.roster import entries, plain_code
from learn.services.assigning import set_override
from learn.services.classes import make_class
from tests.factories import UserFactory
from tests.learn.counting import counted
from tests.learn.test_assigning import World
from tests.learn.test_teaching import Taught

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2031, 5, 14, 9, 0, tzinfo=dt.UTC)


@pytest.fixture(autouse=True)
def _no_tries_counted():
    cache.clear()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ada\nbo", ("ada", "bo")),
        ("ada, bo; cy\tdi\r\n\n", ("ada", "bo", "cy", "di")),
        ("Ada Lindqvist <ada@example.org>, Ada@Example.org", ("ada@example.org",)),
        (' "ada" \nADA', ("ada",)),
        (" \n,", ()),
    ],
)
def test_a_pasted_list_is_read_as_people_paste_it(text, found):
    assert entries(text) == found


def test_a_code_is_read_as_people_write_it():
    assert plain_code(" abcd-2345 ") == plain_code("ABCD 2345") == "ABCD2345"


class Led:
    """A class that somebody made through the pages, and their browser."""

    def __init__(self, client: Any) -> None:
        self.client, self.teacher = client, UserFactory(role="instructor")
        client.force_login(self.teacher)
        self.made = client.post(reverse("learn:class_new"), {"course": "Ferries", "term": "Spring"})
        self.klass = Class.objects.get()

    def post(self, name: str, /, *more: Any, **data: Any) -> Any:
        return self.client.post(reverse(f"learn:{name}", args=[self.klass.public_id, *more]), data)

    def page(self, name: str, *more: Any) -> str:
        return self.client.get(reverse(f"learn:{name}", args=[self.klass.public_id, *more])).content.decode()

    def add(self, people: str, role: str = "student") -> Any:
        return self.post("people", people=people, role=role)

    def roles(self) -> dict[str, str]:
        return dict(self.klass.memberships.values_list("user__username", "role"))


@pytest.fixture
def led(client):
    return Led(client)


class TestMakingAClass:
    def test_leads_to_its_people_and_makes_one_its_instructor(self, led):
        assert led.made["Location"] == reverse("learn:people", args=[led.klass.public_id])
        assert led.roles() == {led.teacher.username: "instructor"}
        assert "Ferries, Spring" in led.client.get(reverse("learn:teach")).content.decode()

    def test_teaches_a_course_again_and_not_twice_in_a_term(self, led):
        given = {"course": "Ferries", "term": "Autumn"}
        assert led.client.post(reverse("learn:class_new"), given).status_code == 302
        refused = led.client.post(reverse("learn:class_new"), given)
        assert refused.status_code == 422
        assert "There is a class of this course in this term already." in refused.content.decode()
        assert (Course.objects.count(), Class.objects.count()) == (1, 2)

    def test_takes_the_zones_of_the_world_alone(self, led):
        given = {"course": "Ferries", "term": "Autumn", "time_zone": "Mars/Base"}
        assert led.client.post(reverse("learn:class_new"), given).status_code == 422

    @pytest.mark.parametrize(("role", "words"), [("student", "This page is for instructors.")])
    def test_says_to_others_whose_page_it_is(self, client, role, words):
        client.force_login(UserFactory(role=role))
        refused = client.get(reverse("learn:class_new"))
        assert (refused.status_code, words in refused.content.decode()) == (403, True)

    def test_is_for_its_instructors_and_nobody_elses(self, led):
        assistant, stranger = UserFactory(role="instructor"), UserFactory(role="instructor")
        Membership.objects.create(klass=led.klass, user=assistant, role="assistant")
        led.client.force_login(assistant)
        refused = led.add(stranger.username)
        assert refused.status_code == 403
        assert "You assist in this class. Only its instructors change who is in it." in refused.content.decode()
        led.client.force_login(stranger)
        assert led.add(stranger.username).status_code == 404


class TestAddingPeople:
    def test_finds_them_by_name_and_by_address_whatever_the_case(self, led):
        ada, bo = UserFactory(username="ada"), UserFactory(username="bo", email="bo@example.org")
        assert led.add("ADA\nBo Reid <BO@example.org>").status_code == 302
        assert led.roles() == {ada.username: "student", bo.username: "student", led.teacher.username: "instructor"}
        assert "2 people came into the class." in led.page("people")

    def test_names_every_entry_that_is_wrong_and_adds_nobody_then(self, led):
        UserFactory(username="ada")
        UserFactory(username="one", email="same@example.org")
        UserFactory(username="two", email="same@example.org")
        UserFactory(username="passing", is_guest=True)
        refused = led.add("ada, adda, same@example.org, passing")
        page = refused.content.decode()
        assert refused.status_code == 422
        assert "“adda”, “passing”: there are no such accounts." in page
        assert "“same@example.org”: more than one account. Give the username." in page
        assert ">ada, adda, same@example.org, passing</textarea>" in page.replace("\n", "")
        assert led.klass.memberships.count() == 1

    def test_makes_no_student_an_assistant(self, led):
        UserFactory(username="ada")
        refused = led.add("ada", role="assistant")
        assert (refused.status_code, "“ada”: a student’s account." in refused.content.decode()) == (422, True)

    def test_again_changes_their_role_but_leaves_one_instructor(self, led):
        other = UserFactory(role="instructor")
        led.add(other.username, role="assistant")
        led.add(other.username, role="instructor")
        assert led.roles()[other.username] == "instructor"
        assert led.add(f"{other.username} , {led.teacher.username}").status_code == 422
        assert set(led.roles().values()) == {"instructor"}

    def test_takes_a_class_at_most_at_once(self, led):
        assert "Give at most 500 at once." in led.add(",".join(map(str, range(501)))).content.decode()

    def test_costs_the_same_queries_for_2_and_for_20_people_on_the_list(self, led):
        def queries() -> int:
            led.page("people")  # with what was said before
            return len(counted(lambda: led.page("people"))[1])

        led.add(",".join(UserFactory().username for _ in range(2)))
        small = queries()
        led.add(",".join(UserFactory().username for _ in range(18)))
        assert queries() == small


class TestTakingSomebodyOut:
    def test_takes_them_out_of_groups_and_other_times_and_keeps_their_answers(self, client):
        world = Taught(client)
        group = Group.objects.create(klass=world.klass, name="Monday")
        group.people.add(world.user)
        set_override(assignment=world.assignment, user=world.user, change=Change(limit=0), now=NOW)
        attempt = world.begin()
        assert world.post("learn:person_remove", world.klass.public_id, world.user.pk).status_code == 302
        assert not group.people.exists()
        assert not Override.objects.exists()
        attempt.refresh_from_db()
        assert (attempt.user, attempt.agreed.limit) == (world.user, 3600)

    def test_never_takes_the_last_instructor(self, led):
        led.post("person_remove", led.teacher.pk)
        assert led.roles() == {led.teacher.username: "instructor"}
        assert "The class would have no instructor left." in led.page("people")

    def test_knows_nobody_who_is_not_in_it(self, led):
        assert led.post("person_remove", UserFactory().pk).status_code == 404


class TestGroups:
    def test_are_made_changed_and_taken_away(self, led):
        ada, bo = UserFactory(username="ada"), UserFactory(username="bo")
        led.add("ada, bo")
        led.post("group_new", name="Monday", people=[ada.pk])
        group = Group.objects.get()
        assert "Monday" in led.page("people")
        led.post("group", group.pk, name="Tuesday", people=[bo.pk])
        group.refresh_from_db()
        assert (group.name, list(group.people.all())) == ("Tuesday", [bo])
        led.post("group", group.pk, remove="yes")
        assert not Group.objects.exists()

    def test_have_one_name_each_and_people_of_the_class_alone(self, led):
        led.post("group_new", name="Monday")
        assert led.post("group_new", name="Monday").status_code == 422
        assert led.post("group_new", name="Tuesday", people=[UserFactory().pk]).status_code == 422

    def test_bring_their_times_to_a_running_attempt(self, client):
        world = Taught(client)
        group = Group.objects.create(klass=world.klass, name="Monday")
        set_override(assignment=world.assignment, group=group, change=Change(limit=7200), now=NOW)
        attempt = world.begin()
        assert attempt.agreed.limit == 3600
        world.post("learn:group", world.klass.public_id, group.pk, name="Monday", people=[world.user.pk])
        attempt.refresh_from_db()
        assert attempt.agreed.limit == 7200
        world.post("learn:group", world.klass.public_id, group.pk, remove="yes")
        attempt.refresh_from_db()
        assert attempt.agreed.limit == 3600


class TestJoining:
    def join(self, client: Any, code: str) -> Any:
        return client.post(reverse("learn:join"), {"code": code})

    def test_by_the_link_takes_one_button(self, led):
        link = re.search(r'href="(http://testserver/join/[^"]+)"', led.page("people"))
        assert link
        learner = UserFactory()
        led.client.force_login(learner)
        page = led.client.get(link[1]).content.decode()
        assert f'value="{led.klass.join_code}"' in page
        assert not led.klass.memberships.filter(user=learner).exists()  # a GET writes nothing
        assert self.join(led.client, led.klass.shown_code.lower())["Location"] == reverse("learn:quizzes")
        assert led.roles()[learner.username] == "student"
        assert "You are in Ferries, Spring now." in led.client.get(reverse("learn:quizzes")).content.decode()

    def test_twice_is_said_and_an_instructor_stays_one(self, led):
        self.join(led.client, led.klass.join_code)
        assert "You were in Ferries, Spring already." in led.client.get(reverse("learn:quizzes")).content.decode()
        assert led.roles() == {led.teacher.username: "instructor"}

    def test_ends_with_a_new_code_or_none(self, led):
        old = led.klass.join_code
        led.post("joining", joining="yes")
        led.klass.refresh_from_db()
        assert led.klass.join_code not in (old, None)
        led.post("joining", joining="no")
        led.klass.refresh_from_db()
        assert led.klass.join_code is None
        assert "people come in by your list alone" in led.page("people")
        led.client.force_login(UserFactory())
        for code in (old, "", "-"):
            assert self.join(led.client, code).status_code == 422

    def test_brings_the_times_of_the_class_to_a_running_attempt(self, client):
        world = World()
        set_for = Assignment.objects.get()
        set_for.closes_at = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
        set_for.save()
        late = UserFactory()
        world.user = late
        attempt = world.begin()
        client.force_login(late)
        self.join(client, world.klass.join_code)
        attempt.refresh_from_db()
        assert attempt.agreed.closes == set_for.closes_at

    def test_is_not_for_guessing(self, led):
        led.client.force_login(UserFactory())
        assert [self.join(led.client, "WRNG2345").status_code for _ in range(5)] == [422] * 5
        refused = self.join(led.client, led.klass.join_code)
        assert refused.status_code == 429
        assert re.search(r"Try again in \d minutes, at \d\d:\d\d UTC", refused.content.decode())
        led.client.force_login(UserFactory())
        assert self.join(led.client, led.klass.join_code).status_code == 302  # others are not kept out


class TestTimesOfAClass:
    def test_are_typed_and_shown_in_its_zone(self, client):
        world = Taught(client)
        Class.objects.update(time_zone="Asia/Tokyo")
        world.post("learn:class", world.klass.public_id, quiz=world.quiz.pk, closes="2031-05-14T18:00")
        assert Assignment.objects.get().closes_at == dt.datetime(2031, 5, 14, 9, 0, tzinfo=dt.UTC)
        page = world.get("learn:class", world.klass.public_id)
        assert "Closes 14 May 2031, 18:00" in page
        assert "Times here are those of Asia/Tokyo." in page
        args = (world.klass.public_id, world.quiz.slug)
        world.post("learn:override", *args, who=f"person-{world.user.pk}", closes="2031-05-14T19:30")
        assert Override.objects.get().closes_at == dt.datetime(2031, 5, 14, 10, 30, tzinfo=dt.UTC)

    def test_stay_the_same_moments_when_the_zone_changes(self, led):
        led.post("class_settings", term="Summer", time_zone="Europe/Brussels")
        led.klass.refresh_from_db()
        assert (led.klass.term, str(led.klass.zone), led.klass.course.title) == ("Summer", "Europe/Brussels", "Ferries")


class TestALimit:
    LIMIT = Limit("test", 2, 60)

    def test_says_when_it_may_be_tried_again(self):
        now = timezone.now()
        for seconds in (0, 10):
            refuse_beyond([self.LIMIT], now)
            count([self.LIMIT], now + dt.timedelta(seconds=seconds))
        with pytest.raises(TooOften) as refused:
            refuse_beyond([self.LIMIT], now + dt.timedelta(seconds=11))
        assert refused.value.until == now + dt.timedelta(seconds=60)
        refuse_beyond([self.LIMIT], now + dt.timedelta(seconds=61))


def test_make_class_is_safe_for_two_owners_of_one_title():
    for owner in (UserFactory(role="instructor"), UserFactory(role="instructor")):
        make_class(course="Ferries", term="Spring", owner=owner)
    assert Class.objects.count() == 2
