"""Statements into questions: one function per shape of sentence, the safest first.

Pure. Each shape takes the statement with ``MARK`` for the value and what is asked, and gives a question
without its question mark, or "" when the sentence is not of that shape. Nothing is guessed: a sentence that
fits no shape is asked as a gap by the caller.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar, hedges
from quizzes.generation.sentences import has_verb, without_trailers
from quizzes.generation.values import CURRENCIES, Asked
from quizzes.generation.verbs import BE, base_of, is_participle
from quizzes.generation.words import ADVERBS, CONJUNCTIONS, DETERMINERS, MARK, NEGATIONS, PREPOSITIONS, SUBORDINATORS

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
_OF_EVENT: Final = re.compile(
    rf"^(?P<prep>in|at|during)\s(?P<event>the\s[^,]+?)\s(?:of|on)\s{MARK},?\s(?P<main>.+)$", re.I
)
_PREPOSED: Final = re.compile(
    rf"^(?P<prep>in|on|since|by|between|during|until|from)\s+(?:the year\s+)?{MARK}(?P<more>[^,]*),\s+(?P<main>.+)$",
    re.I,
)
_AFTER_DATE: Final = re.compile(r"(?:\s(?:of|at|during|under|amid|with|after|before)\s[^,]*)?")
_PREPOSED_BARE: Final = re.compile(
    rf"^(?P<prep>in|on|since|by)\s+(?:the year\s+)?{MARK}\s+(?P<main>(?-i:the |a |an |its |[A-Z]).+)$", re.I
)
_ATTRIBUTIVE: Final = re.compile(rf"^(?:the\s+)?{MARK}\s+(?P<noun>[A-Za-z].+)$", re.I)
_YEAR_NOUN: Final = re.compile(rf"^the\s+{MARK}\s+(?P<noun>(?:[\w’'-]+\s+)+)$", re.I)
#: "... such as Norway, which joined in 1949": the statement inside a relative clause about a name.
_RELATIVE: Final = re.compile(
    rf"(?P<name>(?:\b(?:the|[Ii]ts)\s+)?(?:[A-Z][\w.’'-]*)(?:\s+(?:of|for|and|the|[A-Z][\w.’'-]*))*?)"
    rf"(?:, which|, who| that| which| who)\s+(?P<what>[^,;]*{MARK}[^,;]*)$"
)
#: Events that take place, so that one can ask on which day they did.
_TAKING_PLACE: Final = frozenset(
    "election elections summit summits meeting meetings vote votes visit visits referendum conference attack attacks "
    "invasion earthquake eruption coup strike strikes raid trial ceremony talks festival landing launch".split()
)
_EVENT: Final = re.compile(
    rf"^(?P<start>(?:the|an?|[\w’'-]+['’]s?)\s)(?:{MARK}\s(?P<after>.+)|(?P<before>.+?)\s(?P<prep>on|in)\s{MARK},?(?P<post>\s.+))$",
    re.I,
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
_RATE_NOUNS: Final = re.compile(
    r"\b(?:rates?|tariffs?|tax|taxes|duty|duties|levy|share|level|target|ceiling|cap|quota|"
    r"margin|turnout|growth|increase|rise|majority|threshold|limit|discount|surcharge)\b"
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
    question = _preposed(text, asked) or _of_event(text, asked) or _with_prefix(text, asked, polled)
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
    question = _as_subject(core, asked, polled)
    if question:
        return f"{prefix}, {question}" if prefix else question
    if set(core.lower().split()) & NEGATIONS:
        return ""
    for shape in (_attributive, _event, _year_of_noun, _as_object, _oblique):
        question = shape(core, asked)
        if question:
            return f"{prefix}, {question}" if prefix else question
    return ""


def question_word(asked: Asked, *, share: bool = False, hedge: str = "") -> str:
    """What the question opens with: "how many US troops", "more than what share", "which month and year"."""
    if asked.type == "date":
        named = {"day": "which day", "month": "which month and year", "year": "which year"}[asked.precision]
        if asked.year_given:
            return {"day": f"which day of {asked.year_given}", "month": f"which month of {asked.year_given}"}.get(
                asked.precision, named
            )
        return named
    if asked.type in ("percentage", "fraction"):
        word = ("what fraction" if asked.type == "fraction" else "what share") if share else "what percentage"
    elif asked.type == "money":
        word = f"how many {CURRENCIES[asked.currency]}" if asked.currency in CURRENCIES else "how much money"
    else:
        word = f"how many {asked.noun}"
    opening = hedges.lead(hedge)
    return f"{opening} {word}" if opening else word


def _hedged(text: str) -> tuple[str, str]:
    """The text with its hedge and focus words taken from before ``MARK``, and the hedge."""
    match = hedges.BEFORE_MARK.search(text)
    if not match:
        return text, ""
    return text[: match.start()] + MARK + text[match.end() :], match["hedge"] or ""


def _as_subject(core: str, asked: Asked, polled: bool) -> str:
    """ "18% of respondents viewed ..." becomes "what share of respondents viewed ..."."""
    if asked.type == "date":
        return ""
    plain, hedge = _hedged(core)
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


def _preposed(text: str, asked: Asked) -> str:
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
    if statement is None or _second_verb(statement.rest):
        return ""
    done = match["prep"].lower() in ("in", "on")
    inverted = statement.inverted(statement.subject + tail, statement.rest, done=done)
    return f"{match['prep'].lower()} {question_word(asked)}{more} {inverted}"


def _of_event(text: str, asked: Asked) -> str:
    """ "In the elections of 20 July the party lost ..." becomes "on which day did they take place in which ..."."""
    match = _OF_EVENT.match(text)
    if asked.type != "date" or asked.precision not in ("day", "month") or not match:
        return ""
    if match["event"].split()[-1].lower() not in _TAKING_PLACE or grammar.parse(match["main"]) is None:
        return ""
    prep = "on" if asked.precision == "day" else "in"
    link = "at" if match["prep"].lower() == "at" else "in"
    return f"{prep} {question_word(asked)} did {match['event']} take place {link} which {match['main']}"


def _attributive(core: str, asked: Asked) -> str:
    """ "The 24% duty on steel hurt ..." becomes "how high, in per cent, was the duty on steel that hurt ..."."""
    plain, hedge = _hedged(core)
    match = _ATTRIBUTIVE.match(plain)
    if asked.type != "percentage" or hedge or not match or not core.lower().startswith("the "):
        return ""
    statement = grammar.parse("The " + match["noun"])
    if statement is None or len(statement.subject.split()) < 4 or not _RATE_NOUNS.search(statement.subject):
        return ""
    head = re.split(r"\s(?:of|on|imposed|in|by|for|levied|charged|set)\s", statement.subject)[0]
    number = "were" if head.endswith("s") else "was"
    return f"how high, in per cent, {number} the {statement.subject[4:]}"


def _event(core: str, asked: Asked) -> str:
    """ "The 20 July elections ended ..." becomes "on which day did the ... elections take place"."""
    match = _EVENT.match(core)
    if asked.type != "date" or not match or asked.precision not in ("day", "month"):
        return ""
    noun = match["after"] or match["before"] + match["post"]
    statement = grammar.parse(match["start"] + noun.replace(",", ""))
    if statement is None or len(statement.subject.split()) < 3:
        return ""
    phrase = re.split(r"\s(?:in|of|between|at|by|against|with|to|on|for|among)\s", statement.subject)[0]
    if phrase.split()[-1].lower() not in _TAKING_PLACE:
        return ""
    prep = "on" if asked.precision == "day" else "in"
    return f"{prep} {question_word(asked)} did {statement.subject} take place"


def _year_of_noun(core: str, asked: Asked) -> str:
    """ "The 2015 Guidelines broadened ..." becomes "which year’s Guidelines broadened ..."."""
    match = _ATTRIBUTIVE.match(core)
    if asked.type != "date" or asked.precision != "year" or not match or not core.lower().startswith("the "):
        return ""
    statement = grammar.parse("The " + match["noun"])
    if statement is None or _second_verb(statement.rest) or asked.year_given:
        return ""
    return f"which year’s {statement.subject[4:]} {statement.predicate}"


def _as_object(core: str, asked: Asked) -> str:
    """ "Australia bought 11 frigates" becomes "how many frigates did Australia buy"."""
    if asked.type == "date":
        return ""
    plain, hedge = _hedged(core)
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
    if not _plain_link(statement, left) or right.startswith(("%", "-")) or _second_verb(right):
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
    if not match or not _RATE_NOUNS.fullmatch(match["noun"].split()[-1]) or left.lower() not in ("", "a", "an"):
        return ""
    if statement.auxiliary in BE or not statement.verb or _second_verb(right):
        return ""
    rest = right[match.end() :].strip()
    article = "a " if left else ""
    return f"{article}{match['noun']} of what percentage {statement.inverted(statement.subject, rest)}"


def _measure(statement: grammar.Statement, asked: Asked, hedge: str, right: str) -> str:
    """ "The growth rate is 0.5%" becomes "how high, in per cent, is the growth rate"."""
    if asked.type != "percentage" or not _RATE_NOUNS.search(statement.subject) or hedge or right:
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


def _oblique(core: str, asked: Asked) -> str:
    """ "The plan was adopted in July 2024" becomes "in which month and year was the plan adopted"."""
    plain, hedge = _hedged(core)
    statement = grammar.parse(plain)
    if statement is None or MARK not in statement.rest:
        return ""
    left, right = (part.strip() for part in statement.rest.split(MARK, 1))
    words = left.split()
    if not words or words[-1].lower() not in PREPOSITIONS or _second_verb(right) or right.startswith(("%", "-", ",")):
        return ""
    prep, before = words[-1].lower(), words[:-1]
    if not _hangs_on_verb(statement, prep, before, right, asked):
        return ""
    share = right.startswith("of ")
    word = question_word(asked, share=share, hedge=hedge)
    if asked.type == "percentage" and prep == "at" and _RATE_NOUNS.search(statement.subject):
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


def _second_verb(rest: str) -> bool:
    """Whether a rest goes on with another verb of the same subject ("and pledged ..."), which *do* would break."""
    return bool(
        re.search(
            r"(?:,|\band|\bbut|\bor|\bthen)\s+(?:\w+ly\s+|then\s+|also\s+)?(?:" + _FINITE + r")\b(?!\s+by\b)", rest
        )
    )


_FINITE: Final = (
    r"is|are|was|were|has|have|had|will|would|can|could|did|does|"
    r"(?!(?:need|speed|indeed|feed|seed|breed|exceed|proceed|succeed|embed|red|hundred)\b)[a-z]+ed|"
    r"rose|fell|grew|took|made|gave|set|led|held|met|sold|bought|kept|left|lost|won|paid|put|cut|sent|began|became|"
    r"came|went|saw|sought|said|told|found|built|brought|drew|broke|chose|spent|wrote|ran|stood|withdrew"
)


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
    predicate = without_trailers(statement.predicate)
    if prefix and asked_word == "who" and not titled:
        return f"who {predicate}"
    if prefix and asked_word == "who":
        title = re.sub(r"^(?:the|a|an)\s+", "", prefix, flags=re.I)
        return f"which {title} {predicate}"
    return f"{asked_word} {predicate}" if not prefix else ""
