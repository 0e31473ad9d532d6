"""Proposing links between the facts of an imported brief and those of others, and deciding about them."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db import transaction
from django.db.models import Count, Q
from django.tasks import task
from django.utils import timezone

from content.compare import COMPARER, FactLink, Side, compare
from content.display import format_value
from content.models import Brief, Comparison, Edition, Fact, Passage
from content.records import NUMERIC_TYPES, Document, FactCandidate, Source
from content.records import Passage as ReadPassage
from content.services.shared import rate_shared

log = logging.getLogger("jiritsu.compare")

#: A brief is compared with so many others, those that share most of its words for facts.
MOST_BRIEFS: Final = 20
#: So many proposals of one brief wait for a person at most, the likest first.
MOST_PROPOSALS: Final = 120
_VERDICTS: Final = {"corroborates": "agree", "differs": "differ", "supersedes": "superseded"}
_CHUNK: Final = 100


def compare_later(brief: Brief) -> None:
    """Queue the comparison of a brief with the others, once what was just saved is there to be read."""
    transaction.on_commit(lambda: propose_for.enqueue(brief.pk))


@task()
def propose_for(brief_id: int) -> None:
    """Propose the links of one brief. Run twice, the second run finds them made."""
    brief = Brief.objects.living().filter(pk=brief_id).first()
    if brief is not None:
        propose_links(brief=brief, now=timezone.now())


def propose_links(*, brief: Brief, now: dt.datetime) -> int:
    """Propose links between this brief's facts and those of the briefs nearest to it; returns how many wait.

    What a person decided stays as it is; what is no longer found and was not decided goes.
    """
    others = _nearest(brief)
    if not others:
        return 0
    sides = [_side(one) for one in (brief, *others)]
    links = [link for link in compare([side for side, _facts in sides], only_first=True) if _worth(sides, link)]
    links = sorted(links, key=lambda link: (-link.weight, link.a, link.b))[:MOST_PROPOSALS]
    known = _joined(fact for _side_, facts in sides for fact in facts)
    wanted = {}
    for link in links:
        ends = [sides[number][1][fact] for number, fact in (link.a, link.b)]
        if frozenset(fact.pk for fact in ends) not in known:
            wanted[_uid(ends)] = (link, ends)
    waiting = Comparison.objects.filter(status=Comparison.Status.PROPOSED, facts__brief=brief).exclude(rule="")
    Comparison.objects.filter(pk__in=waiting.exclude(uid__in=wanted).values("pk")).delete()
    entries = list(wanted.items())
    for first in range(0, len(entries), _CHUNK):
        _save(entries[first : first + _CHUNK])
    rate_shared(brief)
    return len(wanted)


def _nearest(brief: Brief) -> list[Brief]:
    """Published briefs and the owner's own that share most words for facts with this one. Two queries."""
    return _sharing(brief.slug, brief.owner_id, brief.facts.living().values("surface"))


def sides_beside(*, slug: str, facts: Sequence[FactCandidate], most: int) -> list[Side]:
    """The public briefs nearest to one that is still being read, as the pure comparison reads them.

    Two queries, and three for each of them.
    """
    surfaces = sorted({fact.surface for fact in facts})
    return [_side(other)[0] for other in _sharing(slug, None, surfaces)[:most]]


def _sharing(slug: str, owner: int | None, surfaces: Any) -> list[Brief]:
    readable = Q(visibility="public", lesson__published_at__isnull=False)
    if owner:
        readable |= Q(owner=owner)
    others = Brief.objects.living().filter(readable).exclude(slug=slug)
    shared = Fact.objects.living().filter(brief__in=others, surface__in=surfaces).values("brief")
    counted = shared.annotate(number=Count("surface", distinct=True)).order_by("-number", "brief")[:MOST_BRIEFS]
    rank = {row["brief"]: place for place, row in enumerate(counted)}
    rest = others.exclude(pk__in=rank).order_by("-created_at", "pk")[: MOST_BRIEFS - len(rank)]
    return [*sorted(others.filter(pk__in=rank), key=lambda one: rank[one.pk]), *rest]


