"""Bytes of a text file become clean text, or a reason why they cannot.

Shape: ``decode(bytes) -> str`` with ``\\n`` line ends, NFC, no control characters. Errors: ReaderError with
reason ``binary``, ``encoding`` (with the line) or ``empty``.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from content.records import ReaderError

#: First bytes of formats that people pick by mistake when they mean a text file.
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACE = re.compile(r"\s+")


def decode(data: bytes) -> str:
    """Text of a UTF-8 file (or of a UTF-16 file with a byte order mark); raises ReaderError."""
    if data.startswith(_MAGIC):
        raise ReaderError("binary")
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    if encoding != "utf-16" and b"\x00" in data:
        raise ReaderError("binary", data.count(b"\n", 0, data.index(b"\x00")) + 1)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReaderError("encoding", data.count(b"\n", 0, error.start) + 1) from error
    text = _LINE_END.sub("\n", text)
    # A few stray control characters are dirt from a copy; many mean that this is no text at all.
    if len(_CONTROL.findall(text)) > max(20, len(text) // 20):
        raise ReaderError("binary")
    text = unicodedata.normalize("NFC", _CONTROL.sub("", text))
    if not text.strip():
        raise ReaderError("empty")
    return text


def squash(text: str) -> str:
    """The text with every run of white space as one space, none at the ends, in NFC."""
    return unicodedata.normalize("NFC", _SPACE.sub(" ", text).strip())
