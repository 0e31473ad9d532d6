"""What several briefs say together: where they agree and differ, and one glossary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Subquery
from django.utils.translation import gettext as _

from content import cards
from content.cards import FactCard
from content.models import Brief, Comparison, Edition, Fact


@dataclass(frozen=True, slots=True)
class Voice:
    """One brief's word on something: who says it, the fact's card, where to read it."""

    brief: Brief
    who: str
    card: FactCard

    @property
    def url(self) -> str:
        """The passage in its lesson."""
        return f"{self.brief.lesson.get_absolute_url()}#p-{self.card.passage}"


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence of a brief with the values of it that count here."""

    voices: tuple[Voice, ...]

    @property
    def first(self) -> Voice:
        """Who says it, and where."""
        return self.voices[0]


@dataclass(frozen=True, slots=True)
class Point:
    """One point on which briefs are compared: for each brief its name and its sentences."""

    comparison: Comparison
    voices: tuple[tuple[str, tuple[Said, ...]], ...]

    @property
    def count(self) -> int:
        """How many briefs speak."""
        return len(self.voices)


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Where the briefs agree, differ, and what was superseded."""

    agree: tuple[Point, ...]
    differ: tuple[Point, ...]

    @property
    def count(self) -> int:
        """How many points there are."""
        return len(self.agree) + len(self.differ)


def short_names(authors: Sequence[str]) -> str:
    """The authors by the last word of their names: "Pajon", "Mai and Chau"."""
    last = [name.split()[-1] for name in authors if name.split()]
    if len(last) < 2:
        return "".join(last)
    return _("%(first)s and %(last)s") % {"first": ", ".join(last[:-1]), "last": last[-1]}


def sources(briefs: Iterable[Brief]) -> dict[int, tuple[Brief, str]]:
    """Brief id -> the brief and who speaks in it. One query."""
    newest = Edition.objects.filter(brief=OuterRef("pk")).order_by("-number").values("source")[:1]
    rows = (
        Brief.objects.filter(pk__in=[b.pk for b in briefs]).select_related("lesson").annotate(source=Subquery(newest))
    )
    return {brief.pk: (brief, short_names((brief.source or {}).get("authors", ())) or brief.title) for brief in rows}


def compare_page(user: Any) -> ComparePage:
    """Comparisons of which this person may read at least two sides. Four queries."""
    known = sources(Brief.objects.readable_by(user).filter(lesson__published_at__isnull=False))
    rows = list(Comparison.objects.shown().prefetch_related("facts__passage"))
    points = [made for row, facts in _merged(rows) if (made := point(row, facts, known)).count > 1]
    return ComparePage(
        agree=tuple(p for p in points if p.comparison.verdict == "agree"),
        differ=tuple(p for p in points if p.comparison.verdict != "agree"),
    )


def _merged(rows: Sequence[Comparison]) -> list[tuple[Comparison, dict[int, Fact]]]:
    """Each comparison with its facts. Confirmed proposals join two briefs each: where they agree with a third, or with
    a curated comparison, on the same fact, they are shown as one."""
    shown: list[tuple[Comparison, dict[int, Fact]]] = []
    agreeing: dict[int, dict[int, Fact]] = {}
    for row in sorted(rows, key=lambda one: bool(one.rule)):
        own = {fact.pk: fact for fact in row.facts.all()}
        joined = next((agreeing[pk] for pk in own if pk in agreeing), None)
        if row.verdict != Comparison.Verdict.AGREE or joined is None or not row.rule:
            joined = own
            shown.append((row, own))
        joined |= own
        if row.verdict == Comparison.Verdict.AGREE:
            agreeing |= dict.fromkeys(own, joined)
    return shown


def point(row: Comparison, facts: Mapping[int, Fact], known: Mapping[int, tuple[Brief, str]]) -> Point:
    """One comparison with a voice for each brief that is known."""
    sides: dict[int, list[Voice]] = defaultdict(list)
    for fact in sorted(facts.values(), key=lambda f: (f.as_of, f.brief_id, f.pk)):
        if fact.brief_id in known and fact.status in ("proposed", "confirmed"):
            brief, who = known[fact.brief_id]
            sides[brief.pk].append(Voice(brief, who, cards.card(fact)))
    return Point(row, tuple((voices[0].who, _said(voices)) for voices in sides.values()))


def _said(voices: Iterable[Voice]) -> tuple[Said, ...]:
    """Each sentence once, with its values; a value that it gives twice counts once."""
    sentences: dict[tuple[str, str], dict[tuple[str, str], Voice]] = defaultdict(dict)
    for voice in voices:
        card = voice.card
        sentences[card.passage, card.sentence].setdefault((card.hedge, card.value), voice)
    return tuple(Said(tuple(told.values())) for told in sentences.values())
