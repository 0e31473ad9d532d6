"""How much a fact matters in its brief, from 1 to 3, with the reason in one code.

Pure. Reasons: "key point", "heading", "conclusion", "repeated", "claim", "body".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from content.extract.tokens import fold
from content.records import FactCandidate, Passage, value_text

_CONCLUSION = re.compile(
    r"^(?:[\dIVX]+\.?\s*)?(?:conclusions?|concluding remarks|summary|outlook|implications|recommendations|policy recommendations"
    r"|the way forward|key points|synopsis|abstract)\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"\b(?:because|therefore|thus|hence|as a result|consequently|led to|leading to|owing to|due to|in return|in exchange|despite"
    r"|resulted? in|so that|which is why|prompt(?:ed|ing)|forc(?:ed|ing)|trigger(?:ed|ing)|in response to|coupled with)\b",
    re.IGNORECASE,
)
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


def _rate(fact: FactCandidate, place: Passage, told: int, mentions: int, in_key_points: bool) -> tuple[int, str]:
    durations = fact.type == "quantity" and "year" in str(fact.value.get("unit", ""))
    if place.role == "key_point" or (in_key_points and not durations):
        return 3, "key point"
    if place.role == "heading":
        return 3, "heading"
    if fact.type != "date" and (told >= 3 or mentions >= 4):
        return 3, "repeated"
    if fact.type == "date" and len(str(fact.value)) == 10:
        return (3, "repeated") if told >= 2 else (2, "body")
    if _CONCLUSION.match(place.section):
        return 2, "conclusion"
    if told >= 2 or mentions >= 2:
        return 2, "repeated"
    if fact.type in _EXACT or (fact.type == "concept" and fact.value["definition"]):
        claim = _CLAIM.search(place.text[max(0, fact.start - 160) : fact.end + 60])
        return (3, "claim") if claim else (2, "body")
    if _CLAIM.search(place.text[max(0, fact.start - 120) : fact.end + 60]):
        return 2, "claim"
    return (2, "body") if fact.type in ("agreement", "organisation", "person", "concept") else (1, "body")


def _in_headings(name: str, headings: Counter[str]) -> bool:
    words = fold(name).split()
    return len(words) >= 2 and all(word in headings for word in words)
