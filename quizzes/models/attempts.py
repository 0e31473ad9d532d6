"""Attempts and their items, frozen when they start."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.models import Brief
from quizzes.models.ids import public_id
from quizzes.models.questions import QuestionVersion
from quizzes.models.quizzes import Quiz
from quizzes.terms import Terms
from quizzes.timing import Clock


class Attempt(models.Model):
    """One learner's way through a quiz, or their answers to the checks of one lesson (``quiz`` empty).

    ``due_at`` repeats when it ends, grace included, so that what is due can be found; ``withheld_until``
    repeats when its marks may be told (empty: at once), so that no figure tells them earlier.
    """

    class Ending(models.TextChoices):
        RUNNING = "", _("Running")
        HANDED_IN = "handed_in", _("Handed in")
        COMPLETE = "complete", _("Every question answered")
        TIME = "time", _("Time ended")
        MISSED = "missed", _("Not handed in before time ended")
        STAFF = "staff", _("Closed by staff")

    public_id = models.CharField(_("public id"), max_length=12, unique=True, default=public_id)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("learner"), on_delete=models.PROTECT, related_name="attempts"
    )
    quiz = models.ForeignKey(
        Quiz, verbose_name=_("quiz"), null=True, blank=True, on_delete=models.PROTECT, related_name="attempts"
    )
    brief = models.ForeignKey(
        Brief, verbose_name=_("brief"), null=True, blank=True, on_delete=models.PROTECT, related_name="attempts"
    )
    terms = models.JSONField(_("terms"), default=dict)
    seed = models.BigIntegerField(_("seed"), default=0)
    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)
    ending = models.CharField(_("how it ended"), max_length=10, choices=Ending, blank=True, default="")
    late = models.BooleanField(_("handed in late"), default=False)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    withheld_until = models.DateTimeField(_("marks withheld until"), null=True, blank=True)
    paused_at = models.DateTimeField(_("break since"), null=True, blank=True)
    rested = models.PositiveIntegerField(_("seconds of breaks"), default=0)

    class Meta:
        ordering = ["-started_at"]
        indexes = [
            models.Index(fields=["user", "-started_at"], name="attempt_user_started"),
            models.Index(fields=["due_at"], condition=Q(finished_at=None), name="attempt_due"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "brief"], condition=Q(quiz=None), name="attempt_one_for_the_checks_of_a_lesson"
            ),
            models.UniqueConstraint(
                fields=["user", "quiz"], condition=Q(finished_at=None), name="attempt_one_open_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(quiz__isnull=False) | Q(brief__isnull=False), name="attempt_of_quiz_or_lesson"
            ),
        ]

    def __str__(self) -> str:
        return self.public_id

    @property
    def agreed(self) -> Terms:
        """The terms it was begun under, as they stand now."""
        return Terms.from_json(self.terms)

    @property
    def clock(self) -> Clock:
        """Its own times."""
        return Clock(self.started_at, self.rested, self.paused_at)


class AttemptItem(models.Model):
    """One question of one attempt, frozen when the attempt starts: version, place, points, order of options.

    ``closed_at``: since when nothing more can be answered.
    """

    attempt = models.ForeignKey(Attempt, verbose_name=_("attempt"), on_delete=models.CASCADE, related_name="items")
    version = models.ForeignKey(
        QuestionVersion, verbose_name=_("version"), on_delete=models.PROTECT, related_name="items"
    )
    order = models.PositiveIntegerField(_("order"))
    part = models.CharField(_("section"), max_length=200, blank=True)
    points = models.DecimalField(_("points"), max_digits=6, decimal_places=2, default=1)
    option_order = models.JSONField(_("order of options"), default=list)
    seed = models.BigIntegerField(_("seed"), default=0)
    flagged = models.BooleanField(_("flagged"), default=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    class Meta:
        ordering = ["attempt", "order"]
        constraints = [models.UniqueConstraint(fields=["attempt", "order"], name="item_order_once")]

    def __str__(self) -> str:
        return f"{self.attempt_id}/{self.order}"
