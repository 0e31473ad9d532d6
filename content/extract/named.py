"""Agreements, organisations, people and concepts of a document, each told once, as fact candidates.

Pure. ``find_named_facts(passages, words, people)`` merges the mentions of one name and counts them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from content.extract.acronyms import Acronym, find_acronyms
from content.extract.agreements import Named, find_agreements
from content.extract.concepts import Term, find_concepts
from content.extract.persons import Person
from content.extract.tokens import Words, fold
from content.extract.vocabulary import PROPER_HEADS, WEAK_HEADS
from content.parsing import find_values
from content.records import FactCandidate, Passage

#: Nouns after a bracketed acronym that make a policy of what stands before it ("... (FOIP) concept").
_POLICY_AFTER = re.compile(
    r"^ (?:[Cc]oncept|[Vv]ision|[Ss]trategy|[Ii]nitiative|[Pp]olicy|[Dd]octrine|[Ff]ramework|[Aa]greement)\b"
)
_VERBS = (
    r"(?:sign|adopt|establish|conclud|issu|announc|releas|renam|introduc|renegotiat|ratif|launch|pass|publish|approv|enact"
    r"|agree)(?:ed|d|ied|ing|ying|es|s)?"
)
#: "signed the new ...", "established through the ...", right before a name.
_MADE = re.compile(rf"\b{_VERBS}(?: to| through| by| on| under)?(?: [a-z]+(?:-[a-z]+)*){{0,4}} $", re.IGNORECASE)
#: "... was adopted", "... that came into force", right after a name.
_CAME = re.compile(
    rf"^(?: \([^()]*\))?(?:,? (?:first )?{_VERBS} (?:in|on|at)\b|(?:, [^,.;]{{3,60}},)?,?(?: (?:that|which))?"
    rf"(?: (?:was|were|has been|had been) (?:first |formally |finally )?{_VERBS}"
    r"| (?:came|entered|went) into (?:force|effect)| took effect))"
)
_IN_DATE = re.compile(r"^(?: \([^()]*\))?,? (?:of|in|on|from) (?:early |late |mid-)?$")
#: A year that only tells one edition from another ("under the 1960 treaty") dates nothing else.
_EDITION = re.compile(r"\b(?:the|an?|its|their|this|[’']s) $")


#: Heads that make an agreement only of a name with capitals ("official development assistance" is none).
_AIMS = frozenset("goals vision principles partnership framework agenda roadmap deal".split())
_EDITION_YEAR = re.compile(r"^(?:19|20)\d\d ")


class Ledger:
    """Collects named facts in reading order, one per name, and counts the mentions."""

    def __init__(self) -> None:
        self.facts: list[FactCandidate] = []
        self.mentions: dict[int, int] = {}
        self._keys: dict[tuple[str, str], int] = {}

    def known(self, type_: str, *keys: str) -> int | None:
        return next((self._keys[type_, key] for key in keys if key and (type_, key) in self._keys), None)

    def add(self, fact: FactCandidate, keys: Sequence[str], mentions: int = 1) -> None:
        index = self.known(fact.type, *keys)
        if index is None:
            index = len(self.facts)
            self.facts.append(fact)
        self.mentions[index] = self.mentions.get(index, 0) + mentions
        for key in keys:
            if key:
                self._keys.setdefault((fact.type, key), index)

    def alias(self, type_: str, alias: str, key: str) -> None:
        if (type_, key) in self._keys:
            self._keys.setdefault((type_, alias), self._keys[type_, key])

    def give_acronym(self, index: int, acronym: str, passage: Passage, start: int, end: int) -> None:
        """An agreement met before without its letters gets them, and the place where they are explained."""
        fact = self.facts[index]
        if fact.value["acronym"] is None:
            value = {**fact.value, "acronym": acronym}
            surface = passage.text[start:end]
            self.facts[index] = replace(
                fact, value=value, surface=surface, start=start, end=end, passage=passage.order, rule="acronym"
            )
        self._keys.setdefault((fact.type, acronym.lower()), index)


def find_named_facts(
    passages: Sequence[Passage], words: Sequence[Words], people: Sequence[Person]
) -> tuple[list[FactCandidate], dict[int, int]]:
    """(candidates, how often each is mentioned by its index)."""
    ledger = Ledger()
    _agreements(passages, words, ledger)
    _acronyms(passages, words, ledger)
    for person in people:
        surface = passages[person.passage].text[person.start : person.end]
        value = {"name": person.name, "role": person.role}
        fact = _fact("person", value, surface, person.start, person.passage, person.rule)
        ledger.add(fact, [fold(person.name)], max(1, len(person.mentions)))
    _concepts(passages, words, ledger)
    return ledger.facts, ledger.mentions


def _fact(type_: str, value: dict[str, Any], surface: str, start: int, passage: int, rule: str) -> FactCandidate:
    return FactCandidate(type_, value, surface, start, start + len(surface), passage, rule)


def _agreements(passages: Sequence[Passage], words: Sequence[Words], ledger: Ledger) -> None:
    mentions = [(p, w, named) for p, w in zip(passages, words, strict=True) for named in find_agreements(w)]
    in_body = {_key(named.name) for p, _, named in mentions if p.role != "heading"}
    for passage, text, named in mentions:
        # In a heading every word has its capital, so a name there needs its letters or a mention in the body.
        if passage.role == "heading" and not named.acronym and _key(named.name) not in in_body:
            continue
        acronym = named.acronym or None
        name = _EDITION_YEAR.sub("", named.name)
        name = name if " " in name else named.name
        value = {"name": name, "acronym": acronym, "date": _date_of(text, named)}
        surface = passage.text[named.start : named.end]
        ledger.add(_fact("agreement", value, surface, named.start, passage.order, named.rule), _keys(named))
        # The bare name later on means the edition met first.
        ledger.alias("agreement", _key(name), _key(named.name))


def _keys(named: Named) -> list[str]:
    keys = [_key(named.name)]
    if named.acronym and named.acronym.lower() != named.name.lower():
        keys.append(named.acronym.lower())
    return keys


def _key(name: str) -> str:
    """The folded name; "Article 9 of the Constitution" is "article 9"."""
    folded = fold(name)
    return re.sub(
        r"^((?:article|section|chapter|annex) \w+) of (?:the |its |their )?(?:\w+ )?constitution$", r"\1", folded
    )


def _date_of(words: Words, named: Named) -> str | None:
    """When it was agreed: a year in front, a date right after, or the one date of a sentence that says so."""
    year = re.match(r"(?:19|20)\d\d(?= )", words.text[named.start : named.end])
    if year:
        return year[0]
    start, end = words.sentence_at(named.start)
    # Far from its name a date belongs to something else, and long sentences would be read again for every name.
    before, after = (
        words.text[max(start, named.start - 200) : named.start],
        words.text[named.end : min(end, named.end + 150)],
    )
    dates = [f for f in find_values(after) if f.type == "date" and not f.partial and "/" not in f.value]
    if dates and (_IN_DATE.match(after[: dates[0].start]) or re.fullmatch(r" ?\(?", after[: dates[0].start])):
        return str(dates[0].value)
    if _CAME.match(after) and dates and dates[0].start < 70:
        return str(dates[0].value)
    if not _MADE.search(before) and not _CAME.match(after):
        return None
    earlier = [f for f in find_values(before) if f.type == "date" and not f.partial and "/" not in f.value]
    values = {f.value for f in earlier if not _EDITION.search(before[: f.start])}
    values |= {f.value for f in dates if not _EDITION.search(after[: f.start])}
    return str(values.pop()) if len(values) == 1 else None


def _acronyms(passages: Sequence[Passage], words: Sequence[Words], ledger: Ledger) -> None:
    """Every acronym with its expansion, once: an agreement by its head noun, else an organisation or a term."""
    counts = Counter(token.base for text in words for token in text.tokens)
    for passage, text in zip(passages, words, strict=True):
        for found in find_acronyms(text):
            letters, name = found.acronym.lower(), fold(found.name)
            known = ledger.known("agreement", letters, name)
            if known is not None:
                ledger.give_acronym(known, found.acronym, passage, found.start, found.end)
                continue
            type_ = "agreement" if _is_agreement(found, passage.text) else "organisation"
            value: dict[str, Any] = {"name": found.name, "acronym": found.acronym}
            if type_ == "agreement":
                value["date"] = _date_of(text, Named(found.name, found.start, found.end, "acronym", found.acronym))
            surface = passage.text[found.start : found.end]
            fact = _fact(type_, value, surface, found.start, passage.order, "acronym")
            if ledger.known(type_, letters, name) is None:
                ledger.add(fact, [letters, name], max(1, counts[found.acronym]))


def _is_agreement(found: Acronym, text: str) -> bool:
    last = fold(found.name).split()[-1]
    if found.name.islower() and last in WEAK_HEADS | _AIMS:
        return False
    if last in PROPER_HEADS and last not in ("order", "settlement", "programme", "program", "mechanism", "package"):
        return True
    return found.name[0].isupper() and bool(_POLICY_AFTER.match(text[found.end : found.end + 14]))


def _concepts(passages: Sequence[Passage], words: Sequence[Words], ledger: Ledger) -> None:
    best: dict[str, tuple[Term, Passage, Words]] = {}
    counts: dict[str, int] = {}
    for passage, text in zip(passages, words, strict=True):
        for term in find_concepts(text) if passage.role not in ("heading", "table_row") else ():
            key = fold(term.term)
            counts[key] = counts.get(key, 0) + 1
            if key and (key not in best or (term.definition and not best[key][0].definition)):
                best[key] = (term, passage, text)
    for key, (term, passage, text) in best.items():
        if ledger.known("person", key) is not None:
            continue
        if ledger.known("agreement", key) is not None and not term.definition:
            continue
        value = {"term": term.term, "definition": term.definition or _clause(text, term)}
        surface = passage.text[term.start : term.end]
        ledger.add(_fact("concept", value, surface, term.start, passage.order, term.rule), [key], counts[key])


def _clause(words: Words, term: Term) -> str:
    """The sentence in which a term stands, when no words beside it define it."""
    start, end = words.sentence_at(term.start)
    return words.text[start:end].strip()
