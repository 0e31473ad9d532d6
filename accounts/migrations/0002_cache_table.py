"""The table of the database cache, so that ``migrate`` alone makes a working installation."""

from django.core.management import call_command
from django.db import migrations


def make_table(apps, schema_editor):
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


def keep_table(apps, schema_editor):
    """The cache holds nothing worth a step back."""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_user_with_role")]
    operations = [migrations.RunPython(make_table, keep_table)]
