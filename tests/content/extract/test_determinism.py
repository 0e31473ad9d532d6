"""The same brief gives the same facts and claims under other hash seeds, time zones, locales and versions of Python."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.content.extract.annotated import plain

ROOT = Path(__file__).parents[3]
TEXT = ROOT / "tests" / "data" / "annotated" / "migration-report.txt"
SCRIPT = """
import json, sys
from dataclasses import asdict
from content.extract import extract
from content.extract.claims import propose
from content.records import Document, Passage, Source
lines = [line for line in sys.stdin.buffer.read().decode().splitlines() if line.strip()]
passages = tuple(Passage(n, "paragraph", line, "Section") for n, line in enumerate(lines))
document = Document(Source(published="2022-09"), passages)
facts = extract(document)
print(json.dumps([[asdict(f) for f in facts], asdict(propose(document, facts))], sort_keys=True))
"""
SETTINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4711", "TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8"},
)


def output(python: str, settings: dict[str, str]) -> str:
    environ = {**os.environ, **settings, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]), "PYTHONUTF8": "1"}
    text = plain(TEXT.read_text(encoding="utf-8"))
    run = subprocess.run([python, "-c", SCRIPT], cwd=ROOT, env=environ, input=text, capture_output=True, check=True)
    return run.stdout.decode()


def interpreters() -> list[str]:
    """This Python, and others of the supported versions that are here and answer."""
    found = [sys.executable]
    for version in ("3.12", "3.13"):
        path = shutil.which(f"python{version}")
        here = f"{sys.version_info.major}.{sys.version_info.minor}" == version
        if path and not here and subprocess.run([path, "--version"], capture_output=True).returncode == 0:
            found.append(path)
    return found


@pytest.fixture(scope="module")
def expected() -> str:
    return output(sys.executable, SETTINGS[0])


def test_the_text_is_rich_enough_to_tell(expected: str) -> None:
    facts, argument = json.loads(expected)
    assert len(facts) > 50
    assert argument["claims"]


@pytest.mark.parametrize("settings", SETTINGS[1:], ids=lambda s: s["TZ"])
def test_seed_zone_and_locale_change_nothing(expected: str, settings: dict[str, str]) -> None:
    assert output(sys.executable, settings) == expected


def test_other_versions_of_python_give_the_same(expected: str) -> None:
    """Where only one version is installed, it is compared with itself."""
    assert {output(python, SETTINGS[0]) for python in interpreters()} == {expected}
