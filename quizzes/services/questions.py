"""Saving questions: records become versions, versions are approved, edited into new versions, or rejected."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from django.db import transaction
from django.db.models import Max

from content.models import Brief
from quizzes.marking import spec_to_json
from quizzes.models import Bank, Question, QuestionVersion
from quizzes.records import QuestionRecord, Spec
from quizzes.services.context import Context
from quizzes.services.grounds import Ground
from quizzes.services.placing import fill_practice_quiz, place_checks
from quizzes.services.sealing import seal_version

PACK = "pack"
EDITOR = "editor"


def content_hash(record: QuestionRecord) -> str:
    """A hash of everything a record says. Fields that came later and are empty leave it as it was."""
    data = asdict(record) | {"spec": spec_to_json(record.spec)}
    data = {name: value for name, value in data.items() if value or name not in ("hints", "fixed_options")}
    return hashlib.sha256(json.dumps(data, sort_keys=True, default=str).encode()).hexdigest()


def save_record(
    *,
    bank: Bank,
    ground: Ground,
    record: QuestionRecord,
    origin: str,
    generator: str,
    now: dt.datetime,
    approved_as: str = "",
) -> tuple[QuestionVersion | None, str]:
    """Save a record from a pack or a generator. Returns its version and "new", "changed", "same" or "kept".

    "kept": an editor has changed this question since, and that version stays.
    """
    digest = content_hash(record)
    question = Question.objects.filter(bank=bank, uid=record.id).first()
    if question is not None and question.content_hash == digest:
        if question.retired_at is not None:
            question.retired_at = None
            question.save(update_fields=["retired_at"])
        return None, "same"
    if question is None:
        question, state = Question(bank=bank, brief=ground.brief, uid=record.id, origin=origin), "new"
    else:
        newest = question.versions.order_by("-number").first()
        if newest is not None and newest.generator == EDITOR:
            return None, "kept"
        state = "changed"
    question.content_hash, question.retired_at = digest, None
    question.save()
    version = _version_of(record, question, generator, now)
    version.passage = ground.passage_for(record)
    if approved_as:
        version.status = QuestionVersion.Status.APPROVED
        version.approved_as, version.approved_at = approved_as, now
    version.save()
    version.facts.set([ground.facts[name] for name in record.facts if name in ground.facts])
    return version, state


def _version_of(record: QuestionRecord, question: Question, generator: str, now: dt.datetime) -> QuestionVersion:
    return QuestionVersion(
        question=question,
        number=next_number(question),
        kind=record.spec.kind,
        spec=spec_to_json(record.spec),
        stem=record.stem,
        explanation=record.explanation,
        notes=list(record.notes),
        quote=record.quote,
        tags=list(record.tags),
        difficulty=record.difficulty,
        hints=list(record.hints),
        fixed_options=list(record.fixed_options),
        rule=record.rule,
        generator=generator,
        seed=record.seed,
        created_at=now,
    )


def next_number(question: Question) -> int:
    """The number of the version to come."""
    last = question.versions.aggregate(last=Max("number"))["last"] if question.pk else None
    return (last or 0) + 1


def retire_missing(*, bank: Bank, brief: Brief, generator: str, keep: Iterable[str], now: dt.datetime) -> int:
    """Retire this generator's questions of a brief that are not in ``keep``; an editor's are left alone."""
    gone = (
        Question.objects.living()
        .filter(bank=bank, brief=brief, versions__generator=generator)
        .exclude(uid__in=list(keep))
        .exclude(versions__generator=EDITOR)
        .exclude(versions__status__in=["approved"] if generator != PACK else [])
    )
    return Question.objects.filter(pk__in=gone.values("pk")).update(retired_at=now)


@transaction.atomic
def approve_version(*, version: QuestionVersion, user: Any, now: dt.datetime) -> QuestionVersion:
    """Open a version to learners and give its question a place in the brief's practice quiz.

    What its marking consults of the facts of its pack, or of its own brief, is frozen into it. Doing it twice
    keeps the first approval.
    """
    if version.status == QuestionVersion.Status.APPROVED:
        return version
    version.spec = spec_to_json(_with_context(version))
    version.status = QuestionVersion.Status.APPROVED
    version.approved_by, version.approved_as, version.approved_at = user, user.shown_name, now
    version.save(update_fields=["spec", "status", "approved_by", "approved_as", "approved_at"])
    fill_practice_quiz(brief=version.question.brief, now=now)
    place_checks(brief=version.question.brief)
    return version


def _with_context(version: QuestionVersion) -> Spec:
    brief = version.question.brief
    briefs = Brief.objects.filter(pack=brief.pack) if brief.pack else [brief]
    own = list(version.facts.values_list("name", flat=True))
    return Context.of(briefs).frozen(version.marking, brief=brief.slug, own=own)


@transaction.atomic
def reject_version(*, version: QuestionVersion) -> QuestionVersion:
    """Keep a version from learners. Attempts that already hold it go on.

    Rejecting what is asked today takes the whole question out: no earlier approved version comes back in its place.
    """
    if version.status == QuestionVersion.Status.APPROVED:
        earlier = QuestionVersion.objects.filter(question=version.question_id, number__lt=version.number)
        earlier.filter(status=QuestionVersion.Status.APPROVED).update(status=QuestionVersion.Status.RETIRED)
    version.status = QuestionVersion.Status.REJECTED
    version.save(update_fields=["status"])
    place_checks(brief=version.question.brief)
    return version


@transaction.atomic
def edit_version(
    *,
    version: QuestionVersion,
    stem: str,
    explanation: str,
    spec: Spec,
    notes: Sequence[str],
    now: dt.datetime,
    hints: Sequence[str] | None = None,
) -> QuestionVersion:
    """A new draft version with these words. The old one stays as it is for attempts that hold it.

    An approved version keeps being asked until the new one is approved; a draft is replaced.
    """
    question = Question.objects.select_for_update().get(pk=version.question_id)
    fresh = QuestionVersion.objects.create(
        question=question,
        number=next_number(question),
        kind=spec.kind,
        spec=spec_to_json(spec),
        stem=stem,
        explanation=explanation,
        notes=list(notes),
        quote=version.quote,
        passage=version.passage,
        tags=version.tags,
        difficulty=version.difficulty,
        hints=version.hints if hints is None else list(hints),
        fixed_options=version.fixed_options if len(spec.options) == len(version.spec.get("options") or ()) else [],
        rule=version.rule,
        generator=EDITOR,
        seed=version.seed,
        created_at=now,
    )
    fresh.facts.set(version.facts.all())
    seal_version(fresh)
    if version.status == QuestionVersion.Status.DRAFT:
        version.status = QuestionVersion.Status.RETIRED
        version.save(update_fields=["status"])
    return fresh
