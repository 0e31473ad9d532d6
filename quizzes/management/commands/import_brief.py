"""Import a brief from a file: read it, find its facts, draft a lesson and questions, print one JSON summary."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from content.messages import reader_sentence
from content.records import ReaderError
from content.services import slug_for_file
from content.values import date_span
from quizzes.services.importing import import_document, read_document


class Command(BaseCommand):
    help = "Import a brief: facts, a drafted lesson, drafted questions. Prints one JSON summary."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument("--title", default="")
        parser.add_argument("--author", action="append", default=[], help="May be given several times.")
        parser.add_argument("--publisher", default="")
        parser.add_argument("--published", default="", help="ISO date; dates such as “last May” are read from it.")
        parser.add_argument("--source-url", default="")

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["path"]
        if options["published"] and date_span(options["published"]) is None:
            raise CommandError("--published takes an ISO date such as 2031-05-14, 2031-05 or 2031.")
        details = {
            "title": options["title"],
            "authors": tuple(options["author"]),
            "publisher": options["publisher"],
            "published": options["published"],
            "cites": {"url": options["source_url"]} if options["source_url"] else {},
        }
        try:
            data = path.read_bytes()
            document = read_document(path.name, data, details)
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from error
        except ReaderError as error:
            raise CommandError(f"{path}: {reader_sentence(error)}") from error
        report = import_document(slug=slug_for_file(path.stem), document=document, data=data, now=timezone.now())
        self.stdout.write(json.dumps(report.to_json(), ensure_ascii=False))
