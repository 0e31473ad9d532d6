"""The links of the five originals, scored against what careful readers found: enough, and no trap."""

from __future__ import annotations

import importlib.util
import io
import json
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from django.core.management import call_command


def test_most_groups_are_found_and_no_trap_is_broken(shared: Path, tmp_path: Path) -> None:
    if not (shared / "tools" / "score_links.py").is_file():
        pytest.skip("the folder shared beside the repository has no tools")
    printed = io.StringIO()
    call_command("compare", *map(str, sorted((shared / "briefs").glob("*.txt"))), stdout=printed)
    links = tmp_path / "links.jsonl"
    links.write_text(printed.getvalue(), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("score_links", shared / "tools" / "score_links.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    report = io.StringIO()
    with redirect_stdout(report):
        tool.main(shared / "gold", links)
    found = {
        words[0]: int(words[1])
        for line in report.getvalue().splitlines()
        if (words := line.split())[-1] in ("found", "broken")
    }
    assert found["corroborates"] >= 20
    assert found["differs"] >= 8
    assert found["trap"] == 0
    assert len([json.loads(line) for line in printed.getvalue().splitlines()]) <= 150
