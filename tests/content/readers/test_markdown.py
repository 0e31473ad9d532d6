"""Markdown briefs: front matter, roles, plain text."""

import pytest

from content.readers import read
from content.records import ReaderError

BRIEF = """---
title: "A short brief"
authors: [Ana Silva, Li Wei]
publisher: Institute of Examples
series: Notes 3
published: 2025-09-19
language: en
cites:
  title: The original
  url: "https://example.org/original"
origin:
  The bargain: Introduction
---
# A short brief

- Exports fell by **15%** in [2025](https://example.org).

## The bargain

First line
goes on here.

> A sentence that somebody said.

| Year | Rate |
|------|------|
| 2024 | 3%   |

## Key points

1. The first point.

## Details

- An ordinary item.
"""


@pytest.fixture
def document():
    return read("brief.md", BRIEF.encode())


def test_front_matter_becomes_the_source(document):
    source = document.source
    assert source.title == "A short brief"
    assert source.authors == ("Ana Silva", "Li Wei")
    assert (source.published, source.as_of, source.series) == ("2025-09-19", "2025-09-19", "Notes 3")
    assert source.cites == {"title": "The original", "url": "https://example.org/original"}
    assert source.origin == {"The bargain": "Introduction"}
    assert document.reader == "markdown/4"


def test_every_block_has_its_role_section_and_plain_text(document):
    assert [(p.role, p.section, p.text) for p in document.passages] == [
        ("key_point", "", "Exports fell by 15% in 2025."),
        ("heading", "The bargain", "The bargain"),
        ("paragraph", "The bargain", "First line goes on here."),
        ("quote", "The bargain", "A sentence that somebody said."),
        ("table_row", "The bargain", "Year | Rate"),
        ("table_row", "The bargain", "2024 | 3%"),
        ("heading", "Key points", "Key points"),
        ("key_point", "Key points", "The first point."),
        ("heading", "Details", "Details"),
        ("paragraph", "Details", "An ordinary item."),
    ]


def test_a_level_one_heading_serves_as_title_when_none_is_given():
    document = read("brief.markdown", b"# Rates\n\nRates rose.\n")
    assert document.source.title == "Rates"
    assert [p.role for p in document.passages] == ["paragraph"]


def test_html_leaves_its_text_and_nothing_else():
    document = read("x.md", b"Rates <b>rose</b>.<script>alert(1)</script>\n\n<div onclick='x'>Then they fell.</div>\n")
    assert [p.text for p in document.passages] == ["Rates rose.", "Then they fell."]


@pytest.mark.parametrize(
    ("front", "reason", "line"),
    [
        ("title: [open", "front_matter", 3),
        ("- only a list", "front_matter", 2),
        ("title: [a, b]", "front_matter_field", 1),
        ("published: last week", "front_matter_field", 1),
        ("cites: nothing", "front_matter_field", 1),
    ],
)
def test_broken_front_matter_is_refused_with_its_line(front, reason, line):
    with pytest.raises(ReaderError) as refused:
        read("x.md", f"---\n{front}\n---\nText.\n".encode())
    assert (refused.value.reason, refused.value.line) == (reason, line)
