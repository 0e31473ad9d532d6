"""What other programs rely on: data on stdout, words on stderr, an exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from content.models import Brief
from tests.quizzes.services.briefs import DIGEST, write_pack

ROOT = Path(__file__).resolve().parents[2]


def output(*command: str) -> list[Any]:
    out = StringIO()
    call_command(*command, stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "ferries.md"
    path.write_text(DIGEST, encoding="utf-8")
    return path


class TestDraftQuestions:
    FIELDS = {"kind", "stem", "options", "key", "explanation", "fact", "passage", "anchor", "rule", "seed"}

    def test_prints_a_line_a_question_and_a_summary(self, file):
        *drafts, last = output("draft_questions", str(file), "--seed", "7")
        assert last["summary"]["drafted"] == len(drafts) >= 3
        assert all(isinstance(number, int) for number in last["summary"]["refused"].values())
        for draft in drafts:
            assert set(draft) >= self.FIELDS
            assert draft["passage"] in DIGEST.replace("\n", " ") or draft["anchor"]

    def test_gives_the_same_for_the_same_seed(self, file):
        assert output("draft_questions", str(file), "--seed", "7") == output(
            "draft_questions", str(file), "--seed", "7"
        )

    def test_fails_on_a_file_that_cannot_be_read(self, tmp_path):
        (tmp_path / "x.exe").write_bytes(b"x")
        with pytest.raises(CommandError):
            output("draft_questions", str(tmp_path / "x.exe"))


@pytest.mark.django_db
def test_load_pack_prints_one_summary(tmp_path):
    (summary,) = output("load_pack", str(write_pack(tmp_path)))
    assert (summary["slug"], summary["kept"]) == ("islands", [])
    assert summary["briefs"]["ferries"]["new"] == 2
    (again,) = output("load_pack", str(tmp_path))
    assert again["briefs"]["ferries"]["same"] == 2


@pytest.mark.django_db
def test_the_shipped_pack_loads_twice_the_same():
    first, second = output("load_pack"), output("load_pack")
    brief = Brief.objects.get(slug="csds-pajon-2025")
    assert brief.lesson.published_at is not None
    (counts,) = [counts for name, counts in second[0]["briefs"].items() if name == brief.slug]
    assert counts["same"] == first[0]["briefs"][brief.slug]["new"] >= 10
    assert not {"new", "changed"} & set(counts)


@pytest.mark.parametrize("command", [["extract"], ["draft_questions"]], ids=lambda c: c[0])
def test_a_command_without_a_database_needs_none(file, tmp_path, command):
    environment = os.environ | {"DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3", "JIRITSU_VAR": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "manage.py", *command, str(file)], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert [json.loads(line) for line in done.stdout.splitlines()]


def test_a_command_that_fails_says_so_on_stderr_only(tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "extract", str(tmp_path / "nothing.md")],
        cwd=ROOT, env=os.environ | {"JIRITSU_VAR": str(tmp_path)}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode != 0
    assert done.stdout == ""
    assert "No such file" in done.stderr
    assert "Traceback" not in done.stderr
