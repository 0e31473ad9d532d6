"""Footnotes, endnotes and reference lists that a page marks as such, and the marks in the text that lead to them."""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

from content.readers.html.dom import elements, remove, tag_of, text_of, words_of

_MARK: Final = re.compile(r"^[\[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[a-z*†‡§])[\])]?$")
_NOTES: Final = frozenset("footnote footnotes endnote endnotes fn".split())
_REFERENCES: Final = frozenset("references reflist bibliography citations".split())
_NOTE_ID: Final = re.compile(r"^(?:fn|ftn|edn|footnote|endnote|cite_note|_ftn|_edn|note)[-_:]?\d", re.IGNORECASE)
_BACK: Final = re.compile(r"^\s*[\[(]?\d{1,3}[\])]?\.?\s+|\s*[↩↑^⇑]︎?\s*$")
_UNITS: Final = ("m", "km", "cm", "mm", "ft", "mi", "in")
_RAISED: Final = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")


def take_notes(tree: HtmlElement) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(footnotes, references), both out of the tree afterwards, as are the marks that lead to them."""
    _take_marks(tree)
    footnotes: list[str] = []
    references: list[str] = []
    gone: set[HtmlElement] = set()
    for element in list(elements(tree)):
        if element in gone or tag_of(element) in ("html", "body", "main", "article"):
            continue
        words, role = words_of(element), element.get("role") or ""
        note = bool(words & _NOTES) or role in ("doc-endnotes", "doc-footnote") or _is_note(element)
        if note or words & _REFERENCES or role == "doc-bibliography":
            (footnotes if note else references).extend(_entries(element))
            gone |= set(element.iter())
            remove(element)
    return tuple(footnotes), tuple(references)


def _is_note(element: HtmlElement) -> bool:
    return tag_of(element) in ("li", "div", "p", "section") and bool(_NOTE_ID.match(element.get("id") or ""))


def _entries(element: HtmlElement) -> list[str]:
    items = [text_of(item) for item in element.iter("li")] or [text_of(part) for part in element.iter("p")]
    found = [_BACK.sub("", _BACK.sub("", text)).strip() for text in items or [text_of(element)]]
    return [text for text in found if len(text) > 2]


def _take_marks(tree: HtmlElement) -> None:
    for element in list(tree.iter("sup", "a")):
        text = text_of(element)
        if element.getparent() is None or not _MARK.match(text):
            continue
        href = element.get("href") or ""
        if tag_of(element) == "a":
            if element.get("role") == "doc-noteref" or (href.startswith("#") and text.strip("[]()").isdigit()):
                remove(element)
        elif element.find(".//a") is not None or not _is_power(element, text):
            remove(element)
        else:
            element.text = text.translate(_RAISED)


def _is_power(element: HtmlElement, text: str) -> bool:
    """True for the 2 of "km2" and the 6 of "10 to the 6"."""
    before = element.getprevious()
    parent = element.getparent()
    lead = (before.tail if before is not None else parent.text if parent is not None else "") or ""
    words = lead.split()
    last = words[-1] if words and not lead[-1:].isspace() else ""
    return text.isdigit() and (last in _UNITS or last == "10" or last.endswith(("×10", "x10")))
