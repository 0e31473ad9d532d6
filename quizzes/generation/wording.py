"""Whether a finished question says one thing and enough of it: nothing dragged along, one date, words to find it by.

Pure. Works on words alone, without a parser: each check names a fault that a reader would mend before use.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.grammar import parse
from quizzes.generation.sentences import has_verb
from quizzes.generation.standalone import YEAR
from quizzes.generation.verbs import AUXILIARIES, form_of
from quizzes.generation.words import DETERMINERS, MARK, PREPOSITIONS, content_words

#: "nine riders in ten": a count that is half a fraction cannot be asked or changed alone.
OF_TEN: Final = re.compile(
    rf"{MARK} (?:in|out of) (?:two|three|four|five|six|seven|eight|nine|ten|twenty|\d{{1,3}})\b(?! [A-Z])"
)
_FIGURE: Final = r"(?:[A-Z]{0,3}[$€£¥₹]|(?:USD|EUR|GBP|SEK) )?\d[\d.,]*"
#: A second figure that hangs on the asked one's verb: "cost ... and the other one $191 million".
_GAPPED: Final = re.compile(
    r"(?:,| and| or| but)(?P<between>(?: (?!(?:that|which|who|whose|where|when|to|after|before|by|until|since)\b)"
    rf"[\w’'“”.-]+){{0,4}}) (?:[A-Z]{{0,3}}[$€£¥₹]\s?\d|(?:USD|EUR|GBP|SEK) \d|"
    rf"{_FIGURE}(?: to {_FIGURE})? ?(?:%|per ?cent\b|°|million\b|billion\b))"
)
_SHARED: Final = re.compile(
    r"(?:,| and) (?:[A-Z]\w+ )?(?:an? (?:third|quarter|half|fifth|good \w+)|half|the (?:rest|remainder)|"
    r"(?:two|three|four)[ -](?:thirds|quarters|fifths)|nothing|another|none)\b"
)
_COMPARED: Final = re.compile(
    r"(?:,? (?:against|compared (?:with|to)|versus)|, (?:down|up|double|twice|triple|half)) (?:[\w’-]+ ){0,4}?"
    rf"(?:{_FIGURE}|the (?:tariff|rate|level|figure|number|average|sum)|that|those|the [\w-]+ average)"
)
_RANGE: Final = re.compile(r"\bfrom\b.*\b(?:to|and)\b")
#: "batteries cost", "duties hit": past or present, and only a date tells.
_EITHER_TENSE: Final = re.compile(
    r"\bdid (?:(?!the |an? )[\w’-]+ )*?[\w’-]+s (?:of [\w -]+? )?(?:cost|put|set|cut|hit|let|spread|shut|split)\b"
)
_LAST_WORD: Final = re.compile(r" (?:only|just|even|alone|also|too|well|apiece|so)\?$")


def overloaded(question: str) -> bool:
    """Whether a question drags along a second figure, a comparison or a lost focus word that it does not need."""
    tail = re.sub(r"^According to [^,]+, ", "", question)
    tail = YEAR.sub("", re.sub(r"\b\d{1,2} (?=[A-Z][a-z]+ \d{4})", "", tail))
    if any(has_verb(f"x {part}") for part in re.split(r", and ", tail)[1:]):
        return True
    if _EITHER_TENSE.search(tail) and not YEAR.search(question):
        return True
    return bool(_gapped(tail) or _SHARED.search(tail) or _COMPARED.search(tail) or _LAST_WORD.search(tail))


def _gapped(tail: str) -> bool:
    """Whether a second figure has no verb of its own."""
    return any(not has_verb(f"x{m['between']} 7") for m in _GAPPED.finditer(tail))


_OF_WHAT: Final = re.compile(
    r"\bhow many (?:metric |cubic )?(?:tonnes|tons|metres|litres|gallons)(?: an? \w+| per \w+)?\b(?! of\b)"
)


def of_what(question: str) -> bool:
    """Whether a question asks for tonnes or litres and does not say of what."""
    match = _OF_WHAT.search(question)
    return match is not None and (" cubic " in match[0] or "metres" not in match[0])


def two_dates(question: str, *, asked: str) -> bool:
    """Whether a question for a date gives another date, so that a careful reader may take one for the other."""
    stem = re.sub(r"^According to [^,]+, ", "", question)
    stem = stem.replace(f"of {asked}", "", 1) if asked else stem
    found = re.search(
        r"\b(?:in|by|on|since|until|to|at|over|from|of) (?:(?:[A-Z][a-z]+|FY|fiscal(?: year)?|financial year) )?"
        r"(?:1[5-9]|20)\d\d(?![\w/-])",
        stem,
    )
    return bool(found)


_PARTICLES: Final = frozenset("out up in into off down over away back to".split())
_LEAST_TOLD: Final = 3
_ASKING: Final = frozenset(
    "high per cent share fraction worth dollars euros yen us percentage rate more less about nearly over least pounds "
    "sterling fewer roughly approximately exactly brief".split()
)


def thin(question: str, label: str, noun: str = "") -> bool:
    """Whether a question says too little to be found again in the brief: "how many dollars did Japan give"."""
    text = re.sub(r"^According to [^,]+, ", "", question).replace(f"according to {label}, ", "")
    text = re.sub(rf"\bhow many .*?(?= (?:{'|'.join(sorted(AUXILIARIES))}) )", "", text)
    told = {w for w in content_words(text) if not w[0].isdigit()} - _ASKING - content_words(noun) - content_words(label)
    return len(told) < _LEAST_TOLD


def is_sentence(text: str) -> bool:
    """Whether a text is a whole sentence or a predicate, not the noun phrase that a gloss must be."""
    head, *relative = re.split(r"\b(?:that|which|who|whose|where|whom|when|in which|by which)\b", text, maxsplit=1)
    if parse(text) is not None:
        return True
    words = [t.strip("“”‘’,").lower() for t in head.split()]
    if len(words) > 1 and words[0].endswith("s") and words[1] in _PARTICLES:
        return True
    return any(w in AUXILIARIES for w in words[1:]) or bool(relative and _goes_on(relative[0].split()))


def _goes_on(words: list[str]) -> bool:
    """Whether a second verb follows that of a relative clause: "who had saved for ten years lost a fifth"."""
    low = [w.strip("“”‘’,").lower() for w in words]
    joined = PREPOSITIONS | DETERMINERS | AUXILIARIES | {"and", "or", "to", "not", "be", "been"}
    finite = [
        i
        for i, w in enumerate(low)
        if form_of(w) in ("aux", "past") and (i == 0 or low[i - 1] not in joined) and not words[i - 1].endswith(",")
    ]
    return len(finite) > 1
