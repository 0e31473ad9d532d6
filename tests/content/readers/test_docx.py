"""Word documents: roles by style and by looks, changes that were made in them, boxes, notes, properties."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document as new_docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from content.readers import read
from content.records import Document

PROSE = "The bank raised its rate because inflation had been above the target for a year."
MORE = "Prices of food and energy have fallen since the spring, but rents are still rising in the towns."


def saved(document: Any) -> Document:
    out = BytesIO()
    document.save(out)
    return read("a.docx", out.getvalue())


def texts(document: Document, *roles: str) -> list[str]:
    return [p.text for p in document.passages if not roles or p.role in roles]


@pytest.fixture
def word() -> Any:
    document = new_docx()
    document.add_heading("Rates and Rents", 0)
    document.add_paragraph(PROSE)
    return document


def add_xml(document: Any, inner: str) -> None:
    body = document.element.body
    body.insert(len(body) - 1, parse_xml(f"<w:p {nsdecls('w')}>{inner}</w:p>"))


def test_short_lines_in_bold_are_headings_where_no_style_says_so(word):
    word.add_paragraph().add_run("What comes next").bold = True
    word.add_paragraph(MORE)
    assert [(p.role, p.text) for p in saved(word).passages][1:] == [
        ("heading", "What comes next"),
        ("paragraph", MORE),
    ]


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there(word):
    add_xml(
        word,
        "<w:r><w:t xml:space='preserve'>Rents rose by </w:t></w:r><w:del><w:r><w:delText>12%</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>14%</w:t></w:r></w:ins>"
        "<w:r><w:t xml:space='preserve'> in the year that has just ended.</w:t></w:r>",
    )
    assert texts(saved(word))[-1] == "Rents rose by 14% in the year that has just ended."


def test_footnotes_are_kept_apart_and_their_marks_go(word):
    add_xml(
        word,
        "<w:r><w:t>Rents rose by 12% in 2024</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:t xml:space='preserve'> and fell after that.</w:t></w:r>",
    )
    notes = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:type='separator' w:id='0'><w:p/></w:footnote>"
        "<w:footnote w:id='2'><w:p><w:r><w:t>Yearbook of the bank, 2025.</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document = saved(word)
    assert texts(document)[-1] == "Rents rose by 12% in 2024 and fell after that."
    assert document.footnotes == ("Yearbook of the bank, 2025.",)


def test_a_text_box_is_read_once(word):
    said = "A box says that 40 towns have built nothing for ten years."
    box = f"<w:txbxContent><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:txbxContent>"
    add_xml(
        word,
        "<w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        f"<w:r><w:t>{MORE}</w:t></w:r>",
    )
    assert texts(saved(word)) == [PROSE, said, MORE]


def test_a_table_of_one_column_is_a_box_and_a_table_of_contents_is_dropped(word):
    word.add_table(1, 1).cell(0, 0).text = MORE
    add_xml(word, "<w:pPr><w:pStyle w:val='TOC1'/></w:pPr><w:r><w:t>Introduction 3</w:t></w:r>")
    table = word.add_table(2, 2)
    for cell, text in zip([c for row in table.rows for c in row.cells], ["Year", "Rate", "2024", "3%"], strict=True):
        cell.text = text
    document = saved(word)
    assert texts(document, "paragraph")[:2] == [PROSE, MORE]
    assert texts(document, "table_row") == ["Year | Rate", "2024 | 3%"]


@pytest.mark.parametrize(("author", "read_as"), [("Ana Silva", ("Ana Silva",)), ("Office User", ()), ("Bo Ek", ())])
def test_the_properties_count_where_the_first_page_shows_them(author, read_as):
    document = new_docx()
    document.core_properties.author = author
    document.core_properties.title = "A template of the institute"
    document.add_heading("Rates and Rents", 0)
    document.add_paragraph("Ana Silva, Institute of Examples")
    document.add_paragraph(PROSE)
    source = saved(document).source
    assert (source.title, source.authors, source.published) == ("Rates and Rents", read_as, "")
