"""Name the three: which rows of names are closed, how they are asked for, and what is marked right."""

from __future__ import annotations

import pytest

from content.extract import extract
from quizzes.generation import draft, enumerated
from quizzes.generation.situation import situations
from quizzes.marking import check_spec, mark
from quizzes.records import Mark, QuestionRecord

from . import brief


def drafted(*paragraphs: str) -> list[QuestionRecord]:
    document = brief.document(*paragraphs)
    drafts = draft(document, extract(document), slug="aro", seed=1).drafts
    return [q for q in drafts if q.spec.kind == "list"]


@pytest.mark.parametrize(
    ("sentence", "stem", "names"),
    [
        (
            "The council of Aro signed fishing agreements with Peru, Chile and Ecuador.",
            "According to Ruiz, with which three countries did the council of Aro sign fishing agreements?",
            ["Peru", "Chile", "Ecuador"],
        ),
        (
            "Peru, Chile, Ecuador and the United Kingdom supported a closed season for anchovies.",
            "According to Ruiz, which four countries supported a closed season for anchovies?",
            ["Peru", "Chile", "Ecuador", "United Kingdom"],
        ),
        (
            "The Aro Water Act created three harbour bodies: the Port Council, the Pilot Board and the Dues Office.",
            "According to Ruiz, which three harbour bodies did the Aro Water Act create?",
            ["Port Council", "Pilot Board", "Dues Office"],
        ),
    ],
)
def test_a_closed_row_is_asked_for_whole(sentence: str, stem: str, names: list[str]) -> None:
    (question,) = drafted(sentence)
    assert question.stem == stem
    assert [item["key"]["name"] for item in question.spec.key] == names
    assert question.spec.want == len(names)
    assert check_spec(question.spec) == []
    for answer, share in ((names, 1), (names[::-1], 1), (names[1:], 0)):
        outcome = mark(question.spec, answer)
        assert isinstance(outcome, Mark)
        assert (outcome.fraction == 1) is bool(share)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council signed agreements with neighbours such as Peru, Chile and Ecuador.",
        "The council signed agreements with many states, including Peru, Chile and Ecuador.",
        "The council signed agreements with Peru, Chile and Ecuador, among others.",
        "The council signed agreements with four countries: Peru, Chile and Ecuador.",  # the count is another
        "The council signed agreements with Peru, Selma and Ecuador.",  # of no one kind
        "The council signed no agreements with Peru, Chile and Ecuador.",
    ],
)
def test_an_open_or_a_doubtful_row_is_not_asked_for(sentence: str) -> None:
    assert drafted(sentence) == []


def test_other_spellings_of_a_state_are_right_and_other_states_are_not() -> None:
    also = "Japan watched the talks of Brazil."
    (question,) = drafted("The US, Chile and South Korea supported a closed season for anchovies.", also)
    right = mark(question.spec, ["United States", "Republic of Korea", "Chile"])
    wrong = mark(question.spec, ["Japan", "Republic of Korea", "Chile"])
    assert isinstance(right, Mark)
    assert isinstance(wrong, Mark)
    assert right.fraction == 1 > wrong.fraction
    assert "Japan" in question.spec.others


def test_persons_are_asked_for_by_their_kind() -> None:
    document = brief.document(
        "Minister Ana Lund, Senator Ilse Varga and Mayor Odd Hansen met in Lima. "
        "Lund, Varga and Hansen proposed a common school of navigation."
    )
    facts = extract(document)
    all_of = situations(document, facts, slug="aro", seed=1)
    (row,) = enumerated.rows("Lund, Varga and Hansen proposed a common school.", all_of)
    assert row.noun == "people"
