"""What a file really is, by its first bytes, whatever its name says.

Pure. The answer is the extension that such a file should have, or "" for what may be any text.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

_MAGIC: Final = (
    (b"{\\rtf", ".rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".doc"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"II*\x00", ".tiff"),
    (b"MM\x00*", ".tiff"),
    (b"\x1f\x8b", ".gz"),
    (b"Rar!", ".rar"),
    (b"7z\xbc\xaf", ".7z"),
)
#: A name inside a zip archive that tells what the archive is.
_INSIDE: Final = (
    (b"word/", ".docx"),
    (b"xl/", ".xlsx"),
    (b"ppt/", ".pptx"),
    (b"application/vnd.oasis.opendocument.text", ".odt"),
    (b"application/vnd.oasis", ".ods"),
    (b"application/epub+zip", ".epub"),
)
_HTML: Final = re.compile(
    rb"^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)


def kind_of(data: bytes) -> str:
    """ ".pdf", ".docx", ".html", an extension that no reader knows, or ""."""
    if b"%PDF-" in data[:1024]:
        return ".pdf"
    if data.startswith(b"PK\x03\x04"):
        # The names of the members stand at the head of each and again in the directory at the end.
        ends = data[:4096] + data[-65536:]
        return next((extension for mark, extension in _INSIDE if mark in ends), ".zip")
    for magic, extension in _MAGIC:
        if data.startswith(magic):
            return extension
    head = data[:4096]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "ignore").encode()
    return ".html" if _HTML.match(head.removeprefix(codecs.BOM_UTF8).lstrip()) else ""
