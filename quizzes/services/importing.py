"""From a file to a brief with facts, a lesson and drafted questions. Packs, commands and uploads all come this way."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import batched
from typing import Any, Final

from django.db import transaction
from django.db.models import QuerySet

from content.extract import extract
from content.extract.claims import Argument, propose
from content.models import Brief, Claim, Edition, Fact
from content.reading import read_file
from content.records import Document, FactCandidate
from content.services import CHUNK, Imported, Staged, publish_staged, stage_document
from content.services.comparing import compare_later, sides_beside
from content.services.importing import STAGED
from content.services.proposals import save_proposals
from quizzes import generation
from quizzes.generation.beside import Other
from quizzes.models import Bank, Question, QuestionVersion, Quiz, Slot
from quizzes.services.grounds import Ground
from quizzes.services.placing import fill_practice_quiz, place_checks
from quizzes.services.questions import retire_missing, save_record
from quizzes.services.sealing import seal_brief

#: The seed of drafts made at import: the same file gives the same drafts everywhere.
SEED = 1
#: So many other briefs are looked at for what this one does not say and where they agree or differ.
_MOST_BESIDE: Final = 5
#: Drafts in one transaction: each is a question, a version and its ties to facts.
_DRAFTS: Final = CHUNK // 4

Progress = Callable[[str, int, int], None]


class Cancelled(Exception):
    """The person who started an import asked to stop it."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import found and made."""

    brief: Brief
    changed: bool
    passages: int
    facts: int
    drafted: int
    refused: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """For the command's one line."""
        return {
            "brief": self.brief.slug,
            "title": self.brief.title,
            "changed": self.changed,
            "passages": self.passages,
            "facts": self.facts,
            "drafted": self.drafted,
            "refused": dict(self.refused),
        }


def read_document(name: str, data: bytes, details: Mapping[str, Any] | None = None) -> Document:
    """Read a file; ``details`` given by hand (title, authors, publisher, published, cites) win. Raises ReaderError."""
    document = read_file(name, data)
    given = {key: value for key, value in (details or {}).items() if value}
    return replace(document, source=replace(document.source, **given)) if given else document


def import_document(
    *,
    slug: str,
    document: Document,
    data: bytes,
    now: dt.datetime,
    owner: Any = None,
    pack: str = "",
    progress: Progress = lambda stage, done, total: None,
) -> ImportReport:
    """Extract facts, save everything, draft questions. Nothing of it is seen unless all of it is there.

    A new brief is saved in chunks and shown at the end; a new edition of one that people use is staged in chunks and
    takes the place of the old one in one transaction. What is raised on the way (Cancelled by ``progress`` among it)
    takes back what was saved.
    """
    progress("facts", 0, len(document.passages))
    facts = extract(document)
    progress("questions", 0, len(facts))
    argument = propose(document, facts)
    others = () if pack else _beside(slug, facts)  # what a pack says of its briefs side by side is curated
    run = generation.draft(document, facts, slug=slug, seed=SEED, claims=argument.claims, others=others)
    found = _Found(document, facts, run, argument)
    steps = _Steps(progress, len(document.passages) + len(facts) + len(run.drafts))
    discard_unfinished(slug=slug, owner=owner)
    staged: Staged | None = None
    try:
        staged = stage_document(
            slug=slug, document=document, sha256=hashlib.sha256(data).hexdigest(), now=now, owner=owner, pack=pack,
            step=steps,
        )  # fmt: skip
        saved = _publish(staged, found, now, steps)
    except BaseException:
        _take_back(staged, slug, owner)
        raise
    return ImportReport(saved.brief, saved.changed, len(document.passages), len(facts), len(run.drafts), run.refused)


def _beside(slug: str, facts: Sequence[FactCandidate]) -> tuple[Other, ...]:
    """Briefs that everybody can open: a question must not cite one that its learners cannot."""
    sides = sides_beside(slug=slug, facts=facts, most=_MOST_BESIDE)
    return tuple(Other(side.name, side.document, tuple(side.facts)) for side in sides)


