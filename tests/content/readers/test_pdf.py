"""Prints as think tanks and universities set them: boxes, columns, heads, notes, and letters that tell no role."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from fpdf import FPDF

from content.readers import read
from content.readers.pdf.joining import Joiner
from content.readers.pdf.shapes import Row, Word
from content.records import Document

PROSE = (
    "The bank raised its rate because inflation had been above the target for a year, and because wages followed it."
    " Prices of food and energy have fallen since the spring, but rents are still rising in most of the towns."
)
MORE = (
    "It will take some time before the effect of the decision is felt by households, since most of them have loans"
    " with a rate that is fixed for ten years. Those who rent feel it sooner, when their landlord has to borrow."
)
CHAPTERS = (
    "Tenants pay more than they did, and nobody in the council of the town can say how long they will be able to.",
    "Owners have waited for ten years before they mended a roof, because the rent that they took was fixed by law.",
    "A loan that was cheap when the house was bought is dear today, which is felt most by those who bought late.",
    "In the end the town will have to build, for there is no other way by which a thing that is rare gets cheap.",
)


class Sheet(FPDF):
    """A page on which the tests put text where they like, in millimetres from the upper left corner."""

    def __init__(self) -> None:
        super().__init__(format="A4")
        self.set_auto_page_break(False)
        self.add_page()

    def put(self, x: float, y: float, words: str, size: float = 10, style: str = "", spacing: float = 0) -> Sheet:
        self.set_font("helvetica", style, size)
        self.set_char_spacing(spacing)
        self.text(x, y, words)
        self.set_char_spacing(0)
        return self

    def block(self, x: float, y: float, width: float, words: str, size: float = 10, style: str = "") -> float:
        """Set a paragraph; returns where the next one may begin."""
        self.set_font("helvetica", style, size)
        for line in self.multi_cell(width, size * 0.45, words, dry_run=True, output="LINES"):
            self.put(x, y, line, size, style)
            y += size * 0.45
        return y + 2.5

    def read(self) -> Document:
        return read("a.pdf", bytes(self.output()))


def texts(document: Document, *roles: str) -> list[str]:
    return [p.text for p in document.passages if not roles or p.role in roles]


def sheet(title: str = "Rates and Rents in Old Towns") -> Sheet:
    page = Sheet()
    page.put(20, 30, title, 20, "B")
    return page


def test_a_document_in_one_size_without_headings_is_its_paragraphs():
    page = Sheet()
    y = page.block(20, 30, 170, PROSE)
    page.block(20, y, 170, MORE)
    assert texts(page.read()) == [PROSE, MORE]


def test_a_box_on_the_first_page_stands_before_the_text_that_flows_past_it():
    page = sheet()
    y = page.block(20, 50, 110, PROSE)
    page.block(20, y, 110, MORE.removesuffix("when their landlord has to borrow.").strip())
    page.put(140, 50, "Key points", 9, "B")
    page.put(140, 56, "\x95 Rents rose by 12%.", 9)
    page.put(140, 61, "\x95 Wages rose by 8%.", 9)
    page.add_page()
    page.block(20, 30, 170, "when their landlord has to borrow.")
    document = page.read()
    assert texts(document, "key_point") == ["Rents rose by 12%.", "Wages rose by 8%."]
    assert texts(document, "paragraph") == [PROSE, MORE]
    assert document.passages[0].role == "heading"


def test_columns_under_a_paragraph_over_the_whole_width_are_read_one_after_the_other():
    page = sheet()
    y = page.block(20, 50, 170, PROSE)
    page.block(20, y, 80, MORE)
    page.block(110, y, 80, "Rents are another matter. " + MORE)
    assert texts(page.read()) == [PROSE, MORE, "Rents are another matter. " + MORE]


def test_heads_that_change_from_left_to_right_pages_and_chapters_are_no_text():
    page = sheet()
    page.block(20, 50, 170, PROSE)
    for number, head in enumerate(["Rates and Rents", "Institute of Examples", "The second chapter", "The end"], 2):
        page.add_page()
        page.put(20 if number % 2 else 120, 12, head, 8)
        page.put(100, 287, f"Page {number} of 5", 8)
        page.block(20, 30, 170, CHAPTERS[number - 2])
    assert texts(page.read()) == [PROSE, *CHAPTERS]


def test_letters_set_apart_are_words_and_what_a_text_is_is_no_title():
    page = Sheet()
    page.put(20, 20, "POLICY BRIEF", 24, "B", spacing=3)
    page.put(20, 40, "Rates and Rents in Old Towns", 18, "B")
    page.put(20, 48, "Ana Silva", 10, "I")
    page.put(20, 54, "University of Examples", 10)
    page.put(20, 60, "3 May 2024", 10)
    page.block(20, 80, 170, PROSE)
    document = page.read()
    assert document.source.title == "Rates and Rents in Old Towns"
    assert document.source.authors == ("Ana Silva",)
    assert (document.source.publisher, document.source.published) == ("University of Examples", "2024-05-03")
    assert texts(document) == [PROSE]


@pytest.mark.parametrize("raised", [1.0, 1.6, 2.2])
def test_the_mark_of_a_note_is_never_part_of_a_figure(raised):
    page = sheet()
    page.block(20, 50, 170, PROSE)
    page.put(20, 70, "Rents rose by 12% in 2024").put(63.8, 70 - raised, "3", 6)
    page.put(66, 70, "and fell in the year after that, as nobody had foretold.")
    page.put(20, 280, "3", 5).put(22, 281, "Yearbook of the bank, 2025, page 14.", 7.5)
    document = page.read()
    assert texts(document)[-1] == "Rents rose by 12% in 2024 and fell in the year after that, as nobody had foretold."
    assert document.footnotes == ("Yearbook of the bank, 2025, page 14.",)


def test_the_title_of_the_properties_counts_only_where_it_is_printed():
    page = sheet()
    page.set_title("Microsoft Word - final_v7.docx")
    page.block(20, 50, 170, PROSE)
    assert page.read().source.title == "Rates and Rents in Old Towns"


def test_items_whose_signs_are_drawn_are_items():
    page = sheet()
    page.put(20, 50, "Key messages", 12, "B")
    y = page.block(27, 58, 163, PROSE)
    page.block(27, y, 163, MORE)
    page.put(20, 90, "Introduction", 12, "B")
    page.block(20, 98, 170, "Much has been said of it. " + PROSE)
    assert texts(page.read(), "key_point") == [PROSE, MORE]


def row(words: str) -> Row:
    return Row(tuple(Word(word, 10.0 * at, 10.0 * at + 9, 100.0, 10.0) for at, word in enumerate(words.split())), 0)


@pytest.mark.parametrize(
    ("rows", "joined"),
    [
        (["a high infla-", "tion rate"], "a high inflation rate"),
        (["a high infla\u00ad", "tion rate"], "a high inflation rate"),
        (["a long-", "term plan"], "a long-term plan"),
        (["their self-", "defence"], "their self-defence"),
        (["from 2014\u2013", "2018"], "from 2014\u20132018"),
        (["the US-", "Japan treaty"], "the US-Japan treaty"),
        (["a cross-section and a cross-", "section"], "a cross-section and a cross-section"),
        (["food prices - ", "and rents"], "food prices - and rents"),
    ],
)
def test_words_that_a_line_end_broke_are_whole_again(rows: Sequence[str], joined: str):
    lines = [row(text) for text in rows]
    assert Joiner(lines).text(lines) == joined


def test_items_with_drawn_signs_in_a_narrow_box_are_its_key_points():
    page = sheet()
    page.put(148, 47, "Key points", 10, "B")
    y = 54.0
    for item in ("Rents rose by 12% in 2031, to the dismay of those who pay.", "Half of the flats are empty today."):
        page.ellipse(148, y - 2, 1.2, 1.2, "F")
        y = page.block(151, y, 42, item, 8)
    y = 50.0
    for text in (PROSE, MORE, *CHAPTERS[:2]):
        y = page.block(20, y, 118, text)
    document = page.read()
    assert texts(document, "key_point") == [
        "Rents rose by 12% in 2031, to the dismay of those who pay.",
        "Half of the flats are empty today.",
    ]
    assert texts(document, "paragraph") == [PROSE, MORE, *CHAPTERS[:2]]


def test_a_heading_that_only_its_colour_shows_is_one():
    page = sheet()
    y = 40.0
    for head, text in (("What has changed", PROSE), ("Who pays for it", MORE)):
        page.set_text_color(0, 70, 160)
        page.put(20, y, head, 10)
        page.set_text_color(0, 0, 0)
        y = page.block(20, y + 4.5, 170, text) - 2.5 + 4.5
    assert texts(page.read()) == ["What has changed", PROSE, "Who pays for it", MORE]


def test_coloured_words_inside_a_sentence_make_no_heading():
    page = sheet()
    y = page.block(20, 40, 170, PROSE)
    page.put(20, y, "The report ", 10)
    page.set_text_color(0, 70, 160)
    page.put(39, y, "on rents", 10)
    page.set_text_color(0, 0, 0)
    page.put(54, y, "was published by the council in May, and few have read it since.", 10)
    page.block(20, y + 8, 170, MORE)
    assert texts(page.read(), "heading") == []


def test_a_table_whose_columns_stand_close_is_rows_and_no_date():
    page = sheet()
    y = page.block(20, 40, 170, PROSE)
    rows = (("Year", "Ferries", "Fare"), ("2029", "12", "$4.50"), ("2030", "14", "$4.75"), ("2031", "15", "$5.10"))
    for row in rows:
        for x, cell in zip((20, 30.5, 45), row, strict=True):
            page.put(x, y + 4, cell)
        y += 5
    page.block(20, y + 6, 170, MORE)
    document = page.read()
    assert texts(document, "table_row") == [" | ".join(row) for row in rows]
    assert document.source.published == ""


def test_two_columns_under_an_abstract_keep_their_headings_and_their_captions():
    page = sheet()
    y = page.block(20, 42, 170, "Abstract. " + PROSE, 10, "I")
    page.put(20, y + 5, "Introduction", 12, "B")
    left = page.block(20, y + 11, 80, CHAPTERS[0])
    page.block(20, left, 80, CHAPTERS[1])
    right = page.block(110, y + 5, 80, CHAPTERS[2])
    page.rect(110, right, 80, 30)
    page.put(110, right + 36, "Figure 1. Rents in three towns", 8, "I")
    page.block(110, right + 42, 80, CHAPTERS[3])
    assert texts(page.read()) == [
        "Abstract. " + PROSE,
        "Introduction",
        *CHAPTERS[:3],
        "Figure 1. Rents in three towns",
        CHAPTERS[3],
    ]


def test_heads_with_the_names_of_sections_and_pages_of_pages_are_no_text_behind_a_cover():
    page = sheet("The Price of Water")
    page.put(20, 130, "Policy Brief 7 | June 2031").put(20, 140, "Nordic Water Forum")
    for number, (name, body) in enumerate((("Wells", CHAPTERS[:2]), ("Prices", CHAPTERS[2:]), ("Law", (PROSE, MORE)))):
        page.add_page()
        page.put(20, 12, name, 8).put(160, 12, "Nordic Water Forum", 8).put(100, 290, f"{number + 2} / 4", 8)
        page.put(20, 30, name, 14, "B")
        y = 38.0
        for text in body:
            y = page.block(20, y, 170, text)
    document = page.read()
    assert texts(document) == ["Wells", *CHAPTERS[:2], "Prices", *CHAPTERS[2:], "Law", PROSE, MORE]
    source = document.source
    assert (source.series, source.publisher, source.published) == ("Policy Brief 7", "Nordic Water Forum", "2031-06")


def test_footnotes_over_the_whole_width_under_columns_are_kept_apart():
    page = sheet()
    left = right = 40.0
    for text in CHAPTERS[:2]:
        left = page.block(20, left, 80, text)
    for text in CHAPTERS[2:]:
        right = page.block(110, right, 80, text)
    note = "See the report of the council of 12 May 2031, which counted 340 loans in all of its towns and villages."
    page.put(20, 255, "1", 6).put(22, 256, note, 8)
    document = page.read()
    assert texts(document) == list(CHAPTERS)
    assert document.footnotes == (note,)


def test_the_address_at_the_foot_is_no_text_and_a_body_is_no_author():
    page = sheet("Why the Quay Sank")
    page.put(20, 12, "ISSUE BRIEF MAY 2031", 9, "B").put(20, 38, "By Ada Lindqvist, Skerra Institute")
    page.block(20, 50, 170, PROSE)
    page.put(20, 285, "www.skerra-institute.example", 8).put(180, 285, "1", 8)
    document = page.read()
    assert texts(document) == [PROSE]
    source = document.source
    assert (source.authors, source.publisher, source.published) == (("Ada Lindqvist",), "Skerra Institute", "2031-05")


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (("The gov-", "ernment raised its long-", "term target."), "The government raised its long-term target."),
        (
            ("The well-known effi-", "ciency of the fer-", "ries rose."),
            "The well-known efficiency of the ferries rose.",
        ),
    ],
)
def test_line_ends_inside_words_leave_no_hyphen(broken: Sequence[str], whole: str):
    page = sheet()
    for number, line in enumerate(broken):
        page.put(20, 40 + 4.5 * number, line)
    page.block(20, 70, 170, MORE)
    assert texts(page.read())[0] == whole
