"""The commands print the same bytes for one file and seed, whatever the hash seed, zone and locale of a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from . import brief

ROOT = Path(__file__).resolve().parents[3]
SETTINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"},
    # A locale that can write ASCII alone.
    {"PYTHONHASHSEED": "31", "TZ": "America/Lima", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
)
MORE = (
    "The council did not close the port of Selma. The council lowered the dues because catches fell in the bay. "
    "Aro signed agreements with Peru, Chile and Ecuador. The ministry should publish the price of water weekly.",
)


SCRIPT = """
import sys
import manage
path = sys.argv[1]
for command in ("extract", "draft_questions"):
    sys.argv = ["manage.py", command, path]
    manage.main()
    print("--", flush=True)
"""


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """What the commands print, one after the other, under each of the settings."""
    path = tmp_path_factory.mktemp("briefs") / "aro.md"
    text = "\n\n".join(["# Sharing a river", "By Ana Ruiz, 2 May 2024", "## Water", *brief.PARAGRAPHS, *MORE])
    path.write_text(text, encoding="utf-8")
    return [printed(path, settings) for settings in SETTINGS]


def printed(path: Path, settings: dict[str, str]) -> bytes:
    environ = {**os.environ, "DEBUG": "1", **settings}
    environ.pop("PYTHONIOENCODING", None)
    done = subprocess.run([sys.executable, "-c", SCRIPT, path], cwd=ROOT, env=environ, capture_output=True, check=True)
    return done.stdout


def test_seed_zone_and_locale_change_no_byte(outputs: list[bytes]) -> None:
    assert len(set(outputs)) == 1


def test_the_text_is_rich_enough_to_tell(outputs: list[bytes]) -> None:
    facts, questions, _rest = outputs[0].decode().split("--\n")
    *drafted, last = (json.loads(line) for line in questions.splitlines())
    assert len(facts.splitlines()) > 15
    assert last["summary"]["drafted"] == len(drafted) > 15
    assert any("’" in question["stem"] for question in drafted)  # a letter beyond ASCII
