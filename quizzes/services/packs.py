"""Loading a content pack: its briefs by the same road as an upload, then its questions, approved by "pack"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from content import readers
from content.models import Brief
from content.services import publish_lesson
from quizzes.interchange import pack as pack_format
from quizzes.models import Bank, Question
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


def load_pack(*, folder: Path, now: dt.datetime) -> PackReport:
    """Load the pack in ``folder``. Everything is read and checked first; each brief is saved in one go."""
    meta = _meta(folder)
    read = [(path, _questions(folder, path.stem)) for path in sorted((folder / "briefs").glob("*.md"))]
    problems = [(f"questions/{path.stem}.yaml", p.where, p.message) for path, (_r, found) in read for p in found]
    if problems:
        raise PackError(problems)
    report = PackReport(str(meta["slug"]))
    for path, (records, _problems) in read:
        report.briefs[path.stem] = _load_brief(path, records, str(meta["slug"]), report, now)
    return report


def _meta(folder: Path) -> Mapping[str, Any]:
    path = folder / "pack.yaml"
    try:
        meta = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise PackError([("pack.yaml", "file", str(error))]) from error
    if not isinstance(meta, dict) or meta.get("format") != FORMAT or not meta.get("slug"):
        raise PackError([("pack.yaml", "format", f"format: {FORMAT} and slug are needed")])
    return meta


def _questions(folder: Path, slug: str) -> tuple[list[Any], list[pack_format.Problem]]:
    path = folder / "questions" / f"{slug}.yaml"
    return pack_format.loads(path.read_bytes()) if path.exists() else ([], [])


@transaction.atomic
def _load_brief(path: Path, records: list[Any], pack: str, report: PackReport, now: dt.datetime) -> dict[str, int]:
    data = path.read_bytes()
    imported = import_document(slug=path.stem, document=readers.read(path.name, data), data=data, now=now, pack=pack)
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
    publish_lesson(brief=brief, now=now)
    fill_practice_quiz(brief=brief, now=now)
    counts["checks"] = place_checks(brief=brief)
    return counts
