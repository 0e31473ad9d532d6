"""Whose word a value is: a poll, a report, a person, unnamed officials.

Pure. ``claimed_by(words, start, people)`` names the speaker of what stands at a place, "" when it is the brief itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from content.extract.offices import SAYING
from content.extract.persons import Person
from content.extract.tokens import Words

_DATED = r"(?:(?:an?|the|its|one|recent|new|\d{4}|[A-Z]\w+ \d{4}) )*"
_ACCORDING = re.compile(
    rf"\b[Aa]ccording to (?P<who>{_DATED}[^\s,;:.()][^,;:()]{{1,70}}?)(?=,|;|:|\(|\.(?:\s|$)|$)",
)
_NOUN = (
    r"(?:surveys?|polls?|polling|stud(?:y|ies)|reports?|estimates?|analys[ie]s|data|figures|statistics|census|forecasts?"
    r"|projections?|review|research|models?|simulations?|trial|meta-analysis|white paper|index|audit)"
)
_NAME = r"[A-Z][\w.’'&-]*(?: [A-Z][\w.&-]*){0,4}"
#: "a March survey by the daily X", "University of Y poll", then a verb of saying.
_SOURCE = re.compile(
    rf"\b(?P<who>(?:[\w.’'&–-]+ ){{0,5}}?{_NOUN}(?: (?:by|of|from) (?:the )?(?:[\w.’'&-]+ ){{0,4}}?{_NAME})?)"
    r"(?: (?:conducted|published|released|carried out|taken|commissioned)(?: (?:in|on|by|for) [\w ]{2,30}?)?)?,?"
    r" (?:also )?(?P<verb>[a-z]+)\b"
)
_IN_WHICH = re.compile(rf"(?P<who>{_NOUN} by (?:the )?(?:[a-z]+ )?{_NAME}),? in which")
_PEOPLE = (
    "officials experts analysts economists observers critics scientists researchers policymakers diplomats lawmakers"
)
_UNNAMED = re.compile(
    r"\b(?P<who>(?:(?i:some|many|several|senior|unnamed|official|most) )?"
    rf"(?:(?i:{_PEOPLE.replace(' ', '|')})|Some|Many))"
    r" (?P<verb>[a-z]+)\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are) (?:estimated|projected|expected|forecast|said|reported) by "
    r"(?P<who>[^,.;]{3,50}?)(?= to\b|[,.;]|$)"
)
_CALLING = re.compile(
    r"\b(?:calling|called|calls|asking|arguing|demanding|insisting|pressing|pushing|estimating|warning|saying|claiming)\b"
)
_POSSESSED = re.compile(r"^[’']s? (?:talk|claim|demand|preference|estimate|forecast|proposal|call|remark|view)s?\b")
_VIEW_OF = re.compile(
    r"\b(?:preference|demand|claim|view|statement|estimate|proposal|warning|remark|forecast|call)s? (?:of|by|from)"
    r" (?:the )?$",
    re.IGNORECASE,
)
_SAID = re.compile(r"^(?:,[^,]{3,80},)? (?P<verb>[a-z]+)\b")
#: A passive "estimated by" speaks for what stands near it only.
_NEAR = 130


def claimed_by(words: Words, start: int, people: Sequence[Person] = ()) -> str:
    """Who says what stands at a place: a poll, a report, a person, officials; "" when the brief itself does."""
    first, last = words.sentence_at(start)
    sentence = words.text[first:last]
    offset = start - first
    for pattern in (_ACCORDING, _PASSIVE):
        match = pattern.search(sentence)
        if match and abs(match.start() - offset) < (_NEAR if pattern is _PASSIVE else len(sentence) + 1):
            return _clean(match["who"])
    for match in (*_SOURCE.finditer(sentence, 0, offset), *_UNNAMED.finditer(sentence, 0, offset)):
        if match["verb"] in SAYING:
            return _clean(match["who"])
    poll = _IN_WHICH.search(sentence, 0, offset)
    return _clean(poll["who"]) if poll else _person(sentence, offset, people)


def _person(sentence: str, offset: int, people: Sequence[Person]) -> str:
    """The last person named before the value in a clause of saying or demanding."""
    best, place = "", -1
    for person in people:
        for part in {person.name, person.name.split()[-1], person.name.split()[0]}:
            at = sentence.rfind(part, 0, offset)
            if at > place and len(part) >= 3 and _speaks(sentence, at, at + len(part), offset):
                best, place = person.name, at
    return best


def _speaks(sentence: str, start: int, end: int, offset: int) -> bool:
    if sentence[end : end + 1].isalnum() or sentence[start - 1 : start].isalnum():
        return False
    between = sentence[end:offset]
    verb = _SAID.match(between)
    says = bool(verb and verb["verb"] in SAYING) or bool(_CALLING.search(between)) or bool(_POSSESSED.match(between))
    return says or bool(_VIEW_OF.search(sentence[:start]))


def _clean(who: str) -> str:
    return re.sub(r"^(?:(?:an?|the|its|one|recent|new|another|and|also) )+", "", who.strip(), flags=re.I).rstrip(
        ".,;: "
    )
