"""Fetch what ``quizzes.context`` freezes into a question."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from content.models import Brief, Fact, Passage
from content.sentences import sentence_around
from quizzes.context import FACT_TYPES, Known, freeze
from quizzes.records import Rival, Spec

_TYPES = sorted({type_ for types in FACT_TYPES.values() for type_ in types})


@dataclass(frozen=True, slots=True)
class Context:
    """The facts of several briefs, once as they would be rivals, and the text of each brief."""

    facts: Sequence[tuple[str, str, str, Rival]]
    texts: dict[str, str]

    @classmethod
    def of(cls, briefs: Iterable[Brief]) -> Context:
        """Two queries, whatever the number of briefs."""
        briefs = list(briefs)
        rows = Fact.objects.living().filter(brief__in=briefs, type__in=_TYPES)
        facts = [
            (fact.name, fact.type, fact.brief.slug, _rival(fact))
            for fact in rows.select_related("passage", "brief").order_by("brief", "passage__order", "start")
        ]
        passages = Passage.objects.filter(edition__brief__in=briefs).order_by("edition__number", "order")
        texts: dict[str, list[str]] = {}
        for slug, text in passages.values_list("edition__brief__slug", "text"):
            texts.setdefault(slug, []).append(text)
        return cls(facts, {slug: "\n".join(lines) for slug, lines in texts.items()})

    def frozen(self, spec: Spec, *, brief: str, own: Collection[str]) -> Spec:
        """The spec of a question of ``brief`` with its context; ``own`` are the names of its facts."""
        known = [Known(type_, rival, name in own, slug == brief) for name, type_, slug, rival in self.facts]
        return freeze(spec, known, self.texts.get(brief, ""))


def _rival(fact: Fact) -> Rival:
    return Rival(
        value=fact.value,
        about=sentence_around(fact.passage.text, fact.start, fact.end),
        brief=fact.brief.slug,
        passage=fact.passage.uid,
        source=fact.claimed_by,
    )
