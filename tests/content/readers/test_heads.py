"""What stands above and below a saved text: kickers, buttons, dates in many forms."""

import pytest

from content.readers import read
from content.readers.bylines import by_line

BODY = "\n\nThe council agreed on a plan that will change how the towns of the valley share their water.\n"


def texts(page: str) -> list[str]:
    return [passage.text for passage in read("page.txt", page.encode()).passages]


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Published: 3 May 2024", "2024-05-03"),
        ("May 3, 2024 | Brief", "2024-05-03"),
        ("Updated 3 May 2024 · 6 min read", "2024-05-03"),
        ("Geneva | 3 May 2024", "2024-05-03"),
        ("Council speech |\n3 May 2024", "2024-05-03"),
        ("Remarks by Ms Ana Silva, Governor of the Bank, at the yearly dinner, Oslo, 3 May 2024.", "2024-05-03"),
    ],
)
def test_the_date_is_read_in_many_forms(head: str, published: str) -> None:
    document = read("page.txt", f"Sharing the water of the valley\n{head}{BODY}".encode())
    assert document.source.published == published
    assert document.source.title == "Sharing the water of the valley"


def test_a_body_under_the_title_is_the_publisher() -> None:
    page = f"Sharing the water\nInstitute of River Studies\n3 May 2024{BODY}"
    source = read("page.txt", page.encode()).source
    assert (source.publisher, source.authors) == ("Institute of River Studies", ())


def test_an_author_may_have_a_post() -> None:
    page = f"Sharing the water\nAna Silva, Policy Analyst\n3 May 2024{BODY}"
    assert read("page.txt", page.encode()).source.authors == ("Ana Silva",)


@pytest.mark.parametrize(
    "line",
    [
        "Dr. Ana Silva, Senior Fellow, Institute of River Studies",
        "Ana Silva, Research Associate, Institute of River Studies",
        "Prof. Ana Silva, Institute of River Studies",
    ],
)
def test_an_author_may_have_a_post_and_a_house_without_by(line: str) -> None:
    page = f"POLICY BRIEF\nSharing the water: what comes next\n{line}\n3 May 2024{BODY}"
    source = read("page.txt", page.encode()).source
    assert (source.authors, source.publisher) == (("Ana Silva",), "Institute of River Studies")
    assert source.title == "Sharing the water: what comes next"


def test_a_series_over_its_number_is_no_author() -> None:
    page = f"River Policy Notes\nNo. 31 | April 2026\n\nSharing the water: what comes next\nBy Ana Silva{BODY}"
    source = read("page.txt", page.encode()).source
    assert (source.title, source.authors) == ("Sharing the water: what comes next", ("Ana Silva",))
    assert (source.series, source.published) == ("River Policy Notes", "2026-04")


def test_a_kind_beside_its_programme_is_no_title() -> None:
    page = (
        f"Valley Institute\nIn Brief | Water Policy Programme\n\nSharing the water: what comes next\nBy Ana Silva{BODY}"
    )
    source = read("page.txt", page.encode()).source
    assert (source.title, source.publisher) == ("Sharing the water: what comes next", "Valley Institute")
    assert source.series == "In Brief | Water Policy Programme"


def test_a_number_before_the_date_is_that_of_the_series() -> None:
    page = f"ISSUE BRIEF\nNumber 212          February 2026\n\nSharing the water: what comes next\nBy Ana Silva{BODY}"
    source = read("page.txt", page.encode()).source
    assert (source.title, source.published) == ("Sharing the water: what comes next", "2026-02")
    assert (source.series, source.publisher) == ("ISSUE BRIEF Number 212", "")


def test_buttons_and_rows_of_labels_are_dropped() -> None:
    menu = "Accept all cookies\nReject all\nHome | About | Issues | Donate\n"
    page = f"{menu}Sharing the water{BODY}Sign up for our letter\n"
    document = read("page.txt", page.encode())
    assert document.source.title == "Sharing the water"
    assert texts(page) == [BODY.strip()]


def test_one_line_may_hold_the_series_the_publisher_the_authors_and_the_day() -> None:
    page = (
        "Ghost Gear and Empty Nets\n\nPolicy Brief No. 14, Meridian Ocean Forum. By Solveig Aakre and Tendai Moyo."
        " 11 November 2031\n\nLost nets kill up to 300 dolphins a year, and nobody is made to pay for what they do."
    )
    source = read("a.txt", page.encode()).source
    assert source.title == "Ghost Gear and Empty Nets"
    assert (source.series, source.publisher) == ("Policy Brief No. 14", "Meridian Ocean Forum")
    assert (source.authors, source.published) == (("Solveig Aakre", "Tendai Moyo"), "2031-11-11")


