"""The comparisons of the shipped pack: real facts of the digests, reasons in words, and every known group covered."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from content.argument import ComparisonRecord, load_comparisons
from content.extract import extract
from content.folding import fold_name
from content.readers import read
from content.records import FactCandidate, name_facts

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "content" / "packs" / "jiritsu"
SHARED = ROOT.parent / "shared"
SLUGS = sorted(path.stem for path in (PACK / "briefs").glob("*.md"))
#: What the pack promises at least.
FEWEST_AGREEING, FEWEST_DIFFERING = 25, 14
#: A note is one or two sentences.
LONGEST_NOTE = 40

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold" / "links.jsonl").is_file(), reason="the folder shared beside the repository is absent"
)


@cache
def comparisons() -> tuple[ComparisonRecord, ...]:
    found, problems = load_comparisons((PACK / "links.yaml").read_bytes())
    assert problems == []
    return tuple(found)


@cache
def ledger() -> dict[str, FactCandidate]:
    """Name -> fact, over all digests of the pack."""
    named: dict[str, FactCandidate] = {}
    for slug in SLUGS:
        found = extract(read(f"{slug}.md", (PACK / "briefs" / f"{slug}.md").read_bytes()))
        named |= dict(zip(name_facts(slug, found), found, strict=True))
    return named


each_comparison = pytest.mark.parametrize("comparison", comparisons(), ids=lambda c: c.id)


def briefs_of(comparison: ComparisonRecord) -> set[str]:
    return {name.partition("#")[0] for name in comparison.facts}


def test_the_pack_compares_enough() -> None:
    verdicts = Counter(comparison.verdict for comparison in comparisons())
    assert verdicts["agree"] >= FEWEST_AGREEING
    assert verdicts["differ"] >= FEWEST_DIFFERING


def test_every_brief_is_heard() -> None:
    assert set.union(*map(briefs_of, comparisons())) == set(SLUGS)


def test_briefs_differ_for_several_reasons() -> None:
    reasons = {comparison.reason for comparison in comparisons() if comparison.verdict == "differ"}
    assert reasons >= {"other_date", "other_measure", "other_scope", "wording", "disagreement"}


@each_comparison
def test_every_fact_is_found_in_its_digest(comparison: ComparisonRecord) -> None:
    assert [name for name in comparison.facts if name not in ledger()] == []


@each_comparison
def test_each_fact_is_named_once(comparison: ComparisonRecord) -> None:
    assert [name for name, times in Counter(comparison.facts).items() if times > 1] == []


@each_comparison
def test_id_is_a_slug(comparison: ComparisonRecord) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", comparison.id)


@each_comparison
def test_note_is_one_or_two_sentences(comparison: ComparisonRecord) -> None:
    assert comparison.note.endswith(".")
    assert len(comparison.note.split()) <= LONGEST_NOTE
    assert len(re.findall(r"[.!?](?:\s|$)", comparison.note)) <= 2
    assert len(comparison.about.split()) <= 12


def test_notes_on_differences_stand_alone() -> None:
    notes = [comparison.note for comparison in comparisons() if comparison.verdict != "agree"]
    assert [note for note, times in Counter(notes).items() if times > 1 or len(note.split()) < 6] == []


# ------------------------------------------------------------------ the groups that careful readers found


@cache
def gold_groups(kind: str) -> tuple[dict[str, Any], ...]:
    lines = (SHARED / "gold" / "links.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(group for group in map(json.loads, lines) if group["class"] == kind)


@cache
def gold_facts() -> dict[str, tuple[str, dict[str, Any]]]:
    """Gold id -> (slug of its brief, its line)."""
    files = [SHARED / "gold" / f"{slug}.jsonl" for slug in SLUGS]
    lines = [(path.stem, line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return {row["id"]: (slug, row) for slug, row in ((slug, json.loads(line)) for slug, line in lines)}


def labels(type_: str, value: Any) -> set[str]:
    """What a value can be recognised by: a number or date as it is, a name by each of its forms."""
    if type_ == "money":
        return {f"{float(value['amount']):g} {value['currency']}"}
    if type_ == "quantity":
        return {f"{float(value['amount']):g}"}
    if isinstance(value, dict):
        forms = [str(value.get(key) or "") for key in ("name", "acronym", "term")]
        return {fold_name(re.sub(r"\s*\(.*?\)", "", form)) for form in forms if form}
    return {str(value)}


def names(type_: str) -> str:
    """Names of things are one family: an acronym may be an agreement to one reader and a body to another."""
    return "name" if type_ in ("agreement", "concept", "organisation", "person") else type_


def same_name(one: str, other: str) -> bool:
    """Whether one name is the other, or its beginning: "2+2" and "2+2 meeting"."""
    shorter, longer = sorted((one.split(), other.split()), key=len)
    return bool(shorter) and longer[: len(shorter)] == shorter


@cache
def carriers(gold_id: str) -> frozenset[str]:
    """Names of the facts of the digest that carry a gold fact's value."""
    slug, row = gold_facts()[gold_id]
    wanted = labels(row["type"], row["value"])
    alike = same_name if names(row["type"]) == "name" else str.__eq__
    return frozenset(
        name
        for name, fact in ledger().items()
        if name.startswith(f"{slug}#")
        and names(fact.type) == names(row["type"])
        and any(alike(one, other) for one in wanted for other in labels(fact.type, fact.value))
    )


def sides(group: dict[str, Any]) -> list[frozenset[str]]:
    """For each side of a group the facts of the pack that carry it; a side that no digest tells is left out."""
    carried = [frozenset().union(*(carriers(gold_id) for gold_id in side)) for side in group["sides"]]
    return [side for side in carried if side]


def joining(group: dict[str, Any], *verdicts: str) -> list[str]:
    """The comparisons that join facts of two of a group's sides."""
    return [
        comparison.id
        for comparison in comparisons()
        if comparison.verdict in verdicts
        and sum(1 for side in sides(group) if side & set(comparison.facts)) > 1
        and len({name.partition("#")[0] for side in sides(group) for name in side & set(comparison.facts)}) > 1
    ]


@needs_shared
@pytest.mark.parametrize(("kind", "verdicts"), [("corroborates", ("agree",)), ("differs", ("differ", "superseded"))])
def test_every_group_that_the_digests_tell_is_compared(kind: str, verdicts: tuple[str, ...]) -> None:
    told = [group for group in gold_groups(kind) if len(sides(group)) > 1]
    assert len(told) >= 0.75 * len(gold_groups(kind))
    assert [f"{group['id']} {group['about']}" for group in told if not joining(group, *verdicts)] == []


@needs_shared
def test_figures_that_only_look_alike_are_kept_apart() -> None:
    traps = {group["id"]: joining(group, "agree", "differ", "superseded") for group in gold_groups("trap")}
    assert traps
    assert {trap: found for trap, found in traps.items() if found} == {}
