"""Make demo people: one of each role, and a class with some weeks of history. Safe to run twice."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from learn.services.demo import PASSWORD, make_demo


class Command(BaseCommand):
    help = "Make the demo people, their class and its history. Prints the log-ins."

    def handle(self, *args: Any, **options: Any) -> None:
        for name in make_demo(now=timezone.now()):
            self.stdout.write(f"{name} / {PASSWORD}")
