"""The first seal re-reads the passage with the parser that marks, for every kind."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from content.extract import extract
from content.readers import read
from content.records import Document, FactCandidate, name_facts
from quizzes.interchange import pack
from quizzes.marking import KINDS, spec_from_json
from quizzes.messages import render
from quizzes.records import QuestionRecord
from quizzes.seals import Proof, value_found
from quizzes.stem_seal import Ground, KeyFact, check_stem

PACK = Path(__file__).resolve().parents[2] / "content" / "packs" / "jiritsu"
PASSAGE = (
    "On 3 May 2031 the council put the fee at about 12% of the fare, or €4.5 million a year, for 40 ferries, "
    "about 3,700 km away. Governor Ada Holm signed the Harbour Renewal Agreement (HRA) with Mell, Orrin and Tay."
)
FACTS = (("in May", "2031-05"), ("thirteenth year in a row", {"amount": "13", "unit": "years"}))


def found(spec: dict[str, object], quote: str, stem: str = "", passage: str = PASSAGE) -> bool:
    return value_found(spec_from_json(spec), Proof(quote, passage, passage, FACTS), stem)


CASES = [
    ({"kind": "percentage", "key": "12"}, "about 12% of the fare", True),
    ({"kind": "percentage", "key": "13"}, "about 12% of the fare", False),
    ({"kind": "percentage", "key": "12"}, "about twelve in a hundred", False),
    ({"kind": "date", "key": "2031-05-03"}, "On 3 May 2031 the council", True),
    ({"kind": "date", "key": "2031-05-04"}, "On 3 May 2031 the council", False),
    ({"kind": "money", "key": {"amount": "4500000", "currency": "EUR"}}, "€4.5 million a year", True),
    ({"kind": "money", "key": {"amount": "4500000000", "currency": "EUR"}}, "€4.5 million a year", False),
    ({"kind": "number", "key": {"amount": "40", "unit": "ferries"}}, "for 40 ferries", True),
    ({"kind": "number", "key": {"amount": "41", "unit": "ferries"}}, "for 40 ferries", False),
    ({"kind": "number", "key": {"amount": "3700", "unit": "km"}}, "about 3,700 km away", True),
    ({"kind": "number", "key": {"amount": "37", "unit": "km"}}, "about 3,700 km away", False),
    ({"kind": "term", "key": {"name": "the Council"}}, "the council put the fee", True),
    ({"kind": "term", "key": {"name": "parliament"}}, "the council put the fee", False),
    ({"kind": "person", "key": {"name": "Holm Ada"}}, "Governor Ada Holm signed", True),
    ({"kind": "person", "key": {"name": "Ben Ruiz"}}, "Governor Ada Holm signed", False),
    ({"kind": "agreement", "key": {"name": "Harbour Renewal Agreement"}}, "Harbour Renewal Agreement (HRA)", True),
    ({"kind": "agreement", "key": {"name": "Pier Agreement"}}, "Harbour Renewal Agreement (HRA)", False),
    ({"kind": "list", "key": ["Mell", "Tay"], "want": 2}, "with Mell, Orrin and Tay", True),
    ({"kind": "list", "key": ["Mell", "Skye"], "want": 2}, "with Mell, Orrin and Tay", False),
    ({"kind": "single_choice", "key": 0, "options": ["12%", "13%", "14%"]}, "about 12% of the fare", True),
    ({"kind": "single_choice", "key": 1, "options": ["12%", "13%", "14%"]}, "about 12% of the fare", False),
    ({"kind": "single_choice", "key": 0, "options": ["a fee", "a gift", "a loan"]}, "put the fee", True),
    ({"kind": "multiple_response", "key": [0, 1], "options": ["12%", "40 ferries", "9%"]}, "for 40 ferries", True),
    ({"kind": "multiple_response", "key": [0, 2], "options": ["12%", "40 ferries", "9%"]}, "for 40 ferries", False),
    ({"kind": "judgement", "key": "supported"}, "the council put the fee", True),
    ({"kind": "judgement", "key": "supported"}, "the senate put the fee", False),
    ({"kind": "true_false", "key": True}, "the council put the fee", True),
    ({"kind": "ordering", "options": ["a", "b", "c"], "key": [1, 0, 2]}, "the council put the fee", True),
    (
        {"kind": "matching", "options": {"left": ["a", "b"], "right": ["c", "d"]}, "key": [[0, 1], [1, 0]]},
        "words that stand nowhere",
        False,
    ),
    ({"kind": "cloze", "key": [{"kind": "percentage", "key": "12"}, {"kind": "date", "key": "2030"}]}, PASSAGE, False),
    ({"kind": "cloze", "key": [{"kind": "percentage", "key": "12"}, {"kind": "date", "key": "2031"}]}, PASSAGE, True),
    ({"kind": "cloze", "key": [{"kind": "percentage", "key": "12"}]}, PASSAGE, True),
]


@pytest.mark.parametrize(("spec", "quote", "given"), CASES)
def test_the_seal_is_given_where_the_passage_gives_the_key(spec, quote, given):
    assert found(spec, quote) is given


def test_the_cases_cover_every_kind():
    assert {spec["kind"] for spec, _quote, _given in CASES} == set(KINDS)


def test_a_value_that_the_extractor_completed_counts_where_its_words_stand_in_the_quote():
    text = "Rises followed, the thirteenth year in a row, in May."
    assert found({"kind": "date", "key": "2031-05"}, "in May", passage=text)
    assert found({"kind": "number", "key": {"amount": "13", "unit": "years"}}, "thirteenth year in a row", passage=text)
    assert not found({"kind": "date", "key": "2032-05"}, "in May", passage=text)


def test_a_question_for_the_wrong_figure_has_the_right_one_in_its_quote():
    spec = {"kind": "single_choice", "key": 1, "options": ["The fee is 12%.", "The fee is 21%.", "It is new."]}
    assert found(spec, "about 12% of the fare", "Which note misquotes its figure?")
    assert not found(spec, "put the fee", "Which note misquotes its figure?")


# ------------------------------------------------------------------ the shipped bank


@cache
def shelf() -> tuple[dict[str, Document], dict[str, tuple[str, FactCandidate]]]:
    documents, facts = {}, {}
    for path in sorted((PACK / "briefs").glob("*.md")):
        documents[path.stem] = document = read(path.name, path.read_bytes())
        found_facts = extract(document)
        named = zip(name_facts(path.stem, found_facts), found_facts, strict=True)
        facts |= {name: (path.stem, fact) for name, fact in named}
    return documents, facts


def text_of(slug: str) -> str:
    document = shelf()[0][slug]
    source = document.source
    cover = [source.title, *source.authors, source.publisher, source.series, source.published, *source.cites.values()]
    return "\n".join([*map(str, cover), *(passage.text for passage in document.passages)])


def faults(slug: str, record: QuestionRecord) -> list[str]:
    documents, facts = shelf()
    own = [facts[name] for name in record.facts]
    passage = next(p.text for p in documents[slug].passages if record.quote in p.text)
    briefs = "\n".join(text_of(name) for name in sorted({slug, *(name for name, _fact in own)}))
    proof = Proof(record.quote, passage, briefs, tuple((fact.surface, fact.value) for _slug, fact in own))
    keys = tuple(KeyFact(fact.type, fact.surface, fact.hedge, fact.claimed_by) for _slug, fact in own)
    seal = check_stem(record.stem, record.spec, Ground(passage, record.quote, briefs, keys))
    lost = [] if value_found(record.spec, proof, record.stem) else ["the passage does not give the key"]
    return lost + [render(fault) for fault in seal.faults]


def shipped() -> list[tuple[str, QuestionRecord]]:
    files = sorted((PACK / "questions").glob("*.yaml"))
    return [(path.stem, record) for path in files for record in pack.loads(path.read_bytes())[0]]


def test_every_shipped_question_gets_both_seals_of_the_machine():
    found_faults = {record.id: wrong for slug, record in shipped() if (wrong := faults(slug, record))}
    assert found_faults == {}


def test_keys_moved_to_another_question_lose_the_seal():
    """The seal is worth something: with the key of another question of its kind hardly any question keeps it."""
    typed = [(slug, r) for slug, r in shipped() if r.spec.kind in ("date", "percentage", "money", "number")]
    kept = asked = 0
    for slug, record in typed:
        others = [r.spec for _slug, r in typed if r.spec.kind == record.spec.kind and r.spec.key != record.spec.key]
        for spec in others[:3]:
            passage = next(p.text for p in shelf()[0][slug].passages if record.quote in p.text)
            asked += 1
            kept += value_found(spec, Proof(record.quote, passage))
    assert asked >= 60
    assert kept / asked < 0.1
