"""Asking and answering, as rows: questions in immutable versions, quizzes, attempts, responses, marks."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content.models import Brief, Fact, Passage, Section
from quizzes.marking import spec_from_json
from quizzes.querysets import QuestionQuerySet, VersionQuerySet
from quizzes.records import KIND_NAMES, Spec

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def public_id() -> str:
    """A random 12-character id without letters that look alike."""
    return "".join(secrets.choice(_LETTERS) for _ in range(12))


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
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
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


class Quiz(models.Model):
    """A set of questions that a learner takes. ``length`` is how many an attempt asks (all when empty)."""

    class Mode(models.TextChoices):
        PRACTICE = "practice", _("Practice")

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=300)
    brief = models.ForeignKey(
        Brief, verbose_name=_("brief"), null=True, blank=True, on_delete=models.PROTECT, related_name="quizzes"
    )
    mode = models.CharField(_("mode"), max_length=10, choices=Mode, default=Mode.PRACTICE)
    length = models.PositiveSmallIntegerField(_("questions an attempt"), null=True, blank=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), null=True, blank=True, on_delete=models.PROTECT
    )
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    class Meta:
        ordering = ["title"]
        verbose_name_plural = _("quizzes")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("learn:start", args=[self.slug])


class Slot(models.Model):
    """A place in a quiz: one question, at its latest approved version unless one is pinned."""

    quiz = models.ForeignKey(Quiz, verbose_name=_("quiz"), on_delete=models.CASCADE, related_name="slots")
    order = models.PositiveIntegerField(_("order"))
    question = models.ForeignKey(Question, verbose_name=_("question"), on_delete=models.PROTECT, related_name="slots")
    pinned = models.ForeignKey(
        QuestionVersion, verbose_name=_("pinned version"), null=True, blank=True, on_delete=models.PROTECT
    )

    class Meta:
        ordering = ["quiz", "order"]
        constraints = [models.UniqueConstraint(fields=["quiz", "question"], name="slot_question_once")]

    def __str__(self) -> str:
        return f"{self.quiz_id}/{self.order}"


class Attempt(models.Model):
    """One learner's way through a quiz, or their answers to the checks of one lesson (``quiz`` empty)."""

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

    class Meta:
        ordering = ["-started_at"]
        indexes = [models.Index(fields=["user", "-started_at"], name="attempt_user_started")]
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


class AttemptItem(models.Model):
    """One question of one attempt, frozen when the attempt starts: version, place, order of options."""

    attempt = models.ForeignKey(Attempt, verbose_name=_("attempt"), on_delete=models.CASCADE, related_name="items")
    version = models.ForeignKey(
        QuestionVersion, verbose_name=_("version"), on_delete=models.PROTECT, related_name="items"
    )
    order = models.PositiveIntegerField(_("order"))
    option_order = models.JSONField(_("order of options"), default=list)
    seed = models.BigIntegerField(_("seed"), default=0)

    class Meta:
        ordering = ["attempt", "order"]
        constraints = [models.UniqueConstraint(fields=["attempt", "order"], name="item_order_once")]

    def __str__(self) -> str:
        return f"{self.attempt_id}/{self.order}"


class Response(models.Model):
    """One answer as it was given. Rows are only ever added.

    ``try_number`` counts marked tries from 1 and is empty for answers that need fixing and for "I don't
    know". The same ``key`` is the same answer sent again.
    """

    class Outcome(models.TextChoices):
        MARKED = "marked", _("Marked")
        NEEDS_FIXING = "needs_fixing", _("Needs fixing")
        SHOWN = "shown", _("Shown without an answer")

    item = models.ForeignKey(AttemptItem, verbose_name=_("item"), on_delete=models.CASCADE, related_name="responses")
    key = models.UUIDField(_("key"))
    raw = models.JSONField(_("raw answer"))
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome)
    note = models.JSONField(_("why it needs fixing"), null=True, blank=True)
    try_number = models.PositiveSmallIntegerField(_("try"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        ordering = ["item", "id"]
        constraints = [
            models.UniqueConstraint(fields=["item", "key"], name="response_key_once"),
            models.UniqueConstraint(fields=["item", "try_number"], name="response_try_once"),
            models.CheckConstraint(
                condition=Q(outcome="needs_fixing", try_number=None) | ~Q(outcome="needs_fixing"),
                name="response_needs_fixing_costs_no_try",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}#{self.try_number or '-'}"


class Mark(models.Model):
    """What a response earned under one marker. Rows are only ever added; the newest of a response counts."""

    response = models.ForeignKey(Response, verbose_name=_("response"), on_delete=models.CASCADE, related_name="marks")
    marker = models.CharField(_("marker"), max_length=40)
    fraction = models.DecimalField(_("fraction"), max_digits=6, decimal_places=5)
    rule = models.TextField(_("rule"))  # of a cloze, one for each gap
    reading = models.JSONField(_("reading"))
    note = models.JSONField(_("note"), null=True, blank=True)
    parts = models.JSONField(_("parts"), default=list)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        ordering = ["response", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(fraction__range=(0, 1)), name="mark_fraction_0_to_1"),
        ]

    def __str__(self) -> str:
        return f"{self.response_id}: {self.fraction}"


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
    problem = models.TextField(_("problem"), blank=True)
    brief = models.ForeignKey(Brief, verbose_name=_("brief"), null=True, blank=True, on_delete=models.SET_NULL)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        ordering = ["-created_at"]

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

    @property
    def stage_words(self) -> str:
        """The stage in words."""
        return str(self.STAGES.get(self.stage, self.stage))
