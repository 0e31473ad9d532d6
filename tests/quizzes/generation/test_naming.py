"""Names asked from how the sentence names the thing, and statements found behind an opener."""

from __future__ import annotations

import pytest

from quizzes.generation import draft, naming
from quizzes.generation.readings import readings
from quizzes.generation.words import MARK

from . import brief


@pytest.mark.parametrize(
    ("statement", "kind", "head", "question"),
    [
        (
            "in 1951, Malta and Tunis signed a new fishing pact, called the @",
            "which pact",
            "",
            "in 1951, under which name did Malta and Tunis sign a new fishing pact",
        ),
        (
            "the council revived the water quota, calling it “@”",
            "which term",
            "",
            "which name did the council give to the water quota",
        ),
        (
            "Ruiz also described the dry lease as a “@,” meaning that nobody farms",
            "which term",
            "",
            "which term did Ruiz use to describe the dry lease",
        ),
        (
            "Berg’s @ of doubling the canal toll was rejected by the port",
            "which term",
            "policy",
            "what is Berg’s policy of doubling the canal toll called",
        ),
        (
            "the ministry imposed @, which bars tankers from the canal",
            "which act",
            "",
            "which act bars tankers from the canal",
        ),
        (
            "Malta belongs to the @, a yearly forum in the south",
            "which term",
            "",
            "to which yearly forum in the south does Malta belong",
        ),
        ("the ministry imposed @, which bars tankers", "which term", "", ""),
        ("the council never described the lease as a “@”", "which term", "", ""),
        ("Berg’s @ angered the port", "which term", "policy", ""),
    ],
)
def test_a_name_is_asked_from_how_it_was_given(statement: str, kind: str, head: str, question: str) -> None:
    text = statement.replace("@", MARK)
    assert naming.ask(text, text, kind, head) == question


@pytest.mark.parametrize(
    ("sentence", "reading"),
    [
        ("Already committed since @ to a free port, Malta refused the plan.", "Malta has been committed since @ to a"),
        ("Oslo promised a fund of @ for roads, entirely at its own risk.", "Oslo promised a fund of @ for roads"),
    ],
)
def test_a_statement_stands_behind_its_opener(sentence: str, reading: str) -> None:
    found = [clause.text for clause in readings(sentence.replace("@", MARK))]
    assert any(text.startswith(reading.replace("@", MARK)) for text in found), found


def test_a_fraction_is_no_gap_beside_a_figure() -> None:
    text = (
        "In all, the port paid off $40 million of debts held by old owners and one third of the loans of its council."
    )
    doc = brief.document(text)
    sum_ = brief.fact(doc, "money", "$40 million", {"amount": "40000000", "currency": "USD"})
    part = brief.fact(doc, "fraction", "one third", "1/3")
    assert draft(doc, (sum_, part), slug="aro", seed=1).refused


@pytest.mark.parametrize(
    ("text", "term", "gloss", "asked"),
    [
        (
            "Wheeling, the transport of power over foreign wires, is rare.",
            "Wheeling",
            "the transport of power",
            "wheeling",
        ),
        ("Towns with wells on terraces, that is, wells cut in rock, are few.", "terraces", "wells cut in rock", ""),
        ("Sales of new nets fell, a slump known as the dead calm.", "dead calm", "Sales of new nets fell", ""),
        ("Nets of dry yarn, a craft of old known as selm, last.", "dry yarn", "a craft of old known as selm", ""),
        ("They want fees for all quays, a list of owners and a cap.", "quays", "a list of owners", ""),
        (
            "Remote rule, the use of code to hire, rate and fire crews, grows.",
            "Remote rule",
            "the use of code to hire",
            "",
        ),
        ("The school of Lock Economics, a house of tall rooms, is old.", "Economics", "a house of tall rooms", ""),
        ("Aro buys from river farms, a share that will rise soon.", "river farms", "a share that will rise soon", ""),
        ("Mozal, a smelter near Maputo, sells tin.", "Mozal", "a smelter near Maputo", ""),
        ("A lock gate moves any excess into the sea.", "lock gate", "moves any excess into the sea", ""),
    ],
)
def test_a_term_is_asked_by_a_gloss_that_is_one(text: str, term: str, gloss: str, asked: str) -> None:
    doc = brief.document(text)
    fact = brief.fact(doc, "concept", term, {"term": term, "definition": gloss})
    drafts = [d for d in draft(doc, (fact,), slug="aro", seed=1).drafts if " explain as " in d.stem]
    assert [d.spec.key["name"] for d in drafts if d.spec.kind == "term"] == ([asked] if asked else [])
