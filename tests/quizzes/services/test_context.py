"""Marks do not depend on what is imported later, and a stored answer is marked the same for ever."""

from __future__ import annotations

import json
import uuid
from random import Random

import pytest

from learn.services.answering import answer_item
from quizzes.marking import KINDS, mark, mark_to_json
from quizzes.models import QuestionVersion, Response
from quizzes.records import Mark
from quizzes.services.importing import import_document, read_document
from quizzes.services.packs import load_pack
from quizzes.services.questions import approve_version, edit_version
from tests.factories import NOW, RIGHT, SPECS, WRONG, AttemptFactory, UserFactory, version_of
from tests.quizzes.services.briefs import DIGEST, FEE, write_pack

pytestmark = pytest.mark.django_db

AGREEMENT = {
    "id": "ferry-agreement",
    "kind": "agreement",
    "stem": "Which agreement pays for the berths?",
    "key": "Harbour Renewal Agreement",
    "explanation": "It pays for forty of them.",
    "facts": ["ferries#agreement:HRA"],
    "quote": "The Harbour Renewal Agreement (HRA) pays for 40 new berths",
    "status": "approved",
}
OTHER = (
    DIGEST.replace("12%", "13%")
    .replace("4%", "11%")
    .replace("Harbour Renewal Agreement (HRA)", "Harbour Removal Agreement (HMA)")
)


def answers(version: QuestionVersion) -> dict[str, object]:
    """The marks of many answers, right and wrong."""
    spec = version.marking
    texts = [
        *KINDS[version.kind].examples(spec, Random(1)).right,
        "4%",
        "13%",
        "11%",
        "HRA",
        "Harbour Removal Agreement",
    ]
    return {text: mark(spec, text) for text in texts}


def test_a_pack_freezes_facts_and_names_and_a_later_import_changes_no_mark(tmp_path):
    load_pack(folder=write_pack(tmp_path, [FEE, AGREEMENT]), now=NOW)
    fee, agreement = (QuestionVersion.objects.get(question__uid=uid) for uid in ("ferry-fee", "ferry-agreement"))
    assert "4" in [rival.value for rival in fee.marking.rivals]
    assert mark(agreement.marking, "HRA").fraction == 1
    before = [answers(fee), answers(agreement)]
    data = OTHER.encode()
    import_document(slug="other", document=read_document("other.md", data), data=data, now=NOW, owner=UserFactory())
    load_pack(folder=write_pack(tmp_path, [FEE, AGREEMENT]), now=NOW)
    again = [QuestionVersion.objects.get(question__uid=uid) for uid in ("ferry-fee", "ferry-agreement")]
    assert [version.number for version in again] == [1, 1]
    assert [answers(version) for version in again] == before


def test_another_brief_of_the_pack_makes_a_new_version_and_leaves_the_old_one_as_it_is(tmp_path):
    load_pack(folder=write_pack(tmp_path, [FEE, AGREEMENT]), now=NOW)
    old = QuestionVersion.objects.get(question__uid="ferry-agreement")
    before = answers(old)
    load_pack(folder=write_pack(tmp_path, [], OTHER, slug="reply"), now=NOW)
    old.refresh_from_db()
    assert answers(old) == before
    fresh = QuestionVersion.objects.get(question__uid="ferry-agreement", number=2)
    assert mark(fresh.marking, "Harbour Removal Agreement").rule == "agreement.other_term"


def test_approval_freezes_what_an_editor_left_open(tmp_path):
    load_pack(folder=write_pack(tmp_path, [FEE]), now=NOW)
    version = QuestionVersion.objects.get(question__uid="ferry-fee")
    changed = SPECS["percentage"]
    draft = edit_version(version=version, stem="How high?", explanation="So.", spec=changed, notes=(), now=NOW)
    assert draft.marking.rivals == ()
    approved = approve_version(version=draft, user=UserFactory(role="instructor"), now=NOW)
    approved.refresh_from_db()
    assert [rival.value for rival in approved.marking.rivals] == ["4"]


@pytest.mark.parametrize("kind", SPECS)
def test_a_stored_answer_is_marked_again_to_the_same_mark(kind):
    versions = [version_of(kind), version_of(kind)]
    attempt = AttemptFactory(version=versions[0], asking=versions)
    for item, raw in zip(attempt.items.all(), (RIGHT[kind], WRONG[kind]), strict=True):
        answer_item(item_id=item.pk, key=uuid.uuid4(), raw=raw, show=False, now=NOW)
    stored = Response.objects.select_related("item__version").prefetch_related("marks")
    assert len(stored) == 2
    for response in stored:
        (row,) = response.marks.all()
        again = mark(response.item.version.marking, response.raw)
        assert isinstance(again, Mark)
        kept = {"rule": row.rule, "marker": row.marker, "reading": row.reading, "note": row.note, "parts": row.parts}
        made = json.loads(json.dumps(mark_to_json(again)))
        assert kept == {name: made[name] for name in kept}
        assert again.fraction == row.fraction
