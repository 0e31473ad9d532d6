"""The shipped digests: our own words, within their length, with every figure, hedge and source in its place."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from content.records import NUMERIC_TYPES
from tests.content.shipped import PACK, ROOT, SLUGS, amount, document, each_digest, facts, fold

VALUES = ROOT / "tests" / "data" / "digest_values"
SHARED = ROOT.parent / "shared"

#: Words a digest may have, share of the gold facts of importance 2 it must carry.
MOST_WORDS = {
    "csds-pajon-2025": 1_700,
    "dynamics-mai-chau-2025": 1_300,
    "umbrella-pal-2025": 400,
    "rsis-hughes-2025": 750,
    "csis-govella-2025": 1_350,
}
LEAST_SHARE = {"dynamics-mai-chau-2025": 0.7, "umbrella-pal-2025": 0.6}

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the folder shared beside the repository is absent"
)


def body(slug: str) -> str:
    return (PACK / "briefs" / f"{slug}.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]


def sections(slug: str) -> list[str]:
    return [passage.text for passage in document(slug).passages if passage.role == "heading"]


def sentences(slug: str) -> list[str]:
    return [part for p in document(slug).passages for part in re.split(r"(?<=[.!?])\s+(?=[A-Z“])", p.text)]


# ------------------------------------------------------------------ the text


def test_pack_names_format_and_language() -> None:
    pack = yaml.safe_load((PACK / "pack.yaml").read_text(encoding="utf-8"))
    assert pack["format"] == 1
    assert pack["slug"] == "jiritsu"
    assert pack["language"] == "en"
    assert set(pack) >= {"title", "version"}
    assert SLUGS, "the pack ships no digest"


@each_digest
def test_digest_keeps_its_length(slug: str) -> None:
    words = len(re.findall(r"\S*\w\S*", body(slug)))
    assert 0.7 * MOST_WORDS[slug] <= words <= MOST_WORDS[slug]


@each_digest
def test_digest_is_plain_markdown(slug: str) -> None:
    assert not re.search(r"</?[a-zA-Z!]|&[a-z]+;", body(slug))


@each_digest
def test_digest_cites_its_original(slug: str) -> None:
    source = document(slug).source
    assert source.title
    assert source.authors
    assert source.publisher
    assert source.series
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", source.published)
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", source.as_of)
    assert source.cites["title"] != source.title


@each_digest
def test_every_section_names_the_section_it_digests(slug: str) -> None:
    origin = document(slug).source.origin
    assert sections(slug) == list(origin)
    assert all(origin.values())
    assert sections(slug)[0] == "Key points"
    assert (5 if MOST_WORDS[slug] > 700 else 2) <= len(sections(slug)) - 1 <= 8


@each_digest
@needs_shared
def test_origins_are_headings_of_the_original(slug: str) -> None:
    """A part of the original that has no heading is described in lower case ("opening paragraphs")."""
    lines = {fold(line) for line in (SHARED / "briefs" / f"{slug}.txt").read_text(encoding="utf-8").splitlines()}
    named = [part for heading in document(slug).source.origin.values() for part in heading.split("; ")]
    assert [part for part in named if fold(part) not in lines and not part[0].islower()] == []


@each_digest
def test_paragraphs_stay_short(slug: str) -> None:
    long = [p.text[:40] for p in document(slug).passages if len(p.text.split()) > 95]
    assert long == []


def test_allowed_runs_stay_few() -> None:
    lines = (ROOT / ".own-words-allow").read_text(encoding="utf-8").splitlines()
    assert 0 < len(lines) <= 20


@needs_shared
def test_nothing_repeats_a_brief() -> None:
    tool = SHARED / "tools" / "own_words.py"
    run = subprocess.run(
        [sys.executable, str(tool), str(ROOT), str(SHARED / "briefs")], capture_output=True, text=True, check=False
    )
    assert run.stdout == ""
    assert run.returncode == 0, run.stderr


# ------------------------------------------------------------------ the facts


def expected_values() -> list[Any]:
    rows = [(path.stem, row) for path in sorted(VALUES.glob("*.json")) for row in json.loads(path.read_text("utf-8"))]
    return [pytest.param(slug, row, id=f"{slug}-{row['surface']}") for slug, row in rows]


@pytest.mark.parametrize(("slug", "row"), expected_values())
def test_value_stands_with_its_date_hedge_and_source(slug: str, row: dict[str, Any]) -> None:
    there = [s for s in sentences(slug) if row["surface"] in s and all(word in s for word in row["with"])]
    assert there, f"no sentence has {row['surface']!r} with {row['with']}"


@pytest.mark.parametrize(("slug", "row"), expected_values())
def test_value_is_found_by_extraction(slug: str, row: dict[str, Any]) -> None:
    if row["type"] in NUMERIC_TYPES:
        found = {amount(row["type"], fact.value) for fact in facts(slug) if fact.type == row["type"]}
        assert amount(row["type"], row["value"]) in found
    else:
        named = {fold(part) for fact in facts(slug) if isinstance(fact.value, dict) for part in fact.value.values()}
        assert fold(row["value"]) in named


def gold(slug: str) -> list[dict[str, Any]]:
    lines = (SHARED / "gold" / f"{slug}.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if not row.get("optional")]


def carried(slug: str, row: dict[str, Any]) -> bool:
    """Whether the digest tells a fact of the gold: a value by extraction, a name by standing in the text."""
    value = row["value"]
    if row["type"] in NUMERIC_TYPES:
        found = {amount(fact.type, fact.value) for fact in facts(slug) if fact.type == row["type"]}
        return amount(row["type"], value) in found
    text = f" {fold(' '.join(p.text for p in document(slug).passages))} "
    names = [value.get("name"), value.get("acronym"), value.get("term"), row["surface"]]
    wanted = [fold(re.sub(r"\s*\(.*?\)", "", name)) for name in names if name]
    return any(f" {name} " in text for name in wanted)


@each_digest
@needs_shared
@pytest.mark.parametrize("importance", [3, 2])
def test_digest_carries_what_a_teacher_would_ask(slug: str, importance: int) -> None:
    share = 1.0 if importance == 3 else LEAST_SHARE.get(slug, 0.8)
    rows = [row for row in gold(slug) if row["importance"] == importance]
    missing = [f"{row['id']} {row['surface']}" for row in rows if not carried(slug, row)]
    assert 1 - len(missing) / len(rows) >= share, missing
