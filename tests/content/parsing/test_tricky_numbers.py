"""Twenty tricky ways of writing a number, each under its number, with the ruling that holds here."""

from __future__ import annotations

from decimal import Decimal

import pytest

from content.parsing.money import read_money
from content.parsing.numbers import read_number
from tests.tricky import ASK, BACK, NO, earned, is_fraction, missing, outcome, rows

#: Case, typed, read in an English interface.
READ = (
    (1, "192.", "192"),
    (1, ".08", "0.08"),
    (1, ".23456000", "0.23456"),
    (1, "4.800", "4.8"),
    (1, "0001.000", "1"),
    (2, "1,234,567", "1234567"),
    (2, "1 234 567", "1234567"),
    (2, "12,34,567.89", "1234567.89"),
    (2, "1\u202f234\u2009567.89", "1234567.89"),
    (3, "12.345.678", "12345678"),
    (3, "12 345 678", "12345678"),
    (3, "123 45 678", NO),
    (3, "2000,000", ASK),
    (3, "80.00.00", NO),
    (3, "0,,000", NO),
    (4, "16,5", "16.5"),
    (4, "16.500,00", "16500"),
    (4, "1,3", "1.3"),
    (5, "16,000", ASK),
    (6, " \u2212 42 ", "-42"),
    (6, "- 4 2", NO),
    (6, "-,42", NO),
    (7, "-84/2", "-42"),
    (7, "9/3", "3"),
    (8, "- 1 4/5", "-1.8"),
    (8, "2  1/4", "2.25"),
    (8, "-1 1/2", "-1.5"),
    (8, "5/-4", NO),
    (8, "-6/4", "-1.5"),
    (9, "1/0", NO),
    (10, "twenty-three fifths", "4.6"),
    (10, "two hundred point zero three", "200.03"),
    (10, "nine point nought four", "9.04"),
    (10, "naught", "0"),
    (11, "¾", "0.75"),
    (11, "half", "0.5"),
    (12, "3x10^8", "300000000"),
    (12, "3×10^8", "300000000"),
    (12, "3.0*10^8", "300000000"),
    (12, "3.00x10**-8", "0.00000003"),
    (12, "6.23x10^-4", "0.000623"),
    (12, "1e10", "10000000000"),
    (12, "-127.32e13", "-1273200000000000"),
    (12, "314000000x10^-8m", "3.14"),
    (13, "10k", "10000"),
    (13, "1MM", "1000000"),
    (13, "2mil", "2000000"),
    (13, "1.2b", "1200000000"),
    (13, "13 lakh", "1300000"),
    (13, "1 crore", "10000000"),
    (13, "half a dozen", "6"),
    (14, "1,3", "1.3"),
    (14, "-1,5000", "-1.5"),
    (14, "12,345.678,9", NO),
    (15, "0", "0"),
    (15, "0.0", "0"),
    (15, "", NO),
    (18, "192.168.1.2", NO),
    (18, "29km Road", NO),
    (18, "the May 4th", NO),
    (18, "a", NO),
    (18, "1m isn't a number", NO),
    (19, ". m", NO),
    (19, ".e8 m", NO),
    (19, ",", NO),
    (19, "frog", NO),
    (19, "3 frogs", "3"),
    (20, "1_000", "1000"),
    (20, "nan", NO),
    (20, "infinity", NO),
    (20, "٣٤", "34"),
    (20, "1e999", NO),
    (20, "1e999999999", NO),
    (20, "9" * 10_000, NO),
)
#: Case, typed, fraction.
FRACTIONS = (
    (10, "one hundred and three and two thirds", "311/3"),
    (11, "⅔", "2/3"),
    (11, "one over three", "1/3"),
    (11, "1 in twenty-one", "1/21"),
)
#: Case, typed, language, read.
LOCAL = (
    (3, "11.11", "de", ASK),
    (3, "80.00.00", "de", NO),
    (4, "16,5", "fr", "16.5"),
    (4, "16.500,00", "fr", "16500"),
)


def _question(amount: str, tolerance: str = "none", value: str = "") -> dict[str, object]:
    kept = {"type": tolerance} | ({"value": value} if value else {})
    return {"kind": "number", "key": {"amount": amount, "unit": None}, "tolerance": kept}


#: Case, typed, question, earned.
MARKED = (
    (5, "16", _question("16000"), "0"),
    (5, "16,000", _question("16"), BACK),
    (5, "16,000", {"kind": "number", "key": {"amount": "16000", "unit": "boats"}}, "1"),
    (7, "-84/2", _question("-42"), "1"),
    (7, "9/3", _question("3"), "1"),
    (15, "0", _question("0"), "1"),
    (15, "0.0", _question("0"), "1"),
    (15, " ", _question("0"), BACK),
    (16, "6", _question("7", "nominal", "1"), "1"),
    (16, "8", _question("7", "nominal", "1"), "1"),
    (16, "5.99", _question("7", "nominal", "1"), "0"),
    (16, "6.3", _question("7", "relative", "0.1"), "1"),
    (16, "7.7", _question("7", "relative", "0.1"), "1"),
    (16, "0.9999999e-20", _question("0.00000000000000000001"), "0"),
    (16, "0.05", _question("0", "nominal", "0.1"), "1"),
    (16, "0.05", _question("0", "relative", "0.1"), "0"),
    (17, "3.4", _question("3.45", "sigfigs", "2"), "0"),
    (17, "3.5", _question("3.45", "sigfigs", "2"), "1"),
    (17, "2000", _question("2013", "sigfigs", "2"), "1"),
    (17, "0.0", _question("0", "sigfigs", "2"), "1"),
    (19, "3 frogs", _question("3"), "1"),
    (19, ". m", _question("3"), BACK),
)


@pytest.mark.parametrize(("typed", "read"), rows("numbers", READ))
def test_a_tricky_number_is_read_as_ruled(typed: str, read: str) -> None:
    assert outcome(read_number(typed)) == read


@pytest.mark.parametrize(("typed", "fraction"), rows("numbers", FRACTIONS))
def test_a_tricky_fraction_is_read_as_ruled(typed: str, fraction: str) -> None:
    assert is_fraction(read_number(typed), fraction)


@pytest.mark.parametrize(("typed", "language", "read"), rows("numbers", LOCAL))
def test_a_tricky_number_is_read_by_its_language(typed: str, language: str, read: str) -> None:
    assert outcome(read_number(typed, language)) == read


@pytest.mark.parametrize(("typed", "question", "fraction"), rows("numbers", MARKED))
def test_a_tricky_number_is_marked_as_ruled(typed: str, question: dict[str, object], fraction: str) -> None:
    assert earned(question, typed) == fraction


def test_sixteen_thousand_is_offered_with_its_other_reading_and_is_one_sum() -> None:
    assert read_number("16,000").alternatives == (Decimal(16000), Decimal(16))
    assert outcome(read_money("$16,000")) == "16000 ?"


def test_every_numbered_number_is_here() -> None:
    assert not missing(20, READ, FRACTIONS, LOCAL, MARKED)
