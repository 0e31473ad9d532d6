"""The second seal: the stem agrees with the passage in subject, negation, hedge, source and date.

Pure. ``check_stem(question, ground)`` gives the faults it found and the list of what it could not check; the seal is
given where there is no fault. It reads the stem with the parser that reads briefs and learners. A stem in words of its
own can say something else without a word that shows it: that is why the list is part of the seal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from content.compare.words import terms
from content.extract.tokens import Words, fold
from content.extract.vocabulary import FUNCTION_WORDS, TIME_WORDS
from content.parsing import find_values
from content.sentences import sentence_around
from quizzes.generation import hedges
from quizzes.records import Message, Spec

#: Codes of faults and of what could not be checked, with the params of each.
FAULTS: Final = {
    "seal.name": ("name",),
    "seal.value": ("value",),
    "seal.negation": (),
    "seal.hedge_lost": ("hedge",),
    "seal.hedge_added": ("hedge",),
    "seal.source": ("source",),
}
UNCHECKED: Final = {
    "seal.meaning": (),
    "seal.turned": (),
    "seal.negated": (),
    "seal.pairs": (),
    "seal.order": (),
    "seal.undated": (),
}
NUMERIC: Final = ("date", "percentage", "money", "number")
#: Kinds whose stem may say what the passage does not.
_TURNED: Final = ("judgement", "true_false")
_NEGATIVE: Final = re.compile(
    r"\b(?:not|no|never|nobody|none|neither|nor|without|cannot|except)\b|n[’']t\b", re.IGNORECASE
)
_LOOSE: Final = re.compile(
    r"\b(?:over|more than|above|at least|up to|at most|nearly|almost|about|around|roughly|approximately|under|less than"
    r"|fewer than|close to|just over|just under)\b(?= (?:what|which|how)\b)"
    r"|\b(?:approximately|roughly|about|nearly|almost|more than|at least|over|up to|fewer than|less than)\b"
    r"(?=[^?]{0,12}\b(?:how (?:many|much)|what (?:share|percentage|sum|amount|part)))",
    re.IGNORECASE,
)
#: Ways to say that a value is not exact, or who it is that says so.
_HEDGED: Final = re.compile(
    r"\b(?:over|more than|above|exceed\w*|at least|up to|at most|maximum|ceiling|nearly|almost|about|around|roughly"
    r"|approximately|under|less than|fewer than|below|close to|just|estimat\w+|minimum|limit|floor|least|most"
    r"|round\w*)\b",
    re.IGNORECASE,
)
_SOURCED: Final = re.compile(
    r"\b(?:according to|poll|survey|respondents|estimat\w+|report\w*|study|say|says|said|account|view|argu\w+"
    r"|claim\w*|demand\w*|call\w*|want\w*|ask\w*|urg\w+|think\w*|believ\w+|who|whose)\b",
    re.IGNORECASE,
)
_MUCH_ALIKE: Final = 0.75


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A fact that a question rests on, as far as its stem is concerned."""

    type: str
    surface: str
    hedge: str = ""
    claimed_by: str = ""
    ages: bool = False


@dataclass(frozen=True, slots=True)
class Ground:
    """What a question stands on: its passage, the words that hold its key, everything its briefs say, its facts."""

    passage: str
    quote: str
    briefs: str
    facts: tuple[KeyFact, ...] = ()


@dataclass(frozen=True, slots=True)
class StemSeal:
    """Whether the stem agrees, why not, and what a machine could not tell."""

    faults: tuple[Message, ...] = ()
    unchecked: tuple[Message, ...] = ()

    @property
    def given(self) -> bool:
        """No fault was found."""
        return not self.faults


def check_stem(stem: str, spec: Spec, ground: Ground) -> StemSeal:
    """What can be told of a stem by its passage. Never raises."""
    stem = re.sub(r"\{\{?\d+\}?\}|\[\[?\d+\]?\]|_{2,}", "…", stem)  # the gaps of a cloze
    turned = spec.kind in _TURNED and spec.key not in ("supported", True)
    faults: list[Message] = []
    if not turned:
        faults += _names(stem, ground)
        faults += _values(stem, ground)
    if spec.kind in NUMERIC:
        faults += _hedges(stem, spec, ground)
        faults += _source(stem, ground)
    negation = _negation(stem, spec, ground)
    faults += [m for m in negation if m.code in FAULTS]
    unchecked = [m for m in negation if m.code in UNCHECKED]
    unchecked += _unchecked(stem, spec, ground, turned=turned)
    return StemSeal(tuple(faults), tuple(unchecked))


