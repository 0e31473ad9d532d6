"""Load a content pack. Safe to run twice: what is unchanged stays, what vanished is retired, local edits win."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from content.messages import reader_sentence
from content.records import ReaderError
from quizzes.messages import render
from quizzes.records import Message
from quizzes.services.packs import PackError, load_pack


class Command(BaseCommand):
    help = "Load a content pack (the shipped one by default). Prints one JSON summary."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("path", type=Path, nargs="?", default=settings.PACKS_DIR / "jiritsu")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = load_pack(folder=options["path"], now=timezone.now())
        except PackError as error:
            for file, where, message in error.problems:
                said = render(message) if isinstance(message, Message) else message
                self.stderr.write(f"{file}: {where}: {said}")
            raise CommandError("Nothing was loaded. Correct these and load the pack again.") from error
        except ReaderError as error:
            raise CommandError(reader_sentence(error)) from error
        self.stdout.write(json.dumps(asdict(report), ensure_ascii=False))
