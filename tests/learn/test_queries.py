"""The answer path makes at most 10 queries and no page makes more with more rows."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from content.models import Brief, Section
from learn.models import Reading
from learn.services.answering import answer_check, answer_item
from quizzes.models import AttemptItem, Check, Quiz, Slot
from quizzes.services.finishing import finish_attempt
from tests.factories import (
    NOW,
    AttemptFactory,
    BriefFactory,
    FactFactory,
    QuizFactory,
    UserFactory,
    posted,
    version_of,
)
from tests.learn.counting import counted

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
MOST = 10


class World:
    """A learner with ``attempts`` finished attempts, a bank of ``bank`` questions, a running attempt of ``items``."""

    def __init__(self, *, items: int = 5, bank: int = 0, attempts: int = 0) -> None:
        self.user = UserFactory()
        self.brief = BriefFactory(published=True)
        versions = [version_of("percentage", question__brief=self.brief, checked=n == 0) for n in range(items + bank)]
        asked = versions[:items]
        self.quiz = QuizFactory(brief=self.brief)
        for _turn in range(attempts):
            attempt = AttemptFactory(version=asked[0], quiz=self.quiz, user=self.user, asking=asked[:2])
            for item in attempt.items.all():
                answer_item(item_id=item.pk, key=uuid.uuid4(), raw="15", show=False, now=NOW)
            finish_attempt(attempt=attempt, now=NOW)
        self.attempt = AttemptFactory(version=asked[0], quiz=self.quiz, user=self.user, asking=asked)
        self.check = versions[0]

    @property
    def item_url(self) -> str:
        return reverse("learn:item", args=[self.attempt.public_id, 1])

    @property
    def check_url(self) -> str:
        return reverse("learn:check", args=[self.brief.slug, self.check.pk])


SIZES = [{"items": 5}, {"items": 60}, {"items": 5, "bank": 60}, {"items": 5, "attempts": 30}]
ANSWERS = {"right": "12", "wrong": "55", "needs fixing": "a lot"}


def answer_path(client: Any, size: dict[str, int], place: str, answer: str, *, htmx: bool) -> list[str]:
    world = World(**size)
    client.force_login(world.user)
    url = world.item_url if place == "quiz" else world.check_url
    data = posted(answer) | {"key": str(uuid.uuid4())}
    response, queries = counted(lambda: client.post(url, data, headers=HTMX if htmx else {}))
    assert response.status_code == (200 if htmx else 302)
    return queries


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("place", ["quiz", "lesson"])
def test_an_answer_makes_at_most_10_queries_whatever_there_is(client, place, answer):
    counts = [len(answer_path(client, size, place, ANSWERS[answer], htmx=True)) for size in SIZES]
    assert max(counts) <= MOST, counts
    assert len(set(counts)) == 1, counts


def test_the_last_answer_makes_one_more_write_and_stays_within_the_limit(client):
    queries = answer_path(client, {"items": 1}, "quiz", "12", htmx=True)
    assert len(queries) <= MOST, queries


def test_an_answer_without_scripts_stays_within_the_limit(client):
    for place in ("quiz", "lesson"):
        queries = answer_path(client, {"items": 5}, place, "12", htmx=False)
        assert len(queries) <= MOST, queries


def test_a_question_page_makes_the_same_number_whatever_there_is(client):
    counts = []
    for size in SIZES:
        world = World(**size)
        client.force_login(world.user)
        counts.append(len(counted(lambda url=world.item_url: client.get(url))[1]))
    assert len(set(counts)) == 1, counts


# -- pages that list ------------------------------------------------------------------------------


def more_briefs(world: World, number: int) -> None:
    """Briefs with a question, a quiz, an attempt and a reading of the learner, and learners with answers."""
    for _turn in range(number):
        owner = world.instructor
        brief = BriefFactory(published=True, owner=owner)
        version = version_of("percentage", question__brief=brief, checked=True)
        attempt = AttemptFactory(version=version, user=world.user, asking=[version])
        answer_item(item_id=attempt.items.get().pk, key=uuid.uuid4(), raw="15", show=False, now=NOW)
        Reading.objects.create(user=world.user, section=brief.lesson.sections.first(), read_at=NOW)
        learner = UserFactory()
        answer_check(brief=brief, version=version, user=learner, key=uuid.uuid4(), raw="12", show=False, now=NOW)
        Reading.objects.create(user=learner, section=brief.lesson.sections.first(), read_at=NOW)


def more_of_one_brief(world: World, number: int) -> None:
    """Sections with a passage, a fact, a check answered and a draft each, in the one brief."""
    brief = world.brief
    edition = brief.editions.get()
    have = edition.passages.count()
    for turn in range(have, have + 2 * number, 2):
        head = edition.passages.create(uid=f"h{turn}", order=turn, role="heading", level=2, text=f"Part {turn}")
        body = edition.passages.create(
            uid=f"p{turn}", order=turn + 1, role="paragraph", section=head.text, text="Again 12% of the fare."
        )
        FactFactory(brief=brief, passage=body, name=f"{brief.slug}#percentage:12:{turn}", start=6, end=9)
        section = Section.objects.create(lesson=brief.lesson, uid=head.uid, order=turn, title=head.text, words=5)
        version = version_of("percentage", question__brief=brief)
        version.passage = body
        version.save()
        Check.objects.create(section=section, question=version.question)
        answer_check(brief=brief, version=version, user=world.user, key=uuid.uuid4(), raw="15", show=False, now=NOW)
        Reading.objects.create(user=world.user, section=section, read_at=NOW)
        draft = version_of("single_choice", question__brief=brief, approved=False)
        draft.passage = body
        draft.save()


def more_items(world: World, number: int) -> None:
    """More answered questions in the attempt."""
    last = world.attempt.items.count()
    for turn in range(last + 1, last + 1 + number):
        version = version_of("percentage", question__brief=world.brief)
        item = AttemptItem.objects.create(attempt=world.attempt, version=version, order=turn, option_order=[])
        answer_item(item_id=item.pk, key=uuid.uuid4(), raw="15", show=False, now=NOW)


PAGES: dict[str, tuple[str, str, Callable[[World, int], None]]] = {
    "landing": ("", "learn:home", more_briefs),
    "home": ("student", "learn:home", more_briefs),
    "library": ("student", "content:library", more_briefs),
    "library of an instructor": ("instructor", "content:library", more_briefs),
    "quizzes": ("student", "learn:quizzes", more_briefs),
    "progress": ("student", "learn:progress", more_briefs),
    "progress of one brief": ("student", "learn:progress_brief", more_of_one_brief),
    "lesson": ("student", "learn:lesson", more_of_one_brief),
    "lesson of a visitor": ("", "learn:lesson", more_of_one_brief),
    "brief": ("", "content:brief", more_of_one_brief),
    "result": ("student", "learn:result", more_items),
    "studio": ("instructor", "quizzes:studio", more_briefs),
    "desk": ("instructor", "quizzes:desk", more_of_one_brief),
    "insights": ("admin", "learn:insights", more_briefs),
    "insights as a file": ("admin", "learn:insights_csv", more_briefs),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_list_makes_the_same_number_of_queries_with_2_rows_and_with_20(client, page):
    role, name, grow = PAGES[page]
    world = World(items=2)
    world.instructor = UserFactory(role="instructor")
    Brief.objects.filter(pk=world.brief.pk).update(owner=world.instructor)
    person = (
        world.user if role == "student" else world.instructor if role == "instructor" else UserFactory(role="admin")
    )
    args = {"learn:result": [world.attempt.public_id]}.get(name, [world.brief.slug])
    url = (
        reverse(name)
        if name in {entry[1] for entry in PAGES.values() if entry[2] is more_briefs}
        else reverse(name, args=args)
    )
    if role:
        client.force_login(person)
    counts = []
    for more in (2, 18):
        grow(world, more)
        response, queries = counted(lambda: client.get(url))
        assert response.status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1], "\n".join(queries)


def test_the_worlds_of_these_tests_differ_as_they_say():
    world = World(items=3, bank=2, attempts=2)
    assert (world.attempt.items.count(), world.brief.questions.count()) == (3, 5)
    assert world.user.attempts.exclude(finished_at=None).count() == 2
    assert (Quiz.objects.count(), Slot.objects.count()) == (1, 3)


def test_each_further_check_of_a_lesson_stays_within_the_limit(client):
    world = World(items=1)
    more_of_one_brief(world, 3)
    client.force_login(world.user)
    data = {"key": str(uuid.uuid4()), "answer": "12"}
    response, queries = counted(lambda: client.post(world.check_url, data, headers=HTMX))
    assert response.status_code == 200
    assert len(queries) <= MOST, queries
