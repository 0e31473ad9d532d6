"""What each behaviour makes of a history of tries."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.behaviours import BEHAVIOURS, CERTAIN, CERTAINTIES, DEFERRED, VISIBLE, Rules, Try, exactly, state_of
from quizzes.behaviours import tries_allowed as allowed
from quizzes.behaviours.certainty import BREAK_EVENS, SCALE, points, total

THIRD = exactly("1/3")
FIXING, SHOWN, SAVED, PENDING = (Try(outcome) for outcome in ("fixing", "shown", "saved", "pending"))


def marked(*fractions: Any, certainty: int | None = None) -> list[Try]:
    """A try for each fraction, all with different answers."""
    return [Try("marked", Decimal(str(f)), f"answer {n}", certainty) for n, f in enumerate(fractions)]


def earned(behaviour: str, history: list[Try], *, over: bool = False, **rules: Any) -> Decimal | None:
    found = state_of(behaviour, Rules(**rules), history, over=over).earned
    return None if found is None else round(found, 4)


THREE = {"tries": 3, "penalty": THIRD}


@pytest.mark.parametrize(
    ("behaviour", "history", "rules", "mark"),
    [
        ("immediate", [], {}, None),
        ("immediate", marked(1), {}, "1"),
        ("immediate", marked("0.4"), {}, "0.4"),
        ("immediate", [FIXING, *marked(1)], {}, "1"),
        ("immediate", [SHOWN], {}, "0"),
        ("immediate", [PENDING], {}, None),
        ("interactive", [], THREE, None),
        ("interactive", marked(1), THREE, "1"),
        ("interactive", marked(0, 1), THREE, "0.6667"),
        ("interactive", marked(0, 0, 1), THREE, "0.3333"),
        ("interactive", marked(0, 0, 0), THREE, "0"),
        ("interactive", [*marked(0), FIXING, FIXING, *marked(0, 1)[1:]], THREE, "0.6667"),
        ("interactive", marked("0.5", "0.5"), THREE, "0.5"),  # trying again loses nothing
        ("interactive", marked("0.5", "1"), THREE, "0.6667"),
        ("interactive", [*marked("0.5"), SHOWN], THREE, "0.5"),
        ("interactive", marked(0, 1), {"hints": 1, "penalty": THIRD}, "0.6667"),
        ("interactive", marked(0, 0, 0, 1), {"hints": 3, "penalty": THIRD}, "0.25"),  # four tries, so a quarter each
        ("adaptive", marked(0, 1), THREE, "0.6667"),
        ("adaptive", marked("0.9", "0"), THREE, "0.9"),
        ("adaptive", [*marked(0), *marked(0), *marked(0, 1)[1:]], THREE, "0.6667"),  # the same again
        ("adaptive", [*marked(0), FIXING, *marked(0, 1)[1:]], THREE, "0.6667"),
    ],
)  # fmt: skip
def test_the_mark_so_far(behaviour, history, rules, mark):
    assert earned(behaviour, history, **rules) == (None if mark is None else Decimal(mark))


class TestDeferred:
    def test_tells_nothing_before_the_end(self):
        state = state_of("deferred", Rules(), [SAVED, FIXING])
        assert (state.earned, state.may) == (None, {"change"})
        assert not state.shown & {"correctness", "marks", "answer", "general", "specific"}

    def test_counts_the_answer_marked_at_the_end(self):
        assert earned("deferred", [SAVED, *marked("0.5")], over=True) == Decimal("0.5")

    def test_an_item_left_blank_earns_nothing(self):
        assert earned("deferred", [], over=True) == 0

    def test_an_answer_that_could_not_be_read_waits_for_a_person(self):
        state = state_of("deferred", Rules(), [SAVED, PENDING], over=True)
        assert (state.earned, state.closed) == (None, True)


class TestBetweenTries:
    @pytest.mark.parametrize("behaviour", ["interactive", "adaptive"])
    def test_the_next_try_is_asked_for_and_its_value_told(self, behaviour):
        state = state_of(behaviour, Rules(**THREE), marked(0))
        assert "again" in state.may
        assert state.next_value == 1 - THIRD
        assert not state.shown & {"answer", "general"}

    def test_one_more_hint_opens_after_each_wrong_try(self):
        rules = Rules(hints=2, penalty=THIRD)
        assert [state_of("interactive", rules, marked(*[0] * n)).hints for n in range(4)] == [0, 1, 2, 2]
        assert state_of("interactive", rules, marked(0, 0, 0)).closed

    def test_a_right_answer_closes_the_item(self):
        state = state_of("interactive", Rules(**THREE), marked(0, 1))
        assert (state.closed, state.next_value, "answer" in state.shown) == (True, None, True)


class TestCertainty:
    @pytest.mark.parametrize(
        ("certainty", "right", "wrong"), [(0, 0, 0), (1, 1, 0), (2, 2, -2), (3, 3, -6), (None, 1, 0)]
    )
    def test_points(self, certainty, right, wrong):
        assert (points(Decimal(1), certainty), points(Decimal(0), certainty)) == (right, wrong)

    def test_a_partly_right_answer_earns_in_proportion(self):
        assert points(Decimal("0.5"), 3) == Decimal("-1.5")

    def test_each_certainty_is_the_best_choice_where_it_says(self):
        for percent in range(101):
            belief = Decimal(percent) / 100
            expected = {c: belief * right + (1 - belief) * wrong for c, (right, wrong) in SCALE.items() if c}
            best = max(expected.values())
            honest = max(c for c, bound in BREAK_EVENS.items() if belief >= bound)
            assert expected[honest] == pytest.approx(best), belief

    def test_asked_alone_it_changes_no_mark(self):
        state = state_of("certainty", Rules(), marked(0, certainty=3))
        assert (state.earned, state.points, state.accuracy) == (0, -6, 0)

    def test_where_it_counts_accuracy_is_kept_apart(self):
        state = state_of("certainty", Rules(counts=True), marked(1, certainty=2))
        assert (round(state.earned, 4), state.points, state.accuracy) == (Decimal("0.6667"), 2, 1)

    def test_deferred_it_is_told_at_the_end(self):
        rules = Rules(counts=True)
        assert state_of("deferred_certainty", rules, [SAVED]).points is None
        assert state_of("deferred_certainty", rules, [SAVED, *marked(1, certainty=3)], over=True).points == 3

    def test_a_total_is_never_under_zero(self):
        assert total([Decimal(1), Decimal(-2), Decimal(-2)]) == 0
        assert total([Decimal(1), Decimal("-0.5")]) == Decimal("0.5")


@pytest.mark.parametrize(
    ("kind", "options", "wanted", "tries"),
    [
        ("true_false", 0, 3, 1),
        ("judgement", 0, 3, 1),
        ("single_choice", 4, 3, 2),
        ("single_choice", 3, 3, 1),
        ("single_choice", 8, 3, 3),
        ("multiple_response", 5, 4, 2),
        ("date", 0, 3, 3),
        ("term", 0, 1, 1),
    ],
)
def test_tries_a_question_can_fairly_have(kind, options, wanted, tries):
    assert allowed(kind, options, wanted) == tries


@pytest.mark.parametrize("broken", [{"tries": 0}, {"penalty": Decimal(2)}, {"hints": -1}])
def test_rules_refuse_what_cannot_be(broken):
    with pytest.raises(ValueError):
        Rules(**broken)


@pytest.mark.parametrize(
    "broken",
    [
        {"outcome": "lost"},
        {"outcome": "marked"},
        {"outcome": "fixing", "fraction": Decimal(1)},
        {"fraction": Decimal(2)},
        {"outcome": "saved", "certainty": 4},
    ],
)
def test_a_try_refuses_what_cannot_be(broken):
    with pytest.raises(ValueError):
        Try(**broken)


# -- what holds for every history -----------------------------------------------------------------

FRACTIONS = st.sampled_from([Decimal(0), Decimal("0.3"), Decimal("0.5"), Decimal(1)])
TRIES = st.one_of(
    st.builds(
        Try,
        outcome=st.just("marked"),
        fraction=FRACTIONS,
        answer=st.sampled_from(["", "a", "b", "c", "d"]),
        certainty=st.sampled_from([None, *CERTAINTIES]),
    ),
    st.sampled_from([FIXING, SAVED, SHOWN]),
)
HISTORIES = st.lists(TRIES, max_size=6)
RULES = st.builds(
    Rules,
    tries=st.integers(1, 5),
    penalty=st.sampled_from([Decimal(0), Decimal("0.1"), THIRD, Decimal(1)]),
    hints=st.integers(0, 3),
    counts=st.booleans(),
)
EVERY = st.sampled_from(sorted(BEHAVIOURS))


@settings(max_examples=200)
@given(EVERY, RULES, HISTORIES, st.booleans())
def test_marks_stay_within_bounds_and_only_what_exists_is_shown(behaviour, rules, history, over):
    state = state_of(behaviour, rules, history, over=over)
    low = -2 if behaviour in CERTAIN and rules.counts else 0
    assert state.earned is None or low <= state.earned <= 1
    assert state.accuracy is None or 0 <= state.accuracy <= 1
    assert state.points is None or -6 <= state.points <= 3
    assert state.shown <= set(VISIBLE)
    assert state.closed if over else True
    assert (state.next_value is None) == state.closed
    assert "answer" not in state.shown or state.closed


@settings(max_examples=150)
@given(EVERY, RULES, HISTORIES)
def test_a_right_answer_within_the_allowed_tries_always_earns_something(behaviour, rules, history):
    before = state_of(behaviour, rules, history)
    if before.closed:
        return
    after = state_of(behaviour, rules, [*history, Try("marked", Decimal(1), "right", 3)], over=True)
    assert after.earned > 0
    assert before.next_value > 0
    if behaviour in ("interactive", "adaptive"):
        assert after.earned == max(before.next_value, before.earned or 0)  # what the button promised


@settings(max_examples=150)
@given(EVERY, RULES, HISTORIES, FRACTIONS)
def test_it_is_never_better_to_wait(behaviour, rules, history, fraction):
    """A wrong try put before the others earns no more than leaving it out."""
    rest = [t for t in history if t.outcome == "marked"]
    wait = [Try("marked", Decimal(0), "wait", 1), *rest, Try("marked", fraction, "last", 1)]
    if rules.counts and behaviour in CERTAIN:
        return  # there a wrong first answer is its one try
    late = state_of(behaviour, rules, wait, over=True).earned
    assert state_of(behaviour, rules, wait[1:], over=True).earned >= late


@settings(max_examples=150)
@given(EVERY, RULES, HISTORIES, st.integers(0, 6))
def test_an_answer_that_needs_fixing_changes_nothing(behaviour, rules, history, place):
    def facts(tries):
        state = state_of(behaviour, rules, tries)
        return state.may, state.earned, state.next_value, state.used, state.hints

    assert facts(history) == facts([*history[:place], FIXING, *history[place:]])


@settings(max_examples=100)
@given(RULES, HISTORIES)
def test_adaptive_sets_the_same_answer_aside(rules, history):
    known = [t for t in history if t.outcome == "marked" and t.answer]
    if known:
        assert state_of("adaptive", rules, [*history, known[0]]) == state_of("adaptive", rules, history)


@settings(max_examples=100)
@given(EVERY, RULES, HISTORIES)
def test_a_closed_item_stays_closed(behaviour, rules, history):
    if state_of(behaviour, rules, history).closed:
        more = [*history, Try("marked", Decimal(1), "late", 3)]
        assert state_of(behaviour, rules, more).closed
        if behaviour not in DEFERRED:
            assert state_of(behaviour, rules, more).earned == state_of(behaviour, rules, history).earned
