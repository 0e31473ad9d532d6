"""The coverage map: per passage what was found, drafted, approved and refused, and what is left to do."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from content.models import FactReview
from quizzes.coverage import coverage
from quizzes.generation.gate import REASONS
from quizzes.labels import REFUSAL_LABELS
from tests.factories import NOW, BriefFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db


def test_a_passage_counts_its_facts_and_questions():
    version = VersionFactory(approved=True)
    brief = version.question.brief
    VersionFactory(question__brief=brief, passage=version.passage)
    found = coverage(brief)
    assert [(row.facts, row.must_know, row.drafts, row.approved) for row in found.rows] == [(1, 1, 1, 1)]
    assert (found.facts, found.approved, found.covered, found.bare) == (1, 1, 1, 0)


def test_a_must_know_fact_without_a_question_is_left_to_do_until_one_is_approved():
    brief = BriefFactory()
    assert [item.what for item in coverage(brief).to_do] == ["Must know, no question yet"]
    assert coverage(brief).bare == 1
    version = VersionFactory(question__brief=brief)
    version.facts.set(brief.facts.all())
    assert [item.what for item in coverage(brief).to_do] == ["Must know, drafts wait for review"]
    version.status, version.approved_as, version.approved_at = "approved", "X", NOW
    version.save()
    assert coverage(brief).to_do == ()


def test_questions_of_an_aged_fact_are_left_to_do_until_they_are_worded_anew():
    version = VersionFactory(approved=True)
    fact = version.question.brief.facts.get()
    version.facts.set([fact])
    review = FactReview.objects.create(
        fact=fact, decision="reword", decided_as="X", decided_at=NOW + dt.timedelta(days=1), decided_by=None
    )
    assert [item.words for item in coverage(version.question.brief).to_do] == [version.stem]
    version.created_at = review.decided_at + dt.timedelta(days=1)
    version.save()
    assert coverage(version.question.brief).to_do == ()


def test_an_approved_question_without_its_seals_is_left_to_do():
    faulty = {"value": False, "stem": True, "faults": [{"code": "seal.value_lost", "params": {}}], "unchecked": []}
    version = VersionFactory(approved=True, sealed=faulty)
    version.facts.set(version.question.brief.facts.all())
    assert [item.what for item in coverage(version.question.brief).to_do] == ["A seal is missing"]


def test_every_reason_of_refusal_has_its_words():
    assert set(REFUSAL_LABELS) == set(REASONS)


def test_the_page_says_what_was_refused_and_why(client):
    owner = UserFactory(role="instructor")
    brief = BriefFactory(owner=owner)
    client.force_login(owner)
    page = client.get(reverse("quizzes:coverage", args=[brief.slug])).content.decode()
    assert any(str(words).replace("“", "“") in page for words in REFUSAL_LABELS.values())
