"""Mark runs of Japanese in a text, so that screen readers and fonts treat them as such."""

from __future__ import annotations

import re

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
_RUN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u3005\u3007]+")


@register.filter
def japanese(text: object) -> SafeString:
    """The text, escaped, with each run of kana and kanji in ``<span lang="ja">``."""
    escaped = str(conditional_escape(text if text is not None else ""))
    return mark_safe(_RUN.sub(lambda run: f'<span lang="ja">{run[0]}</span>', escaped))  # noqa: S308  (escaped above)
