"""What happens to a guest when somebody signs up or in: their work goes to the account."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from accounts.adapter import AccountAdapter as BaseAdapter
from accounts.models import User
from learn.guests import SESSION_KEY
from learn.services.guests import merge_guest


class AccountAdapter(BaseAdapter):
    """allauth asks here."""

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Hand over what this browser's guest read and answered."""
        guest = User.objects.filter(pk=request.session.pop(SESSION_KEY, None), is_guest=True).first()
        if guest is not None:
            merge_guest(guest=guest, user=user, now=timezone.now())
        answer: HttpResponse = super().post_login(request, user, **kwargs)
        return answer
