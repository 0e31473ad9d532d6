"""Facts that were there before get the day on which to look at them again."""

from django.db import migrations

from content.aging import review
from content.sentences import sentence_around


def fill(apps, schema_editor):
    facts = apps.get_model("content", "Fact").objects.select_related("passage").filter(review_on=None)
    for fact in facts.iterator(chunk_size=200):
        sentence = sentence_around(fact.passage.text, fact.start, fact.end)
        due = review(fact.type, fact.value, sentence, fact.claimed_by, fact.as_of)
        if due:
            fact.review_on, fact.review_why = due.on, due.why
            fact.save(update_fields=["review_on", "review_why"])


class Migration(migrations.Migration):
    dependencies = [("content", "0003_proposed_comparisons_and_fact_reviews")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
