"""Reusable reads of questions and answers."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Case, F, OuterRef, Q, Subquery, Value, When

from quizzes.generation.difficulty import ENOUGH_ANSWERS, FACILITIES, HARDEST


class VersionQuerySet(models.QuerySet[Any]):
    """Versions by where they stand."""

    def approved(self) -> VersionQuerySet:
        """Those that learners may meet."""
        return self.filter(status="approved", question__retired_at=None)

    def newest(self) -> VersionQuerySet:
        """Of each question the version with the highest number."""
        last = self.model._default_manager.filter(question=OuterRef("question")).order_by("-number").values("pk")[:1]
        return self.filter(pk=Subquery(last))

    def latest_approved(self) -> VersionQuerySet:
        """Of each question the newest approved version: what a slot without a pin points at."""
        last = (
            self.model._default_manager.filter(question=OuterRef("question"), status="approved")
            .order_by("-number")
            .values("pk")[:1]
        )
        return self.approved().filter(pk=Subquery(last))

    def with_level(self) -> VersionQuerySet:
        """Each with ``level_now``, how hard it is: as ``QuestionVersion.level`` says, for filters and order."""
        kind = models.PositiveSmallIntegerField()
        steps = [When(facility__gte=Decimal(str(least)), then=Value(level)) for least, level in FACILITIES]
        measured = Case(*steps, default=Value(HARDEST), output_field=kind)
        enough = Q(facility__isnull=False, answers__gte=ENOUGH_ANSWERS)
        found: VersionQuerySet = self.annotate(
            level_now=Case(When(enough, then=measured), default=F("difficulty"), output_field=kind)
        )
        return found


class QuestionQuerySet(models.QuerySet[Any]):
    """Questions that count."""

    def living(self) -> QuestionQuerySet:
        """Not retired."""
        return self.filter(retired_at=None)
