"""Imports in the background: done, failed with a sentence, or cancelled with nothing saved."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from content.models import Brief, Fact, Passage
from content.services import importing as saving
from quizzes.models import Bank, Job, Question, Quiz
from quizzes.services import importing, jobs
from quizzes.services.jobs import cancel_job, retry_job, run_import, start_import
from tests.factories import NOW, JobFactory, UserFactory
from tests.quizzes.services.briefs import DIGEST

pytestmark = pytest.mark.django_db


@pytest.fixture
def instructor() -> Any:
    return UserFactory(role="instructor")


def job_of(owner: Any, data: bytes = DIGEST.encode(), name: str = "ferries.md", **details: Any) -> Job:
    return JobFactory(owner=owner, data=data, name=name, details=details)


def run(job: Job) -> Job:
    run_import.call(job.pk, job.run)
    job.refresh_from_db()
    return job


class TestAnUpload:
    def send(self, client: Any, data: bytes = DIGEST.encode(), **fields: str) -> Any:
        return client.post(reverse("quizzes:upload"), fields | {"file": SimpleUploadedFile("ferries.md", data)})

    def test_becomes_a_brief_private_to_its_owner(self, client, instructor, django_capture_on_commit_callbacks):
        client.force_login(instructor)
        with django_capture_on_commit_callbacks(execute=True):
            response = self.send(client, title="My ferries", authors="Bo Bright, Cy Clear", published="2030-02-03")
        job = Job.objects.get()
        assert response["Location"] == reverse("quizzes:job", args=[job.public_id])
        assert (job.state, job.problem) == ("done", "")
        brief = job.brief
        assert (brief.title, brief.owner, brief.visibility) == ("My ferries", instructor, "private")
        assert brief.editions.get().source["authors"] == ["Bo Bright", "Cy Clear"]
        assert brief.facts.first().as_of == "2030-02-03"
        assert client.get(reverse("quizzes:desk", args=[brief.slug])).status_code == 200
        for stranger in (UserFactory(), UserFactory(role="instructor")):
            assert not Brief.objects.readable_by(stranger).exists()

    def test_that_is_too_large_is_refused_with_the_sizes(self, client, instructor, settings):
        settings.JIRITSU_MAX_UPLOAD_MB = 1
        client.force_login(instructor)
        response = self.send(client, b"x" * (1024 * 1024 + 1))
        assert response.status_code == 422
        assert "This file has 2 MB; at most 1 MB can be imported." in response.content.decode()
        assert not Job.objects.exists()

    def test_of_exactly_the_limit_is_taken(self, client, instructor, settings):
        settings.JIRITSU_MAX_UPLOAD_MB = 1
        client.force_login(instructor)
        assert self.send(client, b"x" * 1024 * 1024).status_code == 302

    def test_keeps_what_was_typed_when_the_file_is_missing(self, client, instructor):
        client.force_login(instructor)
        response = client.post(reverse("quizzes:upload"), {"title": "A title typed by hand"})
        assert response.status_code == 422
        assert "A title typed by hand" in response.content.decode()


class TestAJob:
    def test_run_twice_does_nothing_more(self, instructor):
        job = run(job_of(instructor))
        brief = job.brief
        run(job)
        assert (job.state, Brief.objects.get(), brief.editions.count()) == ("done", brief, 1)

    def test_of_the_same_file_finds_the_brief_again(self, instructor):
        first, second = run(job_of(instructor)), run(job_of(instructor))
        assert first.brief == second.brief
        assert first.brief.editions.count() == 1

    def test_of_the_same_file_by_somebody_else_is_a_brief_of_their_own(self, instructor):
        first, second = run(job_of(instructor)), run(job_of(UserFactory(role="instructor")))
        assert first.brief != second.brief

    @pytest.mark.parametrize(
        ("name", "data", "said"),
        [
            ("a.exe", b"text", "cannot be read yet"),
            ("a.md", b"", "no text"),
            ("a.md", b"\xff\xfe caf\xe9", "UTF-8"),
        ],
    )
    def test_of_a_file_that_cannot_be_read_says_why(self, client, instructor, name, data, said):
        job = run(job_of(instructor, data, name))
        assert job.state == "failed"
        assert said in job.problem
        assert not Brief.objects.exists()
        client.force_login(instructor)
        assert said in client.get(reverse("quizzes:job", args=[job.public_id])).content.decode()

    def test_that_breaks_on_our_side_is_failed_and_saves_nothing(self, instructor, monkeypatch):
        def broken(**_kwargs: Any) -> None:
            raise RuntimeError

        monkeypatch.setattr(jobs, "import_document", broken)
        job = job_of(instructor)
        with pytest.raises(RuntimeError):
            run_import.call(job.pk, job.run)
        job.refresh_from_db()
        assert (job.state, job.problem) == ("failed", "")

    def test_says_its_stage_while_it_runs(self, client, instructor):
        job = JobFactory(owner=instructor, state="running", stage="facts", done=3, total=9, heard_at=timezone.now())
        client.force_login(instructor)
        text = client.get(reverse("quizzes:job", args=[job.public_id]), headers={"HX-Request": "true"}).content.decode()
        assert "Finding facts" in text
        assert "3 of 9" in text
        assert "<html" not in text

    def test_is_nobody_elses(self, client, instructor):
        job = job_of(instructor)
        client.force_login(UserFactory(role="instructor"))
        for name in ("quizzes:job", "quizzes:job_cancel"):
            send = client.get if name == "quizzes:job" else client.post
            assert send(reverse(name, args=[job.public_id])).status_code == 404


class TestCancelling:
    def test_before_the_start_stops_it_at_once(self, client, instructor):
        job = job_of(instructor)
        client.force_login(instructor)
        client.post(reverse("quizzes:job_cancel", args=[job.public_id]))
        assert run(job).state == "cancelled"
        assert not Brief.objects.exists()

    @pytest.mark.parametrize("at", ["facts", "questions", "saving"])
    def test_between_stages_saves_nothing(self, instructor, monkeypatch, at):
        job = job_of(instructor)
        real = jobs.import_document

        def importing(**kwargs: Any) -> Any:
            inner = kwargs.pop("progress")

            def progress(stage: str, done: int, total: int) -> None:
                if stage == at:
                    cancel_job(job=job, now=NOW)
                inner(stage, done, total)

            return real(progress=progress, **kwargs)

        monkeypatch.setattr(jobs, "import_document", importing)
        assert run(job).state == "cancelled"
        assert not Brief.objects.exists()
        assert job.brief is None

    def test_afterwards_changes_nothing(self, instructor):
        job = run(job_of(instructor))
        cancel_job(job=job, now=NOW)
        job.refresh_from_db()
        assert (job.state, job.cancel) == ("done", False)


class TestSavingInChunks:
    """With many rows, a cancel is heeded between any two chunks, and what was saved until then is taken back."""

    @pytest.fixture(autouse=True)
    def small(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Chunks of two rows, so that a short brief has many."""
        assert saving.CHUNK <= 200
        assert importing._DRAFTS * 4 <= 200
        monkeypatch.setattr(saving, "CHUNK", 2)
        monkeypatch.setattr(importing, "_DRAFTS", 1)

    def stages(self, job: Job, monkeypatch: pytest.MonkeyPatch, at: int = -1) -> list[tuple[str, int]]:
        seen: list[tuple[str, int]] = []
        real = jobs.import_document

        def importing(**kwargs: Any) -> Any:
            inner = kwargs.pop("progress")

            def progress(stage: str, done: int, total: int) -> None:
                seen.append((stage, done))
                if len(seen) == at:
                    cancel_job(job=job, now=NOW)
                inner(stage, done, total)

            return real(progress=progress, **kwargs)

        monkeypatch.setattr(jobs, "import_document", importing)
        return seen

    def test_no_step_is_larger_than_a_chunk(self, instructor, monkeypatch):
        job = job_of(instructor)
        seen = self.stages(job, monkeypatch)
        assert run(job).state == "done"
        done = [count for stage, count in seen if stage == "saving"]
        assert len(done) > 8
        assert max(two - one for one, two in pairwise(done)) == 2
        assert job.brief.ready

    @pytest.mark.parametrize("at", [3, 6, 9, 12])
    def test_a_cancel_after_any_of_them_leaves_nothing(self, instructor, monkeypatch, at):
        job = job_of(instructor)
        self.stages(job, monkeypatch, at)
        assert run(job).state == "cancelled"
        assert not any(model.objects.exists() for model in (Brief, Passage, Fact, Question, Bank, Quiz))

    @pytest.mark.parametrize("at", [3, 5])
    def test_a_cancelled_revision_leaves_the_edition_before_as_it_was(self, instructor, monkeypatch, at):
        brief = run(job_of(instructor)).brief
        before = list(brief.facts.order_by("pk").values())
        job = job_of(instructor, DIGEST.replace("4%", "5%").encode(), "b.md", revises=brief.slug)
        self.stages(job, monkeypatch, at)
        assert run(job).state == "cancelled"
        assert [edition.number for edition in brief.editions.all()] == [1]
        assert list(brief.facts.order_by("pk").values()) == before

    def test_a_brief_that_is_still_being_saved_is_seen_by_nobody(self, instructor):
        brief = run(job_of(instructor)).brief
        Brief.objects.update(ready=False)
        for person in (instructor, UserFactory(role="admin")):
            assert not Brief.objects.readable_by(person).exists()
            assert not Brief.objects.editable_by(person).filter(pk=brief.pk).exists()


