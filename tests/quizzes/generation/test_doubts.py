"""What makes a draft doubtful, and that a fact with a sure draft is asked in no other way."""

from __future__ import annotations

import pytest

from quizzes.generation import draft, quoting
from quizzes.generation.doubts import DOUBTS, doubts, leaning

from . import brief


@pytest.mark.parametrize(
    ("stem", "sentence"),
    [
        ("on which day did the Basin Council open the lock of Selma?", "The Basin Council opened the lock of Selma."),
        ("how many pilots did Port Aro hire in May 2023?", "Port Aro hired 90 pilots in May 2023."),
        ("the ferry line of Aro cut {1}% of trips", "The ferry line of Aro cut 9% of trips."),
        (
            "what share of Finns in Port Aro backed the Selma Accord?",
            "61% of Finns in Port Aro backed the Selma Accord.",
        ),
    ],
)
def test_a_stem_that_tells_all_is_sure(stem, sentence):
    assert doubts(stem, sentence, fills=("9",)) == ()


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("on which day did the council of Selma approve the plan?", "definite"),
        ("in which year did the Secretariat open an office in Port Aro?", "definite"),
        ("on which day did the Aro Assembly vote to ask for its suspension?", "owner"),
        ("on which day did Selma announce a second wave of lock closures?", "pointing"),
        ("in which month did Aro shut its harbours to grain weeks after signing?", "pointing"),
        ("how many euros should the Aro Bank lend to Selma each year?", "modal"),
        ("on which day did the port of Aro announce a wave?", "indefinite"),
        ("in which year were contracts signed abroad worth 90 million euros?", "nameless"),
        ("negotiations with Port Aro were broken off in May 2023", "subject"),
        ("the Aro contract came in May 2023 after many talks in Selma", "verb"),
        ("in an Aro Gazette poll of May 2023, 13 percent favoured ferries", "share"),
        ("the summit of Aro gave a “{1}” answer to Selma", "quoted"),
        ("when did Aro sign?", "short"),
    ],
)
def test_a_risk_has_a_name(stem, code):
    sentence = stem + " " + stem.replace("{1}", "firm")
    assert code in doubts(stem, sentence, fills=("firm",))


def test_words_of_our_own_and_long_sentences_are_doubtful():
    assert "reworded" in doubts("in which year did Port Aro purchase ferries?", "Port Aro bought ferries in 2020.")
    assert "long" in doubts(
        "in which year did Port Aro buy ferries?", "Port Aro bought ferries in 2020 " + "and boats " * 30
    )


def test_every_code_is_listed():
    assert set(doubts("its plan", "Its plan failed.")) <= set(DOUBTS)


def test_an_item_of_a_set_may_be_short_but_not_lean():
    assert not leaning("Port Aro hired 90 pilots", "Port Aro hired 90 pilots in May 2023.")
    assert leaning("The council dropped its plan", "The council dropped its plan in May 2023.")


def test_a_fact_with_a_sure_draft_is_asked_in_no_other_way():
    text = "In May 2023, the Basin Council of Port Aro hired 90 harbour pilots from the town of Selma."
    doc = brief.document(text)
    run = draft(doc, (brief.fact(doc, "date", "May 2023", "2023-05"),), slug="aro", seed=1)
    assert run.drafts
    assert not run.doubts
    leaning_text = "In May 2023, the Basin Council of Port Aro dropped its plan for the quays of Selma."
    doc = brief.document(leaning_text)
    run = draft(doc, (brief.fact(doc, "date", "May 2023", "2023-05"),), slug="aro", seed=1)
    assert [run.doubts[d.id] for d in run.drafts] == [("owner",)]
    assert run.refused["less_sure"] >= 1


def test_a_quotation_holds_its_subject():
    sentence = (
        "The Harbour Instrument of Selma, adopted by the Council of the Basin on 27 May 2025, offers ninety million in "
        "loans for quays and locks but normally asks that most of the stone come from quarries of the basin or from "
        "one of the three towns beside it, which few builders can promise."
    )
    at = sentence.index("27 May 2025")
    assert quoting.cut(sentence, sentence, at, at + 11).startswith("The Harbour Instrument of Selma, adopted by")
