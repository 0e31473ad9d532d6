"""Whose word a value is: a poll, a report, a person, unnamed officials.

Pure. ``claimed_by(words, start, people)`` names the speaker of what stands at a place, "" when it is the brief itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from content.extract.offices import SAYING
from content.extract.persons import Person
from content.extract.tokens import Words, fold
from content.extract.vocabulary import FUNCTION_WORDS, PLACES

_DATED = r"(?:(?:an?|the|its|one|recent|new|\d{4}|[A-Z]\w+ \d{4}) )*"
_ACCORDING = re.compile(
    rf"\b[Aa]ccording to (?P<who>{_DATED}[^\s,;:.()][^,;:()]{{1,70}}?)(?=,|;|:|\(|\.(?:\s|$)|$)",
)
_NOUN = (
    r"(?i:surveys?|polls?|polling|stud(?:y|ies)|reports?|estimates?|analys[ie]s|data|figures|statistics|census|forecasts?"
    r"|projections?|review|research|models?|simulations?|trial|meta-analysis|white paper|index|audit)"
)
_NAME = r"[A-Z][\w.’'&-]{0,40}(?: [A-Z][\w.&-]{0,40}){0,4}"
_BY = rf"(?: (?:by|of|from) (?:the )?(?:[\w.’'&-]{{1,40}} ){{0,4}}?{_NAME})?"
#: "a March survey by the daily X", "University of Y poll", then a verb of saying.
_SOURCE = re.compile(
    rf"\b(?P<who>(?:[\w.’'&–-]{{1,40}} ){{0,5}}?{_NOUN}{_BY})"
    r"(?: (?:in|last|this) (?!(?:which|it|that)\b)[A-Za-z]+(?: \d{4})?)?"
    r"(?: (?:conducted|published|released|carried out|taken|commissioned)(?: (?:in|on|by|for) [\w ]{2,30}?){0,3}?)?,?"
    r" (?:also )?(?P<verb>[a-z]+)\b"
)
#: "In a University of X survey of May, ..." opens a sentence whose figures are the survey's.
_IN_SOURCE = re.compile(
    rf"^(?:In|For|By) (?:an?|the|its|their|one|this)? ?(?P<who>(?:[\w.’'&–-]{{1,40}} ){{0,6}}?{_NOUN}{_BY})\b"
)
_IN_POLL = re.compile(
    r"\b(?:in|of|to|by) (?:an?|the|its|one) (?P<who>(?:[\w.’'&–-]{1,40} ){0,5}?(?:survey|poll|study|census)\b"
    rf"{_BY})"
)
#: "..., a Lancet study found."
_TRAILING = re.compile(
    rf", (?P<who>(?:an? |the )?(?:[\w.’'&–-]{{1,40}} ){{0,4}}?(?:{_NOUN}|officials|{_NAME})) (?:has |have )?"
    r"(?:found|said|says|showed|shows|estimates?|estimated|reported|reports|argued|argues|warned|warns)\W*$"
)
_FOUND = (
    "found|finds|reports?|reported|estimates?|estimated|says?|said|argues?|argued|claims?|claimed|warns?|warned|counts?"
)
_NAMED = re.compile(
    rf"(?P<who>{_NAME}(?: (?:for|of|on) (?:the )?{_NAME}){{0,2}})(?: \([^()]{{2,12}}\))? (?:{_FOUND}|counted|"
    r"expects?|expected|predicts?|predicted|forecasts?|projects?|projected|suggests?|suggested|calculates?|calculated|reckons?|holds|believes?|concludes?|"
    r"recommends?|recommended)\b(?! (?:to|of|by|for)\b)"
)
_ASKED_BY = re.compile(rf"\b(?i:surveys?|polls?|polling) (?:by|from) (?:the )?(?P<who>{_NAME})")
_OWN_SURVEY = re.compile(
    rf"(?:^|\b(?:the|The) )(?P<who>{_NAME}?)(?:[’']s|(?<=s)[’']) (?:[\w-]{{1,20}} ){{0,2}}(?:survey|poll)s?$"
)
_IN_WHICH = re.compile(rf"(?P<who>{_NOUN} by (?:the )?(?:[a-z]+ )?{_NAME}),? in which")
_PEOPLE = (
    "officials experts analysts economists observers critics scientists researchers policymakers diplomats lawmakers"
)
_UNNAMED = re.compile(
    r"\b(?P<who>(?:(?i:some|many|several|senior|unnamed|official|most) )?"
    rf"(?:(?i:{_PEOPLE.replace(' ', '|')})|Some|Many)(?: (?:at|from|with) (?:the )?{_NAME})?)"
    r" (?P<verb>[a-z]+)\b"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are) (?:estimated|projected|expected|forecast|said|reported) by "
    r"(?P<who>[^,.;]{3,50}?)(?= to\b|[,.;]|$)"
)
#: '... ,” said Ms X': the speaker after a quotation.
_AFTER_QUOTE = re.compile(
    rf"[”\"],? (?:said|says|argued|argues|warned|warns|added|adds|noted|notes|wrote|writes) "
    rf"(?P<who>(?-i:{_NAME}))"
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
#: Longest stretch of a sentence, in characters, that is searched on each side of a value.
_REACH = 500


#: What something is done "according to" and nobody says: a timetable, a plan, a rule. In the singular.
NO_SOURCES: Final = frozenset(
    "timetable schedule plan rule calendar need size age term criterion procedure principle formula law".split()
)
_NO_SOURCE = re.compile(rf"(?:(?:an?|the|its|their) )?(?:[a-z]+ )?(?:(?:{'|'.join(sorted(NO_SOURCES))})s?|criteria)\b")


def claimed_by(words: Words, start: int, people: Sequence[Person] = ()) -> str:
    """Who says what stands at a place: a poll, a report, a person, officials; "" when the brief itself does."""
    first, last = words.sentence_at(start)
    first, last = max(first, start - _REACH), min(last, start + _REACH)
    sentence = words.text[first:last]
    offset = start - first
    for pattern in (_ACCORDING, _PASSIVE):
        match = pattern.search(sentence)
        if match and _NO_SOURCE.match(match["who"]):
            continue
        if match and abs(match.start() - offset) < (_NEAR if pattern is _PASSIVE else len(sentence) + 1):
            return _clean(match["who"])
    for match in (*_SOURCE.finditer(sentence, 0, offset), *_UNNAMED.finditer(sentence, 0, offset)):
        if match["verb"] in SAYING:
            return _clean(match["who"])
    poll = _IN_WHICH.search(sentence, 0, offset) or _IN_SOURCE.search(sentence, 0, offset)
    if poll:
        return _clean(poll["who"])
    poll = _IN_POLL.search(sentence, offset, offset + 90) or _TRAILING.search(sentence, offset)
    if poll:
        return _clean(poll["who"])
    quoted = _AFTER_QUOTE.search(sentence, offset)
    if quoted and re.search(r"[“\"]", sentence[:offset]):
        return _speaker(re.sub(r"^(?:Ms|Mrs|Mr|Dr|Prof)\.? ", "", quoted["who"]), people)
    named = [match["who"] for match in _NAMED.finditer(sentence, 0, offset)]
    return _person(sentence, offset, people) or (_speaker(named[-1], people) if named else "")


def _asker(who: str) -> str:
    """ "survey by the Dover Institute", "the Institute's May survey": the Dover Institute, the Institute."""
    match = _ASKED_BY.search(who) or _OWN_SURVEY.search(who)
    return match["who"] if match else ""


def _speaker(name: str, people: Sequence[Person]) -> str:
    """The full name of a person whom a sentence calls by the family name; other names as they stand."""
    name = _clean(name)
    if fold(name) in FUNCTION_WORDS or fold(name) in PLACES:
        return ""
    full = [person.name for person in people if fold(name) in fold(person.name).split()]
    return full[0] if len(full) == 1 else name


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
    who = _asker(who) or who
    who = re.sub(r"^[A-Z]\w+ \d{4} an? ", "", who.strip())
    return re.sub(r"^(?:(?:an?|the|its|one|recent|new|another|and|also) )+", "", who.strip(), flags=re.I).rstrip(
        ".,;: "
    )
