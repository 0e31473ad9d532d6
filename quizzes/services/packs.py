"""Loading a content pack: its briefs by the same road as an upload, then its questions, approved by "pack"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from content.argument import ClaimRecord, load_claims, load_comparisons
from content.messages import reader_sentence
from content.models import Brief, Fact
from content.reading import read_file
from content.records import Document, ReaderError, Source
from content.services import publish_lesson
from content.services.argument import UnknownGround, save_claims, save_comparisons
from content.yaml_text import read_yaml
from quizzes.interchange import pack as pack_format
from quizzes.interchange.exam import exam_plan
from quizzes.models import Bank, Question, QuestionVersion
from quizzes.records import Message, QuestionRecord
from quizzes.services.context import Context
from quizzes.services.exams import place_exam
from quizzes.services.grounds import Ground
from quizzes.services.importing import import_document
from quizzes.services.placing import fill_practice_quiz, place_checks
from quizzes.services.questions import PACK, retire_missing, save_record
from quizzes.services.sealing import seal_brief

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
    """Load the pack in ``folder``: all of it in one go, or nothing. Raises PackError."""
    meta = _meta(folder)
    problems: list[tuple[str, str, Any]] = []
    briefs = [_read_brief(folder, path, problems) for path in sorted((folder / "briefs").glob("*.md"))]
    problems += _strays(folder) + _taken(str(meta["slug"]), briefs)
    comparisons, wrong = _read(folder / "links.yaml", load_comparisons)
    problems += [("links.yaml", problem.where, problem.why) for problem in wrong]
    exam, unsound = exam_plan(meta, {files.slug for files in briefs})
    problems += [("pack.yaml", problem.where, problem.message) for problem in unsound]
    if problems:
        raise PackError(problems)
    report = PackReport(str(meta["slug"]))
    with transaction.atomic():
        loaded = [_load_document(files, report, now) for files in briefs]
        context = Context.of(loaded)  # of the whole pack, so every document comes before the first question
        for files, brief in zip(briefs, loaded, strict=True):
            _load_brief(files, brief, context, report, now)
        _link_facts(report.slug, briefs)
        for brief in Brief.objects.filter(slug__in=[files.slug for files in briefs]):
            seal_brief(brief)
        with _ground_of("links.yaml"):
            report.comparisons = save_comparisons(pack=report.slug, comparisons=comparisons, now=now)
        place_exam(pack=report.slug, plan=exam, now=now)
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
    try:
        document = read_file(path.name, data)
    except ReaderError as error:
        problems.append((f"briefs/{path.name}", "file", reader_sentence(error)))
        document = Document(Source(), ())
    else:
        texts = [passage.text for passage in document.passages]
        lost = [record.id for record in questions if not any(record.quote in text for text in texts)]
        problems += [(questions_file, id_, Message("pack.quote")) for id_ in lost]
    return _BriefFiles(path.stem, data, document, questions, claims)


def _strays(folder: Path) -> list[tuple[str, str, Any]]:
    """Files of questions or claims whose digest is missing: a slip in a name would lose them silently."""
    digests = {path.stem for path in (folder / "briefs").glob("*.md")}
    return [
        (f"{place}/{path.name}", "file", Message("pack.no_brief"))
        for place in ("questions", "claims")
        for path in sorted((folder / place).glob("*.yaml"))
        if path.stem not in digests
    ]


def _taken(pack: str, briefs: list[_BriefFiles]) -> list[tuple[str, str, Any]]:
    """Briefs that are here already and belong to somebody else: they are never written over."""
    slugs = Brief.objects.filter(slug__in=[files.slug for files in briefs]).exclude(pack=pack)
    return [(f"briefs/{slug}.md", "slug", Message("pack.slug_taken")) for slug in slugs.values_list("slug", flat=True)]


def _read[T, P](path: Path, load: Callable[[bytes], tuple[list[T], list[P]]]) -> tuple[list[T], list[P]]:
    return load(path.read_bytes()) if path.exists() else ([], [])


def _meta(folder: Path) -> Mapping[str, Any]:
    path = folder / "pack.yaml"
    try:
        meta = read_yaml(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PackError([("pack.yaml", "file", str(error))]) from error
    if not isinstance(meta, dict) or meta.get("format") != FORMAT or not meta.get("slug"):
        raise PackError([("pack.yaml", "format", f"format: {FORMAT} and slug are needed")])
    return meta


def _link_facts(pack: str, briefs: list[_BriefFiles]) -> None:
    """Tie questions to the facts of other briefs that they name; a name without a fact stops the load."""
    named = {name for files in briefs for record in files.questions for name in record.facts}
    facts = {fact.name: fact for fact in Fact.objects.living().filter(name__in=named)}
    problems = [
        (f"questions/{files.slug}.yaml", record.id, Message("pack.no_fact", {"fact": name}))
        for files in briefs
        for record in files.questions
        for name in record.facts
        if name not in facts
    ]
    if problems:
        raise PackError(problems)
    for files in briefs:
        for record in files.questions:
            foreign = [facts[name] for name in record.facts if name.partition("#")[0] != files.slug]
            version = QuestionVersion.objects.filter(question__bank__slug=pack, question__uid=record.id).last()
            if foreign and version is not None and version.generator == PACK:
                version.facts.add(*foreign)


def _load_document(files: _BriefFiles, report: PackReport, now: dt.datetime) -> Brief:
    imported = import_document(slug=files.slug, document=files.document, data=files.data, now=now, pack=report.slug)
    report.briefs[files.slug] = {"facts": imported.facts, "drafted": imported.drafted}
    return Brief.objects.get(pk=imported.brief.pk)


def _load_brief(files: _BriefFiles, brief: Brief, context: Context, report: PackReport, now: dt.datetime) -> None:
    bank, _created = Bank.objects.get_or_create(slug=report.slug, defaults={"title": report.slug})
    ground, records, counts = Ground.of(brief), files.questions, report.briefs[files.slug]
    for record in records:
        _version, state = save_record(
            bank=bank,
            ground=ground,
            record=replace(record, spec=context.frozen(record.spec, brief=files.slug, own=record.facts)),
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
