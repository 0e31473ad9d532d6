"""Twenty tricky cases of names and terms, each under its number, with the ruling that holds here."""

from __future__ import annotations

from typing import Any

import pytest

from quizzes.marking import mark, spec_from_json
from quizzes.records import Mark
from tests.tricky import BACK, earned, missing, rows

#: Case, typed, name of the key, earned.
TERMS = (
    (1, "   FROG   ", "Frog", "1"),
    (1, "Frogs", "Frog", "1"),
    (2, "ITÁLIE", "Itálie", "1"),
    (2, "de\u0301part", "départ", "1"),
    (3, "tḝst", "test", "1"),
    (3, " tḝst ", "test", "1"),
    (3, "cafe", "café", "1"),
    (3, "naive", "naïve", "1"),
    (3, "uber", "über", "1"),
    (3, "Mueller", "Müller", "1"),
    (3, "Muller", "Müller", "1"),
    (3, "Strasse", "Straße", "1"),
    (3, "Diyarbakir", "Diyarbakır", "1"),
    (3, "ﬁnance", "finance", "1"),
    (4, "*", "*", BACK),
    (4, "cat", "c*", "0"),
    (4, "c*", "c*", "1"),
    (4, "b", "[a-z]", "0"),
    (4, "[a-z]", "[a-z]", "1"),
    (4, "\\{a}/", "\\{a}/", "1"),
    (4, "***<em>***", "***<em>***", "1"),
    (4, "***<em>***", "em", "0"),
    (5, "0", "0", "1"),
    (5, "", "0", BACK),
    (6, "hel lo", "hello", "1"),
    (6, " Hello ", "hello", "1"),
    (7, "Good, day!", "Good day", "1"),
    (7, "goodday", "Good day", "1"),
    (8, "Jello", "Hello", "0"),
    (9, "rEK", "Rek", "1"),
    (9, "york", "York", "1"),
    (9, "newyork", "York", "0"),
    (10, "Nazereth", "Nazareth", "1"),
    (11, "Iraq", "Iran", "0"),
    (11, "Zambia", "Gambia", "0"),
    (11, "Ireland", "Iceland", "0"),
    (11, "South Korea", "North Korea", "0"),
    (11, "Slovenia", "Slovakia", "0"),
    (12, "Charles II", "Charles I", "0"),
    (12, "Henry VII", "Henry VIII", "0"),
    (12, "type 2", "type 1", "0"),
    (12, "H20", "H2O", "0"),
    (12, "meiosis", "mitosis", "0"),
    (12, "hyperthermia", "hypothermia", "0"),
    (13, "A", "A", "1"),
    (13, "The The", "The The", "1"),
    (13, "the", "The The", "0"),
    (13, "vitamin", "vitamin A", "0"),
    (13, "vitamin B", "vitamin A", "0"),
    (13, "C#", "C++", "0"),
    (13, "C", "C++", "0"),
    (13, "c++", "C++", "1"),
    (13, "5", "-5", "0"),
    (13, "US", "U.S.", "1"),
    (14, "Beatles", "The Beatles", "1"),
    (14, "salt & pepper", "salt and pepper", "1"),
    (14, "Saint Helena", "St. Helena", "1"),
    (14, "O'Connor", "O’Connor", "1"),
    (17, "frog or toad", "frog", "0"),
    (18, "not gold", "gold", "0"),
    (19, "Pa\u200bris", "Paris", "1"),
    (19, "\u202eParis", "Paris", "1"),
    (19, "P\u0430ris", "Paris", "1"),
    (19, "P\u0301\u0302\u0303\u0304a\u0301\u0302\u0303ris", "Paris", "1"),
    (19, "P" * 10_000, "Paris", BACK),
    (20, "它的工作原理", "它的工作原理", "1"),
    (20, "它的原理", "它的工作原理", "0"),
)
_KING = {"kind": "person", "key": {"name": "Martin Luther King Jr."}}
_GOGH = {"kind": "person", "key": {"name": "Vincent van Gogh", "surname_ok": True}}
_PETS = {"kind": "list", "key": ["owl", "pussycat"]}
#: Case, typed, question, earned.
OTHERS = (
    (15, "King, Martin Luther, Jr.", _KING, "1"),
    (15, "Martin Luther King", _KING, "1"),
    (15, "van Gogh", _GOGH, "1"),
    (15, "Gogh", _GOGH, "0"),
    (16, "owl and pussycat", _PETS, "1"),
    (16, "Owl; Pussy-cat", _PETS, "1"),
    (16, "pussycat, owl", _PETS, "1"),
    (16, "owl, owl", _PETS, "0.5"),
)


def _term(typed: str, **key: Any) -> Mark:
    result = mark(spec_from_json({"kind": "term", "key": key}), typed)
    assert isinstance(result, Mark)
    return result


@pytest.mark.parametrize(("typed", "name", "fraction"), rows("names", TERMS))
def test_a_tricky_term_is_marked_as_ruled(typed: str, name: str, fraction: str) -> None:
    assert earned({"kind": "term", "key": {"name": name}}, typed) == fraction


@pytest.mark.parametrize(("typed", "question", "fraction"), rows("names", OTHERS))
def test_a_tricky_name_is_marked_as_ruled(typed: str, question: dict[str, Any], fraction: str) -> None:
    assert earned(question, typed) == fraction


def test_what_was_forgiven_is_noted() -> None:
    assert _term("Frogs", name="Frog").rule == "term.plural"
    assert _term("P\u0430ris", name="Paris").rule == "term.letters"
    assert _term("Nazereth", name="Nazareth").rule == "term.typo"


def test_a_listed_misspelling_beats_the_rule_for_slips() -> None:
    assert _term("Nazereth", name="Nazareth", aliases=["Nazereth"]).rule == "term.alias"


def test_every_numbered_name_is_here() -> None:
    assert not missing(20, TERMS, OTHERS)
