"""The registry of readers: what is refused, and that nothing but a refusal ever comes out of broken bytes."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from content.readers import READERS, read
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
        ("brief.md", b"%PDF-1.7 and so on", "binary", 0),
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
    assert refused.value.params == {"name": "brief.odt", "known": ".md, .markdown, .txt"}


@pytest.mark.parametrize("data", ["Prices rose.\r\nThen they fell.".encode("utf-16"), b"\xef\xbb\xbfPrices rose."])
def test_byte_order_marks_are_understood(data):
    assert read("a.txt", data).passages[0].text == "Prices rose."


@given(
    st.sampled_from(sorted(READERS)),
    st.binary(max_size=400) | st.text(max_size=400).map(lambda t: t.encode("utf-8", "replace")),
)
@example(".md", b"---\n" + b"[" * 300 + b"\n---\n")
@example(".md", b"> " * 300 + b"x")
@example(".txt", b"-\n- \n.\n1. 2.\nBy \n")
@settings(max_examples=150, deadline=None)
def test_no_bytes_make_a_reader_raise_anything_but_a_refusal(extension, data):
    try:
        document = read("brief" + extension, data)
    except ReaderError:
        return
    assert document.passages
    assert all(p.text == " ".join(p.text.split()) for p in document.passages)
