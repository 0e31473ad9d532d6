"""The library: briefs, passages, facts, lessons."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    name = "content"
