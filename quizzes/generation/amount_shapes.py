"""Statements with a share, a sum or a count into questions: what share, how much, how many.

Pure. Each shape takes the statement with ``MARK`` for the value and gives a question without its mark, or "".
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.phrases import RATE_NOUNS, hedged, question_word, second_verb
from quizzes.generation.sentences import has_verb
from quizzes.generation.values import Asked
from quizzes.generation.verbs import BE
from quizzes.generation.words import CONJUNCTIONS, DETERMINERS, MARK, PREPOSITIONS, SUBORDINATORS

_ATTRIBUTIVE: Final = re.compile(rf"^(?:the\s+)?{MARK}\s+(?P<noun>[A-Za-z].+)$", re.I)


def as_subject(core: str, asked: Asked, polled: bool) -> str:
    """ "18% of respondents viewed ..." becomes "what share of respondents viewed ..."."""
    if asked.type == "date":
        return ""
    plain, hedge = hedged(core)
    if not plain.startswith(MARK):
        return ""
    rest = plain[len(MARK) :].strip()
    if rest.startswith("%"):
        return ""
    share = rest.startswith("of ")
    if asked.type in ("percentage", "fraction") and not share:
        if not polled:
            return ""
        rest, share = f"of respondents {rest}", True
    if asked.type == "money":
        return ""
    if grammar.parse(f"Old things {rest}" if not share else f"Shares {rest}") is None:
        return ""
    return f"{question_word(asked, share=share, hedge=hedge)} {rest}"


def attributive(core: str, asked: Asked) -> str:
    """ "The 24% duty on steel hurt ..." becomes "how high, in per cent, was the duty on steel that hurt ..."."""
    plain, hedge = hedged(core)
    match = _ATTRIBUTIVE.match(plain)
    if asked.type != "percentage" or hedge or not match or not core.lower().startswith("the "):
        return ""
    statement = grammar.parse("The " + match["noun"])
    if statement is None or len(statement.subject.split()) < 4 or not RATE_NOUNS.search(statement.subject):
        return ""
    head = re.split(r"\s(?:of|on|imposed|in|by|for|levied|charged|set)\s", statement.subject)[0]
    number = "were" if head.endswith("s") else "was"
    return f"how high, in per cent, {number} the {statement.subject[4:]}"


def as_object(core: str, asked: Asked) -> str:
    """ "Australia bought 11 frigates" becomes "how many frigates did Australia buy"."""
    if asked.type == "date":
        return ""
    plain, hedge = hedged(core)
    statement = grammar.parse(plain)
    if statement is None or MARK not in statement.rest:
        return ""
    left, right = (part.strip() for part in statement.rest.split(MARK, 1))
    if asked.type == "quantity" and asked.noun == "times" and not right and not has_verb("x " + left):
        return f"{question_word(asked, hedge=hedge)} {statement.inverted(statement.subject, left)}"
    if asked.type == "percentage" and not hedge:
        question = _poll_found(statement, left, right) or _rate_object(statement, left, right)
        if question:
            return question
    if not _plain_link(statement, left) or right.startswith(("%", "-")) or second_verb(right):
        return ""
    if statement.auxiliary in BE and not statement.verb and not left:
        return _measure(statement, asked, hedge, right)
    if asked.type in ("percentage", "fraction"):
        share = right.startswith("of ")
        if not share and (left or right):
            return ""
        if share:
            if re.search(r",", right):
                return ""
            return (
                f"{question_word(asked, share=True, hedge=hedge)} {right} {statement.inverted(statement.subject, left)}"
            )
    if right and right.split()[0].lower() not in PREPOSITIONS | {
        "to",
        "annually",
        "yearly",
        "a",
        "per",
        "each",
        "when",
    }:
        return ""
    if right.startswith("of ") and asked.type == "money":
        return ""
    inverted = statement.inverted(statement.subject, " ".join(p for p in (left, right) if p))
    return f"{question_word(asked, hedge=hedge)} {inverted}"


def _poll_found(statement: grammar.Statement, left: str, right: str) -> str:
    """ "The paper found 77% doubting that ..." becomes "what share ... did the paper find doubting that ..."."""
    if statement.verb != "found" or left or not re.match(r"\w+ing\b", right):
        return ""
    return f"what share of respondents {statement.inverted(statement.subject, right)}"


def _rate_object(statement: grammar.Statement, left: str, right: str) -> str:
    """ "Washington put 24% tariffs on cars" becomes "tariffs of what percentage did Washington put on cars"."""
    match = re.match(r"(?P<noun>(?:[a-z]+\s)?[a-z]+)(?=\s(?:on|in|for|from)\b|$)", right)
    if not match or not RATE_NOUNS.fullmatch(match["noun"].split()[-1]) or left.lower() not in ("", "a", "an"):
        return ""
    if statement.auxiliary in BE or not statement.verb or second_verb(right):
        return ""
    rest = right[match.end() :].strip()
    article = "a " if left else ""
    return f"{article}{match['noun']} of what percentage {statement.inverted(statement.subject, rest)}"


def _measure(statement: grammar.Statement, asked: Asked, hedge: str, right: str) -> str:
    """ "The growth rate is 0.5%" becomes "how high, in per cent, is the growth rate"."""
    if asked.type != "percentage" or not RATE_NOUNS.search(statement.subject) or hedge or right:
        return ""
    return f"how high, in per cent, {statement.auxiliary} {statement.subject}"


def _plain_link(statement: grammar.Statement, left: str) -> bool:
    """Whether nothing but a preposition or an infinitive stands between the verb and the value."""
    words = left.lower().split()
    if not words:
        return bool(statement.verb) or statement.auxiliary in BE
    if len(words) > 4 or set(words) & (DETERMINERS | SUBORDINATORS | CONJUNCTIONS):
        return False
    if words[0] == "to":
        return len(words) >= 2 and all(w not in PREPOSITIONS for w in words[2:])
    return len(words) == 1 and words[0] in PREPOSITIONS - {"in", "on", "during", "of", "from", "between", "after"}
