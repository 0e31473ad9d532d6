"""What every page needs around it: the navigation of the visitor's role, and the demo log-ins in DEBUG."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from learn.guests import learner_of

SHELF = ("/library/", "/lessons/", "/briefs/", "/compare/", "/timeline/", "/glossary/")
# (label, url name, first role that sees it, beginnings of the addresses it stands for); "" is everybody.
ENTRIES = (
    (_("Today"), "learn:home", "student", ("/quizzes/", "/attempts/")),
    (_("Library"), "content:library", "", SHELF),
    (_("Progress"), "learn:progress", "student", ("/progress/",)),
    (_("Studio"), "quizzes:studio", "instructor", ("/studio/",)),
    (_("Teach"), "learn:teach", "instructor", ("/teach/",)),
    (_("Insights"), "learn:insights", "admin", ("/insights/",)),
)
RANKS = {"": 0, "student": 1, "instructor": 2, "admin": 3}


def navigation(request: HttpRequest) -> dict[str, Any]:
    """``nav``: (label, url, is current) for the visitor's role; ``user_role``: "" for a visitor; ``learner``."""
    learner = learner_of(request) if hasattr(request, "session") else None
    role = learner.role if learner is not None and learner.is_authenticated else ""
    nav = []
    for label, name, first, beginnings in ENTRIES:
        if RANKS[role] >= RANKS[first]:
            url = reverse(name)
            nav.append((label, url, request.path == url or request.path.startswith(beginnings)))
    return {"nav": nav, "user_role": role, "learner": learner}


def demo_logins(_request: HttpRequest) -> dict[str, Any]:
    """The demo names and their password, on a machine that runs with DEBUG on."""
    if not settings.DEBUG:
        return {}
    return {"demo_logins": {"names": ["demo-student", "demo-instructor", "demo-admin"], "password": "jiritsu-demo"}}
