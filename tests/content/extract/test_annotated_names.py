"""Names and concepts in the marked texts: how many are found, and how much of what is found is marked."""

from collections import Counter
from pathlib import Path

import pytest

from content.extract import extract
from content.extract.tokens import fold
from content.readers import read
from tests.content.extract.annotated import TEXTS, parse, plain

KINDS = {"a": "agreement", "o": "organisation", "c": "concept", "p": "person"}
#: Lowest recall that is accepted: over the texts marked for names alone, and over those marked for figures as well.
NAMES = {"agreement": 0.95, "organisation": 0.95, "concept": 0.90, "person": 0.95}
FIGURES = {"agreement": 0.88, "organisation": 0.90, "concept": 0.55}
#: The same over the texts in which everything is marked.
WHOLE = {"agreement": 0.95, "organisation": 0.95, "concept": 0.75, "person": 0.90}
#: Lowest share of what is found that is marked, in the texts where every name is.
PRECISION = 0.90


def count(path: Path) -> Counter[tuple[str, str]]:
    raw = path.read_text(encoding="utf-8")
    facts = [fact for fact in extract(read(path.name, plain(raw))) if fact.type in KINDS.values()]
    known: dict[tuple[str, str], int] = {}
    for index, fact in enumerate(facts):
        parts = (fact.surface, *(fact.value.get(key) for key in ("name", "acronym", "term")))
        for part in parts:
            known.setdefault((fact.type, fold(part or "")), index)
    wanted = {(KINDS[mark.letter], mark.surface): mark for mark in parse(raw)[1] if mark.letter in KINDS}
    counts: Counter[tuple[str, str]] = Counter()
    used = set()
    for (kind, surface), mark in wanted.items():
        names = [fold(surface), fold(surface.split(" (")[0]), fold(mark.value) or fold(surface)]
        hit = next((known[kind, name] for name in names if (kind, name) in known), None)
        used |= {hit} - {None}
        counts[kind, "marked"] += mark.counts
        counts[kind, "right"] += mark.counts and hit is not None
    for index, fact in enumerate(facts):
        counts[fact.type, "found"] += 1
        counts[fact.type, "kept"] += index in used
    return counts


def pooled(folder: Path) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.iterdir()):
        if path.is_file() and path.name != "README.md":
            total += count(path)
    return total


@pytest.mark.parametrize(
    ("folder", "floors"),
    [(TEXTS / "names", NAMES), (TEXTS, FIGURES), (TEXTS / "whole", WHOLE)],
    ids=["names", "figures", "whole"],
)
def test_marked_names_are_found(folder: Path, floors: dict[str, float]) -> None:
    counts = pooled(folder)
    for kind, floor in floors.items():
        assert counts[kind, "marked"] >= 8
        assert counts[kind, "right"] >= floor * counts[kind, "marked"], (kind, counts)


@pytest.mark.parametrize("folder", ["names", "whole"])
def test_little_else_is_found_where_every_name_is_marked(folder: str) -> None:
    counts = pooled(TEXTS / folder)
    assert sum(counts[kind, "kept"] for kind in KINDS.values()) >= PRECISION * sum(
        counts[kind, "found"] for kind in KINDS.values()
    )
