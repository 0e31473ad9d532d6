"""The shelf of briefs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.models import Brief
from content.shelf import shelf


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """Every brief this person may read."""
    return render(request, "content/library.html", {"shelf": shelf(Brief.objects.readable_by(request.user))})
