"""Forget visitors without an account who have answered and read nothing for a while."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from learn.services.guests import forget_idle_guests


class Command(BaseCommand):
    help = "Delete guests who have been idle for --days (60) days. Prints how many."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--days", type=int, default=60)

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(str(forget_idle_guests(before=timezone.now() - dt.timedelta(days=options["days"]))))
