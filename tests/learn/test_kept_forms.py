"""An answer that comes while nobody is signed in waits in the log-in, goes through a second step, and counts once."""

import re
import uuid

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.urls import reverse

from content.kept import Kept, unpacked
from learn.services.guests import make_guest
from quizzes.models import Draft, Response
from tests.factories import UserFactory
from tests.learn.test_exam_pages import HTMX, Sitting, a_quiz

pytestmark = pytest.mark.django_db
PASSWORD = "a lamp in the harbour"


@pytest.fixture
def sitting(client):
    """Somebody in the middle of an exam whose session has just gone."""
    user = UserFactory()
    user.set_password(PASSWORD)
    user.save()
    found = Sitting(client, a_quiz(), user).begin()
    client.logout()
    return found


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]+)"', page.content.decode())[1]


class TestTheLogIn:
    def log_in(self, sitting, page, password=PASSWORD):
        posted = {"kept": hidden(page, "kept"), "login": sitting.user.username, "password": password}
        return sitting.client.post(reverse("account_login"), posted)

    def test_carries_the_answer_past_a_wrong_password_and_posts_it_with_its_key(self, sitting):
        key = str(uuid.uuid4())
        page = sitting.client.post(sitting.url("item", 1), {"answer": "12", "key": key})
        assert page.status_code == 401
        again = self.log_in(sitting, page, "wrong")
        assert "not correct" in again.content.decode()
        ready = self.log_in(sitting, again)
        assert f'action="{sitting.url("item", 1)}"' in ready.content.decode()
        posted = {name: hidden(ready, name) for name in ("answer", "key")}
        assert posted == {"answer": "12", "key": key}
        for _twice in range(2):
            sitting.client.post(sitting.url("item", 1), posted)
        assert [str(given.key) for given in Response.objects.all()] == [key]

    def test_carries_it_through_a_second_step(self, sitting):
        secret = generate_totp_secret()
        TOTP.activate(sitting.user, secret)
        page = sitting.client.post(sitting.url("item", 1), {"answer": "12"})
        step = self.log_in(sitting, page)
        assert step["Location"] == reverse("mfa_authenticate")
        code = format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))
        ready = sitting.client.post(step["Location"], {"code": code})
        assert hidden(ready, "answer") == "12"

    def test_takes_nothing_that_was_not_kept_by_us(self, sitting):
        posted = {"kept": "/somewhere/else", "login": sitting.user.username, "password": PASSWORD}
        assert sitting.client.post(reverse("account_login"), posted).status_code == 302

    def test_in_the_background_leaves_the_page_as_it_is(self, sitting):
        assert sitting.answer(1, "12").status_code == 401
        dialog = sitting.client.get(reverse("again"), {"next": sitting.url("item", 1)}, headers=HTMX)
        assert "Sign in and send it" in dialog.content.decode()
        assert "csrftoken" in dialog.cookies
        sitting.client.force_login(sitting.user)
        assert sitting.client.get(reverse("again")).status_code == 204

    def test_leads_nowhere_else(self, client):
        dialog = client.get(reverse("again"), {"next": "https://example.com/"}).content.decode()
        assert "example.com" not in dialog


class TestAVisitor:
    @pytest.fixture
    def lost(self, client):
        """The address of a question whose visitor is no longer known."""
        sitting = Sitting(client, a_quiz(mode="practice", behaviour="immediate"), make_guest()).begin()
        client.logout()
        return sitting.url("item", 1)

    def test_who_is_no_longer_known_reads_the_answer_and_a_way_on(self, client, lost):
        page = client.post(lost, {"answer": "12%"})
        assert page.status_code == 401
        for words in ("no longer known", "12%", "Begin anew"):
            assert words in page.content.decode()
        dialog = client.get(reverse("again"), {"next": lost}, headers=HTMX).content.decode()
        assert "Begin anew" in dialog
        assert "Password" not in dialog


class TestWhatIsSaved:
    @pytest.mark.parametrize(
        ("sequence", "status", "words"), [("5", 200, "saved "), ("4", 409, "Changed elsewhere"), ("6", 200, "saved ")]
    )
    def test_an_older_number_is_told_apart_from_the_same_one_sent_again(self, client, sequence, status, words):
        sitting = Sitting(client, a_quiz()).begin()
        sitting.client.post(sitting.url("draft", 1), {"answer": "17", "sequence": "5"}, headers=HTMX)
        told = sitting.client.post(sitting.url("draft", 1), {"answer": "18", "sequence": sequence}, headers=HTMX)
        assert told.status_code == status
        assert words in told.content.decode()
        assert told["X-Sequence"] == max(sequence, "5")
        assert Draft.objects.get().raw == ("18" if sequence == "6" else "17")

    def test_a_page_knows_the_newest_number_after_the_answer_was_given(self, client):
        sitting = Sitting(client, a_quiz()).begin()
        sitting.answer(1, "12", sequence="41")
        assert 'data-sequence="41"' in sitting.text("item", 1)


@pytest.mark.parametrize(
    "text", ["", "x", Kept("/a/", (("answer", "1"),)).packed() + "x"], ids=["nothing", "no token", "changed"]
)
def test_what_was_changed_on_the_way_is_not_unpacked(text):
    assert unpacked(text) is None


def test_what_was_kept_comes_back_as_it_was():
    kept = Kept("/a/", (("answer_1", "é\n"), ("answer_1", "2"), ("key", "")))
    assert unpacked(kept.packed()) == kept
    assert kept.shown == ["é\n", "2"]
