"""Questions, marking, quizzes, attempts, the studio."""

from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "quizzes"
