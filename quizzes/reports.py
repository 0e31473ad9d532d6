"""Figures about answers. Every page that shows a share takes it from here, so that no two pages disagree.

*Share right* is the mean fraction of the first marked try of each item.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from quizzes.models import Mark, Response


@dataclass(frozen=True, slots=True)
class Share:
    """``answers`` first tries and their mean fraction, 0 to 1; ``right`` is None without an answer."""

    answers: int = 0
    right: Decimal | None = None

    @property
    def percent(self) -> int | None:
        """The share as a whole percentage."""
        return None if self.right is None else round(self.right * 100)


def first_tries() -> QuerySet[Any]:
    """The first marked try of every item with its newest ``fraction``.

    Answers that still wait for a person, and those whose marks may not be told yet, are left out.
    """
    newest = Mark.objects.filter(response=OuterRef("pk")).order_by("-pk").values("fraction")[:1]
    told = Q(item__attempt__withheld_until=None) | Q(item__attempt__withheld_until__lte=Now())
    tries = Response.objects.filter(told, try_number=1).annotate(fraction=Subquery(newest))
    return tries.filter(fraction__isnull=False)


def share_right(tries: QuerySet[Response]) -> Share:
    """One figure over a selection of first tries. One query."""
    found = tries.aggregate(answers=Count("pk"), right=Avg("fraction"))
    return _share(found)


def shares_by(tries: QuerySet[Response], *fields: str) -> dict[Any, Share]:
    """Shares grouped by one field (its value is the key) or several (a tuple is the key). One query."""
    rows = tries.order_by().values(*fields).annotate(answers=Count("pk"), right=Avg("fraction"))
    return {row[fields[0]] if len(fields) == 1 else tuple(row[f] for f in fields): _share(row) for row in rows}


def _share(row: dict[str, Any]) -> Share:
    right = row["right"]
    return Share(row["answers"], None if right is None else Decimal(right).quantize(Decimal("0.0001")))
