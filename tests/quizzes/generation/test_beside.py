"""What one brief says and another does not, and where two agree or differ."""

from __future__ import annotations

import dataclasses

from content.extract import extract
from content.records import Document
from quizzes.generation import DraftRun, draft
from quizzes.generation.beside import RULE_AGREE, RULE_SILENT, Other
from quizzes.marking import check_spec
from quizzes.records import QuestionRecord

from . import brief

OURS = (
    "In March 2021 the Port Council of Callao banned the night trawlers near the Selma islands.",
    "In the Delta Institute survey of June 2023, 62% of fishers said that anchovy stocks had grown.",
    "Captains of small boats fear the new harbour fees of Callao. About 1,200 sailors work in the port of Callao.",
    "On 4 May 2022 the Port Council of Callao opened a school of navigation.",
)
THEIRS = (
    "In March 2021 the Port Council of Callao banned night trawlers around the Selma islands.",
    "In a Delta Institute survey of June 2023, 62% of fishers answered that anchovy stocks had grown.",
    "In October 2020 Captain Mara Lindqvist sold the small boats of Tumbes to a Norwegian charity.",
    "In July 2022 the Norwegian navy visited the harbour of Paita with three frigates.",
    "Nearly 3,000 sailors work in the port of Callao.",
)


def document(*paragraphs: str, author: str, published: str = "2024-05-02") -> Document:
    made = brief.document(*paragraphs, published=published)
    return dataclasses.replace(made, source=dataclasses.replace(made.source, authors=(author,)))


def other(*paragraphs: str, author: str = "Tom Falk") -> Other:
    made = document(*paragraphs, author=author)
    return Other("falk", made, extract(made))


def run(*others: Other, published: str = "2024-05-02", ours: tuple[str, ...] = OURS) -> DraftRun:
    made = document(*ours, author="Ana Ruiz", published=published)
    return draft(made, extract(made), slug="ruiz", seed=1, others=others)


def of(rule: str, found: DraftRun) -> list[QuestionRecord]:
    return [q for q in found.drafts if q.rule == rule]


def test_what_another_brief_says_on_the_matter_is_not_said_here() -> None:
    (question,) = of(RULE_SILENT, run(other(*THEIRS)))
    assert question.stem == (
        "According to Ruiz, in October 2020, Captain Mara Lindqvist "
        "sold the small boats of Tumbes to a Norwegian charity."
    )
    assert question.spec.key == "not_said"
    assert question.spec.wrong_part is None
    assert check_spec(question.spec) == []
    assert "Falk’s brief" in question.explanation
    assert all(name.startswith("falk#") for name in question.facts)
    assert question.quote in OURS[2]


def test_what_is_said_here_too_or_told_differently_is_left() -> None:
    stems = " ".join(q.stem for q in of(RULE_SILENT, run(other(*THEIRS))))
    assert "night trawlers" not in stems
    assert "62%" not in stems
    assert "3,000 sailors" not in stems  # this brief counts 1,200: that denies it


def test_a_brief_cannot_say_what_came_after_it() -> None:
    assert of(RULE_SILENT, run(other(*THEIRS), published="2020-09-01")) == []


def test_a_brief_on_other_things_gives_nothing() -> None:
    far = other("In October 2020 Captain Mara Lindqvist sold the small boats of Tumbes to a Norwegian charity.")
    assert of(RULE_SILENT, run(far)) == []


def test_without_another_brief_the_reason_is_counted() -> None:
    assert run().refused["one_brief_only"] == 1
    assert "one_brief_only" not in run(other(*THEIRS)).refused


def test_the_same_answer_is_told_from_one_that_only_one_brief_gives() -> None:
    found = {q.stem.split("?")[0]: q for q in of(RULE_AGREE, run(other(*THEIRS)))}
    same = next(q for stem, q in found.items() if "night trawlers" in stem)
    assert same.spec.options[same.spec.key] == "they give the same answer"
    assert "How do Ruiz’s brief and Falk’s answer?" in same.stem
    assert {name.split("#")[0] for name in same.facts} == {"ruiz", "falk"}
    for question in found.values():
        assert check_spec(question.spec) == []


def test_other_briefs_change_no_other_question() -> None:
    alone = {q.id: q for q in run().drafts}
    beside = {q.id: q for q in run(other(*THEIRS)).drafts if q.rule not in (RULE_SILENT, RULE_AGREE)}
    assert alone == beside
