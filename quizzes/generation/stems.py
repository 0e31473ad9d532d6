"""Statements into questions: tries one shape of sentence after the other, the safest first.

Pure. A shape takes the statement with ``MARK`` for the value and what is asked, and gives a question without
its question mark, or "" when the sentence is not of that shape. Nothing is guessed: a sentence that fits no
shape is asked as a gap by the caller.
"""

from __future__ import annotations

import dataclasses
import re
from typing import Final

from quizzes.generation import grammar, hedges
from quizzes.generation.amount_shapes import as_object, as_subject, attributive, in_phrase
from quizzes.generation.date_shapes import (
    before_main,
    dated_source,
    event,
    of_event,
    preposed,
    since_event,
    year_of_noun,
)
from quizzes.generation.phrases import RATE_NOUNS, hedged, per_unit, question_word, second_verb
from quizzes.generation.sentences import has_verb
from quizzes.generation.trimming import without_trailers
from quizzes.generation.values import Asked
from quizzes.generation.verbs import MODALS, base_of, base_of_participle, is_participle
from quizzes.generation.words import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    MARK,
    NEGATIONS,
    NOUNS_IN_ING,
    PREPOSITIONS,
    SUBORDINATORS,
)

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


_AHEAD: Final = frozenset("expect plan aim hope intend need want pledge promise agree commit vow seek propose".split())
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
    "rise fall grow increase raise cut reduce drop decline shrink lower expand lift climb jump slip slump soar hike "
    "boost".split()
)


#: "in the summer of 2022", "in early 2022": the part of the year stays in the question.
_SEASON: Final = re.compile(
    r"(?P<prep>in|by|since|during|at)\s(?:the\s(?:spring|summer|autumn|fall|winter|start|end|beginning|middle)\sof|early|mid|late)$",
    re.I,
)
#: "to the agreed standard of 2%" rises to 2%: the noun only says what kind of level it is.
_MARKED_LEVEL: Final = re.compile(
    r"\b(?P<prep>to|at) (?:the|an?) (?:[\w-]+ ){0,3}"
    r"(?:standard|level|target|goal|high|low|record|peak|maximum|minimum) of$"
)
_TO_CHANGE: Final = re.compile(r"\bto (?P<verb>[a-z]+) (?:its|their|the) [^,;:]+$")
_SETTING: Final = frozenset("set fixed capped put stood stand stands held kept peaked remained estimated".split())


#: Prepositions that put a verb in time; "the months to May" and "five years from July" belong to their nouns.
_OF_TIME: Final = frozenset("in on since by until at during before after for from through till".split())
_SPANS: Final = frozenset("years months weeks days decades year month week quarter quarters decade period".split())


def ask(text: str, asked: Asked, *, polled: bool = False) -> str:
    """A question for a numeric value from a statement, "" when no shape fits.

    ``polled`` says that the statement comes from a survey, so that a bare share is one of its respondents.
    """
    if hedges.AFTER_MARK.search(text):
        return ""
    if asked.type == "date" and re.search(rf"\bfrom [^,;]*\b(?:in|on) {MARK} to\b", text):
        return ""
    if asked.type == "date" and asked.precision in ("span", "quarter", "century", "decade"):
        return ""
    question = (
        preposed(text, asked) or of_event(text, asked) or dated_source(text, asked) or _with_prefix(text, asked, polled)
    )
    if question:
        return question
    relative = _RELATIVE.search(text)
    if relative and relative["name"].split()[0].lower() not in ("a", "an"):
        question = _with_prefix(f"{relative['name']} {relative['what']}", asked, polled)
    return question or before_main(text, asked) or in_phrase(text, asked)


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
    for shape in (attributive, event, year_of_noun, since_event, as_object, _oblique):
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
    per, right = per_unit(right)
    asked = dataclasses.replace(asked, per=per)
    left = _MARKED_LEVEL.sub(lambda m: m["prep"], left) if asked.type != "date" else left
    words = left.split()
    if not words or words[-1].lower() not in PREPOSITIONS or second_verb(right) or right.startswith(("%", "-", ",")):
        return ""
    prep, before = words[-1].lower(), words[:-1]
    if asked.type == "date" and before and before[-1] in ("only", "just", "alone", "even"):
        before = before[:-1]
    season = _SEASON.search(left) if asked.type == "date" and asked.precision == "year" else None
    if season:
        prep, before = season["prep"].lower(), left[: season.start()].split()
    if not _hangs_on_verb(statement, prep, before, right, asked):
        return ""
    if season:
        prep = season[0].strip().lower()
    share = right.startswith("of ")
    word = question_word(asked, share=share, hedge=hedge)
    if asked.type == "percentage" and prep == "at" and RATE_NOUNS.search(statement.subject):
        word = question_word(Asked("percentage"), hedge=hedge)
    rest = " ".join(before)
    if share and asked.type == "percentage":
        return f"{prep} {word} {right} {statement.inverted(statement.subject, rest)}"
    done = asked.type == "date" and prep.split()[0] in ("in", "on")
    whole = " ".join(p for p in (rest, right) if p)
    return f"{prep} {word} {statement.inverted(statement.subject, whole, done=done)}"


