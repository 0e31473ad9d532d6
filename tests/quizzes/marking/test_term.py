"""Names and terms: what of their form is forgiven, and what is another term."""

from __future__ import annotations

import pytest

from quizzes.marking import mark, spec_from_json
from quizzes.marking.typos import allowance, slips
from quizzes.records import Mark


def mark_term(key, answer, **more) -> Mark:
    acronym, aliases = more.pop("acronym", None), more.pop("aliases", [])
    key = {"name": key, "acronym": acronym, "aliases": aliases}
    outcome = mark(spec_from_json({"kind": "term", "key": key, **more}), answer)
    assert isinstance(outcome, Mark)
    return outcome


@pytest.mark.parametrize(
    ("key", "answer", "note"),
    [
        ("Frog", "   FROG   ", None),
        ("Itálie", "ITÁLIE", None),
        ("départ", "de\u0301part", None),
        ("Straße", "strasse", None),
        ("finance", "ﬁnance", None),
        ("O'Connor", "O’Connor", None),
        ("rock & roll", "rock and roll", None),
        ("0", "0", None),
        ("它的工作原理", "它的工作原理", None),
        ("Paris", "Pa\u200bris", None),
        ("Paris", "\u202eParis\u202c", None),
        ("Plan A+", "plan a+", None),
        ("Good day", "“Good day.”", None),
        ("[a-z]*", "[a-z]*", None),
        ("Frog", "Frogs", "note.plural"),
        ("export control", "exports controls", "note.plural"),
        ("strategic ally", "strategic allies", "note.plural"),
        ("test", "tḝst", "note.accents"),
        ("café", "cafe", "note.accents"),
        ("naïve", "naive", "note.accents"),
        ("Müller", "Mueller", "note.accents"),
        ("Tōkyō", "Tokyo", "note.accents"),
        ("Tōkyō", "Toukyou", "note.accents"),
        ("Ōta Yū", "Oota Yuu", "note.accents"),
        ("Isparta", "ısparta", "note.accents"),
        ("Zalgo", "Z\u0351a\u036bl\u0343go\u032a", "note.accents"),
        ("Paris", "Pаris", "note.letters"),
        ("The Beatles", "Beatles", "note.article"),
        ("strategic partner", "a strategic partner", "note.article"),
        ("Good day", "Good, day!", "note.spacing"),
        ("Pussy-cat", "pussy cat", "note.spacing"),
        ("hello", "hel lo", "note.spacing"),
        ("New York", "newyork", "note.spacing"),
        ("Good day", "goodday", "note.spacing"),
        ("U.S.", "US", "note.spacing"),
        ("organisation", "organization", "note.spelling"),
        ("defence", "defense", "note.spelling"),
        ("neighbouring centre", "neighboring center", "note.spelling"),
        ("labour programme", "labor program", "note.spelling"),
        ("St. Petersburg", "Saint Petersburg", "note.spelling"),
        ("Nazareth", "Nazereth", "note.typo"),
        ("deterrence", "deterence", "note.typo"),
        ("tariff", "tairff", "note.typo"),
        ("Self-Defence Forces", "self defense forcs", "note.typo"),
        ("free and open seas", "free adn open seas", "note.typo"),
        ("UNCLOS", "UNCOLS", "note.typo"),
    ],
)
def test_form_is_forgiven(key, answer, note):
    outcome = mark_term(key, answer)
    assert outcome.fraction == 1
    assert (outcome.note.code if outcome.note else None) == note


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        ("Hello", "Jello"),
        ("Iran", "Iraq"),
        ("Iraq", "Iran"),
        ("Gambia", "Zambia"),
        ("Iceland", "Ireland"),
        ("Ireland", "Iceland"),
        ("Niger", "Nigeria"),
        ("Nigeria", "Algeria"),
        ("Austria", "Australia"),
        ("Australia", "Austria"),
        ("Australian", "Austrian"),
        ("Slovakia", "Slovenia"),
        ("Slovenia", "Slovakia"),
        ("Mauritania", "Mauritius"),
        ("Dominica", "Dominican Republic"),
        ("Swedish", "Swedes"),
        ("North Korea", "South Korea"),
        ("northern command", "southern command"),
        ("eastern front", "western front"),
        ("Charles I", "Charles II"),
        ("Henry VIII", "Henry VII"),
        ("Louis XIV", "Louis XVI"),
        ("type 1", "type 2"),
        ("H2O", "H20"),
        ("mitosis", "meiosis"),
        ("hypotension", "hypertension"),
        ("microeconomics", "macroeconomics"),
        ("intrastate", "interstate"),
        ("employer", "employee"),
        ("sulphate", "sulphite"),
        ("deterrence", "deference"),
        ("Third Fleet", "Thirty Fleet"),
        ("March Accord", "May Accord"),
        ("Plan A", "Plan A+"),
        ("Plan A+", "Plan A"),
        ("Plan A", "Plan B"),
        ("vitamin A", "vitamin"),
        ("vitamin A", "vitamin B"),
        ("A level", "level"),
        ("C++", "C"),
        ("C++", "C#"),
        ("-5", "5"),
        ("100%", "100"),
        ("AUKUS", "ANZUS"),
        ("AUKUS", "AUKOS"),
        ("SEATO", "NATO"),
        ("BRICS", "BRIC"),
        ("JJOC", "JOC"),
        ("gold", "not gold"),
        ("policy of no first use", "policy of first use"),
        ("policy of first use", "policy of no first use"),
        ("frog", "frog or toad"),
        ("frog", "frog; toad"),
        ("frog", "toad / frog"),
        ("它的工作原理", "它的原理"),
        ("自立", "自律"),
        ("が", "か"),
        ("King", "Kin"),
        ("[a-z]*", "b"),
        ("*", "anything at all"),
    ],
)
def test_another_term_is_wrong(key, answer):
    assert mark_term(key, answer).fraction == 0


