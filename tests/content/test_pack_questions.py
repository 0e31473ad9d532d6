"""The shipped bank: large and mixed enough, fair in form, every key in words of its digest."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from content.extract import extract
from content.records import Document, Passage, Source
from quizzes.records import JUDGEMENTS, KIND_NAMES
from tests.content.shipped import SLUGS, amount, document, each_digest, each_question, fold, ledger, questions

LEAST_QUESTIONS = {
    "csds-pajon-2025": 25,
    "dynamics-mai-chau-2025": 25,
    "umbrella-pal-2025": 12,
    "rsis-hughes-2025": 25,
    "csis-govella-2025": 25,
}
LEAST_IN_ALL = 155
LEAST_ACROSS = 20
LEAST_SHARE_OF_ARGUMENT = 0.4
#: How many questions of a kind the bank has at least; kinds that are not named, four.
LEAST_OF_KIND = {"single_choice": 40, "judgement": 25, "date": 10, "cloze": 10, "multiple_response": 8, "matching": 8}
FEW = 4
#: The kinds whose answer is a name, and the fact that a typed figure is.
NAMED = ("term", "person", "agreement")
FACT_OF_KIND = {"date": "date", "percentage": "percentage", "money": "money", "number": "quantity"}

ALL = [question for slug in SLUGS for question in questions(slug)]


# ------------------------------------------------------------------ the bank


@each_digest
def test_bank_is_large_enough_and_mixed(slug: str) -> None:
    bank = questions(slug)
    assert len(bank) >= LEAST_QUESTIONS[slug]
    assert len({question["kind"] for question in bank}) >= 8
    assert sum("argument" in question["tags"] for question in bank) >= LEAST_SHARE_OF_ARGUMENT * len(bank)


def test_bank_as_a_whole_is_large_enough() -> None:
    assert len(ALL) >= LEAST_IN_ALL
    assert sum("across" in question["tags"] for question in ALL) >= LEAST_ACROSS


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_pack_asks_in_every_kind(kind: str) -> None:
    assert sum(question["kind"] == kind for question in ALL) >= LEAST_OF_KIND.get(kind, FEW)


def test_true_and_false_stay_few() -> None:
    assert sum(question["kind"] == "true_false" for question in ALL) <= 0.1 * len(ALL)


def test_question_ids_are_slugs_used_once() -> None:
    ids = [question["id"] for question in ALL]
    assert [name for name, times in Counter(ids).items() if times > 1] == []
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in ids)


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


# ------------------------------------------------------------------ each question


@each_question
def test_question_is_whole(slug: str, question: dict[str, Any]) -> None:
    assert question["kind"] in KIND_NAMES
    assert question["status"] == "approved"
    assert 1 <= question["difficulty"] <= 5
    assert question["tags"]
    assert 12 <= len(question["explanation"].split()) <= 60


@each_question
def test_stem_is_short_and_positive(slug: str, question: dict[str, Any]) -> None:
    assert len(question["stem"].split()) <= 30
    assert not re.search(r"\b(not|except|never|all of the above|none of the above)\b", question["stem"], re.IGNORECASE)
    assert len(re.findall(r"\b(?:according to|as \w+ reports|cited by|by \w+’s)\b", question["stem"])) <= 1


@each_question
def test_quote_stands_word_for_word_in_one_passage(slug: str, question: dict[str, Any]) -> None:
    holding = [p for p in document(slug).passages if question["quote"] in p.text and p.role != "heading"]
    assert len(holding) == 1


@each_question
def test_facts_of_a_question_are_in_the_ledger(slug: str, question: dict[str, Any]) -> None:
    names = question["facts"]
    assert any(name.startswith(f"{slug}#") for name in names)
    assert [name for name in names if name not in ledger(name.partition("#")[0])] == []


@each_question
def test_questions_across_briefs_name_two(slug: str, question: dict[str, Any]) -> None:
    briefs = {name.partition("#")[0] for name in question["facts"]}
    assert ("across" in question["tags"]) == (len(briefs) > 1)


# ------------------------------------------------------------------ what is typed


@each_question
def test_key_is_in_the_quote(slug: str, question: dict[str, Any]) -> None:
    """Of a list, one name in the quote and all of them in the digest."""
    parts = parts_of(question)
    missing = [part for part in parts if not key_in(part, question["quote"])]
    if question["kind"] == "list":
        assert len(missing) < len(parts)
        text = " ".join(passage.text for passage in document(slug).passages)
        missing = [part for part in parts if not key_in(part, text)]
    assert missing == []


@each_question
def test_stem_does_not_give_a_typed_key_away(slug: str, question: dict[str, Any]) -> None:
    named = [part for part in parts_of(question) if part["kind"] in NAMED]
    figures = [part for part in parts_of(question) if part["kind"] in FACT_OF_KIND]
    assert [part for part in named if fold(part["key"]["name"]) in fold(question["stem"])] == []
    assert [part for part in figures if key_in(part, question["stem"])] == []


def parts_of(question: dict[str, Any]) -> list[dict[str, Any]]:
    return list(question["key"]) if question["kind"] in ("cloze", "list") else [question]


def key_in(part: dict[str, Any], text: str) -> bool:
    """Whether a typed key can be read in a text; chosen keys have no single wording."""
    kind, key = part["kind"], part["key"]
    if kind in NAMED:
        return any(name in text for name in [key["name"], *key.get("aliases", []), key.get("acronym", key["name"])])
    if kind in FACT_OF_KIND:
        alone = Document(source=Source(), passages=(Passage(order=0, role="paragraph", text=text),))
        read_there = [fact for fact in extract(alone) if fact.type == FACT_OF_KIND[kind]]
        return amount(FACT_OF_KIND[kind], key) in {amount(fact.type, fact.value) for fact in read_there}
    return True


@each_question
def test_blanks_are_numbered_like_their_keys(slug: str, question: dict[str, Any]) -> None:
    blanks = re.findall(r"\{(\d+)\}", question["stem"])
    wanted = len(question["key"]) if question["kind"] == "cloze" else 0
    assert blanks == [str(n + 1) for n in range(wanted)]


# ------------------------------------------------------------------ what is chosen


@each_question
def test_options_are_alike_and_every_wrong_one_is_explained(slug: str, question: dict[str, Any]) -> None:
    if question["kind"] not in ("single_choice", "multiple_response"):
        assert "notes" not in question
        return
    options, notes = question["options"], question["notes"]
    right = [question["key"]] if question["kind"] == "single_choice" else question["key"]
    assert len(set(map(fold, options))) == len(options) == len(notes)
    assert len(options) == (4 if question["kind"] == "single_choice" else 5)
    assert [n for n, note in enumerate(notes) if not note] == right
    lengths = [len(option) for option in options]
    assert max(lengths) <= (1.6 if question["kind"] == "single_choice" else 2) * min(lengths)
    others = [length for n, length in enumerate(lengths) if n not in right]
    assert all(0.6 * min(others) <= lengths[n] <= 1.4 * max(others) for n in right)


@each_question
def test_sides_and_steps_are_sound(slug: str, question: dict[str, Any]) -> None:
    """A match has a spare partner; steps are never written down in their order; parts stand in the statement."""
    if question["kind"] == "matching":
        left, right = question["options"]["left"], question["options"]["right"]
        assert len({yours for _mine, yours in question["key"]}) == len(left) == len(right) - 1
        assert [mine for mine, yours in question["key"] if mine == yours] != list(range(len(left)))
    elif question["kind"] == "ordering":
        assert len(question["options"]) >= 5
        assert question["key"] != sorted(question["key"])
    elif question["kind"] == "judgement":
        assert all(part in question["stem"] for part in question.get("parts", ()))


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
    chosen = [question for question in ALL if question["kind"] == "single_choice"]
    right = 0.0
    for question in chosen:
        scores = [FORM_RULES[rule](option, question["stem"]) for option in question["options"]]
        right += (scores[question["key"]] == max(scores)) / scores.count(max(scores))
    assert right <= 1.25 * sum(1 / len(question["options"]) for question in chosen)


def test_several_answers_are_no_longer_than_the_others() -> None:
    """Over all questions with several right options, these are about as long as the wrong ones."""
    several = [question for question in ALL if question["kind"] == "multiple_response"]
    right = [len(q["options"][n]) for q in several for n in q["key"]]
    wrong = [len(o) for q in several for n, o in enumerate(q["options"]) if n not in q["key"]]
    assert 0.9 <= (sum(right) / len(right)) / (sum(wrong) / len(wrong)) <= 1.1
