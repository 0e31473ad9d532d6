"""Whole runs: the drafts of one brief, their keys, their determinism, and that form gives nothing away."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from content.extract import extract
from content.readers import read
from content.records import name_facts
from quizzes.generation import DraftRun, draft, drafting, hedges
from quizzes.marking import check_spec, mark
from quizzes.records import Mark, QuestionRecord

from . import brief

ROOT = Path(__file__).resolve().parents[3]


def run(seed: int = 1, *paragraphs: str) -> DraftRun:
    doc = brief.document(*paragraphs)
    return draft(doc, brief.facts(doc), slug="aro", seed=seed)


def drafts_on(value: str, kind: str) -> list[QuestionRecord]:
    return [d for d in run().drafts if d.facts[0] == f"aro#{value}" and d.spec.kind == kind]


@pytest.mark.parametrize(
    ("fact", "kind", "stem"),
    [
        (
            "date:2019-03-04",
            "date",
            "According to Ruiz, on which day did the Ministry of Water open the Selma canal near Port Aro?",
        ),
        ("date:2021", "date", "According to Ruiz, by which year was the Selma canal paid for?"),
        (
            "date:2020-05",
            "date",
            "According to Ruiz, in which month and year did the Basin Council adopt the Aro Water Compact?",
        ),
        (
            "date:2023-06",
            "date",
            "According to Ruiz, in which month and year did a Delta Institute survey find "
            "that 62% of farmers said that water arrived on time?",
        ),
        (
            "percentage:62",
            "percentage",
            "In a Delta Institute survey of June 2023, what share of farmers said that water arrived on time?",
        ),
        (
            "percentage:39",
            "percentage",
            "According to a Delta Institute survey, what share of farmers said that water arrived on time in 2018?",
        ),
        ("percentage:21", "percentage", "According to Ruiz, what share of Selma farmers had asked for a meter?"),
        (
            "money:USD 48000000",
            "money",
            "According to Ruiz, how much, in US dollars, did the regional government of Aro spend on pumps?",
        ),
        (
            "money:USD 17000000",
            "money",
            "According to Ruiz, how much, in US dollars, did private owners in Lima spend?",
        ),
        ("quantity:14 gates", "number", "According to Ruiz, how many gates did Dutch engineers build in Port Aro?"),
        ("organisation:BCL", "term", "In Ruiz’s brief, what does the acronym BCL stand for?"),
        (
            "person:Mara Lindqvist",
            "person",
            "According to Ruiz, which chief engineer proposed a shared reserve for dry years?",
        ),
        (
            "concept:paper quota",
            "term",
            "Which term does Ruiz’s brief explain as “a right to water that nobody can use”?",
        ),
        (
            "agreement:Aro Water Compact",
            "agreement",
            "According to Ruiz, which compact did the Basin Council adopt in May 2020?",
        ),
    ],
)
def test_each_fact_is_asked_as_a_teacher_would(fact: str, kind: str, stem: str) -> None:
    assert [d.stem for d in drafts_on(fact, kind)] == [stem]


def test_every_draft_is_a_sound_question_whose_key_earns_the_mark() -> None:
    for question in run().drafts:
        assert check_spec(question.spec) == [], question.stem
        outcome = mark(question.spec, _answer(question))
        assert isinstance(outcome, Mark), question.stem
        assert outcome.fraction == 1, (question.stem, outcome)


def _answer(question: QuestionRecord) -> object:
    key = question.spec.key
    if question.spec.kind == "cloze":
        return [_typed(blank["key"]) for blank in key]
    if question.spec.kind == "list":
        return [_typed(item["key"]) for item in key]
    if question.spec.wrong_part is not None:
        return [key, str(question.spec.wrong_part)]
    whole = ("single_choice", "multiple_response", "judgement", "true_false", "matching", "ordering")
    return key if question.spec.kind in whole else _typed(key)


def _typed(key: object) -> str:
    if isinstance(key, dict):
        return str(key.get("name") or " ".join(str(key[k]) for k in ("amount", "currency") if key.get(k)))
    return str(key)


def test_quotes_and_explanations_stand_in_the_passage() -> None:
    doc = brief.document()
    for question in run().drafts:
        assert question.passage is not None
        assert question.quote in doc.passages[question.passage].text
        assert question.explanation
        assert question.rule
        right = question.spec.key if isinstance(question.spec.key, list) else [question.spec.key]
        assert question.notes == () or all(question.notes[int(place)] == "" for place in right)


def test_grain_follows_what_is_counted() -> None:
    grains = {
        d.facts[0]: d.spec.grain for d in run().drafts if d.spec.kind in ("date", "percentage", "number", "money")
    }
    assert grains["aro#percentage:62"] == "rounded"
    assert grains["aro#quantity:3400 households"] == "rounded"
    assert grains["aro#quantity:14 gates"] == "exact"
    assert grains["aro#date:2019-03-04"] == "exact"


def test_rivals_name_the_other_facts_of_the_kind() -> None:
    rivals = {str(r.value): r.about for r in drafts_on("percentage:62", "percentage")[0].spec.rivals}
    assert set(rivals) == {"39", "21"}
    assert "asked for a meter" in rivals["21"]


def test_a_contradicted_statement_changes_one_value_only() -> None:
    doc = brief.document()
    changed = [
        (d, f)
        for seed in range(12)
        for d in run(seed).drafts
        for f in brief.facts(doc)
        if d.rule == "judgement/1"
        and d.spec.key == "contradicted"
        and f.surface in d.quote
        and d.facts[0] in name_of(f)
    ]
    assert changed
    for question, fact in changed:
        assert fact.surface not in question.stem
        assert ", not " in question.explanation


def name_of(fact: object) -> tuple[str, ...]:
    return name_facts("aro", (fact,))  # type: ignore[arg-type]


def test_both_answers_of_a_judgement_come_up() -> None:
    keys = [d.spec.key for seed in range(8) for d in run(seed).drafts if d.spec.kind == "judgement"]
    assert 0.3 < keys.count("supported") / len(keys) < 0.8


def test_the_right_option_is_not_told_by_its_length_or_its_place() -> None:
    chosen = [d for seed in range(40) for d in run(seed).drafts if d.spec.kind == "single_choice"]
    assert len(chosen) >= 150
    numeric = [d for d in chosen if any(c.isdigit() for c in d.spec.options[0])]
    assert _hits(chosen, lambda options: max(len(o) for o in options)) <= 1.25 * sum(
        1 / len(d.spec.options) for d in chosen
    )
    for place in range(4):
        share = sum(d.spec.key == place for d in numeric) / len(numeric)
        assert share < 0.40, (place, share)


def _hits(chosen: list[QuestionRecord], longest: object) -> float:
    total = 0.0
    for question in chosen:
        lengths = [len(o) for o in question.spec.options]
        best = [i for i, n in enumerate(lengths) if n == max(lengths)]
        total += (question.spec.key in best) / len(best)
    return total


def test_another_seed_makes_another_choice() -> None:
    assert [d.spec.options for d in run(1).drafts] != [d.spec.options for d in run(2).drafts]


def test_a_changed_paragraph_changes_only_its_own_questions() -> None:
    paragraphs = list(brief.PARAGRAPHS)
    paragraphs[1] = paragraphs[1].replace("had asked for a meter", "had asked twice for a water meter")
    before = {d.id: (d.stem, d.spec.key, d.spec.options) for d in run(5).drafts}
    after = {d.id: (d.stem, d.spec.key, d.spec.options) for d in run(5, *paragraphs).drafts}
    changed = {k for k in before.keys() | after.keys() if before.get(k) != after.get(k)}
    own = {d.id for d in (*run(5).drafts, *run(5, *paragraphs).drafts) if "aro#percentage:21" in d.facts}
    assert changed
    assert changed <= own


ODD = (
    "2021",
    "Costs: 2021; gains: none",
    "“2021”",
    "(2021)",
    "In 2021, in 2021, in 2021",
    "that 2021 – and – 2021",
    "By 2021",
    "It rose, 2021, and, 2021.",
    "2021 2021 2021: 2021",
    "After 2021, ...",
    "The, 2021, of",
)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize(
    ("type_", "value"),
    [
        ("date", "2021"),
        ("percentage", "2021"),
        ("money", {"amount": "2021", "currency": None}),
        ("quantity", {"amount": "2021", "unit": "ships"}),
        ("fraction", "2/3"),
        ("person", {"name": "2021", "role": ""}),
        ("concept", {"term": "2021", "definition": ""}),
        ("agreement", {"name": "2021", "acronym": None, "date": None}),
        ("organisation", {"name": "2021", "acronym": "2021"}),
    ],
)
def test_a_scrap_of_text_is_refused_and_never_breaks(text: str, type_: str, value: object) -> None:
    doc = brief.document(text)
    result = draft(doc, (brief.fact(doc, type_, "2021", value),), slug="odd", seed=1)
    assert result.drafts == ()
    assert sum(result.refused.values()) >= 2


SHARED = ROOT.parent / "shared" / "briefs"


@pytest.mark.skipif(not SHARED.exists(), reason="the originals are not beside the checkout")
def test_the_originals_give_sound_drafts() -> None:
    for path in sorted(SHARED.glob("*.txt")):
        document = read(path.name, path.read_bytes())
        result = draft(document, extract(document), slug=path.stem, seed=1)
        assert len(result.drafts) >= 5, path.name
        for question in result.drafts:
            assert check_spec(question.spec) == [], question.stem
            outcome = mark(question.spec, _answer(question))
            assert isinstance(outcome, Mark), question.stem
            assert outcome.fraction == 1, (question.stem, outcome)


def test_a_sum_in_a_currency_without_a_code_is_asked_by_its_word() -> None:
    doc = brief.document("The ferry line of Port Aro charges 1,299 kronor for a bunk.")
    fact = brief.fact(doc, "money", "1,299 kronor", {"amount": "1299", "currency": None})
    stems = {d.stem for d in draft(doc, (fact,), slug="aro", seed=1).drafts if d.spec.kind == "money"}
    assert stems == {
        "According to Ruiz (2024), how much, in kronor, does the ferry line of Port Aro charge for a bunk?"
    }


def test_the_brief_is_named_with_its_year_where_the_text_speaks_of_its_day() -> None:
    doc = brief.document("Port Aro employs 140 pilots on the northern quays.")
    fact = brief.fact(doc, "quantity", "140 pilots", {"amount": "140", "unit": "pilots"})
    stems = {d.stem for d in draft(doc, (fact,), slug="aro", seed=1).drafts if d.spec.kind == "number"}
    assert stems == {"According to Ruiz (2024), how many pilots does Port Aro employ on the northern quays?"}


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        (
            "A recent Delta Institute poll found that 62% of farmers doubted the weather service.",
            "According to a Delta Institute poll cited by Ruiz, what share of farmers doubted the weather service?",
        ),
        (
            "Auditor Ana Lund found in March 2023 that 62% of farmers in Selma lacked a well.",
            "According to Auditor Ana Lund (March 2023), 62% of farmers in Selma lacked a well.",
        ),
        (
            "In the United States, 62% of farmers are testing four-day weeks.",
            "According to Ruiz (2024), what share of farmers are testing four-day weeks in the United States?",
        ),
    ],
)
def test_a_source_and_a_place_are_told_in_the_order_one_reads(text: str, stem: str) -> None:
    doc = brief.document(text)
    fact = brief.fact(doc, "percentage", "62%", "62")
    assert stem in {d.stem for d in draft(doc, (fact,), slug="aro", seed=1).drafts}


def test_who_writes_and_what_stands_inside_quotation_marks() -> None:
    assert drafting.says("Mai and Chau") == "Mai and Chau write"
    assert drafting.says("“Heat, Homes and the Missing Plan”") == "“Heat, Homes and the Missing Plan” says"
    assert drafting.says("the brief") == "The passage says"
    assert drafting.quoted('issued a "yellow card" in April') == "“issued a ‘yellow card’ in April”"


@pytest.mark.parametrize(
    ("hedge", "meant"),
    [
        ("at least", "which makes it a lower limit"),
        ("As many as", "which makes it an upper limit"),
        ("more than", "so the true figure lies higher"),
        ("nearly", "so the true figure lies lower"),
        ("about", ""),
        ("", ""),
    ],
)
def test_a_hedge_is_explained_by_what_it_says(hedge: str, meant: str) -> None:
    assert hedges.meaning(hedge) == meant


def test_a_long_sentence_is_quoted_by_whole_clauses() -> None:
    sentence = (
        "The Fisheries Council adopted a strategy on harbour hygiene after years of delay and many meetings in the "
        "southern provinces, and the common declaration approved by the Assembly of Ports on 26 September 2024 "
        "committed its members to cleaner water; a second text was left to the ministers of the coastal states."
    )
    at = sentence.index("26 September")
    situation = SimpleNamespace(
        sentence=sentence, passage="Before it. " + sentence, fact=SimpleNamespace(start=at + 11, end=at + 28)
    )
    assert drafting.quote_of(situation) == (  # type: ignore[arg-type]
        "and the common declaration approved by the Assembly of Ports on 26 September 2024 committed its members to "
        "cleaner water; a second text was left to the ministers of the coastal states."
    )
