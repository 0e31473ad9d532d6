"""Extraction as a whole: exact spans, order, the same result every time, and the gold standard."""

import importlib.util
import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.extract import EXTRACTOR, extract
from content.readers import read
from content.records import FACT_TYPES, Document, Passage, Source

BRIEF = """---
published: 2024-06-20
---
## Key points

- Two thirds of those asked want the 2% target of the European Central Bank (ECB) kept.

## Money

In May, ECB President Christine Lagarde offered over $3.5 billion under the Harbour Treaty, signed on 6 June 2019.
Economists call this “fiscal dominance”, a state in which debt rules. The bank employs 3,500 people.
"""
WORDS = (
    "In|May|2025|15%|over|$3|billion|(ECB)|European Central Bank|“Plan B”|the|treaty|President|Ana Silva,|a fellow"
    "|Article 9|last|year earlier|–|.|’s|said|two|U.S."
).split("|")


def test_all_nine_kinds_come_out_of_one_page_in_order():
    document = read("brief.md", BRIEF.encode())
    found = extract(document)
    assert {fact.type for fact in found} == set(FACT_TYPES)
    assert [(f.passage, f.start) for f in found] == sorted((f.passage, f.start) for f in found)
    assert all(document.passages[f.passage].text[f.start : f.end] == f.surface for f in found)
    assert EXTRACTOR == "extract/7"


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=12), max_size=40).map(" ".join))
@settings(max_examples=200)
def test_no_text_makes_extraction_fail_and_every_span_is_exact(text):
    clean = " ".join(text.split())
    if not clean:
        return
    document = Document(Source(published="2025-09-19", as_of="2025-09-19"), (Passage(0, "paragraph", clean),))
    for fact in extract(document):
        assert clean[fact.start : fact.end] == fact.surface


def test_the_result_does_not_hang_on_the_hash_seed(root):
    code = (
        "import sys; from content.readers import read; from content.extract import extract;"
        "print(extract(read('b.md', sys.stdin.buffer.read())))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            input=BRIEF.encode(), cwd=root, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(outputs) == 1


@pytest.fixture(scope="module")
def scored(shared):
    """Rows of the scorer, pooled over the five originals: kind -> (wanted, given, right), with our lines by brief."""
    spec = importlib.util.spec_from_file_location("score_extraction", shared / "tools" / "score_extraction.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    pooled, lines = {}, {}
    for path in sorted((shared / "briefs").glob("*.txt")):
        document = read(path.name, path.read_bytes())
        lines[path.stem] = predicted = [
            {"type": f.type, "value": f.value, "surface": f.surface, "start": f.start, "end": f.end,
             "passage": document.passages[f.passage].text}
            for f in extract(document)
        ]  # fmt: skip
        rows, _ = scorer.score(scorer.load(shared / "gold" / f"{path.stem}.jsonl"), predicted)
        for kind, row in rows.items():
            pooled[kind] = tuple(a + b for a, b in zip(pooled.get(kind, (0, 0, 0)), row, strict=True))
    return scorer, pooled, lines


def test_numeric_facts_of_the_originals_reach_the_bar(scored):
    scorer, pooled, _ = scored
    _, _, f1 = scorer.rates(*[sum(pooled[kind][i] for kind in scorer.NUMERIC) for i in range(3)])
    assert f1 >= 0.96


@pytest.mark.parametrize(
    ("kind", "floor"), [("agreement", 0.95), ("person", 0.93), ("organisation", 0.95), ("concept", 0.7)]
)
def test_named_facts_of_the_originals_are_recalled_without_flooding(scored, kind, floor):
    _, pooled, _ = scored
    wanted, given_, right = pooled[kind]
    assert right / wanted >= floor
    assert given_ <= 1.4 * wanted


def test_nothing_comes_from_menus_footers_or_references(scored):
    _, _, lines = scored
    told = json.dumps(lines, ensure_ascii=False)
    for furniture in ("639798", "Since 1966", "0/255", "Terrorism Analyst", "https://", "ISSN", "Liff", "2017-2020"):
        assert furniture not in told
