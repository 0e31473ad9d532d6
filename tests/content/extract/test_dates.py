"""Dates that take their year from their surroundings."""

import pytest

from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke last May in Rome.", "2025-05"),
        ("He spoke last December in Rome.", "2024-12"),
        ("He will speak this September.", "2025-09"),
        ("In March he left.", "2025-03"),
        ("In November he left.", "2024-11"),
        ("It was signed on July 22 in Rome.", "2025-07-22"),
        ("It was signed on 21 January.", "2025-01-21"),
    ],
)
def test_a_bare_month_lies_in_the_year_up_to_the_brief(text, value):
    (fact,) = facts("date", text, published="2025-09-19")
    assert (fact.value, fact.resolved) == (value, True)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In June it will hold a summit.", "2026-06"),
        ("It will enter into force on 1 October.", "2025-10-01"),
        ("The talks are scheduled for March.", "2026-03"),
    ],
)
def test_a_bare_month_of_what_will_be_lies_ahead(text, value):
    (fact,) = facts("date", text, published="2025-09-19")
    assert fact.value == value


def test_the_year_of_the_sentence_before_goes_on():
    found = facts("date", "In February 2014 troops came. In March the region was annexed.", published="2025-09-19")
    assert [(fact.value, fact.resolved) for fact in found] == [("2014-02", False), ("2014-03", True)]


def test_a_year_earlier_counts_from_the_date_before_it():
    found = facts("date", "It rose to 18% in August 2025 from 15% one year earlier.", published="2025-09-19")
    assert [fact.value for fact in found] == ["2025-08", "2024-08"]


def test_without_a_date_of_its_own_a_text_is_dated_by_its_latest_month():
    found = facts("date", "In June it failed.", "It began in January 2025.")
    assert [fact.value for fact in found] == ["2025-06", "2025-01"]


def test_a_month_that_nothing_dates_is_no_fact():
    assert facts("date", "In June it failed.") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales fell last year.", "2024"),
        ("The board met last month.", "2025-08"),
        ("It was agreed on 12 July 2024 and took effect 20 days later.", "2024-08-01"),
        ("It began in February 2023, having grown since the previous November.", "2022-11"),
        ("It was founded in May 2020, and five years earlier there was nothing.", "2015"),
    ],
)
def test_a_distance_counts_from_what_stands_before(text, value):
    assert facts("date", text, published="2025-09-19")[-1].value == value


def test_a_distance_from_nothing_is_a_stretch_of_time():
    assert facts("date", "Eight months later it closed.") == []
    (fact,) = facts("quantity", "Eight months later it closed.")
    assert (fact.surface, fact.value) == ("Eight months", {"amount": "8", "unit": "months"})


def test_a_duration_is_no_year():
    assert facts("date", "Over the next year or two and the last year it grew.", published="2025-09-19") == []


def test_a_year_once_told_goes_on_over_several_months():
    text = "On 3 May 2022 they met. A pact followed on 9 June, and a second one came in September."
    assert [fact.value for fact in facts("date", text, published="2025-12-12")] == [
        "2022-05-03", "2022-06-09", "2022-09",
    ]  # fmt: skip


def test_a_day_to_come_does_not_date_the_past_beside_it():
    text = "The duties are suspended until 9 November 2026 after the two leaders met on 28 October."
    assert [fact.value for fact in facts("date", text, published="2025-12-15")] == ["2026-11-09", "2025-10-28"]
