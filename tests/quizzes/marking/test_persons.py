"""Persons: in any order, with titles, by surname; and agreements by either form of their name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.interchange.lines import spec_from_line
from quizzes.marking import mark
from quizzes.marking.person_names import family_of


@pytest.mark.parametrize(
    ("key", "answer", "fraction", "rule"),
    [
        ({"name": "Tōru Hasegawa"}, "Hasegawa Toru", "1", "accents"),
        ({"name": "Tōru Hasegawa"}, "Hasegawa Tooru", "1", "accents"),
        ({"name": "Tōru Hasegawa"}, "HASEGAWA Tōru", "1", "name"),
        ({"name": "Tōru Hasegawa"}, "Prime Minister Tōru Hasegawa", "1", "name"),
        ({"name": "Tōru Hasegawa"}, "Tōru Hasegawa, former foreign minister", "1", "name"),
        ({"name": "Tōru Hasegawa"}, "Hasegawa-san", "0.8", "surname_alone"),
        ({"name": "Tōru Hasegawa"}, "Tōru Hasegawa (Japan)", "1", "name"),
        ({"name": "Tōru Hasegawa"}, "Tōru Hasegawa (1954–2022)", "1", "name"),
        ({"name": "Tōru Hasegawa"}, "Tōru Hasegawa (Reid)", "0", "one_of_several"),
        ({"name": "Tōru Hasegawa"}, "Toru Hasegwa", "1", "typo"),
        ({"name": "Tōru Hasegawa", "aliases": ["長谷川徹"]}, "長谷川 徹首相", "1", "spaces"),
        ({"name": "Xi Jinping", "family": "Xi", "surname_ok": True}, "President Xi", "1", "surname"),
        ({"name": "Vincent van Gogh", "surname_ok": True}, "Van Gogh", "1", "surname"),
        ({"name": "Donald J. Reid"}, "Donald Reid", "1", "short"),
        ({"name": "Donald J. Reid"}, "Donald John Reid", "1", "short"),
        ({"name": "Donald J. Reid"}, "Donald Mark Reid", "0", "different"),
        ({"name": "Jean-Claude Oey"}, "Jean Claude Oey", "1", "spacing"),
        ({"name": "Martin Luther King Jr."}, "King, Martin Luther, Jr.", "1", "name"),
        ({"name": "Martin Luther King Jr."}, "Martin Luther King", "1", "name"),
    ],
)
def test_a_name_is_marked_whatever_its_dress(key, answer, fraction, rule):
    outcome = mark(spec_from_line({"kind": "person", "key": key}), answer)
    assert (outcome.fraction, outcome.rule) == (Decimal(fraction), f"person.{rule}")


def test_a_surname_that_a_rival_shares_is_not_enough():
    key = {"name": "Ada Reid", "surname_ok": True}
    spec = spec_from_line({"kind": "person", "key": key, "others": ["Tomas Reid"]})
    assert mark(spec, "Reid").fraction == Decimal("0.8")
    assert mark(spec, "Reid, Ada").fraction == 1


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ines Calder", "Calder"),
        ("Vincent van Gogh", "van Gogh"),
        ("Calder, Ines", "Calder"),
        ("HASEGAWA Tōru", "HASEGAWA"),
        ("Martin Luther King Jr.", "King"),
        ("Plato", ""),
    ],
)
def test_the_family_name_is_found_in_a_name(name, family):
    assert family_of(name) == family


@pytest.mark.parametrize(
    ("key", "asks", "answer", "fraction"),
    [
        ({"name": "Treaty of Lisbon", "date": "2007-12-13"}, "", "Lisbon Treaty", "1"),
        ({"name": "Treaty of Lisbon", "date": "2007-12-13"}, "", "the 2007 Lisbon Treaty", "1"),
        ({"name": "Treaty of Lisbon", "date": "2007-12-13"}, "", "Treaty of Lisbon (2009)", "0.7"),
        ({"name": "Treaty of Lisbon", "date": "2007-12-13"}, "year", "Lisbon Treaty, signed on 13 December 2007", "1"),
        ({"name": "2030 Agenda", "date": "2015"}, "", "2030 Agenda", "1"),
        ({"name": "2030 Agenda", "date": "2015"}, "year", "2030 Agenda (2015)", "1"),
        ({"name": "Reciprocal Access Agreement", "acronym": "RAA"}, "", "R.A.A.", "1"),
        ({"name": "Reciprocal Access Agreement", "acronym": "RAA"}, "", "Reciprocal Access Agreement (RAA)", "1"),
    ],
)
def test_an_agreement_is_known_by_its_names_and_its_year(key, asks, answer, fraction):
    assert mark(spec_from_line({"kind": "agreement", "key": key, "asks": asks}), answer).fraction == Decimal(fraction)
