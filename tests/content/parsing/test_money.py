"""How typed money is read: amounts, scale words, currencies by sign, code, name and prefix, minor units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.core import get_global

from content.parsing.currencies import FAMILIES
from content.parsing.money import find_money, read_money


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("$ 75 million", "75000000", None),
        ("$550bn", "550000000000", None),
        ("£ 8.10 million", "8100000", "GBP"),
        ("half million usd", "500000", "USD"),
        ("three quarters billion us dollars", "750000000", "USD"),
        ("50 cents", "0.5", None),
        ("12-cent", "0.12", None),
        ("470 pence", "4.7", "GBP"),
        ("one penny", "0.01", "GBP"),
        ("3 dollars 50 cents", "3.5", None),
        ("thirteen dollars and forty-five cents", "13.45", None),
        ("10 $ 30 cent", "10.3", None),
        ("15 dollars 50", "15.5", None),
        ("USD115", "115", "USD"),
        ("115.5usd", "115.5", "USD"),
        ("usd$ 15", "15", "USD"),
        ("$ 10 dollars", "10", None),
        ("rmb 10", "10", "CNY"),
        ("40 rmb", "40", "CNY"),
        ("100元", "100", "CNY"),
        ("sen 100,000", "1000", None),
        ("C $ 16.4 million", "16400000", "CAD"),
        ("hk $ 10.05 billion", "10050000000", "HKD"),
        ("mex$ 10 million", "10000000", "MXN"),
        ("75 usd million", "75000000", "USD"),
        ("30 MUSD", "30000000", "USD"),
        ("MAUD 60", "60000000", "AUD"),
        ("35 lakh rupees", "3500000", None),
        ("12,34,567.89 rupees", "1234567.89", None),
        ("£1,234.56", "1234.56", "GBP"),
        ("£60,000", "60000", "GBP"),
        ("$100.", "100", None),
        ("1332 $", "1332", None),
        ("1332", "1332", None),
        ("($99.99)", "-99.99", None),
        ("-15€", "-15", "EUR"),
        ("20 million pounds", "20000000", "GBP"),
        ("€10M", "10000000", "EUR"),
        ("0.5k", "500", None),
        ("₿21,000,000", "21000000", "BTC"),
        ("1.234,56 €", "1234.56", "EUR"),
        ("1'234.50 CHF", "1234.5", "CHF"),
        ("5,-", "5", None),
        ("two quid", "2", "GBP"),
        ("a fiver", "5", "GBP"),
        ("five grand", "5000", None),
        ("a dollar", "1", None),
        ("minus $5", "-5", None),
        ("$-5", "-5", None),
        ("euros 5 million", "5000000", "EUR"),
        ("5 million in US dollars", "5000000", "USD"),
        ("$5 US", "5", "USD"),
        ("25 euro cents", "0.25", "EUR"),
        ("5 dollars, 50 cents", "5.5", None),
        ("40 stotinki", "0.4", None),
        ("5 czech crowns", "5", "CZK"),
        ("3 Armenian drams", "3", "AMD"),
        ("2.5 million São Tomé & Príncipe dobras", "2500000", "STN"),
        ("AFN 100", "100", "AFN"),
        ("CHF -12.50", "-12.5", "CHF"),
        ("5 $ US", "5", "USD"),
        ("5,00 £GB", "5", "GBP"),
        ("5500億ドル", "550000000000", None),
        ("五千五百億円", "550000000000", "JPY"),
        ("8.7 trillion yen", "8700000000000", "JPY"),
        ("JPY 8,7 trillion", "8700000000000", "JPY"),
        ("420 million Ruritanian florets", None, None),
    ],
)
def test_an_amount_is_read_in_its_major_unit(text: str, amount: str | None, currency: str | None) -> None:
    reading = read_money(text)
    if amount is None:
        assert reading.outcome == "unreadable"
    else:
        assert (reading.outcome, reading.value) == ("read", (Decimal(amount), currency))


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("$20", "any_dollar"),
        ("20 bucks", "any_dollar"),
        ("20 rupees", "any_rupee"),
        ("¥20", "any_yen_or_yuan"),
        ("20", "no_currency"),
        ("€20", ""),
    ],
)
def test_an_open_currency_says_what_it_can_be(text: str, note: str) -> None:
    assert read_money(text).note == note


def test_every_currency_in_use_is_read_by_its_name_and_code() -> None:
    in_use = {code for rows in get_global("territory_currencies").values() for code, _, until, _ in rows if not until}
    english = Locale("en").currencies
    named = {code: english[code] for code in in_use & set(english) if "(" not in english[code] and code[0] != "X"}
    read = {code: (read_money(f"3 {name}"), read_money(f"{code} 3")) for code, name in named.items()}
    wrong = {code for code, pair in read.items() if any(one.value != (3, code) for one in pair)}
    assert len(named) > 140
    assert not wrong


def test_a_family_lists_its_codes() -> None:
    assert {"USD", "AUD", "HKD"} <= FAMILIES["dollar"]
    assert "GBP" not in FAMILIES["dollar"]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("dollar", "not_a_number"),
        ("frog 1332", "not_a_number"),
        ("All 70 of us.", "not_a_number"),
        ("ALL 5 solutions", "extra_words"),
        ("$99(", "extra_words"),
        ("5 cents yen", "extra_words"),
        ("10 USD euro", "extra_words"),
        ("5 in 6 dollars", "not_a_number"),
        ("5 dollars euros", "extra_words"),
        ("100 try", "extra_words"),
        ("I won 5 dollars", "not_a_number"),
        ("£4 6s 8d", "two_numbers"),
        ("one dollar and two", "two_numbers"),
        ("c $ 100 and fifty", "two_numbers"),
        ("$5 million or $6 million", "two_numbers"),
        ("$15.4/hour", "rate"),
        ("$20 million per day", "rate"),
        ("$15 EUR", "two_currencies"),
        ("$5-10 billion", "range"),
        ("", "blank"),
    ],
)
def test_what_is_no_amount_says_why(text: str, note: str) -> None:
    reading = read_money(text)
    assert (reading.outcome, reading.value, reading.note) == ("unreadable", None, note)


def test_grouping_before_a_scale_word_is_asked() -> None:
    reading = read_money("$1,234 billion")
    assert (reading.outcome, reading.note) == ("ambiguous", "separator")
    assert reading.alternatives == ((Decimal("1234000000000"), None), (Decimal("1234000000"), None))


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("between $180,000 and $250,000", ["180000/250000"]),
        ("between 15,000 and 25,000 baht", ["15000/25000"]),
        ("from $2.1 million to $4.2 million", ["2100000", "4200000"]),
        ("from $2 to $4 million", ["2000000", "4000000"]),
        ("$5 million and 3,000 posts", ["5000000"]),
        ("$5 million and $3 million", ["5000000", "3000000"]),
        ("2,000 and 3,000 euros", ["3000"]),
        ("2 to 3 cents a tin", ["0.02/0.03"]),
    ],
)  # fmt: skip
def test_ranges_of_money_and_two_amounts_stay_apart(text: str, amounts: list[str]) -> None:
    assert [found.value["amount"] for found in find_money(text)] == amounts


def test_cents_are_those_of_the_currency_of_the_text() -> None:
    assert [f.value["currency"] for f in find_money("88 cents for each dollar")] == ["USD"]
    assert [f.value["currency"] for f in find_money("a levy of 20 cents on €50 tickets")] == ["EUR", "EUR"]
