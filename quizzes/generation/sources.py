"""Who says so: the source that a sentence names, the name and year of the brief, and where a stem puts them. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.names import BODY
from quizzes.generation.situation import Situation
from quizzes.generation.words import article, count_words

MOST_STEM_WORDS: Final = 30
_SHORT_OPENING: Final = 5
_NOBODY: Final = frozenset({"some", "others", "many", "they", "it", "he", "she", "one", "most", "both", "who", "this"})


class Refused(Exception):
    """A kind cannot ask this fact. ``reason`` is one of ``gate.REASONS``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def source_of(situation: Situation) -> str:
    """Who says so, for "According to ...": the sentence's own source, else the fact's, else ""."""
    said = situation.clause.attribution or ("" if _of_another_clause(situation) else situation.fact.claimed_by)
    said = re.sub(r"\s+", " ", said).strip(" ,")
    if said and _elsewhere(situation):
        raise Refused("needs_attribution")
    poll = re.search(r"\b(?:survey|poll|study|census)\b", said)
    if not poll:
        said = re.sub(r" (?:in|on) ((?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})$", r" (\1)", said)
    if poll:
        said = re.sub(r"\b(?:recent|new|latest|current) ", "", said)
    if BODY.search(said) and said[:1].isupper() and not re.match(r"The |.*['’]s?\s", said):
        said = f"the {said}"
    if poll and not re.match(r"(?:an?|the|this|another|one)\b|.*['’]s?\s", said, re.I):
        said = f"{article(said)} {said}"
    if re.fullmatch(r"(?:an?|the|this|one) (?:[a-z]+ )?(?:survey|poll|study|report|review)s?", said):
        raise Refused("needs_attribution")
    if said.lower() in _NOBODY or said.endswith(("’s", "'s", "s’")):
        return ""
    if poll:
        said = re.sub(r"^an? (?P<rest>.+)$", lambda m: f"{article(m['rest'])} {m['rest']}", said, flags=re.I)
    return said


def _of_another_clause(situation: Situation) -> bool:
    """Whether "according to" stands in a clause beside: "a leak, in which 3 died according to Lund, has cost ..."."""
    statement = situation.clause.statement
    if statement is None or statement.phrase_only or statement.holder:
        return False
    said = rf"\b(?:which|who|whose|while|whereas)\b[^,;]*\baccording to (?:the )?{re.escape(situation.fact.claimed_by)}"
    return bool(re.search(said, situation.sentence))


def _elsewhere(situation: Situation) -> bool:
    """Whether the source named in the sentence speaks of another half of it ("... according to A, while B ...")."""
    said = situation.fact.claimed_by
    at = situation.sentence.find(said) if said and not situation.clause.attribution else -1
    value = situation.sentence.find(situation.fact.surface)
    return 0 <= at < value and bool(re.search(r"\b(?:while|whereas|but)\b|;", situation.sentence[at:value]))


#: A verb of the present or the perfect: what it says holds for the day of writing.
_OF_THE_DAY: Final = re.compile(
    r"\b(?:is|are|has|have|does|do|stands?|remains?|now|currently|recent|recently|latest)\b|"
    r"\b(?:costs|earns|makes|draws|holds|takes|gives|faces|needs|expects|wants|plans|"
    r"leads|runs|chairs|heads|tops|supports|serves)\b"
)


def dated_label(situation: Situation, text: str) -> str:
    """How a stem names the brief: with its year where the text speaks of the day of writing and gives no year."""
    year = situation.as_of[:4]
    if not year.isdigit() or re.search(r"\b(?:1[5-9]|20)\d\d\b", text) or not _OF_THE_DAY.search(text):
        return situation.label
    return f"the {year} brief" if situation.label == "the brief" else f"{situation.label} ({year})"


def with_opening(label: str, opening: str, question: str) -> str:
    """A time or place put before the question goes behind it where that leaves it clear to what it belongs."""
    clear = len(opening.split()) <= _SHORT_OPENING and not re.search(
        r"\b(?:that|which|who|whose|when|after|before|while|because|if|in|on|since|by|from|until)\b|\d{4}|,",
        question[8:],
    )
    if clear and not re.match(r"(?:under|at|on)\b", opening, re.I):
        return f"According to {label}, {question} {opening[0].lower()}{opening[1:]}?"
    return f"According to {label}, {opening[0].lower()}{opening[1:]}, {question}?"


def cited(said: str, text: str, situation: Situation) -> str:
    """A survey that nobody dates is told by who cites it: "a survey by the bank cited by Ruiz"."""
    undated = not re.search(r"\b(?:1[5-9]|20)\d\d\b", f"{said} {text}")
    if not undated or not re.search(r"\b(?:survey|poll|study|census)\b", said):
        return said
    link = "in" if situation.label.startswith(("“", "the ")) else "by"
    longer = f"{said} cited {link} {situation.label}"
    return longer if count_words(f"According to {longer}, {text}") <= MOST_STEM_WORDS else said
