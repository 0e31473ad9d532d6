"""A PDF with a text layer into a Document.

The way: letters become words (glyphs), running heads and feet go (running), words become rows in columns (columns),
rows at the foot in small letters are footnotes (notes), rows become blocks (paragraphs), blocks get their roles
(roles), words that a line end broke are joined (joining). Everything is told by places, sizes and general signs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Final

from content.readers.compose import compose
from content.readers.decoding import squash
from content.readers.limits import LIMITS, Limits
from content.readers.lines import Line
from content.readers.pdf.columns import Columns
from content.readers.pdf.glyphs import pages_of
from content.readers.pdf.joining import Joiner
from content.readers.pdf.notes import part_notes
from content.readers.pdf.paragraphs import BULLET, NUMBER, Block, blocks_of, steps_of
from content.readers.pdf.roles import flow, tell_headings, title_of
from content.readers.pdf.running import part_running
from content.readers.pdf.shapes import Word
from content.records import Document, ReaderError, Source

READER: Final = "pdf/3"

#: A page of a text layer has more letters than this, on average; a scan has a stamp or a page number at most.
_FEWEST_LETTERS: Final = 25
_UNKNOWN: Final = "\ufffd"


def read_pdf(data: bytes, limits: Limits = LIMITS) -> Document:
    """A Document from the bytes of a PDF; raises ReaderError (encrypted, no_text_layer, too_many_pages, damaged...)."""
    pages, told = pages_of(data, limits)
    _check_text(pages)
    body = _body_size(pages)
    kept, heads = part_running(pages, body)
    columns = Columns(body)
    rows = [region for number, words in enumerate(kept) for region in columns.regions(words, number)]
    rows, notes = part_notes(rows, body)
    joiner = Joiner(row for region in [*rows, *notes] for row in region)
    steps = [step for region in rows for step in steps_of(region)]
    pace = median(steps) if steps else 1.25
    blocks = [block for region in rows for block in blocks_of(region, pace)]
    if not blocks:
        raise ReaderError("empty")
    texts = [_text(block, joiner) for block in blocks]
    title = title_of(blocks, texts, told)
    tell_headings(blocks, texts, body)
    lines = [line for block in flow(blocks) if (line := _line(block, joiner)) is not None]
    top = [Line(text, 0, role="paragraph") for text in heads]
    return compose(lines, READER, given=Source(title=title), above=top, footnotes=[joiner.text(note) for note in notes])


def _check_text(pages: Sequence[Sequence[Word]]) -> None:
    """Raises ReaderError ``empty`` or ``no_text_layer`` where there is nothing, or nothing legible, to read."""
    if not pages:
        raise ReaderError("empty")
    letters = sum(len(word.text) for words in pages for word in words)
    unknown = sum(c == _UNKNOWN or "\ue000" <= c <= "\uf8ff" for words in pages for word in words for c in word.text)
    if (letters < _FEWEST_LETTERS * len(pages) and (letters == 0 or len(pages) > 1)) or 3 * unknown > letters:
        raise ReaderError("no_text_layer", pages=str(len(pages)))


def _body_size(pages: Sequence[Sequence[Word]]) -> float:
    """The size that most letters of the document have."""
    counts: Counter[float] = Counter()
    for words in pages:
        for word in words:
            counts[round(word.size * 4) / 4] += len(word.text)
    return max(counts, key=lambda size: (counts[size], size))


def _text(block: Block, joiner: Joiner) -> str:
    return squash(" | ".join(block.cells)) if block.cells else joiner.text(block.rows)


def _line(block: Block, joiner: Joiner) -> Line | None:
    text = _text(block, joiner)
    role = "paragraph" if block.role == "text" else block.role
    if role == "item":
        mark = BULLET.match(text) or NUMBER.match(text)
        text = text[mark.end() :] if mark else text
    return Line(text, block.first.page, role == "item", role=role, level=block.level) if text else None
