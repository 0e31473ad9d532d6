"""Statements into questions: tries one shape of sentence after the other, the safest first.

Pure. A shape takes the statement with ``MARK`` for the value and what is asked, and gives a question without
its question mark, or "" when the sentence is not of that shape. Nothing is guessed: a sentence that fits no
shape is asked as a gap by the caller.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar, hedges
from quizzes.generation.amount_shapes import as_object, as_subject, attributive
from quizzes.generation.date_shapes import event, of_event, preposed, year_of_noun
from quizzes.generation.phrases import RATE_NOUNS, hedged, question_word, second_verb
from quizzes.generation.sentences import has_verb
from quizzes.generation.trimming import without_trailers
from quizzes.generation.values import Asked
from quizzes.generation.verbs import base_of, is_participle
from quizzes.generation.words import ADVERBS, CONJUNCTIONS, MARK, NEGATIONS, PREPOSITIONS, SUBORDINATORS

_PREFIX: Final = re.compile(
    r"^(?P<prefix>(?:in|on|at|during|under|for|after|before|since|within|across|throughout|between)\s[^,]{2,70}),\s+"
    r"(?P<main>.+)$",
    re.I,
)


_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"


_DATED: Final = re.compile(
    rf"^(?P<prefix>(?:in|on|by|since)\s+(?:(?:early|mid|late)[ -])?(?:\d{{1,2}}\s)?(?:(?:{_MONTHS})\s?)?(?:\d{{4}})?)\s"
    r"(?P<main>(?-i:the |a |an |[A-Z]).+)$",
    re.I,
)


#: "... such as Norway, which joined in 1949": the statement inside a relative clause about a name.
_RELATIVE: Final = re.compile(
    rf"(?P<name>(?:\b(?:the|[Ii]ts)\s+)?(?:[A-Z][\w.’'-]*)(?:\s+(?:of|for|and|the|[A-Z][\w.’'-]*))*?)"
    rf"(?:, which|, who| that| which| who)\s+(?P<what>[^,;]*{MARK}[^,;]*)$"
)


_EVENT_NOUNS: Final = frozenset(
    """
    election elections summit summits meeting meetings vote votes visit visits war crisis conference exercise
    exercises declaration statement agreement treaty pact survey poll report study strategy attack attacks
    speech announcement talks trial referendum census review law act budget guidelines revision decision deal
    report letter earthquake flood coup invasion strike strikes drought festival opening reform reforms hearing
    commission resolution convention games season campaign tour inauguration resignation programme program
    directive constitution charter judgment ruling report's paper
    """.split()
)


_CHANGE: Final = frozenset(
    "rise fall grow increase raise cut reduce drop decline shrink lower expand lift climb jump slip slump soar".split()
)


_SETTING: Final = frozenset("set fixed capped put stood stand stands held kept peaked remained estimated".split())


def ask(text: str, asked: Asked, *, polled: bool = False) -> str:
    """A question for a numeric value from a statement, "" when no shape fits.

    ``polled`` says that the statement comes from a survey, so that a bare share is one of its respondents.
    """
    if hedges.AFTER_MARK.search(text):
        return ""
    if asked.type == "date" and asked.precision in ("span", "quarter", "century", "decade"):
        return ""
    question = preposed(text, asked) or of_event(text, asked) or _with_prefix(text, asked, polled)
    if question:
        return question
    relative = _RELATIVE.search(text)
    if relative and relative["name"].split()[0].lower() not in ("a", "an"):
        return _with_prefix(f"{relative['name']} {relative['what']}", asked, polled)
    return ""


def _with_prefix(text: str, asked: Asked, polled: bool) -> str:
    match = _DATED.match(text) or _PREFIX.match(text)
    prefix, core = "", text
    if match and MARK not in match["prefix"] and not has_verb(match["prefix"]):
        prefix, core = match["prefix"], match["main"]
    question = as_subject(core, asked, polled)
    if question:
        return f"{prefix}, {question}" if prefix else question
    if set(core.lower().split()) & NEGATIONS:
        return ""
    for shape in (attributive, event, year_of_noun, as_object, _oblique):
        question = shape(core, asked)
        if question:
            return f"{prefix}, {question}" if prefix else question
    return ""


def _oblique(core: str, asked: Asked) -> str:
    """ "The plan was adopted in July 2024" becomes "in which month and year was the plan adopted"."""
    plain, hedge = hedged(core)
    statement = grammar.parse(plain)
    if statement is None or MARK not in statement.rest:
        return ""
    left, right = (part.strip() for part in statement.rest.split(MARK, 1))
    words = left.split()
    if not words or words[-1].lower() not in PREPOSITIONS or second_verb(right) or right.startswith(("%", "-", ",")):
        return ""
    prep, before = words[-1].lower(), words[:-1]
    if not _hangs_on_verb(statement, prep, before, right, asked):
        return ""
    share = right.startswith("of ")
    word = question_word(asked, share=share, hedge=hedge)
    if asked.type == "percentage" and prep == "at" and RATE_NOUNS.search(statement.subject):
        word = question_word(Asked("percentage"), hedge=hedge)
    rest = " ".join(before)
    if share and asked.type == "percentage":
        return f"{prep} {word} {right} {statement.inverted(statement.subject, rest)}"
    done = asked.type == "date" and prep in ("in", "on")
    whole = " ".join(p for p in (rest, right) if p)
    return f"{prep} {word} {statement.inverted(statement.subject, whole, done=done)}"


def _hangs_on_verb(statement: grammar.Statement, prep: str, before: list[str], right: str, asked: Asked) -> bool:
    """Whether "in VALUE" surely belongs to the main verb, not to a noun or participle before it."""
    low = [w.lower().strip(",") for w in before]
    if any(w in SUBORDINATORS for w in low) or has_verb(" ".join(["x", *before])):
        return False
    if any((is_participle(w) or w.endswith("ing")) and w not in {"including", "during"} for w in low):
        return False
    if asked.type == "date":
        if any(w.endswith(",") or re.search(r"\d{4}", w) for w in before) or re.search(r"\bthan\b", right):
            return False
        return bool(
            not low
            or ((low[-1] not in _EVENT_NOUNS or prep in ("since", "by", "until")) and (not right or _harmless(right)))
        )
    verb = statement.verb.lower()
    base = base_of(verb) or verb
    if prep == "by":
        return base in _CHANGE or (bool(statement.auxiliary) and base in _CHANGE)
    if prep in ("to", "from"):
        return base in _CHANGE and "from" not in low and "from" not in right.split() and "to" not in right.split()
    if prep == "at":
        return verb in _SETTING and not low
    return False


def _harmless(right: str) -> bool:
    first = right.split()[0].lower().strip(",")
    return first in PREPOSITIONS | {"to", "when", "as", "that"} and MARK not in right


def who(core: str, asked_word: str, *, titled: bool = True) -> str:
    """A question for the subject itself: "who proposed ...", "which treaty allowed ...", with titles kept."""
    core = re.sub(rf"^(?:the|a|an)\s+(?={MARK})", "", core, flags=re.I)
    match = re.match(rf"^(?P<title>(?:[\w’'.-]+\s+){{0,5}}){MARK}(?P<rest>.+)$", core)
    if not match:
        return ""
    prefix = match["title"].strip()
    small = {w.lower() for w in prefix.split()}
    if small & (SUBORDINATORS | CONJUNCTIONS | (PREPOSITIONS - {"of", "for"})):
        return ""
    prefix = re.sub(
        r"^(?:Former|Late|Acting|Then|Veteran|Senior|Leading|Chief|Deputy|Retired|Independent|Local|Energy|Economist|Historian|Analyst|"
        r"Scholar|Commentator|Researcher|Opposition)(?= [a-z]|$)",
        lambda m: m[0].lower(),
        prefix,
    )
    if prefix and (has_verb("x " + prefix) or prefix.split()[0].lower() in PREPOSITIONS | ADVERBS):
        return ""
    if match["rest"].startswith(("’", "'", "-", ")")):
        return ""
    statement = grammar.parse(f"Somebody{match['rest']}")
    if statement is None or statement.subject != "Somebody":
        return ""
    predicate = re.split(r",\s(?:\w+ly\s)?[a-z]+ed\b", without_trailers(statement.predicate))[0]
    if prefix and asked_word == "who" and not titled:
        return f"who {predicate}"
    if prefix and asked_word == "who":
        title = re.sub(r"^(?:the|a|an)\s+", "", prefix, flags=re.I)
        return f"which {title} {predicate}"
    return f"{asked_word} {predicate}" if not prefix else ""
