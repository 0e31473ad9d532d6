"""Quizzes from outside: the list, what is said before one begins, handing in and the result."""

from __future__ import annotations

import datetime as dt
import secrets

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from learn.access import own_attempt, takeable_quiz
from learn.dashboards.map import first_url
from learn.dashboards.quizzes import quiz_list
from learn.dashboards.result import hand_in
from learn.dashboards.result import result as result_of
from learn.dashboards.start import refused_words, start_page, wait_words
from learn.guests import Learning, learner_made, learner_required
from learn.limits import TooOften
from learn.querysets import zone_of
from learn.services.starting import WrongCode, begin_quiz
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import CannotBegin, NothingToAsk, missed_questions
from quizzes.services.finishing import close_if_over, finish_attempt


@require_safe
@learner_made
def quizzes(request: Learning) -> HttpResponse:
    """The quizzes this learner or visitor may take."""
    return render(request, "learn/quizzes.html", {"quizzes": quiz_list(request.learner)})


@require_http_methods(["GET", "HEAD", "POST"])
@learner_made
def start(request: Learning, slug: str) -> HttpResponse:
    """What the quiz is about, and the button that begins it."""
    quiz, now = takeable_quiz(request.learner, slug), timezone.now()
    problem, status = "", 200
    if request.method == "POST":
        try:
            return redirect(first_url(_begun(request, quiz, now)))
        except NothingToAsk:
            messages.info(request, _("This quiz has no approved question yet. Read the lesson in the meantime."))
            return redirect("learn:quizzes")
        except WrongCode:
            problem, status = _("This is not the start code."), 422
        except TooOften as refused:
            problem, status = wait_words(refused.until, now), 429
        except CannotBegin as refused:
            problem, status = refused_words(refused.refusal), 422
    with timezone.override(zone_of(quiz, request.learner)):
        context = {"page": start_page(quiz, request.learner, now), "problem": problem}
        return render(request, "learn/start.html", context, status=status)


def _begun(request: Learning, quiz: Quiz, now: dt.datetime) -> Attempt:
    missed = request.POST.get("missed")
    return begin_quiz(
        quiz=quiz, user=request.learner, now=now, seed=secrets.randbits(31), code=request.POST.get("code", ""),
        only=missed_questions(own_attempt(request.learner, missed)) if missed else None,
        address=request.META.get("REMOTE_ADDR", ""),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@learner_required
def result(request: Learning, public_id: str) -> HttpResponse:
    """What is left before handing in, and the result after it; a POST hands in what there is."""
    attempt, now = own_attempt(request.learner, public_id), timezone.now()
    if request.method == "POST":
        finish_attempt(attempt=attempt, now=now)
        return redirect("learn:result", public_id)
    if attempt.finished_at is None and not close_if_over(attempt=attempt, now=now):
        return render(request, "learn/handin.html", {"page": hand_in(attempt, now)})
    with timezone.override(zone_of(attempt.quiz, request.learner)):
        return render(request, "learn/result.html", {"page": result_of(attempt, now)})
