"""Whether the same brief gives the same bytes on every supported Python: `bin/compare_interpreters.py [PATH ...]`.

Looks for python3.12, python3.13 and python3.14 on PATH, makes an environment for each in var/interpreters (once, with
the requirements from PyPI) and compares what `extract` and `draft_questions` print, under another hash seed and another
zone each time. Without paths it reads the briefs of the shipped packs. Exit status 1 when outputs differ, 2 when fewer
than two interpreters are there.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("python3.12", "python3.13", "python3.14")
PLACE = ROOT / "var" / "interpreters"
SETTINGS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"},
)
ADVICE = """\
At least two of {names} must be on PATH and start. To get one:
  apt-get install python3.13 python3.13-venv     (or dnf, pacman, brew)
  uv python install 3.12 3.13 && export PATH="$(dirname "$(uv python find 3.12)"):$PATH"
  pyenv install 3.12 3.13 && pyenv global 3.13 3.12"""


def here(name: str) -> str:
    """The interpreter behind a name, "" when it is not there or does not start."""
    path = shutil.which(name)
    if not path or subprocess.run([path, "--version"], capture_output=True).returncode:
        return ""
    return path


def environment(name: str, path: str) -> Path:
    """The Python of an environment with what the product needs; made once, again when the requirements changed."""
    folder = PLACE / name
    stamp, wanted = folder / "stamp", (ROOT / "requirements.txt").read_text(encoding="utf-8")
    python = folder / "bin" / "python"
    if not (stamp.exists() and stamp.read_text(encoding="utf-8") == wanted):
        print(f"making {folder.relative_to(ROOT)} ...", flush=True)
        subprocess.run([path, "-m", "venv", "--clear", folder], check=True)
        quiet = ["--quiet", "--disable-pip-version-check", "--no-input"]
        subprocess.run([python, "-m", "pip", "install", *quiet, "-r", ROOT / "requirements.txt"], check=True)
        stamp.write_text(wanted, encoding="utf-8")
    return python


def digest(python: Path, command: str, brief: Path, settings: dict[str, str]) -> str:
    """A hash of what a command prints for a brief."""
    environ = {**os.environ, **settings, "DEBUG": "1"}
    done = subprocess.run(
        [python, "manage.py", command, brief], cwd=ROOT, env=environ, stdout=subprocess.PIPE, check=True
    )
    return hashlib.sha256(done.stdout).hexdigest()[:16]


def main() -> int:
    found = {name: path for name in NAMES if (path := here(name))}
    if len(found) < 2:
        print(ADVICE.format(names=", ".join(NAMES)), file=sys.stderr)
        return 2
    briefs = [Path(text).resolve() for text in sys.argv[1:]]
    briefs = briefs or sorted((ROOT / "content" / "packs").glob("*/briefs/*.md"))
    pythons = {name: environment(name, path) for name, path in found.items()}
    differing = 0
    for brief in briefs:
        for command in ("extract", "draft_questions"):
            outputs = {
                f"{name}, seed {settings['PYTHONHASHSEED']}": digest(python, command, brief, settings)
                for name, python in pythons.items()
                for settings in SETTINGS
            }
            same = len(set(outputs.values())) == 1
            differing += not same
            print(f"{'same' if same else 'DIFFERENT'}  {command:16} {brief.name}", "" if same else outputs, flush=True)
    print(f"{len(briefs)} briefs, {', '.join(pythons)}: {differing} outputs differ")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
