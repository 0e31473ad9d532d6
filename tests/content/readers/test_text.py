"""Plain texts: paragraphs and headings found again, and the page around the text left out."""

import pytest

from content.readers import read

PROSE = "The bank raised its rate because inflation had been above the target for a year."
MORE = "Prices of food and energy have fallen since the spring, but rents are still rising."
THIRD = "It will take some time before the effect of the decision is felt by households."


def texts(source, role=None):
    document = read("page.txt", source.encode())
    return [p.text for p in document.passages if role is None or p.role == role]


def test_the_lines_above_the_text_become_the_source():
    document = read(
        "a.txt", f"Rates and Rents in Europe\nBy Ana Silva and Bo Ek\n19 September 2025\n\n{PROSE}\n".encode()
    )
    assert document.source.title == "Rates and Rents in Europe"
    assert document.source.authors == ("Ana Silva", "Bo Ek")
    assert document.source.published == document.source.as_of == "2025-09-19"
    assert [p.text for p in document.passages] == [PROSE]


def test_an_imprint_above_the_text_gives_publisher_date_series_and_a_title_over_two_lines():
    head = "POLICY BRIEF NO. 14\n\nRents: the next test of the\nhousing market\n\nMarta Nowak and Jens Holm\n"
    imprint = "Institute for Examples, March 2023\n"
    source = read("a.txt", f"{head}\n{imprint}\nSummary\n\n* {PROSE}\n".encode()).source
    assert source.title == "Rents: the next test of the housing market"
    assert source.authors == ("Marta Nowak", "Jens Holm")
    assert (source.publisher, source.published, source.series) == (
        "Institute for Examples",
        "2023-03",
        "POLICY BRIEF NO. 14",
    )


def test_a_line_alone_is_read_as_text():
    assert texts("Prices rose") == ["Prices rose"]


def test_short_lines_without_a_full_stop_are_headings():
    document = read(
        "a.txt", f"A Title of the Text\n\n{PROSE}\nWhat comes next\n{MORE}\n1. A first section\n{THIRD}\n".encode()
    )
    assert [(p.role, p.section) for p in document.passages] == [
        ("paragraph", ""),
        ("heading", "What comes next"),
        ("paragraph", "What comes next"),
        ("heading", "1. A first section"),
        ("paragraph", "1. A first section"),
    ]


@pytest.mark.parametrize("heading", ["Key issues", "KEY POINTS", "At a glance", "Main findings:"])
def test_items_under_a_heading_of_key_points_are_key_points(heading):
    document = read("a.txt", f"A Title of the Text\n{heading}\n- {PROSE}\n- {MORE}\nIntroduction\n{THIRD}\n".encode())
    assert [p.role for p in document.passages] == ["heading", "key_point", "key_point", "heading", "paragraph"]


def test_hard_wrapped_paragraphs_are_joined():
    wrapped = "\n".join([PROSE[:52].rstrip(), PROSE[52:].strip(), "", MORE[:60].rstrip(), MORE[60:].strip()])
    assert texts(wrapped) == [" ".join(PROSE.split()), " ".join(MORE.split())]


def test_a_menu_is_no_text():
    menu = "\n".join(["Home", "About Us", "Our Research", "Publications", "Events and News", "People", "Contact Us"])
    page = f"{menu}\n\nRates and Rents\n\n{PROSE}\n\n{MORE}\n\n{menu}\n"
    assert texts(page) == [PROSE, MORE]


def test_links_that_a_page_ran_together_are_no_text():
    links = (
        "CentresCentre for Rates and RentsCentre for the Study of PricesHousing and Money ProgrammeEvents of the Year"
    )
    assert texts(f"{links}\n\n{PROSE}\n\n{MORE}\n") == [PROSE, MORE]


def test_a_second_copy_of_the_text_is_dropped_with_its_headings():
    copy = f"What Happened\n\n{PROSE}\n\nWhat Comes Next\n\n{MORE}\n"
    assert texts(f"A Title of the Text\n\n{copy}\n{copy}") == ["What Happened", PROSE, "What Comes Next", MORE]


def test_a_pull_quote_is_dropped_but_a_key_point_stays():
    page = f"Key points\n- {PROSE}\nIntroduction\n{PROSE} {MORE}\n\n{MORE}\n\n{THIRD}\n"
    assert texts(page) == ["Key points", PROSE, "Introduction", f"{PROSE} {MORE}", THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Source: Unsplash",
        "Share this",
        "download pdf",
        "Leave a Reply",
        "Your email stays private. Required fields have a star *",
        "Copyright © Institute of Examples. All rights reserved.",
        "ISSN (online): 1234-567X",
        "This site uses cookies for your comfort. By going on you agree to our privacy policy.",
        "The views expressed in this text are those of its author and of nobody else.",
        "__________",
        "Home / Topics / Rents",
        "Share on Facebook",
        "Categories: Money / Rents / Europe",
    ],
)
def test_furniture_between_the_paragraphs_is_no_text(line):
    assert texts(f"{PROSE}\n\n{line}\n\n{MORE}\n") == [PROSE, MORE]


def test_reference_lists_are_no_text():
    listed = "[1]. A. Silva [2023], Rates, https://example.org/a\n[2] B. Ek, Rents in Europe, May 2018, pp. 3-9"
    assert texts(f"{PROSE} [1]\n\nREFERENCES:\n{listed}\n") == [f"{PROSE} [1]"]
    numbered = "1. Silva, A. (2023). Rates and rents. Journal of Examples, 3.\n2. Ek, B. (2018). Rents."
    assert texts(f"{PROSE}\n\nBibliography\n{numbered}\n") == [PROSE]
