"""Why a question is asked: one click away, before the answer without a word of it, after it with what it rests on."""

from __future__ import annotations

import pytest

from quizzes.render.why import made_by, why
from tests.factories import AttemptFactory, UserFactory, VersionFactory

pytestmark = pytest.mark.django_db


def test_a_drafted_question_names_its_rule_and_seed():
    version = VersionFactory(rule="percentage.share", generator="generate/1", seed=7)
    assert made_by(version) == (("Made by", "rule percentage.share of generate/1, seed 7"),)
    assert made_by(VersionFactory(generator="pack"))[0][1].startswith("the authors")
    assert made_by(VersionFactory(generator="editor"))[0][1].startswith("an instructor")


def test_what_it_rests_on_matters_for_a_reason():
    version = VersionFactory()
    fact = version.question.brief.facts.get()
    fact.reason, fact.claimed_by, fact.as_of = "key point", "Harbour Institute", "2031-06"
    rows = dict(why(version, [fact]))
    assert rows["Rests on: Percentage"] == (
        "must know (it stands in the key points), said by Harbour Institute, as of 2031-06"
    )


def test_the_learner_finds_it_before_and_after_the_answer(client):
    version = VersionFactory(approved=True, rule="percentage.share", generator="generate/1")
    version.facts.set(version.question.brief.facts.all())
    attempt = AttemptFactory(user=UserFactory(), version=version)
    client.force_login(attempt.user)
    url = f"/attempts/{attempt.public_id}/1/"
    before = client.get(url).content.decode()
    assert "Why am I asked this?" in before
    assert "percentage.share" in before
    assert "Rests on" not in before
    client.post(url, {"answer": "12"})
    assert "Rests on: Percentage" in client.get(url).content.decode()
