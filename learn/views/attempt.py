"""A running attempt: one question or all of them, flags, what is saved while it is typed, the clock."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from learn.access import own_attempt, own_item, own_item_where
from learn.dashboards.map import first_url
from learn.dashboards.quiz import all_page, answered_page, question_page, timer
from learn.forms import AnswerForm
from learn.guests import Learning, learner_required
from learn.services.answering import answer_item
from quizzes.models import AttemptItem
from quizzes.services.answers import AttemptClosed
from quizzes.services.drafts import save_draft, set_flag
from quizzes.services.pausing import begin_break, resume


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@learner_required
def item(request: Learning, public_id: str, number: int) -> HttpResponse:
    """One question: asked on GET, answered on POST."""
    if request.method != "POST":
        page = question_page(own_item(request.learner, public_id, number), timezone.now())
        return render(request, "learn/quiz.html", {"page": page})
    given = AnswerForm.given(request.POST)
    try:
        answered = answer_item(
            where=own_item_where(request.learner, public_id, number), key=given["key"], raw=given["raw"],
            show=given["show"], certainty=given["certainty"], sequence=given["sequence"], now=timezone.now(),
        )  # fmt: skip
    except AttemptItem.DoesNotExist:
        raise Http404("no such question")
    except AttemptClosed:
        messages.info(request, _("This attempt was finished before. Your answer was not counted."))
        return _to_result(request, public_id)
    page = answered_page(answered, timezone.now())
    if not request.htmx:
        return redirect(page.url)
    partial = "learn/quiz.html#question_and_map" if page.prefix else "learn/quiz.html#quiz"
    return render(request, partial, {"page": page}, status=409 if answered.conflict else 200)


def _to_result(request: Learning, public_id: str) -> HttpResponse:
    """To the result; for htmx not as a redirect, which would put the whole page where the question stood."""
    url = resolve_url("learn:result", public_id)
    return HttpResponseClientRedirect(url) if request.htmx else redirect(url)


@require_safe
@never_cache
@learner_required
def every(request: Learning, public_id: str) -> HttpResponse:
    """All questions of an attempt on one page."""
    attempt = own_attempt(request.learner, public_id)
    return render(request, "learn/quiz_all.html", {"page": all_page(attempt, timezone.now())})


@require_POST
@learner_required
def flag(request: Learning, public_id: str, number: int) -> HttpResponse:
    """Flag a question to come back to, or take the flag away."""
    where = own_item_where(request.learner, public_id, number)
    set_flag(where=where, flagged=request.POST.get("flag") == "yes")
    page = question_page(own_item(request.learner, public_id, number), timezone.now())
    if not request.htmx:
        return redirect(page.url)
    return render(request, "learn/quiz.html#flag_and_map", {"page": page})


@require_POST
@learner_required
def draft(request: Learning, public_id: str, number: int) -> HttpResponse:
    """Keep what stands in the box; the answer says until when it is kept. An older sequence changes nothing."""
    given = AnswerForm.given(request.POST)
    where = own_item_where(request.learner, public_id, number)
    try:
        saved = save_draft(
            where=where, raw=given["raw"], certainty=given["certainty"], sequence=given["sequence"] or 1,
            now=timezone.now(),
        )  # fmt: skip
    except AttemptItem.DoesNotExist:
        raise Http404("no such question")
    if not request.htmx:
        return redirect("learn:item", public_id, number)
    status = 409 if saved.closed or saved.overtaken else 200
    response = render(request, "learn/quiz.html#saved", {"saved": saved}, status=status)
    response["X-Sequence"] = str(saved.sequence)  # the browser goes on from there, whatever its clock says
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@learner_required
def clock(request: Learning, public_id: str) -> HttpResponse:
    """The time left by the server's clock; a POST begins or ends a break."""
    attempt, now = own_attempt(request.learner, public_id), timezone.now()
    if request.method == "POST":
        if request.POST.get("break") == "begin":
            begin_break(attempt=attempt, now=now)
        else:
            resume(attempt=attempt, now=now)
        if not request.htmx:
            return redirect(first_url(attempt))
        attempt.refresh_from_db()
    context = {"attempt": attempt, "timer": timer(attempt, now)}
    return render(request, "learn/includes/clock.html", context)
