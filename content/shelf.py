"""Briefs as books on a shelf: title, authors, series, how long they take to read."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery, Sum

from content.display import format_date
from content.models import Brief, Edition, Section, reading_minutes
from content.querysets import BriefQuerySet


@dataclass(frozen=True, slots=True)
class Book:
    """One brief on the shelf."""

    brief: Brief
    authors: str
    series: str
    published: str
    minutes: int
    is_draft: bool


def shelf(briefs: BriefQuerySet) -> list[Book]:
    """The books of these briefs. One query."""
    newest = Edition.objects.filter(brief=OuterRef("pk")).order_by("-number").values("source")[:1]
    words = (
        Section.objects.filter(lesson__brief=OuterRef("pk"), retired_at=None)
        .order_by()
        .values("lesson")
        .annotate(total=Sum("words"))
        .values("total")
    )
    rows = briefs.select_related("lesson").annotate(source=Subquery(newest), words=Subquery(words))
    return [_book(brief) for brief in rows]


def _book(brief: Brief) -> Book:
    source = getattr(brief, "source", None) or {}
    lesson = getattr(brief, "lesson", None)
    return Book(
        brief=brief,
        authors=", ".join(source.get("authors", ())),
        series=source.get("series") or source.get("publisher") or "",
        published=format_date(source.get("published", "")) if source.get("published") else "",
        minutes=reading_minutes(getattr(brief, "words", None) or 0),
        is_draft=lesson is None or lesson.published_at is None,
    )
