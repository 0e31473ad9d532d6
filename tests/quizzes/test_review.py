"""What is told of a result when."""

from __future__ import annotations

import datetime as dt

import pytest

from quizzes.behaviours import VISIBLE
from quizzes.review import NEVER, RIGHT_AFTER, marks_told_from, moment, stays_until, to_come, visible
from quizzes.terms import REVIEW, Terms

NOON = dt.datetime(2031, 5, 14, 12, 0, tzinfo=dt.UTC)
CLOSE = NOON + dt.timedelta(hours=1)
LONG_AFTER = CLOSE + dt.timedelta(days=1)


def exam(**terms) -> Terms:
    return Terms(mode="exam", closes=CLOSE, review=REVIEW["exam"], **terms)


@pytest.mark.parametrize(
    ("finished", "now", "others", "expected"),
    [
        (None, NOON, False, "during"),
        (NOON, NOON + RIGHT_AFTER, False, "after"),
        (NOON, NOON + RIGHT_AFTER + dt.timedelta(seconds=1), False, "open"),
        (NOON, CLOSE, False, "open"),
        (NOON, LONG_AFTER, False, "closed"),
        (NOON, LONG_AFTER, True, "open"),  # somebody still sits it
        (CLOSE + dt.timedelta(minutes=30), CLOSE + dt.timedelta(minutes=31), False, "closed"),
    ],
)
def test_moments(finished, now, others, expected):
    assert moment(exam(), finished, now, others_sitting=others) == expected


def test_a_quiz_that_never_closes_stays_open():
    assert moment(Terms(mode="test", review=REVIEW["test"]), NOON, LONG_AFTER) == "open"


def test_the_last_to_close_decides_for_all():
    terms = exam(all_closed=LONG_AFTER)
    assert moment(terms, NOON, LONG_AFTER) == "open"
    assert moment(terms, NOON, LONG_AFTER + dt.timedelta(seconds=1)) == "closed"


def test_practice_hides_nothing():
    for finished in (None, NOON):
        assert visible(Terms(), finished, NOON) == set(VISIBLE)


@pytest.mark.parametrize("mode", ["test", "exam"])
def test_what_counts_tells_no_answer_before_it_closed(mode):
    for name in ("during", "after", "open"):
        assert not {"answer", "general", "specific"} & set(REVIEW[mode][name])
    assert set(REVIEW[mode]["closed"]) == set(VISIBLE)


class TestToCome:
    def test_an_exam_says_that_all_comes_after_closing(self):
        (release,) = to_come(exam(), NOON, NOON)
        assert (release.moment, release.since) == ("closed", CLOSE)
        assert release.shown == set(VISIBLE) - {"attempt"}

    def test_nothing_comes_after_closing(self):
        assert to_come(exam(), NOON, LONG_AFTER) == []

    def test_of_a_quiz_without_an_end_nothing_comes(self):
        assert to_come(Terms(mode="test", review=REVIEW["test"]), NOON, NOON) == []

    def test_while_others_sit_nobody_knows_when(self):
        (release,) = to_come(exam(), NOON, LONG_AFTER, others_sitting=True)
        assert (release.moment, release.since) == ("closed", None)

    def test_in_the_order_of_time(self):
        terms = Terms(mode="test", closes=CLOSE, review=REVIEW["exam"] | {"open": ("attempt", "marks")})
        assert [(r.moment, r.since) for r in to_come(terms, NOON, NOON)] == [
            ("open", NOON + RIGHT_AFTER),
            ("closed", CLOSE),
        ]

    def test_what_will_go_again_is_said_too(self):
        terms = Terms(mode="test", closes=CLOSE, review=REVIEW["exam"] | {"after": VISIBLE})
        assert stays_until(terms, NOON, NOON) == NOON + RIGHT_AFTER
        assert stays_until(exam(), NOON, NOON) is None


@pytest.mark.parametrize(
    ("review", "closes", "finished", "told"),
    [
        (REVIEW["practice"], None, None, None),
        (REVIEW["exam"], CLOSE, None, NEVER),
        (REVIEW["exam"], CLOSE, NOON, CLOSE),
        (REVIEW["exam"], None, NOON, NEVER),
        (REVIEW["test"], CLOSE, NOON, None),
        (REVIEW["exam"] | {"open": ("marks",)}, CLOSE, NOON, NOON + RIGHT_AFTER),
        ({}, CLOSE, NOON, NEVER),
    ],
)
def test_from_when_on_marks_may_be_told(review, closes, finished, told):
    assert marks_told_from(Terms(mode="test", closes=closes, review=review), finished) == told
