"""A trimmed statement must read as its sentence did: one verb, its own subject, no second statement spliced on."""

from __future__ import annotations

import pytest

from quizzes.generation import asking, wellformed
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.restated import restatements
from quizzes.generation.trimming import Clause
from quizzes.generation.words import MARK

LEXICON = Lexicon(frozenset(), frozenset())


def clauses(sentence: str, surface: str, kind: str) -> tuple[Clause, ...]:
    return restatements(sentence.replace("@", MARK), surface, kind, LEXICON.lowered, str)


def statement_of(sentence: str, surface: str, kind: str) -> Clause:
    return next(c for c in clauses(sentence, surface, kind) if c.statement is not None)


@pytest.mark.parametrize(
    ("sentence", "surface", "kind"),
    [
        ("The council of Aro adopted the plan in @.", "2019", "date"),
        ("Over @ live along the Selma canal.", "3,400 households", "quantity"),
        ("The levy, introduced in @, pays for three schools.", "2019", "date"),
        ("Oslo signed the @ and closed two ports.", "Aro Accord", "agreement"),
    ],
)
def test_a_statement_that_reads_as_its_sentence_stands(sentence: str, surface: str, kind: str) -> None:
    assert wellformed.stands(statement_of(sentence, surface, kind), surface, LEXICON)


@pytest.mark.parametrize(
    "stump",
    [
        f"the council’s plan, adopted in {MARK} and requires white roofs",
        f"the council adopted the plan in {MARK}, none had read it",
        f"of which the council adopted the plan in {MARK}",
        f"the council to adopt the plan in {MARK}",
    ],
)
def test_a_stump_does_not(stump: str) -> None:
    whole = statement_of("The council adopted the plan in @.", "2019", "date")
    assert not wellformed.stands(Clause(stump, statement=whole.statement), "2019", LEXICON)


@pytest.mark.parametrize(
    ("sentence", "surface", "kind"),
    [
        ("The cap, which the board has raised in stages to @, is still too low.", "75%", "percentage"),
        ("The city paid for the bridge, of which @ came from a loan.", "$40 million", "money"),
        ("Firms above a threshold, which we suggest be set at @, should pay.", "$250,000", "money"),
        ("The ministry will argue that the law of @ is enough to protect the coast.", "2019", "date"),
        ("The mayor pointed out how under the law of @ the port has doubled its trade.", "2019", "date"),
        ("Aro has had more practice than it would have liked since @.", "2019", "date"),
        ("Investors were moved by the mayor’s view in May that the port is an “@”.", "odd gift", "concept"),
    ],
)
def test_what_a_gap_or_a_belief_holds_is_no_statement(sentence: str, surface: str, kind: str) -> None:
    told = [c.text for c in clauses(sentence, surface, kind) if c.statement and not c.statement.phrase_only]
    inner = ("raised", "came from", "suggest", "is enough", "doubled", "liked")
    assert not [
        t
        for t in told
        if any(word in t for word in inner) and not t.startswith(("the ministry will", "the mayor", "Aro has had"))
    ]
    assert f"the port is an “{MARK}”" not in told


def test_a_name_is_asked_with_the_preposition_before_it() -> None:
    sentence = "Oslo renewed its promise to guard Aro under @."
    clause = statement_of(sentence, "Article 5 of the Selma Treaty", "agreement")
    assert clause.statement is not None
    question = asking.name(clause.statement, "which article", str)
    assert question == "under which article did Oslo renew its promise to guard Aro"


def test_an_owner_leaves_no_ending_behind() -> None:
    owned = statement_of("In Aro, Oslo’s @ of 2007 offers a model.", "Payment Directive", "agreement")
    assert owned.statement is not None
    assert asking.name(owned.statement, "which directive", LEXICON.lowered).startswith(
        "in Aro, which directive of Oslo of 2007"
    )
