"""Questions, messages and marks as JSON."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from quizzes.marking import (
    check_spec,
    mark,
    mark_from_json,
    mark_to_json,
    message_from_json,
    message_to_json,
    spec_from_json,
    spec_to_json,
)
from quizzes.records import Mark, Message

from .samples import QUESTIONS, name


@pytest.mark.parametrize("question", QUESTIONS, ids=name)
def test_a_question_survives_json_exactly(question):
    spec = spec_from_json(question)
    assert spec_from_json(json.loads(json.dumps(spec_to_json(spec)))) == spec


def test_every_field_survives_json():
    full = {
        "kind": "percentage",
        "key": "15",
        "tolerance": {"type": "source", "value": "", "hedge": "over"},
        "grain": "rounded",
        "asks": "",
        "others": ["x"],
        "order": "DMY",
        "currency": "shown",
        "scoring": "net",
        "accepts": ["16"],
        "rivals": [{"value": "24", "about": "a", "brief": "b", "passage": "p", "source": "s", "near": False}],
        "options": ["y"],
    }
    assert spec_to_json(spec_from_json(full)) == full


@pytest.mark.parametrize(
    ("kind", "key", "stored"),
    [
        ("date", dt.date(2031, 5, 14), "2031-05-14"),
        ("date", dt.datetime(2031, 5, 14, 9, 30), "2031-05-14"),
        ("date", 2031, "2031"),
        ("percentage", 15, "15"),
        ("percentage", 0.1, "0.1"),
        ("money", {"amount": 8000000000, "currency": "USD"}, {"amount": "8000000000", "currency": "USD"}),
        ("number", 12, {"amount": "12", "unit": None}),
        ("number", {"amount": 1e-7}, {"amount": "0.0000001", "unit": None}),
        ("term", {"name": "kōban", "date": dt.date(2031, 1, 1)}, {"name": "kōban", "date": "2031-01-01"}),
    ],
)
def test_what_yaml_makes_of_a_key_gets_its_agreed_form(kind, key, stored):
    spec = spec_from_json({"kind": kind, "key": key})
    assert spec.key == stored
    assert check_spec(spec) == []


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"kind": "date"},
        {"kind": 3, "key": "x"},
        {"kind": "date", "key": "2031", "tolerence": {}},
        {"kind": "date", "key": "2031", "options": "abc"},
        {"kind": "date", "key": "2031", "options": [None]},
        {"kind": "date", "key": "2031", "grain": "coarse"},
        {"kind": "date", "key": "2031", "order": "YMD"},
        {"kind": "date", "key": "2031", "order": 3},
        {"kind": "date", "key": "2031", "currency": "maybe"},
        {"kind": "date", "key": "2031", "tolerance": "5"},
        {"kind": "date", "key": "2031", "tolerance": {"type": "wide"}},
        {"kind": "date", "key": "2031", "rivals": [{"about": "no value"}]},
    ],
)
def test_a_misshapen_question_is_refused(data):
    with pytest.raises(ValueError):
        spec_from_json(data)


@pytest.mark.parametrize(
    ("question", "problem"),
    [
        ({"kind": "frog", "key": 1}, "problem.kind"),
        ({"kind": "single_choice", "key": 0, "options": ["one"]}, "problem.options"),
        ({"kind": "single_choice", "key": 0, "options": ["one", " "]}, "problem.options"),
        ({"kind": "single_choice", "key": 0, "options": ["one", "ONE", "two"]}, "problem.options_alike"),
        ({"kind": "single_choice", "key": 2, "options": ["one", "two"]}, "problem.key_index"),
        ({"kind": "single_choice", "key": True, "options": ["one", "two"]}, "problem.key_index"),
        ({"kind": "judgement", "key": "maybe"}, "problem.key_judgement"),
        ({"kind": "true_false", "key": "true"}, "problem.key_truth"),
        ({"kind": "date", "key": "22 July 2025"}, "problem.key_date"),
        ({"kind": "date", "key": "2025-02-30"}, "problem.key_date"),
        ({"kind": "date", "key": ["2025"]}, "problem.key_date"),
        ({"kind": "date", "key": "2025", "asks": "week"}, "problem.asks_date"),
        ({"kind": "date", "key": "2025", "asks": "day"}, "problem.asks_finer"),
        ({"kind": "date", "key": "2025", "accepts": ["soon"]}, "problem.accepts"),
        ({"kind": "percentage", "key": "15%"}, "problem.key_percentage"),
        ({"kind": "percentage", "key": "20/15"}, "problem.key_percentage"),
        ({"kind": "percentage", "key": "nan"}, "problem.key_percentage"),
        ({"kind": "percentage", "key": "50", "grain": "comparison"}, "problem.key_comparison"),
        ({"kind": "percentage", "key": "15", "accepts": [{"a": 1}]}, "problem.accepts"),
        ({"kind": "money", "key": "550 billion"}, "problem.key_money"),
        ({"kind": "money", "key": {"amount": "5", "currency": None}, "currency": "asked"}, "problem.key_currency"),
        ({"kind": "number", "key": {"amount": "many"}}, "problem.key_number"),
        ({"kind": "term", "key": {"aliases": ["x"]}}, "problem.key_term"),
        ({"kind": "term", "key": {"name": "?"}}, "problem.key_term"),
        ({"kind": "term", "key": {"name": "Iran"}, "others": ["IRAN"]}, "problem.key_in_others"),
        ({"kind": "cloze", "key": []}, "problem.key_blanks"),
        ({"kind": "cloze", "key": [{"kind": "cloze", "key": []}]}, "problem.blank"),
        ({"kind": "cloze", "key": [{"kind": "date", "key": "x"}]}, "problem.blank"),
        ({"kind": "percentage", "key": "15", "tolerance": {"type": "nominal"}}, "problem.tolerance_value"),
        (
            {"kind": "percentage", "key": "15", "tolerance": {"type": "nominal", "value": "-1"}},
            "problem.tolerance_value",
        ),
        (
            {"kind": "percentage", "key": "15", "tolerance": {"type": "sigfigs", "value": "1.5"}},
            "problem.tolerance_value",
        ),
        (
            {"kind": "percentage", "key": "0", "tolerance": {"type": "relative", "value": "0.1"}},
            "problem.tolerance_zero",
        ),
        (
            {"kind": "percentage", "key": "15", "tolerance": {"type": "source", "hedge": "blue"}},
            "problem.tolerance_hedge",
        ),
        (
            {"kind": "term", "key": {"name": "x"}, "tolerance": {"type": "nominal", "value": "1"}},
            "problem.tolerance_kind",
        ),
    ],
)
def test_what_is_wrong_with_a_question_is_named(question, problem):
    assert problem in [found.code for found in check_spec(spec_from_json(question))]


def test_a_mark_and_its_messages_survive_json_exactly():
    spec = spec_from_json(QUESTIONS[-1])
    outcome = mark(spec, ["May 2031", "quorm", "fell"])
    assert isinstance(outcome, Mark)
    assert mark_from_json(json.loads(json.dumps(mark_to_json(outcome)))) == outcome


def test_a_message_with_messages_inside_survives_json():
    message = Message(
        "read.blanks", {"readings": (Message("value.text", {"text": "a"}), Message("value.text", {"text": "b"}))}
    )
    assert message_from_json(json.loads(json.dumps(message_to_json(message)))) == message
