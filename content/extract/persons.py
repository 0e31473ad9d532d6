"""The people of a document: mentions joined into persons, each once, with a role and all the places that name them.

Pure. Family names alone, and names in the other order, are the same person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from content.extract.mentions import INITIAL, SUFFIXES, Person, is_part, mentions, name_end
from content.extract.offices import GIVEN_NAMES, SAYING
from content.extract.tokens import Token, Words, fold
from content.extract.vocabulary import FUNCTION_WORDS, PLACES

__all__ = ["Person", "find_persons"]


def find_persons(passages: Sequence[tuple[int, Words]]) -> tuple[Person, ...]:
    """Every person of a document, given as (passage number, words), in the order of their fullest mentions."""
    evident = [person for number, words in passages for person in mentions(number, words)]
    people = _join([*evident, *_fuller(evident, passages), *_called_by_surname(evident, passages)])
    people = _count(people, passages)
    return tuple(sorted(people, key=lambda p: (p.passage, p.start)))


def _fuller(evident: Sequence[Person], passages: Sequence[tuple[int, Words]]) -> Iterator[Person]:
    """Given name and family name together where only the family name was evident ("Shinzo Abe" beside "Mr Abe")."""
    surnames = {fold(person.name) for person in evident if len(_parts(person.name)) == 1}
    for number, words in passages:
        tokens = words.tokens
        for index, token in enumerate(tokens[1:], start=1):
            before = tokens[index - 1]
            if not (token.capital and before.capital) or fold(token.base) not in surnames or before.possessive:
                continue
            alone = index < 2 or not tokens[index - 2].capital or tokens[index - 2].end + 1 < before.start
            plain = is_part(before) and not INITIAL.match(before.text) and token.start - before.end == 1
            if (
                alone
                and plain
                and "-" not in token.base
                and before.lower not in PLACES
                and not words.starts_sentence(before)
            ):
                yield Person(words.slice(index - 1, index), "", number, before.start, token.base_end, "full-name")


def _called_by_surname(evident: Sequence[Person], passages: Sequence[tuple[int, Words]]) -> Iterator[Person]:
    """Two or three name-like words whose last one comes again alone, as texts speak of people they have named in full.

    The short form must be the subject of a verb of saying ("Ruiz argues"), so that places and firms stay out.
    """
    known = {part for person in evident for part in _parts(person.name)}
    alone = {fold(token.base) for _, words in passages for token in _lone_names(words)} - known
    for number, words in passages if alone else ():
        tokens = words.tokens
        index = 0
        while index < len(tokens):
            last = name_end(words, index)
            if last is None:
                index += 1
                continue
            led = index and (tokens[index - 1].lower in ("the", "a", "an") or tokens[index - 1].capital)
            followed = last + 1 < len(tokens) and tokens[last + 1].capital and not tokens[last].possessive
            if 0 < last - index < 3 and not led and not followed and fold(tokens[last].base) in alone:
                yield Person(
                    words.slice(index, last), "", number, tokens[index].start, tokens[last].base_end, "surname"
                )
            index = last + 1


def _lone_names(words: Words) -> Iterator[Token]:
    """Single capital words that say something, without an article and not beside another capital word."""
    tokens = words.tokens
    for index, token in enumerate(tokens[:-1]):
        after = tokens[index + 1]
        if not is_part(token) or token.lower in PLACES or token.acronym or after.capital:
            continue
        previous = tokens[index - 1] if index else None
        if previous and (
            previous.lower in ("the", "a", "an") or (previous.capital and previous.lower not in FUNCTION_WORDS)
        ):
            continue
        if after.lower in SAYING and not after.possessive:
            yield token


def _parts(name: str) -> frozenset[str]:
    words = fold(name).split()
    return frozenset(word for word in words if word not in SUFFIXES and len(word) > 1)


def _join(found: Sequence[Person]) -> list[Person]:
    """One record a person: the fullest mention that comes first, with the first role given anywhere."""
    people: list[Person] = []
    having: dict[str, set[int]] = {}
    order = sorted(range(len(found)), key=lambda i: (-len(_parts(found[i].name)), i))
    for index in order:
        mention = found[index]
        parts = _parts(mention.name)
        fits = sorted(set.intersection(*(having.get(part, set()) for part in parts))) if parts else [-1, -1]
        if not fits:
            for part in parts:
                having.setdefault(part, set()).add(len(people))
            people.append(mention)
        elif len(fits) == 1 and not people[fits[0]].role and mention.role:
            people[fits[0]] = replace(people[fits[0]], role=mention.role)
    return people


def _count(people: list[Person], passages: Sequence[tuple[int, Words]]) -> list[Person]:
    """The people with every mention of their names, also of one part of it where only one person has that part."""
    owners: dict[str, set[int]] = {}
    for index, person in enumerate(people):
        for part in _parts(person.name):
            if part not in GIVEN_NAMES or len(_parts(person.name)) == 1:
                owners.setdefault(part, set()).add(index)
    places: dict[int, list[tuple[int, int]]] = {}
    for number, words in passages:
        previous = -1
        for token in words.tokens:
            for piece in re.split(r"[-–]", token.base) if token.capital else ():
                own = owners.get(fold(piece), set())
                if len(own) == 1 and (index := next(iter(own))) is not None:
                    spots = places.setdefault(index, [])
                    if previous != index or not spots or spots[-1][0] != number or token.start - spots[-1][1] > 25:
                        spots.append((number, token.start))
                    previous = index
    return [replace(person, mentions=tuple(places.get(i, ()))) for i, person in enumerate(people)]
