"""Readers: the bytes of a brief become a Document.

Pure. A reader is one file with one function ``bytes -> Document`` and one line in ``READERS``; it raises nothing
but ``ReaderError``. Reasons: ``unknown_format`` (params name, known), ``empty``, ``binary`` (line), ``encoding``
(line), ``front_matter`` (line), ``front_matter_field`` (field), ``nesting``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from content.readers.markdown import read_markdown
from content.readers.text import read_text
from content.records import Document, ReaderError

#: File extension, lower case and with its dot, to the function that reads such a file.
READERS: Final[dict[str, Callable[[bytes], Document]]] = {
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_text,
}


def read(name: str, data: bytes) -> Document:
    """Read a file by the extension of its name; raises ReaderError with a reason and, where known, a line."""
    stem, dot, extension = name.rpartition("/")[2].rpartition(".")
    reader = READERS.get(f".{extension.lower()}") if dot and stem else None
    if reader is None:
        raise ReaderError("unknown_format", name=name.rpartition("/")[2], known=", ".join(READERS))
    return reader(data)
