"""Matching: acronyms with what they stand for, persons with their part, terms with their meaning. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizzes.generation import drafting, pieces, term
from quizzes.generation.distractors import name_of
from quizzes.generation.names import brief_of
from quizzes.generation.pieces import Piece
from quizzes.generation.situation import Situation
from quizzes.generation.words import content_words, count_words
from quizzes.records import QuestionRecord, Spec

_MOST_PAIRS: Final = 4
_LEAST_PAIRS: Final = 3
_MOST_OPTION_WORDS: Final = 17
_PROMINENT: Final = 10
_ACRONYM: Final = re.compile(r"[A-Z][A-Za-z&-]*[A-Z]s?$")


def acronyms(all_of: Sequence[Situation]) -> QuestionRecord:
    found = []
    for situation in all_of:
        value = situation.fact.value
        if situation.fact.type not in ("organisation", "agreement") or not value.get("acronym"):
            continue
        acronym, name = str(value["acronym"]), name_of(situation.fact)
        if term.ends_elsewhere(situation, acronym):
            continue
        if acronym != name and _ACRONYM.match(acronym) and not term.known(acronym) and len(name.split()) > 1:
            found.append(Piece(situation, acronym, drafting.capital(name)))
    stem = "Match each acronym in {brief} with what it stands for."
    return _matching(found, stem, "matching_acronyms/1", "expansion")


def roles(all_of: Sequence[Situation]) -> QuestionRecord:
    found = []
    all_roles = [_role(s) for s in all_of if s.fact.type == "person"]
    for situation in all_of:
        if situation.fact.type != "person":
            continue
        name, role = name_of(situation.fact), _role(situation)
        shared = sum(_head(role) == _head(r) for r in all_roles if r)
        prominent = situation.document_words.count(situation.family or name) > _PROMINENT
        if len(name.split()) < 2 or count_words(role) < 2 or shared > 1 or prominent:
            continue
        if not content_words(name) & content_words(role):
            found.append(Piece(situation, name, role))
    return _matching(
        found, "Match each person in {brief} with the part {brief} gives them.", "matching_roles/1", "part"
    )


def _role(situation: Situation) -> str:
    role = re.sub(
        r"^(?:by (?:now|then) the|the|a|an|newly appointed|recently confirmed|incumbent|then)\s",
        "",
        str(situation.fact.value["role"]),
    )
    return drafting.capital(re.split(r",| and self| who ", role)[0].strip())


def _head(role: str) -> str:
    """The last two words of a post before what it is of, in one spelling."""
    head = re.split(r"\s(?:of|for|at|to)\s", role.lower().replace("defense", "defence"))[0]
    return " ".join(head.split()[-2:])


def meanings(all_of: Sequence[Situation]) -> QuestionRecord:
    found = []
    for situation in all_of:
        if situation.fact.type != "concept":
            continue
        name, meaning = name_of(situation.fact), term.meaning_of(situation)
        if re.match(r"(?:who|which)\b", meaning):
            continue
        if meaning and count_words(meaning) <= _MOST_OPTION_WORDS and not content_words(name) & content_words(meaning):
            found.append(Piece(situation, name, meaning))
    return _matching(found, "Match each term with the meaning that {brief} gives it.", "matching_meanings/1", "meaning")


def _matching(found: list[Piece], stem: str, rule: str, left_over: str) -> QuestionRecord:
    """Three or four pairs and, where the brief has one more, a right side that is left over."""
    chosen = pieces.chosen(found, rule, _MOST_PAIRS + 1)
    if len(chosen) < _LEAST_PAIRS + 1:
        raise drafting.Refused("too_few_rivals")
    pairs, spare = chosen[:-1], chosen[-1]
    left = sorted((p.left for p in pairs), key=str.casefold)
    right = [p.right for p in chosen]
    pieces.luck(chosen, rule).shuffle(right)
    by_left = {p.left: p for p in pairs}
    key = [[i, right.index(by_left[name].right)] for i, name in enumerate(left)]
    brief = brief_of(pairs[0].situation.label)
    words = stem.replace("{brief}", brief, 1).replace("{brief}", "it") + f" One {left_over} is left over."
    told = "; ".join(f"{name}: {by_left[name].right}" for name in left)
    explanation = f"{told}. Left over: {spare.right}, which belongs to {spare.left}."
    spec = Spec(kind="matching", key=key, left=tuple(left), options=tuple(right))
    return pieces.record(pairs, spec, words, rule, explanation, also=(spare,))
