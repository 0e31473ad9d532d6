"""What the gate refuses, each reason with a case, and what every draft of a whole run keeps."""

from __future__ import annotations

import dataclasses

import pytest

from content.records import Document, FactCandidate, name_facts
from quizzes.generation import draft, gate
from quizzes.generation.names import label_of, surname
from quizzes.generation.situation import Situation, situations
from quizzes.generation.values import say
from quizzes.records import QuestionRecord, Spec

from . import brief

SENTENCE = "Over 3,400 farmers joined the union in Port Aro in May 2020."


def one(type_: str, surface: str, value: object, text: str = SENTENCE, **more: object) -> Situation:
    doc = brief.document(text)
    return situations(doc, (brief.fact(doc, type_, surface, value, **more),), slug="aro", seed=1)[0]


def choice(stem: str, key: int, *options: str) -> QuestionRecord:
    return QuestionRecord(id="q", spec=Spec("single_choice", key, options=options), stem=stem)


def typed(stem: str, kind: str = "date", key: object = "2020-05") -> QuestionRecord:
    return QuestionRecord(id="q", spec=Spec(kind, key), stem=stem)


JOINED = one("date", "May 2020", "2020-05")
COUNT = one("quantity", "3,400 farmers", {"amount": "3400", "unit": "farmers"}, hedge="over")


@pytest.mark.parametrize(
    ("record", "situation", "reason"),
    [
        (typed("In which month and year did farmers join the union in Port Aro?"), JOINED, ""),
        (typed("In which month and year, May 2020 or later, did farmers join the union?"), JOINED, "key_in_stem"),
        (typed("In which month did they join the union in Port Aro?"), JOINED, "dangling_reference"),
        (typed("In which month did farmers join the union " + "of the port " * 9 + "Aro?"), JOINED, "too_long"),
        (typed("In which month did farmers join the the union in Port Aro?"), JOINED, "no_safe_question"),
        (
            typed("According to A, according to B, in which month did farmers join a union?"),
            JOINED,
            "needs_attribution",
        ),
        (
            typed("How many farmers joined the union in Port Aro?", "number", {"amount": "3400", "unit": None}),
            COUNT,
            "hedge_lost",
        ),
        (
            typed("More than how many farmers joined a union in Port Aro?", "number", {"amount": "3400", "unit": None}),
            COUNT,
            "",
        ),
        (choice("In which year did farmers join a union in Port Aro?", 0, "2020", "2019"), JOINED, "too_few_rivals"),
        (
            choice("In which year did farmers join a union in Port Aro?", 0, "2020", "2019", "later on"),
            JOINED,
            "options_unlike",
        ),
        (
            choice("Who joined a union in Port Aro?", 0, "farmers of the coast and hills", "miners", "cooks"),
            JOINED,
            "giveaway_length",
        ),
    ],
)
def test_each_reason_has_its_case(record: QuestionRecord, situation: Situation, reason: str) -> None:
    assert gate.refuse(record, situation) == reason


@pytest.mark.parametrize(
    ("stem", "reason"),
    [
        ("In which month and year did farmers of Port Aro leave it again?", "dangling_reference"),
        ("In which month and year did the draft reach Port Aro?", "dangling_reference"),
        ("In which month and year did current members join a union in Port Aro?", "dangling_reference"),
        ("In which month and year did farmers join a union in Port Aro in 2021?", "several_values"),
        ("In which month and year did farmers of Port Aro join a union only?", "no_safe_question"),
        ("In which month and year did Aro join?", "no_safe_question"),
        ("In which month and year did the farmers of Port Aro take over?", "no_safe_question"),
        ("In Port Aro, a union of farmers should be joined by how many or more states?", "no_safe_question"),
        ("According to Ruiz, since, which three unions have farmers joined in Port Aro?", "no_safe_question"),
        ("In which month and year had farmers of Port Aro paid Tk to join a union?", "no_safe_question"),
        ("In return, in which month and year did farmers join a union in Port Aro?", "no_safe_question"),
        ("In which month and year did a Delta poll put support for her as mayor of Aro first?", "dangling_reference"),
    ],
)
def test_a_stem_that_a_teacher_would_mend_is_refused(stem: str, reason: str) -> None:
    assert gate.refuse(typed(stem), JOINED) == reason


