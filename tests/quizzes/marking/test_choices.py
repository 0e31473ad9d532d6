"""Single choice, judgements, true and false."""

from __future__ import annotations

import pytest

from quizzes.marking import mark, spec_from_json
from quizzes.records import Mark, NeedsFixing

CHOICE = spec_from_json({"kind": "single_choice", "key": 2, "options": ["15%", "24%", "2", "Two  per cent"]})


@pytest.mark.parametrize(
    ("raw", "index"), [(0, 0), ("0", 0), (1.0, 1), ("15%", 0), (" １５％ ", 0), ("2", 2), ("two per CENT", 3), ("3", 3)]
)
def test_an_option_is_chosen_by_index_or_text(raw, index):
    outcome = mark(CHOICE, raw)
    assert isinstance(outcome, Mark)
    assert outcome.reading.params["option"] == CHOICE.options[index]
    assert outcome.fraction == int(index == 2)


@pytest.mark.parametrize("raw", ["", None, 4, -1, "4", "none", True, [2], {"index": 2}, 1.5, "½"])
def test_anything_else_is_asked_back(raw):
    assert isinstance(mark(CHOICE, raw), NeedsFixing)


def test_a_text_that_two_options_share_is_asked_back():
    spec = spec_from_json({"kind": "single_choice", "key": 0, "options": ["Plan A", "plan a", "Plan B"]})
    assert isinstance(mark(spec, "PLAN A"), NeedsFixing)
    assert mark(spec, "plan a").fraction == 0


@pytest.mark.parametrize(
    ("raw", "judgement"),
    [
        ("supported", "supported"),
        ("The brief supports it.", "supported"),
        ("Contradicts it", "contradicted"),
        ("not_said", "not_said"),
        ("does not say", "not_said"),
        ("doesn’t say", "not_said"),
    ],
)
def test_a_judgement_may_be_given_in_words(raw, judgement):
    for key in ("supported", "contradicted", "not_said"):
        outcome = mark(spec_from_json({"kind": "judgement", "key": key}), raw)
        assert isinstance(outcome, Mark)
        assert outcome.fraction == int(key == judgement)


@pytest.mark.parametrize(
    ("raw", "truth"),
    [
        (True, True),
        (False, False),
        ("TRUE", True),
        ("yes", True),
        ("No", False),
        ("f", False),
        ("はい", True),
        ("×", False),
    ],
)
def test_truth_has_many_words(raw, truth):
    outcome = mark(spec_from_json({"kind": "true_false", "key": True}), raw)
    assert isinstance(outcome, Mark)
    assert outcome.fraction == int(truth)
