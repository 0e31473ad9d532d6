"""`make test` and `make check`: style, types, Django's checks, then every test in parallel, the browser's included.

    run_tests.py [--checks-only | --tests-only]

Every part runs even when an earlier one failed, and all failures are named at the end. From the environment:
BROWSER=no leaves the real-browser tests out and says so; ARGS are more words for pytest; NO_SKIPS=yes makes a skipped
test a failure. The last lines are pytest's own summary, the number of skipped tests and the verdict.
"""

import os
import shlex
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from pathlib import Path

import browser

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("config", "accounts", "content", "quizzes", "learn")
# Another's shell must not decide how the tests come out; only the services they may run on are let through.
OURS = ("DEBUG", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "EMAIL_URL")
MOST_WORKERS = 8


def clean_environment(var: str) -> dict[str, str]:
    """This process's environment with the product's settings at their defaults, but for DATABASE_URL and REDIS_URL.

    The test databases and uploads lie in the folder `var`, so that two runs at once do not meet.
    """
    kept = {name: value for name, value in os.environ.items() if name not in OURS and not name.startswith("JIRITSU_")}
    return kept | {"JIRITSU_VAR": var, "SECRET_KEY": "for tests only, and long enough that no check complains of it"}


def check_commands() -> dict[str, list[str]]:
    """What is checked without running the product."""
    return {
        "style": ["-m", "ruff", "check", "--quiet", "."],
        "format": ["-m", "ruff", "format", "--check", "--quiet", "."],
        "types": ["-m", "mypy", *PACKAGES],
        "django": ["manage.py", "check", "--fail-level", "WARNING"],
        "migrations": ["manage.py", "makemigrations", "--check", "--dry-run"],
    }


def run_checks(environ: dict[str, str]) -> list[str]:
    """Run every check; the names of those that failed."""
    failed = []
    for name, words in check_commands().items():
        started = time.monotonic()
        status = subprocess.run([sys.executable, *words], cwd=ROOT, env=environ, stdin=subprocess.DEVNULL).returncode
        print(f"{name:<11} {'ok' if status == 0 else 'FAILED':<7} {time.monotonic() - started:5.1f} s", flush=True)
        if status:
            failed.append(name)
    return failed


def pytest_command(report: Path, with_browser: bool) -> list[str]:
    """The words that start pytest. `-v` undoes the configured `-q`, so that the summary line is complete."""
    workers = min(os.cpu_count() or 1, MOST_WORKERS)
    command = [sys.executable, "-m", "pytest", "-v", "-n", str(workers), "--dist", "worksteal", "--color", "no"]
    command += [f"--junitxml={report}"]
    if not with_browser:
        command += ["-m", "not browser"]
    return command + shlex.split(os.environ.get("ARGS", ""))


def count_skipped(report: Path) -> int:
    """How many tests were skipped, by pytest's report; an expected failure is not a skip. -1 without a report."""
    try:
        marks = ET.parse(report).getroot().iter("skipped")
    except (OSError, ET.ParseError):
        return -1
    return sum(1 for mark in marks if mark.get("type") == "pytest.skip")


def run_pytest(environ: dict[str, str], with_browser: bool) -> list[str]:
    """Run the tests; the names of what failed."""
    database = "PostgreSQL" if environ.get("DATABASE_URL", "").startswith("postgres") else "SQLite"
    report = ROOT / "var" / f"tests-{database.lower()}.xml"
    report.parent.mkdir(exist_ok=True)
    report.unlink(missing_ok=True)
    status = subprocess.run(
        pytest_command(report, with_browser), cwd=ROOT, env=environ, stdin=subprocess.DEVNULL
    ).returncode
    skipped = count_skipped(report)
    failed = [f"tests on {database}"] if status else []  # 5, no test at all, is a failure too
    print(f"Skipped tests on {database}: {'unknown' if skipped < 0 else skipped}", flush=True)
    if skipped > 0 and environ.get("NO_SKIPS") == "yes":
        print("A test was skipped although everything it needs is here.", file=sys.stderr)
        failed.append(f"skips on {database}")
    if not with_browser:
        print("Left out: the real-browser tests (BROWSER=no).")
    return failed


def run(words: list[str], environ: dict[str, str]) -> int:
    """Do what the words ask for; the exit status."""
    with_browser = environ.get("BROWSER") != "no"
    if "--checks-only" not in words and with_browser:
        path, notes = browser.find_browser(environ)
        if path is None:
            browser.explain_missing(notes)
            print("Or leave those tests out: make test BROWSER=no", file=sys.stderr)
            return 1
        environ["CHROMIUM"] = path
    failed = [] if "--tests-only" in words else run_checks(environ)
    if "--checks-only" not in words:
        failed += run_pytest(environ, with_browser)
    if failed:
        print(f"FAILED: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def main(words: list[str]) -> int:
    with tempfile.TemporaryDirectory(prefix="jiritsu tests ") as var:
        return run(words, clean_environment(var))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
