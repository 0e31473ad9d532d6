"""A question on the past needs a name by which to find what it asks."""

from __future__ import annotations

import pytest

from quizzes.generation.anchors import unanchored


@pytest.mark.parametrize(
    "text",
    [
        "On which day did 33 new trains enter service?",
        "According to Ruiz, how many euros had compensation cost by the end of 2023?",
        "According to Ruiz (2024), deliveries fell by less than 3 per cent in May.",
        "In which month and year was the Public Administration Act amended?",
        "According to Ruiz, how many recommendations did the Royal Commission make on 7 July 2023?",
        "How many US dollars did private owners spend on pumps in 2019?",
    ],
)
def test_a_past_event_without_a_name_cannot_be_found(text: str) -> None:
    assert unanchored(text, "Ruiz")


@pytest.mark.parametrize(
    "text",
    [
        "On which day did 33 new Nightjet trains enter service?",
        "According to Ruiz, Cameroon began to vaccinate on 2 October 2023.",
        "According to Ruiz, according to a poll by Novus, what share of adults were for it?",
        "Which share of incomes may rents take at most?",
        "How many euros per square metre does a white roof cost?",
        "In which year did the “dry lease” end?",
    ],
)
def test_a_name_or_a_general_truth_stands(text: str) -> None:
    assert not unanchored(text, "Ruiz")
