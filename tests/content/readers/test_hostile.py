"""Broken, locked and malicious files: one error with a reason, and never anything else."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from fpdf import FPDF
from fpdf.enums import AccessPermission
from hypothesis import example, given, settings
from hypothesis import strategies as st

from content.readers import READERS, Limits, read
from content.records import ReaderError
from tests.content.readers.rendering import FORMATS, Text

SMALL = Text(
    title="A short brief on rents",
    authors=("Ana Silva",),
    publisher="Institute of Examples",
    series="Note 3",
    day="3 May 2024",
    parts=(
        ("h1", "What happened"),
        ("p", "Rents rose by 12% in 2023 because far fewer flats were built than the council had hoped.{1}"),
        ("item", "About 4,000 families moved."),
        ("row", "Year | Rent"),
        ("row", "2023 | 12"),
    ),
    footnotes=("See the yearbook.",),
)
FILES = {name: (file, make(SMALL)) for name, (file, make) in FORMATS.items()}


def reason(name: str, data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReaderError) as refused:
        read(name, data, limits or Limits())
    return refused.value.reason


def pdf_of(*pages: str, password: str = "") -> bytes:
    pdf = FPDF()
    if password:
        pdf.set_encryption(owner_password="owner", user_password=password, permissions=AccessPermission.none())
    for text in pages:
        pdf.add_page()
        if text:
            pdf.set_font("helvetica", size=11)
            pdf.multi_cell(0, 6, text)
        else:
            pdf.rect(20, 20, 100, 200, style="F")
    return bytes(pdf.output())


def packed(*members: tuple[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def docx_with(document: bytes) -> bytes:
    """The small brief with another document.xml."""
    with zipfile.ZipFile(BytesIO(FILES["docx"][1])) as archive:
        parts = [(n, document if n == "word/document.xml" else archive.read(n)) for n in archive.namelist()]
    return packed(*parts)


class TestPDF:
    def test_locked_with_a_password(self):
        assert reason("a.pdf", pdf_of("Rents rose in May.", password="secret")) == "encrypted"

    def test_of_pictures_only(self):
        assert reason("a.pdf", pdf_of("", "", "")) == "no_text_layer"
        assert reason("a.pdf", pdf_of("1", "", "3")) == "no_text_layer"

    def test_with_one_short_page_of_text(self):
        assert read("a.pdf", pdf_of("Rents rose.")).passages[0].text == "Rents rose."

    def test_of_a_thousand_pages(self):
        with pytest.raises(ReaderError) as refused:
            read("a.pdf", pdf_of(*["Page"] * 60), Limits(pages=50))
        assert (refused.value.reason, refused.value.params) == ("too_many_pages", {"pages": "60", "most": "50"})

    def test_cut_short(self):
        data = FILES["pdf"][1]
        assert reason("a.pdf", data[:400]) == "damaged"

    def test_that_only_begins_like_one(self):
        assert reason("a.pdf", b"%PDF-1.7\n" + b"\x00" * 2000) == "damaged"


class TestDOCX:
    def test_that_unpacks_to_a_gigabyte(self):
        bomb = packed(("[Content_Types].xml", b"<x/>"), ("word/document.xml", b"<w:p/>" * 5_000_000))
        assert len(bomb) < 200_000
        assert reason("a.docx", bomb, Limits(megabytes=2)) == "bomb"
        assert reason("a.docx", bomb) == "bomb"  # it stays under the limit, but no text is packed so small

    def test_with_entities_that_multiply(self):
        lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
        kinds = f'<!DOCTYPE d [<!ENTITY e0 "ha">{lines}]>'
        xml = f'{kinds}<w:document xmlns:w="http://x">&e11;</w:document>'
        assert reason("a.docx", docx_with(xml.encode())) in ("damaged", "empty")

    def test_that_reads_a_file_of_the_machine(self):
        xml = (
            '<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:document xmlns:w='
            '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Rents '
            "rose. &f;</w:t></w:r></w:p></w:body></w:document>"
        )
        assert [p.text for p in read("a.docx", docx_with(xml.encode())).passages] == ["Rents rose."]

    def test_cut_short(self):
        data = FILES["docx"][1]
        assert reason("a.docx", data[: len(data) // 2]) == "damaged"

    def test_without_its_document(self):
        assert reason("a.docx", packed(("word/other.xml", b"<x/>"))) == "damaged"

    def test_that_is_another_archive(self):
        assert reason("a.docx", packed(("readme.txt", b"text"))) == "other_format"
        assert reason("a.docx", packed(("xl/workbook.xml", b"<x/>"))) == "other_format"

    def test_whose_parts_are_locked(self):
        data = bytearray(FILES["docx"][1])
        for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            at = data.find(mark)
            while at >= 0:
                data[at + offset] |= 1
                at = data.find(mark, at + 4)
        assert reason("a.docx", bytes(data)) == "encrypted"


@pytest.mark.parametrize("tags", [b"<div>", b"<b><i>", b"<ul><li>", b"<table><tr><td>"])
def test_a_page_nested_beyond_sense_is_read_or_refused(tags):
    check("a.html", tags * 10_000 + b"Rents rose.")


def test_a_page_may_not_read_files_or_multiply_entities():
    page = (
        b'<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/hostname">]><html><p>Rents rose in the spring. &f;</p></html>'
    )
    assert read("a.html", page).passages[-1].text.startswith("Rents rose in the spring.")


def check(name: str, data: bytes) -> None:
    try:
        document = read(name, data, Limits(megabytes=2, pages=50))
    except ReaderError:
        return
    assert document.passages
    assert all(p.text == " ".join(p.text.split()) for p in document.passages)


@given(
    st.sampled_from(sorted(READERS)),
    st.binary(max_size=400) | st.text(max_size=400).map(lambda t: t.encode("utf-8", "replace")),
)
@example(".md", b"---\n" + b"[" * 300 + b"\n---\n")
@example(".md", b"> " * 300 + b"x")
@example(".txt", b"-\n- \n.\n1. 2.\nBy \n")
@example(".html", b"<table><tr><td>")
@example(".html", b"<!-- -->")
@settings(max_examples=150)
def test_no_bytes_make_a_reader_raise_anything_but_a_refusal(extension, data):
    check("brief" + extension, data)


@given(
    st.sampled_from(sorted(FILES)),
    st.lists(
        st.tuples(st.floats(0, 0.999), st.sampled_from(["cut", "drop", "flip", "copy"]), st.binary(max_size=8)),
        max_size=6,
    ),
)
@settings(max_examples=120)
def test_no_damage_to_a_good_file_makes_a_reader_raise_anything_but_a_refusal(name, changes):
    file, good = FILES[name]
    data = bytearray(good)
    for place, what, fresh in changes:
        at = int(place * len(data))
        if what == "cut":
            del data[at:]
        elif what == "drop":
            del data[at : at + 40]
        elif what == "flip":
            data[at : at + len(fresh)] = fresh
        else:
            data[at:at] = data[at // 2 : at // 2 + 200]
    check(file, bytes(data))
