"""Facts that several briefs tell matter more: their importance follows the links between briefs."""

from __future__ import annotations

from django.db.models import Q

from content.extract.importance import SEVERAL, lowered, raised
from content.models import Brief, Comparison, Fact


def rate_shared(brief: Brief) -> int:
    """Raise the facts that an agreeing link joins to another brief, lower those that no link joins any more.

    Facts of other briefs follow only a public brief: what somebody keeps private changes nothing for others. Facts of
    a pack keep the importance that its authors gave. Returns how many changed. Three queries.
    """
    links = Comparison.objects.filter(verdict=Comparison.Verdict.AGREE, retired_at=None, facts__brief=brief).exclude(
        status=Comparison.Status.DISMISSED
    )
    joined: set[int] = set()
    for link in links.distinct().prefetch_related("facts"):
        ends = list(link.facts.all())
        if len({fact.brief_id for fact in ends}) > 1:
            joined |= {fact.pk for fact in ends}
    whose = Q(brief=brief)
    if brief.visibility == "public":
        whose |= Q(pk__in=joined)
    changed = []
    for fact in Fact.objects.living().filter(whose, brief__pack=""):
        if fact.pk not in joined and fact.reason != SEVERAL:
            continue
        rate = raised if fact.pk in joined else lowered
        rating = rate(fact.importance, fact.reason)
        if rating != (fact.importance, fact.reason):
            fact.importance, fact.reason = rating
            changed.append(fact)
    Fact.objects.bulk_update(changed, ["importance", "reason"], batch_size=200)
    return len(changed)
