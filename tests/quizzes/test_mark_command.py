"""The mark command: one line out per line in, whatever comes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizzes.management.commands.mark import mark_lines

ROOT = Path(__file__).resolve().parents[2]
FIELDS = {"outcome", "fraction", "reading", "rule", "note", "parts", "marker"}
GOOD = {"kind": "date", "key": "2031-05-14", "answer": "May 2031"}


def run(*lines) -> list[dict]:
    data = b"".join((line if isinstance(line, bytes) else json.dumps(line).encode()) + b"\n" for line in lines)
    return list(mark_lines(io.BytesIO(data)))


def test_a_marked_answer_shows_reading_rule_parts_and_marker():
    (result,) = run(GOOD)
    assert result == {
        "outcome": "marked",
        "fraction": 0.8,
        "reading": "Read as May 2031.",
        "rule": "date.coarser",
        "note": "Less precise than the question asks for.",
        "parts": [
            {"name": "day", "earned": 0.0, "of": 0.2},
            {"name": "month", "earned": 0.3, "of": 0.3},
            {"name": "year", "earned": 0.5, "of": 0.5},
        ],
        "marker": "date/2",
    }


def test_an_answer_to_fix_has_no_fraction_and_says_what_to_do():
    (result,) = run({**GOOD, "answer": "3/11/2031"})
    assert set(result) == FIELDS
    assert (result["outcome"], result["fraction"], result["parts"]) == ("needs_fixing", None, [])
    assert "11 March 2031?" in result["note"]
    assert "3 November 2031?" in result["note"]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"not json",
        b"\xff\xfe",
        b"[1]",
        b"null",
        b"{}",
        b"[" * 20000,
        b'{"kind":"number","key":' + b"9" * 5000 + b',"answer":"1"}',
        {"kind": "frog", "key": 1, "answer": ""},
        {"kind": "date", "key": "2031-05-14"},
        {"kind": "date", "key": "soon", "answer": "2031"},
        {"kind": "single_choice", "key": 5, "options": ["a", "b"], "answer": 0},
        {"kind": "date", "key": "2031", "options": 7, "answer": "2031"},
        {"kind": "date", "key": "2031", "grain": [], "answer": "2031"},
        {"kind": "date", "key": "2031", "order": {}, "answer": "2031"},
        {"kind": "cloze", "key": [1], "answer": ["x"]},
        {"kind": "term", "key": {"name": None}, "answer": "x"},
        {"kind": "money", "key": {"amount": {}, "currency": "USD"}, "answer": "x"},
        {"kind": ["date"], "key": "2031", "answer": "x"},
    ],
    ids=lambda line: str(line)[:30],
)
def test_a_broken_line_gives_an_error_and_the_next_is_marked(line):
    broken, good = run(line, GOOD)
    assert broken["outcome"] == "error"
    assert broken["note"]
    assert set(broken) == {"outcome", "note"}
    assert good["outcome"] == "marked"


@pytest.mark.parametrize(
    ("question", "answer", "fraction"),
    [
        ({"kind": "percentage", "key": 15}, "15", 1),
        ({"kind": "percentage", "key": "15%"}, 15, 1),
        ({"kind": "percentage", "key": "0.7/0.8"}, "0.7-0.8%", 1),
        ({"kind": "date", "key": "14 May 2031"}, "2031-05-14", 1),
        ({"kind": "date", "key": 2031, "order": "dmy"}, "2031", 1),
        ({"kind": "money", "key": "550 billion USD", "currency": "asked"}, "$550bn", 1),
        ({"kind": "number", "key": 340, "tolerance": {"type": "absolute", "value": 5}}, "345", 1),
        ({"kind": "number", "key": "25,000 troops"}, "25000", 1),
        ({"kind": "term", "key": "AUKUS", "others": ["ANZUS", "AUKUS"]}, "anzus", 0),
        ({"kind": "term", "key": {"name": "AUKUS", "others": [{"name": "ANZUS"}]}}, "aukus", 1),
        ({"kind": "person", "key": "Ines Calder", "surname_ok": True}, "Calder", 1),
        ({"kind": "agreement", "key": {"name": "Harbour Pact", "acronym": "HP", "date": None}}, "HP", 1),
        ({"kind": "list", "key": ["owl", "cat", "dog"], "want": 2}, "dog, owl", 1),
        ({"kind": "list", "key": [15, 24]}, ["24", "15"], 1),
        ({"kind": "cloze", "key": [{"kind": "term", "key": "owl"}, {"kind": "percentage", "key": 4}]}, ["Owl", "4"], 1),
        ({"kind": "matching", "options": {"left": ["a", "b"], "right": ["x", "y"]}, "key": {"a": "y", "b": "x"}},
         [[0, 1], [1, 0]], 1),
        ({"kind": "ordering", "options": ["a", "b", "c"], "key": ["c", "a", "b"]}, [2, 1, 0], 0.66667),
        ({"kind": "multiple-response", "options": ["a", "b"], "key": ["a"], "scoring": "all-or-nothing"}, [0, 1], 0),
        ({"kind": "single_choice", "options": ["a", "b"], "key": "b"}, 1, 1),
        ({"kind": "judgement", "key": "Not said"}, "not_said", 1),
        ({"kind": "true_false", "key": "True"}, True, 1),
        ({"kind": "date", "key": "2031", "tolerance": None, "scoring": None, "currency": None}, "2031", 1),
    ],
    ids=lambda value: str(value)[:50],
)  # fmt: skip
def test_a_key_may_be_written_as_people_write_it(question, answer, fraction):
    (result,) = run({**question, "answer": answer})
    assert (result["outcome"], result.get("fraction")) == ("marked", fraction)


def test_a_question_asked_of_many_answers_is_checked_once():
    results = run(*({**GOOD, "answer": f"{day} May 2031"} for day in range(1, 32)))
    assert [result["fraction"] for result in results].count(1.0) == 1


def test_other_fields_of_a_line_are_let_pass():
    (result,) = run({**GOOD, "id": 7, "comment": "x"})
    assert result["outcome"] == "marked"


def test_every_field_of_a_question_reaches_the_marker():
    line = {
        "kind": "money",
        "key": {"amount": "8000000000", "currency": "USD"},
        "accepts": [{"amount": "7400000000", "currency": "EUR"}],
        "currency": "asked",
        "grain": "exact",
        "tolerance": {"type": "nominal", "value": "1000"},
        "others": [],
        "order": None,
        "rivals": [],
        "answer": "7.4bn EUR",
    }
    (result,) = run(line)
    assert (result["fraction"], result["marker"]) == (1.0, "money/2")


def test_the_command_needs_no_database_and_fails_at_the_end_when_a_line_was_broken():
    lines = (
        "\n".join(json.dumps(GOOD) for _ in range(2)) + "\nbroken\n" + json.dumps({**GOOD, "answer": "\ud800"}) + "\n"
    )
    done = subprocess.run(
        [sys.executable, "manage.py", "mark"],
        cwd=ROOT,
        input=lines,
        capture_output=True,
        text=True,
        check=False,
    )
    assert [json.loads(line)["outcome"] for line in done.stdout.splitlines()] == [
        "marked",
        "marked",
        "error",
        "needs_fixing",
    ]
    assert done.returncode == 1
