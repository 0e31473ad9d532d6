"""Extraction: the passages of a document become fact candidates of all nine kinds.

Pure and deterministic: the same document gives the same candidates, sorted by (passage, start, type). Every candidate
carries its span (``passage.text[start:end] == surface``) and the rule that found it.
"""

from __future__ import annotations

from typing import Final

from content.extract.importance import rate
from content.extract.named import find_named_facts
from content.extract.persons import find_persons
from content.extract.tokens import Words
from content.extract.values import find_value_facts
from content.records import Document, FactCandidate

#: Name and version of these rules, stored with every fact they find.
EXTRACTOR: Final = "extract/7"


def extract(document: Document) -> tuple[FactCandidate, ...]:
    """Every fact found in a document, rated, in reading order. Never raises; a text without facts gives ()."""
    passages = document.passages
    words = [Words(passage.text) for passage in passages]
    running = [(p.order, w) for p, w in zip(passages, words, strict=True) if p.role != "heading"]
    people = find_persons(running)
    published = document.source.as_of or document.source.published
    named, mentions = find_named_facts(passages, words, people)
    facts = [*named, *find_value_facts(passages, words, published, people)]
    rated = rate(facts, passages, mentions)
    return tuple(sorted(rated, key=lambda f: (f.passage, f.start, f.type, f.end)))
