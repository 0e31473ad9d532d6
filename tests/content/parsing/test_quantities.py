"""Typed quantities and the quantities of running text."""

from __future__ import annotations

from decimal import Decimal

import pytest

from content.parsing.quantities import find_quantities, read_quantity


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("25,000 troops", "25000", "troops"),
        ("over 25,000 troops", "25000", "troops"),
        ("11 frigates", "11", "frigates"),
        ("five hundred thousand people", "500000", "people"),
        ("a quarter of a million people", "250000", "people"),
        ("17 years", "17", "years"),
        ("ten times", "10", "times"),
        ("twice", "2", "times"),
        ("doubling", "2", "times"),
        ("tenfold", "10", "times"),
        ("42", "42", ""),
    ],
)
def test_an_amount_is_read_with_its_unit(text: str, amount: str, unit: str) -> None:
    reading = read_quantity(text)
    assert (reading.outcome, reading.value) == ("read", (Decimal(amount), unit))


def test_a_grouped_measure_is_asked() -> None:
    reading = read_quantity("3,700 km")
    assert reading.alternatives == ((Decimal(3700), "km"), (Decimal("3.7"), "km"))


@pytest.mark.parametrize(
    ("text", "surface", "amount", "unit"),
    [
        ("He ordered 400 cruise missiles.", "400 cruise missiles", "400", "cruise missiles"),
        ("some 40,000 people fled", "40,000 people", "40000", "people"),
        ("over 900 US troops in all", "900 US troops", "900", "US troops"),
        ("two dozen firms", "two dozen firms", "24", "firms"),
        ("nearly half a million voters", "half a million voters", "500000", "voters"),
        ("between 10 and 20 ships", "10 and 20 ships", "10/20", "ships"),
        ("10–15 ships", "10–15 ships", "10/15", "ships"),
        ("1600 soldiers", "1600 soldiers", "1600", "soldiers"),
        ("a 2,000-km range", "2,000-km", "2000", "km"),
        ("a three-year plan", "three-year", "3", "years"),
        ("up 1.5 percentage points", "1.5 percentage points", "1.5", "percentage points"),
        ("ten times the sum", "ten times", "10", "times"),
        ("a tripling of output", "tripling", "3", "times"),
        ("output has halved", "halved", "0.5", "times"),
        ("over a decade of talks", "a decade", "1", "decade"),
        ("the third-largest exporter of rice", "third-largest exporter", "3", "rank, largest exporter"),
        ("its top trading partner", "top trading partner", "1", "rank, trading partner"),
        ("the tenth consecutive year", "tenth consecutive year", "10", "consecutive years"),
        ("it rose to 127,350, a record", "127,350", "127350", ""),
        ("a population of about 125 million.", "125 million", "125000000", "population"),
    ],
)
def test_a_count_is_found_with_what_it_counts(text: str, surface: str, amount: str, unit: str) -> None:
    found = find_quantities(text)
    assert [(text[f.start : f.end], f.value) for f in found] == [(surface, {"amount": amount, "unit": unit})]


@pytest.mark.parametrize(
    "text",
    [
        "Article 9 revisions",
        "the 1997 Guidelines",
        "the F-15 fighters",
        "a 2+2 meeting",
        "the Five Eyes partners",
        "the Group of Seven leaders",
        "the two countries agreed",
        "both sides met",
        "one of the reasons",
        "the 21st century",
        "First, it failed; second, it cost votes",
        "Trump 2.0 policies",
        "a double standard",
        "Type 12 missiles",
        "on 22 July ministers met",
        "three per cent of voters",
        "5G networks",
        "Phase 1 talks",
        "zero-dose children",
        "two-state solutions",
        "one in five parents",
    ],
)
def test_a_number_that_counts_nothing_is_left_out(text: str) -> None:
    assert find_quantities(text) == []
