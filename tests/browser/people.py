"""Who lives on the served site and what they have done there, made by the services that real people use."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model

from content.models import Brief, Section
from learn.services.answering import answer_check, answer_item
from learn.services.reading import mark_read
from quizzes.models import QuestionVersion, Quiz
from quizzes.services.attempts import start_attempt
from quizzes.services.importing import import_document, read_document
from quizzes.services.packs import load_pack
from quizzes.terms import Terms

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
PASSWORD = "a ferry at four o'clock"
#: A brief in our own words, with facts of several kinds and nothing of the shipped ones.
BRIEF = """# Ferries for the outer islands

## What was decided

On 14 May 2031 the island council set the ferry fee at 12% of the fare. Residents keep a lower fee of 4%.
The council expects €2.5 million a year from it.

## Why it matters

The Harbour Renewal Agreement (HRA) pays for about 40 new berths by 2035. Mayor Ada Lindqvist calls the fee fair;
the Union of Ferry Crews (UFC) doubts that it will last.
"""


def settle() -> None:
    """The shipped pack; a newcomer, a student with a history, an instructor with a draft, an admin."""
    load_pack(folder=settings.PACKS_DIR / "jiritsu", now=NOW)
    for name, role in (
        ("newcomer", "student"),
        ("student", "student"),
        ("instructor", "instructor"),
        ("admin", "admin"),
    ):
        user = get_user_model()(username=name, role=role)
        user.set_password(PASSWORD)
        user.save()
    _history(named("student"))
    data = BRIEF.encode()
    import_document(
        slug="ferries", document=read_document("ferries.md", data), data=data, now=NOW, owner=named("instructor")
    )


def named(name: str) -> Any:
    """The person with this name."""
    return get_user_model().objects.get(username=name)


def pack_brief() -> Brief:
    """The first brief of the shipped pack."""
    return Brief.objects.filter(lesson__published_at__isnull=False).order_by("slug")[0]


def right_answer(version: QuestionVersion) -> Any:
    """Something this question takes as right."""
    return _examples(version).right[0]


def _examples(version: QuestionVersion) -> Any:
    from random import Random

    from quizzes.marking import KINDS

    return KINDS[version.kind].examples(version.marking, Random(1))


def _history(student: Any) -> None:
    """Two sections read, a check right, one wrong, one asked back; a finished quiz and one left open."""
    brief = pack_brief()
    for section in Section.objects.filter(lesson__brief=brief, retired_at=None).order_by("order")[:2]:
        mark_read(user=student, section=section, now=NOW)
    checks = QuestionVersion.objects.latest_approved().filter(question__checks__section__lesson__brief=brief)
    for turn, version in enumerate(checks.select_related("question__brief")[:2]):
        examples = _examples(version)
        raw = (examples.right if turn == 0 else examples.wrong)[0]
        answer_check(brief=brief, version=version, user=student, key=uuid.uuid4(), raw=raw, show=False, now=NOW)
    quiz = Quiz.objects.get(brief=brief)
    for turn, items in enumerate((None, 3)):
        attempt = start_attempt(quiz=quiz, user=student, terms=Terms(), now=NOW, seed=turn)
        for place, item in enumerate(attempt.items.select_related("version").order_by("order")[:items]):
            examples = _examples(item.version)
            raw = (examples.wrong if place % 3 == 1 and examples.wrong else examples.right)[0]
            show = place == 2
            answer_item(item_id=item.pk, key=uuid.uuid4(), raw=raw, show=show, now=NOW)
