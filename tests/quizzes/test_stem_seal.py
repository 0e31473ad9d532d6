"""The second seal: what a stem says beyond, against or short of its passage is found, and the rest is listed."""

from __future__ import annotations

import pytest

from content.extract.tokens import sentences
from quizzes.marking import spec_from_json
from quizzes.messages import render
from quizzes.records import Message
from quizzes.sentences import SEAL_SENTENCES
from quizzes.stem_seal import FAULTS, UNCHECKED, Ground, KeyFact, check_stem

PASSAGE = "In May 2031 the council of Mell set the ferry fee at nearly 12% of the fare. Residents do not pay it."
BRIEF = (
    f"Ferries for the outer islands\nAda Writer\nHarbour Institute\n2031-06-01\n{PASSAGE}\nThe pier of Orrin cost $3m."
)
FEE = {"kind": "percentage", "key": "12"}


def codes(stem: str, spec: dict[str, object] = FEE, quote: str = "", **fact: object) -> tuple[set[str], set[str]]:
    key = KeyFact("percentage", "12%", **fact)  # type: ignore[arg-type]
    seal = check_stem(
        stem, spec_from_json(spec), Ground(PASSAGE, quote or PASSAGE[: sentences(PASSAGE)[0][1]].strip(), BRIEF, (key,))
    )
    assert seal.given is not bool(seal.faults)
    return {m.code for m in seal.faults}, {m.code for m in seal.unchecked}


@pytest.mark.parametrize(
    ("stem", "fault"),
    [
        ("At about what share of the fare did Mell set the ferry fee?", ""),
        ("At what share of the fare did the council of Skye set the fee in May 2031?", "seal.name"),
        ("At what share of the fare did the council of Mell set the fee in June 2030?", "seal.value"),
        ("At what share of the fare did the council of Mell not set the ferry fee?", "seal.negation"),
        ("According to Ada Writer, at what share of the fare did Mell set the ferry fee?", ""),
        ("Three councils met. At what share of the fare did Mell set the fee?", ""),
    ],
)
def test_a_stem_is_held_against_its_passage(stem, fault):
    assert codes(stem)[0] == ({fault} if fault else set())


def test_a_loosened_value_is_asked_for_as_such_or_with_a_tolerance():
    stem = "At what share of the fare did the council of Mell set the ferry fee?"
    assert codes(stem, hedge="nearly")[0] == {"seal.hedge_lost"}
    assert codes(stem.replace("what share", "nearly what share"), hedge="nearly")[0] == set()
    tolerant = FEE | {"tolerance": {"type": "source", "hedge": "nearly", "value": "0.02"}}
    assert codes(stem, tolerant, hedge="nearly")[0] == set()


def test_an_exact_value_is_not_asked_for_as_if_it_were_loose():
    passage = "In May 2031 the council of Mell set the ferry fee at 12% of the fare."
    ground = Ground(passage, passage, passage, (KeyFact("percentage", "12%"),))
    seal = check_stem("At roughly what share of the fare did Mell set the fee?", spec_from_json(FEE), ground)
    assert [fault.code for fault in seal.faults] == ["seal.hedge_added"]


def test_what_somebody_else_says_is_asked_with_who_says_so():
    stem = "At what share of the fare was the ferry fee set?"
    assert codes(stem, claimed_by="Harbour Institute")[0] == {"seal.source"}
    assert codes(f"According to the Harbour Institute, at{stem[2:]}", claimed_by="Harbour Institute")[0] == set()


@pytest.mark.parametrize(
    ("spec", "stem", "left"),
    [
        ({"kind": "judgement", "key": "contradicted"}, "The council of Skye set a fee of 40%.", "seal.turned"),
        ({"kind": "true_false", "key": False}, "The council of Skye set a fee of 40%.", "seal.turned"),
        (FEE, "How large a slice of what passengers hand over goes to the islanders’ purse?", "seal.meaning"),
        ({"kind": "ordering", "options": ["a", "b", "c"], "key": [0, 1, 2]}, "Put the fee in order.", "seal.order"),
        (
            {"kind": "matching", "options": {"left": ["a", "b"], "right": ["c", "d"]}, "key": [[0, 0], [1, 1]]},
            "Match the fee.",
            "seal.pairs",
        ),
    ],
)
def test_what_no_machine_can_tell_is_listed(spec, stem, left):
    faults, unchecked = codes(stem, spec)
    assert faults == set()
    assert left in unchecked


def test_a_fact_that_ages_wants_a_date_or_a_source():
    stem = "At what share of the fare is the ferry fee of Mell set?"
    assert "seal.undated" in codes(stem, ages=True)[1]
    assert "seal.undated" not in codes(stem.replace("is the", "was in 2031 the"), ages=True)[1]


def test_every_code_has_its_sentence():
    known = {**FAULTS, **UNCHECKED, "seal.value_lost": (), "seal.passage_lost": ()}
    assert set(SEAL_SENTENCES) == set(known)
    for code, names in known.items():
        assert "{" not in render(Message(code, dict.fromkeys(names, "x")))
