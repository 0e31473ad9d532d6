"""Mark runs of Japanese in a text, so that screen readers and fonts treat them as such."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u3005\u3007]+")


@register.filter
def japanese(text: Any) -> SafeString:
    """The text, escaped, with each run of kana and kanji in ``<span lang="ja">``."""
    escaped = conditional_escape("" if text is None else text)
    return mark_safe(_RUN.sub(lambda run: f'<span lang="ja">{run[0]}</span>', str(escaped)))  # noqa: S308
