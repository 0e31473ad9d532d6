"""The person who signs in, and the role that decides what they may open."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """Each role includes the ones before it."""

    STUDENT = "student", _("Student")
    INSTRUCTOR = "instructor", _("Instructor")
    ADMIN = "admin", _("Admin")


class User(AbstractUser):
    """A person. ``role`` decides pages; ``is_staff`` opens Django's own admin at /staff/ and nothing else."""

    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.STUDENT)
    is_demo = models.BooleanField(_("demo person"), default=False, help_text=_("Cannot sign in when DEBUG is off."))
    is_guest = models.BooleanField(
        _("guest"), default=False, help_text=_("A visitor who answers without an account; cannot sign in.")
    )

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(role__in=Role.values), name="user_role_known")]

    @property
    def is_instructor(self) -> bool:
        """May open the studio."""
        return self.role in (Role.INSTRUCTOR, Role.ADMIN)

    @property
    def is_admin(self) -> bool:
        """May open the insights over everybody."""
        return self.role == Role.ADMIN

    @property
    def shown_name(self) -> str:
        """The name that others see."""
        return self.get_full_name() or self.username
