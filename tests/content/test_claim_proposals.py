"""Proposed claims: what a person decided outlives a new edition, and learners see confirmed ones only."""

from __future__ import annotations

import pytest

from content.models import Brief, Claim
from content.outline import outline, proposals
from content.readers import read
from content.services.proposals import set_claim_status
from quizzes.services.importing import import_document
from tests.factories import NOW

pytestmark = pytest.mark.django_db

TEXT = """# Fees

Economists argue that the levy hurts small ports most.

The yard lost money because the council had raised the fee twice.
"""


def bring(text: str) -> Brief:
    """Import a text as an upload does."""
    document = read("fees.md", text.encode())
    return import_document(slug="fees", document=document, data=text.encode(), now=NOW).brief


def status(brief: Brief, words: str) -> str:
    return brief.claims.get(proposition__startswith=words).status


def test_found_claims_wait_and_learners_do_not_see_them():
    brief = bring(TEXT)
    assert [p.claim.proposition for p in proposals(brief)] == [
        "The levy hurts small ports most", "The yard lost money",
    ]  # fmt: skip
    assert set(brief.claims.values_list("status", flat=True)) == {"proposed"}
    assert outline(brief) == ()


def test_a_confirmed_claim_brings_its_ground_into_the_outline():
    brief = bring(TEXT)
    claim = brief.claims.get(proposition="The yard lost money")
    set_claim_status(brief=brief, pk=claim.pk, confirm=True)
    [step] = outline(brief)
    assert (step.holder, step.proposition) == ("the author", "The yard lost money")
    assert [ground.text for ground in step.grounds] == ["The council had raised the fee twice"]


def test_a_rejected_claim_stays_away():
    brief = bring(TEXT)
    claim = brief.claims.get(proposition="The yard lost money")
    set_claim_status(brief=brief, pk=claim.pk, confirm=True)
    set_claim_status(brief=brief, pk=claim.pk, confirm=False)
    assert outline(brief) == ()


def test_decisions_outlive_a_new_edition_and_vanished_proposals_go():
    brief = bring(TEXT)
    claim = brief.claims.get(proposition="The levy hurts small ports most")
    set_claim_status(brief=brief, pk=claim.pk, confirm=True)
    bring(TEXT.replace("The yard lost money because the council had raised the fee twice.", "Nothing else is told."))
    assert status(brief, "The levy") == "confirmed"
    assert not Claim.objects.filter(proposition="The yard lost money").exists()
    bring("# Fees\n\nNothing at all is told of it here.\n")
    assert status(brief, "The levy") == "retired"
    bring(TEXT)
    assert status(brief, "The levy") == "proposed"


def test_a_second_run_changes_nothing():
    brief = bring(TEXT)
    before = list(brief.claims.values_list("uid", "order", "status"))
    bring(TEXT + "\n")
    assert list(brief.claims.values_list("uid", "order", "status")) == before
