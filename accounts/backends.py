"""How a person is known again: by name or e-mail address, and demo people on a demo machine only."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings


class PersonBackend(AuthenticationBackend):  # type: ignore[misc]
    """allauth's backend; a session that a demo person opened in DEBUG ends when DEBUG is off."""

    def get_user(self, user_id: Any) -> Any:
        """The person of a session, None for a demo person on a real installation."""
        user = super().get_user(user_id)
        return None if user is not None and user.is_demo and not settings.DEBUG else user
