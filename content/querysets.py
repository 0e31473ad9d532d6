"""The library's reusable reads."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Q


class BriefQuerySet(models.QuerySet[Any]):
    """Briefs by who may see them."""

    def living(self) -> BriefQuerySet:
        """Not retired, and not still being brought in."""
        return self.filter(retired_at=None, ready=True)

    def readable_by(self, user: Any) -> BriefQuerySet:
        """Published public briefs for everybody; their own and the public ones for instructors; all for admins."""
        if user.is_authenticated and user.is_admin:
            return self.living()
        public = Q(visibility="public", lesson__published_at__isnull=False)
        if user.is_authenticated and user.is_instructor:
            return self.living().filter(public | Q(owner=user) | Q(visibility="public"))
        return self.living().filter(public)

    def editable_by(self, user: Any) -> BriefQuerySet:
        """An instructor's own and the shipped ones; all for admins."""
        if user.is_admin:
            return self.living()
        return self.living().filter(Q(owner=user) | Q(owner=None))


class FactQuerySet(models.QuerySet[Any]):
    """Facts by what they are for."""

    def living(self) -> FactQuerySet:
        """Proposed or confirmed: shown in lessons, open to questions."""
        return self.filter(status__in=("proposed", "confirmed"))

    def stale(self, today: dt.date) -> FactQuerySet:
        """Due for a look: their review day has come."""
        return self.living().filter(review_on__lte=today).order_by("review_on", "brief__title", "id")

    def timeline(self) -> FactQuerySet:
        """Dated facts in order of time."""
        return self.living().filter(type="date").exclude(date_from=None).order_by("date_from", "date_to", "id")


class ComparisonQuerySet(models.QuerySet[Any]):
    """Comparisons by what they are for."""

    def shown(self) -> ComparisonQuerySet:
        """Curated or confirmed: what learners see."""
        return self.filter(retired_at=None, status="confirmed")

    def told_everybody(self) -> ComparisonQuerySet:
        """Shown, and no private brief takes part: what a fact's card may speak of in any lesson."""
        return self.shown().exclude(facts__brief__visibility="private")

    def reviewed_by(self, user: Any, briefs: BriefQuerySet) -> ComparisonQuerySet:
        """A program's proposals, decided or not, on a brief that this person may change."""
        return self.filter(retired_at=None, facts__brief__in=briefs.editable_by(user)).exclude(rule="").distinct()
