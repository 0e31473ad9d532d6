"""How a typed date is read: its value, its precision, what was forgiven, and what is asked back."""

from __future__ import annotations

import pytest

from content.parsing.dates import read_date


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [
        ("2025-07-22", "2025-07-22", "day"),
        ("2025-07-22T10:00", "2025-07-22", "day"),
        ("5 December 1391", "1391-12-05", "day"),
        ("6 April seventeen hundred thirty three", "1733-04-06", "day"),
        ("Oct. 2", "XXXX-10-02", "day_of_year"),
        ("Oct2", "XXXX-10-02", "day_of_year"),
        ("October, 1st", "XXXX-10-01", "day_of_year"),
        ("Jan first", "XXXX-01-01", "day_of_year"),
        ("4th of July", "XXXX-07-04", "day_of_year"),
        ("2019-sep-1", "2019-09-01", "day"),
        ("2020/23/Sep", "2020-09-23", "day"),
        ("September-2020-23", "2020-09-23", "day"),
        ("23-2020-September", "2020-09-23", "day"),
        ("Dec31 , 1994", "1994-12-31", "day"),
        ("16. Nov. 2016", "2016-11-16", "day"),
        ("13NOV2017", "2017-11-13", "day"),
        ("on September the twenty-first nineteen seventy eight", "1978-09-21", "day"),
        ("January twenty five nineteen eighty six", "1986-01-25", "day"),
        ("fourth of july of 1995", "1995-07-04", "day"),
        ("on the tenth of September, two thousand", "2000-09-10", "day"),
        ("twenty twenty-five", "2025", "year"),
        ("20161016", "2016-10-16", "day"),
        ("2016 10 16", "2016-10-16", "day"),
        ("2150", "2150", "year"),
        ("2016-11", "2016-11", "month"),
        ("11 / 2016", "2016-11", "month"),
        ("2014-2018", "2014/2018", "span"),
        ("2019-20", "2019/2020", "span"),
        ("from 2012 to 2020", "2012/2020", "span"),
        ("year 247", "0247", "year"),
        ("Year two hundred and sixty seven", "0267", "year"),
        ("AD 79", "0079", "year"),
        ("79 CE", "0079", "year"),
        ("44 BC", "-0043", "year"),
        ("44 B.C.E.", "-0043", "year"),
        ("15 March 44 BC", "-0043-03-15", "day"),
        ("15th century", "1401/1500", "century"),
        ("1990 s", "1990/1999", "decade"),
        ("the 1970's", "1970/1979", "decade"),
        ("the noughties", "2000/2009", "decade"),
        ("late 1990s", "1990/1999", "decade"),
        ("4/22", "XXXX-04-22", "day_of_year"),
        ("[Sept] 04, 2014.", "2014-09-04", "day"),
        ("=2019", "2019", "year"),
        ("-2020-07-01-", "2020-07-01", "day"),
        ("in 1789", "1789", "year"),
        ("the year 2008", "2008", "year"),
        ("3rd of May 2001", "2001-05-03", "day"),
        ("２０１６年", "2016", "year"),
        ("22\u00a0July\u202f2025", "2025-07-22", "day"),
        ("2025年7月22日", "2025-07-22", "day"),
        ("令和七年七月二十二日", "2025-07-22", "day"),
        ("令和元年", "2019", "year"),
        ("Heisei 23", "2011", "year"),
        ("Q3 2025", "2025-Q3", "quarter"),
        ("third quarter of 2025", "2025-Q3", "quarter"),
        ("first half of 2025", "2025-01/2025-06", "span"),
        ("8-14 April 2024", "2024-04-08/2024-04-14", "span"),
        ("April 8-14, 2024", "2024-04-08/2024-04-14", "span"),
        ("January and February 2025", "2025-01/2025-02", "span"),
        ("the third month of 2021", "2021-03", "month"),
        ("5-6 May", "XXXX-05-05/XXXX-05-06", "span"),
        ("Jan 5-7", "XXXX-01-05/XXXX-01-07", "span"),
        ("2016 11", "2016-11", "month"),
        ("quarter 3 2025", "2025-Q3", "quarter"),
        ("2025 third quarter", "2025-Q3", "quarter"),
        ("first century BCE", "-0099/0000", "century"),
        ("the third month of the year 2021", "2021-03", "month"),
        ("July", "XXXX-07", "month_of_year"),
    ],
)
def test_a_date_is_read_at_its_own_precision(text: str, value: str, precision: str) -> None:
    reading = read_date(text)
    assert (reading.outcome, reading.value, reading.precision) == ("read", value, precision)


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ("Wed, July 10, '96", "1996-07-10", "two_digit_year"),
        ("5 May 71", "1971-05-05", "two_digit_year"),
        ("August 99", "1999-08", "two_digit_year"),
        ("Monday 22 July 2025", "2025-07-22", "weekday_wrong"),
        ("Tuesday 22 July 2025", "2025-07-22", ""),
        ("c. 500 BCE", "-0499", "circa"),
        ("c 300 BC", "-0299", "circa"),
        ("FY2025", "2025", "fiscal_year"),
        ("2025年度", "2025", "fiscal_year"),
        ("mid-2023", "2023", "part"),
    ],
)
def test_what_was_forgiven_is_noted(text: str, value: str, note: str) -> None:
    reading = read_date(text)
    assert (reading.outcome, reading.value, reading.note) == ("read", value, note)


