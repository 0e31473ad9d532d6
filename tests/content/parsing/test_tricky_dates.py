"""Twenty tricky ways of writing a date, each under its number, with the ruling that holds here."""

from __future__ import annotations

import pytest

from content.parsing.dates import read_date
from content.parsing.numbers import read_number
from tests.tricky import ASK, BACK, NO, earned, missing, outcome, rows

#: Case, typed, read: the order of day and month is not known.
READ = (
    (1, "5 December 1391", "1391-12-05"),
    (1, "6 April seventeen hundred thirty three", "1733-04-06"),
    (2, "Oct. 2", "XXXX-10-02"),
    (2, "Oct2", "XXXX-10-02"),
    (2, "October, 1st", "XXXX-10-01"),
    (2, "Jan first", "XXXX-01-01"),
    (3, "21/04/2016", "2016-04-21"),
    (3, "9-18-15", "2015-09-18"),
    (4, "3-7-2017", ASK),
    (5, "05/05/71", "1971-05-05"),
    (6, "Feb 30", NO),
    (6, "2/29/2019", NO),
    (6, "2016-2-30", NO),
    (6, "2/29/2020", "2020-02-29"),
    (7, "2019-sep-1", "2019-09-01"),
    (7, "2020/23/Sep", "2020-09-23"),
    (7, "September-2020-23", "2020-09-23"),
    (7, "23-2020-September", "2020-09-23"),
    (7, "08/12,2015", ASK),
    (7, "Dec31 , 1994", "1994-12-31"),
    (7, "16. Nov. 2016", "2016-11-16"),
    (7, "13NOV2017", "2017-11-13"),
    (8, "on September the twenty-first nineteen seventy eight", "1978-09-21"),
    (8, "January twenty five nineteen eighty six", "1986-01-25"),
    (8, "fourth of july of 1995", "1995-07-04"),
    (8, "on the tenth of September, two thousand", "2000-09-10"),
    (9, "20161016", "2016-10-16"),
    (9, "2016 10 16", "2016-10-16"),
    (9, "2150", "2150"),
    (9, "2016-11", "2016-11"),
    (9, "11 / 2016", "2016-11"),
    (9, "2014-2018", "2014/2018"),
    (10, "year 247", "0247"),
    (10, "Year two hundred and sixty seven", "0267"),
    (10, "AD 79", "0079"),
    (10, "79 CE", "0079"),
    (10, "44 BC", "-0043"),
    (10, "44 B.C.E.", "-0043"),
    (10, "c. 500 BCE", "-0499"),
    (11, "2014-2018", "2014/2018"),
    (12, "15th century", "1401/1500"),
    (12, "1990 s", "1990/1999"),
    (12, "the 1970's", "1970/1979"),
    (12, "the noughties", "2000/2009"),
    (13, "4.22", "XXXX-04-22"),
    (13, "4/22", "XXXX-04-22"),
    (13, "5.12", ASK),
    (14, "Wed, July 10, '96", "1996-07-10"),
    (14, "Tue, July 10, '96", "1996-07-10"),
    (14, "[Sept] 04, 2014.", "2014-09-04"),
    (15, "=2019", "2019"),
    (15, "-2020-07-01-", "2020-07-01"),
    (15, "in 1789", "1789"),
    (15, "the year 2008", "2008"),
    (15, "3rd of May 2001", "2001-05-03"),
    (16, "32-2015", NO),
    (16, "2015-1-32", NO),
    (16, "0.8/15", NO),
    (16, "123-12-1234", NO),
    (16, "This may be right", NO),
    (16, "0000 Jun 20", NO),
    (17, "July 4 1776", "1776-07-04"),
    (18, "25 03 Sep", ASK),
    (19, "11/22 February 1732", NO),
    (19, "1707/8", ASK),
    (20, "２０１６年", "2016"),
    (20, "22\u00a0July\u202f2025", "2025-07-22"),
    (20, "٢٢ July ٢٠٢٥", "2025-07-22"),
)
#: Case, typed, key, order, earned.
MARKED = (
    (2, "Oct. 2", "2025-10-02", {"asks": "day_of_year"}, "1"),
    (2, "Oct. 2", "2025-10-02", {}, BACK),
    (4, "3-7-2017", "2017-03-07", {"order": "MDY"}, "1"),
    (4, "3-7-2017", "2017-07-03", {"order": "DMY"}, "1"),
    (4, "3-7-2017", "2017-03-07", {}, BACK),
    (5, "05/05/71", "1871-05-05", {}, "1"),
    (5, "05/05/71", "1972-05-05", {}, "0.5"),
    (12, "15th century", "1400/1499", {}, "1"),
    (12, "15th century", "1401/1500", {}, "1"),
    (17, "July 4 1776", "1776-07-04", {}, "1"),
    (17, "4 July", "1776", {}, BACK),
    (19, "1707/8", "1707", {}, BACK),
)


@pytest.mark.parametrize(("typed", "read"), rows("dates", READ))
def test_a_tricky_date_is_read_as_ruled(typed: str, read: str) -> None:
    assert outcome(read_date(typed)) == read


@pytest.mark.parametrize(("typed", "key", "question", "fraction"), rows("dates", MARKED))
def test_a_tricky_date_is_marked_as_ruled(typed: str, key: str, question: dict[str, str], fraction: str) -> None:
    assert earned({"kind": "date", "key": key, **question}, typed) == fraction


def test_what_is_a_date_where_one_is_asked_is_else_a_number() -> None:
    assert outcome(read_number("4.22")) == "4.22"
    assert outcome(read_number("5.12")) == "5.12"


def test_a_wrong_weekday_is_noted() -> None:
    assert read_date("Tue, July 10, '96").note == "weekday_wrong"


def test_every_numbered_date_is_here() -> None:
    assert not missing(20, READ, MARKED)
