"""What a visitor meets first: what this is, one fact as proof, the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch, Q

from content import cards
from content.cards import FactCard
from content.models import Brief, Comparison, Fact
from content.shelf import Book, shelf
from quizzes.models import Quiz


@dataclass(frozen=True, slots=True)
class Sample:
    """One fact as the whole product treats it: its card, and its sentence cut at the words that prove it."""

    card: FactCard
    before: str
    hit: str
    after: str
    url: str
    cite: str


@dataclass(frozen=True, slots=True)
class Landing:
    """The landing page. ``quiz`` is a practice quiz that a visitor may take at once."""

    shelf: list[Book]
    sample: Sample | None
    quiz: Quiz | None


def landing(user: Any) -> Landing:
    """At most four queries, whatever the size of the library."""
    readable = Brief.objects.readable_by(user)
    published = Quiz.objects.filter(published_at__isnull=False, brief__in=readable)
    quiz = published.filter(slots__question__versions__status="approved").order_by("pk").first()
    return Landing(shelf(readable), sample(readable), quiz)


def sample(briefs: Any) -> Sample | None:
    """A percentage that a teacher would ask, rather a hedged one on which several briefs speak. Two queries."""
    told = Comparison.objects.told_everybody()
    compared = Count("comparisons", filter=Q(comparisons__in=told), distinct=True)
    facts = Fact.objects.filter(brief__in=briefs, type="percentage", importance=3).exclude(status="rejected")
    fact = (
        facts.filter(brief__lesson__published_at__isnull=False)
        .select_related("passage__edition", "brief__lesson")
        .prefetch_related(Prefetch("comparisons", queryset=told))
        .annotate(compared=compared, hedged=Count("pk", filter=~Q(hedge="")))
        .order_by("-hedged", "-compared", "name")
        .first()
    )
    if fact is None:
        return None
    cite = cards.source_line(fact.passage.edition.source)
    shown = cards.with_others(fact, cards.card(fact))
    before, hit, after = shown.sentence.partition(fact.surface)
    return Sample(shown, before, hit, after, f"{fact.brief.lesson.get_absolute_url()}#p-{shown.passage}", cite)
