"""The hedge of a value and the one who says it."""

import pytest

from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("It makes up over 36% of exports.", "over"),
        ("It makes up nearly 36% of exports.", "nearly"),
        ("It makes up an estimated 36% of exports.", "an estimated"),
        ("It makes up as much as 36% of exports.", "as much as"),
        ("It makes up 36% or more of exports.", "or more"),
        ("It makes up 36% of exports.", ""),
        ("It makes up only 36% of exports.", ""),
        ("Moreover 36% of exports fell.", ""),
    ],
)
def test_the_words_that_loosen_a_value_stand_beside_it(text, hedge):
    (fact,) = facts("percentage", text)
    assert fact.hedge == hedge
    assert fact.surface == "36%"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A University of Rome survey reveals that 36% agree.", "University of Rome survey"),
        ("According to the World Bank, 36% agree.", "World Bank"),
        ("Some experts say that 36% agree.", "Some experts"),
        ("In a poll by the daily Courier, 36% agree.", "poll by the daily Courier"),
        ("In August the conservative Morning Courier found 36% in favour.", "Morning Courier"),
        ("Of those asked, 36% agree, a Lancet study found.", "Lancet study"),
        ("Huw Pill, chief economist of the bank, warned that 36% agree.", "Huw Pill"),
        ("Of the voters 36% agree.", ""),
        ("Washington imposed a tariff of 36%.", ""),
    ],
)
def test_a_value_knows_who_says_it(text, who):
    (fact,) = facts("percentage", text)
    assert fact.claimed_by == who
