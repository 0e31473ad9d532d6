"""Questions in immutable versions, the banks that hold them, and where lessons ask them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from content.models import Brief, Fact, Passage, Section
from quizzes.generation.difficulty import ENOUGH_ANSWERS, in_use
from quizzes.marking import spec_from_json
from quizzes.querysets import QuestionQuerySet, VersionQuerySet
from quizzes.records import KIND_NAMES, Spec


class Bank(models.Model):
    """A collection of questions under one name: a pack's, or an instructor's own."""

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=300)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), null=True, blank=True, on_delete=models.PROTECT
    )

    def __str__(self) -> str:
        return self.title


class Question(models.Model):
    """The identity of a question through all its versions."""

    class Origin(models.TextChoices):
        PACK = "pack", _("Pack")
        DRAFTED = "drafted", _("Drafted from the brief")
        WRITTEN = "written", _("Written by hand")

    bank = models.ForeignKey(Bank, verbose_name=_("bank"), on_delete=models.PROTECT, related_name="questions")
    brief = models.ForeignKey(Brief, verbose_name=_("brief"), on_delete=models.PROTECT, related_name="questions")
    uid = models.CharField(_("uid"), max_length=80)
    origin = models.CharField(_("origin"), max_length=10, choices=Origin)
    content_hash = models.CharField(_("hash of the imported content"), max_length=64, blank=True)
    retired_at = models.DateTimeField(_("retired"), null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["bank", "uid"]
        constraints = [models.UniqueConstraint(fields=["bank", "uid"], name="question_uid_once")]

    def __str__(self) -> str:
        return self.uid


class QuestionVersion(models.Model):
    """One wording of a question with everything its marking consults. Never changed once approved."""

    class Status(models.TextChoices):
        DRAFT = "draft", _("Draft")
        APPROVED = "approved", _("Approved")
        REJECTED = "rejected", _("Rejected")
        RETIRED = "retired", _("Retired")

    question = models.ForeignKey(
        Question, verbose_name=_("question"), on_delete=models.PROTECT, related_name="versions"
    )
    number = models.PositiveIntegerField(_("number"))
    kind = models.CharField(_("kind"), max_length=20, choices=[(kind, kind) for kind in KIND_NAMES])
    spec = models.JSONField(_("spec"))
    stem = models.TextField(_("stem"))
    explanation = models.TextField(_("explanation"), blank=True)
    notes = models.JSONField(_("notes on options"), default=list, blank=True)
    quote = models.TextField(_("quote"), blank=True)
    passage = models.ForeignKey(Passage, verbose_name=_("passage"), null=True, blank=True, on_delete=models.PROTECT)
    facts = models.ManyToManyField(Fact, verbose_name=_("facts"), related_name="versions", blank=True)
    tags = models.JSONField(_("tags"), default=list, blank=True)
    difficulty = models.PositiveSmallIntegerField(_("difficulty"), default=3)
    answers = models.PositiveIntegerField(_("first answers measured"), default=0)
    facility = models.DecimalField(
        _("share right at the first try"), max_digits=5, decimal_places=4, null=True, blank=True
    )
    hints = models.JSONField(_("hints"), default=list, blank=True)
    fixed_options = models.JSONField(_("options that keep their place"), default=list, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    sealed = models.JSONField(_("what a machine could check"), null=True, blank=True)
    rule = models.CharField(_("rule"), max_length=60, blank=True)
    generator = models.CharField(_("generator"), max_length=40, blank=True)
    seed = models.BigIntegerField(_("seed"), default=0)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("approved by"), null=True, blank=True, on_delete=models.PROTECT
    )
    approved_as = models.CharField(_("approved as"), max_length=150, blank=True)
    approved_at = models.DateTimeField(_("approved"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"))

    objects = VersionQuerySet.as_manager()

    class Meta:
        ordering = ["question", "number"]
        indexes = [models.Index(fields=["status"], name="version_status")]
        constraints = [
            models.UniqueConstraint(fields=["question", "number"], name="version_number_once"),
            models.CheckConstraint(condition=Q(difficulty__range=(1, 5)), name="version_difficulty_1_to_5"),
            models.CheckConstraint(
                condition=~Q(status="approved") | Q(approved_at__isnull=False) & ~Q(approved_as=""),
                name="version_approved_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.stem[:80]

    @property
    def level(self) -> int:
        """How hard it is, 1 to 5: as measured once enough people have answered, as estimated until then."""
        return in_use(self.difficulty, None if self.facility is None else float(self.facility), self.answers)

    @property
    def measured(self) -> bool:
        """Enough people have answered for the level to be theirs."""
        return self.facility is not None and self.answers >= ENOUGH_ANSWERS

    @property
    def marking(self) -> Spec:
        """The frozen spec that marks answers."""
        return spec_from_json(self.spec)


class Check(models.Model):
    """A question asked inside a lesson, after one of its sections."""

    section = models.ForeignKey(Section, verbose_name=_("section"), on_delete=models.CASCADE, related_name="checks")
    question = models.ForeignKey(Question, verbose_name=_("question"), on_delete=models.CASCADE, related_name="checks")
    order = models.PositiveIntegerField(_("order"), default=0)

    class Meta:
        ordering = ["section", "order"]
        constraints = [models.UniqueConstraint(fields=["section", "question"], name="check_once")]

    def __str__(self) -> str:
        return f"{self.section_id}: {self.question_id}"
