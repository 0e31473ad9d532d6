"""How much a fact matters in its brief, from 1 to 3, with the reason in one code.

Pure. Reasons: "key point", "heading", "conclusion", "repeated", "claim", "body", and "several briefs" once it is known
that another brief tells it as well (``raised``).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from content.extract.tokens import fold
from content.records import FactCandidate, Passage, value_text

#: The reason of a fact that several briefs tell.
SEVERAL: Final = "several briefs"
_CONCLUSION = re.compile(
    r"^(?:[\dIVX]+\.?\s*)?(?:conclusions?|concluding remarks|summary|outlook|implications|recommendations"
    r"|policy recommendations|the way forward|key points|synopsis|abstract)\b",
    re.IGNORECASE,
)
_LINKS = """because|therefore|thus|hence|as a result|consequently|led to|leading to|owing to|due to|in return
|in exchange|despite|resulted? in|so that|which is why|prompt(?:ed|ing)|forc(?:ed|ing)|trigger(?:ed|ing)
|in response to|coupled with"""
_CLAIM = re.compile(rf"\b(?:{_LINKS.replace(chr(10), '')})\b", re.IGNORECASE)
_DURATION = re.compile(r"^(?:years?|months?|weeks?|days?|decades?|hours?|times|generation)$")
#: Kinds that a teacher rarely leaves out when the text states them exactly.
_EXACT = ("percentage", "money", "fraction")


def rate(
    candidates: Sequence[FactCandidate], passages: Sequence[Passage], mentions: Mapping[int, int]
) -> list[FactCandidate]:
    """The candidates with importance and reason; ``mentions`` counts how often a named one (by index) comes up."""
    by_order = {passage.order: passage for passage in passages}
    told: dict[tuple[str, str], set[int]] = defaultdict(set)
    for fact in candidates:
        told[fact.type, value_text(fact.type, fact.value)].add(fact.passage)
    key_values = {(f.type, value_text(f.type, f.value)) for f in candidates if by_order[f.passage].role == "key_point"}
    headings = Counter(word for p in passages if p.role == "heading" for word in fold(p.text).split())
    rated = []
    for index, fact in enumerate(candidates):
        place = by_order[fact.passage]
        name = (fact.type, value_text(fact.type, fact.value))
        importance, reason = _rate(fact, place, len(told[name]), mentions.get(index, 1), name in key_values)
        if importance < 3 and fact.type in ("concept", "agreement") and _in_headings(name[1], headings):
            importance, reason = 3, "heading"
        rated.append(replace(fact, importance=importance, reason=reason))
    return rated


def raised(importance: int, reason: str) -> tuple[int, str]:
    """Importance and reason of a fact that another brief tells as well; the highest keeps its own reason."""
    return (importance, reason) if importance >= 3 or reason == SEVERAL else (importance + 1, SEVERAL)


def lowered(importance: int, reason: str) -> tuple[int, str]:
    """The same once no other brief is held to tell it."""
    return (importance - 1, "body") if reason == SEVERAL else (importance, reason)


def _rate(fact: FactCandidate, place: Passage, told: int, mentions: int, in_key_points: bool) -> tuple[int, str]:
    small = fact.type == "quantity" and bool(_DURATION.match(str(fact.value["unit"])))
    if place.role == "key_point" or (in_key_points and not small):
        return 3, "key point"
    if place.role == "heading":
        return 3, "heading"
    if (fact.type in _EXACT and told >= 2) or (fact.type != "date" and not small and (told >= 3 or mentions >= 4)):
        return 3, "repeated"
    base = _base(fact, small)
    if base < 3 and _CLAIM.search(place.text[max(0, fact.start - 140) : fact.end + 60]):
        return (3 if base == 2 and fact.type in (*_EXACT, "concept") else 2), "claim"
    if base < 2 and _CONCLUSION.match(place.section):
        return 2, "conclusion"
    if base < 2 and (told >= 2 or mentions >= 2) and not small:
        return 2, "repeated"
    return base, "body"


def _base(fact: FactCandidate, small: bool) -> int:
    """What the kind and the precision of a fact are worth by themselves."""
    if fact.type == "date":
        # A day is a fact to know, a month a fact to place; a bare year mostly belongs to another fact.
        return {10: 3, 7: 2}.get(len(fact.value), 1) if "/" not in fact.value else 2
    if fact.type == "concept":
        return 3 if fact.rule in ("quoted-gloss", "gloss", "course") else 2
    if fact.type == "agreement":
        return 3 if fact.value["date"] and not fact.surface[:4].isdigit() else 2
    return 1 if small else 2


def _in_headings(name: str, headings: Counter[str]) -> bool:
    words = fold(name).split()
    return len(words) >= 2 and all(word in headings for word in words)
