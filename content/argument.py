"""The argument of a brief and what briefs say of one another, as a pack writes them: YAML in, records and problems out.

Pure. ``claims/SLUG.yaml`` is a list of claims in the order of the argument; ``links.yaml`` a list of
comparisons of facts of several briefs. docs/pack-format.md shows both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

from content.yaml_text import read_yaml

STANCES: Final = ("asserts", "denies", "doubts", "recommends", "forecasts")
#: How a claim hangs on another claim or a fact.
RELATIONS: Final = ("because", "despite", "leads_to", "on_condition", "evidence")
#: Uids of claims that a program found begin so; the rest come with a pack.
FOUND: Final = "found-"
#: Uids of the words after a connective, shown under the claim that rests on them and decided with it.
GROUND: Final = "ground-"
VERDICTS: Final = ("agree", "differ", "superseded")
#: Why two briefs differ; "disagreement" is a true one.
REASONS: Final = (
    "other_date",
    "other_measure",
    "other_scope",
    "other_source",
    "rounding",
    "wording",
    "disagreement",
)


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """Who holds what, how firmly, because of what. ``links`` are (relation, claim id or fact name)."""

    id: str
    holder: str
    proposition: str
    stance: str
    quote: str
    hedge: str = ""
    links: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if self.stance not in STANCES:
            raise ValueError(f"stance is one of {', '.join(STANCES)}")


@dataclass(frozen=True, slots=True)
class ComparisonRecord:
    """Facts of several briefs on one point: do they agree, and if not, why. ``note`` says it in words."""

    id: str
    verdict: str
    about: str
    facts: tuple[str, ...]
    reason: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if self.verdict not in VERDICTS:
            raise ValueError(f"verdict is one of {', '.join(VERDICTS)}")
        if (self.verdict == "agree") == bool(self.reason):
            raise ValueError("a reason is given exactly where briefs do not agree")
        if self.reason and self.reason not in REASONS:
            raise ValueError(f"reason is one of {', '.join(REASONS)}")
        if len({name.partition("#")[0] for name in self.facts}) < 2:
            raise ValueError("facts of at least two briefs are compared")


@dataclass(frozen=True, slots=True)
class ArgumentProblem:
    """What is wrong with one entry: ``where`` is its id or place, ``why`` a short English reason."""

    where: str
    why: str


def load_claims(data: bytes) -> tuple[list[ClaimRecord], list[ArgumentProblem]]:
    """Claims and problems of ``claims/SLUG.yaml``. A link must name a claim of the file or a fact (with #)."""
    claims, problems = _load(data, _claim)
    known = {claim.id for claim in claims}
    for claim in claims:
        for _relation, target in claim.links:
            if "#" not in target and target not in known:
                problems.append(ArgumentProblem(claim.id, f"no claim {target!r} in this file"))
            if target == claim.id:
                problems.append(ArgumentProblem(claim.id, "a claim cannot rest on itself"))
    return claims, problems


def load_comparisons(data: bytes) -> tuple[list[ComparisonRecord], list[ArgumentProblem]]:
    """Comparisons and problems of ``links.yaml``."""
    return _load(data, _comparison)


def _load[T](data: bytes, build: Callable[[Mapping[str, Any]], T]) -> tuple[list[T], list[ArgumentProblem]]:
    try:
        entries = read_yaml(data.decode("utf-8")) or []
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        return [], [ArgumentProblem("file", str(error)[:300])]
    if not isinstance(entries, list):
        return [], [ArgumentProblem("file", "a list of entries is expected")]
    records: list[T] = []
    problems: list[ArgumentProblem] = []
    seen: set[str] = set()
    for place, entry in enumerate(entries, start=1):
        where = str(entry.get("id", place)) if isinstance(entry, Mapping) else str(place)
        if where in seen:
            problems.append(ArgumentProblem(where, "this id stands twice"))
        seen.add(where)
        try:
            if not isinstance(entry, Mapping):
                raise ValueError("an entry is a map of fields")
            records.append(build(entry))
        except (KeyError, TypeError, ValueError) as error:
            why = f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
            problems.append(ArgumentProblem(where, why))
    return records, problems


def _refuse_unknown(entry: Mapping[str, Any], known: set[str]) -> None:
    if unknown := sorted(set(map(str, entry)) - known):
        raise ValueError(f"unknown field {unknown[0]!r}")


def _claim(entry: Mapping[str, Any]) -> ClaimRecord:
    _refuse_unknown(entry, {"id", "holder", "proposition", "stance", "hedge", "quote", *RELATIONS})
    links = [(relation, str(target)) for relation in RELATIONS for target in entry.get(relation) or ()]
    return ClaimRecord(
        id=str(entry["id"]),
        holder=str(entry["holder"]),
        proposition=str(entry["proposition"]).strip(),
        stance=str(entry["stance"]),
        quote=str(entry["quote"]).strip(),
        hedge=str(entry.get("hedge") or ""),
        links=tuple(links),
    )


def _comparison(entry: Mapping[str, Any]) -> ComparisonRecord:
    _refuse_unknown(entry, {"id", "verdict", "about", "facts", "reason", "note"})
    return ComparisonRecord(
        id=str(entry["id"]),
        verdict=str(entry["verdict"]),
        about=str(entry["about"]).strip(),
        facts=tuple(map(str, entry["facts"])),
        reason=str(entry.get("reason") or ""),
        note=str(entry.get("note") or "").strip(),
    )
