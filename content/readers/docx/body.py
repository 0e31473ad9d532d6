"""The paragraphs and tables of a Word document as lines with roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from content.readers.decoding import squash
from content.readers.docx.styles import Styles
from content.readers.lines import Line

_TEXT, _TAB, _DELETED, _NOTE = qn("w:t"), qn("w:tab"), {qn("w:del"), qn("w:moveFrom")}, qn("w:footnoteReference")
_BREAKS: Final = {qn("w:br"), qn("w:cr"), _TAB, qn("w:ptab")}
_SKIPPED: Final = _DELETED | {
    qn("w:instrText"), qn("w:delText"), qn("w:txbxContent"), qn("w:pPr"), qn("w:rPr"), qn("w:fldChar"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_WRAPPERS: Final = {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:moveTo"), qn("w:customXml"), qn("w:smartTag")}
_BULLET: Final = re.compile(r"^(?:[•◦▪‣·●○■□–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)")
_MARK: Final = re.compile(r"^\[?\d{1,3}\]?$")


def lines_of(package: Any) -> list[Line]:
    """Every block of the document's body in its order; text boxes stand before the paragraph that anchors them."""
    styles = Styles(package)
    lines: list[Line] = []
    for element in _blocks(package.element.body):
        if element.tag == qn("w:p"):
            for box in element.iter(qn("w:txbxContent")):
                if not _in_fallback(box):
                    for inner in _blocks(box):
                        _add(lines, inner, styles)
        _add(lines, element, styles)
    return lines


def notes_of(package: Any) -> tuple[str, ...]:
    """The texts of the footnotes and endnotes."""
    found: list[str] = []
    for kind, tag in ((RELATIONSHIP_TYPE.FOOTNOTES, "w:footnote"), (RELATIONSHIP_TYPE.ENDNOTES, "w:endnote")):
        for relation in package.part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                part = relation.target_part
                root = part.element if hasattr(part, "element") else parse_xml(part.blob)
                notes = [note for note in root.iter(qn(tag)) if note.get(qn("w:type"), "normal") == "normal"]
                found += [squash(" ".join(text_of(p) for p in note.iter(qn("w:p")))) for note in notes]
    return tuple(text for text in found if text)


def text_of(paragraph: Any) -> str:
    """Its text as it stands after all changes: what was deleted and the marks of notes are left out."""
    return squash("".join(_pieces(paragraph)))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _SKIPPED:
            continue
        if tag == _TEXT:
            yield child.text or ""
        elif tag in _BREAKS:
            yield " "
        elif tag == qn("w:noBreakHyphen"):
            yield "-"
        elif tag == qn("w:r") and _is_mark(child):
            continue
        else:
            yield from _pieces(child)


def _is_mark(run: Any) -> bool:
    """A number raised by hand where Word would have set the mark of a footnote."""
    raised = run.find(f"{qn('w:rPr')}/{qn('w:vertAlign')}")
    text = "".join(part.text or "" for part in run.iter(_TEXT)).strip()
    if raised is None or raised.get(qn("w:val")) != "superscript" or not _MARK.match(text):
        return False
    before = run.getprevious()
    lead = "".join(part.text or "" for part in before.iter(_TEXT)) if before is not None else ""
    return not re.search(r"(?:\b(?:k|c|m)?m|10)$", lead)


def _blocks(container: Any) -> Iterator[Any]:
    for child in container:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in _WRAPPERS and not _is_contents(child):
            yield from _blocks(child)


def _is_contents(block: Any) -> bool:
    """A table of contents that Word keeps."""
    gallery = block.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    return gallery is not None and "Table of Contents" in (gallery.get(qn("w:val")) or "")


def _in_fallback(box: Any) -> bool:
    return any(str(up.tag).endswith("}Fallback") for up in box.iterancestors())


def _add(lines: list[Line], element: Any, styles: Styles) -> None:
    if element.tag == qn("w:tbl"):
        _add_table(lines, element, styles)
        return
    text = text_of(element)
    if not text:
        return
    role, level = styles.role_of(element, text)
    if role == "skip":
        return
    bullet = _BULLET.match(text) if role in ("paragraph", "item") else None
    if bullet and len(text) > bullet.end():
        role, text = "item", text[bullet.end() :]
    lines.append(Line(text, len(lines), role == "item", role=role, level=level))


def _add_table(lines: list[Line], table: Any, styles: Styles) -> None:
    """Each row as a line; the paragraphs of a table of one column, which is only a box, as they are."""
    rows = [
        [cell for cell in row.iter(qn("w:tc")) if _own(cell, row)] for row in table.iter(qn("w:tr")) if _own(row, table)
    ]
    if max((len(row) for row in rows), default=0) < 2:
        for row in rows:
            for cell in row:
                for inner in _blocks(cell):
                    _add(lines, inner, styles)
        return
    for row in rows:
        cells = [squash(" ".join(text_of(p) for p in cell.iter(qn("w:p")))) for cell in row]
        if any(cells):
            lines.append(Line(squash(" | ".join(cells)), len(lines), role="table_row"))


def _own(part: Any, whole: Any) -> bool:
    """True for a row or cell of this table, false for one of a table inside it."""
    tables = [up for up in part.iterancestors() if up.tag == qn("w:tbl")]
    return bool(tables) and (tables[0] is whole or tables[0] is whole.getparent())
