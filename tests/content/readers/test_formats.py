"""One brief in every format: the same passages, source and facts, and no word of what stands round it."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from content.extract import extract
from content.readers import read
from content.records import Document
from tests.content.readers.rendering import FORMATS
from tests.content.readers.texts import BRIEF

EVERY = sorted(FORMATS)


@cache
def document(name: str) -> Document:
    file, make = FORMATS[name]
    return read(file, make(BRIEF))


def words(role: str) -> list[str]:
    return [_plain(text) for kind, text in BRIEF.parts if kind == role]


def _plain(text: str) -> str:
    for number in range(1, len(BRIEF.footnotes) + 1):
        text = text.replace(f"{{{number}}}", "")
    return text


def texts(name: str, role: str) -> list[str]:
    return [p.text for p in document(name).passages if p.role == role]


@pytest.mark.parametrize("name", EVERY)
def test_the_source_is_read_where_the_brief_shows_it(name):
    source = document(name).source
    assert source.title == BRIEF.title
    assert source.authors == BRIEF.authors
    assert (source.published, source.as_of) == ("2031-05-12", "2031-05-12")
    assert source.series == BRIEF.series
    if name.startswith(("html", "pdf")):  # the others do not tell it
        assert source.publisher == BRIEF.publisher


@pytest.mark.parametrize("name", EVERY)
def test_every_paragraph_is_whole_and_in_its_place(name):
    assert texts(name, "paragraph") == words("p")


@pytest.mark.parametrize("name", EVERY)
def test_headings_key_points_and_quotations_keep_their_role(name):
    assert texts(name, "heading") == [text for role, text in BRIEF.parts if role in ("h1", "h2")]
    assert texts(name, "key_point") == words("item")
    assert [text.strip("“”") for text in texts(name, "quote")] == words("quote")


@pytest.mark.parametrize("name", EVERY)
def test_rows_of_a_table_are_rows(name):
    assert texts(name, "table_row") == words("row")


@pytest.mark.parametrize("name", EVERY)
def test_references_and_footnotes_are_kept_apart(name):
    found = document(name)
    assert found.references == BRIEF.references
    if name.startswith(("html", "markdown", "pdf")):
        assert found.footnotes == BRIEF.footnotes
    everything = " ".join(p.text for p in found.passages)
    for outside in ("Northern Journal", "parts per million", "cookies", "Related", "45,000 readers", "in 2019 it cost"):
        assert outside not in everything


@pytest.mark.parametrize("name", EVERY)
def test_the_facts_are_those_of_the_other_formats(name):
    def facts(of: str) -> Counter[tuple[str, str, str]]:
        return Counter((f.type, str(f.value), f.hedge) for f in extract(document(of)))

    assert sum(facts("markdown").values()) > 60
    assert facts(name) == facts("markdown")
