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
        "marker": "date/1",
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
