"""Names that mean one thing, and names that only look alike."""

from __future__ import annotations

import pytest

from content.compare.identity import Name, identify, misspelt, name_of, same_name


def person(name: str) -> Name:
    return name_of("person", {"name": name, "role": ""})


def agreement(name: str, acronym: str = "", date: str = "") -> Name:
    return name_of("agreement", {"name": name, "acronym": acronym or None, "date": date or None})


def body(name: str, acronym: str = "") -> Name:
    return name_of("organisation", {"name": name, "acronym": acronym or None})


def concept(term: str) -> Name:
    return name_of("concept", {"term": term, "definition": ""})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Marta Oduya"), person("Oduya Marta")),
        (person("Ōe Kenzaburō"), person("Kenzaburo Oe")),
        (person("Park Geun-hye"), person("Park Geunhye")),
        (person("Cho Min-seo"), person("Cho Min Seo")),
        (concept("Nordic NATO"), concept("Nordic-style NATO")),
        (person("Dr Ines Haldorsen"), person("Haldorsen")),
        (person("Martin King Jr."), person("Martin King")),
        (body("World Food Programme", "WFP"), body("World Food Program", "WFP")),
        (body("Coastal Defence Agency", "CDA"), body("Coastal Defense Agency")),
        (body("Kenyan Wildlife Service", "KWS"), body("Wildlife Service", "WS")),
        (agreement("Paris Agreement"), agreement("the Paris agreement")),
        (agreement("Lowland Water Treaty"), agreement("Water Treaty")),
        (agreement("Green Coast Initiative", "GCI"), agreement("GCI", "GCI")),
        (concept("managed retreat"), concept("Managed-retreat policy")),
    ],
)
def test_one_thing_under_two_names(one: Name, other: Name) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("Marta Oduya"), person("Marta Ruiz")),
        (person("Elena Petrova"), person("Alena Petrova")),
        (body("Air Rescue Service", "ARS"), body("Sea Rescue Service", "SRS")),
        (agreement("Article 5 of the Water Treaty"), agreement("Article 9 of the Water Treaty")),
        (agreement("Bruges Protocol"), agreement("Second Bruges Protocol")),
        (agreement("Phase 1 Accord"), agreement("Phase 2 Accord")),
        (concept("managed retreat"), concept("managed decline")),
        (concept("Plan A+"), concept("Plan B")),
        (concept("Danish model"), concept("Swedish model")),
        (concept("Asian NATO"), concept("NATO standard")),
    ],
)
def test_two_things_under_names_that_look_alike(one: Name, other: Name) -> None:
    assert not same_name(one, other)


def test_a_name_misspelt_by_one_letter_is_noticed_and_not_joined() -> None:
    assert misspelt(person("Elbert Hoskins"), person("Elbart Hoskins"))
    assert not same_name(person("Elbert Hoskins"), person("Elbart Hoskins"))
    assert not misspelt(person("Anna Hoskins"), person("Elbert Hoskins"))


def test_groups_count_in_order_and_a_family_name_that_fits_two_joins_neither() -> None:
    names = [person("Marta Oduya"), person("Oduya Marta"), person("Peter Oduya"), person("Oduya")]
    assert identify(names) == (0, 0, 1, 2)
