"""Statements with a date into questions: on which day, in which month, in which year.

Pure. Each shape takes the statement with ``MARK`` for the date and gives a question without its mark, or "".
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.phrases import question_word, second_verb
from quizzes.generation.sentences import has_verb
from quizzes.generation.values import Asked
from quizzes.generation.words import MARK, article

_PREFIX: Final = re.compile(
    r"^(?P<prefix>(?:in|on|at|during|under|for|after|before|since|within|across|throughout|between)\s[^,]{2,70}),\s+"
    r"(?P<main>.+)$",
    re.I,
)


_PREPOSED: Final = re.compile(
    r"^(?P<prep>in early|in mid|in late|in|on|since|by|between|during|until|from)[\s-]+(?:the year\s+)?"
    rf"{MARK}(?P<more>[^,]*),\s+(?P<main>.+)$",
    re.I,
)


_AFTER_DATE: Final = re.compile(r"(?:\s(?:of|at|during|under|amid|with|after|before)\s[^,]*)?")


_PREPOSED_BARE: Final = re.compile(
    rf"^(?P<prep>in|on|since|by)\s+(?:the year\s+)?{MARK}\s+(?P<main>(?-i:the |a |an |its |[A-Z]).+)$", re.I
)


_OF_EVENT: Final = re.compile(
    rf"^(?P<prep>in|at|during)\s(?P<event>the\s[^,]+?)\s(?:of|on)\s{MARK},?\s(?P<main>.+)$", re.I
)


_ATTRIBUTIVE: Final = re.compile(rf"^(?:the\s+)?{MARK}\s+(?P<noun>[A-Za-z].+)$", re.I)


_EVENT: Final = re.compile(
    rf"^(?P<start>(?:the|an?|[\w’'-]+['’]s?)\s)(?:{MARK}\s(?P<after>.+)|(?P<before>.+?)\s(?P<prep>on|in)\s{MARK},?(?P<post>\s.+))$",
    re.I,
)


#: What is said or settled rather than held.
_MADE: Final = frozenset("announcement decision declaration proposal offer statement ruling pledge".split())
#: An event named in fewer words than this is not told apart from others like it.
_LEAST_NAMED: Final = 5
#: Events that take place, so that one can ask on which day they did.
_TAKING_PLACE: Final = frozenset(
    "election elections summit summits meeting meetings vote votes visit visits referendum conference attack attacks "
    "invasion earthquake eruption coup strike strikes raid trial ceremony talks festival landing launch".split()
)


def preposed(text: str, asked: Asked) -> str:
    """ "In 2016, the government announced ..." becomes "in which year did the government announce ..."."""
    if asked.type != "date":
        return ""
    match = _PREPOSED.match(text)
    if match and (has_verb(match["more"]) or not _AFTER_DATE.fullmatch(match["more"])):
        match = None
    match = match or _PREPOSED_BARE.match(text)
    if not match:
        return ""
    more = match.groupdict().get("more") or ""
    main = match["main"]
    if more and re.match(r"^\s+(?:and|or|to|-|–)\b", more):
        return ""
    prefix = _PREFIX.match(main)
    tail = ""
    if prefix and not has_verb(prefix["prefix"]):
        tail, main = f", {prefix['prefix']},", prefix["main"]
    statement = grammar.parse(main)
    if statement is None or second_verb(statement.rest):
        return ""
    done = match["prep"].lower().split()[0] in ("in", "on")
    inverted = statement.inverted(statement.subject + tail, statement.rest, done=done)
    prep = match["prep"].lower().split()[0]
    return f"{prep} {question_word(asked)}{more} {inverted}"


def of_event(text: str, asked: Asked) -> str:
    """ "In the elections of 20 July the party lost ..." becomes "on which day did they take place in which ..."."""
    match = _OF_EVENT.match(text)
    if asked.type != "date" or asked.precision not in ("day", "month") or not match:
        return ""
    if match["event"].split()[-1].lower() not in _TAKING_PLACE or grammar.parse(match["main"]) is None:
        return ""
    prep = "on" if asked.precision == "day" else "in"
    link = "at" if match["prep"].lower() == "at" else "in"
    return f"{prep} {question_word(asked)} did {match['event']} take place {link} which {match['main']}"


def event(core: str, asked: Asked) -> str:
    """ "The 20 July elections ended ..." becomes "on which day did the ... elections take place"."""
    match = _EVENT.match(core)
    if asked.type != "date" or not match or asked.precision not in ("day", "month"):
        return ""
    noun = match["after"] or match["before"] + match["post"]
    statement = grammar.parse(match["start"] + noun.replace(",", ""))
    if statement is None or len(statement.subject.split()) < 3:
        return ""
    phrase = re.split(r"\s(?:in|of|between|at|by|against|with|to|on|for|among)\s", statement.subject)[0]
    prep = "on" if asked.precision == "day" else "in"
    if phrase.split()[-1].lower() in _MADE and len(statement.subject.split()) >= _LEAST_NAMED:
        return f"{prep} {question_word(asked)} was {statement.subject} made"
    if phrase.split()[-1].lower() not in _TAKING_PLACE:
        return ""
    marked = re.match(
        r"(?:marked|followed|overshadowed|won|attended|hosted|chaired) [^,]*?(?= and |,|$| in the [a-z]+(?: and|,|$))",
        f"{statement.verb} {statement.rest}",
    )
    told = f" {marked[0]}" if statement.auxiliary in ("was", "were") and marked else ""
    if not told and len(statement.subject.split()) < _LEAST_NAMED:
        return ""
    return f"{prep} {question_word(asked)} did {statement.subject}{told} take place"


def year_of_noun(core: str, asked: Asked) -> str:
    """ "The 2015 Guidelines broadened ..." becomes "which year’s Guidelines broadened ..."."""
    match = _ATTRIBUTIVE.match(core)
    if asked.type != "date" or asked.precision != "year" or not match or not core.lower().startswith("the "):
        return ""
    statement = grammar.parse("The " + match["noun"])
    if statement is None or second_verb(statement.rest) or asked.year_given:
        return ""
    return f"which year’s {statement.subject[4:]} {statement.predicate}"


_SINCE_EVENT: Final = re.compile(
    rf"^(?P<before>.*?)\s?\b(?P<prep>since|until|before|after) "
    rf"(?P<event>the [\w-]+(?: [\w-]+){{0,4}}?) (?:in|of) {MARK}$"
)
_BEFORE_MAIN: Final = re.compile(
    rf"^(?:after|before|since|following) (?P<event>[^,;]*{MARK}[^;]*?), (?P<main>[^;]+)$", re.I
)


def since_event(core: str, asked: Asked) -> str:
    """ "The port has been free since the treaty of 1920" becomes "since the treaty of which year has ..."."""
    statement = grammar.parse(core)
    match = _SINCE_EVENT.match(statement.rest) if statement and asked.type == "date" else None
    if statement is None or match is None or asked.precision != "year" or has_verb(f"x {match['event']}"):
        return ""
    if re.search(r"\b(?:at|in|on|near|off)\b", match["event"]):
        return ""  # "before the coast at Lima": a place, no event
    whole = statement.inverted(statement.subject, match["before"])
    return f"{match['prep']} {match['event']} of {question_word(asked)} {whole}"


def before_main(text: str, asked: Asked) -> str:
    """ "After Ruiz’s MARK announcement of new duties, ..." becomes "on which day was the announcement made"."""
    match = _BEFORE_MAIN.match(text)
    if match is None or asked.type != "date" or has_verb(f"x {match['event']}") or grammar.parse(match["main"]) is None:
        return ""
    return event(f"{match['event']} was made", asked)


_SOURCE: Final = re.compile(
    rf"^(?P<noun>(?:an?|the|[\w’'-]+[’']s?)\s[^,]*?\b(?:survey|poll|study|report|review|census|paper|analysis|audit))\s"
    rf"(?:of|from|in|conducted in|published in|released in)\s{MARK}\s(?P<rest>[a-z]+ (?:that )?.+)$",
    re.I,
)
_SOURCE_BEFORE: Final = re.compile(
    rf"^(?P<start>an?|the|[\w’'-]+[’']s?)\s{MARK}\s(?P<noun>[^,]*?\b(?:survey|poll|study|report|review|census|paper|"
    rf"analysis|audit)\b)(?P<rest>\s.+)$",
    re.I,
)


def dated_source(core: str, asked: Asked) -> str:
    """ "A poll of July 2023 found that ..." becomes "in which month and year did a poll find that ..."."""
    match = _SOURCE.match(core) or _SOURCE_BEFORE.match(core)
    if asked.type != "date" or not match or asked.precision not in ("month", "year", "day"):
        return ""
    start = match.groupdict().get("start") or ""
    if start.lower() in ("a", "an"):
        start = article(match["noun"])
    statement = grammar.parse(f"{start} {match['noun']} {match['rest'].strip()}".strip())
    if statement is None or statement.auxiliary or not re.match(r"(?:that|a|an|the)\b|\d", statement.rest):
        return ""
    prep = "on" if asked.precision == "day" else "in"
    return f"{prep} {question_word(asked)} {statement.inverted(statement.subject, statement.rest)}"
