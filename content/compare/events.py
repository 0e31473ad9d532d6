"""Which dated sentences, of several briefs or of one, tell one event.

Pure. ``one_event(told, names, agreed, apart)`` gives each sentence the number of its event. What a person decided
comes first: dates that a comparison holds to agree are one event, dates that it holds to differ are two. Otherwise the
days must fit, somebody or something named must stand in both (under whatever name), and what is said must be alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final

from content.compare.identity import Name, identify, is_country
from content.compare.words import GENERIC, terms
from content.values import date_span

#: Shared words and names that two sentences need: on one day, in one month, in one year or longer.
_NEEDED: Final = (2, 3, 4)
#: Within one brief, which seldom tells a thing twice, so many more.
_SAME_BRIEF: Final = 2
#: A name in more of the sentences than this part is in all of them and tells none apart.
_COMMON: Final = 0.34


@dataclass(frozen=True)
class Told:
    """A sentence with a date in it; ``key`` is its own, ``brief`` that of its brief."""

    key: int
    brief: int
    date: str
    sentence: str

    @cached_property
    def terms(self) -> frozenset[str]:
        """The words that count when it is compared."""
        return frozenset(terms(self.sentence))

    @cached_property
    def places(self) -> frozenset[str]:
        """The countries that it names."""
        return frozenset(term for term in self.terms if is_country(term))


def one_event(
    told: Sequence[Told],
    names: Sequence[Name],
    agreed: Iterable[frozenset[int]] = (),
    apart: Iterable[frozenset[int]] = (),
) -> tuple[int, ...]:
    """The number of the event of each sentence, counted from 0 in their order."""
    lexicon = _Lexicon(names)
    named = [lexicon.mentioned(one) for one in told]
    place = {one.key: number for number, one in enumerate(told)}
    joined = {pair for keys in agreed for pair in _pairs(keys, place)}
    groups = _Groups(len(told), {pair for keys in apart for pair in _pairs(keys, place)} - joined)
    for pair in sorted(joined):
        if _fits(told[pair[0]], told[pair[1]]):
            groups.join(*pair)
    everywhere = _everywhere(told)
    for pair in _near(told, named):
        if _alike(told[pair[0]], told[pair[1]], named[pair[0]] & named[pair[1]], lexicon, everywhere):
            groups.join(*pair)
    return groups.numbers()


def precise(dates: Iterable[str]) -> str:
    """The most exact of dates that fit each other."""
    return min(dates, key=_length)


def _length(date: str) -> tuple[int, str]:
    span = date_span(date)
    return ((span[1] - span[0]).days if span else 100_000, date)


def _pairs(keys: Iterable[int], place: Mapping[int, int]) -> Iterable[tuple[int, int]]:
    return combinations(sorted(place[key] for key in keys if key in place), 2)


def _fits(one: Told, other: Told) -> bool:
    """The one date says the other, more or less exactly."""
    if one.date == other.date:
        return True
    left, right = date_span(one.date), date_span(other.date)
    if left is None or right is None:
        return False
    inner, outer = sorted((left, right), key=lambda span: span[1] - span[0])
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _grain(one: Told, other: Told) -> int:
    """0 where both name one day, 1 where they fit within a month, 2 within longer."""
    longest = max(_length(one.date)[0], _length(other.date)[0])
    return 0 if longest == 0 else 1 if longest <= 31 else 2


def _near(told: Sequence[Told], named: Sequence[frozenset[int]]) -> Iterable[tuple[int, int]]:
    """Pairs that could be one event: of one month, or of one date, and naming something alike or on one day."""
    index: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        for when in {one.date, one.date[:7]}:
            # Sentences of one day may be alike without a name.
            for name in (*named[number], *((-1,) if len(one.date) == 10 else ())):
                index[when, name].append(number)
    return sorted({pair for numbers in index.values() for pair in combinations(numbers, 2)})


def _everywhere(told: Sequence[Told]) -> frozenset[str]:
    """Countries that most of the sentences name: they tell no event from another."""
    count: dict[str, int] = defaultdict(int)
    for one in told:
        for term in one.places:
            count[term] += 1
    return frozenset(term for term, number in count.items() if number > max(2, len(told) * _COMMON))


def _alike(one: Told, other: Told, shared: frozenset[int], lexicon: _Lexicon, everywhere: frozenset[str]) -> bool:
    if not _fits(one, other):
        return False
    grain = _grain(one, other)
    left, right = one.places - everywhere, other.places - everywhere
    if (left and right and not left & right) or (grain and not shared):
        return False
    said = {term for term in (one.terms & other.terms) - lexicon.words(shared) - GENERIC if not is_country(term)}
    needed = _NEEDED[grain] + (_SAME_BRIEF if one.brief == other.brief else 0)
    return bool(said) and len(said) + len(shared) >= needed


class _Lexicon:
    """The named things of all briefs, one number for each thing, found again in sentences."""

    def __init__(self, names: Sequence[Name]) -> None:
        owners: dict[str, set[int]] = defaultdict(set)
        self._whole: dict[int, list[frozenset[str]]] = defaultdict(list)
        self._words: dict[int, set[str]] = defaultdict(set)
        for name, number in zip(names, identify(names), strict=True):
            own = {term for term in terms(name.full) if not is_country(term)} if name.kind == "person" else name.core
            self._words[number] |= own | ({name.acronym.lower()} if name.acronym else set())
            if name.kind == "person":
                for word in own:
                    owners[word].add(number)
            elif own and not name.common:
                self._whole[number].append(frozenset(own))
            if name.acronym and name.kind != "person":
                owners[name.acronym.lower()].add(number)
        # A word of two names, such as a common given name, tells nobody.
        self._by_word = {word: next(iter(numbers)) for word, numbers in owners.items() if len(numbers) == 1}

    def mentioned(self, told: Told) -> frozenset[int]:
        """The things that a sentence names; a person by any word of theirs written with a capital."""
        written = {word.lower() for word in re.findall(r"\b[^\W\d_a-zß-ÿ][\w-]*", told.sentence)}
        folded = {term for word in written for term in terms(word)} | written
        found = {self._by_word[word] for word in folded if word in self._by_word}
        found |= {number for number, wholes in self._whole.items() if any(words <= told.terms for words in wholes)}
        return frozenset(found)

    def words(self, numbers: Iterable[int]) -> frozenset[str]:
        """All words of the names of these things."""
        return frozenset(word for number in numbers for word in self._words[number])


class _Groups:
    """Sentences joined one pair after another; no group may hold two that were told apart."""

    def __init__(self, size: int, apart: Iterable[tuple[int, int]]) -> None:
        self._members = [{number} for number in range(size)]
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)

    def join(self, one: int, other: int) -> None:
        left, right = self._members[one], self._members[other]
        if left is right or any(self._apart[number] & right for number in left):
            return
        left |= right
        for number in right:
            self._members[number] = left

    def numbers(self) -> tuple[int, ...]:
        first: dict[int, int] = {}
        return tuple(first.setdefault(id(members), len(first)) for members in self._members)
