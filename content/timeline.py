"""One timeline over all briefs: each event once, however many briefs tell it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Prefetch

from content import cards
from content.across import Voice, sources
from content.compare.events import Told, one_event, precise
from content.compare.identity import NAMED, name_of
from content.display import format_value
from content.models import Brief, Comparison, Fact
from content.sentences import points_back, sentence_around, with_subject
from content.values import date_span

#: Comparisons in which two dates are still of one event.
_SAME_EVENT = (Comparison.Reason.WORDING, Comparison.Reason.ROUNDING)


@dataclass(frozen=True, slots=True)
class Event:
    """One event in the clearest sentence told of it, and all who tell it, each with the passage.

    ``before`` is what stood before that sentence and says of whom it speaks, "" where it stands alone.
    """

    before: str
    sentence: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One date with the events that the briefs put there."""

    value: str
    events: tuple[Event, ...]
    must_know: bool


def timeline_page(user: Any) -> tuple[tuple[int, tuple[Moment, ...]], ...]:
    """The events of all readable briefs in order of time, grouped by date and year. Five queries."""
    known = sources(Brief.objects.readable_by(user).filter(lesson__published_at__isnull=False))
    facts = list(
        Fact.objects.timeline()
        .filter(brief__in=known, importance__gte=2)
        .select_related("passage")
        .prefetch_related(Prefetch("comparisons", queryset=Comparison.objects.shown()))
    )
    moments: dict[str, list[tuple[Event, bool]]] = defaultdict(list)
    for group in _events(facts, known):
        voices = [Voice(*known[fact.brief_id], cards.card(fact)) for fact in group]
        event = _event(group, voices)
        moments[precise(str(fact.value) for fact in group)].append((event, any(f.importance == 3 for f in group)))
    years: dict[int, list[Moment]] = defaultdict(list)
    for date in sorted(moments, key=_place):
        events = _in_order([event for event, _must in moments[date]])
        must = any(must for _event_, must in moments[date])
        years[_place(date)[0].year].append(Moment(format_value("date", date), events, must))
    return tuple((year, tuple(years[year])) for year in sorted(years))


def _in_order(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events of one date; what the one before has said already is not said again."""
    before = ["", *(event.sentence for event in events)]
    return tuple(
        replace(event, before="") if event.before == said else event
        for event, said in zip(events, before, strict=False)
    )


def _place(date: str) -> tuple[dt.date, dt.date]:
    return date_span(date) or (dt.date.max, dt.date.max)


def _events(facts: Sequence[Fact], known: Any) -> list[list[Fact]]:
    """The facts of each event; the dates of one sentence that are equal count once. One query."""
    once: dict[tuple[int, str, str], Fact] = {}
    for fact in facts:
        sentence = sentence_around(fact.passage.text, fact.start, fact.end)
        once.setdefault((fact.brief_id, str(fact.value), sentence), fact)
    told = [Told(fact.pk, brief, date, sentence) for (brief, date, sentence), fact in once.items()]
    named = Fact.objects.living().filter(brief__in=known, type__in=NAMED).values_list("type", "value")
    agreed, apart = _compared(facts)
    names = [name_of(*row) for row in sorted(named.distinct(), key=str)]
    numbers = one_event(told, names, agreed, apart)
    groups: dict[int, list[Fact]] = defaultdict(list)
    for number, fact in zip(numbers, once.values(), strict=True):
        groups[number].append(fact)
    return list(groups.values())


def _compared(facts: Sequence[Fact]) -> tuple[list[frozenset[int]], list[frozenset[int]]]:
    """Dates that a comparison holds to be one, and dates that it holds to differ."""
    rows: dict[int, Comparison] = {}
    holds: dict[int, set[int]] = defaultdict(set)
    for fact in facts:
        for row in fact.comparisons.all():
            rows[row.pk] = row
            holds[row.pk].add(fact.pk)
    agreed, apart = [], []
    for pk, row in rows.items():
        if row.verdict == Comparison.Verdict.AGREE or row.reason in _SAME_EVENT:
            agreed.append(frozenset(holds[pk]))
        elif row.verdict == Comparison.Verdict.DIFFER:
            apart.append(frozenset(holds[pk]))
    return agreed, apart


def _event(facts: Sequence[Fact], voices: Sequence[Voice]) -> Event:
    """The sentence that stands alone before one that leans on another, then the most exact date, then the shortest."""

    def unclear(number: int) -> tuple[bool, int, int]:
        fact, card = facts[number], voices[number].card
        span = _place(str(fact.value))
        return points_back(card.sentence), (span[1] - span[0]).days, len(card.sentence)

    best = facts[min(range(len(facts)), key=unclear)]
    before, sentence = with_subject(best.passage.text, best.start, best.end)
    return Event(before, sentence, _each_passage(voices))


def _each_passage(voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """Each passage once."""
    once: dict[tuple[int, str], Voice] = {}
    for voice in voices:
        once.setdefault((voice.brief.pk, voice.card.passage), voice)
    return tuple(once.values())
