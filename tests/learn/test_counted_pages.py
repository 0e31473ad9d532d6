"""In tests and exams no page tells what it may not: before an answer, after it, beside items still open."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.urls import reverse

from learn.services.answering import answer_item
from quizzes.behaviours import VISIBLE
from quizzes.models import Attempt, AttemptItem, Quiz
from quizzes.services.finishing import finish_attempt
from quizzes.terms import MOMENTS, REVIEW, Terms
from tests.factories import (
    NOW,
    RIGHT,
    SPECS,
    UNREADABLE,
    WRONG,
    AttemptFactory,
    BriefFactory,
    QuizFactory,
    posted,
    version_of,
)  # fmt: skip
from tests.learn.counting import counted
from tests.learn.test_pages import GIVEN_AWAY, HTMX, everything

pytestmark = pytest.mark.django_db
TOLD_AT_ONCE = dict.fromkeys(MOMENTS, VISIBLE)
WAYS = {
    "exam": Terms(mode="exam", behaviour="deferred", review=REVIEW["exam"]),
    "test": Terms(mode="test", behaviour="immediate", review=REVIEW["test"]),
    "test with certainty": Terms(mode="test", behaviour="deferred_certainty", review=REVIEW["test"]),
}


def begun(version: Any, terms: Terms, *more: Any) -> Attempt:
    """An attempt under these terms at a quiz of the same mode."""
    quiz = QuizFactory(brief=version.question.brief, mode=terms.mode, behaviour=terms.behaviour)
    made: Attempt = AttemptFactory(version=version, quiz=quiz, asking=[version, *more], terms=terms.to_json())
    return made


def url(attempt: Attempt, number: int = 1) -> str:
    return reverse("learn:item", args=[attempt.public_id, number])


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", SPECS)
def test_nothing_is_given_away_before_and_after_an_answer(client, kind, way):
    version = version_of(
        kind, question__brief=BriefFactory(published=True), explanation="BECAUSE of this.", quote="12% of the fare",
        hints=["A HINT."],
    )  # fmt: skip
    attempt = begun(version, WAYS[way])
    client.force_login(attempt.user)
    echoed = {"EUR", "toll – "}  # of what the learner answered
    secrets = ["BECAUSE", "In May 2031", "12% of the fare", "Value found", "A HINT", *GIVEN_AWAY[kind]]
    secrets = [secret for secret in secrets if secret not in echoed]

    def told(response: Any) -> list[str]:
        page = everything(response).replace(attempt.public_id, "")
        return [secret for secret in secrets if secret in page]

    def post(raw: Any) -> Any:
        return client.post(url(attempt), posted(raw) | {"key": str(uuid.uuid4())}, headers=HTMX)

    assert told(client.get(url(attempt))) == []
    assert told(post([UNREADABLE["percentage"], ""] if kind == "cloze" else UNREADABLE.get(kind, ""))) == []
    assert told(post(WRONG[kind])) == []
    assert told(client.get(url(attempt))) == []
    result = client.get(reverse("learn:result", args=[attempt.public_id]))
    result.content = result.content.replace(str(attempt.quiz).encode(), b"")
    assert told(result) == []
    finish_attempt(attempt=attempt, now=NOW)
    assert told(client.get(url(attempt))) == []


class TestBesideItemsStillOpen:
    """A test that tells at once: its feedback on a date would tell the share that its second question asks for."""

    def attempt(self, **terms: Any) -> Attempt:
        brief = BriefFactory(published=True)
        date = version_of("date", question__brief=brief, explanation="The vote came first.")
        share = version_of("percentage", question__brief=brief)
        fields = {"mode": "test", "behaviour": "immediate", "review": TOLD_AT_ONCE} | terms
        return begun(date, Terms(**fields), share)

    def answered(self, client: Any, attempt: Attempt, number: int, raw: str) -> str:
        data = posted(raw) | {"key": str(uuid.uuid4())}
        response = client.post(url(attempt, number), data, headers=HTMX)
        return response.content.decode()

    def test_what_gives_them_away_is_withheld_until_they_close(self, client):
        attempt = self.attempt()
        client.force_login(attempt.user)
        page = self.answered(client, attempt, 1, "June 2033")
        assert "The vote came first." in page
        assert "of the fare" not in page  # the passage holds the share
        self.answered(client, attempt, 2, "12")
        assert "of the fare" in client.get(url(attempt)).content.decode()

    def test_practice_withholds_nothing(self, client):
        attempt = self.attempt(mode="practice")
        client.force_login(attempt.user)
        assert "of the fare" in self.answered(client, attempt, 1, "June 2033")

    def test_a_test_to_come_is_not_given_away_either(self, client):
        attempt = self.attempt()
        coming = version_of("percentage", question__brief=attempt.quiz.brief)
        AttemptFactory(
            version=coming, asking=[coming], quiz=QuizFactory(brief=attempt.quiz.brief, mode="exam")
        )  # somebody else's attempt: the quiz asks this question
        AttemptItem.objects.filter(attempt=attempt, order=2).delete()
        client.force_login(attempt.user)
        assert "of the fare" not in self.answered(client, attempt, 1, "June 2033")


WAYS_TO_COUNT = {
    "practice": Terms(),
    "test that tells at once": Terms(mode="test", behaviour="immediate", review=TOLD_AT_ONCE),
    "exam": WAYS["exam"],
    "adaptive": Terms(behaviour="adaptive", tries=3),
}


def queries_by_way(client: Any, size: int) -> dict[str, int]:
    """How many queries an answer costs in one attempt of this size, under each kind of terms."""
    brief = BriefFactory(published=True)
    versions = [version_of("percentage", question__brief=brief) for _ in range(size)]
    attempt = begun(versions[0], Terms(), *versions[1:])
    client.force_login(attempt.user)
    counts = {}
    for number, (way, terms) in enumerate(WAYS_TO_COUNT.items(), start=1):
        Attempt.objects.filter(pk=attempt.pk).update(terms=terms.to_json())
        Quiz.objects.filter(pk=attempt.quiz_id).update(mode=terms.mode)
        data = posted("55") | {"key": str(uuid.uuid4())}
        response, queries = counted(lambda d=data, n=number: client.post(url(attempt, n), d, headers=HTMX))
        assert response.status_code == 200
        counts[way] = len(queries)
    return counts


def test_an_answer_makes_the_same_number_of_queries_in_a_quiz_of_5_and_of_200_at_most_10(client):
    small = queries_by_way(client, 5)
    assert max(small.values()) <= 10, small
    assert queries_by_way(client, 200) == small


def test_a_right_answer_in_an_exam_says_only_that_it_is_saved_and_how_it_was_read(client):
    attempt = begun(version_of("percentage", question__brief__published=True), WAYS["exam"])
    client.force_login(attempt.user)
    data = posted(RIGHT["percentage"]) | {"key": str(uuid.uuid4())}
    page = client.post(url(attempt), data, headers=HTMX).content.decode()
    assert "Saved" in page
    assert "Read as 12%." in page
    assert "Right" not in page


def test_an_answer_that_came_too_late_is_said_to_be(client):
    terms = Terms(mode="exam", behaviour="deferred", limit=60, review=REVIEW["exam"])
    attempt = begun(version_of("percentage", question__brief__published=True), terms)
    client.force_login(attempt.user)
    page = client.post(url(attempt), {"answer": "12", "key": str(uuid.uuid4())}, headers=HTMX).content.decode()
    assert "This came after the end" in page
    assert answer_item(
        item_id=attempt.items.get().pk, key=uuid.uuid4(), raw="12", show=False, now=attempt.started_at
    ).late
