"""Slips of the keyboard: how many are forgiven in a term, and when none is.

Pure. Distance is Damerau's (a transposition counts one). Up to 4 letters none, 5 to 8 one, from 9 two;
the first letter of every word must agree; digits, Roman numerals, compass and number words, single
letters and symbols are never forgiven; nor is an answer that is itself another known word, nor one that
is as near to a name it must not be confused with.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from quizzes.marking.folding import marks
from quizzes.marking.vocabulary import LINKING, are_opposed, is_exact, known_names, known_names_from


def allowance(length: int) -> int:
    """Slips forgiven in a word or term of ``length`` letters."""
    return 0 if length <= 4 else 1 if length <= 8 else 2


def slips(answer: str, key: str) -> int | None:
    """How many forgivable slips lie between two folded texts; None when they are more than slips."""
    if marks(answer) != marks(key) or not _alphabetic(answer) or not _alphabetic(key):
        return None
    typed, wanted = answer.split(), key.split()
    allowed = allowance(len(key.replace(" ", "")))
    if not typed or not allowed or answer in known_names():
        return None
    if len(typed) != len(wanted):
        return _slips_across(answer, key, min(allowed, 1))
    total = 0
    for word, target in zip(typed, wanted, strict=True):
        if word == target:
            continue
        found = _slips_in_word(word, target)
        if found is None:
            return None
        total += found
    return total if total <= allowed else None


def _slips_in_word(word: str, target: str) -> int | None:
    if is_exact(word) or is_exact(target) or word[0] != target[0]:
        return None
    if word in known_names() or are_opposed(word, target):
        return None
    allowed = 1 if target in LINKING else allowance(len(target))
    distance = OSA.distance(word, target, score_cutoff=allowed)
    return distance if distance <= allowed else None


def _slips_across(answer: str, key: str, allowed: int) -> int | None:
    """Slips when the words are divided differently: "Indopacifc" for "Indo Pacific"."""
    if answer[0] != key[0] or [w for w in answer.split() if is_exact(w)] != [w for w in key.split() if is_exact(w)]:
        return None
    distance = OSA.distance(answer.replace(" ", ""), key.replace(" ", ""), score_cutoff=allowed)
    return distance if distance <= allowed else None


def transposed(answer: str, acronym: str) -> bool:
    """True when two neighbouring letters of an acronym of five or more changed places: all that is forgiven there."""
    return (
        len(acronym) >= 5
        and answer[:1] == acronym[:1]
        and sorted(answer) == sorted(acronym)
        and acronym.isalpha()
        and OSA.distance(answer, acronym, score_cutoff=1) == 1
    )


def distance(one: str, other: str, limit: int) -> int:
    """Damerau's distance between two folded texts, ``limit + 1`` for anything beyond ``limit``."""
    return OSA.distance(one, other, score_cutoff=limit)


def nearest(answers: Iterable[str], names: Iterable[str], limit: int) -> int:
    """The smallest distance between any two forms."""
    forms = tuple(names)
    return min((distance(answer, name, limit) for answer in answers for name in forms), default=limit + 1)


def is_near_known_name(answers: Iterable[str], wanted: Iterable[str], limit: int) -> bool:
    """Whether the name of another territory, language or currency is as near to the answer as the term wanted."""
    mine = frozenset(wanted)
    return any(
        distance(answer, name, limit) <= limit
        for answer in answers
        for name in known_names_from(answer[:1])
        if name not in mine and abs(len(name) - len(answer)) <= limit
    )


def _alphabetic(text: str) -> bool:
    """True for scripts in which one letter more or less is a slip: Latin, Greek, Cyrillic."""
    return all(char < "\u0530" for char in text)
