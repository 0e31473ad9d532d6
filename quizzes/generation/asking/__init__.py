"""A statement around a value into a question for that value. Pure.

The question word moves to the front with the phrase it stands in; the rest keeps its order. A phrase that a question
cannot reach into (a relative clause, a row of dates, a gloss) gives no question. ``telling`` holds what every question
shares, the other modules one matter each.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.asking.amounts import lost_its_whole, of_rate, unit_of, worded
from quizzes.generation.asking.dates import aimed_at, of_date, which
from quizzes.generation.asking.events import of_event
from quizzes.generation.asking.figures import of_figure
from quizzes.generation.asking.names import name as name
from quizzes.generation.asking.telling import Lower, tidy, torn
from quizzes.generation.asking.telling import plain as plain
from quizzes.generation.asking.telling import subject_of as subject_of
from quizzes.generation.asking.telling import who_holds as who_holds
from quizzes.generation.clauses import VAGUE
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.values import CURRENCIES, Asked
from quizzes.generation.words import MARK


def ask(statement: Statement, asked: Asked, hedge: str, low: Lower, *, polled: bool) -> str:
    """The question without its mark, "" when the value cannot be asked for."""
    whole = not (statement.phrase_only or torn(statement))
    if asked.type == "date":
        question = (of_date(statement, asked, low) if whole else "") or of_event(statement, asked, low)
    else:
        question = of_figure(statement, asked, hedge, low, polled=polled) if whole else ""
        question = question or of_rate(statement, asked, hedge, low)
    return tidy(question) if MARK not in question else ""


#: The question word of a statement stands near its end.
_MOST_BEHIND: Final = 6


def in_place(statement: Statement, asked: Asked, hedge: str, low: Lower) -> str:
    """The statement with the question word where its value stood: "Oslo aims at an increase to what share of output".

    For a value that stands too deep in its sentence to be asked for at the front.
    """
    tree, value = statement.tree, statement.value
    if statement.phrase_only or statement.value_is_subject or any(value & p for p in statement.before):
        return ""
    text = plain(statement, low)
    text = re.sub(rf"^[^,{MARK}]*\b(?:its|their|his|her)\b[^,{MARK}]*, ", "", text)
    behind = text.partition(MARK)[2]
    inside = statement.path[0].label in ("nummod", "compound", "amod", "nmod", "poss", "conj", "appos")
    if VAGUE.match(text) or set(text.partition(MARK)[0].lower().split()[-2:]) & {"all", "every", "each", "those"}:
        return ""
    if not text or inside or re.search(rf"\b(?:an?|the|its|their) {MARK}", text):
        return ""
    ahead = text.partition(MARK)[0]
    if behind.startswith(",") or len(behind.split()) > _MOST_BEHIND or "," in re.sub(r"^[^,]{3,40}, ", "", ahead):
        return ""
    if tree.children(statement.path[0], "conj") or set(text.lower().split()) & {"not", "never", "no"}:
        return ""
    if asked.type == "percentage" and lost_its_whole(statement, behind.strip()):
        return ""
    if asked.type == "date":
        if asked.precision not in ("day", "month", "year") or aimed_at(statement):
            return ""
        word = which(asked)
    elif asked.type == "money":
        if not unit_of(asked):
            return ""
        word = worded(f"how many {CURRENCIES[asked.currency]}", hedge)
    elif asked.type in ("percentage", "fraction"):
        word = worded("what share" if behind.startswith(" of ") else "what percentage", hedge)
    else:
        word = worded(f"how many {asked.noun}", hedge) if asked.noun else MARK
    return text.replace(MARK, word) if MARK not in word else ""
