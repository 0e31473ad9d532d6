"""Reading with the limits of the settings: the one door through which files come in."""

from __future__ import annotations

from django.conf import settings

from content.readers import Limits, read
from content.records import Document


def read_file(name: str, data: bytes) -> Document:
    """The document in a file; raises ReaderError with a reason and, where known, a line."""
    return read(name, data, Limits(settings.JIRITSU_MAX_UPLOAD_MB, settings.JIRITSU_MAX_PAGES))
