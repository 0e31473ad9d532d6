"""Typed dates: precision, parts, and what is asked back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.marking import explain, mark, spec_from_json
from quizzes.marking.periods import lies_inside, shares, span_of
from quizzes.records import Mark, NeedsFixing


def mark_date(key, answer, **more):
    return mark(spec_from_json({"kind": "date", "key": key, **more}), answer)


def earned(outcome) -> dict[str, Decimal]:
    assert isinstance(outcome, Mark)
    return {part.name: part.earned for part in outcome.parts}


@pytest.mark.parametrize(
    "answer",
    [
        *(
            "14 May 2031",
            "May 14, 2031",
            "2031-05-14",
            "14.5.2031",
            "14 may 2031",
            "14th of May, 2031",
            "２０３１年５月１４日",
        ),
        *("  14  May  2031 ", "14MAY2031", "2031/5/14"),
    ],
)
def test_every_way_to_write_a_day_is_right(answer):
    outcome = mark_date("2031-05-14", answer)
    assert isinstance(outcome, Mark)
    assert (outcome.fraction, outcome.rule, outcome.note) == (1, "date.equal", None)


@pytest.mark.parametrize(
    ("key", "answer", "fraction", "rule"),
    [
        ("2031-05-14", "May 2031", "0.8", "date.coarser"),
        ("2031-05-14", "2031", "0.5", "date.coarser"),
        ("2031-05-14", "15 May 2031", "0.8", "date.parts"),
        ("2031-05-14", "14 June 2031", "0.7", "date.parts"),
        ("2031-05-14", "14 May 2030", "0.5", "date.parts"),
        ("2031-05-14", "3 June 2031", "0.5", "date.parts"),
        ("2031-05-14", "3 June 2030", "0", "date.outside"),
        ("2031-05", "2031", "0.625", "date.coarser"),
        ("2031-05", "May 2030", "0.375", "date.parts"),
        ("2031-Q2", "2031", "0.625", "date.parts"),
        ("2031-Q2", "Q3 2031", "0.625", "date.parts"),
        ("2012/2021", "2012-2020", "0.5", "date.ends"),
        ("2012/2021", "2010-2020", "0", "date.ends"),
        ("2031-05-14", "14-15 May 2031", "0.8", "date.coarser"),
        ("2031", "1930s", "0", "date.outside"),
        ("1980/1989", "1990s", "0", "date.outside"),
        ("1980/1989", "20th century", "0", "date.outside"),
        ("1980/1989", "1990", "0", "date.outside"),
        ("-0043", "44 AD", "0", "date.outside"),
    ],
)
def test_what_is_right_in_a_date_earns_its_part(key, answer, fraction, rule):
    outcome = mark_date(key, answer)
    assert isinstance(outcome, Mark)
    assert (outcome.fraction, outcome.rule) == (Decimal(fraction), rule)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("2031-05", "14 May 2031"),
        ("2031", "14 May 2031"),
        ("2031", "May 2031"),
        ("1980/1989", "1984"),
        ("2031-Q2", "May 2031"),
        ("1701/1800", "1750"),
    ],
)
def test_more_precise_than_asked_is_right_when_it_lies_inside(key, answer):
    outcome = mark_date(key, answer)
    assert isinstance(outcome, Mark)
    assert (outcome.fraction, outcome.note.code) == (1, "note.more_precise")
    assert explain(spec_from_json({"kind": "date", "key": key}), answer).code == "explain.inside_date"


@pytest.mark.parametrize(
    ("key", "answer", "code"),
    [
        ("2031-05-14", "14 May", "fix.add_year"),
        ("2031", "14 May", "fix.add_year"),
        ("2031-05", "May", "fix.add_year"),
        ("2012/2021", "2012", "fix.both_years"),
        ("2031-05-14", "3/11/2011", "fix.day_or_month"),
        ("2031-05-14", "30 February 2031", "fix.no_such_day"),
        ("2031-05-14", "2/29/2019", "fix.no_such_day"),
        ("2031-05-14", "This may be right", "fix.date"),
        ("2031-05-14", "32-2015", "fix.date"),
        ("2031-05", "15", "fix.date_month"),
        ("2031", "next year", "fix.date_year"),
        ("2012/2021", "long ago", "fix.date_span"),
    ],
)
def test_what_is_missing_or_unclear_is_asked_back(key, answer, code):
    outcome = mark_date(key, answer)
    assert isinstance(outcome, NeedsFixing)
    assert outcome.note.code == code


def test_an_ambiguous_date_offers_readings_that_can_be_sent_back():
    outcome = mark_date("2011-03-11", "3/11/2011")
    assert isinstance(outcome, NeedsFixing)
    assert {raw for raw, _ in outcome.choices} == {"2011-03-11", "2011-11-03"}
    assert all(label.code == "value.date" for _, label in outcome.choices)
    assert sorted(mark_date("2011-03-11", raw).fraction for raw, _ in outcome.choices)[-1] == 1


@pytest.mark.parametrize(("order", "fraction"), [("DMY", 1), ("MDY", Decimal("0.5"))])
def test_the_order_of_the_question_settles_day_and_month(order, fraction):
    outcome = mark_date("2011-11-03", "3/11/2011", order=order)
    assert isinstance(outcome, Mark)
    assert outcome.fraction == fraction


def test_a_day_of_a_given_year_needs_no_year_and_counts_sixty_forty():
    ask = {"key": "2031-03-26", "asks": "day_of_year"}
    assert mark_date(answer="26 March", **ask).fraction == 1
    assert mark_date(answer="26 March 2031", **ask).fraction == 1
    assert earned(mark_date(answer="25 March", **ask)) == {"day": 0, "month": Decimal("0.6")}
    assert earned(mark_date(answer="26 April", **ask)) == {"day": Decimal("0.4"), "month": 0}
    other_year = mark_date(answer="26 March 2030", **ask)
    assert (other_year.fraction, other_year.note.params["year"]) == (0, "2031")


def test_a_year_that_most_dates_of_the_brief_share_earns_at_most_a_fifth():
    rivals = [{"value": f"2031-0{month}-02", "about": "another day"} for month in (1, 2, 3)]
    outcome = mark_date("2031-05-14", "2031", rivals=rivals)
    assert earned(outcome) == {"day": 0, "month": 0, "year": Decimal("0.2")}
    assert mark_date("2031-05-14", "May 2031", rivals=rivals).fraction == Decimal("0.68")
    assert mark_date("2031", "2031", rivals=rivals).fraction == 1


def test_a_year_of_two_digits_takes_the_century_of_the_key():
    for key in ("1971-05-05", "2071-05-05"):
        assert mark_date(key, "5 May 71").fraction == 1
    assert mark_date("1972-05-05", "5 May 71").fraction == Decimal("0.5")


def test_a_wrong_weekday_is_noted_and_forgiven():
    outcome = mark_date("2031-05-14", "Monday 14 May 2031")
    assert (outcome.fraction, outcome.note.code) == (1, "note.weekday")


def test_two_dates_in_one_answer_are_wrong():
    outcome = mark_date("2031", "2031 or 2032")
    assert (outcome.fraction, outcome.rule) == (0, "date.two_answers")


def test_either_way_to_count_a_century_is_right():
    assert mark_date("1401/1500", "15th century").fraction == 1
    assert mark_date("1400/1499", "15th century").fraction == 1
    assert mark_date("1401/1500", "1400-1499").note.code == "note.calendar_century"


def test_further_dates_may_be_right():
    assert mark_date("2031-05-14", "15 May 2031", accepts=["2031-05-15"]).fraction == 1


@pytest.mark.parametrize(
    ("parts", "common", "expected"),
    [
        (("day", "month", "year"), False, ["0.2", "0.3", "0.5"]),
        (("month", "year"), False, ["0.375", "0.625"]),
        (("day", "month"), False, ["0.4", "0.6"]),
        (("year",), True, ["1"]),
        (("day", "month", "year"), True, ["0.32", "0.48", "0.2"]),
        (("month", "year"), True, ["0.8", "0.2"]),
    ],
)
def test_shares_follow_the_parts_asked(parts, common, expected):
    found = shares(parts, year_is_common=common)
    assert list(found.values()) == [Decimal(share) for share in expected]


@pytest.mark.parametrize(
    ("inner", "outer", "inside"),
    [
        ("2031-05-14", "2031", True),
        ("2031-05", "2031-Q2", True),
        ("2031-07", "2031-Q2", False),
        ("1984", "1980/1989", True),
        ("-0043-03-15", "-0043", True),
        ("2032-02-29", "2032-02", True),
        ("2031", "2031-05", False),
        ("nonsense", "2031", False),
    ],
)
def test_a_date_lies_inside_another(inner, outer, inside):
    assert lies_inside(inner, outer) is inside


@pytest.mark.parametrize("text", ["2031-13", "2031-02-30", "2031-00-01", "2035/2031", "31", "2031-Q5", ""])
def test_a_date_that_does_not_exist_has_no_span(text):
    assert span_of(text) is None
