"""The queue of facts that may have gone stale, as the studio shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q

from content import cards
from content.cards import FactCard
from content.models import Brief, Fact, FactReview

ON_A_PAGE: Final = 20
STATES: Final = ("due", "coming", "decided")


@dataclass(frozen=True, slots=True)
class StaleRow:
    """One fact to look at: its card, why it may age, what was asked of it, what was last decided."""

    fact: Fact
    card: FactCard
    asked: int
    last: FactReview | None


@dataclass(frozen=True, slots=True)
class StalePage:
    """Facts in one state, and how many there are in each."""

    state: str
    rows: tuple[StaleRow, ...]
    page: Page[Any]
    counts: dict[str, int]

    @property
    def query(self) -> str:
        """The state, for links to other pages of the list."""
        return f"state={self.state}&"


def due(user: Any, today: dt.date) -> int:
    """How many facts of this person's briefs wait to be looked at. One query."""
    return Fact.objects.filter(brief__in=Brief.objects.editable_by(user)).stale(today).count()


def stale_page(user: Any, state: str, number: str, today: dt.date) -> StalePage:
    """Facts of briefs that this person may change: due, coming, or decided about. Seven queries."""
    facts = Fact.objects.filter(brief__in=Brief.objects.editable_by(user))
    lists = {
        "due": facts.stale(today),
        "coming": facts.living().filter(review_on__gt=today).order_by("review_on", "brief__title", "id"),
        "decided": facts.filter(reviews__isnull=False).distinct().order_by("-pk"),
    }
    asked = Count("versions", filter=Q(versions__status="approved"), distinct=True)
    chosen = lists[state].select_related("passage", "brief__lesson").prefetch_related("reviews").annotate(asked=asked)
    page = Paginator(chosen, ON_A_PAGE).get_page(number)
    rows = tuple(_row(fact) for fact in page)
    return StalePage(state, rows, page, {name: found.count() for name, found in lists.items()})


def _row(fact: Any) -> StaleRow:
    return StaleRow(fact, cards.card(fact), fact.asked, next(iter(fact.reviews.all()), None))
