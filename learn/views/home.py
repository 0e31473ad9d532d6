"""The first page: for a learner what to do next, for a visitor what this is."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.models import Brief
from content.shelf import shelf
from learn.dashboards import progress


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Today, or the landing page."""
    if not request.user.is_authenticated:
        return render(request, "learn/landing.html", {"shelf": shelf(Brief.objects.readable_by(request.user))})
    return render(request, "learn/home.html", {"page": progress.home(request.user)})
