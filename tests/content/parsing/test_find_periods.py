"""Periods, ranges and distances in running text: what they are read as, and where they lean on another date."""

import pytest

from content.parsing.date_text import find_dates
from tests.content.extract.helpers import facts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("output fell in the third quarter of 2023", "2023-Q3"),
        ("builders finished fewer homes in the March quarter of 2024", "2024-Q1"),
        ("in the late nineties", "1990/1999"),
        ("during the twenties", "1920/1929"),
        ("since the noughties", "2000/2009"),
        ("a law of Heisei 15", "2003"),
        ("in Shōwa 22 (1947)", "1947"),
        ("令和3年の調査", "2021"),
        ("between July 2022 and September 2023", "2022-07/2023-09"),
        ("Between 2010 and 2022", "2010/2022"),
        ("between 10 and 25 July 2022", "2022-07-10/2022-07-25"),
        ("from mid-January 2024", "2024-01"),
        ("in mid-January", "XXXX-01"),
        ("in the second half of this year", "XXXX-07/XXXX-12"),
        ("in Q3 of last year", "XXXX-Q3"),
        ("FY2025/26 opens", "2025/2026"),
        ("in financial year 2024-25", "2024/2025"),
    ],
)  # fmt: skip
def test_a_period_is_read(text: str, value: str) -> None:
    assert value in [found.value for found in find_dates(text)]


@pytest.mark.parametrize(
    "text", ["people in their nineties", "a quarter of the budget", "the final quarter century", "a Q fever outbreak"]
)
def test_an_age_or_a_share_is_no_period(text: str) -> None:
    assert find_dates(text) == []


def test_two_months_joined_by_and_stay_two_without_between() -> None:
    found = [one.value for one in find_dates("the surveys of July 2022 and September 2023")]
    assert found == ["2022-07", "2023-09"]


@pytest.mark.parametrize(
    ("texts", "value"),
    [
        (["Growth was 2% in the fourth quarter of 2023, after 3% in the third quarter."], "2023-Q3"),
        (["The rate has stood still since July of last year."], "2023-07"),
        (["Rules were drawn up last autumn."], "2023"),
        (["The rules appeared earlier this month."], "2024-05"),
        (["Inspectors found five cases in 2018.", "Another study of the following year found more."], "2019"),
        (["It grew in Q4 2023, down from what it was two quarters earlier."], "2023-Q2"),
        (["The plan is due on Oct. 1."], "2024-10-01"),
        (["Between 20 and 25 May many fell ill."], "2023-05-20/2023-05-25"),
        (["This year's March budget raised it."], "2024-03"),
    ],
)  # fmt: skip
def test_a_date_that_leans_on_another_is_resolved_and_says_so(texts: list[str], value: str) -> None:
    found = facts("date", " ".join(texts), published="2024-05-15")
    assert [fact.resolved for fact in found if fact.value == value] == [True]
