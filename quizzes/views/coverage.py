"""The coverage map of a brief."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.access import editable_brief, role_required
from quizzes.coverage import coverage as coverage_of


@require_safe
@role_required("instructor")
def coverage(request: HttpRequest, slug: str) -> HttpResponse:
    """Per passage facts, drafts, approved and refused questions, and what is left to do."""
    return render(request, "quizzes/coverage.html", {"page": coverage_of(editable_brief(request.user, slug))})
