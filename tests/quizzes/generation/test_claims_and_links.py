"""Questions from claims, and which questions may not share a paper."""

from __future__ import annotations

import pytest

from content.extract import extract
from content.extract.claims import propose
from content.records import Document
from quizzes.generation import draft
from quizzes.generation.conflicts import clash, conflicts
from quizzes.records import QuestionRecord, Spec

from . import brief

ASKED = (
    "Lima opened a school of navigation in 2019. Callao raised the harbour dues for foreign trawlers in 2020. "
    "Arica banned the sale of undersized shellfish in 2021. Tacna launched a register of fishing boats in 2022.",
    "The ministry should build a shelter for stranded sailors. The ministry should publish the price of diesel weekly.",
    "Minister Ana Lund argues that quotas protect small boats from larger rivals. Senator Ilse Varga met Mayor Odd "
    "Hansen in Lima. Captain Mara Berg met Judge Tomas Falk in Arica.",
)


def run(*paragraphs: str) -> tuple[QuestionRecord, ...]:
    document: Document = brief.document(*paragraphs)
    facts = extract(document)
    return draft(document, facts, slug="port", seed=1, claims=propose(document, facts).claims).drafts


def test_what_is_asked_for_stands_among_what_was_done() -> None:
    (question,) = [d for d in run(*ASKED) if d.rule == "recommended/1"]
    assert question.stem == "Which of these steps does Ruiz recommend? Choose all that apply."
    right = {question.spec.options[i] for i in question.spec.key}
    assert right == {"building a shelter for stranded sailors", "publishing the price of diesel weekly"}
    assert "opening a school of navigation" in question.spec.options or len(question.spec.options) == 5
    assert all(option.split()[0].endswith("ing") for option in question.spec.options)
    assert [bool(note) for note in question.notes] == [o not in right for o in question.spec.options]


def test_a_brief_that_asks_for_nothing_has_no_such_question() -> None:
    assert not [d for d in run(ASKED[0]) if d.rule == "recommended/1"]


def question(id_: str, stem: str, kind: str = "date", key: object = "2020", *facts: str) -> QuestionRecord:
    return QuestionRecord(id=id_, spec=Spec(kind, key), stem=stem, facts=facts)


@pytest.mark.parametrize(
    ("one", "other", "linked"),
    [
        (
            question("a", "In which year did Lima open the naval school?"),
            question("b", "According to Ruiz, Lima opened the naval school in 2020.", "judgement", "supported"),
            True,
        ),
        (
            question("a", "In which year did Lima open the naval school?"),
            question("b", "According to Ruiz, Arica banned all trawlers in 2020.", "judgement", "supported"),
            False,
        ),
        (
            question("a", "Who opened the school?", "person", {"name": "Ana Lund"}),
            question("b", "In which year did Ana Lund resign?", "date", "2011"),
            True,
        ),
        (
            question("a", "How many boats sank?", "number", {"amount": "40", "unit": "boats"}, "port#x"),
            question("b", "In which year did boats sink?", "date", "2011", "port#x"),
            True,
        ),
        (question("a", "When did it rain?"), question("b", "How hot was it?", "percentage", "15"), False),
    ],
)
def test_questions_that_tell_each_other_s_answers_are_linked(
    one: QuestionRecord, other: QuestionRecord, linked: bool
) -> None:
    assert clash(one, other) is clash(other, one) is linked
    assert conflicts([one, other]) == ({"a": ("b",), "b": ("a",)} if linked else {"a": (), "b": ()})
