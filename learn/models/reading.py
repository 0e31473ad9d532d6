"""What a learner read and noted."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from content.models import Brief, Section


class Reading(models.Model):
    """A learner finished a section of a lesson."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("learner"), on_delete=models.CASCADE, related_name="readings"
    )
    section = models.ForeignKey(Section, verbose_name=_("section"), on_delete=models.CASCADE, related_name="readings")
    read_at = models.DateTimeField(_("read"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "section"], name="reading_once")]

    def __str__(self) -> str:
        return f"{self.user_id} read {self.section_id}"


class Note(models.Model):
    """What a learner keeps beside a passage: a highlight, words of their own, or both. Seen by nobody else.

    It hangs on the passage's uid, so that it survives a new edition of the brief.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("learner"), on_delete=models.CASCADE, related_name="notes"
    )
    brief = models.ForeignKey(Brief, verbose_name=_("brief"), on_delete=models.CASCADE, related_name="notes")
    passage_uid = models.CharField(_("passage"), max_length=12)
    highlighted = models.BooleanField(_("highlighted"), default=False)
    text = models.TextField(_("note"), blank=True, max_length=4000)
    updated_at = models.DateTimeField(_("updated"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "brief", "passage_uid"], name="note_once")]

    def __str__(self) -> str:
        return self.text[:60] or self.passage_uid
