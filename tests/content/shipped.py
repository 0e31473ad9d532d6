"""The shipped pack as its tests read it: digests, the facts found in them, questions."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from content.extract import extract
from content.readers import read
from content.records import Document, FactCandidate, name_facts

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "content" / "packs" / "jiritsu"
SLUGS = sorted(path.stem for path in (PACK / "briefs").glob("*.md"))

each_digest = pytest.mark.parametrize("slug", SLUGS)


@cache
def document(slug: str) -> Document:
    name = f"{slug}.md"
    return read(name, (PACK / "briefs" / name).read_bytes())


@cache
def facts(slug: str) -> tuple[FactCandidate, ...]:
    return extract(document(slug))


@cache
def ledger(slug: str) -> frozenset[str]:
    """The names of the facts that extraction finds in one digest of the pack."""
    return frozenset(name_facts(slug, facts(slug))) if slug in SLUGS else frozenset()


@cache
def questions(slug: str) -> list[dict[str, Any]]:
    path = PACK / "questions" / f"{slug}.yaml"
    loaded = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []
    assert isinstance(loaded, list)
    return loaded


def fold(text: object) -> str:
    plain = unicodedata.normalize("NFKD", str(text).replace("ō", "o"))
    return " ".join(re.findall(r"[a-z0-9+]+", "".join(c for c in plain if not unicodedata.combining(c)).lower()))


def amount(fact_type: str, value: Any) -> str:
    """What makes two numeric values the same, whatever the wording of a unit."""
    if fact_type in ("money", "quantity"):
        return f"{float(value['amount']):g} {value['currency'] if fact_type == 'money' else ''}".strip()
    return str(value)


def all_questions() -> list[Any]:
    return [pytest.param(slug, q, id=q["id"]) for slug in SLUGS for q in questions(slug)]


each_question = pytest.mark.parametrize(("slug", "question"), all_questions())
