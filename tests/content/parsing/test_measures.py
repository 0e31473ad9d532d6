"""Amounts in the units of science and finance, rates, large numbers without a noun, and what only looks like them."""

import pytest

from content.parsing import find_values
from content.parsing.quantities import find_quantities


def quantities(text: str) -> list[tuple[str, str, str]]:
    found = [f for f in find_values(text) if f.type == "quantity"]
    return [(text[f.start : f.end], f.value["amount"], f.value["unit"]) for f in found]


@pytest.mark.parametrize(
    ("text", "surface", "amount", "unit"),
    [
        ("a rise of 1.5°C", "1.5°C", "1.5", "°C"),
        ("a rise of 2 degrees Celsius", "2 degrees Celsius", "2", "degrees Celsius"),
        ("cut 40 Mt CO2", "40 Mt CO2", "40", "Mt CO2"),
        ("emit 3.2 GtCO2e", "3.2 GtCO2e", "3.2", "GtCO2e"),
        ("add 20 GW", "20 GW", "20", "GW"),
        ("use 300 TWh", "300 TWh", "300", "TWh"),
        ("over 5,000 km²", "5,000 km²", "5000", "km²"),
        ("a 500 mg dose", "500 mg", "500", "mg"),
        ("at 430 ppm", "430 ppm", "430", "ppm"),
        ("by 25 bps", "25 bps", "25", "basis points"),
        ("by 0.5 percentage points", "0.5 percentage points", "0.5", "percentage points"),
        ("a 2-3 percentage point gain", "2-3 percentage point", "2/3", "percentage points"),
        ("a 10-percentage-point gap", "10-percentage-point", "10", "percentage points"),
        ("half a percentage point", "half a percentage point", "0.5", "percentage points"),
        ("a 9 and 18 month period", "18 month", "18", "months"),
        ("from 6 to 11 years", "6 to 11 years", "6/11", "years"),
    ],
)
def test_a_measure_has_its_unit(text: str, surface: str, amount: str, unit: str) -> None:
    assert (surface, amount, unit) in quantities(text)


@pytest.mark.parametrize(
    ("text", "surface", "amount", "unit"),
    [
        ("some 161 000 nurses", "161 000 nurses", "161000", "nurses"),
        ("some 1 234 567 votes", "1 234 567 votes", "1234567", "votes"),
        ("3-5 million trees", "3-5 million trees", "3000000/5000000", "trees"),
        ("1.2 bn users", "1.2 bn users", "1200000000", "users"),
        ("20k jobs", "20k jobs", "20000", "jobs"),
        ("5.9 million more pensioners", "5.9 million more pensioners", "5900000", "pensioners"),
        ("firms with 100 or more workers", "100 or more workers", "100", "workers"),
        ("the 27 members", "27 members", "27", "members"),
        ("in 40 low- and middle-income economies", "40 low- and middle-income economies", "40",
         "low- and middle-income economies"),
        ("in 12 regions.4 The rest", "12 regions", "12", "regions"),
    ],
)  # fmt: skip
def test_a_count_is_read_whole(text: str, surface: str, amount: str, unit: str) -> None:
    assert quantities(text) == [(surface, amount, unit)]


@pytest.mark.parametrize(
    ("text", "amount"),
    [("grew to 3.4 million in a decade", "3400000"), ("fell (1.3 billion)", "1300000000"), ("was 127,350", "127350")],
)
def test_a_large_number_counts_without_a_noun(text: str, amount: str) -> None:
    assert quantities(text)[0][1:] == (amount, "")


def test_a_rate_keeps_what_it_is_per() -> None:
    assert quantities("a toll of 13.4 per 100,000 births") == [
        ("13.4 per 100,000 births", "13.4", "per 100,000 births")
    ]
    assert quantities("9 deaths per 100,000 births") == [("9 deaths", "9", "deaths")]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("rose threefold", "3"),
        ("a ten-fold rise", "10"),
        ("twice as likely", "2"),
        ("three times as many", "3"),
        ("1.5 times higher", "1.5"),
    ],
)
def test_multiples_are_times(text: str, amount: str) -> None:
    assert [(a, u) for _, a, u in quantities(text)] == [(amount, "times")]


@pytest.mark.parametrize(
    "text",
    [
        "PM2.5 and PM10 levels",
        "COVID-19, H5N1 and GPT-4",
        "Basel III and ISO 14001",
        "Rule 10b-5",
        "10^25 operations",
        "a Phase III trial",
        "Scope 3 emissions",
        "Year 6 pupils",
        "Group of 77 countries",
        "the Nova 60 Pro uses it",
        "in Section 4.2",
        "see Figure 3 and Table 2.1",
        "doi:10.1016/j.abc.2020.01.003",
        "ISBN 978-3-16-148410-0",
        "call (202) 555-0123",
        "the 2019-20 rates",
    ],
)
def test_names_and_labels_count_nothing(text: str) -> None:
    assert quantities(text) == []


def test_a_scale_word_is_not_torn_from_its_money() -> None:
    text = "The $39 billion annual gap compares badly."
    assert [(f.type, text[f.start : f.end]) for f in find_values(text)] == [("money", "$39 billion")]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("rose from 280 ppm to 420 ppm", ["280", "420"]),
        ("grew from 12 to 20 countries", ["12", "20"]),
        ("between two and three years", ["2/3"]),
        ("at a lag of four to six quarters", ["4/6"]),
        ("four months' wages", ["4"]),
        ("a further quarter of a million people", ["250000"]),
        ("a typical 25-bed hospital", ["25"]),
        ("more than twice the output", ["2"]),
        ("three reasons, two proposals", []),
    ],
)  # fmt: skip
def test_ranges_and_changes_of_quantities_stay_apart(text: str, amounts: list[str]) -> None:
    assert [found.value["amount"] for found in find_quantities(text)] == amounts
