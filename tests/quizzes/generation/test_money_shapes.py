"""Sums that fit no common shape: commitments, promises, what a budget reached."""

from __future__ import annotations

import pytest

from quizzes.generation.money_shapes import ask
from quizzes.generation.words import MARK


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "on 4 May 2022 Aro had to accept a bitter deal: lower dues, and a commitment to invest € in new piers",
            "on 4 May 2022, how large, in euros, was the commitment to invest in new piers",
        ),
        (
            "under the deal of 4 May 2022, a pledge of € in harbour works was made",
            "under the deal of 4 May 2022, how large, in euros, was the pledge of harbour works",
        ),
        ("Aro promised € of investment and better roads", "how many euros of investment did Aro promise"),
        ("the budget for 2025 reached a record €", "which record sum, in euros, did the budget for 2025 reach"),
        (
            "Aro approved a larger harbour budget for 2025, reaching €",
            "which sum, in euros, did Aro’s larger harbour budget for 2025 reach",
        ),
        ("the delay cost Aro €", ""),
        ("a commitment of €", ""),
        ("Aro bought € of fish", ""),
    ],
)
def test_a_sum_is_asked_for_by_what_it_is(text: str, question: str) -> None:
    assert ask(text.replace("€", MARK), "euros") == question
