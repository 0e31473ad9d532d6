"""A small pack and small briefs of our own, as files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

DIGEST = """---
title: "Ferries for the outer islands"
authors: ["Ada Writer"]
publisher: "Harbour Institute"
published: "2031-06-01"
---

## What was decided

On 14 May 2031 the island council set the ferry fee at 12% of the fare. Residents keep a lower fee of 4%.

The council expects €2.5 million a year from it, and wants it spent on piers before anything else.

## Why it matters

The Harbour Renewal Agreement (HRA) pays for 40 new berths by 2035. Few islanders call the fee unfair.
"""
FEE = {
    "id": "ferry-fee",
    "kind": "percentage",
    "stem": "At what share of the fare did the island council set the ferry fee?",
    "key": "12",
    "explanation": "The council set it in May 2031; residents pay less.",
    "facts": ["ferries#percentage:12"],
    "quote": "set the ferry fee at 12% of the fare",
    "status": "approved",
}
UNFAIR = {
    "id": "ferry-unfair",
    "kind": "judgement",
    "stem": "Most islanders think that the fee is unfair.",
    "key": "contradicted",
    "explanation": "Few of them call it that.",
    "quote": "Few islanders call the fee unfair.",
    "status": "approved",
}


def write_pack(
    folder: Path, questions: Any = (FEE, UNFAIR), digest: str | bytes = DIGEST, slug: str = "ferries"
) -> Path:
    """A pack of one brief in ``folder``; ``questions`` are entries, or the text of the file."""
    for name in ("briefs", "questions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "pack.yaml").write_text("format: 1\nslug: islands\ntitle: Islands\nlanguage: en\nversion: '1'\n")
    text = questions if isinstance(questions, str) else yaml.safe_dump(list(questions), allow_unicode=True)
    (folder / "questions" / f"{slug}.yaml").write_text(text, encoding="utf-8")
    (folder / "briefs" / f"{slug}.md").write_bytes(digest if isinstance(digest, bytes) else digest.encode())
    return folder
