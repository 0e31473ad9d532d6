"""Who may answer what: strangers get 404."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import Http404
from django.utils.translation import gettext as _

from content.access import readable_brief
from content.models import Brief, Passage, Section
from learn.models import Assignment, Class, Group, Override
from learn.querysets import answers_of, own_classes, quizzes_with_answers
from quizzes.access import open_quiz, own_attempt
from quizzes.models import AttemptItem, QuestionVersion, Quiz, Response


def takeable_quiz(user: Any, slug: str) -> Quiz:
    """A published quiz that this person may take: for everybody, or set for a class of theirs. Http404 otherwise."""
    quiz = open_quiz(user, slug)
    if not quiz.assigned_only or (user.is_authenticated and (user.is_admin or quiz.owner_id == user.pk)):
        return quiz
    mine = Assignment.objects.filter(quiz=quiz, klass__memberships__user=user) if user.is_authenticated else None
    if mine is None or not mine.exists():
        raise Http404("no such quiz")
    return quiz


def own_class(user: Any, public_id: str) -> Class:
    """A class that this person leads or assists; Http404 otherwise."""
    found = own_classes(user).select_related("course").filter(public_id=public_id).first()
    if found is None:
        raise Http404("no such class")
    return found


def led_class(user: Any, public_id: str) -> Class:
    """A class that this person leads; Http404 for strangers, 403 for those who assist in it."""
    found = own_class(user, public_id)
    leads = found.memberships.filter(user=user, role="instructor").exists()
    if not (leads or user.is_admin or found.course.owner_id == user.pk):
        raise PermissionDenied(_("You assist in this class. Only its instructors change who is in it."))
    return found


def own_group(user: Any, public_id: str, pk: int) -> Group:
    """A group of a class that this person leads; Http404 or 403 otherwise."""
    found = led_class(user, public_id).groups.filter(pk=pk).first()
    if found is None:
        raise Http404("no such group")
    return found


def own_assignment(klass: Class, slug: str) -> Assignment:
    """What is set for a class under the quiz's name; Http404 otherwise."""
    found = klass.assignments.select_related("quiz").filter(quiz__slug=slug).first()
    if found is None:
        raise Http404("nothing set by that name")
    return found


def own_override(user: Any, pk: int) -> Override:
    """An override in one of this person's classes; Http404 otherwise."""
    overrides = Override.objects.select_related("assignment__quiz", "assignment__klass")
    found = overrides.filter(pk=pk, assignment__klass__in=own_classes(user)).first()
    if found is None:
        raise Http404("no such override")
    return found


def quiz_with_answers(user: Any, slug: str) -> Quiz:
    """A quiz whose answers this person may see; Http404 otherwise."""
    quiz = quizzes_with_answers(user).filter(slug=slug).first()
    if quiz is None:
        raise Http404("no such quiz")
    return quiz


def own_answer(user: Any, pk: int) -> Response:
    """An answer that waits for this person; Http404 otherwise."""
    found = answers_of(user).select_related("item__attempt__quiz", "item__version").filter(pk=pk).first()
    if found is None:
        raise Http404("no such answer")
    return found


def own_item(user: Any, public_id: str, number: int) -> AttemptItem:
    """Item ``number`` (from 1) of the learner's own attempt; Http404 for anybody else. One query."""
    item = (
        AttemptItem.objects.select_related("attempt__quiz__brief", "version__passage", "version__question__brief")
        .filter(attempt__public_id=public_id, attempt__user=user, attempt__quiz__isnull=False, order=number)
        .first()
    )
    if item is None:
        raise Http404("no such question")
    return item


def own_item_where(user: Any, public_id: str, number: int) -> dict[str, Any]:
    """Conditions that find item ``number`` of the learner's own attempt at a quiz, and nothing of anybody else's.

    For services that lock what they find: the answer path asks for its item once.
    """
    return {"attempt__public_id": public_id, "attempt__user": user, "attempt__quiz__isnull": False, "order": number}


def check_version(user: Any, slug: str, pk: int) -> tuple[Brief, QuestionVersion]:
    """The approved version asked as a check in the lesson ``slug``; Http404 otherwise. One query."""
    version = (
        QuestionVersion.objects.approved()
        .select_related("passage", "question__brief__lesson")
        .filter(pk=pk, question__brief__in=Brief.objects.readable_by(user).filter(slug=slug))
        .filter(question__checks__section__lesson__brief=F("question__brief"))
        .first()
    )
    if version is None:
        raise Http404("no such check")
    return version.question.brief, version


def readable_section(user: Any, slug: str, uid: str) -> Section:
    """A section of a lesson this person may read; Http404 otherwise."""
    brief = readable_brief(user, slug)
    section = Section.objects.filter(lesson__brief=brief, uid=uid, retired_at=None).first()
    if section is None:
        raise Http404("no such section")
    return section


def readable_passage(user: Any, slug: str, uid: str) -> tuple[Brief, Passage]:
    """A passage of the newest edition of a brief this person may read; Http404 otherwise."""
    brief = readable_brief(user, slug)
    newest = brief.editions.order_by("-number").values("pk")[:1]
    passage = Passage.objects.filter(edition=newest, uid=uid).first()
    if passage is None:
        raise Http404("no such passage")
    return brief, passage


__all__ = [
    "check_version",
    "led_class",
    "own_answer",
    "own_assignment",
    "own_attempt",
    "own_class",
    "own_group",
    "own_item",
    "own_item_where",
    "own_override",
    "quiz_with_answers",
    "readable_passage",
    "readable_section",
    "takeable_quiz",
]
