"""``manage.py extract PATH``: the facts of one brief, a JSON line each. Needs no database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.extract import extract
from content.messages import reader_sentence
from content.readers import READERS
from content.reading import read_file
from content.records import ReaderError


class Command(BaseCommand):
    """Reads a file, extracts, prints; the form is the one that extraction is scored in."""

    help = "Print the facts found in a brief (PDF, DOCX, HTML, Markdown or plain text), one JSON object a line."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", help=f"the file to read ({', '.join(READERS)})")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["path"])
        try:
            document = read_file(path.name, path.read_bytes())
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror or error}") from error
        except ReaderError as error:
            raise CommandError(f"{path}: {reader_sentence(error)}") from error
        for fact in extract(document):
            line = {
                "type": fact.type,
                "value": fact.value,
                "surface": fact.surface,
                "start": fact.start,
                "end": fact.end,
                "passage": document.passages[fact.passage].text,
                "hedge": fact.hedge,
                "claimed_by": fact.claimed_by,
                "importance": fact.importance,
                "rule": fact.rule,
            }
            self.stdout.write(json.dumps(line, ensure_ascii=False))
