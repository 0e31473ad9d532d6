"""Sets of briefs on three subjects: the links a careful reader draws are found, and what looks alike is kept apart."""

from __future__ import annotations

from functools import cache

import pytest

from content.compare import FactLink, Side, compare
from tests.content.compare.helpers import side
from tests.content.compare.sets import CASES, End


@cache
def sides(name: str) -> list[Side]:
    return [side(key, text, day) for key, (day, text) in CASES[name].texts.items()]


@cache
def links(name: str) -> tuple[FactLink, ...]:
    return compare(sides(name))


def places(name: str, end: End) -> set[tuple[int, int]]:
    """The facts that an end means; a set written wrongly fails here."""
    brief, words, surface = end
    found = set()
    for number, one in enumerate(sides(name)):
        for index, fact in enumerate(one.facts):
            text = one.document.passages[fact.passage].text
            if (
                one.name == brief
                and fact.surface == surface
                and words in text[max(0, fact.start - 140) : fact.end + 140]
            ):
                found.add((number, index))
    assert found, f"no fact {surface!r} near {words!r}"
    return found


def joined(name: str, a: End, b: End) -> set[tuple[str, str]]:
    left, right = places(name, a), places(name, b)
    return {
        (link.link, link.reason)
        for link in links(name)
        if (link.a in left and link.b in right) or (link.a in right and link.b in left)
    }


WANTED = [(name, *link) for name, case in CASES.items() for link in case.links]
APART = [(name, *trap) for name, case in CASES.items() for trap in case.traps]


@pytest.mark.parametrize(
    ("name", "link", "reason", "a", "b"), WANTED, ids=lambda v: v[2] if isinstance(v, tuple) else v
)
def test_a_link_is_found_with_its_reason(name: str, link: str, reason: str, a: End, b: End) -> None:
    assert (link, reason) in joined(name, a, b)


@pytest.mark.parametrize(("name", "a", "b"), APART, ids=lambda v: v[2] if isinstance(v, tuple) else v)
def test_one_number_for_two_things_is_no_link(name: str, a: End, b: End) -> None:
    assert joined(name, a, b) == set()


@pytest.mark.parametrize("name", CASES)
def test_hardly_anything_else_is_linked(name: str) -> None:
    """Dates of linked figures may be linked too; beyond those the reviewer's time is not wasted."""
    assert len(links(name)) <= 1.5 * len(CASES[name].links) + 2


def test_a_superseding_fact_comes_first() -> None:
    for link in links("tides"):
        if link.link == "supersedes":
            assert sides("tides")[link.a[0]].name == "marsh"


def test_the_order_of_the_briefs_changes_no_link() -> None:
    turned = list(reversed(sides("measles")))
    last = len(turned) - 1
    again = {
        frozenset({(last - link.a[0], link.a[1]), (last - link.b[0], link.b[1])}): (link.link, link.reason)
        for link in compare(turned)
    }
    assert again == {frozenset({link.a, link.b}): (link.link, link.reason) for link in links("measles")}