class _Steps:
    """Counts the rows that were saved and tells how many there are."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._done, self._total = progress, 0, total

    def __call__(self, rows: int) -> None:
        self._done += rows
        self._progress("saving", min(self._done, self._total), self._total)


@dataclass(frozen=True, slots=True)
class _Found:
    """What was found in a document before anything is saved."""

    document: Document
    facts: Sequence[FactCandidate]
    run: generation.DraftRun
    argument: Argument


def _publish(staged: Staged, found: _Found, now: dt.datetime, steps: _Steps) -> Imported:
    steps(0)
    if not staged.brief.ready:  # nobody sees it yet: chunk by chunk
        saved = publish_staged(staged=staged, document=found.document, facts=found.facts, now=now, step=steps)
        _save_drafts(saved.brief, found.run, now, steps)
        return _place(saved, found, now)
    # People use the edition before: all at once, and nobody is asked on the way, while the database is ours.
    with transaction.atomic():
        saved = publish_staged(
            staged=staged, document=found.document, facts=found.facts, now=now, step=lambda rows: None
        )
        if saved.changed:
            _save_drafts(saved.brief, found.run, now, lambda rows: None)
        return _place(saved, found, now)


@transaction.atomic
def _place(saved: Imported, found: _Found, now: dt.datetime) -> Imported:
    if saved.changed and not saved.brief.pack:  # what a pack says of its briefs, and they of their subject, is curated
        save_proposals(brief=saved.brief, document=found.document, facts=found.facts, argument=found.argument)
        compare_later(saved.brief)
    if not saved.brief.pack:  # a pack's questions are sealed when all its briefs are there
        seal_brief(saved.brief)
    fill_practice_quiz(brief=saved.brief, now=now)
    place_checks(brief=saved.brief)
    if not saved.brief.ready:
        saved.brief.ready = True
        saved.brief.save(update_fields=["ready"])
    return saved


def _take_back(staged: Staged | None, slug: str, owner: Any) -> None:
    if staged is None:
        discard_unfinished(slug=slug, owner=owner)
    elif not staged.brief.ready:
        _discard(Brief.objects.filter(pk=staged.brief.pk))
    elif staged.edition is not None:
        Edition.objects.filter(pk=staged.edition.pk, number=STAGED).delete()


def discard_unfinished(*, slug: str, owner: Any) -> None:
    """Remove what an import of this owner's left under this name when its worker died; what is finished stays."""
    _discard(Brief.objects.filter(slug=slug, owner=owner, ready=False))
    Edition.objects.filter(brief__slug=slug, brief__owner=owner, number=STAGED).delete()


@transaction.atomic
def _discard(briefs: QuerySet[Brief]) -> None:
    """Delete briefs that nobody has seen, with all that hangs on them."""
    gone = list(briefs.filter(ready=False).values_list("pk", flat=True))
    if gone:
        QuestionVersion.objects.filter(question__brief__in=gone).delete()
        Slot.objects.filter(quiz__brief__in=gone).delete()
        banks = list(Question.objects.filter(brief__in=gone).values_list("bank", flat=True).distinct())
        Question.objects.filter(brief__in=gone).delete()
        Bank.objects.filter(pk__in=banks, questions=None).delete()
        Quiz.objects.filter(brief__in=gone).delete()
        Claim.objects.filter(brief__in=gone).delete()
        Fact.objects.filter(brief__in=gone).delete()
        Brief.objects.filter(pk__in=gone).delete()


def bank_of(brief: Brief, owner: Any) -> Bank:
    """The bank that a brief's own questions live in."""
    bank, _created = Bank.objects.get_or_create(slug=brief.slug, defaults={"title": brief.title, "owner": owner})
    return bank


def _save_drafts(brief: Brief, run: generation.DraftRun, now: dt.datetime, step: Callable[[int], None]) -> None:
    bank, ground = bank_of(brief, brief.owner), Ground.of(brief)
    for records in batched(run.drafts, _DRAFTS, strict=False):
        with transaction.atomic():
            for record in records:
                save_record(
                    bank=bank,
                    ground=ground,
                    record=record,
                    origin=Question.Origin.DRAFTED,
                    generator=generation.GENERATOR,
                    now=now,
                )
        step(len(records))
    retire_missing(
        bank=bank, brief=brief, generator=generation.GENERATOR, keep=[record.id for record in run.drafts], now=now
    )
