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
from content.readers.decoding import decode, squash
from content.readers.furniture import is_key_heading
from content.records import Document, Passage, ReaderError, Source

READER: Final = "markdown/1"

_PARSER = MarkdownIt("commonmark").enable("table")
_HIDDEN = re.compile(r"<(script|style|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")


def read_markdown(data: bytes) -> Document:
    """A Document from the bytes of a Markdown file; raises ReaderError (binary, encoding, empty, front_matter...)."""
    source, body, _ = frontmatter.split(decode(data))
    try:
        tokens = _PARSER.parse(_HIDDEN.sub(" ", body))
    except RecursionError as error:
        raise ReaderError("nesting") from error
    builder = _Builder(source)
    builder.walk(tokens)
    if not builder.passages:
        raise ReaderError("empty")
    return Document(builder.source(), tuple(builder.passages), READER)


class _Builder:
    """Collects passages while the tokens go by; the first level-one heading serves as title when none is given."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._title = source.title
        self.passages: list[Passage] = []
        self._section = ""
        self._level = 0
        self._lists = self._quotes = 0
        self._row: list[str] | None = None

    def source(self) -> Source:
        if self._title == self._source.title:
            return self._source
        fields = {name: getattr(self._source, name) for name in Source.__slots__}
        return Source(**{**fields, "title": self._title})

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
            self._heading(text)
        elif self._quotes:
            self._add("quote", text)
        elif self._lists and (not self._section or is_key_heading(self._section)):
            self._add("key_point", text)
        else:
            self._add("paragraph", text)

    def _heading(self, text: str) -> None:
        if not text:
            return
        if self._level == 1 and not self.passages and self._title in ("", text):
            self._title = text
            return
        self._section = text
        self.passages.append(Passage(len(self.passages), "heading", text, text, self._level))

    def _add(self, role: str, text: str) -> None:
        if text.strip(" |"):
            self.passages.append(Passage(len(self.passages), role, text, self._section))


def plain(token: Token) -> str:
    """The text of an inline token without its markup: link texts, alternative texts and code stay."""
    parts = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type in ("text", "code_inline", "image"):
            parts.append(child.content)
    return squash("".join(parts))
