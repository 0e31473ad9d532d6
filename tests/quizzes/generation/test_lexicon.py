"""Which first words of a sentence keep their capital inside another one."""

from __future__ import annotations

import pytest

from quizzes.generation.lexicon import Lexicon

from . import brief

LEXICON = Lexicon.of(
    brief.document("The Registration Act of Selma hurt Eskom and its debtors, says Pete Hegseth. Real pay fell.")
)


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Registration fees have doubled", "registration fees have doubled"),
        ("Household debt has climbed", "household debt has climbed"),
        ("External shutters cost little", "external shutters cost little"),
        ("Municipal associations want more", "municipal associations want more"),
        ("Nineteen hospitals were lost", "nineteen hospitals were lost"),
        ("Day-to-day spending grows", "day-to-day spending grows"),
        ("Barely 43% of pupils passed", "barely 43% of pupils passed"),
        ("France lost 15,000 people", "France lost 15,000 people"),
        ("Italy, France and Spain pay most", "Italy, France and Spain pay most"),
        ("Portugal raised its tax", "Portugal raised its tax"),
        ("Eskom needs new lines", "Eskom needs new lines"),
        ("Law and Justice lowered the age", "Law and Justice lowered the age"),
        ("Median pay was low", "median pay was low"),
        ("Demand in Asia is set to rise", "demand in Asia is set to rise"),
        ("Salt water reached the fields", "salt water reached the fields"),
        ("Pay Minister Berg resigned", "Pay Minister Berg resigned"),
        ("Hegseth was rumoured to leave", "Hegseth was rumoured to leave"),
        ("Household Finance Group went under", "Household Finance Group went under"),
    ],
)
def test_common_words_lose_their_capital_and_names_keep_it(text: str, inside: str) -> None:
    assert LEXICON.lowered(text) == inside
