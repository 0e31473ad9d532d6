"""What a learner meets in a test or an exam: rules beforehand, map and flags, handing in, what is told when."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from quizzes.models import Attempt, Draft, Response
from tests.factories import QuizFactory, UserFactory, version_of

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}


def a_quiz(kinds=("percentage", "single_choice"), **settings):
    """A published quiz of one brief, an exam unless told otherwise."""
    first = version_of(kinds[0], question__brief__published=True)
    brief = first.question.brief
    quiz = QuizFactory(**{"brief": brief, "mode": "exam", "behaviour": "deferred", "book": "closed"} | settings)
    versions = [first, *(version_of(kind, question__brief=brief) for kind in kinds[1:])]
    for order, version in enumerate(versions, start=1):
        quiz.slots.create(order=order, question=version.question)
    return quiz


class Sitting:
    """Somebody who sits a quiz through its pages."""

    def __init__(self, client, quiz, user=None):
        self.client, self.quiz, self.user = client, quiz, user or UserFactory()
        client.force_login(self.user)

    def start(self, **posted):
        return self.client.post(reverse("learn:start", args=[self.quiz.slug]), posted)

    def begin(self, **posted):
        assert self.start(**posted).status_code == 302
        return self

    @property
    def attempt(self):
        return Attempt.objects.get(quiz=self.quiz, user=self.user)

    def url(self, name, *arguments):
        return reverse(f"learn:{name}", args=[self.attempt.public_id, *arguments])

    def text(self, name, *arguments):
        return self.client.get(self.url(name, *arguments)).content.decode()

    def answer(self, number, answer, **posted):
        data = {"answer": answer, "key": str(uuid.uuid4())} | posted
        return self.client.post(self.url("item", number), data, headers=HTMX)

    def hand_in(self):
        self.client.post(self.url("result"))
        return self.text("result")


class TestWhileItRuns:
    def test_an_answer_is_kept_with_its_reading_and_may_be_changed(self, client):
        sitting = Sitting(client, a_quiz()).begin()
        page = sitting.answer(1, "fifteen percent").content.decode()
        assert "Saved" in page
        assert "15" in page
        assert "Save the answer" in page
        assert f'data-next href="{sitting.url("item", 2)}"' in page
        sitting.answer(1, "12%")
        assert 'value="12"' in sitting.text("item", 1)
        sitting.hand_in()
        assert Response.objects.filter(outcome="marked").count() == 1

    def test_a_flag_shows_on_the_map_and_can_be_taken_away(self, client):
        sitting = Sitting(client, a_quiz()).begin()
        page = client.post(sitting.url("flag", 2), {"flag": "yes"}, headers=HTMX).content.decode()
        assert 'aria-pressed="true"' in page
        assert "Question 2: not answered yet, flagged" in page
        assert "flagged" in sitting.text("result")
        assert client.post(sitting.url("flag", 2), {"flag": "no"})["Location"].endswith("/2/")
        assert "flagged" not in sitting.text("result")

    def test_what_stands_in_the_box_is_saved_and_restored(self, client):
        sitting = Sitting(client, a_quiz(kinds=("percentage",))).begin()
        kept = client.post(sitting.url("draft", 1), {"answer": "17", "sequence": "5"}, headers=HTMX)
        assert kept.content.decode().startswith("saved ")
        client.post(sitting.url("draft", 1), {"answer": "1", "sequence": "4"}, headers=HTMX)
        assert Draft.objects.get().raw == "17"
        assert 'value="17"' in sitting.text("item", 1)
        sitting.hand_in()
        assert client.post(sitting.url("draft", 1), {"answer": "9"}, headers=HTMX).status_code == 409

    def test_blanks_are_named_before_handing_in(self, client):
        sitting = Sitting(client, a_quiz()).begin()
        sitting.answer(1, "12")
        page = sitting.text("result")
        assert "One question is still open." in page
        assert "Hand in with blanks" in page
        assert sitting.attempt.finished_at is None

    def test_all_questions_stand_on_one_page_and_each_is_answered_in_place(self, client):
        sitting = Sitting(client, a_quiz(layout="all")).begin()
        page = sitting.text("all")
        assert 'id="q1-answer-form"' in page
        assert 'id="q2-answer-form"' in page
        fragment = sitting.answer(1, "12").content.decode()
        assert 'id="q1-question"' in fragment
        assert 'hx-swap-oob="outerHTML"' in fragment
        assert "q2-answer-form" not in fragment

    def test_certainty_is_asked_and_kept(self, client):
        sitting = Sitting(client, a_quiz(mode="practice", behaviour="certainty")).begin()
        assert "How sure are you?" in sitting.text("item", 1)
        sitting.answer(1, "12", certainty="3")
        assert Response.objects.get().certainty == 3

    def test_the_next_try_says_what_it_is_worth(self, client):
        sitting = Sitting(client, a_quiz(mode="practice", behaviour="adaptive", tries=3, penalty="0.25")).begin()
        page = sitting.answer(1, "13").content.decode()
        assert "Try again for 75%" in page
        assert ">12%<" not in page

    def test_the_clock_is_the_servers(self, client):
        sitting = Sitting(client, a_quiz(limit_minutes=10)).begin()
        Attempt.objects.update(started_at=timezone.now() - dt.timedelta(minutes=4))
        left = client.get(sitting.url("clock")).context["timer"].left
        assert 350 < left <= 360

    def test_time_that_ran_out_closes_the_attempt_whatever_is_opened(self, client):
        sitting = Sitting(client, a_quiz(limit_minutes=10)).begin()
        client.post(sitting.url("draft", 1), {"answer": "12", "sequence": "1"}, headers=HTMX)
        Attempt.objects.update(started_at=timezone.now() - dt.timedelta(minutes=11))
        assert "Time ended; what was saved was handed in." in sitting.text("result")
        assert sitting.attempt.ending == "time"
        assert Response.objects.get().outcome == "marked"


class TestTheResult:
    def test_says_what_was_left_blank(self, client):
        sitting = Sitting(client, a_quiz()).begin()
        sitting.answer(1, "12")
        assert "not answered yet" in sitting.text("result")
        page = sitting.hand_in()
        assert "left blank" in page
        assert "Question 2: left blank" in page
        assert "not answered yet" not in page

    def test_of_a_test_gives_the_answer_to_what_was_left_blank_when_it_may(self, client):
        shown = {"after": ["attempt", "correctness", "marks", "answer", "general"]}
        sitting = Sitting(client, a_quiz(mode="test", review=shown)).begin()
        page = sitting.hand_in()
        assert page.count("answer: <strong>") == 2
        first = sitting.text("item", 1)
        assert "Left blank" in first
        assert "of the fare" in first
        assert "Next" in first  # looking back goes through all of them
        last = sitting.text("item", 2)
        assert "See the result" in last
        assert "Back to the result" in last
        assert "hand in" not in last

    def test_is_withheld_with_the_day_on_which_it_comes(self, client):
        closes = timezone.now() + dt.timedelta(days=2)
        sitting = Sitting(client, a_quiz(closes_at=closes)).begin()
        sitting.answer(1, "12")
        page = sitting.hand_in()
        assert "Handed in." in page
        assert "Shown from" in page
        assert closes.strftime("%Y-%m-%d") in page
        assert " points</p>" not in page
        assert "right" not in page.split("Every question")[1]

    def test_tells_points_pass_mark_and_words_when_it_may(self, client):
        shown = {"after": ["attempt", "correctness", "marks", "overall", "answer", "general"]}
        sitting = Sitting(
            client, a_quiz(mode="test", pass_mark=50, bands=[[0, "Read it again."], [50, "Well done."]], review=shown)
        ).begin()
        sitting.answer(1, "12")
        page = sitting.hand_in()
        assert "50%" in page
        assert "1 of 2 points" in page
        assert "passed" in page
        assert "Well done." in page
        assert "Read it again." not in page

    def test_an_answer_nobody_could_read_waits_for_a_person(self, client):
        sitting = Sitting(client, a_quiz(kinds=("percentage",), mode="test")).begin()
        client.post(sitting.url("draft", 1), {"answer": "a lot", "sequence": "1"}, headers=HTMX)
        assert "One answer waits for a person to read it; it is no zero." in sitting.hand_in()

    def test_the_best_attempt_counts_where_it_should(self, client):
        quiz = a_quiz(kinds=("percentage",), mode="test", attempts_allowed=None)
        sitting = Sitting(client, quiz)
        for answer in ("12", "50"):
            sitting.begin()
            attempt = Attempt.objects.get(quiz=quiz, finished_at=None)
            url = reverse("learn:item", args=[attempt.public_id, 1])
            client.post(url, {"answer": answer, "key": str(uuid.uuid4())})
            client.post(reverse("learn:result", args=[attempt.public_id]))
        assert "What counts so far: 100%." in client.get(quiz.get_absolute_url()).content.decode()
