"""Plain text into a Document: one passage a paragraph, list item or heading, without page furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from content.readers.decoding import decode
from content.readers.furniture import drop_menus, drop_references, drop_repeats, is_furniture, is_key_heading
from content.readers.header import take_header
from content.readers.lines import Line, split_lines, unwrap
from content.records import Document, Passage, ReaderError

READER: Final = "text/1"

_NUMBERED = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-ZÀ-Þ“\"]")
_STARTS_HEADING = re.compile(r"^[\d“‘\"'(\[]*[A-ZÀ-ÞŌŪ\d]")
#: The number of a list item that is a sentence.
_ITEM = re.compile(r"^\d{1,2}[.)] (?=[A-ZÀ-Þ“\"])")
_OPEN_END = re.compile(r"[.,;!…]$|\.[”’\"]$")


def read_text(data: bytes) -> Document:
    """A Document from the bytes of a plain text; raises ReaderError (binary, encoding, empty)."""
    every = unwrap(split_lines(decode(data)))
    source, lines = take_header(drop_repeats(every))
    lines = drop_references(lines)
    lines = drop_menus([line for line in lines if not is_furniture(line)])
    # A text of a line or two may look like nothing but a heading; it is what there is to read.
    passages = _passages(lines) or _passages([line for line in every if not is_furniture(line)])
    if not passages:
        raise ReaderError("empty")
    return Document(source, passages, READER)


def _passages(lines: Sequence[Line]) -> tuple[Passage, ...]:
    heads = [_is_heading(line, lines[i + 1] if i + 1 < len(lines) else None) for i, line in enumerate(lines)]
    numbered = any(head and _NUMBERED.match(line.text) for head, line in zip(heads, lines, strict=True))
    passages: list[Passage] = []
    section = ""
    in_key_points = False
    for line, head in zip(lines, heads, strict=True):
        if head:
            section, level = line.text, _level(line.text, numbered)
            in_key_points = is_key_heading(line.text)
            passages.append(Passage(len(passages), "heading", line.text, section, level))
            continue
        role = "paragraph"
        if line.bullet and (in_key_points or not section):
            role = "key_point"
        elif _is_quotation(line.text):
            role = "quote"
        text = _ITEM.sub("", line.text) if line.prose else line.text
        passages.append(Passage(len(passages), role, text, section))
    return tuple(passages)


def _is_heading(line: Line, after: Line | None) -> bool:
    """A short line that is no sentence, begins like a title, and has text under it."""
    text = line.text
    sentence = line.prose and not text.endswith(("?", ":"))
    if after is None or sentence or (line.bullet and not _NUMBERED.match(text)):
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


def _is_quotation(text: str) -> bool:
    return text[:1] in '“"' and text[-1:] in '”"' and not any(mark in text[1:-1] for mark in '“”"')
