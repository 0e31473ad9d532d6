"""A learner's own progress."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.access import readable_brief, role_required
from learn.dashboards import progress as dashboards


@require_safe
@role_required("student")
def progress(request: HttpRequest) -> HttpResponse:
    """All briefs."""
    return render(request, "learn/progress.html", {"briefs": dashboards.brief_progress(request.user)})


@require_safe
@role_required("student")
def brief(request: HttpRequest, slug: str) -> HttpResponse:
    """One brief."""
    page = dashboards.brief_page(readable_brief(request.user, slug), request.user)
    return render(request, "learn/progress_brief.html", {"page": page})
