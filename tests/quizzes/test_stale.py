"""Facts that may have gone stale: from the import to the queue, and a person's word on each."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content.models import Fact, FactReview
from content.readers import read
from quizzes.models import QuestionVersion
from quizzes.services.importing import import_document
from tests.factories import NOW, BriefFactory, UserFactory, VersionFactory

TEXT = b"""---
title: Ferries
published: 2024-06-01
---

# Ferries

Minister Ada Holm opened the pier in Mell on 4 May 2024. A poll of May 2024
found that 54% of islanders call the fee fair.
"""

pytestmark = pytest.mark.django_db


def imported(owner=None, text=TEXT):
    return import_document(slug="ferries", document=read("f.md", text), data=text, now=NOW, owner=owner).brief


def stale_fact(owner, **fields):
    brief = BriefFactory(owner=owner)
    brief.facts.update(review_on=dt.date(2020, 1, 1), review_why="poll", **fields)
    return brief.facts.get()


def test_an_import_gives_polls_and_offices_a_day_and_keeps_what_a_person_gave():
    brief = imported()
    poll = brief.facts.get(surface="54%")
    assert (poll.review_on, poll.review_why) == (dt.date(2025, 6, 1), "poll")
    assert brief.facts.get(surface="4 May 2024").review_on is None
    brief.facts.filter(pk=poll.pk).update(review_on=dt.date(2030, 1, 1))
    imported(text=TEXT + b"\nOne more sentence.\n")
    assert brief.facts.get(surface="54%").review_on == dt.date(2030, 1, 1)


def test_the_queue_lists_due_facts_of_ones_own_briefs_and_what_was_decided(client):
    owner = UserFactory(role="instructor")
    fact = stale_fact(owner)
    stale_fact(UserFactory(role="instructor"))
    client.force_login(owner)
    page = client.get(reverse("quizzes:stale")).content.decode()
    assert page.count("set the ferry fee") == 1
    assert "1</span>" in client.get(reverse("quizzes:studio")).content.decode()
    answer = client.post(
        reverse("quizzes:review", args=[fact.pk]), {"decision": "holds", "until": "2099-01-01", "note": "Asked again."}
    )
    assert answer.status_code == 302
    fact.refresh_from_db()
    assert fact.review_on == dt.date(2099, 1, 1)
    assert "set the ferry fee" not in client.get(reverse("quizzes:stale")).content.decode()
    decided = client.get(reverse("quizzes:stale"), {"state": "decided"}).content.decode()
    assert "Asked again." in decided
    assert owner.shown_name in decided


def test_what_still_holds_needs_a_day(client):
    owner = UserFactory(role="instructor")
    fact = stale_fact(owner)
    client.force_login(owner)
    assert client.post(reverse("quizzes:review", args=[fact.pk]), {"decision": "holds"}).status_code == 422
    assert not FactReview.objects.exists()


def test_a_retired_fact_is_shown_and_asked_no_more_not_even_when_its_brief_comes_again(client):
    owner = UserFactory(role="instructor")
    brief = imported(owner)
    fact = brief.facts.get(surface="54%")
    version = VersionFactory(approved=True, question__brief=brief)
    version.facts.set([fact])
    client.force_login(owner)
    client.post(reverse("quizzes:review", args=[fact.pk]), {"decision": "retire"})
    version.refresh_from_db()
    assert version.status == QuestionVersion.Status.REJECTED
    imported(owner, TEXT + b"\nOne more sentence.\n")
    assert not Fact.objects.living().filter(pk=fact.pk).exists()


def test_another_instructor_may_not_decide(client):
    fact = stale_fact(None)
    owned = BriefFactory(owner=UserFactory(role="instructor"), published=True).facts.get()
    client.force_login(UserFactory(role="instructor"))
    assert client.get(reverse("quizzes:review", args=[fact.pk])).status_code == 404
    assert client.post(reverse("quizzes:review", args=[owned.pk]), {"decision": "retire"}).status_code == 403


def test_the_queue_costs_the_same_with_two_facts_and_with_ten(client):
    owner = UserFactory(role="instructor")
    client.force_login(owner)
    counts = []
    for number in (2, 8):
        for _turn in range(number):
            stale_fact(owner)
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("quizzes:stale"))
        counts.append(len(captured))
    assert counts[0] == counts[1]
