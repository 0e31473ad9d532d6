"""Facts as a page shows them: a card for each, and the lists made of them (key figures, timeline, glossary)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from content.display import format_value, type_label
from content.folding import fold_name
from content.models import Comparison, Fact, Passage
from content.segments import Segment, cut
from content.sentences import sentence_around, with_subject

#: Types that make a key figure, and types that make a glossary.
FIGURES = ("percentage", "fraction", "money", "quantity")
TERMS = ("concept", "agreement", "organisation", "person")


@dataclass(frozen=True, slots=True)
class FactCard:
    """One fact for a reader: what it says, how it is hedged, who says so, since when it holds, where it stands."""

    id: str
    type: str
    kind: str
    value: str
    about: str
    surface: str
    hedge: str
    says_who: str
    as_of: str
    source: str
    sentence: str
    passage: str
    importance: int
    others: tuple[tuple[str, str], ...] = ()

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What the card lists under its value: name and text."""
        rows = [
            (_("Hedge"), self.hedge and f"“{self.hedge}”"),
            (_("Says who"), self.says_who),
            (_("As of"), self.as_of),
            (_("Source"), self.source),
        ]
        return [(name, text) for name, text in rows if text]

    @property
    def must_know(self) -> bool:
        """A teacher would ask it."""
        return self.importance == 3


def card(fact: Fact, source: str = "") -> FactCard:
    """The card of one fact; its passage is expected to be loaded. ``source`` names the brief it stands in."""
    return FactCard(
        id=f"f-{fact.pk}",
        type=fact.type,
        kind=type_label(fact.type),
        value=format_value(fact.type, fact.value),
        about=meaning(fact),
        surface=fact.surface,
        hedge=fact.hedge,
        says_who=fact.claimed_by,
        as_of=format_value("date", fact.as_of) if fact.as_of else "",
        source=source,
        sentence=sentence_around(fact.passage.text, fact.start, fact.end),
        passage=fact.passage.uid,
        importance=fact.importance,
    )


def with_others(fact: Fact, shown: FactCard) -> FactCard:
    """The card with what other briefs say: (words, address). Comparisons told to everybody are to be prefetched."""
    points = fact.comparisons.all()
    page = reverse("content:compare")
    return replace(shown, others=tuple((_other_words(point), f"{page}#{point.uid}") for point in points))


def _other_words(point: Comparison) -> str:
    if point.verdict == Comparison.Verdict.AGREE:
        return _("Other briefs agree: %(about)s") % {"about": point.about}
    reason = point.get_reason_display()
    return _("Other briefs differ (%(reason)s): %(about)s") % {"reason": reason, "about": point.about}


def meaning(fact: Fact) -> str:
    """What a named fact stands for: a definition, a role, an expansion."""
    value = fact.value
    if fact.type == "concept":
        return str(value.get("definition") or "")
    if fact.type == "person":
        return str(value.get("role") or "")
    if fact.type == "organisation" and value.get("acronym"):
        return str(value["acronym"])
    if fact.type == "agreement":
        date = value.get("date")
        return " · ".join(filter(None, [value.get("acronym") or "", format_value("date", date) if date else ""]))
    return ""


def explained(fact: Fact, shown: FactCard) -> FactCard:
    """The card with words that say something: where a name has only itself or a date beside it, its sentence."""
    thin = fold_name(shown.about) == fold_name(shown.value) or (
        fact.type == "agreement" and shown.about and not fact.value.get("acronym")
    )
    told = with_subject(fact.passage.text, fact.start, fact.end)
    return replace(shown, about=" ".join(filter(None, told))) if thin else shown


def source_line(source: Mapping[str, Any]) -> str:
    """A brief's source in one line: authors, series or publisher."""
    return " · ".join(
        filter(None, [", ".join(source.get("authors", ())), source.get("series") or source.get("publisher")])
    )


def marked(passage: Passage, cards: Iterable[tuple[Fact, FactCard]]) -> list[Segment[FactCard]]:
    """The passage's text cut at its facts."""
    return cut(passage.text, [(fact.start, fact.end, shown) for fact, shown in cards])


def key_figures(facts: Sequence[tuple[Fact, FactCard]]) -> list[FactCard]:
    """Numbers worth a table, in the order of the text; each value of a sentence once."""
    return _once(shown for fact, shown in facts if fact.type in FIGURES and fact.importance >= 2)


def timeline(facts: Sequence[tuple[Fact, FactCard]]) -> list[FactCard]:
    """Dated facts in order of time; those of a span stand at its first day."""
    dated = [(fact, shown) for fact, shown in facts if fact.type == "date" and fact.date_from and fact.importance >= 2]
    dated.sort(key=lambda pair: (pair[0].date_from, pair[0].date_to, pair[0].pk))
    return _once(shown for _fact, shown in dated)


def glossary(facts: Sequence[tuple[Fact, FactCard]]) -> list[FactCard]:
    """Terms, agreements, organisations and persons with something to say about them, by name."""
    named = [explained(fact, shown) for fact, shown in facts if fact.type in TERMS and shown.about]
    best: dict[str, FactCard] = {}
    for shown in named:
        kept = best.get(shown.value.casefold())
        if kept is None or len(shown.about) > len(kept.about):
            best[shown.value.casefold()] = shown
    return sorted(best.values(), key=lambda shown: shown.value.casefold())


def _once(cards: Iterable[FactCard]) -> list[FactCard]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for shown in cards:
        if (shown.value, shown.sentence) not in seen:
            seen.add((shown.value, shown.sentence))
            kept.append(shown)
    return kept
