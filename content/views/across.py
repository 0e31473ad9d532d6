"""Pages over all briefs: where they agree and differ, one timeline, one glossary."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content import across
from content.glossary import glossary_page
from content.proposals import waiting
from content.timeline import timeline_page


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Where the briefs agree and differ."""
    return render(
        request, "content/compare.html", {"page": across.compare_page(request.user), "waiting": waiting(request.user)}
    )


@require_safe
def timeline(request: HttpRequest) -> HttpResponse:
    """One timeline over all briefs."""
    return render(request, "content/timeline.html", {"years": timeline_page(request.user)})


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """One glossary over all briefs."""
    return render(request, "content/glossary.html", {"letters": glossary_page(request.user)})
