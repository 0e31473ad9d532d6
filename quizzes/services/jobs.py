"""Imports that run in the background: started, watched, cancelled, run again."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.tasks import task
from django.utils import timezone

from content.messages import reader_sentence
from content.models import Brief
from content.records import ReaderError
from content.services import unique_slug
from quizzes.models import Job
from quizzes.services.importing import Cancelled, discard_unfinished, import_document, read_document

log = logging.getLogger("jiritsu.jobs")


def start_import(*, owner: Any, name: str, data: bytes, details: Mapping[str, Any], now: dt.datetime) -> Job:
    """Keep the file and queue its import. ``details["revises"]`` names the brief that the file is a new edition of."""
    job = Job.objects.create(
        owner=owner, name=name[-200:], data=data, details=dict(details), stage="waiting", created_at=now
    )
    transaction.on_commit(lambda: run_import.enqueue(job.pk, 0))
    return job


def cancel_job(*, job: Job, now: dt.datetime) -> None:
    """Ask a job to stop; one that has not begun, or whose worker is gone, is stopped at once."""
    waiting = Job.objects.filter(pk=job.pk, state=Job.State.WAITING)
    if waiting.update(state=Job.State.CANCELLED, cancel=True):
        return
    running = Job.objects.filter(pk=job.pk, state=Job.State.RUNNING, run=job.run)
    if job.is_silent(now):
        if running.update(state=Job.State.CANCELLED, cancel=True):
            discard_unfinished(slug=_slug_of(Job.objects.get(pk=job.pk)), owner=job.owner)
    else:
        running.update(cancel=True)


@transaction.atomic
def retry_job(*, job: Job, now: dt.datetime) -> bool:
    """Run a job again that failed, was cancelled or lost its worker. Asked for twice it runs once; False if it may not.

    Its number of runs goes up: should the old worker come back to life, it finds that it is no longer wanted.
    """
    over = job.state in (Job.State.FAILED, Job.State.CANCELLED)
    if not over and not job.is_silent(now):
        return False
    fresh = {"stage": "waiting", "run": job.run + 1, "cancel": False, "problem": "", "done": 0, "total": 0}
    again = Job.objects.filter(pk=job.pk, state=job.state, run=job.run).update(
        state=Job.State.WAITING, heard_at=now, **fresh
    )
    if again:
        transaction.on_commit(lambda: run_import.enqueue(job.pk, job.run + 1))
    return bool(again)


@task()
def run_import(job_id: int, run: int = 0) -> None:
    """Read and save one uploaded file. Run twice, the second run finds the work done."""
    mine = Job.objects.filter(pk=job_id, run=run)
    if not mine.filter(state=Job.State.WAITING).update(
        state=Job.State.RUNNING, stage="reading", heard_at=timezone.now()
    ):
        return
    job = Job.objects.select_related("owner").get(pk=job_id)
    at_work = mine.filter(state=Job.State.RUNNING)
    try:
        brief = _import(job, at_work)
    except Cancelled:
        at_work.update(state=Job.State.CANCELLED, stage="cancelled")
    except ReaderError as error:
        at_work.update(state=Job.State.FAILED, problem=reader_sentence(error))
    except Exception:
        log.exception("import %s failed", job.public_id)
        at_work.update(state=Job.State.FAILED, problem="")
        raise
    else:
        at_work.update(state=Job.State.DONE, stage="done", brief=brief)


def _import(job: Job, at_work: QuerySet[Job]) -> Brief:
    data = bytes(job.data)
    details = {name: value for name, value in job.details.items() if name != "revises"}
    document = read_document(job.name, data, details)

    def progress(stage: str, done: int, total: int) -> None:
        heard = at_work.filter(cancel=False).update(stage=stage, done=done, total=total, heard_at=timezone.now())
        if not heard:
            raise Cancelled

    return import_document(
        slug=_slug_of(job, document.source.title), document=document, data=data, now=timezone.now(), owner=job.owner,
        progress=progress,
    ).brief  # fmt: skip


def _slug_of(job: Job, title: str = "") -> str:
    """The brief that the file revises, else the one that it is already, else a new name."""
    own = Brief.objects.filter(owner=job.owner)
    if revised := own.filter(slug=job.details.get("revises") or "").first():
        return str(revised.slug)
    same = own.filter(editions__sha256=hashlib.sha256(bytes(job.data)).hexdigest()).first()
    return str(same.slug) if same else unique_slug(title or job.name.rpartition(".")[0])
