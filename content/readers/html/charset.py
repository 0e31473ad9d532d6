"""The letters of a web page: by byte order mark, by what the page declares, else UTF-8, else Windows-1252."""

from __future__ import annotations

import codecs
import re
from typing import Final

from content.readers.decoding import decode
from content.records import ReaderError

_DECLARED: Final = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)


def decode_html(data: bytes) -> str:
    """Text of a page, clean as that of any file; raises ReaderError (binary, encoding, empty)."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decode(data)
    declared = _declared(data)
    if declared in ("", "utf-8", "ascii"):
        try:
            return decode(data)
        except ReaderError as error:
            if error.reason != "encoding" or declared == "utf-8":
                raise
            declared = "cp1252"  # what browsers take an old page for
    try:
        text = data.decode(declared)
    except (UnicodeDecodeError, ValueError) as error:
        line = data.count(b"\n", 0, getattr(error, "start", 0)) + 1
        raise ReaderError("encoding", line) from error
    return decode(text.encode("utf-8", "replace"))


def _declared(data: bytes) -> str:
    """The canonical name of the declared encoding; "" without one, or for one that is none for texts."""
    match = _DECLARED.search(data[:4096])
    if not match:
        return ""
    try:
        found = codecs.lookup(match[1].decode("ascii"))
    except LookupError:
        return ""
    if not getattr(found, "_is_text_encoding", True) or found.name.startswith(("utf-16", "utf-32", "idna", "punycode")):
        return ""  # the declaration itself was read as ASCII
    return "cp1252" if found.name == "iso8859-1" else found.name
