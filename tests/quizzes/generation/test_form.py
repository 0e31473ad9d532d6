"""The right option cannot be guessed by form: over generated choices, simple rules do no better than chance.

Drawn from the shipped digests, and from the originals too where they lie beside the checkout.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from content.extract import extract
from content.readers import read
from quizzes.generation import gate, single_choice
from quizzes.generation.situation import situations
from quizzes.generation.sources import Refused
from quizzes.generation.words import content_words
from quizzes.records import QuestionRecord

ROOT = Path(__file__).resolve().parents[3]
ORIGINALS = sorted((ROOT.parent / "shared" / "briefs").glob("*.txt"))
#: The digests alone hold fewer figures: more seeds make up for it.
SEEDS = range(1, 23 if ORIGINALS else 45)
LEAST = 150


@pytest.fixture(scope="module")
def choices() -> list[QuestionRecord]:
    """Every single choice that can be drafted from the briefs, over several seeds."""
    paths = sorted((ROOT / "content" / "packs").glob("*/briefs/*.md"))
    found = []
    for path in (*paths, *ORIGINALS):
        document = read(path.name, path.read_bytes())
        facts = extract(document)
        first = situations(document, facts, slug=path.stem, seed=0)
        for seed in SEEDS:
            all_of = tuple(dataclasses.replace(s, seed=seed) for s in first)
            for situation in all_of:
                try:
                    question = single_choice.draft(situation, all_of)
                except Refused:
                    continue
                if not gate.refuse(question, situation):
                    found.append(question)
    return found


def number(option: str) -> Decimal | None:
    match = re.match(r"-?\d[\d,]*(?:\.\d+)?", option)
    return Decimal(match[0].replace(",", "")) if match and not re.search(r"\d{4}$", option) else None


def longest(question: QuestionRecord) -> list[int]:
    return _best([len(o) for o in question.spec.options])


def shortest(question: QuestionRecord) -> list[int]:
    return _best([-len(o) for o in question.spec.options])


def middle(question: QuestionRecord) -> list[int]:
    numbers = [number(o) for o in question.spec.options]
    if None in numbers:
        return []
    ranked = sorted(range(len(numbers)), key=lambda i: numbers[i] or Decimal(0))
    return ranked[1:-1]


def roundest(question: QuestionRecord) -> list[int]:
    numbers = [number(o) for o in question.spec.options]
    if None in numbers:
        return []
    return _best([_zeros(n) for n in numbers if n is not None])


def _zeros(value: Decimal) -> int:
    digits = f"{value.normalize():f}".replace(".", "")
    exact = -len(f"{value.normalize():f}".partition(".")[2])
    return exact if exact else len(digits) - len(digits.rstrip("0")) + (1 if digits[-1] == "5" else 0)


def wordiest(question: QuestionRecord) -> list[int]:
    stem = content_words(question.stem)
    return _best([len(content_words(o) & stem) for o in question.spec.options])


def _best(scores: list[int]) -> list[int]:
    best = [i for i, score in enumerate(scores) if score == max(scores)]
    return best if len(best) < len(scores) else []


@pytest.mark.parametrize("rule", [longest, shortest, middle, roundest, wordiest])
def test_a_rule_of_form_does_no_better_than_chance(
    choices: list[QuestionRecord], rule: Callable[[QuestionRecord], list[int]]
) -> None:
    right = chance = 0.0
    applied = 0
    for question in choices:
        picked = rule(question)
        if picked:
            applied += 1
            right += (question.spec.key in picked) / len(picked)
            chance += 1 / len(question.spec.options)
    assert applied >= LEAST or rule is wordiest, applied
    assert right <= 1.25 * max(chance, 1), (rule.__name__, right, chance, applied)
