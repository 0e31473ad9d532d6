"""People learning: reading, quizzes taken, progress, classes."""

from django.apps import AppConfig


class LearnConfig(AppConfig):
    name = "learn"