def test_a_ministry_in_capitals_over_the_title_is_the_publisher() -> None:
    page = (
        "DEPARTMENT FOR LATER LIFE\n\nMaking saving work for everyone\n\nPublished 6 May 2031\n\n"
        "When the act became law, few of those who could were saving for the years in which they will not work."
    )
    source = read("a.txt", page.encode()).source
    assert (source.title, source.publisher) == ("Making saving work for everyone", "DEPARTMENT FOR LATER LIFE")


def test_two_names_under_the_title_are_the_authors_and_two_topics_are_none() -> None:
    text = "Lost nets kill up to 300 dolphins a year, and nobody is made to pay for what they do in the sea."
    assert read("a.txt", f"Empty Nets\n\nAnna Aakre and Tendai Moyo\n\n{text}".encode()).source.authors == (
        "Anna Aakre",
        "Tendai Moyo",
    )
    assert read("a.txt", f"Empty Nets\n\nRising Rents and Falling Wages\n\n{text}".encode()).source.authors == ()


@pytest.mark.parametrize(
    ("line", "authors", "body"),
    [
        ("By Ana Silva, Institute of River Studies", ("Ana Silva",), "Institute of River Studies"),
        (
            "By Dr Ana Silva and Bo Ek-Lund, Levant and Gulf Research Forum",
            ("Ana Silva", "Bo Ek-Lund"),
            "Levant and Gulf Research Forum",
        ),
        ("By Col. (Ret.) Peter Aakre, Bergen Center for Sea Lanes", ("Peter Aakre",), "Bergen Center for Sea Lanes"),
        ("By Professor Mara Lyall-Moyo (Delta Academy)", ("Mara Lyall-Moyo",), "Delta Academy"),
        ("By Ana Silva of the Delta Observatory", ("Ana Silva",), "Delta Observatory"),
        ("By Ana Silva", ("Ana Silva",), ""),
        ("By the end of the year, Council members will vote", (), ""),
        ("By 2031 the port", (), ""),
    ],
)
def test_a_by_line_tells_the_authors_from_their_body(line: str, authors: tuple[str, ...], body: str) -> None:
    assert by_line(line) == (authors, body)
    if authors:
        text = "The port council of Aro opened a school of navigation in May. It has ninety pupils and a small library."
        source = read("a.txt", f"Empty Nets: A Second Look\n{line}\n11 May 2031\n\nTHE ISSUE\n\n{text}".encode()).source
        assert (source.authors, source.publisher, source.published) == (authors, body, "2031-05-11")


def test_a_house_and_its_seat_over_the_title_are_no_title() -> None:
    page = (
        "DELTA FORUM ON TRADE AND RIVERS (DFTR)\nLima · Fiji\n\nPOLICY INSIGHTS SERIES 47 / MARCH 2031\n\n"
        "Empty Nets: What the Delta Owes Its Crews\n\nAuthor: Ana Silva\nReviewed by: Professor Bo Ek\n\n"
        "Lost nets kill up to 300 dolphins a year, and nobody is made to pay for what they do in the sea."
    )
    source = read("a.txt", page.encode()).source
    assert (source.title, source.publisher) == (
        "Empty Nets: What the Delta Owes Its Crews",
        "DELTA FORUM ON TRADE AND RIVERS (DFTR)",
    )
    assert (source.authors, source.published) == (("Ana Silva",), "2031-03")


def test_a_title_that_ends_with_a_body_stays_the_title() -> None:
    page = (
        "Rethinking the Delta Bank\n\nHow lenders may pay for what they drown\n\nBy Ana Silva\n\n"
        "Lost nets kill up to 300 dolphins a year, and nobody is made to pay for what they do in the sea."
    )
    assert read("a.txt", page.encode()).source.title == "Rethinking the Delta Bank"


def test_a_title_in_capitals_is_no_author_and_marks_are_no_part_of_a_name() -> None:
    prose = "Lost nets kill up to 300 dolphins a year, and nobody is made to pay for what they do in the sea."
    page = f"DELTA CENTRE FOR RIVER STUDIES\nLIMA · ARO\nApril 2031\nMENDING THE NETS OF THE DELTA\nSummary\n{prose}"
    source = read("a.txt", page.encode()).source
    assert (source.publisher, source.authors) == ("DELTA CENTRE FOR RIVER STUDIES", ())
    page = f"Empty Nets: A Second Look\n\nAna Silva* and Bo Ek-Lund†\n\n11 May 2031\n\n{prose}"
    assert read("a.txt", page.encode()).source.authors == ("Ana Silva", "Bo Ek-Lund")
