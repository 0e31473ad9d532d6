"""A visitor answers without an account, and keeps it on signing up."""

from __future__ import annotations

import uuid

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.urls import reverse

from learn.models import Reading
from learn.services.answering import answer_check
from learn.services.guests import forget_idle_guests, make_guest, merge_guest
from quizzes.models import Attempt, Response
from quizzes.reports import first_tries, share_right
from tests.factories import NOW, BriefFactory, QuizFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db
SIGN_UP = {"username": "newcomer", "password1": "ferry-ticket-31", "password2": "ferry-ticket-31"}


@pytest.fixture
def version():
    brief = BriefFactory(published=True)
    made = VersionFactory(approved=True, question__brief=brief, checked=True)
    quiz = QuizFactory(brief=brief)
    quiz.slots.create(order=1, question=made.question)
    return made


def guests():
    return get_user_model().objects.filter(is_guest=True)


def check_url(version):
    return reverse("learn:check", args=[version.question.brief.slug, version.pk])


def test_looking_around_makes_no_guest(client, version):
    for url in (reverse("learn:home"), version.question.brief.lesson.get_absolute_url(), reverse("content:library")):
        assert client.get(url).status_code == 200
    assert not guests().exists()


def test_the_first_answer_makes_a_guest_and_the_next_uses_it(client, version):
    client.post(check_url(version), {"answer": "12"})
    client.post(reverse("learn:section", args=[version.question.brief.slug, "aaaaaaaaaa"]), {"read": "yes"})
    guest = guests().get()
    assert Response.objects.get().item.attempt.user == guest
    assert Reading.objects.get().user == guest
    assert b"12%" in client.get(version.question.brief.lesson.get_absolute_url()).content


def test_a_guest_takes_a_whole_quiz(client, version):
    started = client.post(reverse("learn:start", args=[version.question.brief.quizzes.get().slug]))
    assert client.get(started["Location"]).status_code == 200
    client.post(started["Location"], {"answer": "12"})
    result = client.get(reverse("learn:result", args=[Attempt.objects.get().public_id]))
    assert result.status_code == 200
    assert b"stays with this browser" in result.content


def test_a_guest_opens_no_page_of_staff_and_no_attempt_of_others(client, version):
    client.post(check_url(version), {"answer": "12"})
    assert client.get(reverse("quizzes:studio")).status_code == 302
    other = Attempt.objects.create(user=UserFactory(), quiz=version.question.brief.quizzes.get(), started_at=NOW)
    assert client.get(reverse("learn:item", args=[other.public_id, 1])).status_code == 404


def test_signing_up_keeps_what_the_guest_did(client, version):
    client.post(check_url(version), {"answer": "12"})
    client.post(reverse("account_signup"), SIGN_UP)
    newcomer = get_user_model().objects.get(username="newcomer")
    assert not newcomer.is_guest
    assert newcomer.role == "student"
    assert share_right(first_tries().filter(item__attempt__user=newcomer)).percent == 100
    assert not guests().exists()
    assert b"100%" in client.get(reverse("learn:progress")).content


def test_signing_in_keeps_the_learners_own_answer_and_adds_the_rest(client, version):
    learner, guest = UserFactory(), make_guest()
    other = VersionFactory(approved=True, question__brief=version.question.brief)
    _answer(learner, version, "12")
    _answer(guest, version, "99")
    _answer(guest, other, "12")
    merge_guest(guest=guest, user=learner, now=NOW)
    share = share_right(first_tries().filter(item__attempt__user=learner))
    assert (share.answers, share.percent) == (2, 100)
    assert not guests().exists()


def _answer(user, version, text):
    answer_check(
        brief=version.question.brief, version=version, user=user, key=uuid.uuid4(), raw=text, show=False, now=NOW
    )


def test_guests_are_in_no_figure_of_the_admins(client, version):
    client.post(check_url(version), {"answer": "99"})
    client.force_login(UserFactory(role="admin"))
    page = client.get(reverse("learn:insights")).content.decode()
    assert "guest-" not in page
    assert "0 first answers" in page


def test_idle_guests_are_forgotten_and_busy_ones_kept(version):
    idle, busy = make_guest(), make_guest()
    get_user_model().objects.update(date_joined=NOW)
    _answer(idle, version, "12")
    later = NOW.replace(month=6)
    Reading.objects.create(user=busy, section=version.question.brief.lesson.sections.get(), read_at=later)
    assert forget_idle_guests(before=NOW.replace(month=5)) == 1
    assert list(guests()) == [busy]


def test_a_flood_of_guests_from_one_address_is_stopped(client, version, monkeypatch):
    monkeypatch.setattr("learn.guests.GUESTS_AN_HOUR", 2)
    cache.clear()
    codes = []
    for _turn in range(4):
        client.cookies.clear()
        codes.append(client.post(check_url(version), {"answer": "12"}).status_code)
    assert codes == [302, 302, 429, 429]
    assert guests().count() == 2
