"""Bringing a brief in: choose a file, watch it being read, cancel it or try again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.access import role_required
from content.models import Brief
from quizzes.access import own_job
from quizzes.forms import UploadForm
from quizzes.services.jobs import cancel_job, retry_job, start_import


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def upload(request: HttpRequest) -> HttpResponse:
    """The form; a good file starts a job."""
    briefs = Brief.objects.living().filter(owner=request.user)
    if request.method == "POST":
        form = UploadForm(briefs, request.POST, request.FILES)
    else:
        form = UploadForm(briefs, initial={"revises": request.GET.get("revises", "")})
    if form.is_bound and form.is_valid():
        job = start_import(
            owner=request.user, name=form.cleaned_data["file"].name, data=form.data_read, details=form.details,
            now=timezone.now(),
        )  # fmt: skip
        return redirect("quizzes:job", job.public_id)
    return render(request, "quizzes/upload.html", {"form": form}, status=422 if form.errors else 200)


@require_safe
@never_cache
@role_required("instructor")
def job(request: HttpRequest, public_id: str) -> HttpResponse:
    """How far an import is. Asked for by htmx every second until it is over; without JavaScript it loads itself."""
    found = own_job(request.user, public_id)
    template = "quizzes/job.html#job" if request.htmx else "quizzes/job.html"  # type: ignore[attr-defined]
    return render(request, template, {"job": found, "silent": found.is_silent(timezone.now())})


@require_POST
@role_required("instructor")
def cancel(request: HttpRequest, public_id: str) -> HttpResponse:
    """Ask a running import to stop."""
    cancel_job(job=own_job(request.user, public_id), now=timezone.now())
    return redirect("quizzes:job", public_id)


@require_POST
@role_required("instructor")
def retry(request: HttpRequest, public_id: str) -> HttpResponse:
    """Run an import again that failed, was cancelled or lost its worker."""
    retry_job(job=own_job(request.user, public_id), now=timezone.now())
    return redirect("quizzes:job", public_id)
