"""The library's rows: briefs in their editions, their passages, the facts found in them, the lesson made of them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from content import records
from content.querysets import BriefQuerySet, ComparisonQuerySet, FactQuerySet

#: Words read in a minute.
READING_SPEED = 200


def reading_minutes(words: int) -> int:
    """Minutes for so many words, rounded: 0 for none, else at least 1."""
    return max(1, round(words / READING_SPEED)) if words else 0


class Brief(models.Model):
    """A policy brief, or our digest of one. What it says stands in its editions; the newest counts."""

    class Visibility(models.TextChoices):
        PRIVATE = "private", _("Private")
        PUBLIC = "public", _("Public")

    slug = models.SlugField(_("slug"), max_length=80, unique=True)
    title = models.CharField(_("title"), max_length=300)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("owner"), null=True, blank=True, on_delete=models.PROTECT
    )
    pack = models.SlugField(_("pack"), max_length=80, blank=True)
    visibility = models.CharField(_("visibility"), max_length=10, choices=Visibility, default=Visibility.PRIVATE)
    #: False while an import is still saving it: nobody sees it before all of it is there.
    ready = models.BooleanField(_("ready"), default=True)
    retired_at = models.DateTimeField(_("retired"), null=True, blank=True)
    created_at = models.DateTimeField(_("created"))

    objects = BriefQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(condition=Q(visibility__in=["private", "public"]), name="brief_visibility_known"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("content:brief", args=[self.slug])


class Edition(models.Model):
    """One reading of one file. Editions are numbered from 1 and never changed; 0 is one that is still being saved."""

    brief = models.ForeignKey(Brief, verbose_name=_("brief"), on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField(_("number"))
    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64)
    source = models.JSONField(_("source data"), default=dict)
    reader = models.CharField(_("reader"), max_length=40)
    created_at = models.DateTimeField(_("created"))

    class Meta:
        ordering = ["brief", "number"]
        constraints = [models.UniqueConstraint(fields=["brief", "number"], name="edition_number_once")]

    def __str__(self) -> str:
        return f"{self.brief_id}/{self.number}"


class Passage(models.Model):
    """One block of an edition. ``uid`` is given once and kept by later editions that hold the same text."""

    edition = models.ForeignKey(Edition, verbose_name=_("edition"), on_delete=models.CASCADE, related_name="passages")
    uid = models.CharField(_("uid"), max_length=12)
    order = models.PositiveIntegerField(_("order"))
    role = models.CharField(_("role"), max_length=10, choices=[(role, role) for role in records.ROLES])
    level = models.PositiveSmallIntegerField(_("heading level"), default=0)
    section = models.CharField(_("section"), max_length=300, blank=True)
    text = models.TextField(_("text"))

    class Meta:
        ordering = ["edition", "order"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "uid"], name="passage_uid_once"),
            models.UniqueConstraint(fields=["edition", "order"], name="passage_order_once"),
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Fact(models.Model):
    """One checkable statement of one passage. Pages, questions and marks are views of it.

    ``value`` has the form that ``content.records.FactCandidate`` describes; ``date_from``, ``date_to``,
    ``number`` and ``currency`` repeat it for sorting and comparing.
    """

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("Proposed")
        CONFIRMED = "confirmed", _("Confirmed")
        REJECTED = "rejected", _("Rejected")
        RETIRED = "retired", _("Retired")

    class Type(models.TextChoices):
        DATE = "date", _("Date")
        PERCENTAGE = "percentage", _("Percentage")
        FRACTION = "fraction", _("Fraction")
        MONEY = "money", _("Money")
        QUANTITY = "quantity", _("Quantity")
        AGREEMENT = "agreement", _("Agreement")
        CONCEPT = "concept", _("Concept")
        PERSON = "person", _("Person")
        ORGANISATION = "organisation", _("Organisation")

    class Aging(models.TextChoices):
        OFFICE = "office", _("Somebody holds an office")
        AHEAD = "ahead", _("A plan or target ahead")
        POLL = "poll", _("A poll")
        RANK = "rank", _("A rank or record")
        TODAY = "today", _("Said of today")

    brief = models.ForeignKey(Brief, verbose_name=_("brief"), on_delete=models.CASCADE, related_name="facts")
    passage = models.ForeignKey(Passage, verbose_name=_("passage"), on_delete=models.PROTECT, related_name="facts")
    name = models.CharField(_("name"), max_length=400, unique=True)
    type = models.CharField(_("type"), max_length=12, choices=Type)
    value = models.JSONField(_("value"))
    date_from = models.DateField(_("from"), null=True, blank=True)
    date_to = models.DateField(_("to"), null=True, blank=True)
    number = models.DecimalField(_("number"), max_digits=32, decimal_places=6, null=True, blank=True)
    currency = models.CharField(_("currency"), max_length=3, blank=True)
    start = models.PositiveIntegerField(_("start"))
    end = models.PositiveIntegerField(_("end"))
    surface = models.CharField(_("surface"), max_length=400)
    hedge = models.CharField(_("hedge"), max_length=60, blank=True)
    claimed_by = models.CharField(_("claimed by"), max_length=200, blank=True)
    importance = models.PositiveSmallIntegerField(_("importance"), default=1)
    reason = models.CharField(_("reason of importance"), max_length=40, blank=True)
    as_of = models.CharField(_("as of"), max_length=21, blank=True)
    rule = models.CharField(_("rule"), max_length=60)
    extractor = models.CharField(_("extractor"), max_length=40)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.PROPOSED)
    review_on = models.DateField(_("review on"), null=True, blank=True)
    review_why = models.CharField(_("why it may age"), max_length=12, choices=Aging, blank=True)

    objects = FactQuerySet.as_manager()

    class Meta:
        ordering = ["passage__order", "start"]
        indexes = [models.Index(fields=["brief", "type"], name="fact_brief_type")]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=models.F("start")), name="fact_span_not_empty"),
            models.CheckConstraint(condition=Q(importance__range=(1, 3)), name="fact_importance_1_to_3"),
            models.CheckConstraint(condition=Q(type__in=records.FACT_TYPES), name="fact_type_known"),
        ]

    def __str__(self) -> str:
        return self.name


class Lesson(models.Model):
    """The lesson of a brief: its title for learners and its sections."""

    brief = models.OneToOneField(Brief, verbose_name=_("brief"), on_delete=models.CASCADE, related_name="lesson")
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    def __str__(self) -> str:
        return str(self.brief)

    def get_absolute_url(self) -> str:
        return reverse("learn:lesson", args=[self.brief.slug])


class Section(models.Model):
    """A part of a lesson: a heading and the passages under it. ``uid`` is that of the heading's passage."""

    lesson = models.ForeignKey(Lesson, verbose_name=_("lesson"), on_delete=models.CASCADE, related_name="sections")
    uid = models.CharField(_("uid"), max_length=12)
    order = models.PositiveIntegerField(_("order"))
    title = models.CharField(_("title"), max_length=300)
    origin = models.CharField(_("section of the original"), max_length=300, blank=True)
    words = models.PositiveIntegerField(_("words"), default=0)
    retired_at = models.DateTimeField(_("retired"), null=True, blank=True)

    class Meta:
        ordering = ["lesson", "order"]
        constraints = [models.UniqueConstraint(fields=["lesson", "uid"], name="section_uid_once")]

    def __str__(self) -> str:
        return self.title


