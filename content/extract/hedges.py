"""The words that loosen a value, and whose word it is.

Pure. ``hedge_at(text, start, end)`` gives the hedging words beside a value; ``claimed_by(words, start)`` names who says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.extract.offices import SAYING
from content.extract.persons import Person
from content.extract.tokens import Words

_BEFORE = re.compile(
    r"\b(?P<hedge>just over|just under|a little (?:over|under|more than|less than)|slightly (?:over|under|more than|less than)"
    r"|well (?:over|above|below)|more than|less than|fewer than|no more than|no less than|not more than|at least|at most"
    r"|up to|as much as|as many as|as little as|as few as|in excess of|close to|in the region of|on the order of|upwards? of"
    r"|approximately|approx\.|roughly|around|about|some|nearly|almost|over|above|under|below|circa|ca\.|c\.|estimated"
    r"|an estimated|reportedly|exceeding|exceeds|exceeded|barely|virtually|practically|only|just|mid|early|late|beginning of"
    r"|end of|by early|by late|by mid|the first half of|the second half of)"
    r"(?:[ -](?:an?|the|of|USD|EUR|US|estimated|another|even|in|from))?[ -]*[$€£¥(]*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^ ?(?P<hedge>or (?:more|less|so|fewer|above|below|higher|lower|thereabouts)|and (?:above|more|over)|at (?:least|most)|\+)"
    r"(?=[\s.,;)]|$)",
    re.IGNORECASE,
)
#: Words of direction that are no hedge for a date ("over 2020" hardly occurs, "under 2022 reforms" does).
_NOT_FOR_DATES = re.compile(r"^(?:over|under|above|below|some|only|just|exceed\w*|up to|at least)$", re.IGNORECASE)

_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>(?:(?:an?|the|its|one|recent|new|\d{4}|[A-Z]\w+ \d{4}) )*[^\s,;:.()][^,;:()]{1,70}?)"
    r"(?=,|;|:|\(|\.(?:\s|$)|$)"
)
_SOURCE_NOUN = (
    r"(?:surveys?|polls?|polling|stud(?:y|ies)|reports?|estimates?|analys[ie]s|data|figures|statistics|census|forecasts?"
    r"|projections?|review|research|models?|simulations?|trial|meta-analysis|white paper|index|audit)"
)
_SOURCE = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Tt]his|[Ii]ts|[Rr]ecent|[Aa]nother|[Oo]fficial|[Ss]everal|[Nn]ew)? ?"
    rf"(?P<who>(?:[\w.’'&–-]+ ){{0,5}}?{_SOURCE_NOUN}(?: (?:by|of|from) (?:the )?(?:[\w.’'&-]+ ){{0,4}}?[A-Z][\w.’'&-]*(?: [A-Z][\w.&-]*){{0,4}})?)"
    r"(?: (?:conducted|published|released|carried out|taken|commissioned|of \d[\d,]* \w+)(?: (?:in|on|by|for) [\w ]{2,30}?)?)?,? (?:also )?"
    r"(?P<verb>[a-z]+)\b"
)
_POLL_RELATIVE = re.compile(
    rf"(?P<who>{_SOURCE_NOUN} by (?:the )?(?:[a-z]+ )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,4}}),? in which"
)
_UNNAMED = re.compile(
    r"\b(?P<who>(?:[Ss]ome |[Mm]any |[Ss]everal |[Ss]enior |[Uu]nnamed |[Oo]fficial )?(?:officials|experts|analysts|economists|observers"
    r"|critics|scientists|researchers|policymakers|diplomats|commentators|lawmakers|[Ss]ome|[Mm]any|[Cc]ritics|[Oo]fficials|[Ee]xperts))"
    r" (?P<verb>[a-z]+)\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are) (?:estimated|projected|expected|forecast|said|reported) by (?P<who>[^,.;]{3,50}?)(?= to\b|,|\.|;|$)"
)
_CALL = re.compile(
    r"\b(?:calling|called|calls|asking|arguing|demanding|insisting|pressing|pushing|statements|talk|preference|claim|claims|demands?|estimates?)\b"
)


def hedge_at(text: str, start: int, end: int, *, date: bool = False) -> str:
    """The hedge right before (or after) a value, in the words of the text; "" when there is none."""
    before = _BEFORE.search(text[max(0, start - 40) : start])
    if before and not (date and _NOT_FOR_DATES.match(before["hedge"])):
        return before["hedge"].lower()
    after = None if date else _AFTER.match(text[end : end + 16])
    return after["hedge"].strip().lower() if after else ""


def claimed_by(words: Words, start: int, people: Sequence[Person] = ()) -> str:
    """Who says what stands at a place: a poll, a report, a person, officials; "" when the brief itself does."""
    first, last = words.sentence_at(start)
    sentence = words.text[first:last]
    offset = start - first
    for pattern in (_ACCORDING, _PASSIVE):
        match = pattern.search(sentence)
        if match and (match.start() < offset + 80):
            return _clean(match["who"])
    for match in (*_SOURCE.finditer(sentence), *_UNNAMED.finditer(sentence)):
        if match.start() < offset and match["verb"] in SAYING:
            return _clean(match["who"])
    poll = _POLL_RELATIVE.search(sentence)
    if poll and poll.start() < offset:
        return _clean(poll["who"])
    return _person(sentence, offset, people)


def _person(sentence: str, offset: int, people: Sequence[Person]) -> str:
    """The last person named before the value in a clause of saying or demanding."""
    best, place = "", -1
    for person in people:
        for part in {person.name, person.name.split()[-1], person.name.split()[0]}:
            at = sentence.rfind(part, 0, offset)
            if at <= place or len(part) < 3 or sentence[at + len(part) : at + len(part) + 1].isalnum():
                continue
            between = sentence[at + len(part) : offset]
            verb = re.match(r"(?:,[^,]{3,80},)? (?P<verb>[a-z]+)\b", between)
            if (verb and verb["verb"] in SAYING) or (
                _CALL.search(between) or re.match(r"[’']s? (?:talk|claim|demand|preference)", between)
            ):
                best, place = person.name, at
    return best


def _clean(who: str) -> str:
    return re.sub(r"^(?:an?|the|its|one)\s+", "", who.strip(), flags=re.IGNORECASE).rstrip(".,;: ")
