"""Prints questions as a reader needs them to judge them by ../shared/gold/rubric.md: stem, options, key, explanation
and passage, in an order that a seed decides.

``python bench/_reading_sheet.py drafts DIR [--count N]``
    questions drafted from every .txt of a folder, as many from each
``python bench/_reading_sheet.py mixed [--count N]``
    N drafts from the five originals with half as many model questions among them, unmarked; which is which goes to
    stderr, for whoever counts
``python bench/_reading_sheet.py bank [--count N]``
    approved questions of the shipped bank
``python bench/_reading_sheet.py tally FILE [FILE]``
    counts the verdicts of one reader, and how often two agree, from lines "12 edit: why"

The drafts are drawn evenly over the briefs, and within one as they come. ``--seed`` decides the draw and the drafting.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from content.extract import extract  # noqa: E402
from content.extract.claims import propose  # noqa: E402
from content.readers import read  # noqa: E402
from content.records import name_facts  # noqa: E402
from quizzes.generation import draft  # noqa: E402
from quizzes.interchange import pack  # noqa: E402
from quizzes.records import QuestionRecord  # noqa: E402

SHARED = ROOT.parent / "shared"
PACK = ROOT / "content" / "packs" / "jiritsu"
LETTERS = "ABCDEFGHIJKL"
FIELD = re.compile(r"^\*\*(?P<name>\w+):\*\* (?P<text>.*)$", re.M)


def printed_key(key: Any) -> str:
    """A key as a reader understands it."""
    if isinstance(key, Mapping):
        return " ".join(str(value) for value in key.values())
    if isinstance(key, (list, tuple)):
        return "; ".join(printed_key(item) for item in key)
    return str(key)


def choices(question: QuestionRecord) -> list[str]:
    """The lines between stem and explanation: options, pairs or parts, and the key."""
    spec, key = question.spec, question.spec.key
    lines = [f"   {LETTERS[place]}. {option}" for place, option in enumerate(spec.options)]
    if spec.kind == "matching":
        left = [f"   {place + 1}. {item}" for place, item in enumerate(spec.left)]
        pairs = ", ".join(f"{left + 1}-{LETTERS[right]}" for left, right in key)
        return [*left, *lines, f"   key: {pairs}"]
    if spec.kind in ("single_choice", "multiple_response", "ordering"):
        places = key if isinstance(key, (list, tuple)) else [key]
        return [*lines, f"   key: {', '.join(LETTERS[place] for place in places)}"]
    if spec.kind == "judgement":
        wrong = f" (wrong part: {spec.parts[spec.wrong_part]})" if spec.wrong_part is not None else ""
        return [f"   parts: {' | '.join(spec.parts)}", f"   key: {key}{wrong}"]
    if spec.kind == "cloze":
        return [f"   key: {'; '.join(printed_key(blank['key']) for blank in key)}"]
    asked = f" (asked as: {spec.asks})" if spec.asks else ""
    return [*lines, f"   key: {printed_key(key)}{asked}"]


def sheet_of(question: QuestionRecord, passage: str) -> str:
    """One question as a reader sees it, without its number."""
    notes = [f"   note {LETTERS[n]}: {note}" for n, note in enumerate(question.notes) if note]
    lines = [f"[{question.spec.kind}] {question.stem}", *choices(question), f"   explanation: {question.explanation}"]
    return "\n".join([*lines, *notes, f"   passage: {passage}"])


def drafted(folder: Path, count: int, seed: int, rng: random.Random) -> list[str]:
    """Sheets of questions drafted from every brief of a folder, about ``count`` in all."""
    paths = sorted(folder.glob("*.txt"))
    sheets: list[str] = []
    for place, path in enumerate(paths):
        document = read(path.name, path.read_bytes())
        facts = extract(document)
        run = draft(document, facts, slug=path.stem, seed=seed, claims=propose(document, facts).claims)
        by_name = dict(zip(name_facts(path.stem, facts), facts, strict=True))
        share = (count - len(sheets)) // (len(paths) - place)
        print(f"{path.stem}: {len(run.drafts)} drafts, {document.source}", file=sys.stderr)
        for question in rng.sample(run.drafts, min(share, len(run.drafts))):
            rests = [by_name[name].passage for name in question.facts if name in by_name]
            proof = sorted({question.passage or 0, *rests})
            sheets.append(sheet_of(question, " [...] ".join(document.passages[place].text for place in proof)))
    return sheets


def models(count: int, rng: random.Random) -> list[str]:
    """Sheets of model questions; their passages are the sentences that the teacher marked."""
    gold = {}
    for path in sorted((SHARED / "gold").glob("*-2025.jsonl")):
        gold |= {line["id"]: line["snippet"] for line in map(json.loads, path.read_text().splitlines())}
    blocks = re.split(r"^### Q\d+\n", (SHARED / "gold" / "questions.md").read_text(), flags=re.M)[1:]
    sheets = []
    for block in rng.sample(blocks, count):
        fields = {match["name"]: match["text"] for match in FIELD.finditer(block)}
        listed = fields.get("Options") or fields.get("Items") or ""
        options = [f"   {part.strip()}" for part in re.split(r"[·‖]", listed) if part.strip()]
        passage = " [...] ".join(gold[name] for name in re.findall(r"\d{3}-\d{3}", fields["Gold"]) if name in gold)
        kind = fields["Type"].split(" (")[0].removeprefix("typed ").replace(" ", "_").replace("/", "_")
        body = [
            *options,
            f"   key: {fields['Key']}",
            f"   explanation: {fields['Explanation']}",
            f"   passage: {passage}",
        ]
        sheets.append("\n".join([f"[{kind}] {fields['Stem']}", *body]))
    return sheets


def shipped(count: int, rng: random.Random) -> list[str]:
    """Sheets of approved questions of the shipped bank, each with the passages it is proved by."""
    passages = [
        passage.text
        for path in sorted((PACK / "briefs").iterdir())
        for passage in read(path.name, path.read_bytes()).passages
    ]
    sheets = []
    for path in sorted((PACK / "questions").glob("*.yaml")):
        for question in pack.loads(path.read_bytes())[0]:
            if question.status == "approved":
                proof = [text for text in passages if any(part in text for part in question.quote.split(" … "))]
                sheets.append(sheet_of(question, " [...] ".join(proof) or question.quote))
    return rng.sample(sheets, min(count, len(sheets)))


def numbered(sheets: Sequence[str]) -> str:
    """The whole sheet."""
    return "\n\n".join(f"{place}. {sheet}" for place, sheet in enumerate(sheets, 1))


def tally(paths: Sequence[str]) -> None:
    """Prints how often each verdict was given, and over how many questions two readers agree."""
    readers = []
    for path in paths:
        found = re.findall(
            r"^\W*(\d+)\W+(wrong key|ambiguous|giveaway|edit|trivia|as is|set as is)\b", Path(path).read_text(), re.M
        )
        readers.append({int(number): verdict.removeprefix("set ") for number, verdict in found})
        print(path, len(readers[-1]), dict(Counter(readers[-1].values())))
    if len(readers) == 2:
        both = readers[0].keys() & readers[1].keys()
        print(f"agree on {sum(readers[0][n] == readers[1][n] for n in both)} of {len(both)}")


def main() -> None:
    """Prints what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["drafts", "mixed", "bank", "tally"])
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    if options.what == "tally":
        return tally(options.paths)
    if options.what == "bank":
        sheets = shipped(options.count, rng)
    else:
        folder = Path(options.paths[0]) if options.what == "drafts" else SHARED / "briefs"
        sheets = drafted(folder, options.count, options.seed, rng)
        if options.what == "mixed":
            made = len(sheets)
            order = list(range(made + options.count // 2))
            rng.shuffle(order)
            sheets += models(options.count // 2, rng)
            sheets = [sheets[place] for place in order]
            print("model questions:", *[n for n, place in enumerate(order, 1) if place >= made], file=sys.stderr)
    print(numbered(sheets))


if __name__ == "__main__":
    main()
