"""Questions from what hangs on what, and from how a brief puts something."""

from __future__ import annotations

import pytest

from content.extract import extract
from content.extract.claims import propose
from quizzes.generation import draft, grounds, stance
from quizzes.generation.lines import Line, lines_of
from quizzes.generation.situation import Situation, situations
from quizzes.marking import check_spec
from quizzes.records import QuestionRecord

from . import brief


def drafted(*paragraphs: str, rule: str) -> list[QuestionRecord]:
    document = brief.document(*paragraphs)
    facts = extract(document)
    drafts = draft(document, facts, slug="port", seed=1, claims=propose(document, facts).claims).drafts
    return [q for q in drafts if q.rule == rule]


def read(*paragraphs: str) -> tuple[tuple[Line, ...], tuple[Situation, ...]]:
    document = brief.document(*paragraphs)
    all_of = situations(document, extract(document), slug="port", seed=1)
    return lines_of(document, all_of, slug="port", seed=1), all_of


TIED = (
    "Callao closed its fish market in 2019 because boats landed too little fresh anchovy.",
    "Lima kept the old ferry although commuters had asked for a wider bridge.",
    "Arica lost many young sailors, so that captains hired crews from distant villages.",
    "Tacna raised its harbour dues in 2021 because pilots demanded much higher wages.",
)


def test_the_reason_stands_among_what_is_tied_to_other_statements() -> None:
    found = {q.stem: q for q in drafted(*TIED, rule=grounds.RULE)}
    question = found["According to Ruiz, Tacna raised its harbour dues in 2021. Which reason is given?"]
    assert question.spec.options[question.spec.key] == "Pilots demanded much higher wages"
    assert set(question.spec.options) == {
        "Pilots demanded much higher wages",
        "Boats landed too little fresh anchovy",
        "Commuters had asked for a wider bridge",
        "Captains hired crews from distant villages",
    }
    assert check_spec(question.spec) == []
    assert [bool(note) for note in question.notes] == [place != question.spec.key for place in range(4)]
    assert "Lima kept the old ferry. In spite of what?" in " ".join(found)
    assert "Arica lost many young sailors. With which result?" in " ".join(found)


def test_a_reason_among_mere_statements_is_not_asked_for() -> None:
    plain = ("In 2018 Lima opened a wide bridge.", "In 2020 Callao built a new quay.", "In 2016 Arica closed its mill.")
    found = drafted(TIED[0], *plain, "In 2015 Pisco founded a large shipyard.", rule=grounds.RULE)
    assert found == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Tacna raised its dues because they had fallen.",  # the reason points back
        "Tacna raised its dues, so that they cover less than 0.3% of the cost.",  # cut inside a number
        "It raised its dues because pilots demanded much higher wages.",  # who did is not said
    ],
)
def test_ties_that_do_not_stand_alone_are_left(sentence: str) -> None:
    lines, all_of = read(*TIED[:3], sentence)
    tied = grounds.ties(lines)
    for tie in (t for t in tied if t.line.text == sentence):
        with pytest.raises(grounds.drafting.Refused):
            grounds.draft(tie, tied, all_of)


def test_a_result_told_in_the_next_sentence_is_tied_to_it() -> None:
    lines, _all_of = read("Pilots demanded much higher wages. As a result, Tacna raised its harbour dues.")
    (tie,) = grounds.ties(lines)
    assert (tie.relation, tie.main, tie.text) == (
        "because",
        "Tacna raised its harbour dues",
        "pilots demanded much higher wages",
    )


PUT = (
    "Lima opened a school of navigation for young captains in 2019. Peru should build a shelter for stranded sailors.",
    "Arica will raise the price of diesel for trawlers in 2030. Tacna may launch a register of fishing boats.",
    "Mara Lindqvist said that Callao should lower its dues for small boats.",
)


def test_how_it_is_meant_is_asked_in_a_form_that_does_not_show_it() -> None:
    found = {q.stem: q.spec.options[q.spec.key] for q in drafted(*PUT, rule=stance.RULE)}
    assert found == {
        "How does Ruiz’s brief put this: Lima opening a school of navigation for young captains?": (
            "as something that has happened"
        ),
        "How does Ruiz’s brief put this: Peru building a shelter for stranded sailors?": (
            "as something that ought to happen"
        ),
        "How does Ruiz’s brief put this: Arica raising the price of diesel for trawlers?": (
            "as something to be expected"
        ),
    }


def test_a_brief_that_puts_everything_in_one_way_is_not_asked() -> None:
    assert drafted(PUT[0].split(". ")[0] + ".", rule=stance.RULE) == []
