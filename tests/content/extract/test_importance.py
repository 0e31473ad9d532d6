"""How much a fact matters, and why."""

import pytest

from content.extract import extract
from content.extract.importance import lowered, raised
from content.records import Document, Passage, Source


def rated(*passages: tuple[str, str, str]) -> dict[str, tuple[int, str]]:
    document = Document(
        Source(), tuple(Passage(i, role, text, section) for i, (role, text, section) in enumerate(passages))
    )
    return {fact.surface: (fact.importance, fact.reason) for fact in extract(document)}


def test_what_the_key_points_say_matters_most_wherever_it_stands():
    found = rated(("key_point", "Exports fell by 15%.", ""), ("paragraph", "The fall was of 15 percent.", "Body"))
    assert found == {"15%": (3, "key point"), "15 percent": (3, "key point")}


def test_a_bare_year_matters_less_than_a_share_and_a_share_less_than_one_that_explains():
    found = rated(("paragraph", "It was 12% in 2015.", "Body"), ("paragraph", "Because 14% left, it failed.", "Body"))
    assert found == {"12%": (2, "body"), "2015": (1, "body"), "14%": (3, "claim")}


def test_what_is_told_twice_is_repeated():
    found = rated(("paragraph", "It was 12% then.", "Body"), ("paragraph", "Again 12 percent left.", "More"))
    assert found["12%"] == (3, "repeated")


def test_the_conclusion_lifts_a_bare_year():
    assert rated(("paragraph", "It will end in 2031.", "3. Conclusion"))["2031"] == (2, "conclusion")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((1, "body"), (2, "several briefs")),
        ((2, "claim"), (3, "several briefs")),
        ((3, "key point"), (3, "key point")),
    ],
)
def test_another_brief_raises_a_fact_once(before: tuple[int, str], after: tuple[int, str]) -> None:
    assert raised(*before) == after
    assert lowered(*after)[0] == before[0]


def test_a_raised_fact_is_not_raised_again() -> None:
    assert raised(2, "several briefs") == (2, "several briefs")
