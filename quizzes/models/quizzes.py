"""Quizzes: what they ask, under which settings."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content.models import Brief
from quizzes.models.questions import Question, QuestionVersion
from quizzes.terms import REVIEW, Terms


class Quiz(models.Model):
    """A set of questions that a learner takes. ``length`` is how many an attempt asks (all when empty).

    Times are UTC. ``review`` holds what is shown when; empty means the mode's own, see ``quizzes.terms``.
    ``bands`` are pairs of a percentage and the words said from there on.
    """

    class Mode(models.TextChoices):
        PRACTICE = "practice", _("Practice")
        TEST = "test", _("Test")
        EXAM = "exam", _("Exam")

    class Behaviour(models.TextChoices):
        IMMEDIATE = "immediate", _("One try, told at once")
        DEFERRED = "deferred", _("Told when handed in")
        INTERACTIVE = "interactive", _("Several tries with hints")
        ADAPTIVE = "adaptive", _("Several tries, the best counts")
        CERTAINTY = "certainty", _("With certainty, told at once")
        DEFERRED_CERTAINTY = "deferred_certainty", _("With certainty, told when handed in")

    class Book(models.TextChoices):
        CLOSED = "closed", _("Closed book")
        BRIEF = "brief", _("This brief may lie open")
        OPEN = "open", _("Anything may lie open")

    class WhenTimeEnds(models.TextChoices):
        SUBMIT = "submit", _("What is saved is handed in")
        GRACE = "grace", _("Handing in is accepted for a while, as late")
        MUST_SUBMIT = "must_submit", _("Only what was handed in by then counts")

    class Counting(models.TextChoices):
        HIGHEST = "highest", _("The best attempt")
        AVERAGE = "average", _("The mean of all attempts")
        FIRST = "first", _("The first attempt")
        LAST = "last", _("The last attempt")

    class Layout(models.TextChoices):
        ONE = "one", _("One question a page")
        ALL = "all", _("All questions on one page")

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
    assigned_only = models.BooleanField(_("only for classes that it is assigned to"), default=False)

    behaviour = models.CharField(_("behaviour"), max_length=20, choices=Behaviour, default=Behaviour.IMMEDIATE)
    tries = models.PositiveSmallIntegerField(_("tries"), default=1, validators=[MinValueValidator(1)])
    penalty = models.CharField(_("penalty for a further try"), max_length=8, default="1/3")
    certainty_counts = models.BooleanField(_("certainty changes the mark"), default=False)
    shuffle_questions = models.BooleanField(_("shuffle the questions"), default=False)
    shuffle_options = models.BooleanField(_("shuffle the options"), default=True)
    layout = models.CharField(_("layout"), max_length=5, choices=Layout, default=Layout.ONE)

    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    limit_minutes = models.PositiveSmallIntegerField(_("time limit in minutes"), null=True, blank=True)
    when_time_ends = models.CharField(
        _("when time ends"), max_length=12, choices=WhenTimeEnds, default=WhenTimeEnds.SUBMIT
    )
    grace_minutes = models.PositiveSmallIntegerField(_("grace in minutes"), default=0)
    start_code = models.CharField(_("start code"), max_length=20, blank=True)
    book = models.CharField(_("what may lie open"), max_length=10, choices=Book, default=Book.BRIEF)

    attempts_allowed = models.PositiveSmallIntegerField(
        _("attempts allowed"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    counting = models.CharField(_("which attempt counts"), max_length=10, choices=Counting, default=Counting.HIGHEST)
    wait_minutes = models.PositiveIntegerField(_("minutes between two attempts"), default=0)
    pass_mark = models.PositiveSmallIntegerField(
        _("pass mark in percent"), null=True, blank=True, validators=[MaxValueValidator(100)]
    )
    bands = models.JSONField(_("words for a grade"), default=list, blank=True)
    review = models.JSONField(_("what is shown when"), default=dict, blank=True)

    class Meta:
        ordering = ["title"]
        verbose_name_plural = _("quizzes")
        constraints = [
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=models.F("opens_at")),
                name="quiz_closes_after_it_opens",
            ),
            models.CheckConstraint(condition=Q(tries__gte=1), name="quiz_allows_a_try"),
            models.CheckConstraint(
                condition=Q(pass_mark=None) | Q(pass_mark__lte=100), name="quiz_pass_mark_is_a_percentage"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("learn:start", args=[self.slug])

    @property
    def counts(self) -> bool:
        """Its results are more than the learner's own."""
        return self.mode != self.Mode.PRACTICE

    @property
    def terms(self) -> Terms:
        """Its settings, before anything is changed for a class or a person."""
        return Terms(
            mode=self.mode, behaviour=self.behaviour, tries=self.tries, penalty=self.penalty,
            certainty_counts=self.certainty_counts, opens=self.opens_at, closes=self.closes_at, ends=self.closes_at,
            all_closed=self.closes_at, limit=self.limit_minutes * 60 if self.limit_minutes else None,
            when_time_ends=self.when_time_ends, grace=self.grace_minutes * 60, attempts=self.attempts_allowed,
            counting=self.counting, wait=self.wait_minutes * 60, book=self.book, layout=self.layout,
            pass_mark=self.pass_mark, bands=tuple((int(least), str(words)) for least, words in self.bands),
            review=REVIEW[self.mode] | {moment: tuple(shown) for moment, shown in self.review.items()},
        )  # fmt: skip


