"""The elements of a page's main text as lines with roles: headings, paragraphs, items, quotations, table rows."""

from __future__ import annotations

from typing import Final

from lxml.html import HtmlElement

from content.readers.decoding import squash
from content.readers.html.dom import BLOCKS, HEADINGS, link_share, tag_of, text_of
from content.readers.lines import Line

_SKIPPED: Final = ("figure", "hr", "img")


def lines_of(part: HtmlElement) -> list[Line]:
    """Every block of the element in the order of the page. Raises RecursionError on absurd nesting."""
    walker = _Walker()
    walker.walk(part, "paragraph")
    walker.close("paragraph")
    return walker.lines


class _Walker:
    """Gathers running text until a block begins or ends."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._open: list[str] = []

    def close(self, role: str, level: int = 0) -> None:
        """What was gathered becomes a line."""
        text = squash("".join(self._open)).replace(" ,", ",")
        self._open = []
        if text:
            self.lines.append(Line(text, len(self.lines), role == "item", role=role, level=level))

    def walk(self, element: HtmlElement, role: str) -> None:
        """All inside ``element``; ``role`` is that of text which stands in it directly."""
        if element.text:
            self._open.append(element.text)
        breaks = 0
        for child in element:
            tag = tag_of(child)
            if tag == "br":
                breaks += 1
                self._open.append(" ")
                if breaks == 2:
                    self.close(role)
            elif tag in BLOCKS:
                self.close(role)
                self._block(child, tag, role)
                breaks = 0
            elif tag and tag not in _SKIPPED:
                self.walk(child, role)
                breaks = 0
            if child.tail:
                self._open.append(child.tail)
                breaks = 0 if child.tail.strip() else breaks

    def _block(self, element: HtmlElement, tag: str, role: str) -> None:
        if tag in HEADINGS:
            self.walk(element, "paragraph")
            self.close("heading", int(tag[1]))
        elif tag == "table":
            self._table(element)
        elif tag in ("ul", "ol", "dl") and _is_menu(element):
            return
        elif tag in ("figure", "figcaption"):
            for inner in element.iter("table"):
                self._table(inner)
            for inner in element.iter("blockquote"):
                self._block(inner, "blockquote", role)
        else:
            inner_role = {"li": "item", "dd": "item", "blockquote": "quote"}.get(tag, role)
            inner_role = "quote" if role == "quote" else inner_role
            self.walk(element, inner_role)
            self.close(inner_role)

    def _table(self, table: HtmlElement) -> None:
        rows = [[text_of(cell) for cell in row if tag_of(cell) in ("td", "th")] for row in table.iter("tr")]
        if table.find(".//table") is not None or max((len(row) for row in rows), default=0) < 2:
            self.walk(table, "paragraph")  # a table that only lays the page out
            self.close("paragraph")
            return
        for row in rows:
            if any(row):
                self.lines.append(Line(squash(" | ".join(row)), len(self.lines), role="table_row"))


def _is_menu(element: HtmlElement) -> bool:
    """A list of links of a few words each."""
    items = [text_of(item) for item in element.iter("li", "dt", "dd")]
    short = sum(len(item.split()) <= 12 for item in items)
    return len(items) >= 2 and short == len(items) and link_share(element) > 0.8
