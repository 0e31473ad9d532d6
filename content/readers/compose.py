"""From the lines of a file, whatever its format, to the document: source data, passages, references.

Pure. A reader hands over ``Line`` rows whose ``role`` says what the file itself marks (heading, item, key_point,
quote, table_row, paragraph); what only a page prints round its text is left out here, by the same rules for all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from content.readers.furniture import (
    drop_back_matter,
    drop_repeats,
    is_furniture,
    is_key_heading,
    part_references,
)
from content.readers.header import take_header
from content.readers.lines import Line
from content.records import Document, Passage, ReaderError, Source

#: The number of a list item that is a sentence.
_ITEM: Final = re.compile(r"^\d{1,2}[.)] (?=[A-ZÀ-Þ“\"])")


def compose(
    lines: Sequence[Line],
    reader: str,
    *,
    given: Source | None = None,
    above: Sequence[Line] = (),
    references: Sequence[str] = (),
    footnotes: Sequence[str] = (),
) -> Document:
    """The document of a file whose lines know their roles; raises ReaderError ``empty``.

    ``given`` is what the file says of itself; ``above`` stood over the text (a running head) and is no text.
    """
    source, kept = take_header(list(above) + drop_repeats(lines), given)
    kept = [line for line in kept if not any(line is other for other in above)]
    kept, listed = part_references(kept)
    kept, writers = drop_back_matter([line for line in kept if not is_furniture(line)])
    passages = passages_of(kept) or passages_of([line for line in lines if line.text])
    if not passages:
        raise ReaderError("empty")
    if writers and not source.authors:
        source = replace(source, authors=writers)
    return Document(source, passages, reader, (*references, *listed), tuple(footnotes))


def passages_of(lines: Sequence[Line]) -> tuple[Passage, ...]:
    """Passages in their order, each under its heading. A heading without any text after it is left out."""
    last = max((i for i, line in enumerate(lines) if line.role != "heading"), default=-1)
    passages: list[Passage] = []
    section = ""
    key_points = False
    for line in lines[: last + 1]:
        if line.role == "heading":
            section, key_points = line.text, is_key_heading(line.text)
            passages.append(Passage(len(passages), "heading", line.text, section, max(line.level, 1)))
        else:
            text = _ITEM.sub("", line.text) if line.prose else line.text
            passages.append(Passage(len(passages), _role(line, key_points or not section), text, section))
    return tuple(passages)


def _role(line: Line, key_points: bool) -> str:
    if line.role in ("quote", "table_row", "key_point"):
        return line.role
    if line.bullet:
        return "key_point" if key_points else "paragraph"
    return "quote" if _is_quotation(line.text) else "paragraph"


def _is_quotation(text: str) -> bool:
    return text[:1] in '“"' and text[-1:] in '”"' and not any(mark in text[1:-1] for mark in '“”"')
