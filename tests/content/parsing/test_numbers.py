"""How a typed number is read: separators, words, fractions, powers, scale words, units."""

from __future__ import annotations

from decimal import Decimal

import pytest

from content.parsing.numbers import read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("192.", "192"),
        (".08", "0.08"),
        (".23456000", "0.23456"),
        ("4.800", "4.8"),
        ("0001.000", "1"),
        ("1,234,567", "1234567"),
        ("1 234 567", "1234567"),
        ("12,34,567.89", "1234567.89"),
        ("1\u202f234\u2009567.89", "1234567.89"),
        ("12.345.678", "12345678"),
        ("1'234", "1234"),
        ("1_000", "1000"),
        ("16,5", "16.5"),
        ("1,3", "1.3"),
        ("-1,5000", "-1.5"),
        ("16.500,00", "16500"),
        ("0,567", "0.567"),
        (" \u2212 42 ", "-42"),
        ("-84/2", "-42"),
        ("9/3", "3"),
        ("- 1 4/5", "-1.8"),
        ("2  1/4", "2.25"),
        ("-1 1/2", "-1.5"),
        ("12½", "12.5"),
        ("¾", "0.75"),
        ("half", "0.5"),
        ("twenty-three fifths", "4.6"),
        ("one and a half", "1.5"),
        ("one twenty-fifth", "0.04"),
        ("a hundred trillionths", "0.0000000001"),
        ("one million and a half", "1500000"),
        ("one billion and three quarters million", "1000750000"),
        ("two hundred point zero three", "200.03"),
        ("nine point nought four", "9.04"),
        ("naught", "0"),
        ("two hundred and two thousand", "202000"),
        ("twenty-one trillion and three hundred", "21000000000300"),
        ("three lakh crore", "3000000000000"),
        ("3 hundred and 21", "321"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("a quarter of a million", "250000"),
        ("3 1/2 million", "3500000"),
        ("three thirty-seconds", "0.09375"),
        ("3 out of every 20", "0.15"),
        (
            "one trillion two hundred and three billion and four hundred and five million and six hundred and seven "
            "thousand and eight hundred and nine",
            "1203405607809",
        ),
        ("2-1/2", "2.5"),
        ("twelve and 3/4", "12.75"),
        ("one hundred and 1/2", "100.5"),
        ("five point oh five", "5.05"),
        ("twenty twenty fifths", "0.8"),
        ("one ten-thousandth", "0.0001"),
        ("one hundred-thousandth", "0.00001"),
        ("3x10^8", "300000000"),
        ("3×10⁸", "300000000"),
        ("3.00x10**-8", "0.00000003"),
        ("314000000x10^-8m", "3.14"),
        ("1e10", "10000000000"),
        ("2.5^-1", "0.4"),
        ("10k", "10000"),
        ("1MM", "1000000"),
        ("2mil", "2000000"),
        ("1.2b", "1200000000"),
        ("13 lakh", "1300000"),
        ("5億", "500000000"),
        ("1億5000万", "150000000"),
        ("二十五", "25"),
        ("٣٤", "34"),
        ("４２", "42"),
        ("0", "0"),
        ("about 42", "42"),
        ("the answer is 42", "42"),
    ],
)
def test_a_number_is_read_exactly(text: str, value: str) -> None:
    reading = read_number(text)
    assert (reading.outcome, reading.value) == ("read", Decimal(value))


@pytest.mark.parametrize(
    ("text", "parts"), [("two thirds", (2, 3)), ("⅔", (2, 3)), ("1 in twenty-one", (1, 21)), ("one over three", (1, 3))]
)
def test_an_endless_fraction_is_kept_to_many_digits(text: str, parts: tuple[int, int]) -> None:
    assert abs(read_number(text).value * parts[1] - parts[0]) < Decimal("1e-27")


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("16,000", {"16000", "16"}),
        ("1,234 million", {"1234000000", "1234000"}),
        ("2000,000", {"2000000", "2000"}),
        ("3,700 km", {"3700", "3.7"}),
    ],
)
def test_a_comma_before_three_digits_is_asked(text: str, readings: set[str]) -> None:
    reading = read_number(text)
    assert (reading.outcome, reading.note) == ("ambiguous", "separator")
    assert set(reading.alternatives) == set(map(Decimal, readings))


