"""Courses taught as classes, and who is in them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from quizzes.models import public_id


class Course(models.Model):
    """What is taught, term after term."""

    title = models.CharField(_("title"), max_length=200)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, verbose_name=_("owner"), on_delete=models.PROTECT)

    def __str__(self) -> str:
        return self.title


class Class(models.Model):
    """A course in one term with the people in it."""

    public_id = models.CharField(_("public id"), max_length=12, unique=True, default=public_id)
    course = models.ForeignKey(Course, verbose_name=_("course"), on_delete=models.PROTECT, related_name="classes")
    term = models.CharField(_("term"), max_length=60)
    people = models.ManyToManyField(settings.AUTH_USER_MODEL, through="Membership", related_name="classes")

    class Meta:
        verbose_name_plural = _("classes")
        constraints = [models.UniqueConstraint(fields=["course", "term"], name="class_term_once")]

    def __str__(self) -> str:
        return f"{self.course}, {self.term}"


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
