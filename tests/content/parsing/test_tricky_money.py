"""Eighteen tricky ways of writing a sum of money, each under its number, with the ruling that holds here."""

from __future__ import annotations

import pytest

from content.parsing.money import read_money
from tests.tricky import ASK, BACK, NO, earned, missing, outcome, rows

#: Case, typed, read; "?" stands for a currency that several share, or that is not named.
READ = (
    (1, "$ 75 million", "75000000 ?"),
    (1, "$48.2 million", "48200000 ?"),
    (1, "£ 8.10 million", "8100000 GBP"),
    (1, "$ 2.38 billion", "2380000000 ?"),
    (1, "half million usd", "500000 USD"),
    (1, "three quarters billion us dollars", "750000000 USD"),
    (2, "50 cents", "0.5 ?"),
    (2, "12-cent", "0.12 ?"),
    (2, "1.20 cents", "0.012 ?"),
    (2, "470 pence", "4.7 GBP"),
    (2, "one penny", "0.01 GBP"),
    (3, "3 dollars 50 cents", "3.5 ?"),
    (3, "thirteen dollars and forty-five cents", "13.45 ?"),
    (3, "10 $ 30 cent", "10.3 ?"),
    (4, "15 dollars 50", "15.5 ?"),
    (4, "one dollar and two", NO),
    (4, "c $ 100 and fifty", NO),
    (5, "USD115", "115 USD"),
    (5, "115.5usd", "115.5 USD"),
    (5, "usd$ 15", "15 USD"),
    (5, "10 $", "10 ?"),
    (5, "$ 10 dollars", "10 ?"),
    (5, "rmb 10", "10 CNY"),
    (5, "40 rmb", "40 CNY"),
    (5, "100元", "100 CNY"),
    (5, "sen 100,000", "1000 ?"),
    (6, "C $ 16.4 million", "16400000 CAD"),
    (6, "hk $ 10.05 billion", "10050000000 HKD"),
    (6, "mex$ 10 million", "10000000 MXN"),
    (6, "aud$ 15", "15 AUD"),
    (7, "75 usd million", "75000000 USD"),
    (7, "usd 22.5 million", "22500000 USD"),
    (7, "30 MUSD", "30000000 USD"),
    (7, "48.5 MGBP", "48500000 GBP"),
    (7, "MAUD 60", "60000000 AUD"),
    (8, "35 lakh rupees", "3500000 ?"),
    (8, "12,34,567.89 rupees", "1234567.89 ?"),
    (9, "£1,234.56", "1234.56 GBP"),
    (9, "$100.", "100 ?"),
    (9, "$100.00", "100 ?"),
    (9, "$ 1332", "1332 ?"),
    (10, "1332 $", "1332 ?"),
    (10, "frog 1332", NO),
    (11, "($99.99)", "-99.99 ?"),
    (11, "-15€", "-15 EUR"),
    (11, "$99(", NO),
    (12, "20 million pounds", "20000000 GBP"),
    (13, "€10M", "10000000 EUR"),
    (13, "€10B", "10000000000 EUR"),
    (13, "0.5k", "500 ?"),
    (13, "$15.4/hour", NO),
    (14, "All 70 of us.", NO),
    (14, "ALL 5 solutions", NO),
    (15, "dollar", NO),
    (16, "₿21,000,000", "21000000 BTC"),
    (16, "6.25 btc", "6.25 BTC"),
    (17, "1.234,56 €", "1234.56 EUR"),
    (17, "1'234.50 CHF", "1234.5 CHF"),
    (17, "5,-", "5 ?"),
    (18, "two quid", "2 GBP"),
    (18, "a fiver", "5 GBP"),
    (18, "£4 6s 8d", NO),
)
_DOLLARS = {"kind": "money", "key": {"amount": "1332", "currency": "USD"}}
_POUNDS = {"kind": "money", "key": {"amount": "20000000", "currency": "GBP"}}
#: Case, typed, question, earned.
MARKED = (
    (6, "$1332", {"kind": "money", "key": {"amount": "1332", "currency": "AUD"}}, "1"),
    (6, "$1332", {"kind": "money", "key": {"amount": "1332", "currency": "EUR"}}, "0"),
    (10, "1332 $", _DOLLARS, "1"),
    (10, "1332", _DOLLARS, "1"),
    (10, "1332", {**_DOLLARS, "currency": "asked"}, BACK),
    (10, "frog 1332", _DOLLARS, BACK),
    (12, "20 million pounds", _POUNDS, "1"),
    (12, "20 million pounds", {"kind": "number", "key": {"amount": "20000000", "unit": "pounds"}}, "1"),
)


@pytest.mark.parametrize(("typed", "read"), rows("money", READ))
def test_a_tricky_sum_is_read_as_ruled(typed: str, read: str) -> None:
    assert outcome(read_money(typed)) == read


@pytest.mark.parametrize(("typed", "question", "fraction"), rows("money", MARKED))
def test_a_tricky_sum_is_marked_as_ruled(typed: str, question: dict[str, object], fraction: str) -> None:
    assert earned(question, typed) == fraction


def test_grouping_before_a_scale_word_is_asked() -> None:
    assert outcome(read_money("$1,234 billion")) == ASK


def test_every_numbered_sum_is_here() -> None:
    assert not missing(18, READ, MARKED)
