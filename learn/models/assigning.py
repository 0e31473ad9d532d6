"""Which quizzes a class is set, and for whom which times differ."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from learn.models.classes import Class, Group
from learn.overrides import Change
from learn.overrides import Needs as NeedsRecord
from quizzes.models import Quiz

_IN_ORDER = Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=F("opens_at"))


class Assignment(models.Model):
    """A quiz set for a class; times left empty are the quiz's own."""

    klass = models.ForeignKey(Class, verbose_name=_("class"), on_delete=models.CASCADE, related_name="assignments")
    quiz = models.ForeignKey(Quiz, verbose_name=_("quiz"), on_delete=models.PROTECT, related_name="assignments")
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    assigned_at = models.DateTimeField(_("assigned"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["klass", "quiz"], name="assignment_once"),
            models.CheckConstraint(condition=_IN_ORDER, name="assignment_closes_after_it_opens"),
        ]

    def __str__(self) -> str:
        return f"{self.quiz_id} for {self.klass_id}"

    @property
    def change(self) -> Change:
        """How it changes the quiz's terms."""
        return Change(opens=self.opens_at, closes=self.closes_at)


class Override(models.Model):
    """Other times or attempts for one group or one person of a class. What is empty stays; 0 lifts a bound."""

    assignment = models.ForeignKey(
        Assignment, verbose_name=_("assignment"), on_delete=models.CASCADE, related_name="overrides"
    )
    group = models.ForeignKey(
        Group, verbose_name=_("group"), null=True, blank=True, on_delete=models.CASCADE, related_name="overrides"
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), null=True, blank=True, on_delete=models.CASCADE,
        related_name="overrides",
    )  # fmt: skip
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    limit_minutes = models.PositiveSmallIntegerField(_("time limit in minutes (0: none)"), null=True, blank=True)
    attempts_allowed = models.PositiveSmallIntegerField(_("attempts allowed (0: any number)"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(group__isnull=False, user=None) | Q(group=None, user__isnull=False),
                name="override_for_a_group_or_a_person",
            ),
            models.CheckConstraint(condition=_IN_ORDER, name="override_closes_after_it_opens"),
            models.UniqueConstraint(fields=["assignment", "user"], name="override_once_a_person"),
            models.UniqueConstraint(fields=["assignment", "group"], name="override_once_a_group"),
        ]

    def __str__(self) -> str:
        return f"{self.assignment_id}: {self.group_id or self.user_id}"

    @property
    def change(self) -> Change:
        """What it changes."""
        limit = None if self.limit_minutes is None else self.limit_minutes * 60
        return Change(self.opens_at, self.closes_at, limit, self.attempts_allowed)


class Needs(models.Model):
    """More time for one person in every quiz of every class, set once; ``reason`` is seen by admins alone.

    It holds up to ``until``, the last day of a term, or for good.
    """

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.CASCADE, related_name="needs"
    )
    multiplier = models.DecimalField(
        _("time limit times"), max_digits=4, decimal_places=2, default=1, validators=[MinValueValidator(1)]
    )
    minutes = models.PositiveSmallIntegerField(_("minutes added"), default=0)
    no_limit = models.BooleanField(_("no time limit"), default=False)
    rest_minutes = models.PositiveSmallIntegerField(_("minutes of breaks that stop the clock"), default=0)
    until = models.DateField(_("until"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("set by"), null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    set_at = models.DateTimeField(_("set"))

    class Meta:
        verbose_name_plural = _("needs")
        constraints = [models.CheckConstraint(condition=Q(multiplier__gte=1), name="needs_give_more_time")]

    def __str__(self) -> str:
        return f"{self.user_id}: x{self.multiplier} + {self.minutes}"

    @property
    def times(self) -> str:
        """The multiplier without zeros at its end."""
        return f"{self.multiplier:f}".rstrip("0").rstrip(".")

    @property
    def record(self) -> NeedsRecord:
        """The plain values."""
        return NeedsRecord(self.multiplier, self.minutes, self.no_limit, self.rest_minutes)
