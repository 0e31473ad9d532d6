"""Percentages with fractions in them, ranges and changes, and shares in words."""

import pytest

from content.parsing import find_values
from content.parsing.percentages import find_fractions, find_percentages


def found(text: str, type_: str) -> list[str]:
    return [f.value for f in find_values(text) if f.type == type_]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2½ per cent", ["2.5"]),
        ("2-1/4 percent", ["2.25"]),
        ("1¾%", ["1.75"]),
        ("5-1/4 to 5-1/2 percent", ["5.25/5.5"]),
        ("minus 0.5 per cent", ["-0.5"]),
        ("7 or 8 per cent", ["7/8"]),
        ("between 10% and 20%", ["10/20"]),
        ("would reach 31% to 44%", ["31/44"]),
        ("ranges from 3% to 5%", ["3/5"]),
        ("rose from 31% to 44%", ["31", "44"]),
        ("5% and 7%", ["5", "7"]),
        ("with one half of one percent of fees", ["0.5"]),
        ("a quarter of one per cent", ["0.25"]),
        ("up half a percent", ["0.5"]),
        ("three-tenths of 1%", ["0.3"]),
        ("a third of one percent", []),
        ("half a percentage point", []),
        ("in 2019 and 3 per cent", ["3"]),
    ],
)
def test_percentages_of_central_banks_and_reports(text: str, values: list[str]) -> None:
    assert found(text, "percentage") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in 8 of 10 districts", ["8/10"]),
        ("one out of every ten adults", ["1/10"]),
        ("1 in 100,000 births", ["1/100000"]),
        ("fell by more than half.", ["1/2"]),
        ("rose from one-half to all", ["1/2"]),
        ("¾ of all", ["3/4"]),
        ("by half an hour", []),
        ("5 of 12 May", []),
    ],
)
def test_shares_in_words_and_signs(text: str, values: list[str]) -> None:
    assert found(text, "fraction") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2021/2022 it grew", ["2021/2022"]),
        ("in 2005-07 it fell", ["2005/2007"]),
        ("Regulation (EU) 2022/2065", []),
        ("growth in FY25", ["2025"]),
        ("the deficit of Q4 FY24", ["2024-Q4"]),
        ("since 2020.5 The bank", ["2020"]),
        ("since 2015,12 wages", ["2015"]),
        ("since 2015¹² wages", ["2015"]),
        ("the 2025 milestone", ["2025"]),
        ("from October 1, 2023 to December 31, 2025", ["2023-10-01/2025-12-31"]),
    ],
)
def test_years_beside_marks_and_numbers_of_laws(text: str, values: list[str]) -> None:
    assert found(text, "date") == values


@pytest.mark.parametrize(
    ("text", "amount"),
    [("USD 9 313 a pupil", "9313"), ("CHF 20 million", "20000000"), ("$1 150 billion", "1150000000000")],
)
def test_money_may_be_grouped_by_spaces(text: str, amount: str) -> None:
    assert [value["amount"] for value in found(text, "money")] == [amount]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the share had fallen to less than a quarter.", ["1/4"]),
        ("costs rose by a third in a year", ["1/3"]),
        ("three of the four unions", ["3/4"]),
        ("a good fifth of the market", ["1/5"]),
        ("two quarters earlier", []),
        ("a third reading", []),
        ("one of the two", []),
    ],
)  # fmt: skip
def test_parts_without_of_are_shares_where_a_hedge_or_verb_leads(text: str, values: list[str]) -> None:
    assert [found.value for found in find_fractions(text)] == values


def test_both_ends_of_a_change_keep_their_sign() -> None:
    assert [found.value for found in find_percentages("from -0.5% to 4%")] == ["-0.5", "4"]
