"""Ordering: what happened when, earliest first, told without the dates. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from quizzes.generation import doubts, drafting, grammar, pieces, statements
from quizzes.generation.names import brief_of
from quizzes.generation.pieces import Piece
from quizzes.generation.situation import Situation
from quizzes.generation.values import date_precision, spelt_out
from quizzes.generation.verbs import form_of
from quizzes.generation.words import MARK, content_words, count_words
from quizzes.records import QuestionRecord, Spec

_MOST_ITEMS: Final = 5
_LEAST_ITEMS: Final = 4
_MOST_ITEM_WORDS: Final = 15
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def ordering(all_of: Sequence[Situation]) -> QuestionRecord:
    by_fact: dict[str, Piece] = {}
    for piece in (e for s in all_of for e in _events(s)):
        by_fact.setdefault(piece.situation.name, piece)
    chosen: list[Piece] = []
    ranked = pieces.chosen(list(by_fact.values()), "ordering", len(by_fact))
    sure = [p for p in ranked if not doubts.leaning(p.left, p.situation.sentence)]
    for piece in sorted(ranked, key=lambda p: p not in sure):
        if piece not in sure and len(chosen) >= _LEAST_ITEMS:
            break
        fits = all(_apart(piece.right, o.right) and piece.situation.sentence != o.situation.sentence for o in chosen)
        if fits and len(chosen) < _MOST_ITEMS:
            chosen.append(piece)
    if len(chosen) < _LEAST_ITEMS:
        raise drafting.Refused("too_few_rivals")
    in_time = sorted(chosen, key=lambda p: p.right)
    shown = chosen[:]
    pieces.luck(chosen, "ordering").shuffle(shown)
    if shown == in_time:
        shown.reverse()
    key = [shown.index(p) for p in in_time]
    brief = brief_of(chosen[0].situation.label)
    explanation = "; ".join(f"{drafting.say_of(p.situation)}: {p.left}" for p in in_time) + "."
    spec = Spec(kind="ordering", key=key, options=tuple(p.left for p in shown))
    stem = f"Put these events from {brief} in order, earliest first."
    return pieces.record(chosen, spec, stem, "ordering/1", explanation)


def _events(situation: Situation) -> list[Piece]:
    """What happened at a date, in a few words and without the date; nothing that is planned or still goes on."""
    fact, asked = situation.fact, situation.asked
    if fact.type != "date" or asked is None or date_precision(str(fact.value)) not in ("day", "month", "year"):
        return []
    value = str(fact.value)
    if not spelt_out(fact.surface) or (situation.as_of and value > situation.as_of[: len(value)]):
        return []
    found = []
    for variant in situation.variants():
        text = variant.clause.text
        if statements.unsound(variant) or variant.clause.attribution:
            continue
        bare = re.sub(rf"^(?:in|on) {MARK},? ", "", text, flags=re.I)
        bare = re.sub(rf",? (?:in|on) {MARK}(?=$|,| (?:to|by|with|for|at|after|during|under) )", "", bare)
        statement = grammar.parse(bare)
        if MARK in bare or statement is None or _YEAR.search(bare) or re.search(r"^(?:in|on|at|by|after) ", bare):
            continue
        past = statement.auxiliary in ("was", "were") or (not statement.auxiliary and _is_past(statement.verb))
        if past and count_words(bare) <= _MOST_ITEM_WORDS and len(content_words(bare)) >= 4:
            found.append(Piece(variant, drafting.capital(bare), value))
    return found


def _is_past(verb: str) -> bool:
    return form_of(verb) == "past"


def _apart(one: str, other: str) -> bool:
    """Whether two dates of perhaps different precision stand in a sure order."""
    shared = min(len(one), len(other))
    return one[:shared] != other[:shared]
