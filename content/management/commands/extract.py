"""``manage.py extract PATH``: the facts (or claims) of one brief, a JSON line each. Needs no database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from content.extract import EXTRACTOR, extract
from content.extract.claims import propose
from content.messages import reader_sentence
from content.readers import READERS
from content.reading import read_file
from content.records import Document, FactCandidate, ReaderError


class Command(BaseCommand):
    """Reads a file, extracts, prints; the form is the one that extraction is scored in."""

    help = "Print the facts found in a brief (PDF, DOCX, HTML, Markdown or plain text), one JSON object a line."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", help=f"the file to read ({', '.join(READERS)})")
        parser.add_argument("--claims", action="store_true", help="print the proposed claims and their links instead")

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(options["path"])
        try:
            document = read_file(path.name, path.read_bytes())
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror or error}") from error
        except ReaderError as error:
            raise CommandError(f"{path}: {reader_sentence(error)}") from error
        facts = extract(document)
        for line in _claims(document, facts) if options["claims"] else (_fact(document, fact) for fact in facts):
            self.stdout.write(json.dumps(line, ensure_ascii=False))


def _fact(document: Document, fact: FactCandidate) -> dict[str, Any]:
    return {
        "type": fact.type,
        "value": fact.value,
        "surface": fact.surface,
        "start": fact.start,
        "end": fact.end,
        "passage": document.passages[fact.passage].text,
        "hedge": fact.hedge,
        "claimed_by": fact.claimed_by,
        "importance": fact.importance,
        "reason": fact.reason,
        "resolved": fact.resolved,
        "rule": fact.rule,
        "extractor": EXTRACTOR,
    }


def _claims(document: Document, facts: tuple[FactCandidate, ...]) -> Iterator[dict[str, Any]]:
    """A line for each claim, numbered, then one for each link: claims by their number, facts by their words."""
    argument = propose(document, facts)
    for number, claim in enumerate(argument.claims, start=1):
        yield {
            "claim": number,
            "holder": claim.holder,
            "stance": claim.stance,
            "proposition": claim.proposition,
            "hedge": claim.hedge,
            "start": claim.start,
            "end": claim.end,
            "passage": document.passages[claim.passage].text,
            "rule": claim.rule,
            "extractor": EXTRACTOR,
        }
    for link in argument.links:
        fact = facts[link.to_fact] if link.to_fact >= 0 else None
        target = {"to_fact": [fact.type, fact.surface]} if fact else {"to_claim": link.to_claim + 1}
        yield {"link": link.claim + 1, "relation": link.relation, **target}
