"""Whose settings win: the quiz's, a class's, a group's, a person's, and what needs add."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from learn.overrides import Change, Needs, most_generous, resolve
from quizzes.terms import Terms
from quizzes.timing import Clock, ends_at

NOON = dt.datetime(2031, 5, 14, 12, 0, tzinfo=dt.UTC)


def at(hours: float) -> dt.datetime:
    return NOON + dt.timedelta(hours=hours)


HOUR = 3600
BASE = Terms(mode="test", opens=at(0), closes=at(10), ends=at(10), limit=HOUR, attempts=2)


@pytest.mark.parametrize(
    ("levels", "field", "value"),
    [
        ({}, "closes", at(10)),
        ({"classes": [Change(closes=at(8))]}, "closes", at(8)),
        ({"classes": [Change(closes=at(8)), Change(closes=at(9))]}, "closes", at(9)),
        ({"classes": [Change(closes=at(8))], "groups": [Change(closes=at(7))]}, "closes", at(7)),
        ({"groups": [Change(closes=at(12)), Change(closes=at(7))]}, "closes", at(12)),
        ({"groups": [Change(closes=at(12))], "own": [Change(closes=at(7))]}, "closes", at(7)),
        ({"groups": [Change(closes=at(12))], "own": [Change(limit=60)]}, "closes", at(12)),
        ({"groups": [Change(opens=at(-2)), Change(opens=at(-1))]}, "opens", at(-2)),
        ({"groups": [Change(limit=HOUR), Change(limit=2 * HOUR)]}, "limit", 2 * HOUR),
        ({"groups": [Change(limit=2 * HOUR), Change(limit=0)]}, "limit", None),
        ({"own": [Change(limit=60)]}, "limit", 60),
        ({"groups": [Change(attempts=3), Change(attempts=5)]}, "attempts", 5),
        ({"groups": [Change(attempts=3), Change(attempts=0)]}, "attempts", None),
        ({"own": [Change(attempts=1)]}, "attempts", 1),
        ({"own": [Change(closes=at(12))]}, "ends", at(12)),
        ({"all_closed": at(20)}, "all_closed", at(20)),
        ({"own": [Change(closes=at(30))], "all_closed": at(20)}, "all_closed", at(30)),
    ],
)
def test_who_wins(levels, field, value):
    assert getattr(resolve(BASE, **levels), field) == value


@pytest.mark.parametrize(
    ("base", "needs", "limit", "ends", "more"),
    [
        ({}, None, HOUR, at(10), False),
        ({}, Needs(), HOUR, at(10), False),
        ({}, Needs(multiplier=Decimal("1.5")), 5400, None, True),
        ({}, Needs(minutes=15), 4500, None, True),
        ({}, Needs(multiplier=Decimal("1.5"), minutes=15), 6300, None, True),
        ({}, Needs(no_limit=True), None, None, True),
        ({"limit": None}, Needs(multiplier=Decimal(2), minutes=30), None, at(10.5), True),
        ({"limit": None}, Needs(no_limit=True), None, at(10), True),
        ({"limit": None, "closes": None, "ends": None}, Needs(minutes=30), None, None, True),
        ({}, Needs(rest_minutes=20), HOUR, at(10), False),
    ],
)
def test_needs(base, needs, limit, ends, more):
    terms = resolve(Terms(**({"mode": "test", "closes": at(10), "ends": at(10), "limit": HOUR} | base)), needs=needs)
    assert (terms.limit, terms.ends, terms.more_time) == (limit, ends, more)


def test_needs_multiply_what_an_override_gives():
    terms = resolve(BASE, own=[Change(limit=2 * HOUR)], needs=Needs(multiplier=Decimal(2)))
    assert terms.limit == 4 * HOUR


def test_more_time_reaches_past_the_closing_time():
    begun = Clock(at(9.5))
    assert ends_at(resolve(BASE), begun, at(9.6)) == at(10)
    assert ends_at(resolve(BASE, needs=Needs(multiplier=Decimal(2))), begun, at(9.6)) == at(11.5)


def test_breaks_reach_past_the_closing_time_too():
    terms = resolve(BASE, needs=Needs(rest_minutes=30))
    assert terms.rest == 1800
    assert ends_at(terms, Clock(at(9.5), rested=1800), at(10)) == at(10.5)


def test_needs_do_not_open_a_quiz_earlier_or_longer_for_beginning():
    terms = resolve(BASE, needs=Needs(multiplier=Decimal(3), no_limit=True))
    assert (terms.opens, terms.closes) == (at(0), at(10))


@pytest.mark.parametrize("broken", [{"multiplier": Decimal("0.5")}, {"minutes": -1}, {"rest_minutes": -1}])
def test_needs_never_take_time_away(broken):
    with pytest.raises(ValueError, match="never less"):
        Needs(**broken)


def test_of_nothing_the_most_generous_changes_nothing():
    assert most_generous([]) == Change()
