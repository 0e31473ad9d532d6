"""Deciding about facts."""

from __future__ import annotations

from django.http import Http404

from content.models import Brief, Fact


def set_fact_status(*, brief: Brief, pk: int, confirm: bool) -> Fact:
    """Confirm or reject one fact of this brief; Http404 when it has no such fact."""
    fact: Fact | None = brief.facts.select_related("passage").exclude(status=Fact.Status.RETIRED).filter(pk=pk).first()
    if fact is None:
        raise Http404("no such fact")
    fact.status = Fact.Status.CONFIRMED if confirm else Fact.Status.REJECTED
    fact.save(update_fields=["status"])
    return fact