def test_a_key_that_its_own_words_do_not_give_is_refused() -> None:
    wrong = dataclasses.replace(
        COUNT, fact=dataclasses.replace(COUNT.fact, value={"amount": "4300", "unit": "farmers"})
    )
    assert gate.refuse(typed("More than how many farmers joined a union?", "number"), wrong) == "key_not_in_passage"


def run(
    seed: int = 1, importance: int | None = None
) -> tuple[Document, tuple[FactCandidate, ...], tuple[QuestionRecord, ...]]:
    doc = brief.document()
    facts = brief.facts(doc)
    if importance:
        facts = tuple(dataclasses.replace(f, importance=importance) for f in facts)
    return doc, facts, draft(doc, facts, slug="aro", seed=seed).drafts


def test_no_stem_holds_its_key() -> None:
    doc, facts, drafts = run()
    named = dict(zip(name_facts("aro", facts), facts, strict=True))
    asking = [d for d in drafts if d.spec.kind not in ("judgement", "true_false")]
    assert len(asking) > 20
    for question in asking:
        fact = named[question.facts[0]]
        assert fact.surface.lower() not in question.stem.lower(), question.stem
        assert fact.surface in doc.passages[fact.passage].text


def test_keys_are_the_values_of_their_facts() -> None:
    _, facts, drafts = run()
    named = dict(zip(name_facts("aro", facts), facts, strict=True))
    for question in drafts:
        if question.spec.kind in ("date", "percentage"):
            assert question.spec.key == named[question.facts[0]].value
        if question.rule.startswith("single_choice"):
            fact = named[question.facts[0]]
            assert question.spec.options[int(question.spec.key)] == say(fact.type, fact.value)


def test_a_brief_in_another_language_is_left_alone() -> None:
    doc = brief.document()
    doc = dataclasses.replace(doc, source=dataclasses.replace(doc.source, language="ja"))
    result = draft(doc, brief.facts(doc), slug="aro", seed=1)
    assert (result.drafts, result.refused) == ((), {"language": len(brief.facts(doc))})


def test_an_author_s_own_note_and_trivia_are_not_asked() -> None:
    text = "Ana Ruiz is a senior fellow at the Delta Institute since 2011."
    doc = brief.document(text)
    result = draft(doc, (brief.fact(doc, "date", "2011", "2011"),), slug="aro", seed=1)
    assert result.drafts == ()
    assert result.refused["not_examinable"] == 1


def test_small_counts_and_years_in_a_row_are_refused() -> None:
    text = "Chile and Peru held talks on copper in 2018 and 2019 after long quarrels."
    doc = brief.document(text)
    result = draft(doc, (brief.fact(doc, "date", "2018", "2018"),), slug="aro", seed=1)
    assert result.drafts == ()
    assert "several_values" in result.refused


def test_a_hedged_count_is_never_a_choice() -> None:
    _, _, drafts = run()
    hedged = [d for d in drafts if d.spec.tolerance.type == "source"]
    assert {d.spec.kind for d in hedged} == {"number"}
    assert [d.spec.tolerance.hedge for d in hedged] == ["over"]
    assert hedged[0].stem == "According to Ruiz, more than how many households live along the Selma canal?"


def test_every_refusal_has_a_known_reason() -> None:
    doc = brief.document()
    result = draft(doc, brief.facts(doc), slug="aro", seed=1)
    assert set(result.refused) <= set(gate.REASONS)
    assert sum(result.refused.values()) == len(result.refusals)
    assert (-1, "judgement", "one_brief_only") in result.refusals


def test_unimportant_facts_are_asked_once_or_not_at_all() -> None:
    _, _, drafts = run(importance=1)
    assert {d.spec.kind for d in drafts} <= {"date", "percentage", "money"}
    assert len({d.facts[0] for d in drafts}) == len(drafts)


