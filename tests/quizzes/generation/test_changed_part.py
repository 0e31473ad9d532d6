"""Statements with one part changed: what may be turned, what is surely denied, and the pieces for the second step."""

from __future__ import annotations

import pytest

from content.extract import extract
from quizzes.generation import changed_part, draft
from quizzes.generation.opposites import turned
from quizzes.generation.parts import cut
from quizzes.generation.situation import Situation, situations
from quizzes.marking import check_spec, mark
from quizzes.records import Mark, QuestionRecord

from . import brief


@pytest.mark.parametrize(
    ("text", "part", "changed"),
    [
        ("the harbour budget rose by 9.4% in 2021", "direction", "the harbour budget fell by 9.4% in 2021"),
        ("prices have risen by a tenth", "direction", "prices have fallen by a tenth"),
        ("prices have climbed by a tenth", "direction", "prices have fallen by a tenth"),
        ("a majority of voters wanted the toll", "direction", "a minority of voters wanted the toll"),
        ("the senate voted for the toll", "direction", "the senate voted against the toll"),
        ("Aro was forced to accept the terms", "direction", "Aro was forced to reject the terms"),
        ("Lund did not attend the summit of 2021", "negation", "Lund attended the summit of 2021"),
        ("Aro has never joined the pact", "negation", "Aro has joined the pact"),
        ("the port is not yet open", "negation", "the port is already open"),
        ("trade grew while fares fell", None, ""),  # two words that could be turned
        ("the port was shut because of the drought", "cause", "the port was shut despite the drought"),
        ("the port stayed busy despite the drought", "cause", "the port stayed busy because of the drought"),
        ("the rate rose from 3% in 2019 to 9% in 2021", None, ""),  # turned, it would contradict itself
        ("the rate did not rise but it fell", None, ""),
        ("Aro published a plan to lower the dues", None, ""),  # what it is for is no statement
        ("Aro signed off ships that did not exist", None, ""),
        ("the support of voters matters", None, ""),
    ],
)
def test_one_word_is_turned_or_none(text: str, part: str | None, changed: str) -> None:
    assert [(c.part, c.applied(text)) for c in turned(text)] == ([(part, changed)] if part else [])


@pytest.mark.parametrize(
    ("text", "focus", "pieces", "at"),
    [
        ("the budget fell by 9.4% in 2021", "fell", ("the budget", "fell", "by 9.4%", "in 2021"), 1),
        ("the budget fell by 9.4% in 2021", "2021", ("the budget", "fell", "by 9.4%", "in 2021"), 3),
        ("Aro signed the pact in 2021", "Aro", ("Aro", "signed", "the pact", "in 2021"), 0),
        (
            "the tests are read as messages to the south, with some missiles flying about 3,700 kilometres",
            "3,700 kilometres",
            ("the tests are read", "as messages to the south", "with some missiles flying", "about 3,700 kilometres"),
            3,
        ),
        (
            "Aro has moved ahead in March 2025 with the new command",
            "March 2025",
            ("Aro", "has moved ahead", "in March 2025", "with the new command"),
            2,
        ),
        (
            "Italy should abandon click days in favour of a points system from 2027",
            "2027",
            ("Italy", "should abandon", "click days in favour of a points system", "from 2027"),
            3,
        ),
        ("the pact entered into force in 2018", "2018", ("the pact", "entered into force", "in 2018"), 2),
        ("the pact took effect in 2018", "2018", ("the pact", "took effect", "in 2018"), 2),
        (
            "Aro opened the new Aro canal in 2018",  # "Aro" alone would be found twice
            "2018",
            ("Aro opened", "the new Aro canal", "in 2018"),
            2,
        ),
        (
            "54% of its forest cover was lost between 1990 and 2020",
            "54%",
            ("54% of its forest cover", "was lost", "between 1990 and 2020"),
            0,
        ),
        ("it rained", "it rained", (), -1),
    ],
)
def test_pieces_are_exact_and_one_holds_the_part(text: str, focus: str, pieces: tuple[str, ...], at: int) -> None:
    start = text.index(focus)
    stem = f"According to Ruiz, {text}."
    assert cut(stem, text, (start, start + len(focus))) == (pieces, at)
    assert all(piece in stem for piece in pieces)


TOLD = (
    "In 2019 the Basin Council (BCL) adopted the Aro Compact. The Delta Agency (DAG) met the Coastal Union (CUN). "
    "The Selma Accord and the Callao Charter were praised in 2022.",
    "Ana Lund opened the Selma canal in 2018. Mayor Odd Hansen met Senator Ilse Varga in Lima in 2017.",
    "The dues of Port Aro rose by 9% in 2021. In 2020 Hansen did not attend the harbour summit in Callao.",
    "The port of Callao was empty in 2016 because of the drought of Lima.",
)


