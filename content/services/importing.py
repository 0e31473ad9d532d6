"""Save a document that was read: edition, passages, facts, lesson. Run again on the same file it changes nothing.

Rows are saved in chunks of at most 200, so that no one waits long for the database; a page shows an edition only when
all of it is there.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import batched
from typing import Any, Final

from django.db import transaction
from django.utils.text import slugify

from content.aging import review
from content.extract import EXTRACTOR
from content.models import Brief, Edition, Fact, Lesson, Passage, Section
from content.passage_ids import Known, keep_uids
from content.records import Document, FactCandidate, name_facts
from content.sentences import sentence_around
from content.values import columns

#: Rows in one transaction.
CHUNK: Final = 200
#: The number of an edition that is still being saved: below every other, so that "the newest" is never it.
STAGED: Final = 0


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. ``changed`` is false when the file was already there as it is."""

    brief: Brief
    edition: Edition
    changed: bool


def unique_slug(title: str) -> str:
    """A slug for a title that no brief has yet."""
    base = slugify(title)[:70] or "brief"
    slug, turn = base, 2
    while Brief.objects.filter(slug=slug).exists():
        slug, turn = f"{base}-{turn}", turn + 1
    return slug


def slug_for_file(stem: str) -> str:
    """The slug of a file imported without an owner: its own again when it comes again.

    A shipped brief or an instructor's own of the same name is never written over; the next free number is taken.
    """
    base = slugify(stem)[:70] or "brief"
    slug, turn = base, 2
    while Brief.objects.filter(slug=slug).exclude(owner=None, pack="").exists():
        slug, turn = f"{base}-{turn}", turn + 1
    return slug


@dataclass(frozen=True, slots=True)
class Staged:
    """An edition that is being saved. ``last`` is the one before, None for a new brief.

    ``edition`` is None where the file is here already as it is.
    """

    brief: Brief
    edition: Edition | None
    last: Edition | None
    passages: tuple[Passage, ...]


#: Called with the number of rows that were just saved.
Step = Callable[[int], None]


def stage_document(
    *,
    slug: str,
    document: Document,
    sha256: str,
    now: dt.datetime,
    step: Step,
    owner: Any = None,
    pack: str = "",
) -> Staged:
    """Save a document's passages under ``slug`` where no page shows them yet, in chunks of their own transactions.

    It becomes an edition when its bytes, its source data, its reader or the extractor changed. What an earlier import
    left unfinished goes first.
    """
    title = (document.source.title or slug)[:300]
    fresh = {"title": title, "owner": owner, "pack": pack, "created_at": now, "ready": False}
    brief, created = Brief.objects.get_or_create(slug=slug, defaults=fresh)
    if not created and owner is not None and brief.owner_id != owner.pk:
        raise ValueError(f"{slug} is somebody else's")  # two people gave one name at one moment
    brief.editions.filter(number=STAGED).delete()
    last = brief.editions.order_by("-number").first()
    source, reader = _as_stored(document), f"{document.reader} {EXTRACTOR}"
    if last is not None and (last.sha256, last.source, last.reader) == (sha256, source, reader):
        return Staged(brief, None, last, ())
    edition = Edition.objects.create(
        brief=brief, number=STAGED, sha256=sha256, source=source, reader=reader, created_at=now
    )
    return Staged(brief, edition, last, tuple(_save_passages(edition, last, document, step)))


def publish_staged(
    *, staged: Staged, document: Document, facts: Sequence[FactCandidate], now: dt.datetime, step: Step
) -> Imported:
    """Turn what was staged into the newest edition: facts, lesson, title and number."""
    brief, edition, last = staged.brief, staged.edition, staged.last
    if edition is None:
        if last is None:
            raise ValueError("nothing was staged")
        return Imported(brief, last, changed=False)
    _save_facts(brief, document, facts, staged.passages, step)
    with transaction.atomic():
        _save_lesson(brief, document, staged.passages, now)
        edition.number = last.number + 1 if last else 1
        edition.save(update_fields=["number"])
        brief.title = (document.source.title or brief.slug)[:300]
        brief.save(update_fields=["title"])
    return Imported(brief, edition, changed=True)


def _as_stored(document: Document) -> dict[str, Any]:
    """The source data, references and footnotes as the database gives them back: tuples are lists there."""
    apart = {"references": document.references, "footnotes": document.footnotes}
    kept = {name: texts for name, texts in apart.items() if texts}
    stored: dict[str, Any] = json.loads(json.dumps(asdict(document.source) | kept))
    return stored


def _save_passages(edition: Edition, last: Edition | None, document: Document, step: Step) -> list[Passage]:
    old = [Known(*row) for row in last.passages.values_list("uid", "section", "text")] if last else []
    uids = keep_uids(edition.brief.slug, old, document.passages)
    rows = [
        Passage(
            edition=edition, uid=uid, order=p.order, role=p.role, level=p.level, section=p.section[:300], text=p.text
        )
        for p, uid in zip(document.passages, uids, strict=True)
    ]
    saved: list[Passage] = []
    for chunk in batched(rows, CHUNK, strict=False):
        saved += Passage.objects.bulk_create(chunk)
        step(len(chunk))
    return saved


