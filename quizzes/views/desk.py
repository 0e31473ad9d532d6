"""The review desk: facts and drafts beside their passages; approve, edit, reject, publish."""

from __future__ import annotations

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.access import editable_brief, role_required
from content.cards import card
from content.outline import proposal
from content.services import publish_lesson
from content.services.facts import set_fact_status
from content.services.proposals import set_claim_status
from quizzes.access import editable_version
from quizzes.desk import desk as desk_of
from quizzes.desk import draft_view
from quizzes.forms import QuestionForm
from quizzes.models import QuestionVersion
from quizzes.services.questions import approve_version, edit_version, reject_version


@require_safe
@role_required("instructor")
def desk(request: HttpRequest, slug: str) -> HttpResponse:
    """One brief's facts and questions."""
    asked = request.GET
    brief = editable_brief(request.user, slug)
    page = desk_of(brief, asked.get("show", ""), number=asked.get("page", "1"), at=asked.get("at", ""))
    return render(request, "quizzes/desk.html", {"page": page})


def _back(slug: str, show: str, uid: str) -> HttpResponse:
    """Back to a list of the desk, where this passage stands in it."""
    query = urlencode({"show": show, "at": uid})
    return redirect(f"{reverse('quizzes:desk', args=[slug])}?{query}#p-{uid}")


@require_POST
@role_required("instructor")
def publish(request: HttpRequest, slug: str) -> HttpResponse:
    """Open the lesson to learners."""
    publish_lesson(brief=editable_brief(request.user, slug), now=timezone.now())
    messages.success(request, _("Learners can open this lesson now. They meet approved questions only."))
    return redirect("quizzes:desk", slug)


@require_POST
@role_required("instructor")
def fact(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Confirm or reject a fact."""
    brief = editable_brief(request.user, slug)
    changed = set_fact_status(brief=brief, pk=pk, confirm=request.POST.get("decision") == "confirm")
    if not request.htmx:  # type: ignore[attr-defined]
        return _back(slug, "facts", changed.passage.uid)
    return render(request, "quizzes/desk.html#fact", {"fact": changed, "card": card(changed), "brief": brief})


@require_POST
@role_required("instructor")
def claim(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Confirm or reject a proposed claim."""
    brief = editable_brief(request.user, slug)
    changed = set_claim_status(brief=brief, pk=pk, confirm=request.POST.get("decision") == "confirm")
    if not request.htmx:  # type: ignore[attr-defined]
        return redirect(reverse("quizzes:desk", args=[slug]) + "#claims")
    return render(request, "quizzes/includes/claims.html#claim", {"row": proposal(changed), "brief": brief})


def _decided(request: HttpRequest, version: QuestionVersion) -> HttpResponse:
    if not request.htmx:  # type: ignore[attr-defined]
        return _back(version.question.brief.slug, "draft", version.passage.uid if version.passage else "")
    return render(request, "quizzes/desk.html#draft", {"draft": draft_view(version)})


@require_POST
@role_required("instructor")
def approve(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a question to learners."""
    version = editable_version(request.user, pk)
    return _decided(request, approve_version(version=version, user=request.user, now=timezone.now()))


@require_POST
@role_required("instructor")
def reject(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep a question from learners."""
    return _decided(request, reject_version(version=editable_version(request.user, pk)))


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a question's words or key: a new version, still to be approved."""
    version = editable_version(request.user, pk)
    form = QuestionForm(version, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        fresh = edit_version(
            version=version, stem=given["stem"], explanation=given["explanation"], spec=given["spec"],
            notes=given["note_list"], hints=given["hint_list"], now=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Saved as version %(number)d. Approve it to ask it.") % {"number": fresh.number})
        return _back(version.question.brief.slug, "draft", version.passage.uid if version.passage else "")
    context = {"form": form, "draft": draft_view(version)}
    return render(request, "quizzes/edit.html", context, status=422 if form.errors else 200)
