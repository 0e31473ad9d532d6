"""Plain text into a Document: one passage a paragraph, list item or heading, without page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from content.readers.compose import passages_of
from content.readers.decoding import decode
from content.readers.furniture import (
    drop_back_matter,
    drop_menus,
    drop_repeats,
    is_furniture,
    is_key_heading,
    part_references,
)
from content.readers.header import take_header
from content.readers.limits import LIMITS, Limits
from content.readers.lines import Line, split_lines, unwrap
from content.records import Document, ReaderError

READER: Final = "text/3"

_NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-ZÀ-Þ“\"]")
_STARTS_HEADING = re.compile(r"^[\d“‘\"'(\[]*[A-ZÀ-ÞŌŪ\d]")
_OPEN_END = re.compile(r"[.,;!…]$|\.[”’\"]$")


def read_text(data: bytes, limits: Limits = LIMITS) -> Document:
    """A Document from the bytes of a plain text; raises ReaderError (binary, encoding, empty, too_many_pages)."""
    text = decode(data)
    limits.check_length(len(text))
    every = unwrap(split_lines(text))
    source, lines = take_header(drop_repeats(every))
    lines, references = part_references(lines)
    lines = drop_menus([line for line in _with_tables(lines) if not is_furniture(line)])
    lines, writers = drop_back_matter(_with_headings(lines))
    # A text of a line or two may look like nothing but a heading; it is what there is to read.
    passages = passages_of(lines) or passages_of([line for line in every if not is_furniture(line)])
    if not passages:
        raise ReaderError("empty")
    if writers and not source.authors:
        source = replace(source, authors=writers)
    return Document(source, passages, READER, references)


def _with_tables(lines: Sequence[Line]) -> list[Line]:
    """The same lines, with their role for those that are rows of a table: neighbours with as many bars."""
    bars = [line.text.count(" | ") for line in lines]
    return [
        replace(line, role="table_row")
        if count and count in (*bars[max(at - 1, 0) : at], *bars[at + 1 : at + 2])
        else line
        for at, (line, count) in enumerate(zip(lines, bars, strict=True))
    ]


def _with_headings(lines: Sequence[Line]) -> list[Line]:
    """The same lines, with their role and level for those that are headings."""
    heads = [_is_heading(line, lines[i + 1] if i + 1 < len(lines) else None) for i, line in enumerate(lines)]
    numbered = any(head and _NUMBERED.match(line.text) for head, line in zip(heads, lines, strict=True))
    return [
        replace(line, role="heading", level=_level(line.text, numbered)) if head else line
        for head, line in zip(heads, lines, strict=True)
    ]


def _is_heading(line: Line, after: Line | None) -> bool:
    """A short line that is no sentence, begins like a title, and has text under it."""
    text = line.text
    sentence = line.prose and not text.endswith(("?", ":"))
    if after is None or sentence or line.role or (line.bullet and not _NUMBERED.match(text)):
        return False
    if is_key_heading(text):
        return True
    if not _STARTS_HEADING.match(text) or _OPEN_END.search(text) or len(text) > 200:
        return False
    if (text.endswith(":") and len(line.words) > 4) or not re.search(r"[^\W\d_]{2}", text):
        return False
    return len(line.words) <= 14 or line.titled


def _level(text: str, numbered: bool) -> int:
    match = _NUMBERED.match(text)
    if match:
        return min(match["number"].count(".") + 1, 6)
    return 2 if numbered else 1