def _save_facts(
    brief: Brief,
    document: Document,
    facts: Sequence[FactCandidate],
    passages: Sequence[Passage],
    step: Step,
) -> None:
    """Facts are known by name: those found again are refreshed, new ones added, vanished ones retired."""
    known = {fact.name: fact for fact in brief.facts.select_related("passage")}
    names = _names(brief, facts, passages, known.values())
    fresh: list[Fact] = []
    seen: list[Fact] = []
    for name, found in zip(names, facts, strict=True):
        fact = known.pop(name[:400], None) or Fact(brief=brief, name=name[:400])
        _fill(fact, found, passages[found.passage], document.source.as_of or document.source.published)
        (seen if fact.pk else fresh).append(fact)
    for chunk in batched(fresh, CHUNK, strict=False):
        Fact.objects.bulk_create(chunk)
        step(len(chunk))
    for chunk in batched(seen, CHUNK, strict=False):
        Fact.objects.bulk_update(chunk, _FACT_FIELDS)
        step(len(chunk))
    brief.facts.filter(pk__in=[fact.pk for fact in known.values()]).update(status=Fact.Status.RETIRED)


def _names(
    brief: Brief, facts: Sequence[FactCandidate], passages: Sequence[Passage], known: Iterable[Fact]
) -> list[str]:
    """The names of the facts found. One that stands where it stood keeps its name, whatever went before it.

    A pack names its facts by their order in the file; there the order alone decides.
    """
    ordered = name_facts(brief.slug, tuple(facts))
    if brief.pack:
        return list(ordered)
    stood = {(f.passage.uid, f.type, f.start, f.surface): f.name for f in known if f.status != Fact.Status.RETIRED}
    places = [(passages[f.passage].uid, f.type, f.start, f.surface[:400]) for f in facts]
    # The same place with another value is another fact.
    kept = [
        name if name and _without_count(name) == _without_count(fresh) else ""
        for fresh, name in zip(ordered, (stood.get(place, "") for place in places), strict=True)
    ]
    taken = set(kept)
    names: list[str] = []
    for fresh, old in zip(ordered, kept, strict=True):
        name, turn = old or fresh, 2
        while not old and name in taken:
            name, turn = f"{_without_count(fresh)}:{turn}", turn + 1
        taken.add(name)
        names.append(name)
    return names


def _without_count(name: str) -> str:
    """ "ferries#percentage:12" of "ferries#percentage:12:2"."""
    head, _, tail = name.rpartition(":")
    return head if tail.isdigit() and head.rpartition("#")[2].count(":") else name


_FACT_FIELDS = [
    "passage", "type", "value", "date_from", "date_to", "number", "currency", "start", "end", "surface", "hedge",
    "claimed_by", "importance", "reason", "as_of", "rule", "extractor", "status",
    "review_on", "review_why",
]  # fmt: skip


def _fill(fact: Fact, found: FactCandidate, passage: Passage, as_of: str) -> None:
    fact.passage = passage
    fact.type, fact.value = found.type, found.value
    fact.start, fact.end, fact.surface = found.start, found.end, found.surface[:400]
    fact.hedge, fact.claimed_by = found.hedge[:60], found.claimed_by[:200]
    fact.importance, fact.reason = found.importance, found.reason
    if fact.pk is None or fact.as_of != as_of[:21]:  # what a person has looked at keeps the day they gave
        _set_review(fact, found, passage, as_of)
    fact.as_of, fact.rule, fact.extractor = as_of[:21], found.rule, EXTRACTOR
    for name, value in columns(found.type, found.value).items():
        setattr(fact, name, value)
    if fact.status == Fact.Status.RETIRED:  # it is back in the text
        fact.status = Fact.Status.PROPOSED


def _set_review(fact: Fact, found: FactCandidate, passage: Passage, as_of: str) -> None:
    sentence = sentence_around(passage.text, found.start, found.end)
    due = review(found.type, found.value, sentence, found.claimed_by, as_of)
    fact.review_on, fact.review_why = (due.on, due.why) if due else (None, "")


def _save_lesson(brief: Brief, document: Document, passages: Sequence[Passage], now: dt.datetime) -> None:
    """One section for each heading that has text under it; a text without headings is one section."""
    lesson, _created = Lesson.objects.get_or_create(brief=brief)
    known = {section.uid: section for section in lesson.sections.all()}
    groups: list[tuple[Passage, list[Passage]]] = []
    for passage in passages:
        if passage.role == "heading" or not groups:
            groups.append((passage, []))
        if passage.role != "heading":
            groups[-1][1].append(passage)
    for order, (head, body) in enumerate(group for group in groups if group[1]):
        section = known.pop(head.uid, None) or Section(lesson=lesson, uid=head.uid)
        section.order, section.retired_at = order, None
        section.title = head.text[:300] if head.role == "heading" else document.source.title[:300] or brief.title
        section.origin = str(document.source.origin.get(head.text, ""))[:300]
        section.words = sum(len(p.text.split()) for p in body)
        section.save()
    lesson.sections.filter(pk__in=[section.pk for section in known.values()]).update(retired_at=now)


@transaction.atomic
def publish_lesson(*, brief: Brief, now: dt.datetime) -> Lesson:
    """Open the lesson to learners. Doing it twice keeps the first date."""
    brief.visibility = Brief.Visibility.PUBLIC
    brief.save(update_fields=["visibility"])
    lesson = brief.lesson
    if lesson.published_at is None:
        lesson.published_at = now
        lesson.save(update_fields=["published_at"])
    return lesson