class Claim(models.Model):
    """One step of a brief's argument: who holds what, with which stance and hedge, in which words."""

    class Stance(models.TextChoices):
        ASSERTS = "asserts", _("asserts")
        DENIES = "denies", _("denies")
        DOUBTS = "doubts", _("doubts")
        RECOMMENDS = "recommends", _("recommends")
        FORECASTS = "forecasts", _("expects")

    brief = models.ForeignKey(Brief, verbose_name=_("brief"), on_delete=models.CASCADE, related_name="claims")
    passage = models.ForeignKey(Passage, verbose_name=_("passage"), on_delete=models.PROTECT, related_name="claims")
    uid = models.CharField(_("uid"), max_length=80)
    order = models.PositiveIntegerField(_("order"))
    holder = models.CharField(_("holder"), max_length=200)
    proposition = models.TextField(_("proposition"))
    stance = models.CharField(_("stance"), max_length=12, choices=Stance)
    hedge = models.CharField(_("hedge"), max_length=60, blank=True)
    quote = models.TextField(_("quote"))
    status = models.CharField(_("status"), max_length=10, choices=Fact.Status, default=Fact.Status.PROPOSED)

    class Meta:
        ordering = ["brief", "order"]
        constraints = [models.UniqueConstraint(fields=["brief", "uid"], name="claim_uid_once")]

    def __str__(self) -> str:
        return self.proposition[:80]


