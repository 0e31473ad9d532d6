"""People in Django's own admin."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.utils.translation import gettext_lazy as _

from accounts.models import User


@admin.register(User)
class PersonAdmin(UserAdmin):  # type: ignore[type-arg]
    list_display = ("username", "email", "first_name", "last_name", "role", "is_demo", "is_active")
    list_filter = ("role", "is_demo", "is_active")
    fieldsets = (*(UserAdmin.fieldsets or ()), (_("Jiritsu"), {"fields": ("role", "is_demo")}))