def _names(stem: str, ground: Ground) -> list[Message]:
    """Every name of the stem stands somewhere in the brief or on its cover."""
    known, alike = _known(ground.briefs)
    words = Words(stem)
    missing = []
    for token in words.tokens:
        plain = token.lower
        if (
            not token.capital
            or not token.is_word
            or words.starts_sentence(token)
            or plain in FUNCTION_WORDS | TIME_WORDS
        ):
            continue
        parts = fold(token.base).split()
        if not all(len(part) < 2 or part in known or set(terms(part)) & alike for part in parts):
            missing.append(token.base)
    return [Message("seal.name", {"name": name}) for name in dict.fromkeys(missing)]


@lru_cache(maxsize=32)
def _known(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a brief, and the terms they are compared by: "Dutch" and "Netherlands" are one country."""
    return frozenset(fold(text).split()), frozenset(terms(text))


def _values(stem: str, ground: Ground) -> list[Message]:
    """Every figure and date of the stem is one that the brief gives, or part of one."""
    given = _read(ground.briefs)
    missing = [words for type_, value, words in _read_all(stem) if not _given(type_, value, given)]
    return [Message("seal.value", {"value": words}) for words in missing if words not in ground.briefs]


@lru_cache(maxsize=32)
def _read(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((type_, value) for type_, value, _surface in _read_all(text))


def _counts_options(found: Any, text: str) -> bool:
    """ "Which of these four ...", "with which three countries": a small number in letters counts what is asked."""
    written = text[found.start : found.end].split()[0]
    return found.type == "quantity" and written.isalpha() and len(_value(found.value)) <= 2


def _read_all(text: str) -> list[tuple[str, str, str]]:
    return [
        (found.type, _value(found.value), text[found.start : found.end])
        for found in find_values(text)
        if not _counts_options(found, text)
    ]


def _value(value: Any) -> str:
    return str(value["amount"]) if isinstance(value, dict) else str(value)


def _given(type_: str, value: str, given: frozenset[tuple[str, str]]) -> bool:
    if type_ != "date":
        return any(value == other for _type, other in given)
    own = value.replace("XXXX-", "")
    return any(kind == "date" and (own in other or other in value) for kind, other in given)


def _hedges(stem: str, spec: Spec, ground: Ground) -> list[Message]:
    """A loosened value is asked for as such, and no exact one as if it were loose."""
    own = _key_facts(spec, ground)
    loose = next((fact.hedge for fact in own if hedges.direction(fact.hedge) in ("up", "down")), "")
    if loose and spec.grain == "exact" and spec.tolerance.type == "none" and not _HEDGED.search(stem):
        return [Message("seal.hedge_lost", {"hedge": loose})]
    added = _LOOSE.search(stem)
    if added and own and not any(fact.hedge for fact in own) and spec.grain == "exact":
        around = sentence_around(ground.passage, max(0, ground.passage.find(ground.quote)), len(ground.passage))
        if not _HEDGED.search(ground.quote) and not _HEDGED.search(around):
            return [Message("seal.hedge_added", {"hedge": added[0]})]
    return []


def _source(stem: str, ground: Ground) -> list[Message]:
    """Where somebody else than the brief says so, the stem says who, or that somebody does."""
    for fact in ground.facts:
        if not fact.claimed_by or fact.surface not in ground.quote:
            continue
        names = set(terms(fact.claimed_by))
        if not names & set(terms(stem)) and not _SOURCED.search(stem):
            return [Message("seal.source", {"source": fact.claimed_by})]
    return []


def _negation(stem: str, spec: Spec, ground: Ground) -> list[Message]:
    """A "not" on one side alone is a fault where the words are the same, else it is for a person to weigh."""
    if spec.kind in _TURNED:
        return []
    said = bool(_NEGATIVE.search(ground.quote))
    asked = bool(_NEGATIVE.search(stem))
    if said == asked:
        return []
    own = set(terms(stem))
    alike = len(own & set(terms(ground.quote))) / len(own) if own else 0.0
    return [Message("seal.negation")] if alike >= _MUCH_ALIKE else [Message("seal.negated")]


def _unchecked(stem: str, spec: Spec, ground: Ground, *, turned: bool) -> list[Message]:
    own = set(terms(stem))
    missed: list[Message] = []
    if turned:
        missed.append(Message("seal.turned"))
    elif own and len(own & set(terms(ground.passage))) / len(own) < _MUCH_ALIKE:
        missed.append(Message("seal.meaning"))
    if spec.kind == "matching":
        missed.append(Message("seal.pairs"))
    if spec.kind == "ordering":
        missed.append(Message("seal.order"))
    if any(fact.ages for fact in _key_facts(spec, ground)) and not _dated(stem):
        missed.append(Message("seal.undated"))
    return missed


def _key_facts(spec: Spec, ground: Ground) -> Sequence[KeyFact]:
    """The facts whose words stand in the quote: those the key is."""
    kinds = {"number": ("quantity",), "percentage": ("percentage", "fraction")}.get(spec.kind, (spec.kind,))
    return [fact for fact in ground.facts if fact.type in kinds and fact.surface in ground.quote]


def _dated(stem: str) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\b", stem)) or bool(_SOURCED.search(stem))
