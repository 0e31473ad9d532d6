"""Sentences that define: "X refers to ...", "known as X", "what experts call X", "X — the share of ...", "X, i.e. ...".

Pure. ``definitions(words)`` yields each term with the words that define it. A gloss counts only when it opens like a
definition ("the share of", "a state in which"), so that asides between dashes are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.extract.quotations import Term
from content.extract.tokens import Words
from content.extract.vocabulary import DEMONYMS, FUNCTION_WORDS, PLACES

_OPENERS = """
share number amount rate ratio proportion percentage difference gap distance sum total level degree extent value cost
price process practice procedure method technique way means act action use ability capacity power right duty risk
chance likelihood tendency idea notion belief principle theory view assumption point moment time period stage state
condition situation phenomenon shift transfer movement spread loss lack absence presence removal collection set group
system network mechanism instrument tool measure indicator form type kind class category mix combination term policy
strategy approach rule tax charge fee payment promise agreement body programme program service study science average
minimum maximum interest area place part effect result failure decline rise growth increase fall reduction money people
"""
OPENERS: Final = frozenset(_OPENERS.split())
_OPENER = rf"(?:{'|'.join(_OPENERS.split())})"
_FOLLOWS = (
    r"(?:of|in|by|at|for|on|that|which|who|whose|where|when|to|between|from|among|above|below|sent|paid|needed|used)\b"
)
_HOW = rf"(?:(?:the|an?) (?:[a-z-]+ ){{0,3}}?)?{_OPENER}s?(?: [a-z]+)? {_FOLLOWS}"
_SMALL = r"(?<![\w-])[a-z]{2,30}(?:-[a-z]{1,30}){0,3}"
#: A term at the beginning of a sentence, or after a small article: up to four words written small.
_OPENING = (
    r"(?:(?<=^)|(?<=[.!?;] ))(?:(?:The|An?) )?(?:(?:[Tt]erm|[Pp]hrase|[Ww]ord) (?=[a-z]+ [a-z]+ refers))?"
    r"(?P<term>(?!(?:The|An?) )[A-Za-z][\w-]{0,40}(?: [a-z][a-z-]*){0,3})"
)
_INSIDE = rf"(?P<term>(?:{_SMALL} ){{0,3}}{_SMALL})"
_REST = r"[^.;—–]{0,180}"
_DEFINES = (
    r"(?:refers? to|(?:is|are) (?:commonly |usually |often |generally )?defined as|denotes?|describes?|stands? for)"
    r"(?! (?:them|it|this|these|those|him|her|us)\b)"
)

_REFERS = re.compile(rf"{_OPENING} {_DEFINES} (?P<how>[^.;]{{8,200}})")
_QUOTED_REFERS = re.compile(rf"[“‘\"](?P<term>[^“”‘\"]{{2,50}})[”’\"] {_DEFINES} (?P<how>[^.;]{{8,200}})")
_IS = re.compile(rf"{_OPENING} (?:is|are) (?P<how>{_HOW}{_REST})")
_DASHED = re.compile(rf"{_INSIDE}(?: [–-] ?| ?— ?)(?P<how>{_HOW}{_REST}?)(?= ?[—–.;]|$)")
_DASHED_OPENING = re.compile(rf"{_OPENING}(?: [–-] ?| ?— ?)(?P<how>{_HOW}{_REST}?)(?= ?[—–.;]|$)")
_BRACKETED = re.compile(rf"{_INSIDE} \((?P<how>{_HOW}[^()]{{0,150}})\)")
_COMMA_OPENING = re.compile(rf"{_OPENING}, (?P<how>{_HOW}[^,.;]{{0,150}})(?=,)")
_THAT_IS = re.compile(
    rf"{_INSIDE},? (?:\()?(?:i\.e\.,?|that is,|that is to say,|in other words,) (?P<how>[^.;)]{{8,180}})"
)
#: A dot belongs to a name only inside it: the next sentence is none of it.
_NAME_PART = r"[A-Z][\w-]{0,40}(?:\.[\w-]{1,20}){0,3}"
_NAMED_SO = re.compile(
    r"\b(?:what (?:[\w’-]{1,40} ){1,3}(?:calls?|terms?|dubs?)|"
    r"(?:also |otherwise |better |commonly |often |widely )?(?:known|referred to) as"
    r"|so-called|(?:is|are|was|were|been|,) (?:often |sometimes |also |commonly )?"
    r"(?:called|termed|dubbed|labelled|labeled))"
    rf" (?:the |an? )?(?P<term>(?:{_NAME_PART}|[a-z][a-z-]+)(?: (?:{_NAME_PART}|[a-z][a-z-]+)){{0,4}})"
)
_PRINCIPLE = re.compile(
    r"\b(?:principles?|concept|notion|doctrine|idea|phenomenon|practice|policy) of "
    r"(?P<term>(?:non-)?[a-z]+(?:-[a-z]+){0,2}), "
    r"(?P<how>(?:which|under which|whereby|by which|in which) [^,.;]{10,150})"
)
_RELATIVE = re.compile(rf"{_OPENING}, (?P<how>(?:in which|whereby|by which|under which) [^,.;]{{10,150}})(?=,)")
_OR_TERM = re.compile(r", or [“‘\"](?P<term>[^“”‘\"]{3,40})[”’\"](?=,| )")
#: Words after which a name given to something cannot go on.
_STOPS: Final = frozenset(
    "has have had can could will would may might must should is are was were be been which that who whose where when"
    " in on at by for from to into with within without after before since until during and or but as than if because"
    " while refers refer means describes says said rose fell makes made remains became becomes also".split()
)
_FIRST_NO: Final = frozenset(
    "this that these those it he she they we you i there here what which who such one some many most each another"
    " both all".split()
)


#: "— promise to fill the gap": a verb; "that is, in the spring": a time or a place.
_NO_DEFINITION = re.compile(
    r"(?:(?:promise|charge|act|use|rise|fall|place|form)s? (?:to|in|on)|in the|on the|at the)\b"
)


def definitions(words: Words) -> Iterator[Term]:
    """Every term that a sentence of a passage defines, with its definition."""
    text = words.text
    for pattern, rule in _PATTERNS:
        for match in pattern.finditer(text):
            how = (match.groupdict().get("how") or "").strip(" ,(—–")
            term, start = _term(match["term"], match.start("term"), opening=match["term"][:1].isupper())
            if term and _is_term(term, rule) and not _NO_DEFINITION.match(how):
                yield Term(term, how, start, start + len(term), rule)
    for match in _NAMED_SO.finditer(text):
        term = _until_stop(match["term"])
        if term and (" " in term or term[0].islower()) and _is_term(term, "known-as"):
            start = match.start("term")
            yield Term(term, "", start, start + len(term), "known-as")


_PATTERNS: Final = (
    (_REFERS, "defined"),
    (_QUOTED_REFERS, "defined"),
    (_IS, "defined"),
    (_DASHED, "gloss"),
    (_DASHED_OPENING, "gloss"),
    (_BRACKETED, "gloss"),
    (_COMMA_OPENING, "apposition"),
    (_THAT_IS, "gloss"),
    (_PRINCIPLE, "concept-of"),
    (_RELATIVE, "apposition"),
    (_OR_TERM, "quoted"),
)


def _term(text: str, start: int, *, opening: bool) -> tuple[str, int]:
    """The words after the last small word of the phrase: "neared the neutral rate" gives "neutral rate"."""
    parts = text.split(" ")
    if opening:
        return ("", start) if any(part.lower() in FUNCTION_WORDS | _STOPS for part in parts) else (text, start)
    cut = max((i + 1 for i, part in enumerate(parts) if part in FUNCTION_WORDS | _STOPS), default=0)
    if not cut and len(parts) > 3:
        return "", start
    kept = parts[cut:]
    return " ".join(kept), start + len(" ".join(parts[:cut])) + bool(cut)


def _until_stop(text: str) -> str:
    kept: list[str] = []
    for part in text.split(" "):
        if part.lower() in _STOPS | FUNCTION_WORDS or (kept and part[:1].islower() and part.endswith("ly")):
            break
        kept.append(part)
    return " ".join(kept)


def _is_term(term: str, rule: str) -> bool:
    """A phrase that can be the name of something; a lone word counts only where a verb defines it."""
    low = term.lower()
    parts = low.split()
    if low in PLACES | DEMONYMS | FUNCTION_WORDS or parts[0] in _FIRST_NO or len(parts) > 5:
        return False
    if len(parts) == 1 and rule == "known-as":
        return "-" in low or len(low) > 4
    return len(parts) > 1 or (rule != "quoted" and len(low) > 4)
