"""An existing question with its key, held against briefs: agrees, contradicted, two readings, or nothing found.

Pure. ``check_question(stem, spec, sources)`` looks for the passage whose sentence shares most with the question, and
reads its values with the parser that marks learners.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from content.compare.words import GENERIC, terms
from content.extract.tokens import sentences
from content.folding import fold_name
from content.parsing import find_values
from quizzes.marking import mark
from quizzes.marking.term import names_of
from quizzes.records import Mark, NeedsFixing, Spec

AGREES: Final = "agrees"
CONTRADICTED: Final = "contradicted"
TWO_READINGS: Final = "two_readings"
NOTHING: Final = "nothing_found"
OUTCOMES: Final = (AGREES, CONTRADICTED, TWO_READINGS, NOTHING)

_VALUES: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("date",),
    "percentage": ("percentage", "fraction"),
    "money": ("money",),
    "number": ("quantity", "number"),
}
_NAMES: Final = ("term", "person", "agreement")
#: A sentence is about a question when it holds so much of the weight of the question's words.
_ABOUT: Final = 0.4
#: Of several such sentences those within so much of the best one count.
_CLOSE: Final = 0.85


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a brief with where it stands."""

    brief: str
    passage: str
    text: str
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found for one question: the outcome, the sentence, and what it gives in place of the key."""

    outcome: str
    brief: str = ""
    passage: str = ""
    sentence: str = ""
    found: tuple[str, ...] = ()


class Sources:
    """The sentences of the briefs, and how rare each term is among them."""

    def __init__(self, passages: Sequence[tuple[str, str, str]]) -> None:
        """``passages`` are (brief, uid of the passage, text)."""
        self.sentences = [
            Sentence(brief, uid, text[start:end].strip(), frozenset(terms(text[start:end])))
            for brief, uid, text in passages
            for start, end in sentences(text)
        ]
        self._count = Counter(term for sentence in self.sentences for term in sentence.terms)

    def weight(self, term: str) -> float:
        """How much a term tells of the subject; a word that no brief has counts as a rare one."""
        rare = math.log((len(self.sentences) + 2) / (1 + self._count[term]))
        return rare * (0.3 if term in GENERIC else 1.0)

    def about(self, words: frozenset[str]) -> list[Sentence]:
        """The sentences that a question is about, best first."""
        whole = sum(self.weight(term) for term in sorted(words))
        if not whole:
            return []
        scored = [(sum(self.weight(t) for t in sorted(s.terms & words)) / whole, s) for s in self.sentences]
        best = max((score for score, _sentence in scored), default=0.0)
        near = [(score, s) for score, s in scored if score >= max(_ABOUT, best * _CLOSE)]
        return [s for _score, s in sorted(near, key=lambda pair: -pair[0])]


def check_question(stem: str, spec: Spec, sources: Sources) -> Finding:
    """What the briefs say to a question with its key. Kinds without a value or a name are only looked for."""
    spec, words = _typed(spec), frozenset(terms(stem))
    found = sources.about(words)
    if not found:
        return Finding(NOTHING)
    best = found[0]
    if spec.kind in _NAMES:
        return _by_name(spec, found)
    if spec.kind not in _VALUES:
        return Finding(NOTHING, best.brief, best.passage, best.text)
    readings = [(s, _values(spec, s.text)) for s in found]
    readings = [(s, values) for s, values in readings if values]
    if not readings:
        return Finding(NOTHING, best.brief, best.passage, best.text)
    right = next((s for s, values in readings if any(ok for _text, ok in values)), None)
    if right is not None:
        # Another brief, as much about the question, gives another value.
        apart = [values for s, values in readings if s.brief != right.brief and not any(ok for _text, ok in values)]
        rivals = tuple(sorted({text for values in apart for text, _ok in values}))
        return Finding(TWO_READINGS if rivals else AGREES, right.brief, right.passage, right.text, rivals)
    sentence, values = readings[0]
    told = tuple(dict.fromkeys(text for text, _ok in values))
    outcome = CONTRADICTED if len(told) == 1 else TWO_READINGS
    return Finding(outcome, sentence.brief, sentence.passage, sentence.text, told)


def _typed(spec: Spec) -> Spec:
    """A choice by its right option: as the value or the name that the option is."""
    if spec.kind != "single_choice":
        return spec
    option = spec.options[int(spec.key)]
    values = [found for found in find_values(option) if not found.partial]
    if len(values) == 1 and values[0].end - values[0].start >= 0.6 * len(option):
        kind = next((kind for kind, types in _VALUES.items() if values[0].type in types), "")
        if kind:
            return Spec(kind=kind, key=_key(kind, values[0].value))
    return Spec(kind="term", key={"name": option})


def _key(kind: str, value: Any) -> Any:
    if kind == "number":
        return {"amount": str(value["amount"]), "unit": None} if isinstance(value, Mapping) else {"amount": str(value)}
    return value


def _values(spec: Spec, text: str) -> list[tuple[str, bool]]:
    """Values of the key's kind in a sentence, each with whether it is the key."""
    found = []
    for value in find_values(text):
        if value.type in _VALUES[spec.kind]:
            surface = text[value.start : value.end]
            got = mark(spec, surface)
            if isinstance(got, NeedsFixing):
                marks = [mark(spec, choice) for choice, _words in got.choices]
                right = any(isinstance(one, Mark) and one.fraction == 1 for one in marks)
            else:
                right = got.fraction == 1
            found.append((surface, right))
    return found


def _by_name(spec: Spec, found: Sequence[Sentence]) -> Finding:
    names = [fold_name(name) for name in names_of(spec.key) if name]
    for sentence in found:
        if any(name in fold_name(sentence.text) for name in names):
            return Finding(AGREES, sentence.brief, sentence.passage, sentence.text)
    return Finding(NOTHING, found[0].brief, found[0].passage, found[0].text)
