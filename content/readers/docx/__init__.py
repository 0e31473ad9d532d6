"""A Word document into a Document: headings, lists, quotations and tables by their styles, footnotes kept apart."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import Any, Final

from docx import Document as open_docx
from docx.opc.exceptions import OpcError
from lxml import etree

from content.readers.compose import compose
from content.readers.docx.body import lines_of, notes_of
from content.readers.docx.properties import source_of
from content.readers.limits import LIMITS, Limits
from content.records import Document, ReaderError

READER: Final = "docx/3"

#: A Word document has some dozens of parts; thousands are an attack.
_MOST_PARTS: Final = 5_000
#: Parts that are pictures grow little; text that grows more than this is an attack.
_MOST_GROWTH: Final = 200
_MEGABYTE: Final = 1024 * 1024
#: What zipfile, zlib and python-docx raise on a package whose parts are cut, missing or of another kind.
_BROKEN: Final[tuple[type[Exception], ...]] = (
    OpcError, etree.LxmlError, zipfile.BadZipFile, zlib.error, KeyError, ValueError, AttributeError, TypeError,
    IndexError, AssertionError, NotImplementedError, EOFError, OSError, RuntimeError,
)  # fmt: skip


def read_docx(data: bytes, limits: Limits = LIMITS) -> Document:
    """A Document from the bytes of a DOCX file; raises ReaderError (encrypted, bomb, damaged, empty...)."""
    _check_package(data, limits)
    try:
        package = open_docx(BytesIO(data))
        lines = lines_of(package)
        footnotes = notes_of(package)
        given = source_of(package, lines)
    except RecursionError as error:
        raise ReaderError("nesting") from error
    except _BROKEN as error:
        raise ReaderError("damaged", format="DOCX") from error
    limits.check_length(sum(len(line.text) for line in lines))
    return compose(lines, READER, given=given, footnotes=footnotes)


def _check_package(data: bytes, limits: Limits) -> None:
    """Look at the archive before anything is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts: list[Any] = archive.infolist()
    except _BROKEN as error:
        raise ReaderError("damaged", format="DOCX") from error
    if any(part.flag_bits & 1 for part in parts):
        raise ReaderError("encrypted")
    if len(parts) > _MOST_PARTS:
        raise ReaderError("bomb", most=str(limits.megabytes))
    limits.check_unpacked(sum(part.file_size for part in parts))
    for part in parts:
        if part.file_size > 5 * _MEGABYTE and part.file_size > _MOST_GROWTH * max(part.compress_size, 1):
            raise ReaderError("bomb", most=str(limits.megabytes))
    if "word/document.xml" not in {part.filename for part in parts} and "[Content_Types].xml" not in {
        part.filename for part in parts
    }:
        raise ReaderError("damaged", format="DOCX")
