"""Items answered or shown before items knew that they are closed: one try was all they had."""

from django.db import migrations
from django.db.models import Min, OuterRef, Q, Subquery


def close(apps, schema_editor):
    Item, Response = apps.get_model("quizzes", "AttemptItem"), apps.get_model("quizzes", "Response")
    closing = Response.objects.filter(Q(try_number__isnull=False) | Q(outcome="shown"), item=OuterRef("pk"))
    first = closing.order_by().values("item").annotate(at=Min("created_at")).values("at")
    Item.objects.filter(closed_at=None).update(closed_at=Subquery(first))


class Migration(migrations.Migration):

    dependencies = [("quizzes", "0003_quiz_settings_and_drafts")]

    operations = [migrations.RunPython(close, migrations.RunPython.noop)]
