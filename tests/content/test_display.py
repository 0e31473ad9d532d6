"""Values as people read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.display import TYPE_LABELS, format_date, format_money, format_number, format_value, type_label
from content.records import FACT_TYPES


@pytest.mark.parametrize(
    ("type_", "value", "shown"),
    [
        ("date", "2031-05-14", "14 May 2031"),
        ("percentage", "33.7", "33.7%"),
        ("percentage", "15/20", "15–20%"),
        ("fraction", "2/3", "2/3"),
        ("money", {"amount": "550000000000", "currency": "USD"}, "$550 billion"),
        ("quantity", {"amount": "25000", "unit": "troops"}, "25,000 troops"),
        ("quantity", {"amount": "2/3", "unit": "times"}, "2–3 times"),
        ("quantity", {"amount": "7", "unit": None}, "7"),
        (
            "agreement",
            {"name": "Harbour Renewal Agreement", "acronym": "HRA", "date": None},
            "Harbour Renewal Agreement",
        ),
        ("concept", {"term": "hedging", "definition": "…"}, "hedging"),
        ("person", {"name": "Ada Writer", "role": "mayor"}, "Ada Writer"),
        ("organisation", {"name": "", "acronym": "UFC"}, "UFC"),
    ],
)
def test_a_value_is_written_in_words(type_, value, shown):
    assert format_value(type_, value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2031-05", "May 2031"),
        ("2031", "2031"),
        ("0794", "794"),
        ("2031-Q2", "quarter 2 of 2031"),
        ("2012/2020", "2012–2020"),
        ("1990/1999", "the 1990s"),
        ("1401/1500", "century 15"),
        ("2031-05/2031-07", "May 2031–July 2031"),
        ("-0043", "44 BC"),
        ("XXXX-05-14", "14 May"),
        ("XXXX-05", "May"),
        ("XXXX-02-29", "29 February"),
        ("2031-02-30", "2031-02-30"),
        ("XXXX-13", "XXXX-13"),
        ("soon", "soon"),
    ],
)
def test_a_date_is_written_at_its_own_precision(value, shown):
    assert format_date(value) == shown


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        ("8700000000000", "JPY", "¥8.7 trillion"),
        ("1000000", "EUR", "€1 million"),
        ("999999", "EUR", "€999,999"),
        ("12.50", "CHF", "12.50 CHF"),
        ("2500000", None, "2.5 million"),
        ("0", "USD", "$0"),
        ("some", "USD", "some USD"),
    ],
)
def test_a_sum_is_written_with_its_scale(amount, currency, shown):
    assert format_money(amount, currency) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("1200", "1,200"), ("0.05", "0.05"), ("1234567.80", "1,234,567.80"), ("-3", "-3"), ("1E+5", "100,000"),
     ("1e999999", "1e999999"), ("NaN", "NaN"), ("x", "x")],
)  # fmt: skip
def test_a_number_has_groups_of_thousands(text, shown):
    assert format_number(text) == shown


@given(st.text(max_size=20))
def test_no_text_breaks_the_writing_of_values(text):
    assert isinstance(format_date(text), str)
    assert isinstance(format_number(text), str)
    assert isinstance(format_money(text, "USD"), str)


def test_every_type_has_a_name():
    assert tuple(TYPE_LABELS) == FACT_TYPES
    assert all(type_label(type_) for type_ in FACT_TYPES)
