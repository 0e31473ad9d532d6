"""The mixed exam of a pack: placed with the pack, drawn anew, and taken back when the pack drops it."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from django.urls import reverse

from quizzes.models import Quiz
from quizzes.services.attempts import start_attempt
from quizzes.services.packs import PackError, load_pack
from tests.factories import NOW, UserFactory
from tests.quizzes.services.briefs import FEE, UNFAIR, write_pack

pytestmark = pytest.mark.django_db
EXAM = "exam: {title: All of it, minutes: 20, draw: {ferries: 1, islands: 1}}\n"


@pytest.fixture
def folder(tmp_path):
    """A pack of two briefs with an exam over both."""
    write_pack(tmp_path)
    write_pack(tmp_path, slug="islands", questions=[one | {"id": f"b-{one['id']}"} for one in (FEE, UNFAIR)])
    (tmp_path / "pack.yaml").write_text((tmp_path / "pack.yaml").read_text() + EXAM)
    return tmp_path


def exam() -> Quiz:
    return Quiz.objects.get(mode="exam")


def begin(quiz: Quiz, seed: int = 1):
    return start_attempt(quiz=quiz, user=UserFactory(), terms=quiz.terms, now=NOW, seed=seed)


def test_draws_from_each_brief_under_its_own_heading(folder):
    load_pack(folder=folder, now=NOW)
    quiz = exam()
    assert (quiz.slug, quiz.title, quiz.limit_minutes, quiz.book) == ("islands-exam", "All of it", 20, "closed")
    items = list(begin(quiz).items.select_related("version__question__brief"))
    assert Counter(item.version.question.brief.slug for item in items) == {"ferries": 1, "islands": 1}
    assert all(item.part == item.version.question.brief.title for item in items)


def test_loading_again_changes_nothing_and_a_new_plan_changes_the_draws(folder):
    load_pack(folder=folder, now=NOW)
    before = list(exam().slots.values_list("pk", "draw"))
    load_pack(folder=folder, now=NOW + dt.timedelta(days=1))
    assert list(exam().slots.values_list("pk", "draw")) == before
    assert exam().published_at == NOW
    meta = folder / "pack.yaml"
    meta.write_text(meta.read_text().replace("islands: 1", "islands: 2"))
    load_pack(folder=folder, now=NOW)
    assert list(exam().slots.values_list("draw_brief__slug", "draw")) == [("ferries", 1), ("islands", 2)]


def test_is_taken_back_when_the_pack_drops_it(folder):
    load_pack(folder=folder, now=NOW)
    attempt = begin(exam())
    write_pack(folder)
    load_pack(folder=folder, now=NOW)
    assert exam().published_at is None
    assert attempt.items.count() == 2


def test_a_wrong_plan_refuses_the_pack(folder):
    (folder / "pack.yaml").write_text((folder / "pack.yaml").read_text().replace("minutes: 20", "minutes: long"))
    with pytest.raises(PackError) as refused:
        load_pack(folder=folder, now=NOW)
    assert [(file, where) for file, where, _why in refused.value.problems] == [("pack.yaml", "exam")]
    assert not Quiz.objects.exists()


def test_the_result_page_stands_without_a_brief(folder, client):
    load_pack(folder=folder, now=NOW)
    attempt = begin(exam())
    client.force_login(attempt.user)
    page = client.get(reverse("learn:result", args=[attempt.public_id]))
    assert page.status_code == 200
