"""Loading a content pack: its briefs by the same road as an upload, then its questions, approved by "pack"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from content import readers
from content.argument import ClaimRecord, load_claims, load_comparisons
from content.models import Brief
from content.records import Document
from content.services import publish_lesson
from content.services.argument import UnknownGround, save_claims, save_comparisons
from quizzes.interchange import pack as pack_format
from quizzes.models import Bank, Question
from quizzes.records import QuestionRecord
from quizzes.services.grounds import Ground
from quizzes.services.importing import import_document
from quizzes.services.placing import fill_practice_quiz, place_checks
from quizzes.services.questions import PACK, retire_missing, save_record
from quizzes.services.rivals import with_rivals

FORMAT = 1


class PackError(Exception):
    """A pack cannot be loaded; ``problems`` are (file, where, message) rows, nothing was saved."""

    def __init__(self, problems: list[tuple[str, str, Any]]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


@dataclass(slots=True)
class PackReport:
    """What loading did, per brief: counts of questions by state, and the edits that were kept."""

    slug: str
    briefs: dict[str, dict[str, int]] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)
    comparisons: int = 0


@dataclass(frozen=True, slots=True)
class _BriefFiles:
    """One brief of a pack as its files say it, read and checked."""

    slug: str
    data: bytes
    document: Document
    questions: list[QuestionRecord]
    claims: list[ClaimRecord]


def load_pack(*, folder: Path, now: dt.datetime) -> PackReport:
    """Load the pack in ``folder``: all of it in one go, or nothing. Raises PackError and ReaderError."""
    meta = _meta(folder)
    problems: list[tuple[str, str, Any]] = []
    briefs = [_read_brief(folder, path, problems) for path in sorted((folder / "briefs").glob("*.md"))]
    comparisons, wrong = _read(folder / "links.yaml", load_comparisons)
    problems += [("links.yaml", problem.where, problem.why) for problem in wrong]
    if problems:
        raise PackError(problems)
    report = PackReport(str(meta["slug"]))
    with transaction.atomic():
        for files in briefs:
            report.briefs[files.slug] = _load_brief(files, str(meta["slug"]), report, now)
        with _ground_of("links.yaml"):
            report.comparisons = save_comparisons(pack=report.slug, comparisons=comparisons, now=now)
    return report


@contextmanager
def _ground_of(file: str) -> Iterator[None]:
    """Turn what a claim or comparison misses into a problem of its file."""
    try:
        yield
    except UnknownGround as error:
        raise PackError([(file, problem.where, problem.why) for problem in error.problems]) from error


def _read_brief(folder: Path, path: Path, problems: list[tuple[str, str, Any]]) -> _BriefFiles:
    questions_file, claims_file = f"questions/{path.stem}.yaml", f"claims/{path.stem}.yaml"
    questions, wrong = _read(folder / questions_file, pack_format.loads)
    problems += [(questions_file, problem.where, problem.message) for problem in wrong]
    claims, unsound = _read(folder / claims_file, load_claims)
    problems += [(claims_file, problem.where, problem.why) for problem in unsound]
    data = path.read_bytes()
    return _BriefFiles(path.stem, data, readers.read(path.name, data), questions, claims)


def _read[T, P](path: Path, load: Callable[[bytes], tuple[list[T], list[P]]]) -> tuple[list[T], list[P]]:
    return load(path.read_bytes()) if path.exists() else ([], [])


def _meta(folder: Path) -> Mapping[str, Any]:
    path = folder / "pack.yaml"
    try:
        meta = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PackError([("pack.yaml", "file", str(error))]) from error
    if not isinstance(meta, dict) or meta.get("format") != FORMAT or not meta.get("slug"):
        raise PackError([("pack.yaml", "format", f"format: {FORMAT} and slug are needed")])
    return meta


def _load_brief(files: _BriefFiles, pack: str, report: PackReport, now: dt.datetime) -> dict[str, int]:
    records = files.questions
    imported = import_document(slug=files.slug, document=files.document, data=files.data, now=now, pack=pack)
    brief = Brief.objects.get(pk=imported.brief.pk)
    bank, _created = Bank.objects.get_or_create(slug=pack, defaults={"title": pack})
    ground = Ground.of(brief)
    counts = {"facts": imported.facts, "drafted": imported.drafted}
    for record in records:
        _version, state = save_record(
            bank=bank,
            ground=ground,
            record=with_rivals(record, ground),
            origin=Question.Origin.PACK,
            generator=PACK,
            now=now,
            approved_as=PACK if record.status == "approved" else "",
        )
        counts[state] = counts.get(state, 0) + 1
        if state == "kept":
            report.kept.append(record.id)
    counts["retired"] = retire_missing(bank=bank, brief=brief, generator=PACK, keep=[r.id for r in records], now=now)
    with _ground_of(f"claims/{files.slug}.yaml"):
        counts["claims"] = save_claims(brief=brief, claims=files.claims)
    publish_lesson(brief=brief, now=now)
    fill_practice_quiz(brief=brief, now=now)
    counts["checks"] = place_checks(brief=brief)
    return counts