def _hangs_on_verb(statement: grammar.Statement, prep: str, before: list[str], right: str, asked: Asked) -> bool:
    """Whether "in VALUE" surely belongs to the main verb, not to a noun or participle before it."""
    low = [w.lower().strip(",") for w in before]
    if any(w in SUBORDINATORS for w in low) or has_verb(" ".join(["x", *before])):
        return False
    if any(_verbal(low, i) for i in range(len(low))):
        return False
    if asked.type == "date" and prep == "by" and not _looks_ahead(statement):
        return False
    if asked.type == "date" and (prep not in _OF_TIME or (low and low[-1] in _SPANS)):
        return False
    if asked.type == "date":
        if any(w.endswith(",") or re.search(r"\d{4}", w) for w in before) or re.search(r"\bthan\b", right):
            return False
        return bool(
            not low
            or ((low[-1] not in _EVENT_NOUNS or prep in ("since", "by", "until")) and (not right or _harmless(right)))
        )
    verb = statement.verb.lower()
    base = base_of(verb) or base_of_participle(verb) or verb
    if len(low) >= 2 and low[-2] == "to" and low[-1] in _CHANGE and prep in ("to", "by"):
        return True  # "called for spending to rise to ..."
    aim = _TO_CHANGE.search(" ".join(before))
    if prep == "to" and aim and aim["verb"] in _CHANGE and right.split()[:1] in ([], ["of"]):
        return True  # "pledged to raise its budget to ... of GDP"
    if prep == "by":
        return base in _CHANGE or (bool(statement.auxiliary) and base in _CHANGE)
    if prep in ("to", "from"):
        return base in _CHANGE and "from" not in low and "from" not in right.split() and "to" not in right.split()
    if prep == "at":
        return verb in _SETTING and not low
    return False


def _looks_ahead(statement: grammar.Statement) -> bool:
    """Whether a statement tells what is to be done by a date, so that "by" belongs to its verb."""
    verb = base_of(statement.verb.lower()) or statement.verb.lower()
    return statement.auxiliary in {*MODALS, "had", "was", "were"} or verb in _AHEAD


def _verbal(words: list[str], i: int) -> bool:
    """Whether a form in -ed or -ing may head a clause of its own; before a noun ("a planting scheme") it does not."""
    word = words[i]
    if word in NOUNS_IN_ING or not (is_participle(word) or (word.endswith("ing") and len(word) > 4)):
        return False
    following = words[i + 1] if i + 1 < len(words) else ""
    previous = words[i - 1] if i else ""
    adjective = previous in DETERMINERS or bool(re.search(r"[’']s?$|\d|ly$", previous))
    return not (adjective and following and following not in PREPOSITIONS | DETERMINERS | {"to", "that"})


def _harmless(right: str) -> bool:
    first = right.split()[0].lower().strip(",")
    return first in PREPOSITIONS | {"to", "when", "as", "that"} and MARK not in right


def which(core: str, noun: str) -> str:
    """A question for a name that is an object: "which treaty did the council adopt in May 2020"."""
    match = _PREFIX.match(core)
    prefix, core = ("", core) if not match or has_verb(match["prefix"]) else (match["prefix"], match["main"])
    statement = grammar.parse(core)
    if statement is None or MARK not in statement.rest or set(core.lower().split()) & NEGATIONS:
        return ""
    found = re.match(
        rf"^(?P<prep>(?:through|under|in|within|by|with|on|to|for|into) )?"
        r"(?:the |an? |its |their |his |her |(?P<owner>[A-Z][\w.-]+[’']s?) )?"
        r"(?P<kind>(?:annual|yearly|joint|bilateral|trilateral|regional|national|federal|traditional|earlier) )?"
        rf"(?:(?:concept|term|idea|notion|principle) of (?:an? |the )?)?[“‘\"]?{MARK}[”’\"]?,?(?P<right>(?:\s.*)?)$",
        statement.rest,
    )
    if not found:
        return ""
    right = found["right"].strip()
    if right and (right.split()[0].lower() not in PREPOSITIONS | {"to"} or second_verb(right)):
        return ""
    right = without_trailers(right) if right else ""
    if right.startswith("of ") and not found["owner"]:
        noun, right = f"{noun} {right}", ""  # "the yearly MARK of ministers"
    noun = f"{noun} of {found['owner']}" if found["owner"] else noun
    if found["kind"]:
        noun = found["kind"] + noun
    question = f"{found['prep'] or ''}which {noun} {statement.inverted(statement.subject, right)}"
    return f"{prefix}, {question}" if prefix else question


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
