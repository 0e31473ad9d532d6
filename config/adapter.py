"""What happens to a guest when somebody signs up or in: their work goes to the account."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.adapter import AccountAdapter as BaseAdapter
from accounts.models import User
from content.kept import unpacked
from learn.guests import SESSION_KEY
from learn.services.guests import merge_guest

#: Where a form waits in the session between the password and a second step.
KEPT_KEY = "kept"


class AccountAdapter(BaseAdapter):
    """allauth asks here."""

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """Keep the form that the log-in carries through a second step of it, now that the password was right."""
        if "kept" in request.POST:
            request.session[KEPT_KEY] = request.POST["kept"]
        return super().pre_login(request, user, **kwargs)

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Hand over what this browser's guest read and answered, and offer the form that waited."""
        guest = User.objects.filter(pk=request.session.pop(SESSION_KEY, None), is_guest=True).first()
        if guest is not None:
            merge_guest(guest=guest, user=user, now=timezone.now())
        answer: HttpResponse = super().post_login(request, user, **kwargs)
        kept = unpacked(request.session.pop(KEPT_KEY, ""))
        return render(request, "account/kept.html", {"kept": kept}) if kept else answer
