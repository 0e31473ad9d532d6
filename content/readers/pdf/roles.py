"""Which blocks are headings, which one is the title, and how blocks go on across columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from content.readers.furniture import is_key_heading, is_kind, is_reference_heading
from content.readers.lines import fold
from content.readers.pdf.paragraphs import BULLET, Block
from content.readers.pdf.shapes import same_size

_LARGER: Final = 1.07
_NUMBERED: Final = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?\s+[A-ZÀ-Þ“\"]")
_CAPTION: Final = re.compile(r"^(?:fig(?:ure|\.)|table|chart|map|graph|source|sources|notes?)\b[\s:.]", re.IGNORECASE)


def tell_headings(blocks: Sequence[Block], texts: Sequence[str], body: float) -> None:
    """Give headings their role and their level, the largest first."""
    ink = _ink(blocks)
    heads = [
        block
        for at, (block, text) in enumerate(zip(blocks, texts, strict=True))
        if _is_heading(block, text, body, has_more=at + 1 < len(blocks), ink=ink)
    ]
    sizes = sorted({round(block.size * 2) / 2 for block in heads if block.size > _LARGER * body}, reverse=True)[:4]
    for block in heads:
        size = round(block.size * 2) / 2
        block.role = "heading"
        block.level = sizes.index(size) + 1 if size in sizes else len(sizes) + 1
    for block, text in zip(blocks, texts, strict=True):
        match = _NUMBERED.match(text) if block.role == "heading" else None
        if match:
            block.level = max(block.level, match["number"].count(".") + 1)


def _ink(blocks: Sequence[Block]) -> int | None:
    """The colour of most of the text."""
    counts: Counter[int | None] = Counter()
    for block in blocks:
        for row in block.rows:
            counts[row.colour] += len(row.text)
    return counts.most_common(1)[0][0] if counts else None


def _is_heading(block: Block, text: str, body: float, *, has_more: bool, ink: int | None) -> bool:
    if block.role in ("table_row", "quote") or not has_more or len(text) > 200 or len(block.rows) > 4:
        return False
    if is_key_heading(text) or (is_reference_heading(text) and len(text) < 30):
        return True
    words = text.split()
    if not re.search(r"[^\W\d_]{2}", text) or text[-1] in ".,;" or text[:1].islower() or _CAPTION.match(text):
        return False
    if BULLET.match(text) or (block.role == "item" and not _NUMBERED.match(text)):
        return False
    if block.size > _LARGER * body:
        return True
    if block.size < 0.9 * body:
        return False
    looks = block.emphasis or (text.isupper() and len(words) > 1) or (text.isupper() and len(text) > 5)
    if looks and len(words) <= 28:
        return True
    tinted = block.tint not in (None, ink) and len(block.rows) <= 2 and not block.aside
    if tinted and len(words) <= 14 and "://" not in text and text[-1] not in ":":
        return True
    numbered = bool(_NUMBERED.match(text)) and len(block.rows) == 1 and len(words) <= 12
    # A short row alone, with more room above it than rows of the text have, names what follows.
    apart = len(block.rows) == 1 and len(words) <= 10 and block.gap > 1.4 and block.closed and text[-1] not in ":"
    return numbered or (apart and not block.aside)


def title_of(blocks: Sequence[Block], texts: Sequence[str], told: str) -> str:
    """The title printed on the first page: what the properties tell, if it stands there; else the largest letters."""
    first = [(b, t) for b, t in zip(blocks, texts, strict=True) if b.first.page == blocks[0].first.page][:40]
    key = fold(told)
    if len(key) > 8 and key in fold(" ".join(text for _block, text in first)) and not is_kind(told):
        return told
    able = [(b, t) for b, t in first if b.role != "table_row" and not is_kind(t) and len(fold(t)) > 5 and len(t) <= 250]
    if not able:
        return ""
    largest = max(block.size for block, _text in able)
    at = next(i for i, (block, _text) in enumerate(able) if block.size >= 0.97 * largest)
    parts = []
    for block, text in able[at:]:
        if not same_size(block.size, able[at][0].size):
            break
        parts.append(text)
    # Where all letters have one size, the title is the first line that is not a sentence.
    return " ".join(parts[:3]) if len(able) > len(parts) else parts[0] if parts[0][-1] not in ".;," else ""


def flow(blocks: Sequence[Block]) -> list[Block]:
    """The blocks in the order of the text: a paragraph that a column or page broke is one again, boxes stand aside."""
    found: list[Block] = []
    boxes: list[Block] = []
    last: Block | None = None
    for block in blocks:
        if block.aside:
            boxes.append(block)
            continue
        if boxes and (block.role == "heading" or last is None) and not _goes_on(last, block):
            found, boxes = _place(found, boxes), []
        if last is not None and _goes_on(last, block):
            last.rows += block.rows
            last.closed = block.closed
            continue
        found.append(block)
        last = block
    return _place(found, boxes)


def _place(found: list[Block], boxes: list[Block]) -> list[Block]:
    """Boxes of the first page stand before the text, those of later pages at the end of the section."""
    if not boxes:
        return found
    page = boxes[0].first.page
    at = len(found)
    if found and found[0].first.page == page:
        at = next((i for i, b in enumerate(found) if b.role in ("text", "item") and len(b.rows) > 2), len(found))
        if at and found[at - 1].role == "heading" and found[at - 1].level > 1:
            at -= 1  # with the heading of that text
    return [*found[:at], *boxes, *found[at:]]


def _goes_on(last: Block | None, block: Block) -> bool:
    if last is None or block.role != "text" or last.role not in ("text", "item"):
        return False
    one, two = last.rows[-1], block.first
    if not same_size(last.size, block.size) or (one.page == two.page and abs(one.x0 - two.x0) < 1 and one.y > two.y):
        return False
    if two.page - one.page > 1 or block.emphasis != last.emphasis:
        return False
    if one.text.endswith(("-", "\u00ad")):
        return True
    return not last.ends_sentence and (two.text[:1].islower() or not last.closed or two.text[:1] in "(0123456789")
