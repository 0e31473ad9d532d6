"""A revised file: what did not change keeps everything, what did is shown side by side and decided about."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from content.models import Brief
from quizzes.models import QuestionVersion, RevisionDecision
from quizzes.revisions import revision
from quizzes.services.jobs import run_import
from quizzes.services.questions import approve_version
from tests.factories import NOW, BriefFactory, JobFactory, UserFactory

pytestmark = pytest.mark.django_db

FIRST = """# Ferries of Sund

## Fees

In May 2031 the council of Sund set the ferry fee at 12% of the fare, which is more than anywhere else on the coast.

## Boats

In 2030 about 340 boats called at the harbour of Sund, most of them between June and the end of August that year.

## Debts

On 3 March 2029 the harbour of Sund borrowed €4 million from the bank of Halden, to be paid back within twenty years.
"""
FEES, _boats, DEBTS = FIRST.split("\n## ")[1:]
SECOND = f"# Ferries of Sund\n\n## {FEES.replace('12%', '14%')}\n## {DEBTS}\n## News\n\nNobody knows more yet.\n"


def imported(owner: Any, text: str, **details: str) -> Brief:
    job = JobFactory(owner=owner, data=text.encode(), name="ferries.md", details=details)
    run_import.call(job.pk, 0)
    job.refresh_from_db()
    assert job.state == "done", job.problem
    return job.brief


@pytest.fixture
def brief() -> Brief:
    """Edition 1 with every draft approved and every fact confirmed, then edition 2."""
    owner = UserFactory(role="instructor")
    first = imported(owner, FIRST)
    for version in QuestionVersion.objects.filter(status="draft"):
        approve_version(version=version, user=owner, now=NOW)
    first.facts.update(status="confirmed")
    assert imported(owner, SECOND, revises=first.slug) == first
    return first


def change_of(brief: Brief, kind: str) -> Any:
    page = revision(brief, 2)
    assert page is not None
    return next(row for row in page.rows if row.change.kind == kind and row.matters)


def test_what_did_not_change_keeps_uid_facts_and_questions(brief):
    first, second = (
        edition.passages.get(text__startswith="On 3 March 2029") for edition in brief.editions.order_by("number")
    )
    assert first.uid == second.uid
    kept = brief.facts.get(name__endswith="#money:EUR 4000000")
    assert (kept.status, kept.passage) == ("confirmed", second)
    asked = QuestionVersion.objects.latest_approved().filter(question__brief=brief, passage__uid=first.uid)
    assert asked.filter(question__retired_at=None).exists()


def test_a_fact_that_stands_twice_stays_with_its_own_passage_when_the_other_goes():
    owner = UserFactory(role="instructor")
    one = "In May 2031 the council of Sund set the ferry fee at 12% of the fare for all the boats."
    two = "The harbour keeps 12% of what the boats bring in, which pays for lamps and ropes and for the pilot."
    brief = imported(owner, f"# Ferries\n\n## Fees\n\n{one}\n\n## Shares\n\n{two}\n")
    second = brief.facts.get(passage__text=two, type="percentage")
    brief.facts.filter(pk=second.pk).update(status="confirmed")
    imported(owner, f"# Ferries\n\n## Shares\n\n{two}\n", revises=brief.slug)
    living = brief.facts.living().get(type="percentage")
    assert (living.pk, living.name, living.status) == (second.pk, second.name, "confirmed")


def test_what_changed_stands_side_by_side_with_what_hung_on_it(brief, client):
    client.force_login(brief.owner)
    page = client.get(reverse("quizzes:revision", args=[brief.slug, 2])).content.decode()
    assert "<del>12</del>" in page
    assert "<ins>14</ins>" in page
    row = change_of(brief, "changed")
    assert {fact.status for fact in row.facts} >= {"retired"}  # the 12% is no longer in the text
    assert row.questions
    assert all(version.stem in page.replace("&#x27;", "'") for version in row.questions)
    gone = change_of(brief, "gone")
    assert gone.change.old.startswith("In 2030")


def test_every_edition_is_kept_and_listed(brief, client):
    client.force_login(brief.owner)
    assert [edition.passages.count() for edition in brief.editions.order_by("number")] == [6, 6]
    page = client.get(reverse("quizzes:editions", args=[brief.slug])).content.decode()
    assert reverse("quizzes:revision", args=[brief.slug, 2]) in page
    assert "to decide" in page
    assert client.get(reverse("quizzes:revision", args=[brief.slug, 1])).status_code == 404


class TestDeciding:
    def decide(self, client: Any, brief: Brief, uid: str, choice: str, **headers: str) -> Any:
        client.force_login(brief.owner)
        address = reverse("quizzes:decide", args=[brief.slug, 2, uid])
        return client.post(address, {"decision": choice}, headers=headers)

    def test_to_keep_leaves_the_questions_with_learners(self, brief, client):
        row = change_of(brief, "changed")
        asked = set(QuestionVersion.objects.latest_approved().values_list("pk", flat=True))
        response = self.decide(client, brief, row.change.uid, "keep")
        assert response["Location"] == f"/studio/briefs/{brief.slug}/editions/2/#c-{row.change.uid}"
        assert set(QuestionVersion.objects.latest_approved().values_list("pk", flat=True)) == asked
        decision = RevisionDecision.objects.get()
        assert (decision.choice, decision.decided_by) == ("keep", brief.owner)

    def test_to_check_again_takes_them_back_to_the_desk_with_the_new_text(self, brief, client):
        row = change_of(brief, "changed")
        asked = [version.question_id for version in row.questions if version.status == "approved"]
        self.decide(client, brief, row.change.uid, "recheck")
        assert asked
        assert not QuestionVersion.objects.latest_approved().filter(question__in=asked).exists()
        waiting = QuestionVersion.objects.newest().filter(question__in=asked, status="draft")
        assert {version.passage.text for version in waiting} == {row.change.new}
        assert not brief.facts.filter(passage__uid=row.change.uid, status="confirmed").exists()

    def test_the_first_decision_stands(self, brief, client):
        uid = change_of(brief, "changed").change.uid
        self.decide(client, brief, uid, "keep")
        self.decide(client, brief, uid, "recheck")
        assert RevisionDecision.objects.get().choice == "keep"

    def test_in_place_with_htmx(self, brief, client):
        uid = change_of(brief, "gone").change.uid
        text = self.decide(client, brief, uid, "keep", **{"HX-Request": "true"}).content.decode()
        assert "<html" not in text
        assert f'id="c-{uid}"' in text
        assert "Keep as it is" not in text

    def test_not_by_strangers_nor_about_what_did_not_change(self, brief, client):
        same = brief.editions.get(number=2).passages.get(text__startswith="On 3 March 2029").uid
        assert self.decide(client, brief, same, "keep").status_code == 404
        client.force_login(UserFactory(role="instructor"))
        address = reverse("quizzes:decide", args=[brief.slug, 2, change_of(brief, "gone").change.uid])
        assert client.post(address, {"decision": "keep"}).status_code == 404


def test_the_form_offers_ones_own_briefs_only(client):
    mine = BriefFactory(owner=UserFactory(role="instructor"))
    other = BriefFactory(owner=UserFactory(role="instructor"))
    client.force_login(mine.owner)
    page = client.get(reverse("quizzes:upload"), {"revises": mine.slug}).content.decode()
    assert f'value="{mine.slug}" selected' in page
    assert other.slug not in page
    client.force_login(UserFactory(role="instructor"))
    assert "New edition of" not in client.get(reverse("quizzes:upload")).content.decode()
