"""How a typed percentage is read; the box beside the question prints the % sign."""

from __future__ import annotations

from decimal import Decimal

import pytest

from content.parsing.percentages import read_percentage


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (" 100% ", "100"),
        ("100 percentage", "100"),
        ("one hundred percents", "100"),
        ("minus five percent", "-5"),
        ("240 percent", "240"),
        ("42", "42"),
        ("fifteen", "15"),
        ("1e-6 %", "0.000001"),
        ("3\u00a0%", "3"),
        ("16,5 %", "16.5"),
        ("12½%", "12.5"),
        (".5%", "0.5"),
        ("12,345%", "12.345"),
        ("two per cent", "2"),
        ("15 pct", "15"),
        ("5 p.c.", "5"),
        ("１５％", "15"),
        ("15٪", "15"),
        ("%33", "33"),
        ("15パーセント", "15"),
        ("15% of GDP", "15"),
        ("12 1/2", "12.5"),
        ("one and a half", "1.5"),
        ("half of percent", "0.5"),
        ("20-percent", "20"),
        ("-%3", "-3"),
        ("(20%)", "20"),
        ("half of a percent", "0.5"),
        ("three quarters of one per cent", "0.75"),
        ("about 20%", "20"),
    ],
)
def test_a_percentage_is_read_in_percent(text: str, value: str) -> None:
    reading = read_percentage(text)
    assert (reading.outcome, reading.value) == ("read", Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [("1/4 of", "25"), ("one half of", "50"), ("one in two", "50"), ("¾", "75"), ("four out of five dentists", "80")],
)
def test_a_fraction_is_read_and_noted(text: str, value: str) -> None:
    reading = read_percentage(text)
    assert (reading.value, reading.note) == (Decimal(value), "fraction")


@pytest.mark.parametrize(("text", "value"), [("5‰", "0.5"), ("5 basis points", "0.05")])
def test_smaller_units_are_never_percents(text: str, value: str) -> None:
    assert read_percentage(text).value == Decimal(value)


def test_percentage_points_are_another_unit() -> None:
    reading = read_percentage("5 percentage points")
    assert (reading.outcome, reading.note, reading.alternatives) == ("unreadable", "points", (5,))


def test_a_fraction_of_more_than_the_whole_is_asked() -> None:
    assert read_percentage("5/4").alternatives == (Decimal("1.25"), 125)


def test_three_noughts_after_a_comma_are_asked_about() -> None:
    assert read_percentage("1,000%").alternatives == (1000, 1)


def test_a_bare_decimal_is_asked_because_it_may_be_a_share() -> None:
    reading = read_percentage("0.15")
    assert (reading.outcome, reading.note, reading.alternatives) == ("ambiguous", "decimal_form", (Decimal("0.15"), 15))
    assert read_percentage("0.15%").value == Decimal("0.15")


def test_without_the_sign_at_the_box_a_bare_number_is_asked_back() -> None:
    reading = read_percentage("42", boxed=False)
    assert (reading.outcome, reading.note, reading.alternatives) == ("unreadable", "percent_sign", (42,))


@pytest.mark.parametrize("text", ["50-60%", "50% to 60%", "from 50 to 60%", "between 50 and 60 per cent"])
def test_a_range_is_no_answer_but_its_ends_are_kept(text: str) -> None:
    reading = read_percentage(text)
    assert (reading.outcome, reading.note, reading.alternatives) == ("unreadable", "range", (50, 60))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("asdasd%", "not_a_number"),
        ("%", "not_a_number"),
        ("percent of 10", "not_a_number"),
        ("15 dollars", "not_a_number"),
        ("15% or 24%", "two_numbers"),
        ("15% 24%", "two_numbers"),
        ("", "blank"),
    ],
)
def test_what_is_no_percentage_is_not_zero(text: str, note: str) -> None:
    reading = read_percentage(text)
    assert (reading.outcome, reading.value, reading.note) == ("unreadable", None, note)
