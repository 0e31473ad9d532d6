"""Which facts get a day on which to look at them again."""

from __future__ import annotations

import datetime as dt

import pytest

from content.aging import review

SINCE = "2031-06-01"
LATER = dt.date(2032, 5, 31)


@pytest.mark.parametrize(
    ("type_", "value", "sentence", "claimed_by", "on", "why"),
    [
        ("person", {"name": "A", "role": "Minister of Ferries"}, "", "", LATER, "office"),
        ("person", {"name": "A", "role": "chair of the island council"}, "", "", LATER, "office"),
        ("date", "2032", "Forty berths are to be ready by 2032.", "", dt.date(2032, 1, 1), "ahead"),
        ("date", "2040", "Forty berths are to be ready by 2040.", "", LATER, "ahead"),
        ("percentage", "2", "Fees are to reach 2% of costs by 2032.", "", dt.date(2032, 1, 1), "ahead"),
        ("percentage", "54", "54% of islanders call the fee fair.", "Harbour Institute survey", LATER, "poll"),
        ("percentage", "54", "A poll found that 54% call it fair.", "", LATER, "poll"),
        (
            "quantity",
            {"amount": "2", "unit": "rank, largest port"},
            "It is the second-largest port.",
            "",
            LATER,
            "rank",
        ),
        ("quantity", {"amount": "900", "unit": "sailors"}, "Today 900 sailors work there.", "", LATER, "today"),
    ],
)
def test_what_ages_gets_a_day(type_, value, sentence, claimed_by, on, why):
    found = review(type_, value, sentence, claimed_by, SINCE)
    assert found is not None
    assert (found.on, found.why) == (on, why)


@pytest.mark.parametrize(
    ("type_", "value", "sentence"),
    [
        ("person", {"name": "A", "role": "former Minister of Ferries"}, ""),
        ("person", {"name": "A", "role": "novelist"}, ""),
        ("date", "1999-05-04", "The pier opened on 4 May 1999."),
        ("agreement", {"name": "Harbour Act", "acronym": None, "date": "2001"}, "Today the Harbour Act rules."),
        ("concept", {"term": "berth", "definition": "a place for a ship"}, "Today a berth is a place for a ship."),
        ("percentage", "12", "In 2001 the fee was 12% of the fare."),
    ],
)
def test_what_stays_true_gets_none(type_, value, sentence):
    assert review(type_, value, sentence, "", SINCE) is None


def test_without_a_day_from_which_it_holds_there_is_none():
    assert review("person", {"name": "A", "role": "Minister"}, "", "", "") is None


def test_a_brief_dated_by_its_month_counts_from_the_end_of_it():
    found = review("person", {"name": "A", "role": "Minister"}, "", "", "2031-06")
    assert found is not None
    assert found.on == dt.date(2032, 6, 29)
