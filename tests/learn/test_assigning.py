"""Settings, classes, groups, persons and needs come together, and changes reach running attempts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from learn.models import Assignment, Class, Course, Group, Membership, Needs
from learn.overrides import Change
from learn.services.assigning import assign_quiz, remove_needs, remove_override, set_needs, set_override
from learn.services.starting import WrongCode, begin_quiz
from learn.services.terms import coming_quizzes, refresh_terms, terms_for
from quizzes.models import Attempt
from quizzes.services.building import add_questions
from tests.factories import NOW, BriefFactory, QuizFactory, UserFactory, version_of

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def klass_with(*people: Any, term: str = "Spring") -> Class:
    course = Course.objects.create(title="Ferries", owner=UserFactory(role="instructor"))
    klass = Class.objects.create(course=course, term=term)
    for person in people:
        Membership.objects.create(klass=klass, user=person)
    return klass


class World:
    """A test of one question with an hour's limit, set for a class of one learner."""

    def __init__(self, **settings: Any) -> None:
        self.user = UserFactory()
        brief = BriefFactory(published=True)
        version = version_of("percentage", question__brief=brief)
        fields = {"mode": "test", "behaviour": "deferred", "limit_minutes": 60, "closes_at": NOW + 10 * HOUR} | settings
        self.quiz = QuizFactory(brief=brief, assigned_only=True, **fields)
        add_questions(quiz=self.quiz, questions=[version.question_id])
        self.klass = klass_with(self.user)
        self.assignment = assign_quiz(klass=self.klass, quiz=self.quiz, now=NOW)

    def terms(self) -> Any:
        return terms_for(quiz=self.quiz, user=self.user, now=NOW)

    def begin(self, **fields: Any) -> Attempt:
        return begin_quiz(quiz=self.quiz, user=self.user, now=NOW, seed=1, **fields)


def test_the_class_sets_its_own_times():
    world = World()
    assign_quiz(klass=world.klass, quiz=world.quiz, closes=NOW + HOUR, now=NOW)
    assert world.terms().closes == NOW + HOUR
    assert Assignment.objects.count() == 1


def test_a_group_and_then_a_person_come_before_the_class():
    world = World()
    group = Group.objects.create(klass=world.klass, name="Monday")
    group.people.add(world.user)
    set_override(assignment=world.assignment, group=group, change=Change(limit=120 * 60, attempts=3), now=NOW)
    assert (world.terms().limit, world.terms().attempts) == (7200, 3)
    own = set_override(assignment=world.assignment, user=world.user, change=Change(limit=0), now=NOW)
    assert (world.terms().limit, world.terms().attempts) == (None, 3)
    remove_override(override=own, now=NOW)
    assert world.terms().limit == 7200


def test_an_override_for_another_is_none_of_theirs():
    world = World()
    set_override(assignment=world.assignment, user=UserFactory(), change=Change(limit=0), now=NOW)
    assert world.terms().limit == 3600


def test_needs_are_set_once_and_hold_in_every_class():
    first, second = World(), World()
    Membership.objects.create(klass=second.klass, user=first.user)
    set_needs(user=first.user, by=UserFactory(role="admin"), multiplier=Decimal("1.5"), now=NOW)
    for world in (first, second):
        assert terms_for(quiz=world.quiz, user=first.user, now=NOW).limit == 5400
    assert second.terms().limit == 3600


def test_needs_end_with_their_term():
    world = World()
    set_needs(user=world.user, by=None, minutes=30, until=NOW.date() - dt.timedelta(days=1), now=NOW)
    assert world.terms().limit == 3600


@pytest.mark.parametrize("what", ["needs", "person", "class", "quiz"])
def test_a_change_reaches_a_running_attempt(what):
    world = World()
    attempt = world.begin()
    assert attempt.due_at == NOW + HOUR
    if what == "needs":
        set_needs(user=world.user, by=None, multiplier=Decimal(2), now=NOW)
    elif what == "person":
        set_override(assignment=world.assignment, user=world.user, change=Change(limit=7200), now=NOW)
    elif what == "class":
        assign_quiz(klass=world.klass, quiz=world.quiz, closes=NOW + HOUR / 2, now=NOW)
    else:
        world.quiz.limit_minutes = 120
        world.quiz.save()
        assert refresh_terms(quiz=world.quiz, now=NOW) == 1
    attempt.refresh_from_db()
    assert attempt.due_at == NOW + (HOUR / 2 if what == "class" else 2 * HOUR)


def test_needs_taken_away_are_taken_from_a_running_attempt_too():
    world = World()
    set_needs(user=world.user, by=None, minutes=30, now=NOW)
    attempt = world.begin()
    remove_needs(user=world.user, now=NOW)
    attempt.refresh_from_db()
    assert attempt.due_at == NOW + HOUR
    assert not Needs.objects.exists()


def test_results_wait_for_the_last_to_close():
    world = World()
    set_override(assignment=world.assignment, user=UserFactory(), change=Change(closes=NOW + 30 * HOUR), now=NOW)
    assert world.terms().all_closed == NOW + 30 * HOUR


@pytest.mark.parametrize(("code", "right"), [("", False), ("ferry 7", False), ("Ferry 8", True), ("ferry8", True)])
def test_an_exam_asks_for_its_code(code, right):
    world = World(start_code="Ferry 8")
    if right:
        attempt = world.begin(code=code)
        assert world.begin(code="") == attempt  # to go on needs none
    else:
        with pytest.raises(WrongCode):
            world.begin(code=code)


def test_quizzes_to_come_are_those_set_for_this_person():
    mine, other = World(), World()
    assert set(coming_quizzes(mine.user, NOW)) == {mine.quiz}
    assert set(coming_quizzes(mine.user, NOW + 11 * HOUR)) == set()
    everybody = QuizFactory(mode="exam", brief=other.quiz.brief)
    assert set(coming_quizzes(mine.user, NOW)) == {mine.quiz, everybody}
