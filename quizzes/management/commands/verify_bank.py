"""``manage.py verify_bank``: read the passage of every approved question again and check what a machine can."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quizzes.messages import render
from quizzes.models import QuestionVersion
from quizzes.services.sealing import verify, with_ground


class Command(BaseCommand):
    """A line for each fault; exit status 1 when there is one."""

    help = "Check every approved question against its passage; one JSON line a fault, exit status 1 when there is one."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--bank", default="", help="the slug of one bank (default: all)")

    def handle(self, *args: Any, **options: Any) -> None:
        versions = QuestionVersion.objects.latest_approved().order_by("question__bank__slug", "question__uid")
        if options["bank"]:
            versions = versions.filter(question__bank__slug=options["bank"])
        faults = 0
        rows = list(with_ground(versions))
        for version, seal, message in verify(rows):
            faults += 1
            line = {
                "bank": version.question.bank.slug,
                "question": version.question.uid,
                "version": version.number,
                "seal": seal,
                "problem": render(message),
            }
            self.stdout.write(json.dumps(line, ensure_ascii=False))
        self.stderr.write(f"{len(rows)} approved questions, {faults} faults")
        if faults:
            raise CommandError("the bank does not hold")
