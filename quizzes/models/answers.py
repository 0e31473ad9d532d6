"""What was answered and what it earned. Rows are only ever added, but for the one draft of an item."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from quizzes.models.attempts import AttemptItem


class Response(models.Model):
    """One answer as it was given. Rows are only ever added.

    ``try_number`` counts tries from 1 and is empty for answers that count as none: those that need fixing, that
    are saved until the attempt is handed in, that repeat an earlier one, that came too late, and "I don't
    know". A ``pending`` one could not be read when time ended and waits for a person; it counts as a try. The
    same ``key`` is the same answer sent again. ``late``: it was accepted after the end.
    """

    class Outcome(models.TextChoices):
        MARKED = "marked", _("Marked")
        NEEDS_FIXING = "needs_fixing", _("Needs fixing")
        SHOWN = "shown", _("Shown without an answer")
        SAVED = "saved", _("Saved")
        REPEATED = "repeated", _("Given before")
        PENDING = "pending", _("Waits for a person to read it")
        LATE = "late", _("Came too late")

    item = models.ForeignKey(AttemptItem, verbose_name=_("item"), on_delete=models.CASCADE, related_name="responses")
    key = models.UUIDField(_("key"))
    raw = models.JSONField(_("raw answer"))
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome)
    note = models.JSONField(_("why it needs fixing"), null=True, blank=True)
    try_number = models.PositiveSmallIntegerField(_("try"), null=True, blank=True)
    certainty = models.PositiveSmallIntegerField(_("certainty"), null=True, blank=True)
    late = models.BooleanField(_("late"), default=False)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        ordering = ["item", "id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "key"], name="response_key_once"),
            models.UniqueConstraint(fields=["item", "try_number"], name="response_try_once"),
            models.CheckConstraint(
                condition=Q(outcome__in=["marked", "pending"]) | Q(try_number=None),
                name="response_only_tries_are_numbered",
            ),
            models.CheckConstraint(condition=Q(certainty=None) | Q(certainty__lte=3), name="response_certainty_0_to_3"),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}#{self.try_number or '-'}"


class Mark(models.Model):
    """What a response earned under one marker. Rows are only ever added; the newest of a response counts.

    A person's mark has the marker ``person/1`` and says who gave it.
    """

    response = models.ForeignKey(Response, verbose_name=_("response"), on_delete=models.CASCADE, related_name="marks")
    marker = models.CharField(_("marker"), max_length=40)
    fraction = models.DecimalField(_("fraction"), max_digits=6, decimal_places=5)
    rule = models.TextField(_("rule"))  # of a cloze, one for each gap
    reading = models.JSONField(_("reading"))
    note = models.JSONField(_("note"), null=True, blank=True)
    parts = models.JSONField(_("parts"), default=list)
    given_by = models.CharField(_("given by"), max_length=150, blank=True)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        ordering = ["response", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(fraction__range=(0, 1)), name="mark_fraction_0_to_1"),
        ]

    def __str__(self) -> str:
        return f"{self.response_id}: {self.fraction}"


class Draft(models.Model):
    """What stands in the box of an item and was not given yet. A lower ``sequence`` never replaces a higher one."""

    item = models.OneToOneField(AttemptItem, verbose_name=_("item"), on_delete=models.CASCADE, related_name="draft")
    sequence = models.PositiveBigIntegerField(_("sequence"))
    raw = models.JSONField(_("raw answer"))
    certainty = models.PositiveSmallIntegerField(_("certainty"), null=True, blank=True)
    saved_at = models.DateTimeField(_("saved"))

    def __str__(self) -> str:
        return f"{self.item_id}~{self.sequence}"
