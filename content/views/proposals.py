"""Reviewing what the program proposes: links between briefs."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from content.access import role_required
from content.forms import LinkForm
from content.models import Brief, Comparison
from content.proposals import STATES, proposal, proposals_page
from content.services.comparing import confirm_link, dismiss_link


@require_safe
@role_required("instructor")
def proposals(request: HttpRequest) -> HttpResponse:
    """Links proposed on the briefs that this person may change."""
    state = request.GET.get("state", "proposed")
    page = proposals_page(request.user, state if state in STATES else "proposed", request.GET.get("page", "1"))
    shown = [(point, LinkForm(point.comparison)) for point in page.points]
    return render(request, "content/proposals.html", {"page": page, "shown": shown})


@require_POST
@role_required("instructor")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm or dismiss one link; the reason is kept with it."""
    found = Comparison.objects.reviewed_by(request.user, Brief.objects.all()).filter(pk=pk).first()
    if found is None:
        raise Http404("no such link")
    form = LinkForm(found, request.POST)
    if not form.is_valid():
        context = {"point": proposal(request.user, found), "form": form}
        return render(request, "content/proposal.html", context, status=422)
    given = form.cleaned_data
    if given["decision"] == LinkForm.CONFIRM:
        reason = given.get("reason") or found.reason
        confirm_link(
            comparison=found, user=request.user, about=given["about"], reason=reason, decision=given["why"],
            now=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Confirmed. Learners see it under “Agree and differ”."))
    else:
        dismiss_link(comparison=found, user=request.user, decision=given["why"], now=timezone.now())
        messages.success(request, _("Dismissed. It is not proposed again."))
    return redirect("content:proposals")
