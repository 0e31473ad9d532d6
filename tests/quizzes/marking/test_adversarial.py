"""No wrong answer that looks right is taken for right."""

from __future__ import annotations

import pytest

from quizzes.marking import check_spec, mark, spec_from_json
from quizzes.records import Mark

from .adversarial import CASES, TABLE
from .samples import name


def test_the_table_is_long_and_names_no_case_twice():
    assert len(CASES) >= 200
    assert len({(repr(question), repr(answer)) for question, answer in CASES}) == len(CASES)


@pytest.mark.parametrize("question", [question for question, _ in TABLE], ids=name)
def test_its_questions_are_sound(question):
    assert check_spec(spec_from_json(question)) == []


@pytest.mark.parametrize(("question", "answers"), TABLE, ids=[name(question) for question, _ in TABLE])
def test_none_of_them_is_accepted(question, answers):
    spec = spec_from_json(question)
    outcomes = {str(answer): mark(spec, answer) for answer in answers}
    taken = {answer: out.rule for answer, out in outcomes.items() if isinstance(out, Mark) and out.fraction == 1}
    assert taken == {}
