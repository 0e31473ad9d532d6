"""``manage.py compare PATH...``: links between the facts of several briefs, a JSON line each. Needs no database."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.compare import FactLink, Side, compare
from content.extract import extract
from content.messages import reader_sentence
from content.reading import read_file
from content.records import ReaderError


class Command(BaseCommand):
    """Reads files, extracts, compares, prints; the form is the one that comparison is scored in."""

    help = "Print where briefs corroborate, differ from or supersede one another, one JSON object a link."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="two or more files to read")

    def handle(self, *args: Any, **options: Any) -> None:
        sides = [_side(Path(name)) for name in options["paths"]]
        if len(sides) < 2:
            raise CommandError("compare needs two files or more")
        for link in compare(sides):
            self.stdout.write(json.dumps(_line(sides, link), ensure_ascii=False))


def _side(path: Path) -> Side:
    try:
        document = read_file(path.name, path.read_bytes())
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}") from error
    except ReaderError as error:
        raise CommandError(f"{path}: {reader_sentence(error)}") from error
    return Side(str(path), document, extract(document))


def _line(sides: list[Side], link: FactLink) -> dict[str, Any]:
    """Reasons are written as words ("other date"), as people and programs beside us write them."""
    return {
        "a": _end(sides, link.a),
        "b": _end(sides, link.b),
        "link": link.link,
        "reason": link.reason.replace("_", " "),
    }


def _end(sides: list[Side], end: tuple[int, int]) -> dict[str, Any]:
    side, fact = sides[end[0]], sides[end[0]].facts[end[1]]
    return {
        "file": side.name,
        "passage": side.document.passages[fact.passage].text,
        "start": fact.start,
        "end": fact.end,
        "type": fact.type,
        "value": fact.value,
    }