class Part(models.Model):
    """A section of a quiz under a heading of its own."""

    quiz = models.ForeignKey(Quiz, verbose_name=_("quiz"), on_delete=models.CASCADE, related_name="parts")
    order = models.PositiveIntegerField(_("order"))
    title = models.CharField(_("title"), max_length=200)
    shuffle = models.BooleanField(_("shuffle its questions"), default=False)

    class Meta:
        ordering = ["quiz", "order"]
        constraints = [models.UniqueConstraint(fields=["quiz", "order"], name="part_order_once")]

    def __str__(self) -> str:
        return self.title


class Slot(models.Model):
    """A place in a quiz: one question, at its latest approved version unless one is pinned, or a random draw.

    A draw takes ``draw`` questions; the fields that are set narrow what it may take.
    """

    quiz = models.ForeignKey(Quiz, verbose_name=_("quiz"), on_delete=models.CASCADE, related_name="slots")
    part = models.ForeignKey(
        Part, verbose_name=_("section"), null=True, blank=True, on_delete=models.SET_NULL, related_name="slots"
    )
    order = models.PositiveIntegerField(_("order"))
    points = models.DecimalField(_("points"), max_digits=6, decimal_places=2, default=1)
    fixed = models.BooleanField(_("keeps its place"), default=False)
    question = models.ForeignKey(
        Question, verbose_name=_("question"), null=True, blank=True, on_delete=models.PROTECT, related_name="slots"
    )
    pinned = models.ForeignKey(
        QuestionVersion, verbose_name=_("pinned version"), null=True, blank=True, on_delete=models.PROTECT
    )
    draw = models.PositiveSmallIntegerField(_("questions drawn"), default=0)
    draw_brief = models.ForeignKey(
        Brief, verbose_name=_("from brief"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    draw_kind = models.CharField(_("of kind"), max_length=20, blank=True)
    draw_tag = models.CharField(_("with tag"), max_length=60, blank=True)
    draw_from = models.PositiveSmallIntegerField(_("difficulty from"), null=True, blank=True)
    draw_to = models.PositiveSmallIntegerField(_("difficulty to"), null=True, blank=True)

    class Meta:
        ordering = ["quiz", "order"]
        constraints = [
            models.UniqueConstraint(fields=["quiz", "question"], name="slot_question_once"),
            models.CheckConstraint(
                condition=Q(question__isnull=False, draw=0) | Q(question=None, draw__gte=1),
                name="slot_question_or_draw",
            ),
            models.CheckConstraint(condition=Q(points__gt=0), name="slot_is_worth_something"),
        ]

    def __str__(self) -> str:
        return f"{self.quiz_id}/{self.order}"
