"""Editions of a brief: their history, what each changed, and what becomes of the questions on changed passages."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from content.access import editable_brief, role_required
from quizzes import revisions
from quizzes.services.revising import decide_change


@require_safe
@role_required("instructor")
def editions(request: HttpRequest, slug: str) -> HttpResponse:
    """Every edition of a brief, the newest first."""
    brief = editable_brief(request.user, slug)
    return render(request, "quizzes/editions.html", {"brief": brief, "rows": revisions.editions(brief)})


@require_safe
@role_required("instructor")
def revision(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What one edition changed, side by side with the one before."""
    page = revisions.revision(editable_brief(request.user, slug), number)
    if page is None:
        raise Http404("no edition to compare")
    return render(request, "quizzes/revision.html", {"page": page})


@require_POST
@role_required("instructor")
def decide(request: HttpRequest, slug: str, number: int, uid: str) -> HttpResponse:
    """Keep what hangs on a changed passage, or check it again."""
    brief = editable_brief(request.user, slug)
    page = revisions.revision(brief, number)
    if page is None or not page.newest or uid not in {row.change.uid for row in page.rows}:
        raise Http404("no such change")
    keep = request.POST.get("decision") == "keep"
    if keep or request.POST.get("decision") == "recheck":
        decide_change(brief=brief, edition=page.edition, uid=uid, keep=keep, user=request.user, now=timezone.now())
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(f"{request.path.rsplit('/', 2)[0]}/#c-{uid}")
    fresh = revisions.revision(brief, number)
    row = next(row for row in fresh.rows if row.change.uid == uid) if fresh else None
    return render(request, "quizzes/revision.html#change", {"page": fresh, "row": row})
