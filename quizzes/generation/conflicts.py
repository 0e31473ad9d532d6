"""Which questions give each other away and must not share a paper.

Pure. Two questions clash when they rest on one fact, or when one tells in its stem or its options what the other
asks for. A true statement to be judged tells its value; so does a question for a date that names the sum.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from quizzes.generation.values import say
from quizzes.generation.words import content_words
from quizzes.records import QuestionRecord

_TYPES: Final = {"date": "date", "percentage": "percentage", "money": "money", "number": "quantity"}
#: Shorter answers ("2", "15") stand in too many stems to give anything away by themselves.
_SHORTEST: Final = 3
#: How many words of substance two stems share before a figure in one is the answer to the other.
_SHARED: Final = 3


def conflicts(questions: Sequence[QuestionRecord]) -> dict[str, tuple[str, ...]]:
    """For each question, by id, the ids of those that must not stand in one paper with it."""
    found: dict[str, set[str]] = {q.id: set() for q in questions}
    for i, one in enumerate(questions):
        for other in questions[i + 1 :]:
            if clash(one, other):
                found[one.id].add(other.id)
                found[other.id].add(one.id)
    return {id_: tuple(sorted(ids)) for id_, ids in found.items()}


def clash(one: QuestionRecord, other: QuestionRecord) -> bool:
    """Whether one of two questions gives the other away."""
    return bool(set(one.facts) & set(other.facts)) or _tells(one, other) or _tells(other, one)


def _tells(one: QuestionRecord, other: QuestionRecord) -> bool:
    told = " ".join([one.stem, *one.spec.left, *one.spec.options]).casefold()
    shared = len(content_words(one.stem) & content_words(other.stem)) >= _SHARED
    for answer in answers(other):
        if len(answer) < _SHORTEST or not re.search(rf"(?<!\w){re.escape(answer.casefold())}(?!\w)", told):
            continue
        if shared or not any(c.isdigit() for c in answer):
            return True
    return False


def answers(question: QuestionRecord) -> tuple[str, ...]:
    """What a question asks for, as a stem might write it; nothing for statements to be judged."""
    spec = question.spec
    if spec.kind == "single_choice":
        return (spec.options[int(spec.key)],)
    if spec.kind == "cloze":
        return tuple(a for blank in spec.key for a in _written(str(blank.get("kind", "")), blank.get("key")))
    return _written(spec.kind, spec.key)


def _written(kind: str, key: Any) -> tuple[str, ...]:
    if kind in _TYPES:
        value = {"unit": None, "currency": "", **key} if isinstance(key, Mapping) else key
        return (say(_TYPES[kind], value),)
    if isinstance(key, Mapping):
        return tuple(str(key[k]) for k in ("name", "acronym") if key.get(k))
    return ()
