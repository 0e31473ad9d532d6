"""Some questions of each shipped brief have hints for quizzes with several tries; none tells the answer."""

from __future__ import annotations

from typing import Any

import pytest

from quizzes.fairness import gives_away
from quizzes.records import Mark
from tests.content.shipped import SLUGS, questions
from tests.content.test_pack_answers import mark, spec

HINTED = [(slug, question) for slug in SLUGS for question in questions(slug) if question.get("hints")]


def test_some_questions_of_every_brief_have_hints():
    assert {slug for slug, _question in HINTED} == set(SLUGS)
    assert len(HINTED) >= 8


@pytest.mark.parametrize("question", [q for _slug, q in HINTED], ids=lambda q: q["id"])
def test_no_hint_tells_the_answer(question: dict[str, Any]) -> None:
    built = spec(question)
    for hint in question["hints"]:
        assert not gives_away(hint, built)
        result = mark(built, hint)
        assert not (isinstance(result, Mark) and result.fraction > 0)
