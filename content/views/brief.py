"""One brief: its source, its passages and the facts found in them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.access import readable_brief
from content.ledger import ledger


@require_safe
def brief(request: HttpRequest, slug: str) -> HttpResponse:
    """The brief's own page: where it comes from, what it says, every fact with its passage."""
    found = readable_brief(request.user, slug)
    return render(request, "content/brief.html", {"brief": found, "ledger": ledger(found)})
