"""What reviewers decide about passages that a new edition changed."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models import Edition


class RevisionDecision(models.Model):
    """What a reviewer said of one passage that a new edition changed: its questions stay, or are checked again."""

    class Choice(models.TextChoices):
        KEEP = "keep", _("Keep")
        RECHECK = "recheck", _("Check again")

    edition = models.ForeignKey(Edition, verbose_name=_("edition"), on_delete=models.CASCADE, related_name="decisions")
    uid = models.CharField(_("uid of the passage"), max_length=12)
    choice = models.CharField(_("decision"), max_length=10, choices=Choice)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("decided by"), on_delete=models.PROTECT)
    decided_at = models.DateTimeField(_("decided"))

    class Meta:
        ordering = ["edition", "id"]
        constraints = [models.UniqueConstraint(fields=["edition", "uid"], name="revision_decided_once")]

    def __str__(self) -> str:
        return f"{self.edition_id}/{self.uid}: {self.choice}"
