"""Saved web pages: what their heads say, what their markup means, and what stands round their text."""

from __future__ import annotations

import pytest

from content.readers import read
from content.records import Document

PROSE = "The bank raised its rate because inflation had been above the target for a year."
MORE = "Prices of food and energy have fallen since the spring, but rents are still rising in the towns."
THIRD = "It will take some time before the effect of the decision is felt by households with a fixed loan."


def page(body: str, head: str = "") -> Document:
    return read("a.html", f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode())


def texts(document: Document, *roles: str) -> list[str]:
    return [p.text for p in document.passages if not roles or p.role in roles]


ARTICLE = f"<article><h1>Rates and Rents</h1><p>{PROSE}</p><p>{MORE}</p><p>{THIRD}</p></article>"
JSON_LD = (
    '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Site"}, {"@type": "Article",'
    '"headline": "Rates and Rents", "datePublished": "2024-05-03T08:00:00Z", "author": [{"name": "Ana Silva"},'
    '{"name": "Bo Ek"}], "publisher": {"name": "Institute of Examples"}}]}</script>'
)
CITATION = (
    '<meta name="citation_title" content="Rates and Rents"><meta name="citation_author" content="Silva, Ana">'
    '<meta name="citation_author" content="Ek, Bo"><meta name="citation_publication_date" content="2024/5/3">'
    '<meta name="citation_publisher" content="Institute of Examples">'
)


@pytest.mark.parametrize("head", [JSON_LD, CITATION])
def test_the_head_tells_title_authors_publisher_and_day(head):
    source = page(ARTICLE, head).source
    assert source.title == "Rates and Rents"
    assert source.authors == ("Ana Silva", "Bo Ek")
    assert (source.publisher, source.published) == ("Institute of Examples", "2024-05-03")


@pytest.mark.parametrize(
    "lines",
    [
        '<p class="byline">By Ana Silva</p><time datetime="2024-05-03">yesterday</time>',
        '<span class="author">Ana Silva</span><span class="date">3 May 2024</span>',
        "<p>By Ana Silva</p><p>3 May 2024</p>",
    ],
)
def test_without_a_head_the_printed_lines_tell_it(lines):
    document = page(f"<main><h1>Rates and Rents</h1>{lines}<p>{PROSE}</p><p>{MORE}</p><p>{THIRD}</p></main>")
    assert document.source.title == "Rates and Rents"
    assert document.source.authors == ("Ana Silva",)
    assert document.source.published == "2024-05-03"
    assert texts(document) == [PROSE, MORE, THIRD]


def test_the_name_of_the_site_is_no_part_of_the_title():
    document = page(ARTICLE, "<title>Rates and Rents | Institute of Examples</title>")
    assert document.source.title == "Rates and Rents"


@pytest.mark.parametrize(
    "round_it",
    [
        '<div class="cookie-notice"><p>We use cookies to count how many of our readers come back again.</p></div>',
        '<div class="related-posts"><h3>Related</h3><p>What the towns did in 2019 when their rents rose.</p></div>',
        "<nav><p>A menu that is long enough to be taken for a sentence, because it has so many of its words.</p></nav>",
        "<aside><p>A note at the side, about a book that the institute sells to all who like to read.</p></aside>",
        "<p hidden>Nobody sees this sentence, which is only there for programs that look for words on the page.</p>",
        '<p style="display: none">Nobody sees this sentence, which is only there for programs that look for it.</p>',
        "<form><p>Write to us what you think of this text, and we will answer you as soon as we can.</p></form>",
        '<section id="comments"><p>I think that the bank should have raised its rate in the spring.</p></section>',
        '<div class="author-bio"><p>Ana Silva has written about rents since 2003 and lives in a town.</p></div>',
    ],
)
def test_what_stands_round_the_text_is_no_passage(round_it):
    for body in (f"{round_it}{ARTICLE}", ARTICLE.replace("</article>", f"{round_it}</article>")):
        assert texts(page(body)) == [PROSE, MORE, THIRD]


def test_a_wrapper_named_after_its_sidebar_is_not_thrown_away():
    assert texts(page(f'<div class="layout has-sidebar">{ARTICLE}</div>')) == [PROSE, MORE, THIRD]


def test_key_points_beside_the_text_are_kept():
    aside = "<aside><h2>Key points</h2><ul><li>Rents rose by 12%.</li><li>Wages rose by 8%.</li></ul></aside>"
    for body in (f"<main>{aside}{ARTICLE}</main>", ARTICLE.replace("</h1>", f"</h1>{aside}")):
        assert texts(page(body), "key_point") == ["Rents rose by 12%.", "Wages rose by 8%."]


@pytest.mark.parametrize(
    ("markup", "read_as"),
    [
        ("in 2024<sup>3</sup> and", "in 2024 and"),
        ('in 2024<sup><a href="#n3">3</a></sup> and', "in 2024 and"),
        ('in 2024<a href="#n3">[3]</a> and', "in 2024 and"),
        ("3 km<sup>2</sup> of", "3 km² of"),
        ("10<sup>6</sup> tonnes", "10⁶ tonnes"),
        ("CO<sub>2</sub> fell", "CO2 fell"),
        ("the 19<sup>th</sup> of May", "the 19th of May"),
        ("12&nbsp;% of&shy;ten", "12 % of\u00adten"),
    ],
)
def test_raised_marks_are_told_from_powers(markup, read_as):
    text = f"<p>The yearbook says that it was seen {markup} later by everybody who lived in the town.</p>"
    found = texts(page(f"<main><p>{PROSE}</p>{text}<p>{MORE}</p></main>"))
    assert read_as in found[1]


def test_a_table_that_only_lays_the_page_out_is_no_table():
    layout = f"<table><tr><td><p>{PROSE}</p><p>{MORE}</p></td></tr></table>"
    assert texts(page(layout), "table_row") == []
    assert texts(page(layout)) == [PROSE, MORE]
    rows = "<table><tr><th>Year</th><th>Rate</th></tr><tr><td>2024</td><td>3%</td></tr></table>"
    assert texts(page(f"<main><p>{PROSE}</p>{rows}<p>{MORE}</p></main>"), "table_row") == ["Year | Rate", "2024 | 3%"]


def test_line_breaks_part_paragraphs_where_a_page_has_no_others():
    assert texts(page(f"<div>{PROSE}<br><br>{MORE}<br/>{THIRD}</div>")) == [PROSE, f"{MORE} {THIRD}"]
