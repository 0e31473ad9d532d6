"""The studio's first page: whose briefs it lists and what it counts."""

from __future__ import annotations

import pytest
from django.urls import reverse

from quizzes.desk import studio_rows
from quizzes.models import Question, QuestionVersion
from tests.factories import NOW, BriefFactory, UserFactory, version_of

pytestmark = pytest.mark.django_db


def test_it_lists_an_instructors_own_and_the_shipped_briefs():
    mine, other = UserFactory(role="instructor"), UserFactory(role="instructor")
    own, shipped = BriefFactory(owner=mine), BriefFactory(pack="islands", published=True)
    BriefFactory(owner=other)
    assert {row.brief for row in studio_rows(mine)} == {own, shipped}
    assert len(studio_rows(UserFactory(role="admin"))) == 3


def test_it_counts_the_newest_version_of_each_living_question():
    brief = BriefFactory(owner=UserFactory(role="instructor"))
    old = version_of("term", question__brief=brief)
    version_of("term", question=old.question, number=2, approved=False)
    version_of("term", question__brief=brief)
    retired = version_of("term", question__brief=brief)
    Question.objects.filter(pk=retired.question_id).update(retired_at=NOW)
    rejected = version_of("term", question__brief=brief)
    QuestionVersion.objects.filter(pk=rejected.pk).update(status="rejected")
    brief.facts.create(
        name="x", type="date", value="2031", passage=brief.facts.get().passage, start=0, end=2, rule="r",
        extractor="e", status="rejected", surface="In",
    )  # fmt: skip
    (row,) = studio_rows(brief.owner)
    assert (row.facts, row.drafts, row.approved, row.published) == (1, 1, 1, False)


def test_it_says_what_to_do_when_there_is_nothing(client):
    client.force_login(UserFactory(role="instructor"))
    assert "No brief yet" in client.get(reverse("quizzes:studio")).content.decode()
