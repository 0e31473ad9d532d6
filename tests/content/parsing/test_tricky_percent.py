"""Sixteen tricky ways of writing a percentage, each under its number, with the ruling that holds here."""

from __future__ import annotations

import pytest

from content.parsing.percentages import read_percentage
from tests.tricky import ASK, BACK, NO, earned, is_fraction, missing, outcome, rows

#: Case, typed, read: the box shows the sign.
READ = (
    (1, " 100% ", "100"),
    (1, "100 percent", "100"),
    (1, "100 percentage", "100"),
    (1, "one hundred percents", "100"),
    (1, "twenty percent", "20"),
    (1, "minus five percent", "-5"),
    (2, "240 percent", "240"),
    (4, "0.42", ASK),
    (5, "42", "42"),
    (7, "1/4 of", "25"),
    (7, "one half of", "50"),
    (7, "one quarter of", "25"),
    (7, "one in two", "50"),
    (9, "1e-6 %", "0.000001"),
    (9, "3 %", "3"),
    (9, "100", "100"),
    (10, "asdasd%", NO),
    (11, "percent of 10", NO),
    (12, "16,5 %", "16.5"),
    (12, "12½%", "12.5"),
    (12, "12 1/2 %", "12.5"),
    (12, "0.5 %", "0.5"),
    (12, ".5%", "0.5"),
    (13, "5 per cent", "5"),
    (13, "5 pct", "5"),
    (13, "5 p.c.", "5"),
    (13, "5％", "5"),
    (13, "5٪", "5"),
    (13, "%33", "33"),
    (14, "5‰", "0.5"),
    (14, "5 basis points", "0.05"),
    (14, "5 percentage points", NO),
    (16, "50-60%", NO),
)
_SHARE = {"kind": "number", "key": {"amount": "0.2", "unit": None}}
_PERCENT = {"kind": "percentage", "key": "42"}
#: Case, typed, question, earned.
MARKED = (
    (3, "20%", {"kind": "percentage", "key": "20"}, "1"),
    (3, "20%", _SHARE, "1"),
    (4, "0.42", _PERCENT, BACK),
    (5, "42", _PERCENT, "1"),
    (6, "1.1%", {"kind": "number", "key": {"amount": "1.1", "unit": None}}, "0"),
    (6, "0.9%", {"kind": "number", "key": {"amount": "0.9", "unit": None}}, "0"),
    (14, "5‰", {"kind": "percentage", "key": "5"}, "0"),
    (14, "5 basis points", {"kind": "percentage", "key": "5"}, "0"),
    (14, "5 percentage points", {"kind": "percentage", "key": "5"}, BACK),
    (15, "34.3", {"kind": "percentage", "key": "33.3", "tolerance": {"type": "nominal", "value": "1"}}, "1"),
    (15, "34.3", {"kind": "percentage", "key": "33.3", "tolerance": {"type": "relative", "value": "0.01"}}, "0"),
    (15, "33.6", {"kind": "percentage", "key": "33.3", "tolerance": {"type": "relative", "value": "0.01"}}, "1"),
    (16, "50-60%", {"kind": "percentage", "key": "55"}, BACK),
)
#: Case, typed, fraction of the whole. A share in words is its percentage where a percentage is asked, of what or not.
SHARES = ((7, "one out of three", "100/3"), (8, "one third", "100/3"))


@pytest.mark.parametrize(("typed", "read"), rows("percent", READ))
def test_a_tricky_percentage_is_read_as_ruled(typed: str, read: str) -> None:
    assert outcome(read_percentage(typed)) == read


@pytest.mark.parametrize(("typed", "question", "fraction"), rows("percent", MARKED))
def test_a_tricky_percentage_is_marked_as_ruled(typed: str, question: dict[str, object], fraction: str) -> None:
    assert earned(question, typed) == fraction


@pytest.mark.parametrize(("typed", "share"), rows("percent", SHARES))
def test_a_share_in_words_is_its_percentage(typed: str, share: str) -> None:
    assert is_fraction(read_percentage(typed), share)
    assert read_percentage(typed).note == "fraction"


def test_without_the_sign_at_the_box_a_bare_number_is_not_read() -> None:
    assert read_percentage("42", boxed=False).alternatives == (42,)


def test_every_numbered_percentage_is_here() -> None:
    assert not missing(16, READ, MARKED, SHARES)
