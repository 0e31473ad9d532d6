"""Pages of those who teach beside their classes: settings, needs, answers that wait for a person."""

from __future__ import annotations

from decimal import Decimal

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from content.access import role_required
from learn.access import own_answer, quiz_with_answers
from learn.dashboards.teaching import answers_page, needs_list, teach_page
from learn.services.assigning import remove_needs, set_needs
from learn.services.terms import refresh_terms
from learn.teach_forms import MarkForm, NeedsForm, SettingsForm
from quizzes.access import editable_quiz
from quizzes.services.building import change_settings
from quizzes.services.finishing import close_due
from quizzes.services.staff import accept_late, close_by_staff, mark_by_hand


@require_safe
@role_required("instructor")
def teach(request: HttpRequest) -> HttpResponse:
    """Classes, and quizzes with answers to decide on."""
    return render(request, "learn/teach.html", {"page": teach_page(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def quiz_settings(request: HttpRequest, slug: str) -> HttpResponse:
    """The settings of a quiz; times and what is told when reach running attempts at once."""
    quiz = editable_quiz(request.user, slug)
    form = SettingsForm(quiz, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        refresh_terms(quiz=change_settings(quiz=quiz, settings=form.settings), now=timezone.now())
        messages.success(request, _("Saved. Times and what is shown hold for running attempts too."))
        return redirect("quizzes:build", slug)
    return render(request, "learn/quiz_settings.html", {"quiz": quiz, "form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def answers(request: HttpRequest, slug: str) -> HttpResponse:
    """Answers that wait for a person; a POST closes the attempts whose time is over."""
    quiz = quiz_with_answers(request.user, slug)
    if request.method == "POST":
        close_due(now=timezone.now())
        return redirect("learn:answers", slug)
    context = {"page": answers_page(quiz, request.user), "now": timezone.now()}
    return render(request, "learn/answers.html", context)


@require_POST
@role_required("instructor")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark an answer by hand, or count one that came too late."""
    response = own_answer(request.user, pk)
    form, now = MarkForm(request.POST), timezone.now()
    if response.outcome == "late":
        accept_late(response=response, now=now)
    elif form.is_valid():
        fraction = Decimal(form.cleaned_data["percent"]) / 100
        mark_by_hand(response=response, fraction=fraction, user=request.user, now=now)
    else:
        messages.error(request, _("Give a percentage from 0 to 100."))
    quiz = response.item.attempt.quiz
    return redirect("learn:answers", quiz.slug) if quiz else redirect("learn:teach")


@require_POST
@role_required("instructor")
def close_attempt(request: HttpRequest, slug: str, public_id: str) -> HttpResponse:
    """End a running attempt for its learner."""
    quiz = quiz_with_answers(request.user, slug)
    found = next((a for a in answers_page(quiz, request.user).running if a.public_id == public_id), None)
    if found is not None:
        close_by_staff(attempt=found, now=timezone.now())
    return redirect("learn:answers", slug)


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("admin")
def needs(request: HttpRequest) -> HttpResponse:
    """More time for persons, in every quiz of every class; for admins, who alone see why."""
    form = NeedsForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and "remove" in request.POST:
        for row in needs_list():
            if str(row.user_id) == request.POST["remove"]:
                remove_needs(user=row.user, now=timezone.now())
        return redirect("learn:needs")
    if request.method == "POST" and form.is_valid():
        set_needs(by=request.user, now=timezone.now(), **form.cleaned_data)
        return redirect("learn:needs")
    context = {"form": form, "rows": needs_list()}
    return render(request, "learn/needs.html", context, status=422 if form.errors else 200)
