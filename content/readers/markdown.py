"""Markdown with front matter into a Document: headings, paragraphs, key points, quotations and table rows.

Pure. Inline markup becomes plain text; HTML tags are dropped, their text stays, scripts and styles go.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from content.readers import frontmatter
from content.readers.compose import compose
from content.readers.decoding import decode, squash
from content.readers.limits import LIMITS, Limits
from content.readers.lines import Line
from content.records import Document, ReaderError

READER: Final = "markdown/4"

_PARSER = MarkdownIt("commonmark").enable("table")
_HIDDEN = re.compile(r"<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE)
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]{1,20}\]:[ \t]+(?P<text>.+(?:\n[ \t]+\S.*)*)\n?", re.MULTILINE)
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,20}\]")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def read_markdown(data: bytes, limits: Limits = LIMITS) -> Document:
    """A Document from the bytes of a Markdown file; raises ReaderError (binary, encoding, empty, front_matter...)."""
    text = decode(data)
    limits.check_length(len(text))
    source, body, _ = frontmatter.split(text)
    try:
        body, footnotes = _part_footnotes(_HIDDEN.sub(" ", body))
        tokens = _PARSER.parse(body)
    except RecursionError as error:
        raise ReaderError("nesting") from error
    builder = _Builder()
    builder.walk(tokens)
    return compose(builder.lines, READER, given=source, footnotes=footnotes)


class _Builder:
    """Collects lines with their roles while the tokens go by."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._level = 0
        self._lists = self._quotes = 0
        self._row: list[str] | None = None

    def walk(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "heading_open":
                self._level = int(token.tag[1])
            elif token.type == "heading_close":
                self._level = 0
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                self._lists += 1
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self._lists -= 1
            elif token.type == "blockquote_open":
                self._quotes += 1
            elif token.type == "blockquote_close":
                self._quotes -= 1
            elif token.type == "tr_open":
                self._row = []
            elif token.type == "tr_close":
                self._add("table_row", " | ".join(self._row or ()))
                self._row = None
            elif token.type == "inline":
                self._inline(plain(token))
            elif token.type in ("html_block", "fence", "code_block"):
                self._add("paragraph", squash(_TAG.sub(" ", token.content)))

    def _inline(self, text: str) -> None:
        if self._row is not None:
            self._row.append(text)
        elif self._level:
            self._add("heading", text, self._level)
        elif self._quotes:
            self._add("quote", text)
        else:
            self._add("item" if self._lists else "paragraph", text)

    def _add(self, role: str, text: str, level: int = 0) -> None:
        text = squash(text)
        if text.strip(" |"):
            self.lines.append(Line(text, len(self.lines), role == "item", role=role, level=level))


def _part_footnotes(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the marks of its footnotes ("[^1]"), and the footnotes."""
    notes = tuple(squash(note["text"]) for note in _FOOTNOTE.finditer(text))
    return _FOOTNOTE_MARK.sub("", _FOOTNOTE.sub("", text)), notes


def plain(token: Token) -> str:
    """The text of an inline token without its markup: link texts, alternative texts and code stay."""
    parts = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type in ("text", "code_inline", "image"):
            parts.append(child.content)
    return squash("".join(parts))
