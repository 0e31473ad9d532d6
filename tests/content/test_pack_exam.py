"""The exam over the shipped briefs: enough to draw from, and never two questions that give each other away."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
import yaml

from quizzes.drawing import Draw, draw
from quizzes.fairness import Asked, clash
from quizzes.interchange.exam import exam_plan
from tests.content.shipped import PACK, SLUGS, questions
from tests.content.test_pack_answers import spec

BANK = [(slug, question) for slug in SLUGS for question in questions(slug)]


def asked(number: int, names: dict[str, int]) -> Asked:
    _slug, question = BANK[number]
    facts = frozenset(names.setdefault(name, len(names)) for name in question["facts"])
    return Asked(question["stem"], spec(question), facts)


@pytest.mark.parametrize("seed", range(5))
def test_a_paper_asks_of_every_brief_and_gives_nothing_away(seed: int) -> None:
    plan, problems = exam_plan(yaml.safe_load((PACK / "pack.yaml").read_text(encoding="utf-8")), SLUGS)
    assert plan is not None
    assert problems == []
    assert {slug for slug, _count in plan.draws} == set(SLUGS)
    names: dict[str, int] = {}
    read = [asked(number, names) for number in range(len(BANK))]
    pools = [[n for n, (slug, _question) in enumerate(BANK) if slug == brief] for brief, _count in plan.draws]
    found = draw(
        [Draw(count, pool) for (_brief, count), pool in zip(plan.draws, pools, strict=True)],
        taken=[], seen={}, used={}, clash=lambda one, other: clash(read[one], read[other]), rng=random.Random(seed),
    )  # fmt: skip
    assert [len(taken) for taken in found] == [count for _brief, count in plan.draws]
    paper = [read[number] for taken in found for number in taken]
    assert not any(clash(one, other) for one, other in combinations(paper, 2))