class Link(models.Model):
    """What a claim hangs on, and how: another claim or a fact."""

    class Relation(models.TextChoices):
        BECAUSE = "because", _("because")
        DESPITE = "despite", _("despite")
        LEADS_TO = "leads_to", _("leading to")
        ON_CONDITION = "on_condition", _("on condition that")
        EVIDENCE = "evidence", _("evidence")

    claim = models.ForeignKey(Claim, verbose_name=_("claim"), on_delete=models.CASCADE, related_name="links")
    relation = models.CharField(_("relation"), max_length=12, choices=Relation)
    to_claim = models.ForeignKey(
        Claim, verbose_name=_("to claim"), null=True, blank=True, on_delete=models.CASCADE, related_name="linked_from"
    )
    to_fact = models.ForeignKey(
        Fact, verbose_name=_("to fact"), null=True, blank=True, on_delete=models.PROTECT, related_name="linked_from"
    )

    class Meta:
        ordering = ["claim", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(to_claim__isnull=False, to_fact=None) | Q(to_claim=None, to_fact__isnull=False),
                name="link_to_a_claim_or_a_fact",
            )
        ]

    def __str__(self) -> str:
        return f"{self.claim_id} {self.relation} {self.to_claim_id or self.to_fact_id}"


class Comparison(models.Model):
    """What several briefs say on one point: they agree, or they differ for a reason that a person decided.

    Curated ones come with a pack and have no ``rule``. A program's proposal carries the rule that made it and waits
    for a person; learners see what is confirmed.
    """

    class Verdict(models.TextChoices):
        AGREE = "agree", _("agree")
        DIFFER = "differ", _("differ")
        SUPERSEDED = "superseded", _("superseded")

    class Reason(models.TextChoices):
        OTHER_DATE = "other_date", _("another date")
        OTHER_MEASURE = "other_measure", _("another measure")
        OTHER_SCOPE = "other_scope", _("another scope")
        OTHER_SOURCE = "other_source", _("another source")
        ROUNDING = "rounding", _("rounding")
        WORDING = "wording", _("another word")
        DISAGREEMENT = "disagreement", _("a true disagreement")

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("to decide")
        CONFIRMED = "confirmed", _("confirmed")
        DISMISSED = "dismissed", _("dismissed")

    uid = models.CharField(_("uid"), max_length=80, unique=True)
    pack = models.SlugField(_("pack"), max_length=80, blank=True)
    order = models.PositiveIntegerField(_("order"))
    verdict = models.CharField(_("verdict"), max_length=12, choices=Verdict)
    reason = models.CharField(_("reason"), max_length=14, choices=Reason, blank=True)
    about = models.CharField(_("about"), max_length=200)
    note = models.TextField(_("note"), blank=True)
    facts = models.ManyToManyField(Fact, verbose_name=_("facts"), related_name="comparisons")
    retired_at = models.DateTimeField(_("retired"), null=True, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.CONFIRMED)
    rule = models.CharField(_("rule"), max_length=40, blank=True)
    decision = models.TextField(_("why it was decided so"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("decided by"), null=True, blank=True, on_delete=models.PROTECT
    )
    decided_as = models.CharField(_("decided as"), max_length=150, blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = ComparisonQuerySet.as_manager()

    class Meta:
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rule="") | Q(status="proposed") | Q(decided_at__isnull=False) & ~Q(decided_as=""),
                name="comparison_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(status="dismissed") | ~Q(decision=""), name="comparison_dismissed_for_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(verdict="agree", reason="") | (~Q(verdict="agree") & ~Q(reason="")),
                name="comparison_reason_where_briefs_differ",
            ),
        ]

    def __str__(self) -> str:
        return self.about


class FactReview(models.Model):
    """A person looked at a fact that may have aged, and what they decided. Rows are only ever added."""

    class Decision(models.TextChoices):
        HOLDS = "holds", _("Still holds")
        REWORD = "reword", _("Reword its questions")
        RETIRE = "retire", _("Retire it")

    fact = models.ForeignKey(Fact, verbose_name=_("fact"), on_delete=models.CASCADE, related_name="reviews")
    decision = models.CharField(_("decision"), max_length=10, choices=Decision)
    until = models.DateField(_("until"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("decided by"), null=True, on_delete=models.PROTECT
    )
    decided_as = models.CharField(_("decided as"), max_length=150)
    decided_at = models.DateTimeField(_("decided"))

    class Meta:
        ordering = ["-decided_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="holds", until__isnull=False) | ~Q(decision="holds"), name="review_holds_until"
            )
        ]

    def __str__(self) -> str:
        return f"{self.fact_id}: {self.decision}"