class TestTryingAgain:
    LONG_AGO = NOW - dt.timedelta(hours=1)

    def retry(self, client: Any, job: Job) -> Job:
        client.force_login(job.owner)
        client.post(reverse("quizzes:job_retry", args=[job.public_id]))
        job.refresh_from_db()
        return job

    @pytest.mark.parametrize("state", ["failed", "cancelled"])
    def test_a_job_that_is_over_runs_again(self, client, instructor, state, django_capture_on_commit_callbacks):
        job = job_of(instructor)
        Job.objects.update(state=state, cancel=True, problem="It broke.")
        job.refresh_from_db()
        with django_capture_on_commit_callbacks(execute=True):
            self.retry(client, job)
        job.refresh_from_db()
        assert (job.state, job.problem, job.run) == ("done", "", 1)

    def test_asked_for_twice_it_is_queued_once(self, instructor):
        job = job_of(instructor)
        Job.objects.update(state="failed")
        job.refresh_from_db()
        assert [retry_job(job=job, now=NOW), retry_job(job=job, now=NOW)] == [True, False]

    @pytest.mark.parametrize("state", ["running", "waiting"])
    def test_one_whose_worker_died_is_recognised_and_runs_again(self, client, instructor, state):
        job = job_of(instructor)
        Job.objects.update(state=state, stage="facts", heard_at=self.LONG_AGO, created_at=self.LONG_AGO)
        client.force_login(instructor)
        page = client.get(reverse("quizzes:job", args=[job.public_id])).content.decode()
        assert "Nothing was heard of this import" in page
        assert "hx-get" not in page
        assert self.retry(client, job).state == "waiting"
        assert run(job).state == "done"

    def test_one_that_is_at_work_is_left_alone(self, client, instructor):
        job = job_of(instructor)
        Job.objects.update(state="running", stage="facts", heard_at=timezone.now())
        assert self.retry(client, job).state == "running"
        assert job.run == 0

    def test_what_a_dead_worker_left_goes_first(self, instructor, monkeypatch):
        job = job_of(instructor)
        monkeypatch.setattr(importing, "_take_back", lambda *_args: None)  # as if the process had been killed

        def killed(**_kwargs: Any) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(importing, "place_checks", killed)
            with pytest.raises(KeyboardInterrupt):
                run(job)
        assert not Brief.objects.get().ready
        job.refresh_from_db()
        Job.objects.update(heard_at=self.LONG_AGO)
        job.refresh_from_db()
        assert retry_job(job=job, now=NOW)
        job.refresh_from_db()
        assert run(job).state == "done"
        assert Brief.objects.get().ready
        assert Brief.objects.get().facts.exists()

    def test_cancelling_a_dead_one_cleans_up(self, instructor):
        job = job_of(instructor)
        brief = run(job).brief
        Brief.objects.update(ready=False)
        Job.objects.update(state="running", heard_at=self.LONG_AGO, brief=None)
        job.refresh_from_db()
        cancel_job(job=job, now=NOW)
        job.refresh_from_db()
        assert job.state == "cancelled"
        assert not Brief.objects.filter(pk=brief.pk).exists()

    def test_an_old_worker_that_wakes_up_changes_nothing(self, instructor):
        job = job_of(instructor)
        Job.objects.update(run=1)
        run_import.call(job.pk, 0)
        job.refresh_from_db()
        assert job.state == "waiting"
        assert not Brief.objects.exists()

    def test_is_for_the_owner_only(self, client, instructor):
        job = job_of(instructor)
        client.force_login(UserFactory(role="instructor"))
        assert client.post(reverse("quizzes:job_retry", args=[job.public_id])).status_code == 404


def test_starting_an_import_keeps_the_file(instructor):
    job = start_import(owner=instructor, name="x" * 300 + ".md", data=b"# Text", details={"title": "T"}, now=NOW)
    assert (bytes(job.data), job.state, len(job.name)) == (b"# Text", "waiting", 200)
