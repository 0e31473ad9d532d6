"""Who lives on the served site and what they have done there, made by the services that real people use."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from random import Random
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils import timezone

from content.models import Brief, Section
from learn.models import Class, Course, Membership
from learn.overrides import Change
from learn.services.answering import answer_check, answer_item
from learn.services.assigning import assign_quiz, set_needs, set_override
from learn.services.reading import mark_read
from quizzes.marking import KINDS, mark
from quizzes.models import Attempt, Job, QuestionVersion, Quiz
from quizzes.services.attempts import start_attempt
from quizzes.services.building import add_draw, add_questions, create_quiz, publish_quiz
from quizzes.services.finishing import finish_attempt
from quizzes.services.importing import import_document, read_document
from quizzes.services.jobs import start_import
from quizzes.services.packs import load_pack
from quizzes.services.questions import reject_version
from quizzes.terms import Terms

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
#: A job that was heard of then is at work for as long as these tests live.
FUTURE = dt.datetime(2999, 1, 1, tzinfo=dt.UTC)
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


PEOPLE = (
    ("newcomer", "student"), ("student", "student"), ("everything", "student"), ("examinee", "student"),
    ("instructor", "instructor"),
    ("admin", "admin"),
)  # fmt: skip


def settle() -> None:
    """The shipped pack, a brief of an instructor's own, and people.

    A newcomer, a student with a history, one with an attempt at every question, an instructor with imports in
    several states, an admin who is staff too.
    """
    load_pack(folder=settings.PACKS_DIR / "jiritsu", now=NOW)
    for name, role in PEOPLE:
        join(name, role)
    get_user_model().objects.filter(username="admin").update(is_staff=True)
    _history(named("student"))
    _partly_right(attempt_at_everything(named("everything")))
    examine(named("examinee"))
    data = BRIEF.encode()
    import_document(
        slug="ferries", document=read_document("ferries.md", data), data=data, now=NOW, owner=named("instructor")
    )
    for version in QuestionVersion.objects.filter(question__brief__slug="ferries", kind="cloze")[:1]:
        reject_version(version=version)
    _imports(named("instructor"))
    _teaching(named("instructor"), named("student"))


def join(name: str, role: str) -> Any:
    """A new person with the password of everybody here."""
    user = get_user_model()(username=name, role=role)
    user.set_password(PASSWORD)
    user.save()
    return user


def named(name: str) -> Any:
    """The person with this name."""
    return get_user_model().objects.get(username=name)


def pack_brief() -> Brief:
    """The first brief of the shipped pack."""
    return Brief.objects.filter(lesson__published_at__isnull=False).order_by("slug")[0]


def right_answer(version: QuestionVersion) -> Any:
    """Something this question takes as right."""
    return _examples(version).right[0]


def attempt_at_everything(user: Any) -> Attempt:
    """An attempt at every approved question of the pack."""
    quiz = Quiz.objects.get(brief=pack_brief())
    quiz.length = None
    return start_attempt(quiz=quiz, user=user, terms=Terms(), now=NOW, seed=1)


#: Quizzes of every make, by the end of their slug: settings, kinds of the questions in each section.
QUIZZES: dict[str, tuple[dict[str, Any], dict[str, tuple[str, ...]]]] = {
    "exam": (
        {"mode": "exam", "behaviour": "deferred", "limit_minutes": 600, "closes_at": FUTURE, "book": "closed"},
        {"Figures": ("percentage", "number"), "Choices": ("single_choice", "judgement")},
    ),
    "sheet": ({"mode": "test", "behaviour": "deferred", "layout": "all"}, {"": ("percentage", "true_false")}),
    "sure": ({"behaviour": "certainty"}, {"": ("percentage",)}),
    "tries": ({"behaviour": "interactive", "tries": 3}, {"": ("percentage",)}),
}


def examine(user: Any) -> None:
    """Quizzes with all that can be set, and a running attempt of this person at each."""
    approved = QuestionVersion.objects.latest_approved().select_related("question").order_by("pk")
    for name, (chosen, parts) in QUIZZES.items():
        quiz = Quiz.objects.create(slug=f"the-{name}", title=f"The {name}", published_at=NOW, **chosen)
        order = 0
        for place, (title, kinds) in enumerate(parts.items(), start=1):
            part = quiz.parts.create(order=place, title=title) if title else None
            for kind in kinds:
                order += 1
                version = approved.filter(kind=kind).exclude(question__slots__quiz=quiz)[0]
                quiz.slots.create(order=order, part=part, question=version.question)
        attempt = start_attempt(quiz=quiz, user=user, terms=quiz.terms, now=timezone.now(), seed=1)
        if name == "tries":
            QuestionVersion.objects.filter(items__attempt=attempt).update(hints=["It is less than a half."])


def _examples(version: QuestionVersion) -> Any:
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


def _partly_right(attempt: Attempt) -> None:
    """Answer the second cloze with one gap right and the others not."""
    item = attempt.items.filter(version__kind="cloze").select_related("version").order_by("order")[1]
    examples = _examples(item.version)
    mixed = [[*right[:1], *wrong[1:]] for right in examples.right for wrong in examples.wrong]
    raw = next(given for given in mixed if 0 < getattr(mark(item.version.marking, given), "fraction", 0) < 1)
    answer_item(item_id=item.pk, key=uuid.uuid4(), raw=raw, show=False, now=NOW)


def _teaching(owner: Any, student: Any) -> None:
    """A test with a question and a draw, set for a class; its one student could not be read and has more time."""
    quiz = create_quiz(title="Both briefs", mode="test", owner=owner)
    asked = QuestionVersion.objects.latest_approved().filter(kind="date")[:1].get()
    add_questions(quiz=quiz, questions=[asked.question_id], section="Dates")
    add_draw(quiz=quiz, count=2, brief=pack_brief(), kind="judgement")
    publish_quiz(quiz=quiz, now=NOW)
    klass = Class.objects.create(course=Course.objects.create(title="Security", owner=owner), term="Spring")
    Membership.objects.create(klass=klass, user=student)
    assignment = assign_quiz(klass=klass, quiz=quiz, now=NOW)
    set_override(assignment=assignment, user=student, change=Change(attempts=3), now=NOW)
    set_needs(user=student, by=None, multiplier=Decimal("1.5"), rest_minutes=10, now=NOW)
    attempt = start_attempt(quiz=quiz, user=student, terms=quiz.terms, now=NOW, seed=1)
    item = attempt.items.get(version=asked)
    answer_item(item_id=item.pk, key=uuid.uuid4(), raw="some day soon", show=False, now=NOW)
    finish_attempt(attempt=attempt, now=NOW)


def _imports(owner: Any) -> None:
    """Imports that are over, failed, at work or without a worker, and a second edition of the brief."""
    start_import(owner=owner, name="done.md", data=BRIEF.encode() + b"\nThe end.\n", details={}, now=NOW)
    start_import(owner=owner, name="failed.md", data=b" ", details={}, now=NOW)
    Job.objects.create(
        owner=owner, name="waiting.md", data=b"", stage="facts", done=3, total=8, created_at=NOW, heard_at=FUTURE
    )
    Job.objects.create(owner=owner, name="silent.md", data=b"", stage="facts", created_at=NOW)
    for text in (BRIEF, BRIEF.replace("2031", "2032")):
        import_document(
            slug="revised",
            document=read_document("revised.md", text.encode()),
            data=text.encode(),
            now=NOW,
            owner=owner,
        )
