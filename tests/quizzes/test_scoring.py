"""What items, attempts and several attempts add up to."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.scoring import ItemScore, Score, band, counted_share, passed, score_of


def item(earned, of=1, **fields):
    return ItemScore(Decimal(of), None if earned is None else Decimal(str(earned)), **fields)


def test_points_add_up_and_what_waits_is_no_zero_of_its_own():
    score = score_of([item(1), item("0.5"), item(None, pending=True), item(2, of=2)])
    assert (score.earned, score.of, score.pending) == (Decimal("3.5"), 5, 1)


def test_a_total_is_never_under_zero():
    assert score_of([item(-2), item(1)]).earned == 0


def test_accuracy_is_apart():
    assert score_of([item(-2, accuracy=Decimal(0)), item(1, accuracy=Decimal(1))]).accuracy == Decimal("0.5")
    assert score_of([item(None)]).accuracy is None


def test_nothing_asked_is_nothing_earned():
    assert score_of([]).share == 0


@pytest.mark.parametrize(
    ("counting", "share"), [("highest", "0.9"), ("average", "0.6"), ("first", "0.3"), ("last", "0.6")]
)
def test_which_attempt_counts(counting, share):
    scores = [Score(Decimal(n), Decimal(10)) for n in (3, 9, 6)]
    assert counted_share(scores, counting) == Decimal(share)


def test_no_attempt_counts_nothing():
    assert counted_share([], "highest") is None


@pytest.mark.parametrize(("percent", "words"), [(0, "again"), (49, "again"), (50, "good"), (100, "good")])
def test_words_for_a_grade(percent, words):
    assert band([(50, "good"), (0, "again")], Decimal(percent) / 100) == words


def test_without_bands_nothing_is_said():
    assert band([(50, "good")], Decimal("0.4")) == ""


def test_a_pass_is_by_the_exact_share():
    assert passed(60, Decimal("0.5999")) is False
    assert passed(60, Decimal("0.6")) is True
    assert passed(None, Decimal(1)) is None
