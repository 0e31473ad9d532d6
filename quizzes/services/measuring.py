"""How hard a question has proved to be: the share right at the first try, kept beside the estimate it replaces."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.tasks import task

from quizzes.models import Attempt, QuestionVersion
from quizzes.reports import first_tries, shares_by


def measure_later(attempt: Attempt) -> None:
    """Queue the measuring of what an attempt asked, once it is closed for good."""
    pk = attempt.pk
    transaction.on_commit(lambda: measure_attempt.enqueue(pk))


@task()
def measure_attempt(attempt_id: int) -> None:
    """Measure the versions that one attempt asked. Run twice, it finds the same."""
    measure(set(QuestionVersion.objects.filter(items__attempt=attempt_id).values_list("pk", flat=True)))


def measure(versions: Collection[int]) -> int:
    """Write down answers and facility of these versions; returns how many changed. Two queries and one a change."""
    shares = shares_by(first_tries().filter(item__version__in=versions), "item__version")
    changed = 0
    for version in QuestionVersion.objects.filter(pk__in=shares).only("pk", "answers", "facility").order_by("pk"):
        share = shares[version.pk]
        if (version.answers, version.facility) != (share.answers, share.right):
            version.answers, version.facility = share.answers, share.right
            version.save(update_fields=["answers", "facility"])
            changed += 1
    return changed
