"""Every code has exactly one sentence, and values are written as people read them."""

from __future__ import annotations

import string

import pytest
from django.utils import translation

from quizzes.marking import mark, spec_from_json
from quizzes.marking.codes import CODES, READ, REVEALS, say
from quizzes.messages import echo_money, format_value, render, render_value
from quizzes.records import Message
from quizzes.sentences import SENTENCES

SAMPLES = {
    "judgement": "not_said",
    "truth": True,
    "answer_money": {"amount": "900", "currency": "USD"},
    "key_money": {"amount": "900", "currency": "USD"},
    "value_money": {"amount": "900", "currency": "USD"},
    "readings": (say("value.text", text="a"), say("value.number", answer_number="2")),
    "answers": (say("explain.text", text="a"), say("explain.number", key_number="2")),
    "fix": say("fix.blank"),
    "key": say("explain.number", key_number="2"),
    "problem": say("problem.key_date"),
    "first": say("value.number", answer_number="1"),
    "second": say("value.number", answer_number="2"),
}


def sample(code: str) -> Message:
    return say(code, **{name: SAMPLES.get(name, "2031") for name in CODES[code]})


def test_codes_and_sentences_are_the_same_set():
    assert set(SENTENCES) == set(CODES) - set(READ)


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_names_exactly_the_params_of_its_code(code):
    named = {field for _, field, _, _ in string.Formatter().parse(SENTENCES[code]) if field}
    assert named <= set(CODES[code])
    assert named or not CODES[code]


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_said(code):
    sentence = render(sample(code))
    assert sentence
    assert "{" not in sentence


def test_a_code_without_declaration_cannot_be_said():
    with pytest.raises(ValueError, match="does not carry"):
        say("read.date", day="1")
    with pytest.raises(ValueError, match="does not carry"):
        say("read.nothing")


def test_codes_that_reveal_the_key_are_codes():
    assert set(CODES) >= REVEALS
    assert not any(code.startswith(("fix.", "read.")) for code in REVEALS)


@pytest.mark.parametrize(
    ("type_", "value", "written"),
    [
        ("date", "2025-07-22", "22 July 2025"),
        ("date", "2025-07", "July 2025"),
        ("date", "1990/1999", "the 1990s"),
        ("date", "XXXX-03-26", "26 March"),
        ("date", "-0043", "44 BC"),
        ("percentage", "15/20", "15–20%"),
        ("money", {"amount": "550000000000", "currency": "USD"}, "$550 billion"),
        ("quantity", {"amount": "25000", "unit": "troops"}, "25,000 troops"),
        ("number", "1234567.5", "1,234,567.5"),
        ("number", "1E+500", "1E+500"),
        ("concept", {"term": "hedging", "definition": "x"}, "hedging"),
    ],
)
def test_values_are_written_clearly(type_, value, written):
    assert format_value(type_, value) == written


@pytest.mark.parametrize(
    ("amount", "currency", "written"),
    [
        ("550000000000", "USD", "550,000,000,000 USD"),
        ("0.50", "EUR", "0.50 EUR"),
        ("1000", "dollar", "$1,000"),
        ("1000", "rupee", "1,000"),
        ("1000", "", "1,000"),
    ],
)
def test_a_sum_is_echoed_to_its_last_digit(amount, currency, written):
    assert echo_money(amount, currency) == written


@pytest.mark.parametrize(
    ("question", "raw", "sentence"),
    [
        ({"kind": "date", "key": "2025-07-22"}, "July 22, 2025", "Read as 22 July 2025."),
        ({"kind": "percentage", "key": "15"}, "fifteen percent", "Read as 15%."),
        ({"kind": "money", "key": {"amount": "5", "currency": "USD"}}, "550bn USD", "Read as 550,000,000,000 USD."),
        ({"kind": "number", "key": {"amount": "5", "unit": "ships"}}, "25,000", "Read as 25,000 ships."),
        ({"kind": "term", "key": {"name": "hedging"}}, " Hedging ", "Read as “Hedging”."),
        ({"kind": "true_false", "key": True}, "yes", "You chose: true."),
        ({"kind": "judgement", "key": "supported"}, "not said", "You chose: the brief does not say."),
        ({"kind": "percentage", "key": "67", "grain": "rounded"}, "two thirds", "Read as 66.67%."),
        ({"kind": "percentage", "key": "15"}, "15% or 24%", "Read as 15% or 24%."),
    ],
)
def test_a_reading_is_echoed(question, raw, sentence):
    outcome = mark(spec_from_json(question), raw)
    assert render(outcome.reading) == sentence
    assert render_value(outcome.reading) in sentence


def test_a_slip_of_scale_is_named_in_words():
    spec = spec_from_json({"kind": "money", "key": {"amount": "550000000000", "currency": "USD"}})
    note = mark(spec, "550 million USD").note
    assert render(note) == "That is 550,000,000 USD; the answer is a thousand times as large."


def test_values_follow_the_language_of_the_reader():
    with translation.override("de"):
        assert format_value("number", "1234567.5") == "1.234.567,5"
        assert "März" in format_value("date", "2025-03-22")


def test_an_option_that_is_a_sentence_gets_no_second_full_stop():
    assert render(Message("read.option", {"option": "It rains."})) == "You chose: “It rains.”"
    assert render(Message("read.option", {"option": "rain"})) == "You chose: “rain”."
