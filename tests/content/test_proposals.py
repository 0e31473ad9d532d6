"""Links that the program proposes between briefs: made after an import, decided by a person, shown when confirmed."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content.models import Comparison, Fact
from content.readers import read
from content.services.comparing import dismiss_link, propose_links
from quizzes.services.importing import import_document
from tests.factories import NOW, BriefFactory, ComparisonFactory, UserFactory

pytestmark = pytest.mark.django_db

ONE = "The ferry company carried 412,000 passengers across the Sound of Mell in 2023, and 36.4% of them were tourists."
TWO = (
    "Across the Sound of Mell the ferry company carried 305,000 passengers in 2023. Tourists were 36.4% of passengers."
)


def brief(slug: str, text: str, owner=None, *, public: bool = False):
    data = f"---\ntitle: {slug}\npublished: 2024-02-01\n---\n\n# Part\n\n{text}\n".encode()
    made = import_document(slug=slug, document=read("x.md", data), data=data, now=NOW, owner=owner).brief
    if public:
        made.visibility = "public"
        made.save()
        made.lesson.published_at = NOW
        made.lesson.save()
    return made


@pytest.fixture
def owner(db):
    return UserFactory(role="instructor")


@pytest.fixture
def pair(owner):
    """A published brief, and another of the same owner beside it with its links proposed."""
    first = brief("one", ONE, public=True)
    second = brief("two", TWO, owner, public=True)
    propose_links(brief=second, now=NOW)
    return first, second


def found() -> set[tuple[str, str, str]]:
    return {(c.verdict, c.reason, c.status) for c in Comparison.objects.all()}


def test_an_import_proposes_links_in_the_background(owner, django_capture_on_commit_callbacks):
    brief("one", ONE, public=True)
    with django_capture_on_commit_callbacks(execute=True):
        brief("two", TWO, owner)
    assert ("differ", "disagreement", "proposed") in found()
    assert ("agree", "", "proposed") in found()


def test_a_fact_that_two_briefs_tell_matters_more_until_the_link_is_dismissed(pair, owner):
    own = Fact.objects.get(brief=pair[1], surface="36.4%")
    assert (own.importance, own.reason) == (3, "several briefs")
    assert not Fact.objects.filter(surface="305,000 passengers", reason="several briefs").exists()
    propose_links(brief=pair[1], now=NOW)
    own.refresh_from_db()
    assert own.importance == 3
    link = Comparison.objects.get(facts=own, verdict="agree")
    dismiss_link(comparison=link, user=owner, decision="Other tourists.", now=NOW)
    own.refresh_from_db()
    assert (own.importance, own.reason) == (2, "body")


def test_a_private_brief_changes_nothing_for_others(owner):
    brief("one", ONE, public=True)
    second = brief("two", TWO, owner)
    propose_links(brief=second, now=NOW)
    told = Fact.objects.filter(surface="36.4%")
    assert {fact.brief.slug: fact.reason for fact in told} == {"one": "body", "two": "several briefs"}


def test_proposing_again_changes_nothing_and_what_is_no_longer_told_goes(pair, owner):
    before = set(Comparison.objects.values_list("pk", flat=True))
    propose_links(brief=pair[1], now=NOW)
    assert set(Comparison.objects.values_list("pk", flat=True)) == before
    Fact.objects.filter(brief=pair[1], surface="36.4%").update(status="rejected")
    propose_links(brief=pair[1], now=NOW)
    assert not Comparison.objects.filter(facts__surface="36.4%").exists()


def test_a_private_brief_of_somebody_else_is_not_compared(owner):
    brief("one", ONE, UserFactory(role="instructor"))
    assert propose_links(brief=brief("two", TWO, owner), now=NOW) == 0


def test_learners_see_a_link_only_once_it_is_confirmed_with_its_reason(client, pair, owner):
    link = Comparison.objects.get(verdict="differ")
    shown = reverse("content:compare")
    assert "305,000" not in client.get(shown).content.decode()
    client.force_login(owner)
    page = client.get(reverse("content:proposals")).content.decode()
    assert "412,000" in page
    assert f"{pair[0].lesson.get_absolute_url()}#p-" in page
    posted = {
        "decision": "confirm",
        "about": "Passengers of 2023",
        "reason": "other_source",
        "why": "Two ways of counting.",
    }
    assert client.post(reverse("content:decide", args=[link.pk]), posted).status_code == 302
    client.logout()
    page = client.get(shown).content.decode()
    assert "Passengers of 2023" in page
    assert "another source" in page
    assert "Two ways of counting." in page


def test_a_link_is_dismissed_for_a_reason_and_not_proposed_again(client, pair, owner):
    link = Comparison.objects.get(verdict="differ")
    client.force_login(owner)
    url = reverse("content:decide", args=[link.pk])
    refused = client.post(url, {"decision": "dismiss", "about": "x"})
    assert refused.status_code == 422
    assert "why this is no link" in refused.content.decode()
    client.post(url, {"decision": "dismiss", "why": "Two companies."})
    link.refresh_from_db()
    assert (link.status, link.decision, link.decided_by) == ("dismissed", "Two companies.", owner)
    propose_links(brief=pair[1], now=NOW)
    assert Comparison.objects.filter(verdict="differ").count() == 1
    assert "Two companies." in client.get(reverse("content:proposals"), {"state": "dismissed"}).content.decode()


def test_confirmed_agreements_on_one_fact_are_shown_as_one_point(client):
    briefs = [BriefFactory(published=True) for _turn in range(3)]
    facts = [one.facts.get() for one in briefs]
    for other in facts[1:]:
        ComparisonFactory(facts=[facts[0], other], status="confirmed", decided_as="X", decided_at=NOW)
    page = client.get(reverse("content:compare")).content.decode()
    assert "3 briefs agree" in page
    assert "2 briefs agree" not in page


def test_a_link_with_a_private_brief_is_on_no_card_of_a_public_lesson(client):
    public, private = BriefFactory(published=True), BriefFactory()
    facts = [public.facts.get(), private.facts.get()]
    ComparisonFactory(facts=facts, status="confirmed", decided_as="X", decided_at=NOW, about="Hidden point")
    assert "Hidden point" not in client.get(public.lesson.get_absolute_url()).content.decode()


def test_others_links_are_not_found(client, pair):
    link = Comparison.objects.get(verdict="differ")
    Comparison.objects.exclude(pk=link.pk).delete()
    pair[0].owner = UserFactory(role="instructor")
    pair[0].save()
    client.force_login(UserFactory(role="instructor"))
    assert "412,000" not in client.get(reverse("content:proposals")).content.decode()
    assert client.post(reverse("content:decide", args=[link.pk]), {"decision": "confirm"}).status_code == 404


def test_the_page_costs_the_same_with_two_links_and_with_ten(client, owner):
    client.force_login(owner)
    counts = []
    for number in (2, 8):
        for _turn in range(number):
            sides = [BriefFactory(owner=owner), BriefFactory(published=True)]
            ComparisonFactory(facts=[one.facts.get() for one in sides])
        with CaptureQueriesContext(connection) as captured:
            client.get(reverse("content:proposals"))
        counts.append(len(captured))
    assert counts[0] == counts[1]
