"""The shipped digests: our own words, within their length, with every figure, hedge and source in its place."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from content.extract import extract
from content.readers import read
from content.records import NUMERIC_TYPES, Document, FactCandidate, Passage, Source, name_facts
from quizzes.marking import KINDS, check_spec, mark, spec_from_json
from quizzes.records import JUDGEMENTS, KIND_NAMES, Mark, Spec

ROOT = Path(__file__).resolve().parents[2]
PACK = ROOT / "content" / "packs" / "jiritsu"
VALUES = ROOT / "tests" / "data" / "digest_values"
SHARED = ROOT.parent / "shared"
SLUGS = sorted(path.stem for path in (PACK / "briefs").glob("*.md"))

#: Words a digest may have, questions its bank must have, share of the gold facts of importance 2 it must carry.
MOST_WORDS = {
    "csds-pajon-2025": 1_700,
    "dynamics-mai-chau-2025": 1_300,
    "umbrella-pal-2025": 400,
    "rsis-hughes-2025": 750,
    "csis-govella-2025": 1_350,
}
LEAST_QUESTIONS = {
    "csds-pajon-2025": 25,
    "dynamics-mai-chau-2025": 25,
    "umbrella-pal-2025": 12,
    "rsis-hughes-2025": 25,
    "csis-govella-2025": 25,
}
LEAST_SHARE = {"dynamics-mai-chau-2025": 0.7, "umbrella-pal-2025": 0.6}

needs_shared = pytest.mark.skipif(
    not (SHARED / "gold").is_dir(), reason="the folder shared beside the repository is absent"
)
each_digest = pytest.mark.parametrize("slug", SLUGS)


@cache
def document(slug: str) -> Document:
    name = f"{slug}.md"
    return read(name, (PACK / "briefs" / name).read_bytes())


@cache
def facts(slug: str) -> tuple[FactCandidate, ...]:
    return extract(document(slug))


@cache
def questions(slug: str) -> list[dict[str, Any]]:
    path = PACK / "questions" / f"{slug}.yaml"
    loaded = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []
    assert isinstance(loaded, list)
    return loaded


def body(slug: str) -> str:
    return (PACK / "briefs" / f"{slug}.md").read_text(encoding="utf-8").split("\n---\n", 1)[1]


def sections(slug: str) -> list[str]:
    return [passage.text for passage in document(slug).passages if passage.role == "heading"]


def sentences(slug: str) -> list[str]:
    return [part for p in document(slug).passages for part in re.split(r"(?<=[.!?])\s+(?=[A-Z“])", p.text)]


def fold(text: object) -> str:
    plain = unicodedata.normalize("NFKD", str(text).replace("ō", "o"))
    return " ".join(re.findall(r"[a-z0-9+]+", "".join(c for c in plain if not unicodedata.combining(c)).lower()))


def amount(fact_type: str, value: Any) -> str:
    """What makes two numeric values the same, whatever the wording of a unit."""
    if fact_type in ("money", "quantity"):
        return f"{float(value['amount']):g} {value['currency'] if fact_type == 'money' else ''}".strip()
    return str(value)


# ------------------------------------------------------------------ the text


def test_pack_names_format_and_language() -> None:
    pack = yaml.safe_load((PACK / "pack.yaml").read_text(encoding="utf-8"))
    assert pack["format"] == 1
    assert pack["slug"] == "jiritsu"
    assert pack["language"] == "en"
    assert set(pack) >= {"title", "version"}
    assert SLUGS, "the pack ships no digest"


@each_digest
def test_digest_keeps_its_length(slug: str) -> None:
    words = len(re.findall(r"\S*\w\S*", body(slug)))
    assert 0.7 * MOST_WORDS[slug] <= words <= MOST_WORDS[slug]


@each_digest
def test_digest_is_plain_markdown(slug: str) -> None:
    assert not re.search(r"</?[a-zA-Z!]|&[a-z]+;", body(slug))


@each_digest
def test_digest_cites_its_original(slug: str) -> None:
    source = document(slug).source
    assert source.title
    assert source.authors
    assert source.publisher
    assert source.series
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", source.published)
    assert re.fullmatch(r"\d{4}(-\d\d){0,2}", source.as_of)
    assert source.cites["title"] != source.title


@each_digest
def test_every_section_names_the_section_it_digests(slug: str) -> None:
    origin = document(slug).source.origin
    assert sections(slug) == list(origin)
    assert all(origin.values())
    assert sections(slug)[0] == "Key points"
    assert (5 if MOST_WORDS[slug] > 700 else 2) <= len(sections(slug)) - 1 <= 8


@each_digest
@needs_shared
def test_origins_are_headings_of_the_original(slug: str) -> None:
    """A part of the original that has no heading is described in lower case ("opening paragraphs")."""
    lines = {fold(line) for line in (SHARED / "briefs" / f"{slug}.txt").read_text(encoding="utf-8").splitlines()}
    named = [part for heading in document(slug).source.origin.values() for part in heading.split("; ")]
    assert [part for part in named if fold(part) not in lines and not part[0].islower()] == []


@each_digest
def test_paragraphs_stay_short(slug: str) -> None:
    long = [p.text[:40] for p in document(slug).passages if len(p.text.split()) > 95]
    assert long == []


def test_allowed_runs_stay_few() -> None:
    lines = (ROOT / ".own-words-allow").read_text(encoding="utf-8").splitlines()
    assert 0 < len(lines) <= 20


@needs_shared
def test_nothing_repeats_a_brief() -> None:
    tool = SHARED / "tools" / "own_words.py"
    run = subprocess.run(
        [sys.executable, str(tool), str(ROOT), str(SHARED / "briefs")], capture_output=True, text=True, check=False
    )
    assert run.stdout == ""
    assert run.returncode == 0, run.stderr


# ------------------------------------------------------------------ the facts


def expected_values() -> list[Any]:
    rows = [(path.stem, row) for path in sorted(VALUES.glob("*.json")) for row in json.loads(path.read_text("utf-8"))]
    return [pytest.param(slug, row, id=f"{slug}-{row['surface']}") for slug, row in rows]


@pytest.mark.parametrize(("slug", "row"), expected_values())
def test_value_stands_with_its_date_hedge_and_source(slug: str, row: dict[str, Any]) -> None:
    there = [s for s in sentences(slug) if row["surface"] in s and all(word in s for word in row["with"])]
    assert there, f"no sentence has {row['surface']!r} with {row['with']}"


@pytest.mark.parametrize(("slug", "row"), expected_values())
def test_value_is_found_by_extraction(slug: str, row: dict[str, Any]) -> None:
    if row["type"] in NUMERIC_TYPES:
        found = {amount(row["type"], fact.value) for fact in facts(slug) if fact.type == row["type"]}
        assert amount(row["type"], row["value"]) in found
    else:
        named = {fold(part) for fact in facts(slug) if isinstance(fact.value, dict) for part in fact.value.values()}
        assert fold(row["value"]) in named


def gold(slug: str) -> list[dict[str, Any]]:
    lines = (SHARED / "gold" / f"{slug}.jsonl").read_text(encoding="utf-8").splitlines()
    return [row for row in map(json.loads, lines) if not row.get("optional")]


def carried(slug: str, row: dict[str, Any]) -> bool:
    """Whether the digest tells a fact of the gold: a value by extraction, a name by standing in the text."""
    value = row["value"]
    if row["type"] in NUMERIC_TYPES:
        found = {amount(fact.type, fact.value) for fact in facts(slug) if fact.type == row["type"]}
        return amount(row["type"], value) in found
    text = f" {fold(' '.join(p.text for p in document(slug).passages))} "
    names = [value.get("name"), value.get("acronym"), value.get("term"), row["surface"]]
    wanted = [fold(re.sub(r"\s*\(.*?\)", "", name)) for name in names if name]
    return any(f" {name} " in text for name in wanted)


@each_digest
@needs_shared
@pytest.mark.parametrize("importance", [3, 2])
def test_digest_carries_what_a_teacher_would_ask(slug: str, importance: int) -> None:
    share = 1.0 if importance == 3 else LEAST_SHARE.get(slug, 0.8)
    rows = [row for row in gold(slug) if row["importance"] == importance]
    missing = [f"{row['id']} {row['surface']}" for row in rows if not carried(slug, row)]
    assert 1 - len(missing) / len(rows) >= share, missing


# ------------------------------------------------------------------ the questions


def all_questions() -> list[Any]:
    return [pytest.param(slug, q, id=q["id"]) for slug in SLUGS for q in questions(slug)]


each_question = pytest.mark.parametrize(("slug", "question"), all_questions())


#: The kind of fact that a typed answer of a kind is.
FACT_OF_KIND = {"date": "date", "percentage": "percentage", "money": "money", "number": "quantity"}


def spec(question: dict[str, Any]) -> Spec:
    names = ("kind", "key", "options", "tolerance", "grain", "asks", "others", "currency", "accepts")
    return spec_from_json({name: question[name] for name in names if name in question})


@each_digest
def test_bank_is_large_enough_and_mixed(slug: str) -> None:
    bank = questions(slug)
    assert len(bank) >= LEAST_QUESTIONS[slug]
    assert len({question["kind"] for question in bank}) >= 6
    assert sum("argument" in question["tags"] for question in bank) >= 0.45 * len(bank)


def test_pack_asks_in_every_kind() -> None:
    assert {question["kind"] for slug in SLUGS for question in questions(slug)} == set(KIND_NAMES)


def test_no_two_digests_share_a_question_id() -> None:
    ids = [question["id"] for slug in SLUGS for question in questions(slug)]
    assert [name for name, times in Counter(ids).items() if times > 1] == []


@each_question
def test_questions_across_briefs_name_two(slug: str, question: dict[str, Any]) -> None:
    briefs = {name.partition("#")[0] for name in question["facts"]}
    assert ("across" in question["tags"]) == (len(briefs) > 1)


def test_enough_questions_span_two_briefs() -> None:
    assert sum("across" in question["tags"] for slug in SLUGS for question in questions(slug)) >= 20


#: Ways to choose an option without having read the brief. Each gives a score of an option; the highest is chosen.
FORM_RULES = {
    "longest": lambda option, stem: len(option),
    "shortest": lambda option, stem: -len(option),
    "likest the stem": lambda option, stem: len(words_of(option) & words_of(stem)),
    "least like the stem": lambda option, stem: -len(words_of(option) & words_of(stem)),
}


def words_of(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) > 3)


@pytest.mark.parametrize("rule", FORM_RULES)
def test_form_gives_no_choice_away(rule: str) -> None:
    """Ties share: who always follows a rule is right at most 1.25 times as often as by chance."""
    chosen = [q for slug in SLUGS for q in questions(slug) if q["kind"] == "single_choice"]
    right = 0.0
    for question in chosen:
        scores = [FORM_RULES[rule](option, question["stem"]) for option in question["options"]]
        right += (scores[question["key"]] == max(scores)) / scores.count(max(scores))
    assert right <= 1.25 * sum(1 / len(question["options"]) for question in chosen)


@each_digest
def test_question_ids_are_slugs_used_once(slug: str) -> None:
    ids = [question["id"] for question in questions(slug)]
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)


@each_question
def test_question_is_whole(slug: str, question: dict[str, Any]) -> None:
    assert spec(question).kind in KIND_NAMES
    assert question["status"] == "approved"
    assert 1 <= question["difficulty"] <= 5
    assert question["tags"]
    assert len(question["explanation"].split()) >= 12


@each_question
def test_question_can_be_marked(slug: str, question: dict[str, Any]) -> None:
    built = spec(question)
    assert check_spec(built) == []
    examples = KINDS[built.kind].examples(built, random.Random(slug))
    assert {fraction(built, raw) for raw in examples.right} == {1}
    assert all(fraction(built, raw) < 1 for raw in examples.wrong)


def fraction(built: Spec, raw: Any) -> Decimal:
    result = mark(built, raw)
    assert isinstance(result, Mark), f"{raw!r} was sent back: {result}"
    return result.fraction


@pytest.mark.parametrize(
    ("question_id", "answer", "earned"),
    [
        ("pajon-upper-house-day", "20 July 2025", 1),
        ("pajon-upper-house-day", "20 July", 1),
        ("pajon-upper-house-day", "24 February", 0),
        ("pajon-budget-commitment-month", "Dec 2022", 1),
        ("pajon-asahi-doubt", "77 per cent", 1),
        ("pajon-asahi-doubt", "68%", 0),
        ("pajon-colby-demand", "3.5", 1),
        ("pajon-colby-demand", "2%", 0),
        ("pajon-investment-pledge", "$550bn", 1),
        ("pajon-investment-pledge", "€471 billion", 1),
        ("pajon-investment-pledge", "550 million dollars", 0),
        ("pajon-okinawa-troops", "25,000", 1),
        ("pajon-okinawa-troops", "10,000", 0),
        ("pajon-seoul-declaration-gap", "17 years", 1),
        ("pajon-seoul-declaration-gap", "70", 0),
        ("pajon-quasi-alliance-term", "Quasi Alliance", 1),
        ("pajon-quasi-alliance-term", "alliance", 0),
        ("pajon-indispensability-term", "senryakuteki fukaketsusei", 1),
        ("pajon-indispensability-term", "strategic autonomy", 0),
        ("pajon-tokyo-survey-fall", ["18%", "45%"], 1),
        ("pajon-tokyo-survey-fall", ["45%", "18%"], 0),
        ("pajon-normalisation-reforms", ["2015", "Shinzo Abe"], 1),
        ("pajon-normalisation-reforms", ["2015", "Kishida"], 0.5),
        ("hughes-iwaya-rubio-day", "Jan 21", 1),
        ("hughes-iwaya-rubio-day", "7 February 2025", 0),
        ("hughes-hegseth-share", "at least 3%", 1),
        ("hughes-hegseth-share", "3.5%", 0),
        ("hughes-base-costs-sum", "US$8bn", 1),
        ("hughes-base-costs-sum", "¥700 billion", 0),
        ("hughes-arms-purchases-growth", "tenfold", 1),
        ("hughes-arms-purchases-growth", "3 times", 0),
        ("hughes-minilateralism-term", "Mini-lateralism", 1),
        ("hughes-minilateralism-term", "multilateralism", 0),
        ("hughes-base-talks", ["2026", "host-nation support"], 1),
        ("hughes-base-talks", ["2026", "AUKUS"], 0.5),
        ("govella-executive-order-day", "Sept 4", 1),
        ("govella-executive-order-day", "22 July", 0),
        ("govella-yomiuri-trust", "22 per cent", 1),
        ("govella-yomiuri-trust", "77%", 0),
        ("govella-warship-order", "6.5 billion dollars", 1),
        ("govella-warship-order", "6.5 million dollars", 0),
        ("govella-years-since-such-a-loss", "seventy years", 1),
        ("govella-years-since-such-a-loss", "17", 0),
        ("govella-car-industry-weight", ["21.5%", "8.3%"], 1),
        ("govella-car-industry-weight", ["36%", "8.3%"], 0.5),
        ("govella-name-of-double-course", "the dual strategy", 1),
        ("govella-name-of-double-course", "hedging strategy", 0),
        ("mai-chau-reading-day", "July 1, 2014", 1),
        ("mai-chau-reading-day", "8 September 1951", 0),
        ("mai-chau-security-aid-month", "Apr 2023", 1),
        ("mai-chau-budget-growth", "9,4 %", 1),
        ("mai-chau-budget-growth", "8.7", 0),
        ("mai-chau-budget-sum", "¥8.7 trillion", 1),
        ("mai-chau-budget-sum", "55.1 billion dollars", 1),
        ("mai-chau-budget-sum", "8.7 billion yen", 0),
        ("mai-chau-missile-flight", "3700 kilometers", 1),
        ("mai-chau-missile-flight", "3700 miles", 0),
        ("mai-chau-dual-track-term", "dual-track strategy", 1),
        ("mai-chau-dual-track-term", "dual strategy", 0),
        ("mai-chau-proactive-term", "control tower", 0),
        ("mai-chau-regional-strategy", ["2016", "FOIP"], 1),
        ("mai-chau-regional-strategy", ["2016", "Asian NATO"], 0.5),
        ("mai-chau-pal-treaty-day", "Sept 8 1951", 1),
        ("mai-chau-pal-treaty-day", "1947", 0),
        ("pal-nikkei-revision-share", "sixty-seven per cent", 1),
        ("pal-nikkei-revision-share", "68%", 0),
        ("pal-vulnerability-term", "Strategic vulnerability", 1),
        ("pal-vulnerability-term", "strategic dependence", 0),
        ("pal-two-pressures", ["Nippon Steel", "nonreciprocal relationship"], 1),
        ("pal-two-pressures", ["US Steel", "interesting deal"], 0),
        ("pajon-car-share-to-america", "36 per cent", 1),
        ("pajon-car-share-to-america", "21.5%", 0),
        ("pajon-economic-report-month", "December 2020", 1),
        ("pajon-economic-report-month", "April 2025", 0),
        ("pajon-integrated-deterrence-term", "extended deterrence", 0),
        ("pajon-tariffs-before-and-after", ["April 2025", "24%"], 1),
        ("pajon-tariffs-before-and-after", ["April 2025", "25%"], 0.5),
        ("govella-less-dependent-month", "July", 1),
        ("govella-less-dependent-month", "June 2025", 0),
        ("govella-cost-of-the-delay", ["25%", "$20m"], 1),
        ("govella-cost-of-the-delay", ["15%", "20 million dollars"], 0.5),
        ("mai-chau-rises-in-a-row", "thirteen", 1),
        ("mai-chau-new-force-concept", ["2010", "Dynamic Defence Force"], 1),
        ("mai-chau-new-force-concept", ["2010", "Self-Defense Force"], 0.5),
        ("hughes-arms-purchases-sum", "700 billion", 1),
        ("hughes-arms-purchases-sum", "700 million", 0),
        ("hughes-pajon-govella-first-meeting", "7 Feb", 1),
        ("hughes-pajon-govella-first-meeting", "21 January", 0),
        ("pal-umbrella-since", ["1947", "nuclear umbrella"], 1),
        ("pal-umbrella-since", ["1951", "nuclear umbrella"], 0.5),
        ("pal-pajon-okinawa-troops", "nearly 10,000", 1),
        ("pal-pajon-okinawa-troops", "25,000", 0),
    ],
)
def test_what_a_learner_may_type(question_id: str, answer: Any, earned: float) -> None:
    question = next(q for slug in SLUGS for q in questions(slug) if q["id"] == question_id)
    assert float(fraction(spec(question), answer)) == earned


@each_question
def test_stem_is_short_and_positive(slug: str, question: dict[str, Any]) -> None:
    assert len(question["stem"].split()) <= 30
    assert not re.search(r"\b(not|except|never|all of the above|none of the above)\b", question["stem"], re.IGNORECASE)
    assert len(re.findall(r"\b(?:according to|as Pajon reports|cited by|by Pajon’s)\b", question["stem"])) <= 1


@each_question
def test_quote_stands_word_for_word_in_one_passage(slug: str, question: dict[str, Any]) -> None:
    holding = [p for p in document(slug).passages if question["quote"] in p.text and p.role != "heading"]
    assert len(holding) == 1


@each_question
def test_facts_of_a_question_are_in_the_ledger(slug: str, question: dict[str, Any]) -> None:
    names = question["facts"]
    assert any(name.startswith(f"{slug}#") for name in names)
    assert [name for name in names if name not in ledger(name.partition("#")[0])] == []


@cache
def ledger(slug: str) -> frozenset[str]:
    """The names of the facts that extraction finds in one digest of the pack."""
    return frozenset(name_facts(slug, facts(slug))) if slug in SLUGS else frozenset()


@each_question
def test_key_is_in_the_quote(slug: str, question: dict[str, Any]) -> None:
    parts = question["key"] if question["kind"] == "cloze" else [question]
    assert [part for part in parts if not key_in(part, question["quote"])] == []


def key_in(part: dict[str, Any], text: str) -> bool:
    """Whether a typed key can be read in a text; chosen keys have no single wording."""
    kind, key = part["kind"], part["key"]
    if kind == "term":
        return any(name in text for name in [key["name"], *key.get("aliases", [])])
    if kind in FACT_OF_KIND:
        alone = Document(source=Source(), passages=(Passage(order=0, role="paragraph", text=text),))
        read_there = [fact for fact in extract(alone) if fact.type == FACT_OF_KIND[kind]]
        return amount(FACT_OF_KIND[kind], key) in {amount(fact.type, fact.value) for fact in read_there}
    return True


@each_question
def test_stem_does_not_give_a_typed_key_away(slug: str, question: dict[str, Any]) -> None:
    parts = question["key"] if question["kind"] == "cloze" else [question]
    typed = [part for part in parts if part["kind"] not in ("single_choice", "judgement", "true_false")]
    assert [
        part for part in typed if part["kind"] == "term" and fold(part["key"]["name"]) in fold(question["stem"])
    ] == []
    assert [part for part in typed if part["kind"] != "term" and key_in(part, question["stem"])] == []


@each_question
def test_blanks_are_numbered_like_their_keys(slug: str, question: dict[str, Any]) -> None:
    blanks = re.findall(r"\{(\d+)\}", question["stem"])
    wanted = len(question["key"]) if question["kind"] == "cloze" else 0
    assert blanks == [str(n + 1) for n in range(wanted)]


@each_question
def test_options_are_alike_and_every_wrong_one_is_explained(slug: str, question: dict[str, Any]) -> None:
    if question["kind"] != "single_choice":
        assert not question.get("options")
        return
    options, notes = question["options"], question["notes"]
    assert len(options) == len(set(map(fold, options))) == len(notes) == 4
    assert [n for n, note in enumerate(notes) if not note] == [question["key"]]
    lengths = [len(option) for option in options]
    assert max(lengths) <= 1.6 * min(lengths)
    others = [length for n, length in enumerate(lengths) if n != question["key"]]
    assert 0.8 * min(others) <= lengths[question["key"]] <= 1.2 * max(others)


@each_digest
def test_keys_are_spread(slug: str) -> None:
    bank = questions(slug)
    chosen = Counter(question["key"] for question in bank if question["kind"] == "single_choice")
    judged = Counter(question["key"] for question in bank if question["kind"] == "judgement")
    told = Counter(question["key"] for question in bank if question["kind"] == "true_false")
    assert len(chosen) == min(4, chosen.total())
    assert max(chosen.values()) <= (chosen.total() + 1) / 2
    assert len(judged) == min(len(JUDGEMENTS), judged.total())
    assert len(told) == min(2, told.total())
