"""How far from the key a number may be, to the last decimal."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.marking.tolerance import agrees, direction, grain_interval, interval, rounded
from quizzes.records import Tolerance


@pytest.mark.parametrize(
    ("type_", "value", "key", "given_", "right"),
    [
        ("none", "", "7", "7.0", True),
        ("none", "", "7", "7.0000000000000000000001", False),
        ("none", "", "1e-20", "0.9999999e-20", False),
        ("nominal", "1", "7", "6", True),
        ("nominal", "1", "7", "8", True),
        ("nominal", "1", "7", "5.99", False),
        ("nominal", "1", "7", "8.01", False),
        ("nominal", "0.5", "0", "-0.5", True),
        ("relative", "0.1", "7", "6.3", True),
        ("relative", "0.1", "7", "7.7", True),
        ("relative", "0.1", "7", "6.29", False),
        ("relative", "0.1", "7", "7.71", False),
        ("relative", "0.1", "-7", "-7.7", True),
        ("relative", "0.1", "-7", "-7.71", False),
        ("geometric", "1", "8", "4", True),
        ("geometric", "1", "8", "16", True),
        ("geometric", "1", "8", "3.99", False),
        ("geometric", "1", "8", "16.01", False),
        ("geometric", "1", "-8", "-4", True),
        ("geometric", "1", "-8", "-17", False),
        ("sigfigs", "2", "1249", "1200", True),
        ("sigfigs", "2", "1249", "1251", False),
        ("sigfigs", "2", "3.45", "3.5", True),
        ("sigfigs", "1", "0.0449", "0.04", True),
    ],
)
def test_bounds_are_inside(type_, value, key, given_, right):
    assert agrees(Tolerance(type_, value), Decimal(key), Decimal(given_)) is right


@pytest.mark.parametrize(
    ("hedge", "ways"),
    [
        ("over", (1, 0)),
        ("More than", (1, 0)),
        ("at  least", (1, 0)),
        ("nearly", (0, 1)),
        ("up to", (0, 1)),
        ("about", (1, 1)),
        ("around", (1, 1)),
        ("", (0, 0)),
        ("blue", (0, 0)),
    ],
)
def test_a_hedge_points_one_way_or_both(hedge, ways):
    assert direction(hedge) == ways


def test_halves_are_rounded_up_as_schools_do():
    assert rounded(Decimal("3.45"), 2) == Decimal("3.5")
    assert rounded(Decimal("-3.45"), 2) == Decimal("-3.5")


@pytest.mark.parametrize(
    ("key", "percent", "low", "high"),
    [
        ("42", True, "39.5", "44.5"),
        ("10", True, "7.5", "12.5"),
        ("9", True, "8.5", "9.5"),
        ("90", True, "89.5", "90.5"),
        ("240", True, "234", "246"),
        ("24300", False, "23800", "24800"),
        ("101", False, "96", "106"),
        ("0", False, "0", "0"),
    ],
)
def test_a_rounded_question_has_bounds_too(key, percent, low, high):
    bounds = grain_interval(Decimal(key), percent=percent)
    assert (bounds.low, bounds.high) == (Decimal(low), Decimal(high))


numbers = st.decimals(min_value=-(10**9), max_value=10**9, places=3)
loose = st.sampled_from(
    [
        Tolerance("nominal", "2.5"),
        Tolerance("relative", "0.05"),
        Tolerance("geometric", "0.3"),
        Tolerance("source", "", "about"),
    ]
)


@given(key=numbers, near=numbers, far=numbers, tolerance=loose, rivals=st.lists(numbers, max_size=3))
def test_a_nearer_answer_on_the_same_side_is_never_worse(key, near, far, tolerance, rivals):
    same_side = (near - key) * (far - key) >= 0
    if same_side and abs(near - key) <= abs(far - key) and agrees(tolerance, key, far, rivals):
        assert agrees(tolerance, key, near, rivals)


@given(key=numbers, tolerance=loose, rivals=st.lists(numbers, max_size=3))
def test_the_key_is_always_right_and_no_rival_is_by_the_wording(key, tolerance, rivals):
    assert agrees(tolerance, key, key, rivals)
    if tolerance.type == "source":
        assert not any(agrees(tolerance, key, rival, rivals) for rival in rivals if rival != key)


def test_an_unknown_kind_of_tolerance_cannot_be_built():
    with pytest.raises(ValueError, match="unknown tolerance"):
        Tolerance("loose")


def test_the_interval_names_its_rule():
    assert interval(Tolerance("relative", "0.1"), Decimal(7)).rule == "relative"
