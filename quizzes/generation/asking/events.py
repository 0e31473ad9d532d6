"""The question for the date of an event that is a noun: "the vote against the text", "a poll". Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import verbs
from quizzes.generation.asking.dates import which
from quizzes.generation.asking.telling import Lower, helpers_of, join, writer
from quizzes.generation.clauses.asides import kept
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.values import Asked
from quizzes.generation.words import MARK, article, content_words

#: What is said or settled rather than held.
_MADE: Final = frozenset("announcement decision declaration proposal offer statement ruling pledge request".split())
#: Events that take place, so that one can ask on which day they did.
_TAKING_PLACE: Final = frozenset(
    """
    election summit meeting vote visit referendum conference attack invasion earthquake eruption coup strike raid trial
    ceremony talk festival landing launch publication signing opening closure collapse hearing merger withdrawal
    adoption ratification introduction inauguration flood drought crash outbreak reform
    """.split()
)
#: What must follow a noun before anybody can tell which event it was: a visit to where, talks with whom.
_NEEDS: Final = {
    "visit": "to", "trip": "to", "meeting": "with|between|of|at|in|on", "talk": "with|between|on|over|about",
    "summit": "with|between|of|at|in|on", "vote": "on|against|for|in|at", "attack": "on|against|in|at",
    "withdrawal": "from|of", "adoption": "of", "ratification": "of|by", "introduction": "of", "signing": "of",
    "launch": "of", "opening": "of", "closure": "of", "reform": "of|to|in", "strike": "at|in|by|on|of",
}  # fmt: skip
_LEAST_NAMED: Final = 4
_SOURCES: Final = frozenset("survey poll study report review census analysis audit paper".split())


def _dated_source(statement: Statement, asked: Asked, low: Lower) -> str:
    """ "A poll of July 2023 found that ..." becomes "in which month and year did a poll find that ..."."""
    tree, part, path = statement.tree, statement.part, statement.path
    if statement.phrase_only or not statement.value_is_subject or part.lemma not in _SOURCES or statement.helpers:
        return ""
    if statement.verb.tag != "VBD" or tree.child(statement.verb, "ccomp", "dobj") is None:
        return ""
    link = path[1].place if len(path) == 3 and path[1].low in ("of", "from", "in") else None
    if link is None and len(path) != 2:
        return ""
    subject = statement.subject - statement.value - ({link} if link is not None else set())
    told = writer(statement, low)(frozenset(subject))
    told = re.sub(r"^an? (?P<next>.+)$", lambda m: f"{article(m['next'])} {m['next']}", told)
    base = verbs.base_of(statement.verb.low) or statement.verb.lemma
    prep = "on" if asked.precision == "day" else "in"
    return join(prep, which(asked), "did", told, base, writer(statement, low)(statement.after))


def of_event(statement: Statement, asked: Asked, low: Lower) -> str:
    """ "The vote on MARK against the text ended ..." becomes "on which day did the vote against it take place"."""
    tree, path, value = statement.tree, statement.path, statement.value
    if asked.precision not in ("day", "month"):
        return ""
    noun = path[2] if len(path) > 2 and path[1].low in ("on", "in", "of") and path[0].label == "pobj" else None
    if found := _dated_source(statement, asked, low):
        return found
    at = 0
    while at < len(path) - 1 and path[at].label in ("compound", "nmod", "nummod", "npadvmod"):
        at += 1
    noun = noun or (path[at] if at else None)
    if noun is None or noun.lemma not in _TAKING_PLACE | _MADE or not noun.tag.startswith("NN"):
        return ""
    gone = value | ({path[1].place} if noun is path[-1] and len(path) > 2 and path[1].label == "prep" else set())
    gone |= {path[1].place} if len(path) > 2 and noun is path[2] and path[1].label == "prep" else frozenset()
    places = kept(tree, noun, value) - gone
    told = writer(statement, low)(frozenset(places)).strip(" ,")
    told = re.sub(r"^(?:an?|the) ", "the ", told, flags=re.I)
    if noun is statement.part and statement.value_is_subject and len(content_words(told)) < _LEAST_NAMED:
        write = writer(statement, low)
        helpers = statement.passive_of or helpers_of(statement)
        body = join(helpers, write(statement.adverbs), statement.verb_text, write(statement.after))
        told = f"{told} that {re.split(r' (?:and|in the) ', body)[0]}"
    if len(content_words(told)) < _LEAST_NAMED - 1 or MARK in told:
        return ""
    if (wanted := _NEEDS.get(noun.lemma)) and not re.search(rf"\b(?:{wanted})\b", told):
        return ""
    prep = "on" if asked.precision == "day" else "in"
    if not re.match(r"the |(?:[\w.-]+ )*[\w.-]+[’'](?:s )?", told):
        told = f"the {told}"
    if noun.lemma in _MADE:
        return f"{prep} {which(asked)} was {told} made"
    return f"{prep} {which(asked)} did {told} take place"
