"""What a page shows before an answer and after it, with scripts and without."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.urls import reverse

from learn.services.answering import answer_item
from quizzes.models import Attempt, Response
from quizzes.services.finishing import finish_attempt
from tests.factories import (
    NOW,
    RIGHT,
    SPECS,
    UNREADABLE,
    WRONG,
    AttemptFactory,
    BriefFactory,
    UserFactory,
    posted,
    version_of,
)

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
#: Words of the samples that give the answer away, by kind; a choice shows its options, never which is right.
GIVEN_AWAY = {
    "single_choice": ["too low", "too high"],
    "multiple_response": ["The answer is"],
    "judgement": [],
    "true_false": [],
    "date": ["2031", "May"],
    "percentage": ["12%"],
    "money": ["7300000", "7,300,000", "7.3", "EUR"],
    "number": ["4177", "4,177"],
    "term": ["Harbour", "HRA"],
    "person": ["Ada", "Lindqvist"],
    "agreement": ["Skerra", "1987"],
    "list": ["berths", "buoys"],
    "cloze": ["12%", "council"],
    "matching": ["toll – ", "The pairs are"],
    "ordering": ["Survey → ", "The order is"],
}


class Asked:
    """A question of ``kind`` in the quiz of a signed-in learner."""

    def __init__(self, client: Any, kind: str) -> None:
        self.client, self.kind = client, kind
        self.version = version_of(
            kind, question__brief=BriefFactory(published=True), explanation="BECAUSE of this.", quote="12% of the fare"
        )
        self.attempt = AttemptFactory(version=self.version, asking=[self.version])
        self.url = reverse("learn:item", args=[self.attempt.public_id, 1])
        client.force_login(self.attempt.user)

    def post(self, raw: Any, key: str = "", *, htmx: bool = True, **more: str) -> Any:
        data = posted(raw) | {"key": key or str(uuid.uuid4())} | more
        return self.client.post(self.url, data, headers=HTMX if htmx else {})

    def secrets(self) -> list[str]:
        return ["BECAUSE", "In May 2031", "12% of the fare", "Value found", *GIVEN_AWAY[self.kind]]


def everything(response: Any) -> str:
    """Page and headers, without the random key that an answer carries."""
    text = response.content.decode()
    for name in ("key", "csrfmiddlewaretoken"):
        start = text.find(f'name="{name}" value="')
        while start >= 0:
            end = text.index('"', start + len(f'name="{name}" value="'))
            text = text[:start] + text[end:]
            start = text.find(f'name="{name}" value="', start)
    return text + "".join(f"{name}: {value}\n" for name, value in response.headers.items() if name != "Date")


@pytest.mark.parametrize("kind", SPECS)
class TestBeforeAnAnswer:
    def test_the_page_gives_nothing_away(self, client, kind):
        asked = Asked(client, kind)
        page = everything(client.get(asked.url)).replace(asked.attempt.public_id, "")
        assert asked.version.stem.split("{")[0].strip() in page
        found = [secret for secret in asked.secrets() if secret in page]
        assert not found

    def test_an_answer_that_needs_fixing_gives_nothing_away(self, client, kind):
        asked = Asked(client, kind)
        typed = [UNREADABLE["percentage"], ""] if kind == "cloze" else UNREADABLE.get(kind, "")
        response = asked.post(typed)
        assert response.status_code == 200
        assert Response.objects.get().outcome == "needs_fixing"
        page = everything(response).replace(asked.attempt.public_id, "")
        assert not [secret for secret in asked.secrets() if secret in page]

    def test_the_result_page_gives_nothing_away_of_what_is_open(self, client, kind):
        asked = Asked(client, kind)
        page = everything(client.get(reverse("learn:result", args=[asked.attempt.public_id])))
        page = page.replace(asked.attempt.public_id, "").replace(str(asked.attempt.quiz), "")
        assert not [secret for secret in asked.secrets() if secret in page]

    def test_a_check_in_the_lesson_gives_its_key_and_notes_not_away(self, client, kind):
        version = version_of(kind, question__brief__published=True, explanation="BECAUSE of this.", checked=True)
        page = everything(client.get(reverse("learn:lesson", args=[version.question.brief.slug])))
        assert version.stem.split("{")[0].strip() in page
        assert not [secret for secret in ("BECAUSE", "too low", "7.3", "Harbour") if secret in page]


@pytest.mark.parametrize("kind", SPECS)
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
class TestAfterAnAnswer:
    def test_the_fragment_says_how_why_and_where(self, client, kind, right):
        asked = Asked(client, kind)
        response = asked.post(RIGHT[kind] if right else WRONG[kind])
        text = response.content.decode()
        assert response.status_code == 200
        assert "<html" not in text
        assert 'id="quiz"' in text
        assert "BECAUSE of this." in text
        assert "<mark>12%</mark>" in text
        assert f"/lessons/{asked.version.question.brief.slug}/#p-bbbbbbbbbb" in text
        if kind == "single_choice" and not right:
            assert "too high" in text

    def test_without_scripts_the_page_is_asked_for_again_and_says_the_same(self, client, kind, right):
        asked = Asked(client, kind)
        response = asked.post(RIGHT[kind] if right else WRONG[kind], htmx=False)
        assert (response.status_code, response["Location"]) == (302, asked.url)
        text = client.get(asked.url).content.decode()
        assert "<html" in text
        assert "BECAUSE of this." in text
        assert "<mark>12%</mark>" in text


class TestTheSameAnswer:
    def test_sent_twice_is_stored_once_and_shown_twice(self, client):
        asked, key = Asked(client, "percentage"), str(uuid.uuid4())
        first, second = asked.post("15", key), asked.post("15", key)
        assert (first.status_code, second.status_code) == (200, 200)
        assert Response.objects.count() == 1

    def test_under_another_key_is_a_conflict_that_shows_the_stored_result(self, client):
        asked = Asked(client, "percentage")
        asked.post("15")
        response = asked.post("12")
        assert response.status_code == 409
        assert "Not this one" in response.content.decode()
        assert Response.objects.count() == 1

    def test_under_another_key_without_scripts_leads_to_the_stored_result(self, client):
        asked = Asked(client, "percentage")
        asked.post("15")
        response = asked.post("12", htmx=False)
        assert (response.status_code, response["Location"]) == (302, asked.url)

    @pytest.mark.parametrize("key", ["", "no uuid", "{}", "0"])
    def test_under_a_broken_key_is_not_lost(self, client, key):
        asked = Asked(client, "percentage")
        response = client.post(asked.url, {"key": key, "answer": "12"}, headers=HTMX)
        assert response.status_code == 200
        assert Response.objects.get().try_number == 1


class TestAFinishedAttempt:
    def test_leads_to_its_result(self, client):
        asked = Asked(client, "percentage")
        finish_attempt(attempt=asked.attempt, now=NOW)
        result = reverse("learn:result", args=[asked.attempt.public_id])
        assert asked.post("12", htmx=False)["Location"] == result
        in_background = asked.post("12")
        assert (in_background.status_code, in_background["HX-Redirect"]) == (200, result)
        assert "finished before" in client.get(result).content.decode()
        assert not Response.objects.exists()

    def test_is_finished_by_the_button_on_its_result_page(self, client):
        asked = Asked(client, "percentage")
        client.post(reverse("learn:result", args=[asked.attempt.public_id]))
        asked.attempt.refresh_from_db()
        assert asked.attempt.finished_at is not None

    def test_counts_open_questions_as_left_blank(self, client):
        asked = Asked(client, "percentage")
        finish_attempt(attempt=asked.attempt, now=NOW)
        page = client.get(reverse("learn:result", args=[asked.attempt.public_id])).context["page"]
        assert ([dot.answered for dot in page.dots], page.share.answers, page.share.percent) == (["blank"], 0, None)

    def test_keeps_what_was_left_blank_a_question(self, client):
        asked = Asked(client, "percentage")
        finish_attempt(attempt=asked.attempt, now=NOW)
        page = client.get(reverse("learn:item", args=[asked.attempt.public_id, 1])).content.decode()
        assert "Left blank" in page
        assert "of the fare" not in page


class TestStarting:
    def test_goes_on_where_the_attempt_was_left(self, client):
        brief = BriefFactory(published=True)
        versions = [version_of("percentage", question__brief=brief) for _ in range(3)]
        attempt = AttemptFactory(version=versions[0], asking=versions)
        answer_item(item_id=attempt.items.first().pk, key=uuid.uuid4(), raw="12", show=False, now=NOW)
        client.force_login(attempt.user)
        response = client.post(reverse("learn:start", args=[attempt.quiz.slug]))
        assert response["Location"] == reverse("learn:item", args=[attempt.public_id, 2])

    def test_without_an_approved_question_says_so(self, client):
        version = version_of("percentage", question__brief__published=True)
        attempt = AttemptFactory(version=version, asking=[version])
        quiz, user = attempt.quiz, UserFactory()
        type(version).objects.update(status="rejected")
        client.force_login(user)
        response = client.post(reverse("learn:start", args=[quiz.slug]), follow=True)
        assert "no approved question yet" in response.content.decode()
        assert not Attempt.objects.filter(user=user).exists()

    def test_on_get_begins_nothing(self, client):
        version = version_of("percentage", question__brief__published=True)
        quiz = AttemptFactory(version=version, asking=[version]).quiz
        user = UserFactory()
        client.force_login(user)
        assert client.get(reverse("learn:start", args=[quiz.slug])).status_code == 200
        assert not Attempt.objects.filter(user=user).exists()


class TestStrangeAnswers:
    @pytest.mark.parametrize(
        "raw", ["\x00", "1\x002", "²", "٣", "x" * 100_000, "{1}", "%s", "‮", "🦆" * 50, "-0", "1e999999"]
    )
    @pytest.mark.parametrize("kind", SPECS)
    def test_are_stored_and_answered_with_a_page(self, client, kind, raw):
        asked = Asked(client, kind)
        answer = [raw] * 2 if kind == "cloze" else raw
        assert asked.post(answer).status_code == 200
        assert client.get(asked.url).status_code == 200
        stored = Response.objects.get().raw
        assert all(len(text) <= 10_000 for text in (stored if isinstance(stored, list) else [stored]))

    @pytest.mark.parametrize("kind", SPECS)
    def test_of_another_shape_are_answered_with_a_page(self, client, kind):
        asked = Asked(client, kind)
        answer = "one box" if kind == "cloze" else ["two", "boxes"]
        assert asked.post(answer).status_code == 200
        assert client.get(asked.url).status_code == 200

    @pytest.mark.parametrize("number", [0, 2, 99999999999])
    def test_to_a_question_that_is_not_there_are_not_found(self, client, number):
        asked = Asked(client, "percentage")
        assert client.post(reverse("learn:item", args=[asked.attempt.public_id, number])).status_code == 404


class TestWithoutASession:
    def test_a_request_in_the_background_keeps_the_page(self, client):
        asked = Asked(client, "percentage")
        client.logout()
        assert asked.post("12").status_code == 401
        assert "Sign in and send it" in asked.post("12", htmx=False).content.decode()


class TestTheLesson:
    def test_can_be_read_by_everybody_and_answered_by_learners(self, client):
        version = version_of("percentage", question__brief__published=True, checked=True)
        url = reverse("learn:lesson", args=[version.question.brief.slug])
        assert "island council" in client.get(url).content.decode()
        client.force_login(UserFactory())
        check = reverse("learn:check", args=[version.question.brief.slug, version.pk])
        response = client.post(check, {"answer": "15", "key": str(uuid.uuid4())}, headers=HTMX)
        assert response.status_code == 200
        assert f'id="check-{version.pk}"' in response.content.decode()
        assert "<html" not in response.content.decode()
        again = client.post(check, {"answer": "12", "key": str(uuid.uuid4())}, headers=HTMX)
        assert again.status_code == 409
        assert "Not this one" in client.get(url).content.decode()

    def test_asks_no_question_of_another_lesson_and_none_that_is_not_approved(self, client):
        client.force_login(UserFactory())
        mine = version_of("percentage", question__brief__published=True, checked=True)
        other = version_of("percentage", question__brief__published=True)
        draft = version_of("percentage", question__brief=mine.question.brief, checked=True, approved=False)
        slug = mine.question.brief.slug
        for version in (other, draft):
            assert client.post(reverse("learn:check", args=[slug, version.pk])).status_code == 404
        assert client.post(reverse("learn:check", args=[slug, mine.pk]), {"answer": "12"}).status_code == 302

    def test_that_is_private_is_not_found_and_takes_no_answers(self, client):
        version = version_of("percentage", question__brief__owner=UserFactory(role="instructor"), checked=True)
        slug = version.question.brief.slug
        for person in (None, UserFactory()):
            client.logout()
            if person:
                client.force_login(person)
            assert client.get(reverse("learn:lesson", args=[slug])).status_code == 404
        assert client.post(reverse("learn:check", args=[slug, version.pk]), {"answer": "12"}).status_code == 404
        assert client.post(reverse("learn:section", args=[slug, "aaaaaaaaaa"]), {"read": "yes"}).status_code == 404

    def test_remembers_what_was_read_and_takes_it_back(self, client):
        brief = BriefFactory(published=True)
        user = UserFactory()
        client.force_login(user)
        url = reverse("learn:section", args=[brief.slug, "aaaaaaaaaa"])
        assert "You have read this section." in client.post(url, {"read": "yes"}, headers=HTMX).content.decode()
        first = user.readings.get().read_at
        client.post(url, {"read": "yes"})
        assert user.readings.get().read_at == first
        client.post(url, {"read": "no"})
        assert not user.readings.exists()
