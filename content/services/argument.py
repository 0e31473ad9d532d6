"""Saving the argument of a brief and the comparisons of a pack. Safe to run twice: what vanished goes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from content.argument import ArgumentProblem, ClaimRecord, ComparisonRecord
from content.models import Brief, Claim, Comparison, Fact, Link, Passage


class UnknownGround(Exception):
    """A claim or comparison names words or facts that its briefs do not have; nothing was saved."""

    def __init__(self, problems: list[ArgumentProblem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@transaction.atomic
def save_claims(*, brief: Brief, claims: Sequence[ClaimRecord]) -> int:
    """Save a brief's claims in their order with their links; returns how many. Raises UnknownGround."""
    newest = brief.editions.order_by("-number").values("pk")[:1]
    passages = list(Passage.objects.filter(edition=newest))
    facts = {fact.name: fact for fact in brief.facts.living()}
    found = {claim.id: next((p for p in passages if claim.quote in p.text), None) for claim in claims}
    problems = [ArgumentProblem(uid, "the quote stands in no passage") for uid, passage in found.items() if not passage]
    for claim in claims:
        unknown = [target for _relation, target in claim.links if "#" in target and target not in facts]
        problems += [ArgumentProblem(claim.id, f"no fact {name!r} in this brief") for name in unknown]
    if problems:
        raise UnknownGround(problems)
    placed = [(claim, passage) for claim in claims if (passage := found[claim.id])]
    rows = {c.id: _save_claim(brief, order, c, passage) for order, (c, passage) in enumerate(placed, start=1)}
    brief.claims.exclude(uid__in=rows).delete()
    Link.objects.filter(claim__brief=brief).delete()
    Link.objects.bulk_create(
        Link(claim=rows[claim.id], relation=relation, to_claim=rows.get(target), to_fact=facts.get(target))
        for claim in claims
        for relation, target in claim.links
    )
    return len(rows)


def _save_claim(brief: Brief, order: int, claim: ClaimRecord, passage: Passage) -> Claim:
    row, _created = Claim.objects.update_or_create(
        brief=brief,
        uid=claim.id,
        defaults={
            "order": order,
            "passage": passage,
            "holder": claim.holder,
            "proposition": claim.proposition,
            "stance": claim.stance,
            "hedge": claim.hedge,
            "quote": claim.quote,
            "status": Fact.Status.CONFIRMED,
        },
    )
    return row


@transaction.atomic
def save_comparisons(*, pack: str, comparisons: Sequence[ComparisonRecord], now: dt.datetime) -> int:
    """Save a pack's comparisons in their order; returns how many. Raises UnknownGround."""
    names = {name for comparison in comparisons for name in comparison.facts}
    facts = {fact.name: fact for fact in Fact.objects.living().filter(name__in=names)}
    problems = [
        ArgumentProblem(comparison.id, f"no fact {name!r}")
        for comparison in comparisons
        for name in comparison.facts
        if name not in facts
    ]
    if problems:
        raise UnknownGround(problems)
    for order, comparison in enumerate(comparisons, start=1):
        row, _created = Comparison.objects.update_or_create(
            uid=comparison.id,
            defaults={
                "pack": pack,
                "order": order,
                "verdict": comparison.verdict,
                "reason": comparison.reason,
                "about": comparison.about,
                "note": comparison.note,
                "retired_at": None,
            },
        )
        row.facts.set([facts[name] for name in comparison.facts])
    gone = Comparison.objects.filter(pack=pack, retired_at=None).exclude(uid__in=[c.id for c in comparisons])
    gone.update(retired_at=now)
    return len(comparisons)
