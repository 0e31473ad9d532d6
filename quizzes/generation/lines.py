"""Sentences that are asked as they stand, without a fact in their middle: their place, luck and record. Pure.

The luck of a sentence depends on the seed and its own words, so that a change elsewhere leaves its questions alone.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from content.records import Document
from quizzes.generation import difficulty, names
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.sentences import sentence_spans
from quizzes.generation.situation import Situation
from quizzes.records import QuestionRecord, Spec


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a brief. ``before`` is its passage up to it, ``facts`` are the names of the facts in it."""

    text: str
    passage: int
    before: str
    section: str
    label: str
    slug: str
    seed: int
    facts: tuple[str, ...]
    lexicon: Lexicon = field(repr=False)
    document_words: str = field(default="", repr=False)

    def rng(self, form: str) -> random.Random:
        """The sentence's own source of luck for one form of question."""
        return random.Random(int(self.rank("", form)[:16], 16))

    def rank(self, text: str, form: str) -> str:
        """A stable order of candidates: each is placed by its own text, whatever the others are."""
        return hashlib.sha256(f"{self.seed}|{self.text}|{form}|{text}".encode()).hexdigest()


def lines_of(document: Document, all_of: Sequence[Situation], *, slug: str, seed: int) -> tuple[Line, ...]:
    """Every sentence once, in reading order; notes on authors are left out."""
    lexicon, label = Lexicon.of(document), names.label_of(document)
    words = " ".join(passage.text for passage in document.passages)
    by_place: dict[tuple[int, str], list[str]] = {}
    for situation in all_of:
        by_place.setdefault((situation.fact.passage, situation.sentence), []).append(situation.name)
    found: dict[str, Line] = {}
    for passage in document.passages:
        if passage.role not in ("paragraph", "key_point") or names.biographical(passage.text):
            continue
        for start, end in sentence_spans(passage.text):
            text = passage.text[start:end]
            facts = tuple(dict.fromkeys(by_place.get((passage.order, text), ())))
            line = Line(
                text, passage.order, passage.text[:start], passage.section, label, slug, seed, facts, lexicon, words
            )
            found.setdefault(text, line)
    return tuple(found.values())


def record(
    line: Line,
    spec: Spec,
    stem: str,
    *,
    rule: str,
    explanation: str,
    notes: tuple[str, ...] = (),
    facts: tuple[str, ...] = (),
    tag: str = "claim",
    **more: Any,
) -> QuestionRecord:
    """The draft on a sentence. Its id depends on the brief, the sentence and the form."""
    digest = hashlib.sha256(f"{line.slug}|{line.text}|{rule}".encode()).hexdigest()[:12]
    return QuestionRecord(
        id=f"{line.slug}-{digest}",
        spec=spec,
        stem=stem,
        explanation=explanation,
        notes=notes,
        facts=tuple(dict.fromkeys((*line.facts, *facts))),
        quote=line.text,
        tags=(tag,),
        difficulty=difficulty.estimate(spec.kind, **more),
        rule=rule,
        seed=line.seed,
        passage=line.passage,
    )
