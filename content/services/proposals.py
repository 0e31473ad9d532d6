"""Proposed claims of a brief: saved when it is imported, decided by a person, never lost to a later edition."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext

from content.argument import FOUND, GROUND
from content.extract.claims import Argument, LinkCandidate
from content.extract.holders import AUTHOR
from content.extract.reported import ClaimCandidate
from content.models import Brief, Claim, Fact, Link, Passage
from content.records import Document, FactCandidate, name_facts


@transaction.atomic
def save_proposals(*, brief: Brief, document: Document, facts: Sequence[FactCandidate], argument: Argument) -> int:
    """Save what a document proposes; returns how many claims wait.

    A claim is known by its words: what a person decided about it stays. Proposals that the text no longer makes go,
    decided ones of them are retired.
    """
    passages = _newest_passages(brief)
    known = {c.uid: c for c in brief.claims.all() if c.uid.startswith((FOUND, GROUND))}
    author = " & ".join(document.source.authors)[:200] or gettext("the author")
    rows: dict[int, Claim] = {}
    done: set[str] = set()
    fresh: list[Claim] = []
    seen: list[Claim] = []
    for index, found in enumerate(argument.claims):
        uid = _uid(found, passages[found.passage])
        if uid in done:
            continue
        done.add(uid)
        row = known.pop(uid, None) or Claim(brief=brief, uid=uid, status=Fact.Status.PROPOSED)
        _fill(row, found, passages[found.passage], index, author)
        (seen if row.pk else fresh).append(row)
        rows[index] = row
    Claim.objects.bulk_create(fresh, batch_size=200)
    Claim.objects.bulk_update(seen, ["passage", "order", "holder", "quote", "hedge", "status"], batch_size=200)
    gone = brief.claims.filter(pk__in=[row.pk for row in known.values()])
    gone.filter(status=Fact.Status.PROPOSED).delete()
    gone.update(status=Fact.Status.RETIRED)
    _save_links(brief, rows, argument.links, facts)
    return len(fresh)


def _newest_passages(brief: Brief) -> Mapping[int, Passage]:
    newest = brief.editions.order_by("-number").values("pk")[:1]
    return {passage.order: passage for passage in Passage.objects.filter(edition=newest)}


def _uid(found: ClaimCandidate, passage: Passage) -> str:
    words = f"{passage.uid}|{found.holder}|{found.stance}|{found.proposition}"
    start = GROUND if found.rule == "claim.ground" else FOUND
    return start + hashlib.sha256(words.encode()).hexdigest()[:20]


def _fill(row: Claim, found: ClaimCandidate, passage: Passage, index: int, author: str) -> None:
    row.passage, row.order = passage, index + 1
    row.holder = author if found.holder == AUTHOR else found.holder[:200]
    row.proposition, row.stance = found.proposition, found.stance
    row.hedge, row.quote = found.hedge[:60], found.quote
    if row.status == Fact.Status.RETIRED:  # it is back in the text
        row.status = Fact.Status.PROPOSED


def _save_links(
    brief: Brief, rows: Mapping[int, Claim], links: Sequence[LinkCandidate], facts: Sequence[FactCandidate]
) -> None:
    names = name_facts(brief.slug, tuple(facts))
    wanted = [names[link.to_fact][:400] for link in links if link.to_fact >= 0]
    targets = {fact.name: fact for fact in brief.facts.filter(name__in=wanted)}
    Link.objects.filter(claim__in=[row.pk for row in rows.values()]).delete()
    Link.objects.bulk_create(
        Link(
            claim=rows[link.claim],
            relation=link.relation,
            to_claim=rows.get(link.to_claim),
            to_fact=targets.get(names[link.to_fact][:400]) if link.to_fact >= 0 else None,
        )
        for link in links
        if link.claim in rows and (link.to_fact >= 0 or link.to_claim in rows)
    )


@transaction.atomic
def set_claim_status(*, brief: Brief, pk: int, confirm: bool) -> Claim:
    """Confirm or reject one claim of this brief with the grounds it gives; Http404 when it has no such claim."""
    claim: Claim | None = (
        brief.claims.select_related("passage").exclude(status=Fact.Status.RETIRED).filter(pk=pk).first()
    )
    if claim is None:
        raise Http404("no such claim")
    claim.status = Fact.Status.CONFIRMED if confirm else Fact.Status.REJECTED
    claim.save(update_fields=["status"])
    grounds = claim.links.filter(to_claim__uid__startswith=GROUND).values("to_claim")
    brief.claims.filter(pk__in=grounds).update(status=claim.status)
    return claim
