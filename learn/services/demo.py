"""Demo people with a history that looks like a class at work: made by the services that real learners use."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction

from content.models import Brief, Section
from learn.models import Class, Course, Membership
from learn.services.answering import answer_check, answer_item
from learn.services.assigning import assign_quiz
from learn.services.reading import mark_read
from quizzes.marking import KINDS
from quizzes.models import Attempt, QuestionVersion, Quiz
from quizzes.services.attempts import NothingToAsk, start_attempt
from quizzes.services.building import add_questions, change_settings, create_quiz, publish_quiz
from quizzes.terms import Terms

PASSWORD = "jiritsu-demo"  # noqa: S105  (shown to everybody; these people cannot sign in when DEBUG is off)
SIGN_IN = (
    ("demo-student", "Noor", "de Wit", "student"),
    ("demo-instructor", "Hana", "Mori", "instructor"),
    ("demo-admin", "Tomas", "Lindqvist", "admin"),
)
#: Classmates and how often each is right, from struggling to sure.
CLASSMATES = (
    ("Amina", "Diallo", 0.9), ("Bram", "Peeters", 0.55), ("Chiara", "Conti", 0.75), ("Dawit", "Bekele", 0.65),
    ("Elif", "Kaya", 0.85), ("Finn", "O’Connor", 0.4), ("Giulia", "Romano", 0.7), ("Hugo", "Martin", 0.5),
    ("Ines", "Silva", 0.95), ("Jonas", "Weber", 0.6), ("Katya", "Ivanova", 0.8),
)  # fmt: skip


def make_demo(*, now: dt.datetime) -> list[str]:
    """Make whoever is missing; those who have a history keep it. Returns the names that can sign in."""
    people = {name: _person(name, first, last, role) for name, first, last, role in SIGN_IN}
    mates = [(_mate(first, last), skill) for first, last, skill in CLASSMATES]
    learners = [(people["demo-student"], 0.7), *mates]
    klass = _make_class(people["demo-instructor"], [user for user, _skill in learners], now)
    _hints_quiz(klass, now)
    briefs = list(Brief.objects.living().filter(lesson__published_at__isnull=False).order_by("slug"))
    for place, (user, skill) in enumerate(learners):
        if not Attempt.objects.filter(user=user).exists():
            _history(user, skill, briefs, random.Random(f"jiritsu {user.username}"), now, place)
    return list(people)


def _person(name: str, first: str, last: str, role: str) -> Any:
    user, created = get_user_model().objects.get_or_create(
        username=name, defaults={"first_name": first, "last_name": last, "role": role, "is_demo": True}
    )
    if created:
        user.set_password(PASSWORD)
        user.is_staff = role == "admin"
        user.is_superuser = role == "admin"
        user.save()
    return user


def _mate(first: str, last: str) -> Any:
    user, created = get_user_model().objects.get_or_create(
        username=f"demo-{first.lower()}",
        defaults={"first_name": first, "last_name": last, "role": "student", "is_demo": True},
    )
    if created:
        user.set_unusable_password()
        user.save()
    return user


def _make_class(instructor: Any, learners: list[Any], now: dt.datetime) -> Class:
    course, _made = Course.objects.get_or_create(title="Security in East Asia", owner=instructor)
    klass = Class.objects.filter(course=course).first() or Class.objects.create(course=course, term=str(now.year))
    Membership.objects.get_or_create(klass=klass, user=instructor, defaults={"role": "instructor"})
    for learner in learners:
        Membership.objects.get_or_create(klass=klass, user=learner)
    return klass


def _hints_quiz(klass: Class, now: dt.datetime) -> None:
    """A quiz for the class in which each wrong try brings a hint, of the questions that have some."""
    owner, title = klass.course.owner, "One hint at a time"
    hinted = QuestionVersion.objects.latest_approved().exclude(hints=[]).order_by("question__uid")
    asked = list(hinted.values_list("question_id", flat=True))
    if not asked or Quiz.objects.filter(owner=owner, title=title).exists():
        return
    quiz = create_quiz(title=title, mode="practice", owner=owner)
    change_settings(quiz=quiz, settings={"behaviour": "interactive", "assigned_only": True})
    add_questions(quiz=quiz, questions=asked)
    publish_quiz(quiz=quiz, now=now)
    assign_quiz(klass=klass, quiz=quiz, now=now)


@transaction.atomic
def _history(user: Any, skill: float, briefs: list[Brief], rng: random.Random, now: dt.datetime, place: int) -> None:
    """Reading, checks and a quiz or two over the last weeks. The first learner is left halfway in the second brief."""
    when = now - dt.timedelta(days=20 - place, hours=rng.randint(1, 9))
    latest = now - dt.timedelta(days=1)  # nothing begins later, so that nothing lies in the future
    first = place == 0
    for turn, brief in enumerate(briefs[:2] if first else briefs[: rng.randint(2, max(2, len(briefs)))]):
        sections = list(Section.objects.filter(lesson__brief=brief, retired_at=None))
        share = (1, 0.5)[turn] if first else min(1, skill + rng.uniform(-0.2, 0.3))
        upto = max(1, round(len(sections) * share))
        for section in sections[:upto]:
            when += dt.timedelta(minutes=rng.randint(3, 12))
            mark_read(user=user, section=section, now=when)
            when = _checks(user, skill, brief, section, rng, when)
        for _quizzes in range(1 - turn if first else rng.choice((0, 1, 1, 2))):
            when = _quiz(user, skill, brief, rng, min(when + dt.timedelta(days=rng.randint(1, 3)), latest))
        when = min(when + dt.timedelta(days=1), latest)


def _checks(
    user: Any, skill: float, brief: Brief, section: Section, rng: random.Random, when: dt.datetime
) -> dt.datetime:
    versions = QuestionVersion.objects.latest_approved().filter(question__checks__section=section)
    for version in versions.select_related("question__brief"):
        when += dt.timedelta(seconds=rng.randint(15, 90))
        answer_check(
            brief=brief, version=version, user=user, key=_key(rng), raw=_answer(version, skill, rng), show=False,
            now=when,
        )  # fmt: skip
    return when


def _quiz(user: Any, skill: float, brief: Brief, rng: random.Random, when: dt.datetime) -> dt.datetime:
    quiz = Quiz.objects.filter(brief=brief, mode="practice", published_at__isnull=False).first()
    try:
        if quiz is None:
            return when
        attempt = start_attempt(quiz=quiz, user=user, terms=Terms(), now=when, seed=rng.getrandbits(31))
    except NothingToAsk:
        return when
    for item in attempt.items.select_related("version"):
        when += dt.timedelta(seconds=rng.randint(15, 90))
        answer_item(item_id=item.pk, key=_key(rng), raw=_answer(item.version, skill, rng), show=False, now=when)
    return when


def _answer(version: QuestionVersion, skill: float, rng: random.Random) -> Any:
    """A right answer as often as the learner is good and the question easy, else a wrong one."""
    examples = KINDS[version.kind].examples(version.marking, rng)
    chance = skill + (3 - version.difficulty) * 0.08
    return rng.choice(examples.right if rng.random() < chance or not examples.wrong else examples.wrong)


def _key(rng: random.Random) -> uuid.UUID:
    return uuid.UUID(int=rng.getrandbits(128), version=4)
