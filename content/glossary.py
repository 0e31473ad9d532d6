"""One glossary over all briefs: each term once, each explanation once, with all who give it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from content import cards
from content.across import Voice, sources
from content.compare.identity import identify, name_of
from content.display import term_label
from content.folding import fold_name
from content.models import Brief, Fact


@dataclass(frozen=True, slots=True)
class Meaning:
    """One explanation, in the words of the first brief that gives it, and every brief that does."""

    words: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One term with what the briefs say of it."""

    term: str
    kind: str
    meanings: tuple[Meaning, ...]


def glossary_page(user: Any) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Terms, agreements, organisations and persons of all readable briefs, by first letter. Two queries."""
    known = sources(Brief.objects.readable_by(user).filter(lesson__published_at__isnull=False))
    facts = Fact.objects.living().filter(brief__in=known, type__in=cards.TERMS).select_related("passage")
    named = [fact for fact in facts if cards.meaning(fact)]
    groups = identify([name_of(fact.type, fact.value) for fact in named])
    terms: dict[int, dict[int, tuple[Fact, Voice]]] = defaultdict(dict)
    for fact, group in zip(named, groups, strict=True):
        voice = Voice(*known[fact.brief_id], cards.explained(fact, cards.card(fact)))
        kept = terms[group].get(fact.brief_id)
        if kept is None or _tells(voice) > _tells(kept[1]):
            terms[group][fact.brief_id] = fact, voice
    letters: dict[str, list[Entry]] = defaultdict(list)
    for told in terms.values():
        # What one brief takes for a body and another for an agreement is named by the more telling type.
        fact, first = min(told.values(), key=lambda one: one[0].type == Fact.Type.ORGANISATION)
        entry = Entry(first.card.value, term_label(fact.type, fact.value), _meanings(v for _fact, v in told.values()))
        letters[fold_name(entry.term)[:1].upper()].append(entry)
    return tuple(
        (letter, tuple(sorted(letters[letter], key=lambda entry: fold_name(entry.term)))) for letter in sorted(letters)
    )


def _tells(voice: Voice) -> tuple[bool, int]:
    """An explanation before a sentence in which the term merely stands; the longer of two."""
    return not voice.card.about.endswith(voice.card.sentence), len(voice.card.about)


def _meanings(voices: Iterable[Voice]) -> tuple[Meaning, ...]:
    """Equal explanations are one; those that explain come before sentences in which the term stands."""
    equal: dict[str, list[Voice]] = defaultdict(list)
    for voice in sorted(voices, key=lambda one: not _tells(one)[0]):
        equal[fold_name(voice.card.about)].append(voice)
    return tuple(Meaning(told[0].card.about, tuple(told)) for told in equal.values())
