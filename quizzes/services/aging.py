"""Facts that may have gone stale: a person says whether they still hold."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from content.models import Fact, FactReview
from quizzes.models import QuestionVersion
from quizzes.services.questions import reject_version

YEAR = dt.timedelta(days=365)


@transaction.atomic
def review_fact(
    *, fact: Fact, user: Any, decision: str, until: dt.date | None, note: str, now: dt.datetime
) -> FactReview:
    """Keep what a person decided of a fact.

    Still holds: it is looked at again on the day given. Reword: its questions go on the author's to-do list, and the
    fact is looked at again in a year. Retire: the fact is shown no longer, and what was asked of it is asked no more.
    """
    row = FactReview.objects.create(
        fact=fact,
        decision=decision,
        until=until if decision == FactReview.Decision.HOLDS else None,
        note=note,
        decided_by=user,
        decided_as=user.shown_name,
        decided_at=now,
    )
    if decision == FactReview.Decision.RETIRE:
        fact.review_on, fact.status = None, Fact.Status.REJECTED
        for version in QuestionVersion.objects.newest().filter(facts=fact, status="approved"):
            reject_version(version=version)
    else:
        fact.review_on = row.until or now.date() + YEAR
    fact.save(update_fields=["review_on", "status"])
    return row
