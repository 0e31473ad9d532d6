"""What every kind of question promises."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import pytest

from quizzes.marking import KINDS, MARKER, check_spec, explain, mark, spec_from_json, spec_to_json
from quizzes.marking.codes import CODES
from quizzes.records import KIND_NAMES, Mark, NeedsFixing, Spec

from .samples import QUESTIONS, name

every_question = pytest.mark.parametrize("question", QUESTIONS, ids=name)


def all_samples(spec: Spec, seed: int = 1):
    return KINDS[spec.kind].examples(spec, Random(seed))


def test_every_named_kind_is_registered_and_has_a_sample_here():
    assert set(KINDS) == set(KIND_NAMES)
    assert {question["kind"] for question in QUESTIONS} == set(KINDS)
    assert all(MARKER[kind] == f"{kind}/{KINDS[kind].version}" for kind in KINDS)


@every_question
def test_a_sound_question_has_no_problems(question):
    assert check_spec(spec_from_json(question)) == []


@every_question
@pytest.mark.parametrize("seed", [1, 2])
def test_examples_are_marked_as_they_say(question, seed):
    spec = spec_from_json(question)
    samples = all_samples(spec, seed)
    assert samples.right
    assert samples.needs_fixing
    for raw in samples.right:
        outcome = mark(spec, raw)
        assert isinstance(outcome, Mark), raw
        assert outcome.fraction == 1, raw
    for raw in samples.wrong:
        outcome = mark(spec, raw)
        assert isinstance(outcome, Mark), raw
        assert 0 <= outcome.fraction < 1, raw
    for raw in samples.needs_fixing:
        assert isinstance(mark(spec, raw), NeedsFixing), raw


@every_question
def test_a_mark_says_how_it_was_read_by_which_rule_and_which_marker(question):
    spec = spec_from_json(question)
    for raw in (*all_samples(spec).right, *all_samples(spec).wrong):
        outcome = mark(spec, raw)
        assert isinstance(outcome, Mark)
        assert outcome.reading.code in CODES
        assert outcome.reading.code.startswith("read.")
        assert outcome.rule
        assert outcome.marker == MARKER[spec.kind]
        assert explain(spec, raw).code in CODES


@every_question
def test_parts_add_up_to_the_mark(question):
    spec = spec_from_json(question)
    for raw in (*all_samples(spec).right, *all_samples(spec).wrong):
        outcome = mark(spec, raw)
        assert isinstance(outcome, Mark)
        if outcome.parts:
            assert sum(part.of for part in outcome.parts) == 1
            earned = sum((part.earned for part in outcome.parts), Decimal(0))
            assert outcome.rule == "money.scale" or earned == outcome.fraction


@every_question
def test_marking_again_gives_the_same_mark(question):
    spec = spec_from_json(question)
    again = spec_from_json(spec_to_json(spec))
    assert again == spec
    for raw in (*all_samples(spec).right, *all_samples(spec).wrong, *all_samples(spec).needs_fixing):
        assert mark(spec, raw) == mark(again, raw)
