"""Sentences for what a reader reports: what is wrong with a file, and what to do about it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.records import ReaderError

REASONS = {
    "unknown_format": gettext_lazy(
        "“%(name)s” is of a kind that cannot be read yet. Save it as one of these and send it again: %(known)s."
    ),
    "empty": gettext_lazy("There is no text in this file. Open it, check that it is the right one, and send it again."),
    "binary": gettext_lazy("This file holds something other than text. Save it as plain text or Markdown first."),
    "encoding": gettext_lazy("This text is not in UTF-8. Save it again with the encoding UTF-8."),
    "front_matter": gettext_lazy("The block between the --- lines at the top is not valid YAML. Correct or remove it."),
    "front_matter_field": gettext_lazy(
        "In the block at the top, “%(field)s” has a value of the wrong form. Correct it."
    ),
    "nesting": gettext_lazy("Lists or quotations in this file are nested too deeply to be read. Flatten them."),
}


def reader_sentence(error: ReaderError) -> str:
    """What is wrong and what to do, with the line where it is known."""
    sentence = str(REASONS[error.reason]) % error.params
    return _("Line %(line)d: %(sentence)s") % {"line": error.line, "sentence": sentence} if error.line else sentence
