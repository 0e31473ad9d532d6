"""Imports that run in the background: started, watched, cancelled, run again."""

from __future__ import annotations

import datetime as dt
import hashlib
import logging
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from content.messages import reader_sentence
from content.models import Brief
from content.records import ReaderError
from content.services import unique_slug
from quizzes.models import Job
from quizzes.services.importing import Cancelled, import_document, read_document

log = logging.getLogger("jiritsu.jobs")


def start_import(*, owner: Any, name: str, data: bytes, details: Mapping[str, Any], now: dt.datetime) -> Job:
    """Keep the file and queue its import."""
    job = Job.objects.create(
        owner=owner, name=name[:200], data=data, details=dict(details), stage="waiting", created_at=now
    )
    transaction.on_commit(lambda: run_import.enqueue(job.pk))
    return job


def cancel_job(*, job: Job) -> None:
    """Ask a job to stop; one that has not begun is stopped at once."""
    Job.objects.filter(pk=job.pk, state=Job.State.WAITING).update(state=Job.State.CANCELLED, cancel=True)
    Job.objects.filter(pk=job.pk, state=Job.State.RUNNING).update(cancel=True)


@task()
def run_import(job_id: int) -> None:
    """Read and save one uploaded file. Run twice, the second run finds the work done."""
    started = Job.objects.filter(pk=job_id, state=Job.State.WAITING).update(state=Job.State.RUNNING, stage="reading")
    if not started:
        return
    job = Job.objects.select_related("owner").get(pk=job_id)
    try:
        brief = _import(job)
    except Cancelled:
        Job.objects.filter(pk=job_id).update(state=Job.State.CANCELLED, stage="cancelled")
    except ReaderError as error:
        Job.objects.filter(pk=job_id).update(state=Job.State.FAILED, problem=reader_sentence(error))
    except Exception:
        log.exception("import %s failed", job.public_id)
        Job.objects.filter(pk=job_id).update(state=Job.State.FAILED, problem="")
        raise
    else:
        Job.objects.filter(pk=job_id).update(state=Job.State.DONE, stage="done", brief=brief)


def _import(job: Job) -> Brief:
    data = bytes(job.data)
    document = read_document(job.name, data, job.details)
    same = Brief.objects.filter(owner=job.owner, editions__sha256=hashlib.sha256(data).hexdigest()).first()
    slug = same.slug if same else unique_slug(document.source.title or job.name.rpartition(".")[0])

    def progress(stage: str, done: int, total: int) -> None:
        if Job.objects.filter(pk=job.pk, cancel=True).exists():
            raise Cancelled
        Job.objects.filter(pk=job.pk).update(stage=stage, done=done, total=total)

    return import_document(
        slug=slug, document=document, data=data, now=timezone.now(), owner=job.owner, progress=progress
    ).brief
