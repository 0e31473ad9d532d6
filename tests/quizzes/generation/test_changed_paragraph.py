"""A changed paragraph changes only the questions that rest on it or quote it."""

from __future__ import annotations

import pytest

from content.extract import extract
from content.extract.claims import propose
from quizzes.generation import draft
from quizzes.records import QuestionRecord

from . import brief

TOLD = (
    "The council of Callao did not close the port of Selma in 2019. Lima kept the old ferry although commuters had "
    "asked for a wider bridge.",
    "Aro signed fishing agreements with Peru, Chile and Ecuador in 2020. Arica lost many young sailors, so that "
    "captains hired crews from distant villages.",
    "Lima opened a school of navigation for young captains in 2018. Peru should build a shelter for stranded sailors.",
    "Callao emptied its fish market in 2019 because boats landed too little fresh anchovy. Tacna raised its harbour "
    "dues in 2021 because pilots demanded much higher wages.",
)
CHANGES = (("Lima", "Ilo"), ("Aro signed", "Ilo signed"), ("Lima", "Ilo"), ("Tacna", "Ilo"))


def told(*paragraphs: str) -> dict[str, QuestionRecord]:
    document = brief.document(*paragraphs)
    facts = extract(document)
    claims = propose(document, facts).claims
    return {d.id: d for d in draft(document, facts, slug="aro", seed=5, claims=claims).drafts}


def shown(question: QuestionRecord | None) -> tuple[object, ...]:
    """What a learner meets and what marks it; the named rivals of a typed answer may follow another paragraph."""
    if question is None:
        return ()
    return question.spec.kind, question.stem, question.spec.key, question.spec.options, question.spec.parts


@pytest.mark.parametrize("place", range(len(TOLD)))
def test_what_neither_rests_on_a_paragraph_nor_quotes_it_stays(place: int) -> None:
    changed = list(TOLD)
    changed[place] = changed[place].replace(*CHANGES[place])
    before, after = told(*TOLD), told(*changed)
    sentences = [s.rstrip(".") for text in (TOLD[place], changed[place]) for s in text.split(". ")]
    touched = 0
    for id_ in before.keys() | after.keys():
        own = [before.get(id_), after.get(id_)]
        if shown(own[0]) == shown(own[1]):
            continue
        touched += 1
        texts = [t for d in own if d for t in (d.explanation, d.quote, *d.notes)]
        assert any(sentence in text for sentence in sentences for text in texts), [shown(d) for d in own]
    assert touched
    assert any(shown(question) == shown(after.get(id_)) for id_, question in before.items())
