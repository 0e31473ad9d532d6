"""What is frozen into a question: other facts of its kind, names of its own, whether a surname is enough."""

from __future__ import annotations

from typing import Any

import pytest

from quizzes.context import Known, freeze
from quizzes.marking import check_spec, mark, spec_from_json
from quizzes.records import Rival, Spec

TEXT = "Ines Calder doubts it. Later Calder asked again; Tomas Reid and Ada Reid did not."


def known(type_: str, value: Any, *, own: bool = False, here: bool = True, about: str = "") -> Known:
    brief = "harbour" if here else "reply"
    return Known(type_, Rival(value, about or f"what {value} is", brief, "bbbbbbbbbb"), own, here)


PERSONS = [known("person", {"name": name, "role": ""}) for name in ("Ines Calder", "Tomas Reid", "Ada Reid", "Calder")]
NAMES = [
    known("organisation", {"name": "National Ports Agency", "acronym": "NPA"}, own=True),
    known("organisation", {"name": "National Ports Authority", "acronym": None}),
    known("concept", {"term": "ports agency", "definition": ""}),
    known("concept", {"term": "two-speed tariff", "definition": ""}, here=False),
    known("agreement", {"name": "Treaty of Skerra", "acronym": None, "date": "1987"}, own=True),
]


def frozen(question: dict[str, Any], *facts: Known, text: str = TEXT) -> Spec:
    spec = freeze(spec_from_json(question), facts, text)
    assert check_spec(spec) == []
    return spec


def values(spec: Spec) -> list[Any]:
    return [rival.value for rival in spec.rivals]


def test_facts_of_the_kind_and_of_the_brief_become_rivals_but_not_its_own():
    facts = [known("percentage", "15", own=True), known("percentage", "24"), known("date", "2031")]
    assert values(frozen({"kind": "percentage", "key": "15"}, *facts)) == ["24"]


def test_of_other_briefs_only_what_a_tolerance_could_reach_is_kept_and_never_told():
    facts = [known("percentage", value, here=False) for value in ("15", "15.2", "24")]
    spec = frozen({"kind": "percentage", "key": "15", "tolerance": {"type": "source", "hedge": "over"}}, *facts)
    assert [(rival.value, rival.about, rival.near) for rival in spec.rivals] == [("15.2", "", False)]
    assert [mark(spec, text).fraction for text in ("15.1", "15.2", "15.3")] == [1, 0, 0]


def test_a_fact_told_twice_in_the_same_words_is_kept_once():
    facts = [known("percentage", "24", about="the fee"), known("percentage", "24", about="the fee")]
    assert values(frozen({"kind": "percentage", "key": "15"}, *facts)) == ["24"]


def test_rivals_that_a_question_brings_are_kept():
    question = {"kind": "percentage", "key": "15", "rivals": [{"value": "7", "about": "the toll"}]}
    assert values(frozen(question, known("percentage", "24"))) == ["7"]


def test_a_name_takes_the_other_names_of_its_own_fact_and_no_rival_that_is_itself():
    spec = frozen({"kind": "term", "key": {"name": "National Ports Agency", "aliases": ["Ports Agency"]}}, *NAMES)
    assert spec.key["aliases"] == ["Ports Agency", "NPA"]
    assert [rival.value.get("name") or rival.value["term"] for rival in spec.rivals] == [
        "National Ports Authority",
        "two-speed tariff",
    ]
    assert mark(spec, "National Ports Authority").rule == "term.other_term"


def test_an_agreement_takes_the_date_of_its_own_fact():
    spec = frozen({"kind": "agreement", "key": {"name": "Treaty of Skerra"}}, *NAMES)
    assert spec.key["date"] == "1987"
    assert mark(spec, "Treaty of Skerra, 1986").fraction < 1


@pytest.mark.parametrize(
    ("name", "text", "enough"),
    [
        ("Ines Calder", TEXT, True),
        ("Tomas Reid", f"{TEXT} Reid spoke last.", False),  # another Reid
        ("Ines Calder", "Ines Calder doubts it.", False),  # never called by surname
    ],
)
def test_a_surname_is_enough_where_the_brief_uses_it_and_nobody_else_has_it(name, text, enough):
    spec = frozen({"kind": "person", "key": {"name": name}}, *PERSONS, text=text)
    assert spec.key["surname_ok"] is enough
    assert mark(spec, name.split()[1]).rule == ("person.surname" if enough else "person.surname_alone")


def test_what_the_author_says_of_a_surname_stands():
    spec = frozen({"kind": "person", "key": {"name": "Ines Calder", "surname_ok": False}}, *PERSONS)
    assert spec.key["surname_ok"] is False


def test_gaps_and_items_are_frozen_as_questions_of_their_own():
    cloze = frozen({"kind": "cloze", "key": [{"kind": "percentage", "key": "15"}]}, known("percentage", "24"))
    assert cloze.key[0]["rivals"][0]["value"] == "24"
    several = frozen({"kind": "list", "key": ["Ines Calder", "Tomas Reid"], "asks": "person"}, *PERSONS)
    assert [item["key"]["surname_ok"] for item in several.key] == [True, False]
    assert [rival.value["name"] for rival in several.rivals] == ["Ada Reid"]


def test_freezing_again_changes_nothing():
    for question in (
        {"kind": "term", "key": {"name": "National Ports Agency"}},
        {"kind": "cloze", "key": [{"kind": "person", "key": {"name": "Ines Calder"}}]},
    ):
        once = frozen(question, *NAMES, *PERSONS)
        assert freeze(once, [*NAMES, *PERSONS], TEXT) == once
