"""Which passage of a new edition is which passage of the old one.

Pure. A passage keeps its uid when its text is the same; else when it is the best match of at least 0.8
within its section and no other passage fits that uid better. Everything else gets a new uid.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from content.records import Passage

SAME_ENOUGH = 80.0  # rapidfuzz counts from 0 to 100


@dataclass(frozen=True, slots=True)
class Known:
    """A passage of the edition before."""

    uid: str
    section: str
    text: str


def keep_uids(slug: str, old: Iterable[Known], new: Sequence[Passage]) -> list[str]:
    """A uid for each passage of ``new``, in its order; no uid stands twice, none of another text is reused."""
    left = list(old)
    given: dict[int, str] = {}
    by_text: dict[str, list[Known]] = {}
    for known in left:
        by_text.setdefault(known.text, []).append(known)
    for passage in new:
        if twins := by_text.get(passage.text):
            given[passage.order] = twins.pop(0).uid
    taken = set(given.values())
    for _score, order, uid in sorted(_matches(left, new, given, taken), reverse=True):
        if order not in given and uid not in taken:
            given[order] = uid
            taken.add(uid)
    used = {known.uid for known in left} | taken
    for passage in new:
        if passage.order not in given:
            given[passage.order] = _mint(slug, passage.text, used)
            used.add(given[passage.order])
    return [given[passage.order] for passage in new]


def _matches(
    left: Sequence[Known], new: Sequence[Passage], given: dict[int, str], taken: set[str]
) -> Iterable[tuple[float, int, str]]:
    sections: dict[str, list[Known]] = {}
    for known in left:
        if known.uid not in taken:
            sections.setdefault(known.section, []).append(known)
    for passage in new:
        if passage.order in given:
            continue
        for known in sections.get(passage.section, ()):
            score = fuzz.ratio(known.text, passage.text, score_cutoff=SAME_ENOUGH)
            if score >= SAME_ENOUGH:
                yield score, passage.order, known.uid


def _mint(slug: str, text: str, used: set[str]) -> str:
    """A uid made of the text, so that the same file gives the same uids on every machine."""
    turn = 0
    while True:
        uid = hashlib.sha256(f"{slug}\n{turn}\n{text}".encode()).hexdigest()[:10]
        if uid not in used:
            return uid
        turn += 1
