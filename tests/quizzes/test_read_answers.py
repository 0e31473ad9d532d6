"""The command that other programs pipe answers through."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from quizzes.management.commands.read_answers import read_line

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"


def run(monkeypatch: pytest.MonkeyPatch, *lines: object) -> list[dict[str, object]]:
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))
    out = io.StringIO()
    call_command("read_answers", stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (
            {"kind": "date", "text": "22 July 2025"},
            {"outcome": "read", "value": "2025-07-22", "precision": "day", "note": ""},
        ),
        (
            {"kind": "date", "text": "3/11/2011", "order": "DMY"},
            {"outcome": "read", "value": "2011-11-03", "precision": "day", "note": ""},
        ),
        (
            {"kind": "date", "text": "3/11/2011"},
            {
                "outcome": "ambiguous",
                "value": None,
                "precision": "day",
                "note": "day_month_order",
                "alternatives": ["2011-03-11", "2011-11-03"],
            },
        ),
        ({"kind": "number", "text": "1e3"}, {"outcome": "read", "value": "1000", "note": ""}),
        ({"kind": "percentage", "text": "16,5 %"}, {"outcome": "read", "value": "16.5", "note": ""}),
        (
            {"kind": "money", "text": "€5bn"},
            {"outcome": "read", "value": {"amount": "5000000000", "currency": "EUR"}, "note": ""},
        ),
        (
            {"kind": "money", "text": "$5"},
            {"outcome": "read", "value": {"amount": "5", "currency": None}, "note": "any_dollar"},
        ),
        (
            {"kind": "quantity", "text": "11 ships"},
            {"outcome": "read", "value": {"amount": "11", "unit": "ships"}, "note": ""},
        ),
        ({"kind": "text", "text": " Plan   A+ "}, {"outcome": "read", "value": "Plan A+", "note": ""}),
        ({"kind": "number", "text": "frog"}, {"outcome": "unreadable", "value": None, "note": "not_a_number"}),
    ],
)
def test_each_kind_is_printed_in_the_form_of_facts(
    monkeypatch: pytest.MonkeyPatch, asked: dict[str, str], answer: dict[str, object]
) -> None:
    assert run(monkeypatch, asked) == [answer]


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("", "not_json"),
        ("{", "not_json"),
        ("[]", "not_an_object"),
        ('{"kind":"date"}', "text_missing"),
        ('{"kind":"fish","text":"1"}', "unknown_kind"),
        ('{"kind":["date"],"text":"1"}', "unknown_kind"),
        ('{"kind":"date","text":"1","order":"YMD"}', "unknown_order"),
    ],
)
def test_a_bad_line_is_answered_and_fails_the_run_at_the_end(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, note: str
) -> None:
    good = '{"kind":"number","text":"1"}'
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{line}\n{good}\n"))
    out = io.StringIO()
    with pytest.raises(CommandError) as failure:
        call_command("read_answers", stdout=out)
    assert failure.value.returncode == 1
    first, second = map(json.loads, out.getvalue().splitlines())
    assert first == {"outcome": "error", "note": note}
    assert second["value"] == "1"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the yardsticks are not beside this checkout")
def test_the_yardstick_of_typed_values_holds() -> None:
    tool, cases = SHARED / "tools/score_typed_values.py", SHARED / "yardsticks/typed_values.jsonl"
    command = [sys.executable, str(ROOT / "manage.py"), "read_answers"]
    done = subprocess.run(
        [sys.executable, str(tool), str(cases), "--", *command], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout, done.stderr
    core = [line.split() for line in done.stdout.splitlines() if " core " in line]
    assert len(core) == 5
    assert all(float(row[-1]) >= 0.95 for row in core), done.stdout
    refused = [line.split() for line in done.stdout.splitlines() if " must not read " in line]
    assert len(refused) == 3
    assert all(float(row[-1]) == 1 for row in refused), done.stdout


def test_the_american_order_brings_the_american_comma():
    assert read_line('{"kind": "number", "text": "12,567", "order": "MDY"}')["value"] == "12567"
    for order in ("", ', "order": "DMY"'):
        asked = read_line('{"kind": "number", "text": "12,567"' + order + "}")
        assert (asked["outcome"], asked["alternatives"]) == ("ambiguous", ["12567", "12.567"])
