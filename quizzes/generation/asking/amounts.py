"""The words that ask for a figure: "what share of voters", "how large a fund, in euros,", "how many ships". Pure."""

from __future__ import annotations

import re
from typing import Final

from content.syntax.tree import Tree, Word
from quizzes.generation.asking.events import _MADE
from quizzes.generation.asking.telling import Lower, join, writer
from quizzes.generation.clauses.asides import kept
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.hedges import lead
from quizzes.generation.phrases import RATE_NOUNS
from quizzes.generation.values import CURRENCIES, Asked
from quizzes.generation.words import article, content_words

_CHANGE: Final = frozenset(
    """
    rise fall grow increase raise cut reduce drop decline shrink lower expand lift climb jump slip slump soar hike
    boost decrease surge plunge widen narrow gain lose outpace exceed trim slash swell contract appreciate depreciate
    """.split()
)
_LEVELS: Final = frozenset("standard target level goal benchmark norm high low peak record maximum minimum".split())
_TOTALS: Final = frozenset("total sum amount".split())
LARGE: Final = frozenset(
    "rise increase cut fall drop decline reduction growth gain loss stake discount subsidy margin majority swing "
    "jump".split()
)
_HIGH: Final = frozenset("tariff duty levy rate tax surcharge interest fee threshold ceiling cap quota share".split())


def worded(word: str, hedge: str) -> str:
    opening = lead(hedge)
    return f"{opening} {word}" if opening else word


def phrase_for(
    statement: Statement, noun: Word, inner: tuple[Word, ...], asked: Asked, hedge: str, preposition: str, low: Lower,
    *, polled: bool,
) -> str:  # fmt: skip
    """The phrase that asks: "what share of voters", "how large a fund, in euros,", "how many frigates"."""
    tree, value = statement.tree, statement.value
    places = kept(tree, noun, value)
    write = writer(statement, low)
    behind = write(frozenset(p for p in places if p > max(value) and p not in value))
    if noun.place in value or not inner:
        if any(tree.words[p].label == "poss" for p in places):
            return ""
        return _covered(statement, asked, hedge, preposition, behind, polled=polled)
    modifiers = ("nummod", "compound", "amod", "nmod", "quantmod", "npadvmod")
    if len(inner) == 1 and inner[0].label in modifiers:
        return _modified(statement, noun, places, asked, hedge, low)
    if len(inner) == 2 and inner[1].low == "of" and inner[0].label == "pobj":
        return _of(statement, noun, places, asked, hedge, behind, low)
    return ""


def unit_of(asked: Asked) -> str:
    """What a sum is asked in: "in US dollars"; "" when the passage names no currency that is known."""
    if asked.type == "percentage":
        return "in per cent"
    return (
        f"in {CURRENCIES[asked.currency]}" if asked.currency in CURRENCIES else f"in {asked.noun}" if asked.noun else ""
    )


#: Verbs behind which a share without "of" has lost its whole.
_OF_A_WHOLE: Final = frozenset("account represent comprise constitute make".split())


#: So do these, where a state or a firm reaches it and no rate or share does.
_REACHING: Final = frozenset("reach hit attain achieve exceed surpass".split())


def lost_its_whole(statement: Statement, behind: str) -> bool:
    """Whether a share stands behind "account for" or "Oslo reached" without what it is a share of."""
    verb = statement.chain[-1].lemma
    if behind.startswith("of "):
        return False
    if verb in _REACHING and statement.subject:
        subject = statement.tree.top(statement.tree.words[p] for p in sorted(statement.subject))
        return subject.tag in ("NNP", "NNPS", "PRP", "DT")
    return verb in _OF_A_WHOLE