def seen(*paragraphs: str) -> tuple[Situation, ...]:
    document = brief.document(*paragraphs)
    return situations(document, extract(document), slug="aro", seed=1)


def changes(*paragraphs: str) -> set[tuple[str, str, str]]:
    all_of = seen(*paragraphs)
    return {
        (c.part, c.was, c.now)
        for situation in all_of
        for variant in situation.variants()
        for c in changed_part.possible(variant, all_of)
    }


def test_each_part_can_be_changed() -> None:
    found = changes(*TOLD)
    assert {part for part, _was, _now in found} >= {"actor", "object", "direction", "negation"}
    assert ("direction", "rose", "fell") in found
    assert ("negation", "did not attend", "attended") in found
    assert [now for part, was, now in found if part == "actor" and was == "Ana Lund"] in (
        ["Odd Hansen"],
        ["Ilse Varga"],
    )


def test_a_cause_that_was_cut_off_is_taken_up_again() -> None:
    keys = {}
    for seed in range(12):
        for question in drafted(*TOLD, seed=seed):
            if "drought" in question.stem and question.rule == changed_part.RULE:
                keys[question.spec.key] = question.stem
    assert "despite the drought of Lima" in keys["contradicted"]
    assert "because of the drought of Lima" in keys["supported"]


def test_what_another_sentence_may_make_true_is_not_changed() -> None:
    also = "Inspectors add that the dues of Port Aro fell again late in 2021."
    assert ("direction", "rose", "fell") not in changes(*TOLD, also)


def test_a_name_that_did_the_same_elsewhere_is_no_alternative() -> None:
    also = "Mayor Odd Hansen opened a school in Lima. Senator Ilse Varga opened a mill in Selma."
    assert not [c for c in changes(*TOLD, also) if c[0] == "actor" and c[1] == "Ana Lund"]


def test_what_ought_to_be_is_not_denied_by_its_opposite() -> None:
    assert not changes("The port of Callao should lower its dues by 9% in 2026.")


def drafted(*paragraphs: str, seed: int = 1) -> list[QuestionRecord]:
    document = brief.document(*paragraphs)
    return list(draft(document, extract(document), slug="aro", seed=seed).drafts)


def test_drafts_name_the_wrong_part_and_the_second_step_is_marked() -> None:
    judged = [q for seed in range(12) for q in drafted(*TOLD, seed=seed) if q.rule == changed_part.RULE]
    assert {q.spec.key for q in judged} == {"supported", "contradicted"}
    for question in judged:
        spec = question.spec
        assert check_spec(spec) == [], question.stem
        assert len(spec.parts) >= 2
        assert all(question.stem.count(part) == 1 for part in spec.parts)
        assert (spec.wrong_part is not None) == (spec.key == "contradicted")
        if spec.wrong_part is None:
            continue
        right, other = (
            mark(spec, ["contradicted", str(place)])
            for place in (spec.wrong_part, (spec.wrong_part + 1) % len(spec.parts))
        )
        assert isinstance(right, Mark)
        assert isinstance(other, Mark)
        assert right.fraction == 1 > other.fraction > 0
        assert ", not " in question.explanation
        assert question.spec.parts[spec.wrong_part] not in question.quote


def test_what_has_no_opposite_is_not_turned() -> None:
    assert not turned("the Aro treaty is due to conclude by the end of 2025")
    assert not turned("the lock was supported with €5 billion")  # with money nobody opposes
    assert [c.now for c in turned("the ferry was late, due to drought")] == ["despite"]


def test_a_kind_of_document_is_not_exchanged_for_a_named_one() -> None:
    made = changes(
        "On 22 May 2020, nine river towns signed a memorandum of understanding to build the locks of Selma together.",
        "On 2 August 2021 Port Aro tore up the memorandum, for it refused to amend Section 48 of the Canal Code.",
    )
    assert not any("memorandum" in was for _, was, _ in made), made


def test_pieces_of_a_figure_tell_nothing_of_the_answer() -> None:
    """Right and wrong statements with a figure are both cut, by the same rule."""
    judged = [q for seed in range(8) for q in drafted(seed=seed) if q.spec.kind == "judgement"]
    for key in ("supported", "contradicted"):
        own = [q for q in judged if q.spec.key == key]
        assert sum(bool(q.spec.parts) for q in own) >= 0.9 * len(own) > 0
