"""How many of the gold facts that matter most (importance 3) are asked by at least one draft that passes the gate.

Run from the checkout, with the folder shared beside it: ``python bench/question_coverage.py [--seed N] [--misses]``.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from content.extract import extract  # noqa: E402
from content.extract.claims import propose  # noqa: E402
from content.readers import read  # noqa: E402
from content.records import Document, FactCandidate, name_facts  # noqa: E402
from quizzes.generation import draft  # noqa: E402

SHARED = ROOT.parent / "shared"
NAMED = {"agreement", "concept", "organisation"}


def fold(text: object) -> str:
    """Letters and digits in lower case, single spaces."""
    return re.sub(r"\W+", " ", str(text).lower()).strip()


def plain(type_: str, value: Any) -> str:
    """A value as text that is equal for equal values."""
    if isinstance(value, dict):
        amount = value.get("amount")
        return (
            f"{value.get('currency', '')} {float(amount)}" if amount else fold(value.get("name") or value.get("term"))
        )
    try:
        return str(float(value)) if type_ == "percentage" else str(value)
    except ValueError:
        return str(value)


def same(gold: dict[str, Any], fact: FactCandidate, document: Document) -> bool:
    """Whether a fact that was found is the gold fact, in the same passage."""
    passage, snippet = fold(document.passages[fact.passage].text), fold(gold["snippet"])
    if snippet[:60] not in passage and snippet[-50:] not in passage:
        return False
    if fact.type == gold["type"] and plain(fact.type, fact.value) == plain(gold["type"], gold["value"]):
        return True
    mine, theirs = fact.surface.lower(), gold["surface"].lower()
    return (mine in theirs or theirs in mine) and (fact.type == gold["type"] or {fact.type, gold["type"]} <= NAMED)


def measure(path: Path, seed: int) -> tuple[int, int, list[str]]:
    """Gold facts asked, gold facts in all, and what was missed, for one brief."""
    document = read(path.name, path.read_bytes())
    facts = extract(document)
    run = draft(document, facts, slug=path.stem, seed=seed, claims=propose(document, facts).claims)
    asked = {name for question in run.drafts for name in question.facts}
    named = dict(zip(name_facts(path.stem, facts), facts, strict=True))
    lines = (SHARED / "gold" / f"{path.stem}.jsonl").read_text().splitlines()
    gold = [g for g in map(json.loads, lines) if g["importance"] == 3]
    missed = [g["id"] for g in gold if not any(n in asked and same(g, f, document) for n, f in named.items())]
    return len(gold) - len(missed), len(gold), missed


def main() -> None:
    """Prints one line a brief and the sum."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    hit = total = 0
    for path in sorted((SHARED / "briefs").glob("*.txt")):
        asked, of, missed = measure(path, options.seed)
        hit, total = hit + asked, total + of
        print(f"{path.stem}: {asked} of {of}" + (f", missed {' '.join(missed)}" if options.misses else ""))
    print(f"all: {hit} of {total}, {100 * hit / total:.0f}%")


if __name__ == "__main__":
    main()