@pytest.mark.parametrize("text", ["one hundred thirty fifths", "two hundred twenty fifths"])
def test_words_that_divide_in_two_places_are_asked(text: str) -> None:
    reading = read_number(text)
    assert (reading.outcome, reading.note, len(reading.alternatives)) == ("ambiguous", "two_readings", 2)


def test_small_letters_of_length_are_a_unit_and_capitals_are_millions() -> None:
    assert (read_number("10mm").value, read_number("10mm").note) == (10, "unit")
    assert read_number("10MM").value == 10_000_000


def test_a_comma_before_three_digits_groups_where_things_are_counted() -> None:
    assert read_number("25,000", whole=True).value == 25000
    assert read_number("25,000 troops").value == 25000
    assert read_number("25.000", whole=True).outcome == "ambiguous"


def test_a_dot_may_group_in_languages_with_a_decimal_comma() -> None:
    assert read_number("11.11", "de").outcome == read_number("1.234", "de").outcome == "ambiguous"
    assert read_number("16,5", "fr").value == Decimal("16.5")
    assert read_number("1.234,5", "de").value == Decimal("1234.5")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("", "blank"),
        ("9" * 2001, "too_long"),
        ("9" * 300, "too_many_digits"),
        ("9" * 1999, "not_a_number"),
        ("1e999999999", "too_large"),
        ("9^999999", "too_large"),
        ("1/0", "division_by_zero"),
        ("0,,000", "separator"),
        ("80.00.00", "separator"),
        ("192.168.1.2", "separator"),
        ("12,345.678,9", "separator"),
        ("-,42", "separator"),
        ("123 45 678", "two_numbers"),
        ("- 4 2", "two_numbers"),
        ("15 or 24", "two_numbers"),
        ("15 and 24", "two_numbers"),
        ("5/-4", "not_a_number"),
        ("nan", "not_a_number"),
        ("infinity", "not_a_number"),
        ("a", "not_a_number"),
        ("frog", "not_a_number"),
        (",", "not_a_number"),
        (". m", "not_a_number"),
        ("ten in one", "not_a_number"),
        ("1/2 third", "not_a_number"),
        ("thousand 3/4", "not_a_number"),
        ("hundred 12.5", "not_a_number"),
        ("dozen two", "not_a_number"),
        ("ten half", "not_a_number"),
        ("two million two thirds", "two_numbers"),
        ("minus minus 5", "not_a_number"),
        ("five thousand over", "not_a_number"),
        ("dozens", "not_a_number"),
        ("thousands", "not_a_number"),
        ("two score", "not_a_number"),
        ("half a", "not_a_number"),
        ("one oh one", "two_numbers"),
        ("29km Road", "not_a_number"),
        ("the May 4th", "not_a_number"),
        ("1m isn't a number.", "not_a_number"),
        ("Which one do you prefer?", "not_a_number"),
    ],
)
def test_what_is_no_single_number_says_why(text: str, note: str) -> None:
    reading = read_number(text)
    assert (reading.outcome, reading.value, reading.note) == ("unreadable", None, note)


@pytest.mark.parametrize("text", ["20-30", "20 to 30", "from 20 to 30 ships", "between 20 and 30"])
def test_a_range_is_no_answer_but_its_ends_are_kept(text: str) -> None:
    reading = read_number(text)
    assert (reading.outcome, reading.note, reading.alternatives) == ("unreadable", "range", (20, 30))


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [("3 frogs", "3", "unit"), ("20%", "0.2", "percent"), ("2nd", "2", "ordinal"), ("~5", "5", "hedge")],
)
def test_what_was_forgiven_is_noted(text: str, value: str, note: str) -> None:
    reading = read_number(text)
    assert (reading.value, reading.note) == (Decimal(value), note)
