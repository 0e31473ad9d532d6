"""Prints the questions drafted from one file, a JSON line each, and a last line with the counts. No database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from content.extract import extract
from content.extract.claims import propose
from content.reading import read_file
from content.records import Document, FactCandidate, ReaderError, name_facts
from quizzes.generation import DraftRun, draft
from quizzes.generation.beside import Other
from quizzes.generation.conflicts import conflicts
from quizzes.records import KIND_NAMES, QuestionRecord


class Command(BaseCommand):
    """Reads, extracts and drafts; data goes to stdout, what went wrong to stderr."""

    help = "Draft questions from a brief and print them as JSON lines."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One path, other briefs to ask beside, and the seed that makes another choice among equal drafts."""
        parser.add_argument("path", type=Path)
        parser.add_argument("--beside", type=Path, action="append", default=[], metavar="PATH")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit status 1 when the file cannot be read."""
        path: Path = options["path"]
        document, facts = _read(path)
        claims = propose(document, facts).claims
        others = tuple(Other(other.stem, *_read(other)) for other in options["beside"])
        run = draft(document, facts, slug=path.stem, seed=options["seed"], claims=claims, others=others)
        for line in output_lines(run, document, facts, path.stem):
            self.stdout.write(json.dumps(line, ensure_ascii=False))


def _read(path: Path) -> tuple[Document, tuple[FactCandidate, ...]]:
    try:
        document = read_file(path.name, path.read_bytes())
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
    except ReaderError as error:
        raise CommandError(f"{path}:{error.line}: {error.reason}") from error
    return document, extract(document)


def output_lines(
    run: DraftRun, document: Document, facts: tuple[FactCandidate, ...], slug: str
) -> list[dict[str, Any]]:
    """The lines of the output as plain values, the summary last."""
    by_name = dict(zip(name_facts(slug, facts), facts, strict=True))
    linked = conflicts(run.drafts)
    lines = [
        _line(question, document, by_name, linked) | {"doubts": list(run.doubts.get(question.id, ()))}
        for question in run.drafts
    ]
    kinds = Counter(question.spec.kind for question in run.drafts)
    counts = {kind: kinds[kind] for kind in KIND_NAMES if kinds[kind]}
    sure = len(run.drafts) - len(run.doubts)
    summary = {"drafted": len(run.drafts), "sure": sure, "kinds": counts, "refused": dict(run.refused)}
    return [*lines, {"summary": summary}]


def _line(
    question: QuestionRecord,
    document: Document,
    by_name: Mapping[str, FactCandidate],
    linked: Mapping[str, tuple[str, ...]],
) -> dict[str, Any]:
    spec = question.spec
    name = question.facts[0] if question.facts else ""
    fact = by_name.get(name)
    line: dict[str, Any] = {
        "id": question.id,
        "kind": spec.kind,
        "stem": question.stem,
        "options": {"left": list(spec.left), "right": list(spec.options)} if spec.left else list(spec.options),
        "key": spec.key,
    }
    if spec.parts:
        line |= {"parts": list(spec.parts), "wrong_part": spec.wrong_part}
    if spec.tolerance.type != "none":
        tolerance = spec.tolerance
        line["tolerance"] = {"type": tolerance.type, "value": tolerance.value, "hedge": tolerance.hedge}
    if spec.kind in ("percentage", "number", "money", "date", "cloze"):
        line["grain"] = spec.grain
    return line | {
        "explanation": question.explanation,
        "fact": {"name": name, "type": fact.type, "value": fact.value} if fact else None,
        "facts": list(question.facts),
        "difficulty": question.difficulty,
        "passage": document.passages[question.passage or 0].text,
        "anchor": str(question.passage),
        "rule": question.rule,
        "seed": question.seed,
        "gives_away": list(linked[question.id]),
    }
