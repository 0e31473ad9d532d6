"""Readers: the bytes of a brief become a Document.

Pure. A reader is one file (or folder) with one function ``(bytes, Limits) -> Document`` and a line for each of its
extensions in ``READERS``; it raises nothing but ``ReaderError``. Reasons: ``unknown_format`` (params name, known),
``wrong_extension`` (name, found, right), ``other_format`` (name, found, known), ``too_large`` (size, most),
``too_many_pages`` (pages, most), ``bomb`` (most), ``empty``, ``binary`` (line), ``encoding`` (line), ``front_matter``
(line), ``front_matter_field`` (field), ``nesting``, ``encrypted``, ``no_text_layer`` (pages), ``damaged`` (format).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from content.readers.docx import read_docx
from content.readers.html import read_html
from content.readers.limits import LIMITS, Limits
from content.readers.markdown import read_markdown
from content.readers.pdf import read_pdf
from content.readers.sniffing import kind_of
from content.readers.text import read_text
from content.records import Document, ReaderError

__all__ = ["LIMITS", "READERS", "Limits", "read"]

#: File extension, lower case and with its dot, to the function that reads such a file.
READERS: Final[dict[str, Callable[[bytes, Limits], Document]]] = {
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".html": read_html,
    ".htm": read_html,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_text,
}


def read(name: str, data: bytes, limits: Limits = LIMITS) -> Document:
    """Read a file by the extension of its name; raises ReaderError with a reason and, where known, a line."""
    base = name.rpartition("/")[2]
    stem, dot, extension = base.rpartition(".")
    reader = READERS.get(f".{extension.lower()}") if dot and stem else None
    found = kind_of(data)
    if found and READERS.get(found) is not reader:
        if found in READERS:
            raise ReaderError("wrong_extension", name=base, found=found, right=found)
        raise ReaderError("other_format", name=base, found=found, known=", ".join(READERS))
    if reader is None:
        raise ReaderError("unknown_format", name=base, known=", ".join(READERS))
    limits.check_size(len(data))
    return reader(data, limits)
