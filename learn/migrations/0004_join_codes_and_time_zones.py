from django.db import migrations, models

import learn.models.classes


class Migration(migrations.Migration):

    dependencies = [
        ('learn', '0003_assignments_overrides_and_needs'),
    ]

    operations = [
        # Classes that are there keep their doors closed until somebody opens them: first without a default.
        migrations.AddField(
            model_name='class',
            name='join_code',
            field=models.CharField(blank=True, max_length=8, null=True, unique=True, verbose_name='join code'),
        ),
        migrations.AlterField(
            model_name='class',
            name='join_code',
            field=models.CharField(blank=True, default=learn.models.classes.join_code, max_length=8, null=True, unique=True, verbose_name='join code'),
        ),
        migrations.AddField(
            model_name='class',
            name='time_zone',
            field=models.CharField(blank=True, max_length=60, verbose_name='time zone'),
        ),
    ]
