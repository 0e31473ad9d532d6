"""Checking a bank that exists already against briefs."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from content.access import role_required
from quizzes import messages as sentences
from quizzes.forms import BankForm
from quizzes.render import answer_text
from quizzes.services.checking_banks import check_bank, sources_of


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def check(request: HttpRequest) -> HttpResponse:
    """The form; a good file gives a report, and nothing is saved."""
    form = BankForm(request.user, request.POST, request.FILES) if request.method == "POST" else BankForm(request.user)
    context: dict[str, object] = {"form": form}
    if form.is_bound and form.is_valid():
        briefs = form.cleaned_data["briefs"]
        report = check_bank(name=form.cleaned_data["file"].name, data=form.data_read, sources=sources_of(briefs))
        by_slug = {brief.slug: brief for brief in briefs}
        rows = [(r, answer_text(r.spec), finding, by_slug.get(finding.brief)) for r, finding in report.rows]
        problems = [(problem.where, sentences.render(problem.message)) for problem in report.problems]
        context |= {"report": report, "rows": rows, "problems": problems}
    return render(request, "quizzes/check.html", context, status=422 if form.errors else 200)
