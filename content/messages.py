"""Sentences for what a reader reports: what is wrong with a file, and what to do about it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.records import ReaderError

REASONS = {
    "unknown_format": gettext_lazy(
        "“%(name)s” is of a kind that cannot be read yet. Save it as one of these and send it again: %(known)s."
    ),
    "wrong_extension": gettext_lazy(
        "“%(name)s” is really %(found)s. Give it a name that ends in %(right)s and send it again."
    ),
    "other_format": gettext_lazy(
        "“%(name)s” is really %(found)s, which cannot be read. Save it as one of these and send it again: %(known)s."
    ),
    "too_large": gettext_lazy(
        "This file has %(size)s MB; at most %(most)s MB can be read. Send the text without pictures, or in parts."
    ),
    "too_many_pages": gettext_lazy(
        "This document has about %(pages)s pages; at most %(most)s can be read. Send the chapters that you need."
    ),
    "bomb": gettext_lazy(
        "Unpacked, this file is far larger than a document can be (over %(most)s MB). Open it in your word"
        " processor, save it anew and send that."
    ),
    "encrypted": gettext_lazy(
        "This file is locked with a password. Open it, save a copy without the password and send that."
    ),
    "no_text_layer": gettext_lazy(
        "This PDF holds pictures of pages, no text that can be copied (%(pages)s pages). Run text recognition (OCR)"
        " over it, or send the document it was made from."
    ),
    "damaged": gettext_lazy(
        "This %(format)s file is damaged or not complete. Download or save it again; if it opens in its own program,"
        " save a fresh copy and send that."
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
#: What a file turned out to be, by the extension it should have.
KINDS = {
    ".pdf": gettext_lazy("a PDF"),
    ".docx": gettext_lazy("a Word document"),
    ".html": gettext_lazy("a web page"),
    ".doc": gettext_lazy("an old or locked Office document"),
    ".odt": gettext_lazy("an OpenDocument text"),
    ".rtf": gettext_lazy("a rich text document"),
    ".xlsx": gettext_lazy("a spreadsheet"),
    ".ods": gettext_lazy("a spreadsheet"),
    ".pptx": gettext_lazy("a presentation"),
    ".epub": gettext_lazy("an e-book"),
    ".png": gettext_lazy("a picture"),
    ".jpg": gettext_lazy("a picture"),
    ".gif": gettext_lazy("a picture"),
    ".tiff": gettext_lazy("a picture"),
    ".zip": gettext_lazy("an archive"),
    ".gz": gettext_lazy("an archive"),
    ".rar": gettext_lazy("an archive"),
    ".7z": gettext_lazy("an archive"),
}


def reader_sentence(error: ReaderError) -> str:
    """What is wrong and what to do, with the line where it is known."""
    params = error.params | ({"found": str(KINDS[error.params["found"]])} if "found" in error.params else {})
    sentence = str(REASONS[error.reason]) % params
    return _("Line %(line)d: %(sentence)s") % {"line": error.line, "sentence": sentence} if error.line else sentence
