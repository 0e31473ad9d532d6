"""``manage.py check_bank PATH --brief SLUG|FILE``: what briefs say to the questions of an existing bank."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.messages import reader_sentence
from content.models import Brief
from content.readers import read
from content.records import ReaderError
from quizzes.bank_check import Sources
from quizzes.messages import render
from quizzes.services.checking_banks import check_bank, sources_of


class Command(BaseCommand):
    """A line for each question, then one with the counts; exit status 1 when a key is contradicted or unread."""

    help = "Hold the questions of a bank (our YAML or CSV) against briefs, one JSON object a question."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", help="the bank: .yaml or .csv")
        parser.add_argument(
            "--brief", action="append", required=True, help="slug of a brief here, or a file; repeat it"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["path"])
        try:
            data = path.read_bytes()
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror or error}") from error
        report = check_bank(name=path.name, data=data, sources=_sources(options["brief"]))
        for record, finding in report.rows:
            line = {
                "question": record.id,
                "outcome": finding.outcome,
                "brief": finding.brief,
                "sentence": finding.sentence,
                "key": record.spec.key,
                "found": list(finding.found),
            }
            self.stdout.write(json.dumps(line, ensure_ascii=False))
        for problem in report.problems:
            self.stderr.write(f"{problem.where}: {render(problem.message)}")
        self.stdout.write(json.dumps({"summary": report.counts | {"unread": len(report.problems)}}))
        if report.problems or report.counts["contradicted"]:
            raise CommandError("the bank does not hold")


def _sources(names: list[str]) -> Sources:
    """Briefs by slug, files by path."""
    passages: list[tuple[str, str, str]] = []
    slugs = [name for name in names if not Path(name).is_file()]
    briefs = list(Brief.objects.living().filter(slug__in=slugs)) if slugs else []
    if missing := sorted(set(slugs) - {brief.slug for brief in briefs}):
        raise CommandError(f"no brief and no file {missing[0]!r}")
    for name in (name for name in names if Path(name).is_file()):
        try:
            document = read(Path(name).name, Path(name).read_bytes())
        except ReaderError as error:
            raise CommandError(f"{name}: {reader_sentence(error)}") from error
        passages += [(Path(name).stem, str(p.order), p.text) for p in document.passages if p.role != "heading"]
    passages += [(s.brief, s.passage, s.text) for s in sources_of(briefs).sentences]
    return Sources(passages)
