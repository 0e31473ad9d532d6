"""From a value to the columns that a database sorts by."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.values import columns, date_span


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2031-05-14", (2031, 5, 14), (2031, 5, 14)),
        ("2031-05", (2031, 5, 1), (2031, 5, 31)),
        ("2032-02", (2032, 2, 1), (2032, 2, 29)),
        ("2031", (2031, 1, 1), (2031, 12, 31)),
        ("2031-Q1", (2031, 1, 1), (2031, 3, 31)),
        ("2031-Q4", (2031, 10, 1), (2031, 12, 31)),
        ("2012/2020", (2012, 1, 1), (2020, 12, 31)),
        ("1990/1999", (1990, 1, 1), (1999, 12, 31)),
        ("1401/1500", (1401, 1, 1), (1500, 12, 31)),
        ("2031-05/2032-01", (2031, 5, 1), (2032, 1, 31)),
        ("2031-05-14/2031-05-16", (2031, 5, 14), (2031, 5, 16)),
    ],
)
def test_a_date_spans_the_days_it_can_mean(value, first, last):
    assert date_span(value) == (dt.date(*first), dt.date(*last))


@pytest.mark.parametrize(
    "value",
    ["", "-0043", "2031-13", "2031-02-30", "2031-00", "2031-Q5", "2020/2012", "0000", "XXXX-05-14", "soon", "2031/"],
)
def test_what_is_no_day_of_our_calendar_spans_none(value):
    assert date_span(value) is None


@given(st.text(max_size=12))
def test_no_text_breaks_it(text):
    span = date_span(text)
    assert span is None or span[0] <= span[1]


@pytest.mark.parametrize(
    ("type_", "value", "number", "currency"),
    [
        ("percentage", "33.7", "33.7", ""),
        ("percentage", "15/20", "15", ""),
        ("fraction", "2/3", "0.666667", ""),
        ("fraction", "1/0", None, ""),
        ("money", {"amount": "550000000000", "currency": "USD"}, "550000000000", "USD"),
        ("money", {"amount": "12.50", "currency": None}, "12.50", ""),
        ("quantity", {"amount": "25000", "unit": "troops"}, "25000", ""),
        ("quantity", {"amount": "2/3", "unit": "times"}, "2", ""),
        ("quantity", {"amount": "1" + "0" * 30, "unit": "grains"}, None, ""),
        ("quantity", {"amount": "many", "unit": "grains"}, None, ""),
        ("quantity", {"amount": "NaN", "unit": ""}, None, ""),
        ("person", {"name": "Ada", "role": ""}, None, ""),
    ],
)
def test_numbers_and_currencies_have_columns(type_, value, number, currency):
    row = columns(type_, value)
    assert (row["number"], row["currency"]) == (None if number is None else Decimal(number), currency)
    assert (row["date_from"], row["date_to"]) == (None, None)


def test_dates_have_columns():
    row = columns("date", "2031-05")
    assert (row["date_from"], row["date_to"], row["number"]) == (dt.date(2031, 5, 1), dt.date(2031, 5, 31), None)
    assert columns("date", "-0043")["date_from"] is None
