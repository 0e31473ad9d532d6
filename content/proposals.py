"""Proposed links between briefs as their reviewers see them: to decide, confirmed, dismissed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Count

from content.across import Point, point, sources
from content.models import Brief, Comparison

ON_A_PAGE: Final = 20
STATES: Final = ("proposed", "confirmed", "dismissed")


@dataclass(frozen=True, slots=True)
class ProposalsPage:
    """Proposals in one state, and how many there are in each."""

    state: str
    points: tuple[Point, ...]
    page: Page[Any]
    counts: dict[str, int]

    @property
    def query(self) -> str:
        """The state, for links to other pages of the list."""
        return f"state={self.state}&"


def proposals_page(user: Any, state: str, number: str) -> ProposalsPage:
    """Proposals on briefs that this person may change, likest first. Six queries."""
    rows = Comparison.objects.reviewed_by(user, Brief.objects.all())
    found = dict(rows.order_by().values_list("status").annotate(number=Count("pk", distinct=True)))
    page = Paginator(rows.filter(status=state).order_by("order", "pk"), ON_A_PAGE).get_page(number)
    return ProposalsPage(state, _points(user, list(page)), page, {name: found.get(name, 0) for name in STATES})


def proposal(user: Any, row: Comparison) -> Point:
    """One proposal with its voices."""
    return _points(user, [row])[0]


def waiting(user: Any) -> int:
    """How many wait for this person. One query."""
    if not (user.is_authenticated and user.is_instructor):
        return 0
    return Comparison.objects.reviewed_by(user, Brief.objects.all()).filter(status="proposed").count()


def _points(user: Any, rows: list[Comparison]) -> tuple[Point, ...]:
    full = Comparison.objects.filter(pk__in=[row.pk for row in rows]).prefetch_related("facts__passage", "facts__brief")
    by_pk = {row.pk: row for row in full}
    briefs = {fact.brief_id: fact.brief for row in full for fact in row.facts.all()}
    readable = Brief.objects.readable_by(user).filter(pk__in=briefs)
    known = sources(readable)
    return tuple(point(by_pk[row.pk], {f.pk: f for f in by_pk[row.pk].facts.all()}, known) for row in rows)
