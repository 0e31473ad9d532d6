"""Taking a quiz: the list, the start, one question at a time, the result."""

from __future__ import annotations

import secrets
import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import HttpResponseClientRedirect

from learn.access import own_attempt, own_item, own_item_where, takeable_quiz
from learn.dashboards.quiz import answered_page, first_open, question_page
from learn.dashboards.quiz import result as result_of
from learn.dashboards.quizzes import quiz_list
from learn.dashboards.start import refused_words, start_page
from learn.forms import AnswerForm
from learn.guests import Learning, learner_made, learner_required
from learn.services.answering import answer_item
from learn.services.starting import WrongCode, begin_quiz
from quizzes.models import AttemptItem
from quizzes.services.answers import AttemptClosed
from quizzes.services.attempts import CannotBegin, NothingToAsk, missed_questions
from quizzes.services.finishing import finish_attempt


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
    if request.method != "POST":
        return render(request, "learn/start.html", {"page": start_page(quiz, request.learner, now)})
    missed = request.POST.get("missed")
    only = missed_questions(own_attempt(request.learner, missed)) if missed else None
    try:
        attempt = begin_quiz(
            quiz=quiz, user=request.learner, now=now, seed=secrets.randbits(31), only=only,
            code=request.POST.get("code", ""),
        )  # fmt: skip
    except (WrongCode, CannotBegin) as refused:
        page = start_page(quiz, request.learner, now)
        words = refused_words(refused.refusal) if isinstance(refused, CannotBegin) else _("This is not the start code.")
        return render(request, "learn/start.html", {"page": page, "problem": words}, status=422)
    except NothingToAsk:
        messages.info(request, _("This quiz has no approved question yet. Read the lesson in the meantime."))
        return redirect("learn:quizzes")
    return redirect("learn:item", attempt.public_id, first_open(attempt))


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@learner_required
def item(request: Learning, public_id: str, number: int) -> HttpResponse:
    """One question: asked on GET, answered on POST."""
    if request.method != "POST":
        found = own_item(request.learner, public_id, number)
        return render(request, "learn/quiz.html", {"page": question_page(found, timezone.now()), "key": uuid.uuid4()})
    given = AnswerForm.given(request.POST)
    try:
        answered = answer_item(
            where=own_item_where(request.learner, public_id, number), key=given["key"], raw=given["raw"],
            show=given["show"], now=timezone.now(),
        )  # fmt: skip
    except AttemptItem.DoesNotExist:
        raise Http404("no such question")
    except AttemptClosed:
        messages.info(request, _("This attempt was finished before. Your answer was not counted."))
        result_url = resolve_url("learn:result", public_id)
        # A plain redirect would put the whole result page where the question stood.
        return HttpResponseClientRedirect(result_url) if request.htmx else redirect(result_url)
    if not request.htmx:
        return redirect("learn:item", public_id, number)
    context = {"page": answered_page(answered, timezone.now()), "key": uuid.uuid4()}
    return render(request, "learn/quiz.html#quiz", context, status=409 if answered.conflict else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@learner_required
def result(request: Learning, public_id: str) -> HttpResponse:
    """The result; a POST finishes the attempt with what is answered so far."""
    attempt = own_attempt(request.learner, public_id)
    if request.method == "POST":
        finish_attempt(attempt=attempt, now=timezone.now())
        return redirect("learn:result", public_id)
    return render(request, "learn/result.html", {"page": result_of(attempt, timezone.now())})
