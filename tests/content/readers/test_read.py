"""The registry of readers: what is refused, with which reason."""

import pytest

from content.messages import KINDS, REASONS, reader_sentence
from content.readers import READERS, Limits, read
from content.readers.sniffing import kind_of
from content.records import ReaderError


@pytest.mark.parametrize(
    ("name", "data", "reason", "line"),
    [
        ("brief.exe", b"text", "unknown_format", 0),
        ("brief", b"text", "unknown_format", 0),
        (".md", b"text", "unknown_format", 0),
        ("brief.txt", b" \n\t\n", "empty", 0),
        ("brief.md", b"---\ntitle: x\n---\n\n", "empty", 0),
        ("brief.txt", b"fine\nbroken \xff here", "encoding", 2),
        ("brief.md", b"a\nb\n\xc3(", "encoding", 3),
        ("brief.txt", b"one\ntwo\x00three", "binary", 2),
        ("brief.md", b"\x89PNG and so on", "other_format", 0),
        ("brief.md", b"%PDF-1.7 and so on", "wrong_extension", 0),
        ("brief.exe", b"%PDF-1.7 and so on", "wrong_extension", 0),
        ("brief.pdf", b"<!doctype html><p>A page.", "wrong_extension", 0),
        ("brief.txt", b"\n <html><body>A page.", "wrong_extension", 0),
        ("brief.docx", b"{\\rtf1 text}", "other_format", 0),
        ("brief.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on", "other_format", 0),
        ("brief.pdf", b"plain text", "damaged", 0),
        ("brief.docx", b"plain text", "damaged", 0),
        ("brief.html", b"<p>caf\xe9 <meta charset='utf-8'>", "encoding", 1),
        ("brief.html", b"<html><nav>Home</nav></html>", "empty", 0),
        ("brief.txt", b"\x01\x02\x03" * 40, "binary", 0),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(name, data, reason, line):
    with pytest.raises(ReaderError) as refused:
        read(name, data)
    assert (refused.value.reason, refused.value.line) == (reason, line)


def test_the_refusal_of_a_format_names_those_that_are_known():
    with pytest.raises(ReaderError) as refused:
        read("folder/brief.odt", b"text")
    assert refused.value.params == {"name": "brief.odt", "known": ".pdf, .docx, .html, .htm, .md, .markdown, .txt"}


@pytest.mark.parametrize("data", ["Prices rose.\r\nThen they fell.".encode("utf-16"), b"\xef\xbb\xbfPrices rose."])
def test_byte_order_marks_are_understood(data):
    assert read("a.txt", data).passages[0].text == "Prices rose."


def test_a_web_page_and_a_markdown_file_that_begins_with_a_tag_are_told_apart():
    assert kind_of(b"<!-- saved --><!DOCTYPE html>\n<html>") == ".html"
    assert kind_of("\ufeff<html>".encode("utf-16")) == ".html"
    assert kind_of(b"<div>A block in Markdown</div>") == ""


def test_an_old_page_without_a_declaration_is_read_as_browsers_read_it():
    assert read("a.html", b"<p>The caf\xe9 costs 5\x80.").passages[0].text == "The café costs 5€."


@pytest.mark.parametrize("name", [f"brief{extension}" for extension in READERS])
def test_a_file_above_the_limit_is_refused_whatever_it_holds(name):
    with pytest.raises(ReaderError) as refused:
        read(name, b" " * (1024 * 1024 + 1), Limits(megabytes=1))
    assert (refused.value.reason, refused.value.params) == ("too_large", {"size": "2", "most": "1"})


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_document_of_a_thousand_pages_is_refused(name):
    page = "A line of a book that is far too long for one evening of reading.\n\n" * 46
    with pytest.raises(ReaderError) as refused:
        read(name, (page * 1000).encode(), Limits(megabytes=20, pages=400))
    assert refused.value.reason == "too_many_pages"
    assert int(refused.value.params["pages"]) > 900


def test_every_reason_and_every_kind_of_file_has_its_words():
    for reason in REASONS:
        params = dict.fromkeys(("name", "right", "known", "size", "most", "pages", "format", "field"), "x")
        said = reader_sentence(ReaderError(reason, 3, found=".rtf", **params))
        assert said.startswith("Line 3: ")
        assert said.count(".") >= 2, said  # what is wrong, and what to do
    assert set(KINDS) >= {".pdf", ".docx", ".html"}
