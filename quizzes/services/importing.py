"""From a file to a brief with facts, a lesson and drafted questions. Packs, commands and uploads all come this way."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction

from content.extract import extract
from content.extract.claims import propose
from content.models import Brief
from content.reading import read_file
from content.records import Document
from content.services import save_document
from content.services.comparing import compare_later
from content.services.proposals import save_proposals
from quizzes import generation
from quizzes.models import Bank, Question
from quizzes.services.grounds import Ground
from quizzes.services.placing import fill_practice_quiz, place_checks
from quizzes.services.questions import retire_missing, save_record

#: The seed of drafts made at import: the same file gives the same drafts everywhere.
SEED = 1

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
    """Extract facts, save everything, draft questions. Nothing is saved unless all of it is."""
    progress("facts", 0, len(document.passages))
    facts = extract(document)
    progress("questions", len(document.passages), len(document.passages))
    run = generation.draft(document, facts, slug=slug, seed=SEED)
    progress("saving", 0, len(facts) + len(run.drafts))
    with transaction.atomic():
        saved = save_document(
            slug=slug,
            document=document,
            facts=facts,
            sha256=hashlib.sha256(data).hexdigest(),
            now=now,
            owner=owner,
            pack=pack,
        )
        if saved.changed:
            _save_drafts(saved.brief, run, owner, now)
            if not pack:  # what a pack says of its briefs, and they of their subject, is curated
                argument = propose(document, facts)
                save_proposals(brief=saved.brief, document=document, facts=facts, argument=argument)
                compare_later(saved.brief)
        fill_practice_quiz(brief=saved.brief, now=now)
        place_checks(brief=saved.brief)
        progress("saved", len(facts) + len(run.drafts), len(facts) + len(run.drafts))
    return ImportReport(saved.brief, saved.changed, len(document.passages), len(facts), len(run.drafts), run.refused)


def bank_of(brief: Brief, owner: Any) -> Bank:
    """The bank that a brief's own questions live in."""
    bank, _created = Bank.objects.get_or_create(slug=brief.slug, defaults={"title": brief.title, "owner": owner})
    return bank


def _save_drafts(brief: Brief, run: generation.DraftRun, owner: Any, now: dt.datetime) -> None:
    bank, ground = bank_of(brief, owner), Ground.of(brief)
    for record in run.drafts:
        save_record(
            bank=bank,
            ground=ground,
            record=record,
            origin=Question.Origin.DRAFTED,
            generator=generation.GENERATOR,
            now=now,
        )
    retire_missing(
        bank=bank, brief=brief, generator=generation.GENERATOR, keep=[record.id for record in run.drafts], now=now
    )
