"""A bank that exists already, held against briefs: four outcomes, by pure rule, by command and on its page."""

from __future__ import annotations

import io
import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from quizzes.bank_check import Sources, check_question
from quizzes.interchange import table
from quizzes.marking import spec_from_json
from quizzes.messages import render
from quizzes.sentences import TABLE_SENTENCES
from tests.factories import BriefFactory, UserFactory

ONE = "In May 2031 the council of Mell set the ferry fee at 12% of the fare. The pier of Orrin cost €3 million."
TWO = "The council of Mell set its ferry fee at 15% of the fare. Governor Ada Holm opened the lighthouse."
FEE = "At what share of the fare did the council of Mell set the ferry fee?"
SOURCES = Sources([("one", "a", ONE)])


@pytest.mark.parametrize(
    ("stem", "spec", "outcome", "found"),
    [
        (FEE, {"kind": "percentage", "key": "12"}, "agrees", ()),
        (FEE, {"kind": "percentage", "key": "21"}, "contradicted", ("12%",)),
        (FEE, {"kind": "single_choice", "key": 1, "options": ["10%", "12%", "14%"]}, "agrees", ()),
        (FEE, {"kind": "single_choice", "key": 0, "options": ["10%", "12%", "14%"]}, "contradicted", ("12%",)),
        (
            "What did the pier of Orrin cost?",
            {"kind": "money", "key": {"amount": "3000000", "currency": "EUR"}},
            "agrees",
            (),
        ),
        ("Who set the ferry fee of Mell in May 2031?", {"kind": "term", "key": {"name": "the council"}}, "agrees", ()),
        ("How many moons has Jupiter?", {"kind": "number", "key": {"amount": "95"}}, "nothing_found", ()),
    ],
)
def test_a_key_agrees_is_contradicted_or_is_not_found(stem, spec, outcome, found):
    finding = check_question(stem, spec_from_json(spec), SOURCES)
    assert (finding.outcome, finding.found) == (outcome, found)


def test_two_briefs_that_differ_give_two_readings():
    both = Sources([("one", "a", ONE), ("two", "b", TWO)])
    finding = check_question(FEE, spec_from_json({"kind": "percentage", "key": "12"}), both)
    assert (finding.outcome, finding.brief, finding.found) == ("two_readings", "one", ("15%",))


BANK = f"id,stem,options,key\na,{FEE},,12%\nb,{FEE},10%|12%|14%,1\nc,,,x\n"


def test_a_table_is_read_with_its_faults_by_row():
    records, problems = table.loads(BANK.encode())
    assert [(r.id, r.spec.kind, r.spec.key) for r in records] == [("a", "percentage", "12"), ("b", "single_choice", 0)]
    assert [(p.where, p.message.code) for p in problems] == [("4", "pack.missing_field")]
    assert [p.message.code for p in table.loads(b"\xff\xfe")[1]] == ["table.unreadable"]
    assert [p.message.code for p in table.loads(b"a,b\n1,2\n")[1]] == ["table.columns"]
    assert [p.message.code for p in table.loads(b"stem,key,kind\nx,y,riddle\n")[1]] == ["table.kind"]
    assert [p.message.code for p in table.loads(b"stem,key,kind\nx,soon,date\n")[1]] == ["table.key"]


def test_a_table_may_be_separated_by_semicolons_and_write_numbers_as_briefs_do():
    records, problems = table.loads(b'stem;key\nHow many berths?;"10,000 berths"\n')
    assert problems == []
    assert (records[0].spec.kind, records[0].spec.key["amount"]) == ("number", "10000")


def test_every_code_of_a_table_has_its_sentence():
    assert set(TABLE_SENTENCES) == set(table.CODES)
    for problem in table.loads(b"stem,key,kind\nx,soon,date\nx,y,riddle\n")[1]:
        assert "{" not in render(problem.message)


@pytest.mark.django_db
def test_the_command_prints_a_line_for_each_question_and_fails_on_a_contradiction(tmp_path):
    brief = BriefFactory(published=True)
    bank = tmp_path / "bank.csv"
    bank.write_text(BANK, encoding="utf-8")
    out = io.StringIO()
    with pytest.raises(CommandError):
        call_command("check_bank", str(bank), "--brief", brief.slug, stdout=out, stderr=io.StringIO())
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [line["outcome"] for line in lines[:-1]] == ["agrees", "contradicted"]
    assert lines[-1]["summary"]["unread"] == 1
    with pytest.raises(CommandError, match="no brief and no file"):
        call_command("check_bank", str(bank), "--brief", "nowhere")


@pytest.mark.django_db
def test_the_page_reports_and_saves_nothing(client):
    teacher = UserFactory(role="instructor")
    brief, hidden = BriefFactory(published=True), BriefFactory(owner=UserFactory(role="instructor"))
    client.force_login(teacher)
    url = reverse("quizzes:check_bank")
    assert hidden.title not in client.get(url).content.decode()
    page = client.post(url, {"file": SimpleUploadedFile("bank.csv", BANK.encode()), "briefs": [brief.pk]})
    text = page.content.decode()
    assert page.status_code == 200
    assert "contradicted" in text
    assert "The brief gives 12%" in text
    assert "The field “stem” is missing." in text
    assert client.post(url, {"file": SimpleUploadedFile("b.csv", b"x"), "briefs": [hidden.pk]}).status_code == 422
