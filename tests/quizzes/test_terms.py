"""Terms are stored and read back as they were, and refuse what cannot be."""

from __future__ import annotations

import datetime as dt

import pytest

from quizzes.terms import DEFAULTS, MODES, REVIEW, Terms, changed_terms
from tests.factories import NOW, QuizFactory

FULL = Terms(
    mode="exam", behaviour="interactive", tries=3, penalty="0.2", certainty_counts=True, opens=NOW,
    closes=NOW + dt.timedelta(hours=2), ends=NOW + dt.timedelta(hours=3), all_closed=NOW + dt.timedelta(hours=2),
    limit=3600, when_time_ends="grace", grace=60, rest=600, more_time=True, attempts=2, counting="average", wait=60,
    book="closed", layout="all", pass_mark=60, bands=((0, "again"), (60, "good")), review=REVIEW["exam"],
)  # fmt: skip


@pytest.mark.parametrize("terms", [Terms(), FULL], ids=["bare", "full"])
def test_what_is_stored_comes_back(terms):
    assert Terms.from_json(terms.to_json()) == terms


def test_older_rows_have_the_defaults():
    assert Terms.from_json({"tries": 1}) == Terms()
    assert Terms.from_json({"tries": 2, "gone": True}).tries == 2


@pytest.mark.parametrize(
    "broken",
    [
        {"tries": 0}, {"mode": "party"}, {"behaviour": "loose"}, {"limit": 0}, {"attempts": 0}, {"grace": -1},
        {"rest": -1}, {"pass_mark": 101}, {"counting": "worst"}, {"book": "burnt"}, {"when_time_ends": "never"},
        {"layout": "two"}, {"review": {"during": ("everything",)}}, {"review": {"sometime": ()}},
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(broken):
    with pytest.raises(ValueError):
        Terms(**broken)


def test_new_terms_change_times_and_what_is_told_but_not_how_answers_are_marked():
    fresh = changed_terms(FULL, Terms(limit=7200, review=REVIEW["practice"], mode="practice", tries=1))
    assert (fresh.limit, fresh.review) == (7200, REVIEW["practice"])
    assert (fresh.mode, fresh.behaviour, fresh.tries, fresh.penalty, fresh.layout) == (
        "exam", "interactive", 3, "0.2", "all",
    )  # fmt: skip


def test_every_mode_has_its_defaults():
    assert set(DEFAULTS) == set(REVIEW) == set(MODES)


def test_a_quiz_says_its_own_terms(db):
    quiz = QuizFactory(
        mode="exam", behaviour="deferred", limit_minutes=30, grace_minutes=2, when_time_ends="grace",
        attempts_allowed=1, closes_at=NOW, bands=[[50, "good"]], review={"after": ["marks"]},
    )  # fmt: skip
    terms = quiz.terms
    assert (terms.limit, terms.grace, terms.attempts, terms.ends) == (1800, 120, 1, NOW)
    assert (terms.bands, terms.review["after"], terms.review["closed"]) == (
        ((50, "good"),), ("marks",), REVIEW["exam"]["closed"],
    )  # fmt: skip
    assert QuizFactory().terms == Terms()
