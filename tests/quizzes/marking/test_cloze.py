"""Texts with blanks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.marking import mark, spec_from_json
from quizzes.marking.shares import equal_shares
from quizzes.records import Mark, NeedsFixing

SPEC = spec_from_json(
    {
        "kind": "cloze",
        "key": [
            {"kind": "percentage", "key": "12"},
            {"kind": "term", "key": {"name": "tariff"}},
            {"kind": "single_choice", "key": 1, "options": ["fell", "rose"]},
        ],
    }
)


@pytest.mark.parametrize(
    ("answers", "fraction", "note"),
    [
        (["12%", "tariff", 1], "1", None),
        (["12", "tarif", "rose"], "1", "note.typo"),
        (["13%", "tariff", 1], "0.66667", "note.blanks"),
        (["13%", "quota", "fell"], "0", "note.blanks"),
    ],
)
def test_each_blank_earns_an_equal_part(answers, fraction, note):
    outcome = mark(SPEC, answers)
    assert isinstance(outcome, Mark)
    assert outcome.fraction == Decimal(fraction)
    assert (outcome.note.code if outcome.note else None) == note


@pytest.mark.parametrize(("answers", "blank"), [(["", "tariff", 1], 1), (["12", "tariff", 7], 3), (["x%", "", 1], 1)])
def test_one_blank_to_fix_makes_the_whole_need_fixing_and_is_named(answers, blank):
    outcome = mark(SPEC, answers)
    assert isinstance(outcome, NeedsFixing)
    assert (outcome.note.code, outcome.note.params["blank"]) == ("fix.in_blank", blank)


@pytest.mark.parametrize("answers", [[], ["12"], ["12", "tariff", 1, 1], "12", None, {"0": "12"}])
def test_every_blank_must_be_there(answers):
    outcome = mark(SPEC, answers)
    assert isinstance(outcome, NeedsFixing)
    assert outcome.note.code == "fix.blanks_shape"


def test_a_single_blank_may_be_sent_bare_and_offers_its_readings():
    spec = spec_from_json({"kind": "cloze", "key": [{"kind": "percentage", "key": "12"}]})
    assert mark(spec, "12%").fraction == 1
    assert len(mark(spec, "0.12").choices) == 2


@pytest.mark.parametrize("count", [1, 2, 3, 6, 7, 11, 40])
def test_shares_are_equal_and_add_up(count):
    shares = equal_shares(count)
    assert sum(shares) == 1
    assert max(shares) - min(shares) <= Decimal("0.0005")
