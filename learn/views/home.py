"""The first page: for a learner what to do next, for a visitor what this is."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from learn.dashboards import progress
from learn.dashboards.landing import landing
from learn.guests import Learning, learner_made


@require_safe
@learner_made
def home(request: Learning) -> HttpResponse:
    """Today, or the landing page."""
    if not request.learner.is_authenticated:
        return render(request, "learn/landing.html", {"page": landing(request.user)})
    return render(request, "learn/home.html", {"page": progress.home(request.learner)})
