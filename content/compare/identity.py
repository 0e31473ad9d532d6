"""Which names mean one person, body, agreement or term: the one place that decides it.

Pure. ``identify(names)`` groups named facts; ``same_name(one, other)`` compares two. Name order, macrons, hyphens,
a leading article, the spelling of both sides of the Atlantic and acronyms make no difference.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz.distance import OSA

from content.compare.words import terms
from content.extract.tokens import fold

NAMED: Final = ("agreement", "concept", "organisation", "person")
#: What tells Article 5 from Article 9; the year of an edition is no part of a name.
_NUMBER: Final = re.compile(
    r"\b(?:(?!(?:19|20)\d\d\b)\d+|first|second|third|fourth|fifth|[ivx]{2,4})\b(?!-)", re.IGNORECASE
)
#: "Plan A+", "Plan B": a letter tells one from the other.
_LETTER: Final = re.compile(r"(?<![\w.])[A-Z]\b(?![.’'&-])\+?")
#: Heads that say only what kind of thing a term is.
_KINDS: Final = frozenset(
    "strategi concept policy polici model effort approach idea doctrin framework vision initiative initi principl "
    "system style track program meet dialogu plan the".split()
)
#: Names made of these alone name no single thing: there are many joint statements.
_COMMON: Final = frozenset(
    "joint statement declaration declarat memorandum understand deal agre guidelin execut order communiqu "
    "strategi plan framework vision report reform law act treati convent protocol roadmap bilateral trade ministerial "
    "secur defens inform acquisit cros cross servic reciproc access partnership partner nation action extend "
    "deterr".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A named thing as it is compared. ``words`` are the folded words of its name, ``core`` what is left of them
    without years, countries and words of kind."""

    kind: str
    full: str
    acronym: str
    words: frozenset[str]
    core: frozenset[str]
    date: str = ""

    @property
    def common(self) -> bool:
        """Many things are called so: only who made it and when tells which."""
        return self.kind == "agreement" and self.core <= _COMMON and not self.named

    @property
    def named(self) -> bool:
        """Written as a name of its own."""
        return bool(self.acronym) and self.acronym.lower() != self.full


def name_of(type_: str, value: Mapping[str, Any]) -> Name:
    """The name in a named fact's value."""
    full = str(value.get("name") or value.get("term") or "")
    if type_ == "person":
        words = frozenset(_person(full))
        # "Lee Jae-myung" and "Lee Jae Myung": the core has what hyphens join as words of their own.
        return Name(type_, " ".join(sorted(words)), "", words, frozenset(_person(full.replace("-", " "))))
    found = (*terms(full), *(f"#{n.lower()}" for n in (*_NUMBER.findall(full), *_LETTER.findall(full))))
    words = frozenset(found)
    core = frozenset(w for w in words if not w.startswith("="))
    if type_ == "concept":
        core = core - _KINDS or core
    acronym = str(value.get("acronym") or "")
    return Name(type_, " ".join(found), acronym, words, core, str(value.get("date") or ""))


def _person(name: str) -> list[str]:
    """The words of a person's name, without titles, initials and "Jr."; "Kim Jong-un" has two."""
    joined = fold(name.replace("-", "").replace("’", "").replace("'", ""))
    return [word for word in joined.split() if len(word) > 1 and word not in ("jr", "sr", "mr", "mrs", "ms", "dr")]


def same_name(one: Name, other: Name) -> bool:
    """Whether two names mean one thing, as far as names can tell."""
    if one.kind == "person" or other.kind == "person":
        return one.kind == other.kind and _same_person(one, other)
    if one.kind != other.kind and not _one_thing(one, other):
        return False
    letters = {one.acronym.lower(), other.acronym.lower()} - {""}
    if letters & {one.full, other.full}:
        return True
    if one.acronym and other.acronym:
        if one.acronym.lower() == other.acronym.lower():
            return bool(one.core & other.core) or not (one.core and other.core)
        if one.core == other.core and _one_body(one, other):
            return True
    if one.core and one.core == other.core:
        return one.kind != "concept" or _one_place(one, other)
    return _part_of(one, other) or _part_of(other, one)


def _one_thing(one: Name, other: Name) -> bool:
    """An agreement to one reader may be a body or a term to another: the letters, or two words of the name, agree."""
    letters = bool(one.acronym) and one.acronym.lower() == other.acronym.lower()
    return letters or (one.core == other.core and len(one.core) >= 2)


def _one_body(one: Name, other: Name) -> bool:
    """Equal acronyms, or one with the letter of its country before it: JSDF and SDF."""
    short, long = sorted((one.acronym.lower(), other.acronym.lower()), key=len)
    if short == long:
        return True
    countries = {word[1:2] for name in (one, other) for word in name.words if is_country(word)}
    return len(long) == len(short) + 1 and long.endswith(short) and long[0] in countries


def _part_of(short: Name, long: Name) -> bool:
    """The one name is the other with words added ("Security Treaty", "Mutual Security Treaty")."""
    if not short.core or not short.core < long.core or short.kind != long.kind or short.kind == "organisation":
        return False
    if any(word[0] == "#" for word in long.core - short.core):
        return False
    if short.acronym and long.acronym and not _one_body(short, long):
        return False
    if short.kind == "concept" and not _places(short) <= _places(long):
        return False  # "Asian NATO" is no part of "NATO standard"
    return len(short.core) >= 2 or (short.kind == "concept" and len(long.core) <= 2)


def _places(name: Name) -> set[str]:
    return {word for word in name.words if is_country(word)}


def _one_place(one: Name, other: Name) -> bool:
    """Not each of another country."""
    return not (_places(one) and _places(other)) or bool(_places(one) & _places(other))


def _same_person(one: Name, other: Name) -> bool:
    """Equal words in any order; or a family name alone beside a full name that has it."""
    if one.words == other.words or one.core == other.core:
        return True
    shorter, longer = sorted((one.words, other.words), key=len)
    return len(shorter) >= 1 and shorter < longer


def misspelt(one: Name, other: Name) -> bool:
    """Two persons of one family name whose given names differ by a letter."""
    if one.kind != "person" or other.kind != "person" or len(one.words) != len(other.words) or one.words == other.words:
        return False
    left, right = one.words - other.words, other.words - one.words
    if len(left) != 1 or not one.words & other.words:
        return False
    a, b = next(iter(left)), next(iter(right))
    return min(len(a), len(b)) >= 4 and OSA.distance(a, b) == 1 and a[0] == b[0]


def identify(names: Sequence[Name]) -> tuple[int, ...]:
    """The number of the group of each name; names in one group mean one thing. Groups count from 0 in order.

    A name joins the first group that holds its equal; a family name that fits two persons joins neither.
    """
    groups: list[list[Name]] = []
    numbers: list[int] = []
    index: dict[str, dict[int, None]] = defaultdict(dict)  # so that only groups that share a word are looked at
    for name in names:
        keys = name.words | name.core | {name.acronym.lower(), name.full} - {""}
        near = sorted({i for key in keys for i in index[key]})
        fits = [i for i in near if any(same_name(name, known) for known in groups[i])]
        exact = [i for i in fits if any(name.full == known.full and name.kind == known.kind for known in groups[i])]
        chosen = exact or (fits if len(fits) == 1 or name.kind != "person" else [])
        if not chosen:
            groups.append([])
        place = chosen[0] if chosen else len(groups) - 1
        if name not in groups[place]:
            groups[place].append(name)
        for key in keys:
            index[key][place] = None
        numbers.append(place)
    return tuple(numbers)


def is_country(word: str) -> bool:
    """Whether a term names a country."""
    return word.startswith("=")
