"""Facts that may have gone stale: the queue, and a person's word on each."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from content import cards
from content.access import role_required
from content.forms import ReviewForm
from quizzes.access import editable_fact
from quizzes.services.aging import review_fact
from quizzes.stale import STATES, stale_page


@require_safe
@role_required("instructor")
def stale(request: HttpRequest) -> HttpResponse:
    """The queue: due first, then what comes due, then what was decided."""
    state = request.GET.get("state", "due")
    today = timezone.localdate()
    page = stale_page(request.user, state if state in STATES else "due", request.GET.get("page", "1"), today)
    return render(request, "quizzes/stale.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
@role_required("instructor")
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """One fact that may have aged, and what is decided of it."""
    fact = editable_fact(request.user, pk)
    form = ReviewForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        given = form.cleaned_data
        review_fact(
            fact=fact, user=request.user, decision=given["decision"], until=given["until"], note=given["note"],
            now=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Kept. “%(fact)s” has left the queue.") % {"fact": fact.surface})
        return redirect("quizzes:stale")
    context = {"fact": fact, "card": cards.card(fact), "form": form, "reviews": fact.reviews.all()}
    return render(request, "quizzes/review.html", context, status=422 if form.errors else 200)
