"""The quiz builder: making a quiz, adding questions and draws, ordering, publishing."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from quizzes.models import Quiz, Slot
from tests.factories import BriefFactory, UserFactory, version_of

pytestmark = pytest.mark.django_db


class Desk:
    """An instructor with a quiz on a brief of two approved questions."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.teacher = UserFactory(role="instructor")
        self.brief = BriefFactory(published=True, owner=self.teacher)
        self.versions = [version_of(kind, question__brief=self.brief) for kind in ("percentage", "judgement")]
        client.force_login(self.teacher)
        self.post("quizzes:quizzes", title="Ferry fees", mode="exam", brief=self.brief.pk)
        self.quiz = Quiz.objects.get()

    def post(self, name: str, *args: Any, **data: Any) -> Any:
        return self.client.post(reverse(name, args=args), data)

    def page(self) -> str:
        return self.client.get(reverse("quizzes:build", args=[self.quiz.slug])).content.decode()

    def add(self, **data: Any) -> Any:
        return self.post("quizzes:build", self.quiz.slug, **({"add": "questions", "points": "1"} | data))

    def draw(self, **data: Any) -> Any:
        return self.add(add="draw", count="1", **data)

    def asked(self) -> list[Any]:
        return list(self.quiz.slots.order_by("order").values_list("question", flat=True))


def test_a_new_quiz_is_a_draft_with_the_defaults_of_its_mode(client):
    desk = Desk(client)
    assert (desk.quiz.owner, desk.quiz.mode, desk.quiz.book, desk.quiz.published_at) == (
        desk.teacher, "exam", "closed", None,
    )  # fmt: skip
    assert "Ferry fees" in client.get(reverse("quizzes:quizzes")).content.decode()


def test_questions_are_added_moved_and_taken_out(client):
    desk = Desk(client)
    first, second = (version.question_id for version in desk.versions)
    desk.add(questions=[first, second], section="Numbers", points="2")
    assert desk.asked() == [first, second]
    assert "A judgement question about the ferry fee?" in desk.page()
    slot = Slot.objects.get(question=second)
    assert (slot.points, slot.part.title) == (2, "Numbers")
    desk.post("quizzes:slot", desk.quiz.slug, slot.pk, step="up")
    assert desk.asked() == [second, first]
    desk.post("quizzes:slot", desk.quiz.slug, slot.pk, step="remove")
    assert desk.asked() == [first]


def test_a_draw_says_how_many_it_may_take(client):
    desk = Desk(client)
    desk.draw(kind="percentage", section="")
    assert "1 drawn at random" in desk.page()
    assert "out of 1" in desk.page()
    assert "fewer than it wants" not in desk.page()
    Slot.objects.update(draw=5)
    assert "fewer than it wants" in desk.page()


@pytest.mark.parametrize("broken", [{"questions": [0]}, {"add": "draw", "count": "0"}, {"add": "draw", "least": "9"}])
def test_what_cannot_be_is_refused(client, broken):
    desk = Desk(client)
    assert desk.add(**broken).status_code == 422
    assert desk.asked() == []


def test_publishing_opens_it_and_can_be_taken_back(client):
    desk = Desk(client)
    desk.post("quizzes:quiz_publish", desk.quiz.slug, publish="yes")
    assert Quiz.objects.get().published_at
    desk.post("quizzes:quiz_publish", desk.quiz.slug, publish="no")
    assert Quiz.objects.get().published_at is None


def test_somebody_elses_quiz_is_not_found_and_not_changed(client):
    desk = Desk(client)
    client.force_login(UserFactory(role="instructor"))
    assert client.get(reverse("quizzes:build", args=[desk.quiz.slug])).status_code == 404
    Quiz.objects.update(published_at=desk.brief.created_at)
    assert desk.post("quizzes:quiz_publish", desk.quiz.slug, publish="no").status_code == 403
    client.force_login(UserFactory(role="admin"))
    assert client.get(reverse("quizzes:build", args=[desk.quiz.slug])).status_code == 200