def test_hedging_with_two_answers_is_wrong_and_says_so():
    outcome = mark_term("frog", "frog or toad")
    assert (outcome.fraction, outcome.rule, outcome.note.code) == (0, "term.one_of_several", "note.one_of_several")


@pytest.mark.parametrize(
    "answer", ["Coastal Patrol Pact (CPP)", "CPP: Coastal Patrol Pact", "CPP, Coastal Patrol Pact", "CPP"]
)
def test_two_forms_of_the_same_term_are_one_answer(answer):
    answer = answer.replace(": ", " - ")
    assert mark_term("Coastal Patrol Pact", answer, acronym="CPP").fraction == 1


def test_aliases_in_other_scripts_are_the_same_answer():
    for answer in ("交番", "koban", "こうばん"):
        assert mark_term("kōban", answer, aliases=["交番", "こうばん"]).fraction == 1


def test_accepts_are_further_aliases():
    assert mark_term("quota", "ceiling", accepts=["ceiling"]).rule == "term.alias"


def test_a_name_not_to_be_confused_is_never_a_slip_or_a_form_of_the_key():
    assert mark_term("Fleetland", "Fletland").fraction == 1
    assert mark_term("Fleetland", "Fletland", others=["Fletland"]).fraction == 0
    assert mark_term("Fleetland", "Flretland", others=["Flretlund"]).fraction == 0
    assert mark_term("police", "polices").fraction == 1
    assert mark_term("police", "polices", others=["Polices"]).rule == "term.other_term"


def test_rivals_are_names_not_to_be_confused_too():
    rival = {"value": {"name": "Marlow Treaty", "acronym": "MT"}, "about": "the older one"}
    assert mark_term("Harlow Treaty", "Marlow Treaty", rivals=[rival]).rule == "term.other_term"


def test_an_alias_outranks_the_slip_rule():
    outcome = mark_term("Nazareth", "Nazereth", aliases=["Nazereth"])
    assert (outcome.rule, outcome.note) == ("term.alias", None)


@pytest.mark.parametrize(("length", "slips_forgiven"), [(1, 0), (4, 0), (5, 1), (8, 1), (9, 2), (40, 2)])
def test_slips_grow_with_length(length, slips_forgiven):
    assert allowance(length) == slips_forgiven


@pytest.mark.parametrize(
    ("answer", "key", "count"),
    [
        ("tarif", "tariff", 1),
        ("tairff", "tariff", 1),
        ("tarf", "tariff", None),
        ("dariff", "tariff", None),
        ("tarifs rates", "tariffs rates", 1),
        ("containmnet", "containment", 1),
        ("cntainmnet", "containment", 2),
        ("cntanmnet", "containment", None),
    ],
)
def test_slips_are_counted_by_damerau(answer, key, count):
    assert slips(answer, key) == count