@pytest.mark.parametrize(
    ("text", "type_", "surface", "value"),
    [
        ("In Callao, 63% rented a berth from somebody else.", "percentage", "63%", "63"),  # of whom
        ("Callao reached 13 percent in 2023, Port Aro much less.", "percentage", "13 percent", "13"),  # of what
        (
            "In Callao nine riders in ten were born abroad, the port says.",
            "quantity",
            "nine riders",
            {"amount": "9", "unit": "riders"},
        ),
        (
            "“Nobody needs a pump of $400 here,” says Ana Lund of the port of Callao.",
            "money",
            "$400",
            {"amount": "400", "currency": "USD"},
        ),
    ],
)
def test_no_statement_is_judged_by_half_a_figure_or_in_changed_words(
    text: str, type_: str, surface: str, value: object
) -> None:
    doc = brief.document(text)
    facts = (brief.fact(doc, type_, surface, value),)
    assert not [d for d in draft(doc, facts, slug="aro", seed=1).drafts if d.spec.kind == "judgement"]


def test_an_author_with_the_family_name_in_front_is_named_by_it() -> None:
    assert [surname(n) for n in ("Lin Pei-shan", "Ana Ruiz", "Tom Falk-Berg", "Ida Moe Jr.")] == [
        "Lin",
        "Ruiz",
        "Falk-Berg",
        "Moe",
    ]


def test_options_have_as_many_decimals_as_the_key() -> None:
    doc = brief.document(
        "In Port Aro, 59.1% of voters backed a fishing quota in May 2021. In Tumbes 43.7% of dock hands fell ill in "
        "2022. In Lima 44% of boats were idle in 2020, in "
        "Callao 52% of nets were torn in 2019, and in Selma 61% of crews were hired in 2018."
    )
    facts = tuple(brief.fact(doc, "percentage", f"{v}%", v) for v in ("59.1", "43.7", "44", "52", "61"))
    chosen = [d for d in draft(doc, facts, slug="aro", seed=1).drafts if "voters" in d.stem and d.spec.options]
    assert chosen
    assert all("." in option for d in chosen for option in d.spec.options)


def test_a_house_among_the_authors_gives_no_name() -> None:
    doc = brief.document("Text.")
    source = dataclasses.replace(doc.source, authors=("Ottilie Brandner", "City Lab Graz"))
    assert label_of(dataclasses.replace(doc, source=source)) == "Brandner"


def test_a_changed_figure_is_not_one_that_the_sentence_gives_for_something_else() -> None:
    doc = brief.document("The scheme of Port Aro costs €2.4 million and saves farmers in Selma €1.2 million in 2021.")
    euros = [{"amount": a, "currency": "EUR"} for a in ("2400000", "1200000")]
    facts = tuple(brief.fact(doc, "money", s, v) for s, v in zip(("€2.4 million", "€1.2 million"), euros, strict=True))
    for seed in range(8):
        for question in draft(doc, facts, slug="aro", seed=seed).drafts:
            if question.rule.startswith("judgement/"):
                assert question.stem.count("€2.4 million") <= 1
                assert question.stem.count("€1.2 million") <= 1


def test_a_choice_among_made_figures_alone_is_not_set() -> None:
    doc = brief.document("In Port Aro, 59% of voters backed a fishing quota in May 2021.")
    result = draft(doc, (brief.fact(doc, "percentage", "59%", "59"),), slug="aro", seed=1)
    assert {d.spec.kind for d in result.drafts} & {"percentage"}
    assert not [d for d in result.drafts if d.spec.options]


def test_the_explanation_of_a_date_told_by_other_words_gives_it_whole() -> None:
    doc = brief.document(
        "Lima held a fair in June 2023. In the same month the harbour council of Lima chose a new mayor."
    )
    fact = brief.fact(doc, "date", "the same month", "2023-06", resolved=True)
    explained = [d.explanation for d in draft(doc, (fact,), slug="aro", seed=1).drafts]
    assert explained
    assert all("That is June 2023." in text for text in explained)
