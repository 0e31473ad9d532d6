"""Values in running text: what is found, with which span, and what is left alone."""

from __future__ import annotations

import pytest

from content.parsing import find_values


def values(text: str, *types: str) -> list[tuple[str, object]]:
    return [(text[f.start : f.end], f.value) for f in find_values(text) if f.type in types]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("on 22 July 2025 it", "22 July 2025", "2025-07-22"),
        ("July 22, 2025.", "July 22, 2025", "2025-07-22"),
        ("By A. Writer Mar12,2025 #Tag", "Mar12,2025", "2025-03-12"),
        ("19.9.2025", "19.9.2025", "2025-09-19"),
        ("on the 5th of May 2023", "5th of May 2023", "2023-05-05"),
        ("in September 2024,", "September 2024", "2024-09"),
        ("the leader (2012-2020).", "2012-2020", "2012/2020"),
        ("between 2015 and 2020", "2015 and 2020", "2015/2020"),
        ("April 2024 to March 2025", "April 2024 to March 2025", "2024-04/2025-03"),
        ("8-14 April 2024", "8-14 April 2024", "2024-04-08/2024-04-14"),
        ("in mid-2023", "2023", "2023"),
        ("the late 1990s", "1990s", "1990/1999"),
        ("fiscal year 2025", "fiscal year 2025", "2025"),
        ("the third quarter of 2024", "third quarter of 2024", "2024-Q3"),
        ("in the 19th century", "19th century", "1801/1900"),
        ("the 1960 Treaty", "1960", "1960"),
        ("2025年7月22日", "2025年7月22日", "2025-07-22"),
        ("in January and February 2025", "January and February 2025", "2025-01/2025-02"),
    ],
)
def test_a_date_is_found_at_its_own_precision(text: str, surface: str, value: str) -> None:
    assert values(text, "date") == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "surface", "value", "cue"),
    [
        ("on 22 July it", "22 July", "XXXX-07-22", ""),
        ("the March 26 announcement", "March 26", "XXXX-03-26", ""),
        ("In April it", "April", "XXXX-04", ""),
        ("the February summit", "February", "XXXX-02", ""),
        ("last May", "last May", "XXXX-05", "last"),
        ("this September", "this September", "XXXX-09", "this"),
        ("in April of the same year", "April of the same year", "XXXX-04", "same year"),
        ("The same month,", "The same month", "XXXX-XX", "same month"),
        ("just one year earlier", "one year earlier", "XXXX", "year earlier"),
        ("a decade earlier", "a decade earlier", "XXXX", "decade earlier"),
        ("two years ago", "two years ago", "XXXX", "2 years ago"),
    ],
)
def test_a_date_without_its_year_is_partial(text: str, surface: str, value: str, cue: str) -> None:
    [found] = find_values(text)
    assert (text[found.start : found.end], found.value, found.partial, found.cue) == (surface, value, True, cue)


def test_as_many_events_as_months_make_two_dates() -> None:
    assert values("two summits in August and September", "date") == [("August", "XXXX-08"), ("September", "XXXX-09")]
    assert values("talks in August and September", "date") == [("August and September", "XXXX-08/XXXX-09")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 1% to 2% of GDP", [("1%", "1"), ("2%", "2")]),
        ("0.7–0.8 percent", [("0.7–0.8 percent", "0.7/0.8")]),
        ("15 to 20 per cent", [("15 to 20 per cent", "15/20")]),
        ("between 15 and 20 percent", [("15 and 20 percent", "15/20")]),
        ("two per cent", [("two per cent", "2")]),
        ("12,345.6% and 1.234 percent", [("12,345.6%", "12345.6"), ("1.234 percent", "1.234")]),
        ("a 3 percentage point rise", []),
    ],
)
def test_percentages_and_their_ranges(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, "percentage") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a two-thirds majority", [("two-thirds", "2/3")]),
        ("one in five voters", [("one in five", "1/5")]),
        ("a quarter of respondents", [("a quarter", "1/4")]),
        ("nearly half of those asked", [("half", "1/2")]),
        ("the second half of the game", []),
        ("a quarter of a million people", []),
        ("a third country", []),
    ],
)
def test_fractions(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text, "fraction") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "$550 billion (€471 billion)",
            [("$550 billion", "550000000000", "USD"), ("€471 billion", "471000000000", "EUR")],
        ),
        ("8.7 trillion yen", [("8.7 trillion yen", "8700000000000", "JPY")]),
        ("a $6.5 billion deal", [("$6.5 billion", "6500000000", "USD")]),
        ("A$3.5bn", [("A$3.5bn", "3500000000", "AUD")]),
        ("30 billion Australian dollars", [("30 billion Australian dollars", "30000000000", "AUD")]),
        ("$1.2-1.5 trillion", [("$1.2-1.5 trillion", "1200000000000/1500000000000", "USD")]),
        ("$20 million per day", [("$20 million", "20000000", "USD")]),
        ("they won 10 seats", []),
        ("at COP28 and COP 29", []),
    ],
)
def test_money(text: str, expected: list[tuple[str, str, str]]) -> None:
    wanted = [(surface, {"amount": amount, "currency": currency}) for surface, amount, currency in expected]
    assert values(text, "money") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "PAPER 25/2025",
        "AB25066",
        "ISSN 2815-6447",
        "the G7 and the G20",
        "SM-3 and PAC-3",
        "https://example.org/2024/05/12/story",
        "Resolution 1701",
        "call +81 3 1234 5678",
        "24/7 readiness",
        "the 21st century",
        "see [12]",
        "You may march on",
        "May I ask",
        "3/11/2011",
    ],
)
def test_numbers_that_are_no_values_are_left_alone(text: str) -> None:
    assert find_values(text) == []


def test_overlaps_go_to_the_longest_find() -> None:
    text = "8.7 trillion yen in fiscal year 2025"
    assert [f.type for f in find_values(text)] == ["money", "date"]