@pytest.mark.parametrize(
    ("text", "month_first", "day_first"),
    [
        ("3-7-2017", "2017-03-07", "2017-07-03"),
        ("3/11/2011", "2011-03-11", "2011-11-03"),
        ("08/12,2015", "2015-08-12", "2015-12-08"),
        ("5.12", "XXXX-05-12", "XXXX-12-05"),
    ],
)
def test_an_open_order_is_asked_and_a_set_one_is_used(text: str, month_first: str, day_first: str) -> None:
    asked = read_date(text)
    assert (asked.outcome, asked.note) == ("ambiguous", "day_month_order")
    assert set(asked.alternatives) == {month_first, day_first}
    assert read_date(text, "MDY").value == month_first
    assert read_date(text, "DMY").value == day_first


@pytest.mark.parametrize("order", [None, "MDY", "DMY"])
@pytest.mark.parametrize(
    ("text", "value"), [("21/04/2016", "2016-04-21"), ("9-18-2015", "2015-09-18"), ("3/3/2011", "2011-03-03")]
)
def test_an_order_that_is_plain_needs_no_setting(text: str, value: str, order: str | None) -> None:
    assert read_date(text, order).value == value


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("25 03 Sep", "day_year_order"),
        ("Friday 25 03 Sep", "day_year_order"),
        ("1707/8", "two_calendars"),
        ("1900s", "decade_or_century"),
    ],
)
def test_other_guesses_are_asked_back(text: str, note: str) -> None:
    reading = read_date(text)
    assert (reading.outcome, reading.note, len(reading.alternatives)) == ("ambiguous", note, 2)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Feb 30", "no_such_day"),
        ("2/29/2019", "no_such_day"),
        ("2016-2-30", "no_such_day"),
        ("31 April 2020", "no_such_day"),
        ("2015-1-32", "no_such_day"),
        ("32-2015", "no_such_month"),
        ("0000 Jun 20", "no_such_year"),
        ("平成40年", "no_such_year"),
        ("January BC", "incomplete"),
        ("32 January", "no_such_day"),
        ("1 January 1", "no_such_year"),
        ("march on", "not_a_date"),
        ("1-2-3-4", "not_a_date"),
        ("0.8/15", "no_such_day"),
        ("123-12-1234", "not_a_date"),
        ("This may be right", "not_a_date"),
        ("One may ask a question", "not_a_date"),
        ("deliver 2000 pieces", "not_a_date"),
        ("yesterday", "not_a_date"),
        ("the 22nd", "incomplete"),
        ("11/22 February 1732", "two_dates"),
        ("5 May 2025 and 6 May 2025", "two_dates"),
        ("2020-2012", "range_backwards"),
        ("summer 2025", "season"),
        ("", "blank"),
        (" \u200b ", "blank"),
        ("1 July " * 400, "too_long"),
    ],
)
def test_what_is_no_date_is_never_the_nearest_one(text: str, note: str) -> None:
    reading = read_date(text)
    assert (reading.outcome, reading.value, reading.note) == ("unreadable", None, note)


def test_the_29th_of_february_stands_in_leap_years_and_without_a_year() -> None:
    assert read_date("2/29/2020", "MDY").value == "2020-02-29"
    assert read_date("Feb 29th").value == "XXXX-02-29"


def test_a_century_carries_the_other_way_of_counting_it() -> None:
    assert read_date("fifteenth century").alternatives == ("1400/1499",)
