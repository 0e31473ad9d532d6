"""Agreements, organisations, people and concepts of a document, each told once, as fact candidates.

Pure. ``find_named_facts(passages, words, people)`` merges the mentions of one name and counts them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from content.extract.acronyms import Acronym, find_acronyms
from content.extract.agreements import Named, find_agreements
from content.extract.concepts import Term, find_concepts
from content.extract.persons import Person
from content.extract.tokens import Words, fold
from content.extract.vocabulary import PROPER_HEADS
from content.parsing import find_values
from content.records import FactCandidate, Passage

#: Nouns after a bracketed acronym that make a policy of what stands before it ("... (FOIP) concept").
_POLICY_AFTER = re.compile(
    r"^ (?:[Cc]oncept|[Vv]ision|[Ss]trategy|[Ii]nitiative|[Pp]olicy|[Dd]octrine|[Ff]ramework|[Aa]greement)\b"
)
_ADOPTED = re.compile(
    r"\b(?:signed|adopted|established|agreed|concluded|issued|announced|released|entered into force|came into force|renamed"
    r"|introduced|renegotiated|ratified|launched|took effect|passed|revised|drafted|published)\b"
)
_REFERS = re.compile(r"\b(?:19|20)\d\d\b")


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


def find_named_facts(
    passages: Sequence[Passage], words: Sequence[Words], people: Sequence[Person]
) -> tuple[list[FactCandidate], dict[int, int]]:
    """(candidates, how often each is mentioned by its index)."""
    ledger = Ledger()
    _agreements(passages, words, ledger)
    _organisations(passages, words, ledger)
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
        # In a heading every word has its capital: a name is believed there only with its letters, or if the body has it.
        if passage.role == "heading" and not named.acronym and _key(named.name) not in in_body:
            continue
        acronym = named.acronym or None
        value = {"name": named.name, "acronym": acronym, "date": _date_of(text, named)}
        surface = passage.text[named.start : named.end]
        ledger.add(_fact("agreement", value, surface, named.start, passage.order, named.rule), _keys(named))


def _keys(named: Named) -> list[str]:
    keys = [_key(named.name)]
    if named.acronym and named.acronym.lower() != named.name.lower():
        keys.append(named.acronym.lower())
    return keys


def _key(name: str) -> str:
    """One key for "2022 National Security Strategy" in its year, and for "Article 9 of the Constitution" and "Article 9"."""
    folded = fold(name)
    return re.sub(
        r"^((?:article|section|chapter|annex) \w+) of (?:the |its |their )?(?:\w+ )?constitution$", r"\1", folded
    )


def _date_of(words: Words, named: Named) -> str | None:
    """The date of an agreement: a year in front of it, in brackets after it, or the one date of a sentence of adoption."""
    year = re.match(r"(?:19|20)\d\d(?= )", words.text[named.start : named.end])
    if year:
        return year[0]
    after = re.match(r" \(?((?:19|20)\d\d)\)?(?=[\s,.;)]|$)", words.text[named.end : named.end + 8])
    if after:
        return after[1]
    start, end = words.sentence_at(named.start)
    sentence = words.text[start:end]
    if not _ADOPTED.search(sentence) or not _REFERS.search(sentence):
        return None
    dates = {f.value for f in find_values(sentence) if f.type == "date" and not f.partial and "/" not in f.value}
    return dates.pop() if len(dates) == 1 else None


def _organisations(passages: Sequence[Passage], words: Sequence[Words], ledger: Ledger) -> None:
    for passage, text in zip(passages, words, strict=True):
        for found in find_acronyms(text):
            if ledger.known("agreement", found.acronym.lower()) is not None:
                continue
            type_ = "agreement" if _is_agreement(found, passage.text) else "organisation"
            value: dict[str, Any] = {"name": found.name, "acronym": found.acronym}
            if type_ == "agreement":
                value["date"] = None
            surface = passage.text[found.start : found.end]
            fact = _fact(type_, value, surface, found.start, passage.order, "acronym")
            count = sum(w.text.count(found.acronym) for w in words)
            if ledger.known(type_, found.acronym.lower(), fold(found.name)) is None:
                ledger.add(fact, [found.acronym.lower(), fold(found.name)], count)


def _is_agreement(found: Acronym, text: str) -> bool:
    last = fold(found.name).split()[-1]
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
        if ledger.known("agreement", key) is not None or ledger.known("person", key) is not None:
            continue
        value = {"term": term.term, "definition": term.definition or _clause(text, term)}
        surface = passage.text[term.start : term.end]
        ledger.add(_fact("concept", value, surface, term.start, passage.order, term.rule), [key], counts[key])


def _clause(words: Words, term: Term) -> str:
    """The sentence in which a term stands, when no words beside it define it."""
    start, end = words.sentence_at(term.start)
    return words.text[start:end].strip()
