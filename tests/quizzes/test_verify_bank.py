"""verify_bank: silent on a sound bank, a line and exit status 1 for each fault."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import CommandError, call_command

from content.models import Passage
from quizzes.models import QuestionVersion
from quizzes.services.questions import edit_version
from quizzes.services.sealing import seal_brief, seal_version, told
from tests.factories import NOW, VersionFactory

pytestmark = pytest.mark.django_db


def verify(**options: str) -> list[dict[str, object]]:
    out = io.StringIO()
    try:
        call_command("verify_bank", stdout=out, stderr=io.StringIO(), **options)
    except CommandError:
        assert out.getvalue()
    else:
        assert not out.getvalue()
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_sound_bank_prints_nothing():
    VersionFactory(approved=True)
    assert verify() == []


def test_a_wrong_key_and_a_stem_that_says_more_are_told():
    version = VersionFactory(approved=True)
    version.spec = {**version.spec, "key": "13"}
    version.stem = "At what share of the fare did the council of Skye set the ferry fee?"
    version.save()
    faults = verify()
    assert [fault["seal"] for fault in faults] == ["value", "stem"]
    assert faults[0]["question"] == version.question.uid
    assert "Skye" in str(faults[1]["problem"])


def test_a_passage_that_the_newest_edition_has_lost_is_told():
    version = VersionFactory(approved=True)
    Passage.objects.filter(pk=version.passage_id).update(uid="cccccccccc")
    version.refresh_from_db()
    edition = version.passage.edition
    edition.pk, edition.number = None, 2
    edition.save()
    assert [fault["seal"] for fault in verify()] == ["passage"]


def test_drafts_and_other_banks_are_left_alone():
    VersionFactory(spec={"kind": "percentage", "key": "99"})
    other = VersionFactory(approved=True, spec={"kind": "percentage", "key": "99"})
    assert verify(bank=VersionFactory(approved=True).question.bank.slug) == []
    assert len(verify(bank=other.question.bank.slug)) == 1


def test_what_a_machine_found_is_stored_with_the_version():
    version = VersionFactory(sealed=None, stem="What did the council of Skye set?")
    assert seal_brief(version.question.brief) == 1
    assert seal_brief(version.question.brief) == 0
    version.refresh_from_db()
    assert version.sealed["value"] is True
    assert version.sealed["stem"] is False
    assert [message.code for message in told(version.sealed, "faults")] == ["seal.name"]


def test_an_edited_version_is_sealed_again():
    version = VersionFactory(approved=True)
    spec = version.marking
    fresh = edit_version(
        version=version, stem="At what share was the fee set in Skye?", explanation="", spec=spec, notes=[], now=NOW
    )
    assert QuestionVersion.objects.get(pk=fresh.pk).sealed["stem"] is False
    assert seal_version(version).sealed["stem"] is True
