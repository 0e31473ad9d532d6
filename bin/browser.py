"""Find the Chromium or Chrome that the browser tests drive:   python bin/browser.py prints its path, or how to get one.

Looks at $CHROMIUM, then chromium, chromium-browser and google-chrome on the PATH, then where macOS and Playwright keep
theirs. Each has to prove itself by answering --version; Ubuntu's packages that only start a snap are passed over.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
PLAYWRIGHT_CACHES = ("~/.cache/ms-playwright", "~/Library/Caches/ms-playwright")
PLAYWRIGHT_PATTERNS = ("chromium-*/chrome-linux*/chrome", "chromium-*/chrome-mac*/*.app/Contents/MacOS/*")


def candidates(environ: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """(where it was named, path) of every browser worth a try, the preferred first."""
    if environ.get("CHROMIUM"):
        yield "$CHROMIUM", shutil.which(environ["CHROMIUM"], path=environ.get("PATH", "")) or environ["CHROMIUM"]
    for name in NAMES:
        if path := shutil.which(name, path=environ.get("PATH", "")):
            yield name, path
    for place in MAC_APPLICATIONS:
        for path in (place, environ.get("HOME", "") + place):
            if Path(path).is_file():
                yield "Applications", path
    caches = [environ["PLAYWRIGHT_BROWSERS_PATH"]] if environ.get("PLAYWRIGHT_BROWSERS_PATH") else PLAYWRIGHT_CACHES
    for cache in caches:
        folder = Path(cache.replace("~", environ.get("HOME", ""), 1))
        for pattern in PLAYWRIGHT_PATTERNS:
            yield from (("Playwright", str(path)) for path in sorted(folder.glob(pattern), reverse=True))


def is_snap_shim(path: str) -> bool:
    """True for a browser that is only a door to a snap: a snap cannot open the profile a test gives it."""
    real = Path(path).resolve()
    if real.name == "snap" or "/snap/" in str(real):
        return True
    try:
        with real.open("rb") as file:
            start = file.read(4096)
    except OSError:
        return False
    return start.startswith(b"#!") and (b"/snap/bin/" in start or b"snap install" in start)


def complaint(path: str, environ: Mapping[str, str]) -> str:
    """Why this browser will not do; an empty text when it answers --version."""
    if not Path(path).is_file():
        return "is not there"
    if is_snap_shim(path):
        return "only starts a snap"
    try:
        command = [path, "--version"]
        done = subprocess.run(command, capture_output=True, timeout=30, stdin=subprocess.DEVNULL, env=dict(environ))
    except OSError as problem:
        return f"does not start ({problem.strerror})"
    except subprocess.TimeoutExpired:
        return "does not answer --version"
    return "" if done.returncode == 0 and done.stdout.strip() else f"does not run (exit status {done.returncode})"


def find_browser(environ: Mapping[str, str]) -> tuple[str | None, list[str]]:
    """The path of the first browser that runs, or None; and a line on each that was passed over."""
    notes: list[str] = []
    for source, path in candidates(environ):
        problem = complaint(path, environ)
        if not problem:
            return path, notes
        notes.append(f"{source}: {path} {problem}")
    return None, notes


def explain_missing(notes: list[str]) -> None:
    """Say on stderr what was looked at and how to get a browser on this system."""
    print("No Chromium or Chrome that tests can drive was found on this machine.", file=sys.stderr)
    for note in notes:
        print(f"  passed over {note}", file=sys.stderr)
    sys.stderr.flush()
    subprocess.run(["sh", ROOT / "bin/advice", "browser"], stdout=sys.stderr, check=False)


def main() -> int:
    path, notes = find_browser(os.environ)
    if path is None:
        explain_missing(notes)
        return 1
    for note in notes:
        print(f"passed over {note}", file=sys.stderr)
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
