"""How people come in: sign-up can be switched off, and demo people stay outside a real installation."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from accounts.models import User


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """allauth asks here."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Sign-up makes students; JIRITSU_SIGNUP=off closes it."""
        return bool(settings.JIRITSU_SIGNUP)

    def pre_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse | None:
        """Turn demo people away when DEBUG is off, with the reason."""
        if user.is_demo and not settings.DEBUG:
            messages.error(request, _("Demo accounts work on a demo machine only. Use an account of your own."))
            return redirect("account_login")
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer
