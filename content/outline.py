"""The argument of a brief as an outline: each claim with who holds it, how firmly, and what it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from content.argument import FOUND, GROUND
from content.display import format_value
from content.models import Brief, Claim, Link
from content.sentences import sentence_around

#: A stance as a noun, which goes with one holder and with several.
STANCES = {
    "asserts": _("claim"),
    "denies": _("denial"),
    "doubts": _("doubt"),
    "recommends": _("recommendation"),
    "forecasts": _("forecast"),
}


@dataclass(frozen=True, slots=True)
class Ground:
    """What a claim hangs on: the relation in words, the claim or the fact's sentence, its value, where it stands."""

    relation: str
    text: str
    value: str
    passage: str
    is_claim: bool


@dataclass(frozen=True, slots=True)
class Step:
    """One claim of the outline. ``passage`` is the uid of its passage."""

    uid: str
    number: int
    holder: str
    stance: str
    proposition: str
    hedge: str
    passage: str
    grounds: tuple[Ground, ...]


def outline(brief: Brief) -> tuple[Step, ...]:
    """The confirmed claims of a brief in the order of its argument. Two queries."""
    claims = list(
        brief.claims.filter(status="confirmed")
        .exclude(uid__startswith=GROUND)
        .select_related("passage")
        .prefetch_related("links__to_claim__passage", "links__to_fact__passage")
    )
    numbers = {claim.pk: number for number, claim in enumerate(claims, start=1)}
    return tuple(
        Step(
            uid=claim.uid,
            number=numbers[claim.pk],
            holder=claim.holder,
            stance=str(STANCES[claim.stance]),
            proposition=claim.proposition,
            hedge=claim.hedge,
            passage=claim.passage.uid,
            grounds=tuple(ground for link in claim.links.all() if (ground := _ground(link))),
        )
        for claim in claims
    )


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim that a program found, with what it hangs on, for a person to decide."""

    claim: Claim
    stance: str
    grounds: tuple[Ground, ...]


def proposals(brief: Brief) -> tuple[Proposal, ...]:
    """What a program found in a brief, decided or not, in the order of the text. Three queries."""
    claims = (
        brief.claims.filter(uid__startswith=FOUND)
        .exclude(status="retired")
        .select_related("passage")
        .prefetch_related("links__to_claim__passage", "links__to_fact__passage")
    )
    return tuple(map(proposal, claims))


def proposal(claim: Claim) -> Proposal:
    """One claim with its grounds, confirmed or not."""
    found = (_ground(link, every=True) for link in claim.links.all())
    return Proposal(claim, str(STANCES[claim.stance]), tuple(ground for ground in found if ground))


def _ground(link: Link, every: bool = False) -> Ground | None:
    if link.to_claim is not None and (every or link.to_claim.status == "confirmed"):
        claim = link.to_claim
        return Ground(link.get_relation_display(), claim.proposition, "", claim.passage.uid, is_claim=True)
    if link.to_fact is not None:
        fact = link.to_fact
        sentence = sentence_around(fact.passage.text, fact.start, fact.end)
        value = format_value(fact.type, fact.value)
        return Ground(link.get_relation_display(), sentence, value, fact.passage.uid, is_claim=False)
    return None
