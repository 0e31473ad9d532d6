"""Figures about answers. Every page that shows a share takes it from here, so that no two pages disagree.

*Share right* is the mean fraction of the first marked try of each item.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Avg, Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Now

from quizzes.models import Attempt, AttemptItem, Mark, Response
from quizzes.scoring import ItemScore, Score, score_of
from quizzes.services.standing import item_state, with_marks


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


def attempt_scores(attempts: Collection[Attempt]) -> dict[int, Score]:
    """Attempt id -> what it earned. One that had to be handed in and was not has none. Two queries.

    Computed from the answers each time, so that a new mark or a re-mark counts at once.
    """
    known = {attempt.pk: attempt for attempt in attempts if attempt.ending != Attempt.Ending.MISSED}
    given: dict[int, list[Any]] = defaultdict(list)
    for response in with_marks(Response.objects.filter(item__attempt__in=known)):
        given[response.item_id].append(response)
    items: dict[int, list[ItemScore]] = defaultdict(list)
    terms = {pk: attempt.agreed for pk, attempt in known.items()}
    for item in AttemptItem.objects.filter(attempt__in=known).select_related("version"):
        over = known[item.attempt_id].finished_at is not None
        state = item_state(item, terms[item.attempt_id], given[item.pk], over=over)
        pending = any(r.outcome == Response.Outcome.PENDING and r.fraction is None for r in given[item.pk])
        earned = None if state.earned is None else state.earned * item.points
        items[item.attempt_id].append(ItemScore(item.points, earned, state.accuracy, pending))
    return {pk: score_of(items[pk]) for pk in known}
