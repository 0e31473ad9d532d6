"""Who may open which attempt, version or job: strangers get 404."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from content.models import Brief, Fact
from quizzes.models import Attempt, Job, QuestionVersion, Quiz


def own_attempt(user: Any, public_id: str) -> Attempt:
    """The learner's own attempt with its quiz; Http404 for anybody else."""
    attempt = Attempt.objects.select_related("quiz__brief").filter(public_id=public_id, user=user).first()
    if attempt is None or attempt.quiz is None:
        raise Http404("no such attempt")
    return attempt


def open_quiz(user: Any, slug: str) -> Quiz:
    """A published quiz whose brief this person may read; Http404 otherwise."""
    quiz = Quiz.objects.select_related("brief").filter(slug=slug, published_at__isnull=False).first()
    if quiz is None or (quiz.brief and not Brief.objects.readable_by(user).filter(pk=quiz.brief_id).exists()):
        raise Http404("no such quiz")
    return quiz


def editable_version(user: Any, pk: int) -> QuestionVersion:
    """A question version whose brief this instructor may read; 403 when it is somebody else's to change."""
    version: QuestionVersion | None = (
        QuestionVersion.objects.select_related("question__brief", "question__bank", "passage").filter(pk=pk).first()
    )
    if version is None or not Brief.objects.readable_by(user).filter(pk=version.question.brief_id).exists():
        raise Http404("no such question")
    if not Brief.objects.editable_by(user).filter(pk=version.question.brief_id).exists():
        raise PermissionDenied
    return version


def editable_fact(user: Any, pk: int) -> Fact:
    """A living fact of a brief that this instructor may read; 403 when it is somebody else's to change."""
    fact: Fact | None = Fact.objects.living().select_related("passage", "brief__lesson").filter(pk=pk).first()
    if fact is None or not Brief.objects.readable_by(user).filter(pk=fact.brief_id).exists():
        raise Http404("no such fact")
    if not Brief.objects.editable_by(user).filter(pk=fact.brief_id).exists():
        raise PermissionDenied
    return fact


def editable_quiz(user: Any, slug: str) -> Quiz:
    """A quiz that this instructor may change: their own, an admin's any; 403 for a published one, 404 otherwise."""
    quiz = Quiz.objects.select_related("brief").filter(slug=slug).first()
    if quiz is None or (quiz.owner_id != user.pk and not user.is_admin and quiz.published_at is None):
        raise Http404("no such quiz")
    if quiz.owner_id != user.pk and not user.is_admin:
        raise PermissionDenied
    return quiz


def own_job(user: Any, public_id: str) -> Job:
    """A job this person started (or any, for an admin)."""
    job = Job.objects.filter(public_id=public_id).select_related("brief").defer("data").first()
    if job is None or (job.owner_id != user.pk and not user.is_admin):
        raise Http404("no such job")
    return job