def _covered(statement: Statement, asked: Asked, hedge: str, preposition: str, behind: str, *, polled: bool) -> str:
    verb = statement.chain[-1]
    if asked.type == "percentage" and lost_its_whole(statement, behind):
        return ""
    subject = statement.part.label in ("nsubj", "nsubjpass")
    if asked.type in ("percentage", "fraction"):
        share = "what fraction" if asked.type == "fraction" else "what share"
        if behind.startswith("of "):
            return worded(f"{share} {behind}", hedge)
        if subject:
            return worded(f"{share} of respondents", hedge) + (f" {behind}" if behind else "") if polled else ""
        if asked.type == "fraction" or (behind and not re.match(r"(?:in|by|a|per|since|between|over|from)\b", behind)):
            return ""
        word = worded("what percentage", hedge)
        if preposition:
            return join(word, behind)
        if verb.lemma == "be" and lead(hedge) in ("", "about"):
            told = RATE_NOUNS.search(statement.tree.write(statement.subject))
            return join("how high, in per cent," if told and not hedge else word, behind)
        if verb.lemma == "be":
            return ""
        return join(f"by {word}" if verb.lemma in _CHANGE else word, behind)
    if asked.type == "money":
        unit = unit_of(asked)
        if not unit:
            return ""
        thing = re.match(r"(?:in|of|worth of) (?P<noun>[a-z][a-z -]*?)(?P<more> (?:for|to|from|by|on|in) .*)?$", behind)
        if thing and asked.currency in CURRENCIES and thing["noun"].split()[-1].endswith("s"):
            return join(worded(f"how many {CURRENCIES[asked.currency]} in {thing['noun']}", hedge), thing["more"] or "")
        if thing and len(thing["noun"].split()) < 4:
            return join(f"{worded('how much', hedge)} {thing['noun']}, {unit},", (thing["more"] or "").strip())
        per = re.match(r"(?:an?|per|each|every) \w+$", behind)
        if per:
            return f"{worded('how much', hedge)} {behind}, {unit},"
        if behind and not re.match(r"(?:for|to|from|by|in|on|at|over|per|a)\b", behind):
            return ""
        return join(f"{worded('how much', hedge)}, {unit},", behind)
    ahead = [statement.tree.words[p].low for p in range(max(0, min(statement.value) - 2), min(statement.value))]
    if not asked.noun or set(ahead) & _KNOWN_COUNT:
        return ""
    return join(worded(f"how many {asked.noun}", hedge), behind)


#: Words before a count that take it for known, or make it a measure: "these four conditions", "every 1,000 visits".
_KNOWN_COUNT: Final = frozenset(
    "the these those all both every each per its their his her first last past next other".split()
)


def _bare(statement: Statement, noun: Word, places: frozenset[int], low: Lower) -> tuple[str, str, str]:
    """The noun with its adjectives, what stands behind it, and its determiner."""
    tree, value = statement.tree, statement.value
    front = [tree.words[p] for p in sorted(places) if p <= noun.place and p not in value]
    determiner = next((w.low for w in front if w.label in ("det", "poss") or w.tag in ("PRP$", "DT")), "")
    if any(w.label in ("poss", "case") for w in front):
        return "", "", "its"
    words = frozenset(w.place for w in front if w.label != "det" and w.text not in ("-", "‑"))
    write = writer(statement, low)
    behind = frozenset(p for p in places if p > noun.place and p not in value)
    named = write(words)
    return ("" if re.search(r"\d|%", named) else named), write(behind), determiner


def _modified(statement: Statement, noun: Word, places: frozenset[int], asked: Asked, hedge: str, low: Lower) -> str:
    """ "a 15% tariff on cars" is asked as "how high a tariff on cars, in per cent,"."""
    unit = unit_of(asked)
    name, behind, determiner = _bare(statement, noun, places, low)
    if not unit or asked.type not in ("percentage", "money") or not name:
        return ""
    if determiner not in ("a", "an", "", "another", "any"):
        return ""
    if noun.tag in ("NNS", "NNPS"):
        return f"what {join(name, behind)}, {unit},"
    size = "high" if noun.lemma in _HIGH and asked.type == "percentage" else "large"
    opening = f"{lead(hedge)} " if lead(hedge) else ""
    return f"{opening}how {size} {article(name)} {join(name, behind)}, {unit},"


