"""The studio's first page: the briefs an instructor works on."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from content.access import role_required
from content.proposals import waiting
from quizzes.desk import studio_rows
from quizzes.stale import due


@require_safe
@role_required("instructor")
def studio(request: HttpRequest) -> HttpResponse:
    """Briefs with their facts, drafts and approved questions."""
    return render(
        request,
        "quizzes/studio.html",
        {
            "rows": studio_rows(request.user),
            "due": due(request.user, timezone.localdate()),
            "waiting": waiting(request.user),
        },
    )
