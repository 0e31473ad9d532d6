"""What the times of an attempt mean, to the second."""

from __future__ import annotations

import datetime as dt

import pytest

from quizzes.terms import Terms
from quizzes.timing import Clock, Refusal, due, ends_at, is_resting, last_call, may_begin, phase, rested, seconds_left

NOON = dt.datetime(2031, 5, 14, 12, 0, tzinfo=dt.UTC)


def at(minutes: float) -> dt.datetime:
    return NOON + dt.timedelta(minutes=minutes)


HOUR = 60 * 60
CLOCK = Clock(NOON)


@pytest.mark.parametrize(
    ("terms", "end"),
    [
        ({}, None),
        ({"limit": HOUR}, 60),
        ({"ends": at(30)}, 30),
        ({"limit": HOUR, "ends": at(30)}, 30),
        ({"limit": HOUR, "ends": at(90)}, 60),
    ],
)
def test_an_attempt_ends_at_the_nearer_bound(terms, end):
    assert ends_at(Terms(**terms), CLOCK, at(1)) == (None if end is None else at(end))


@pytest.mark.parametrize(
    ("terms", "minutes", "expected"),
    [
        ({}, 10_000, "running"),
        ({"limit": HOUR}, 60, "running"),  # the last moment still counts
        ({"limit": HOUR}, 60.01, "over"),
        ({"limit": HOUR, "when_time_ends": "must_submit"}, 60.01, "over"),
        ({"limit": HOUR, "when_time_ends": "grace", "grace": 300}, 60.01, "grace"),
        ({"limit": HOUR, "when_time_ends": "grace", "grace": 300}, 65, "grace"),
        ({"limit": HOUR, "when_time_ends": "grace", "grace": 300}, 65.01, "over"),
        ({"limit": HOUR, "grace": 300}, 60.01, "over"),  # grace is for quizzes that grant it
    ],
)
def test_phases(terms, minutes, expected):
    assert phase(Terms(**terms), CLOCK, at(minutes)) == expected


class TestBreaks:
    terms = Terms(limit=HOUR, rest=10 * 60)

    def test_move_the_end_while_they_go_on_and_no_further_than_allowed(self):
        resting = Clock(NOON, paused_at=at(20))
        assert ends_at(self.terms, resting, at(25)) == at(65)
        assert ends_at(self.terms, resting, at(50)) == at(70)
        assert (is_resting(self.terms, resting, at(25)), is_resting(self.terms, resting, at(31))) == (True, False)

    def test_add_up(self):
        assert rested(self.terms, Clock(NOON, rested=240, paused_at=at(20)), at(22)) == 360
        assert rested(self.terms, Clock(NOON, rested=540, paused_at=at(20)), at(22)) == 600

    def test_are_nothing_for_those_who_have_none(self):
        assert ends_at(Terms(limit=HOUR), Clock(NOON, paused_at=at(20)), at(30)) == at(60)

    def test_leave_an_attempt_open_until_all_of_them_could_be_over(self):
        assert due(self.terms, Clock(NOON, paused_at=at(20)), at(22)) == at(70)
        assert due(self.terms, Clock(NOON, rested=120), at(22)) == at(62)

    def test_are_a_phase_of_their_own(self):
        assert phase(self.terms, Clock(NOON, paused_at=at(59)), at(65)) == "resting"
        assert phase(self.terms, Clock(NOON, paused_at=at(59)), at(71)) == "over"


def test_the_time_left_is_whole_seconds_and_never_under_zero():
    terms = Terms(limit=90)
    assert seconds_left(terms, CLOCK, NOON + dt.timedelta(seconds=30.4)) == 59
    assert seconds_left(terms, CLOCK, at(5)) == 0
    assert seconds_left(Terms(), CLOCK, at(5)) is None


def test_grace_comes_after_the_end():
    terms = Terms(ends=at(30), when_time_ends="grace", grace=120)
    assert last_call(terms, CLOCK, NOON) == at(32)


@pytest.mark.parametrize(
    ("terms", "minutes", "taken", "last", "refusal"),
    [
        ({}, 0, 99, None, None),
        ({"opens": at(1)}, 0, 0, None, Refusal("early", at(1))),
        ({"opens": at(1)}, 1, 0, None, None),
        ({"closes": at(1)}, 1, 0, None, None),
        ({"closes": at(1)}, 1.01, 0, None, Refusal("closed", at(1))),
        ({"attempts": 2}, 0, 1, None, None),
        ({"attempts": 2}, 0, 2, None, Refusal("used")),
        ({"wait": HOUR}, 30, 1, at(0), Refusal("wait", at(60))),
        ({"wait": HOUR}, 60, 1, at(0), None),
        ({"closes": at(1), "attempts": 1}, 2, 1, None, Refusal("closed", at(1))),
    ],
)
def test_when_an_attempt_may_begin(terms, minutes, taken, last, refusal):
    assert may_begin(Terms(**terms), at(minutes), taken=taken, last_end=last) == refusal
