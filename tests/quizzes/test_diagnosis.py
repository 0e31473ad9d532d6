"""A wrong value is named only when exactly one other fact fits."""

from __future__ import annotations

import pytest

from quizzes.diagnosis import diagnose, diagnoses, explain_rival
from quizzes.marking import read, spec_from_json

USD = {"amount": "900", "currency": "USD"}


def rival_of(question, raw):
    spec = spec_from_json(question)
    return diagnose(spec, read(spec.public, raw))


def with_rivals(kind, key, *values, **more):
    rivals = [{"value": value, "about": f"clause {number}", "brief": "b"} for number, value in enumerate(values)]
    return {"kind": kind, "key": key, "rivals": rivals, **more}


@pytest.mark.parametrize(
    ("question", "raw", "value"),
    [
        (with_rivals("percentage", "15", "24", "30"), "24%", "24"),
        (with_rivals("percentage", "15/20", "24/30"), "24-30%", "24/30"),
        (with_rivals("date", "2031-05-14", "2031-04-02"), "2 April 2031", "2031-04-02"),
        (with_rivals("date", "2031-05-14", "2031-04-02", asks="day_of_year"), "2 April", "2031-04-02"),
        (with_rivals("money", {"amount": "8000", "currency": "USD"}, USD), "$900", USD),
        (with_rivals("money", {"amount": "8000", "currency": "USD"}, USD), "900", USD),
        (
            with_rivals("number", {"amount": "12", "unit": "ships"}, {"amount": "9", "unit": "ships"}),
            "9",
            {"amount": "9", "unit": "ships"},
        ),
        (with_rivals("term", {"name": "AUKUS"}, {"name": "ANZUS"}), "anzus", {"name": "ANZUS"}),
        (with_rivals("term", {"name": "prioritiser"}, {"term": "restrainer"}), "Restrainers", {"term": "restrainer"}),
    ],
)
def test_a_wrong_answer_that_equals_one_rival_is_named(question, raw, value):
    assert rival_of(question, raw).value == value


@pytest.mark.parametrize(
    ("question", "raw"),
    [
        (with_rivals("percentage", "15", "24"), "15%"),
        (with_rivals("percentage", "15", "24"), "25%"),
        (with_rivals("percentage", "15", "24", "24"), "24%"),
        (with_rivals("percentage", "15", "24"), "15% or 24%"),
        (with_rivals("percentage", "24", "25", tolerance={"type": "nominal", "value": "1"}), "25%"),
        (with_rivals("date", "2031-05-14", "2031-04-02"), "April 2031"),
        (with_rivals("money", {"amount": "8000", "currency": "USD"}, USD), "€900"),
        (with_rivals("number", {"amount": "12", "unit": "ships"}, {"amount": "9", "unit": "years"}), "9"),
        (with_rivals("single_choice", 0, 1, options=["a", "b"]), 1),
    ],
)
def test_nothing_is_claimed_otherwise(question, raw):
    assert rival_of(question, raw) is None


def test_a_rival_that_is_far_in_subject_is_not_named():
    question = with_rivals("percentage", "15", "24")
    question["rivals"][0]["near"] = False
    assert rival_of(question, "24%") is None


def test_a_fact_told_twice_is_one_fact():
    question = with_rivals("percentage", "15", "24", "24")
    question["rivals"][1]["about"] = "Clause  0"
    assert rival_of(question, "24%").about == "clause 0"


@pytest.mark.parametrize(
    ("question", "code"),
    [
        (with_rivals("percentage", "15", "24"), "diagnosis.percentage"),
        (with_rivals("date", "2031", "2032"), "diagnosis.date"),
        (with_rivals("money", {"amount": "8000", "currency": "USD"}, USD), "diagnosis.money"),
        (with_rivals("number", {"amount": "12", "unit": None}, {"amount": "9", "unit": None}), "diagnosis.number"),
        (with_rivals("term", {"name": "AUKUS"}, {"name": "ANZUS"}), "diagnosis.text"),
    ],
)
def test_the_sentence_carries_value_and_clause(question, code):
    spec = spec_from_json(question)
    message = explain_rival(spec, spec.rivals[0])
    assert message.code == code
    assert message.params["about"] == "clause 0"


def parts_of(question, raw):
    spec = spec_from_json(question)
    return [(one.part, one.kind, one.rival.about) for one in diagnoses(spec, read(spec.public, raw))]


def test_a_person_and_an_agreement_are_named_by_any_of_their_names():
    person = with_rivals("person", {"name": "Ines Calder"}, {"name": "Tōru Hasegawa", "role": ""})
    assert parts_of(person, "Hasegawa Toru") == [(0, "person", "clause 0")]
    assert parts_of(person, "Hasegawa Yui") == []
    pact = with_rivals(
        "agreement", {"name": "Treaty of Skerra"}, {"name": "Harbour Pact", "acronym": "HP", "date": None}
    )
    assert parts_of(pact, "HP (1987)") == [(0, "agreement", "clause 0")]


def test_each_wrong_gap_and_each_wrong_item_is_named():
    gap = with_rivals("percentage", "15", "24")
    cloze = {"kind": "cloze", "key": [gap, {"kind": "true_false", "key": True}, gap | {"key": "8"}]}
    assert parts_of(cloze, ["24", "false", "24"]) == [(1, "percentage", "clause 0"), (3, "percentage", "clause 0")]
    assert parts_of(cloze, ["15", "true", "24"]) == [(3, "percentage", "clause 0")]
    several = with_rivals("list", ["Norway", "Chile"], {"name": "Peru"})
    assert parts_of(several, ["Peru", "Chile"]) == [(1, "term", "clause 0")]
    assert parts_of(several, ["Norway", "Chile"]) == []


def test_nothing_is_claimed_of_a_choice():
    assert parts_of({"kind": "multiple_response", "key": [0], "options": ["a", "b"]}, [1]) == []