def _side(brief: Brief) -> tuple[Side, list[Fact]]:
    """A brief as the pure comparison reads it, with its facts in the same order. Three queries."""
    edition = Edition.objects.filter(brief=brief).order_by("-number").first()
    rows = list(Passage.objects.filter(edition=edition).order_by("order")) if edition else []
    order = {row.pk: number for number, row in enumerate(rows)}
    passages = tuple(ReadPassage(n, row.role, row.text, row.section, row.level) for n, row in enumerate(rows))
    facts = [
        fact for fact in brief.facts.living().order_by("passage__order", "start", "pk") if fact.passage_id in order
    ]
    given = edition.source if edition else {}
    source = Source(
        title=brief.title,
        authors=tuple(given.get("authors") or ()),
        published=str(given.get("published") or ""),
        as_of=str(given.get("as_of") or ""),
    )
    found = tuple(_candidate(fact, order[fact.passage_id]) for fact in facts)
    return Side(brief.slug, Document(source, passages), found), facts


def _candidate(fact: Fact, passage: int) -> FactCandidate:
    return FactCandidate(
        fact.type, fact.value, fact.surface, fact.start, fact.end, passage, fact.rule, fact.hedge, fact.claimed_by,
        fact.importance,
    )  # fmt: skip


def _worth(sides: Sequence[tuple[Side, list[Fact]]], link: FactLink) -> bool:
    """A reviewer's time is for figures, dates and differences; that two briefs name one person the glossary says."""
    return link.link != "corroborates" or sides[link.a[0]][1][link.a[1]].type in NUMERIC_TYPES


def _joined(facts: Iterable[Fact]) -> set[frozenset[int]]:
    """Pairs of facts that a person has already looked at: curated, confirmed or dismissed. Two queries."""
    pks = {fact.pk for fact in facts}
    decided = Comparison.objects.filter(retired_at=None).exclude(status=Comparison.Status.PROPOSED)
    pairs: set[frozenset[int]] = set()
    for row in decided.filter(facts__in=pks).distinct().prefetch_related("facts"):
        own = [fact.pk for fact in row.facts.all() if fact.pk in pks]
        pairs |= {frozenset((a, b)) for a in own for b in own if a < b}
    return pairs


def _uid(ends: Sequence[Fact]) -> str:
    names = "|".join(sorted(fact.name for fact in ends))
    return f"proposed-{hashlib.sha256(names.encode()).hexdigest()[:16]}"


@transaction.atomic
def _save(entries: Sequence[tuple[str, tuple[FactLink, list[Fact]]]]) -> None:
    for uid, (link, ends) in entries:
        row, made = Comparison.objects.get_or_create(
            uid=uid,
            defaults={
                "order": max(0, 100_000 - int(link.weight * 1000)),
                "verdict": _VERDICTS[link.link],
                "reason": link.reason,
                "about": about(link, ends),
                "status": Comparison.Status.PROPOSED,
                "rule": COMPARER,
            },
        )
        if made:
            row.facts.set(ends)


def about(link: FactLink, ends: Sequence[Fact]) -> str:
    """A first title: the words that both sentences share, else the values. The reviewer may write a better one."""
    values = list(dict.fromkeys(format_value(fact.type, fact.value) for fact in ends))
    return (", ".join(link.subject) or " / ".join(values))[:200]


@transaction.atomic
def confirm_link(
    *, comparison: Comparison, user: Any, about: str, reason: str, decision: str, now: dt.datetime
) -> Comparison:
    """Show a proposed link to learners, under a title and a reason class that a person has chosen."""
    comparison.status, comparison.about, comparison.note = Comparison.Status.CONFIRMED, about, decision
    if comparison.verdict != Comparison.Verdict.AGREE:
        comparison.reason = reason
    return _decided(comparison, user, decision, now)


@transaction.atomic
def dismiss_link(*, comparison: Comparison, user: Any, decision: str, now: dt.datetime) -> Comparison:
    """Put a proposed link away for good; why is kept, and it is not proposed again."""
    comparison.status = Comparison.Status.DISMISSED
    _decided(comparison, user, decision, now)
    for brief in Brief.objects.filter(facts__comparisons=comparison).distinct():
        rate_shared(brief)
    return comparison


def _decided(comparison: Comparison, user: Any, decision: str, now: dt.datetime) -> Comparison:
    comparison.decision = decision
    comparison.decided_by, comparison.decided_as, comparison.decided_at = user, user.shown_name, now
    comparison.save()
    return comparison
