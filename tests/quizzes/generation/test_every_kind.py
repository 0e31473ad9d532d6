"""Over the shipped digests and the originals every kind and form is drafted, sound, and linked where it must be."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from content.extract import extract
from content.extract.claims import propose
from content.readers import read
from quizzes.fairness import Asked, clash
from quizzes.generation import draft
from quizzes.generation.beside import Other
from quizzes.generation.conflicts import conflicts
from quizzes.marking import check_spec
from quizzes.records import JUDGEMENTS, KIND_NAMES, QuestionRecord

ROOT = Path(__file__).resolve().parents[3]
DIGESTS = sorted((ROOT / "content" / "packs").glob("*/briefs/*.md"))
ORIGINALS = sorted((ROOT.parent / "shared" / "briefs").glob("*.txt"))

pytestmark = pytest.mark.skipif(not ORIGINALS, reason="the originals are not beside the checkout")


def drafted(paths: list[Path]) -> list[list[QuestionRecord]]:
    read_ones = [(path.stem, read(path.name, path.read_bytes())) for path in paths]
    briefs = [Other(slug, document, extract(document)) for slug, document in read_ones]
    found = []
    for brief in briefs:
        claims = propose(brief.document, brief.facts).claims
        others = [other for other in briefs if other is not brief]
        run = draft(brief.document, brief.facts, slug=brief.slug, seed=1, claims=claims, others=others)
        found.append(list(run.drafts))
    return found


@pytest.fixture(scope="module")
def by_brief() -> list[list[QuestionRecord]]:
    return [*drafted(DIGESTS), *drafted(ORIGINALS)]


def test_every_kind_comes_up(by_brief: list[list[QuestionRecord]]) -> None:
    kinds = {question.spec.kind for drafts in by_brief for question in drafts}
    assert set(KIND_NAMES) - kinds == set()


def test_every_form_comes_up(by_brief: list[list[QuestionRecord]]) -> None:
    every = [question for drafts in by_brief for question in drafts]
    rules = {question.rule.split("/")[0] for question in every}
    wanted = {
        "matching_acronyms", "matching_roles", "matching_meanings", "ordering", "misquoted", "agreeing", "judgement",
        "judgement_part", "not_said", "agree_or_differ", "grounds", "stance", "who_claims", "list",
    }  # fmt: skip
    assert wanted - rules == set()
    assert {question.spec.key for question in every if question.spec.kind == "judgement"} == set(JUDGEMENTS)
    blanks = {len(question.spec.key) for question in every if question.spec.kind == "cloze"}
    assert {1, 2} <= blanks


def test_every_draft_can_be_marked_and_stands_once(by_brief: list[list[QuestionRecord]]) -> None:
    for drafts in by_brief:
        assert len({question.id for question in drafts}) == len(drafts)
        assert len({(question.spec.kind, question.stem) for question in drafts}) == len(drafts)
        assert len({(question.rule, question.facts[:1], question.quote) for question in drafts}) == len(drafts)
        for question in drafts:
            assert check_spec(question.spec) == [], question.stem


def test_drafts_on_one_fact_are_linked_and_never_share_a_paper(by_brief: list[list[QuestionRecord]]) -> None:
    for drafts in by_brief:
        linked = conflicts(drafts)
        numbers = {name: n for n, name in enumerate(sorted({f for q in drafts for f in q.facts}))}
        asked = {q.id: Asked(q.stem, q.spec, frozenset(numbers[f] for f in q.facts)) for q in drafts}
        for one, other in combinations(drafts, 2):
            if set(one.facts) & set(other.facts):
                assert other.id in linked[one.id]
                assert clash(asked[one.id], asked[other.id])
