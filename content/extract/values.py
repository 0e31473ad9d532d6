"""Values in running text become fact candidates: dates, percentages, fractions, money and quantities.

Pure. The grammar is ``content.parsing``; here its finds get their year, their hedge and their speaker, and those that
belong to a name or a mark ("Article 9", "[12]", "G7") are left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from content.extract.dates import Calendar
from content.extract.hedges import hedge_at
from content.extract.persons import Person
from content.extract.speakers import claimed_by
from content.extract.tokens import Words
from content.parsing import Found, find_values
from content.records import FactCandidate, Passage

#: What stands right before a number that names something and counts nothing.
_LABEL: Final = re.compile(
    r"(?:\b(?:Article|Articles|Section|Chapter|Annex|Figure|Fig\.|Table|Box|Note|Pillar|Phase|Type|Version|Resolution|No\.|pp?\."
    r"|Vol\.|Issue|Title|Part|Route|Line|Level|Grade|Model|Protocol|Regulation|Directive)\s|\[|\b[A-Z]{1,4}-?)$"
)
_FUTURE = (
    r"(?:will|shall|meets|opens|begins|expires|convenes|takes (?:effect|place)|comes into force|enters into force"
    r"|(?:due|set|scheduled|expected|planned) (?:to|for|in|on|by|before))"
)
_MUST = r"(?:must|should|needs? to|ha(?:s|ve) to|ought to|aims? to|plans? to|pledge[sd]? to)"
_WILL_AFTER = re.compile(rf"^,?(?: [\w’'-]{{1,40}}){{1,5}} {_FUTURE}\b")
_WILL_BEFORE = re.compile(
    rf"\b(?:{_FUTURE} [^.;]*|{_MUST} [^.;]* (?:by|before|from|until) (?:the |early |mid-|late )*)$"
)


def find_value_facts(
    passages: Sequence[Passage], words: Sequence[Words], published: str, people: Sequence[Person]
) -> Iterator[FactCandidate]:
    """Every value of the passages in reading order, as candidates of importance 1."""
    finds = [[found for found in find_values(passage.text) if _is_value(passage.text, found)] for passage in passages]
    explicit = [f.value for row in finds for f in row if f.type == "date" and not f.partial]
    calendar = Calendar(published or _head_date(passages, finds), explicit)
    near = _by_passage(people)
    for index, passage in enumerate(passages):
        starts = [start for start, _ in words[index].sentences]
        for found in finds[index]:
            sentence = bisect_right(starts, found.start)
            candidate = _candidate(passage, words[index], found, calendar, sentence, near[passage.order])
            if candidate:
                yield candidate


def _head_date(passages: Sequence[Passage], finds: Sequence[Sequence[Found]]) -> str:
    """The day or month that ends one of the short lines at the head of a document whose reader found no date."""
    for passage, found in list(zip(passages, finds, strict=True))[:6]:
        last = found[-1] if found else None
        if last is None or last.type != "date" or last.partial or len(passage.text) > 160 or "/" in last.value:
            continue
        if len(last.value) >= 7 and not passage.text[last.end :].strip(" )|"):
            return str(last.value)
    return ""


def _coming(text: str, found: Found) -> bool:
    """The words around a date speak of the future: "In June it will ...", "will enter into force on 1 October"."""
    after, before = text[found.end : found.end + 60], text[: found.start][-90:]
    leads = not after.startswith(",") or re.search(r"(?:^|[.!?] )(?:[\w-]{1,40} ){0,2}$", before)
    return bool((leads and _WILL_AFTER.match(after)) or _WILL_BEFORE.search(before))


def _by_passage(people: Sequence[Person]) -> dict[int, list[Person]]:
    near: dict[int, list[Person]] = defaultdict(list)
    for person in people:
        for number in dict.fromkeys(number for number, _ in person.mentions):
            near[number].append(person)
    return near


def _duration(passage: Passage, words: Words, found: Found, people: Sequence[Person]) -> FactCandidate | None:
    """ "20 days later" that nothing dates still tells a stretch of time."""
    if found.rule != "date.distance":
        return None
    for part in find_values(passage.text[found.start : found.end].rsplit(" ", 1)[0]):
        if part.type == "quantity" and part.start == 0:
            start, end = found.start, found.start + part.end
            surface = passage.text[start:end]
            claim = claimed_by(words, start, people)
            hedge = hedge_at(passage.text, start, end)
            return FactCandidate("quantity", part.value, surface, start, end, passage.order, part.rule, hedge, claim)
    return None


def _is_value(text: str, found: Found) -> bool:
    before, after = text[max(0, found.start - 14) : found.start], text[found.end : found.end + 2]
    if found.type != "quantity":
        return not (found.type == "date" and before.endswith("[") and after.startswith("]"))
    return not _LABEL.search(before) and not re.match(r"\+\d", after)


def _candidate(
    passage: Passage, words: Words, found: Found, calendar: Calendar, sentence: int, people: Sequence[Person]
) -> FactCandidate | None:
    surface = passage.text[found.start : found.end]
    value, resolved = found.value, False
    if found.type == "date":
        value, resolved = calendar.resolve(
            found, surface, (passage.order, sentence), coming=_coming(passage.text, found)
        )
        if not value:
            return _duration(passage, words, found, people)
    return FactCandidate(
        type=found.type,
        value=value,
        surface=surface,
        start=found.start,
        end=found.end,
        passage=passage.order,
        rule=f"{found.rule}-resolved" if resolved else found.rule,
        hedge=hedge_at(passage.text, found.start, found.end, date=found.type == "date"),
        claimed_by=claimed_by(words, found.start, people) if found.type != "date" else "",
        resolved=resolved,
    )