def _of(
    statement: Statement, noun: Word, places: frozenset[int], asked: Asked, hedge: str, behind: str, low: Lower
) -> str:
    """ "growth of 5%" is asked as "what growth, in per cent,", "a total of eleven ships" as "how many ships"."""
    name, _behind, determiner = _bare(statement, noun, places, low)
    if not name or determiner == "its" or noun.lemma in ("time", "moment", "day", "year", "month", "end", "start"):
        return ""
    if noun.lemma in _LEVELS and asked.type == "percentage" and behind.startswith("of "):
        return worded(f"what share {behind}", hedge)
    if asked.type == "quantity":
        return join(worded(f"how many {asked.noun}", hedge), behind) if noun.lemma in _TOTALS and asked.noun else ""
    unit = unit_of(asked)
    if not unit or noun.tag not in ("NN",):
        return ""
    if noun.lemma in ("median", "mean", "average") and asked.type == "percentage":
        return worded(f"what {noun.lemma} share", hedge)
    if noun.lemma in _TOTALS:
        return join(f"{worded('how much', hedge)}, {unit},", behind)
    opening = f"{lead(hedge)} " if lead(hedge) else ""
    if asked.type == "money":
        return f"{opening}how large {article(name)} {join(name, behind)}, {unit},"
    if noun.lemma in LARGE:
        return f"{opening}how large {article(name)} {join(name, behind)}, {unit},"
    return f"{opening}what {join(name, behind)}, {unit},"


def of_rate(statement: Statement, asked: Asked, hedge: str, low: Lower) -> str:
    """ "the 24% tariffs imposed by Oslo on steel" alone is asked as "how high, in per cent, were the tariffs ..."."""
    tree, path, value = statement.tree, statement.path, statement.value
    unit = unit_of(asked)
    if asked.type not in ("percentage", "money") or not unit or len(path) < 2:
        return ""
    if path[0].label not in ("nummod", "compound", "amod", "nmod", "quantmod"):
        return ""
    noun = path[1]
    high = noun.lemma in _HIGH and asked.type == "percentage"
    if not high and noun.lemma not in _WORTH:
        return ""
    places = kept(tree, noun, value)
    for clause in tree.children(noun, "relcl"):
        places -= tree.places(clause)
    name, behind, determiner = _bare(statement, noun, places, low)
    if determiner == "its" or len(content_words(behind)) < 2 or re.search(r"\b(?:which|that|who)\b", behind):
        return ""
    was = "were" if noun.tag == "NNS" else "was"
    opening = f"{lead(hedge)} " if lead(hedge) else ""
    question = f"{opening}how {'high' if high else 'large'}, {unit}, {was} the {join(name, behind)}"
    if len(path) > 3 and path[2].low == "of" and path[3].lemma in _MADE:
        made = kept(tree, path[3], value) - tree.places(path[2])
        told = re.sub(r"^(?:an?|the) ", "the ", writer(statement, low)(frozenset(made)), flags=re.I)
        day = _date_before(tree, min(made))
        if len(content_words(told)) < _LEAST_OF_EVENT and not day:
            return ""  # of which announcement, nobody could tell
        told = told if told.startswith("the ") or re.match(r"[\w.-]+[’']", told) else f"the {told}"
        return f"in {told}{f' of {day}' if day else ''}, {question}"
    return question


#: An event in fewer words of substance is told by its date alone: "in the US announcement".
_LEAST_OF_EVENT: Final = 3
_DATE_BEFORE: Final = re.compile(
    r"(?:^|\s)[Tt]he (?P<date>[A-Z][a-z]+ \d{1,2}(?:, \d{4})?|[A-Z][a-z]+ \d{4}|\d{4}),? $"
)


def _date_before(tree: Tree, place: int) -> str:
    """The date that stands between an article and the word at a place: "the March 26, 2025, US statement"."""
    match = _DATE_BEFORE.search(tree.text[: tree.words[place].start])
    return match["date"] if match else ""


_WORTH: Final = frozenset("deal contract programme program package project loan grant fund facility order fine".split())
