"""Claims as questions need them: who holds what, in which words, where. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from content.records import Document
from quizzes.generation.sentences import sentence_spans


class Claim(Protocol):
    """What a proposed claim carries; the extractor's candidates are of this shape."""

    @property
    def passage(self) -> int: ...
    @property
    def quote(self) -> str: ...
    @property
    def holder(self) -> str: ...
    @property
    def stance(self) -> str: ...
    @property
    def proposition(self) -> str: ...
    @property
    def hedge(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Told:
    """One claim: ``by_author`` when the brief itself makes it; ``holder`` is then its authors."""

    holder: str
    stance: str
    proposition: str
    hedge: str
    sentence: str
    passage: int
    by_author: bool


def sentences_of(document: Document) -> list[tuple[str, int]]:
    """Every sentence of the text with the place of its passage."""
    return [
        (passage.text[start:end], passage.order)
        for passage in document.passages
        if passage.role in ("paragraph", "key_point")
        for start, end in sentence_spans(passage.text)
    ]


#: How a claim names the brief itself as its holder.
AUTHOR = "author"


def told_of(document: Document, claims: Sequence[Claim]) -> tuple[Told, ...]:
    """The claims of a document whose words stand in their passage."""
    found = []
    for claim in claims:
        if claim.quote not in document.passages[claim.passage].text:
            continue
        found.append(
            Told(
                holder=claim.holder,
                stance=claim.stance,
                proposition=claim.proposition.strip(" ."),
                hedge=claim.hedge,
                sentence=claim.quote,
                passage=claim.passage,
                by_author=claim.holder == AUTHOR,
            )
        )
    return tuple(found)
