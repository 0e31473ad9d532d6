"""Courses taught as classes, and who is in them."""

from __future__ import annotations

import datetime as dt
import secrets
import zoneinfo

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from quizzes.models import public_id

#: Without letters and digits that look alike.
_CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 8


def join_code() -> str:
    """A random code by which learners join a class."""
    return "".join(secrets.choice(_CODE_LETTERS) for _ in range(CODE_LENGTH))


class Course(models.Model):
    """What is taught, term after term."""

    title = models.CharField(_("title"), max_length=200)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.PROTECT)

    def __str__(self) -> str:
        return self.title


class Class(models.Model):
    """A course in one term with the people in it. Without a ``join_code`` nobody joins by themselves."""

    public_id = models.CharField(_("public id"), max_length=12, unique=True, default=public_id)
    course = models.ForeignKey(Course, verbose_name=_("course"), on_delete=models.PROTECT, related_name="classes")
    term = models.CharField(_("term"), max_length=60)
    join_code = models.CharField(
        _("join code"), max_length=CODE_LENGTH, unique=True, null=True, blank=True, default=join_code
    )
    time_zone = models.CharField(_("time zone"), max_length=60, blank=True)
    people = models.ManyToManyField(settings.AUTH_USER_MODEL, through="Membership", related_name="classes")

    class Meta:
        verbose_name_plural = _("classes")
        constraints = [models.UniqueConstraint(fields=["course", "term"], name="class_term_once")]

    def __str__(self) -> str:
        return f"{self.course}, {self.term}"

    @property
    def zone(self) -> dt.tzinfo:
        """The zone in which its times are typed and shown."""
        return zoneinfo.ZoneInfo(self.time_zone) if self.time_zone else timezone.get_default_timezone()

    @property
    def shown_code(self) -> str:
        """The join code as people read it to each other: two halves."""
        code = self.join_code or ""
        return f"{code[:4]}-{code[4:]}" if code else ""


class Membership(models.Model):
    """A person's place in a class."""

    class Role(models.TextChoices):
        STUDENT = "student", _("Student")
        ASSISTANT = "assistant", _("Assistant")
        INSTRUCTOR = "instructor", _("Instructor")

    klass = models.ForeignKey(Class, verbose_name=_("class"), on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.CASCADE)
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.STUDENT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["klass", "user"], name="membership_once"),
            models.CheckConstraint(
                condition=Q(role__in=["student", "assistant", "instructor"]), name="membership_role"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.klass_id}"


class Group(models.Model):
    """Some people of a class, who may have other times than the rest."""

    klass = models.ForeignKey(Class, verbose_name=_("class"), on_delete=models.CASCADE, related_name="groups")
    name = models.CharField(_("name"), max_length=100)
    people = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("people"), related_name="class_groups", blank=True
    )

    class Meta:
        ordering = ["klass", "name"]
        constraints = [models.UniqueConstraint(fields=["klass", "name"], name="group_name_once")]

    def __str__(self) -> str:
        return self.name
