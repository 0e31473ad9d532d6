"""Progress over everybody, for admins."""

from __future__ import annotations

import csv

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.access import role_required
from learn.dashboards import insights


@require_safe
@role_required("admin")
def learners(request: HttpRequest) -> HttpResponse:
    """Learners by brief."""
    return render(request, "learn/insights.html", {"page": insights.learners()})


@require_safe
@role_required("admin")
def learners_csv(_request: HttpRequest) -> HttpResponse:
    """The same as a file. A cell that a spreadsheet would run as a formula is written as text."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="learners.csv"'
    writer = csv.writer(response)
    for row in insights.learners_rows(insights.learners()):
        writer.writerow([f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell for cell in row])
    return response
