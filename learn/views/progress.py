"""A learner's own progress."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.access import readable_brief
from learn.dashboards import progress as dashboards
from learn.guests import Learning, learner_required


@require_safe
@learner_required
def progress(request: Learning) -> HttpResponse:
    """All briefs."""
    return render(request, "learn/progress.html", {"briefs": dashboards.brief_progress(request.learner)})


@require_safe
@learner_required
def brief(request: Learning, slug: str) -> HttpResponse:
    """One brief."""
    page = dashboards.brief_page(readable_brief(request.learner, slug), request.learner)
    return render(request, "learn/progress_brief.html", {"page": page})
