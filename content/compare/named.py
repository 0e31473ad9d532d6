"""Links between named facts: the same person, body, agreement or term in two briefs.

Pure. Names are joined by ``content.compare.identity``; what only shares a common name ("joint statement") needs the
same parties and the same subject besides.
"""

from __future__ import annotations

import re
from typing import Final

from content.compare.context import Context, Library
from content.compare.identity import NAMED, Name, is_country, misspelt, name_of, same_name
from content.compare.words import GENERIC, terms
from content.records import FactCandidate
from content.values import date_span

#: Likeness of the sentences that joins two agreements of a common name, and two terms by what defines them.
_COMMON_ENOUGH: Final = 1.3
_DEFINED_ALIKE: Final = 1.35
#: Words of a role that say when, not what.
_STATUS: Final = re.compile(
    r"\b(?:former|late|then|ex|outgoing|previous|new|newly appointed|current|acting|elect)\b", re.I
)

Verdict = tuple[str, str]
NONE: Final[Verdict] = ("", "")
AGREE: Final[Verdict] = ("corroborates", "")


def judge(
    one: FactCandidate,
    other: FactCandidate,
    contexts: tuple[Context, Context],
    library: Library,
    sides: tuple[int, int],
) -> Verdict:
    """(link, reason) of two named facts, ("", "") when they are no more than neighbours."""
    if one.type not in NAMED or other.type not in NAMED:
        return NONE
    names = name_of(one.type, one.value), name_of(other.type, other.value)
    if "person" in (one.type, other.type):
        return _persons(one, other, names)
    if any(all(is_country(word) for word in name.words) for name in names):
        return NONE
    if same_name(*names):
        return (
            _agreements(names, contexts, library, _editions(library, sides, one, other))
            if "agreement" in (one.type, other.type)
            else AGREE
        )
    if one.type == other.type == "concept":
        return AGREE if _defined_alike(one, other, library) else NONE
    return NONE


def _persons(one: FactCandidate, other: FactCandidate, names: tuple[Name, Name]) -> Verdict:
    roles = [str(fact.value.get("role") or "") for fact in (one, other)]
    if misspelt(*names):
        return ("differs", "wording") if _roles_meet(*roles) else NONE
    if not same_name(*names):
        return NONE
    if all(roles) and not _roles_meet(*roles):
        return NONE
    return AGREE


def _roles_meet(one: str, other: str) -> bool:
    left, right = ({t for t in terms(_STATUS.sub("", role)) if not t.startswith("=")} for role in (one, other))
    return bool(left & right)


def _agreements(
    names: tuple[Name, Name], contexts: tuple[Context, Context], library: Library, editions: tuple[frozenset[str], ...]
) -> Verdict:
    scope = library.other_places(*contexts)
    if any(name.common for name in names):
        like = library.likeness(*contexts)
        return AGREE if like.amount >= _COMMON_ENOUGH and not scope and not _other_edition(*names) else NONE
    if _other_edition(*names) or (all(editions) and not editions[0] & editions[1]):
        return "differs", "other_date"
    if scope and all(name.core <= COMMON_CORE for name in names):
        return "differs", "other_scope"
    return AGREE


def _editions(
    library: Library, sides: tuple[int, int], one: FactCandidate, other: FactCandidate
) -> tuple[frozenset[str], frozenset[str]]:
    """Which editions each brief speaks of."""
    names = {str(f.value.get(key) or "") for f in (one, other) for key in ("name", "acronym")}
    return library.editions(sides[0], names), library.editions(sides[1], names)


def _other_edition(one: Name, other: Name) -> bool:
    left, right = date_span(one.date), date_span(other.date)
    return left is not None and right is not None and (left[1] < right[0] or right[1] < left[0])


COMMON_CORE: Final = frozenset(
    "reciproc acces deal bilater trade partnership secur securiti cooper cross servic acquisit agre treati accord "
    "pact".split()
)


def _defined_alike(one: FactCandidate, other: FactCandidate, library: Library) -> bool:
    """Two terms, not of one name, whose defining words say the same. A sentence that holds the term defines nothing."""
    if any(str(f.value["term"]).lower() in str(f.value.get("definition") or "").lower() for f in (one, other)):
        return False
    left, right = (set(terms(str(f.value.get("definition") or ""))) for f in (one, other))
    heads = set(terms(str(one.value["term"]))) & set(terms(str(other.value["term"])))
    shared = sum(library.rarity(t) for t in (left & right) - GENERIC)
    smaller = min(len(left), len(right))
    if not smaller:
        return False
    lead = sum(library.rarity(t) for t in heads - GENERIC)
    return shared + lead >= _DEFINED_ALIKE and (bool(lead) or len(left & right) / smaller >= 0.4)
