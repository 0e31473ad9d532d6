"""Deciding about passages that a new edition changed."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction

from content.models import Brief, Edition, Fact, Passage
from quizzes.models import QuestionVersion, RevisionDecision
from quizzes.services.placing import place_checks
from quizzes.services.questions import edit_version


@transaction.atomic
def decide_change(
    *, brief: Brief, edition: Edition, uid: str, keep: bool, user: Any, now: dt.datetime
) -> RevisionDecision:
    """Say once of a changed passage whether what hangs on it stays as it is or is checked again.

    Checked again means: its facts are proposals, and its approved questions are taken from learners and wait as drafts
    on the desk, beside the new text. A second decision changes nothing.
    """
    choice = RevisionDecision.Choice.KEEP if keep else RevisionDecision.Choice.RECHECK
    decision, created = RevisionDecision.objects.get_or_create(
        edition=edition, uid=uid, defaults={"choice": choice, "decided_by": user, "decided_at": now}
    )
    if created and not keep:
        _check_again(brief, edition, uid, now)
    return decision


def _check_again(brief: Brief, edition: Edition, uid: str, now: dt.datetime) -> None:
    confirmed = brief.facts.filter(passage__uid=uid, status=Fact.Status.CONFIRMED)
    confirmed.update(status=Fact.Status.PROPOSED)
    passage: Passage | None = edition.passages.filter(uid=uid).first()
    approved = QuestionVersion.objects.latest_approved().filter(
        question__brief=brief, question__retired_at=None, passage__uid=uid
    )
    for version in approved.select_related("passage"):
        newest = version.question.versions.order_by("-number").first()
        if newest is None or newest.status != QuestionVersion.Status.DRAFT:  # else one was drafted from the new text
            _as_draft(version, passage, now)
        # No earlier approved version may come back in its place.
        older = QuestionVersion.objects.filter(question=version.question_id, status=QuestionVersion.Status.APPROVED)
        older.update(status=QuestionVersion.Status.RETIRED)
    place_checks(brief=brief)


def _as_draft(version: QuestionVersion, passage: Passage | None, now: dt.datetime) -> None:
    """The same question once more, waiting on the desk beside the new text."""
    fresh = edit_version(
        version=version, stem=version.stem, explanation=version.explanation, spec=version.marking, notes=version.notes,
        now=now,
    )  # fmt: skip
    if passage is not None:
        fresh.passage = passage
        fresh.quote = version.quote if version.quote in passage.text else ""
        fresh.save(update_fields=["passage", "quote"])
