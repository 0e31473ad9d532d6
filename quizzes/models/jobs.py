"""Long work that somebody waits for."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models import Brief
from quizzes.models.ids import public_id


class Job(models.Model):
    """Long work that a person waits for: what it is, how far it is, whether to stop."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting")
        RUNNING = "running", _("Running")
        DONE = "done", _("Done")
        FAILED = "failed", _("Failed")
        CANCELLED = "cancelled", _("Cancelled")

    public_id = models.CharField(_("public id"), max_length=12, unique=True, default=public_id)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.PROTECT)
    name = models.CharField(_("file name"), max_length=200)
    data = models.BinaryField(_("file"))
    details = models.JSONField(_("details given by hand"), default=dict)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.WAITING)
    stage = models.CharField(_("stage"), max_length=20, blank=True)
    done = models.PositiveIntegerField(_("done"), default=0)
    total = models.PositiveIntegerField(_("total"), default=0)
    cancel = models.BooleanField(_("cancel asked"), default=False)
    run = models.PositiveIntegerField(_("run"), default=0)
    heard_at = models.DateTimeField(_("last heard of"), null=True, blank=True)
    problem = models.TextField(_("problem"), blank=True)
    brief = models.ForeignKey(Brief, verbose_name=_("brief"), null=True, blank=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        ordering = ["-created_at"]

    #: A job of which nothing was heard for so long has lost its worker.
    SILENCE = dt.timedelta(minutes=10)
    STAGES = {
        "waiting": _("Waiting for its turn"),
        "reading": _("Reading the file"),
        "facts": _("Finding facts"),
        "questions": _("Drafting questions"),
        "saving": _("Saving"),
        "saved": _("Saved"),
    }

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"

    @property
    def is_running(self) -> bool:
        """Not over yet."""
        return self.state in (self.State.WAITING, self.State.RUNNING)

    def is_silent(self, now: dt.datetime) -> bool:
        """It should be at work, but nothing was heard of it for so long that its worker must be gone."""
        return self.is_running and now - (self.heard_at or self.created_at) > self.SILENCE

    @property
    def steps(self) -> list[tuple[str, str]]:
        """Every stage in words with "done", "now" or "next"."""
        names = [name for name in self.STAGES if name not in ("waiting", "saved")]
        at = names.index(self.stage) if self.stage in names else -1
        states = ["done" if number < at else "now" if number == at else "next" for number in range(len(names))]
        return [(str(self.STAGES[name]), state) for name, state in zip(names, states, strict=True)]

    @property
    def stage_words(self) -> str:
        """The stage in words."""
        return str(self.STAGES.get(self.stage, self.stage))
