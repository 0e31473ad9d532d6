"""`make fresh`: prove on a clean clone of the committed state that the two commands work as written.

The clone lies in a temporary folder with a space in its path and has an empty home and empty caches. There `make run`
is started twice (the second time with the package index out of reach), asked for pages as a visitor and as the demo
student, and stopped by its process id; then `make test` runs, and once more on a few tests. Everything is removed.
The clone has no ../shared beside it: tests that read it are skipped there, and pytest says so.
"""

import html
import http.cookiejar
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import ports

ROOT = Path(__file__).resolve().parents[1]
# What a fresh shell of another person would still have: where programs lie, and how this machine reaches packages.
KEPT = ("PATH", "LANG", "TERM", "USER", "CHROMIUM", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")
KEPT_PREFIXES = ("PIP_", "LC_")
READY_SECONDS = 600
STOP_SECONDS = 20


class Failed(Exception):
    """Something did not work as written; the text says what."""


def bare_environment(home: Path) -> dict[str, str]:
    """The environment of somebody who has just got this machine."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in KEPT or name.startswith(KEPT_PREFIXES) or name.lower().endswith("_proxy")
    }
    return kept | {"HOME": str(home), "XDG_CACHE_HOME": str(home / "cache"), "PIP_CACHE_DIR": str(home / "pip")}


def wait_for_address(log: Path, process: subprocess.Popen[bytes]) -> str:
    """The address `make run` prints once it answers."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if match := re.search(r"ready:\s+(http://\S+)", log.read_text(errors="replace")):
            return match[1]
        if process.poll() is not None:
            raise Failed(f"make run ended with exit status {process.returncode}")
        time.sleep(0.3)
    raise Failed(f"make run was not ready after {READY_SECONDS} seconds")


class Visitor:
    """A browser without JavaScript: keeps cookies, follows redirects."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(self.cookies), urllib.request.ProxyHandler({})
        )

    def get(self, path: str, fields: dict[str, str] | None = None) -> tuple[str, str]:
        """The text of a page and the address it came from; Failed unless it is a good answer."""
        url = urllib.parse.urljoin(self.address, path)
        data = urllib.parse.urlencode(fields).encode() if fields else None
        try:
            with self.opener.open(urllib.request.Request(url, data, {"Referer": url}), timeout=30) as answer:
                text = answer.read().decode("utf-8", "replace")
                print(f"  {answer.status} {'POST' if fields else 'GET '} {path}  ({len(text)} characters)", flush=True)
                return text, answer.url
        except (urllib.error.URLError, OSError) as problem:
            raise Failed(f"{path}: {problem}") from problem

    def sign_in(self, name: str, password: str) -> None:
        """Fill in the log-in form as it stands on the page."""
        page, _ = self.get("/accounts/login/")
        if not (token := re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)):
            raise Failed("the log-in page has no form")
        fields = {"csrfmiddlewaretoken": html.unescape(token[1]), "login": name, "password": password}
        _, arrived = self.get("/accounts/login/", fields)
        if "/accounts/login/" in arrived or not any(cookie.name == "sessionid" for cookie in self.cookies):
            raise Failed(f"{name} could not sign in")


def first_link(page: str, start: str) -> str:
    """The first address on the page that begins with `start`."""
    if match := re.search(rf'href="({re.escape(start)}[^"#?]+)', page):
        return html.unescape(match[1])
    raise Failed(f"no link to {start} on the page")


def walk(address: str) -> None:
    """Visit the pages of the tour: home, a stylesheet, the library; then as the demo student home and a lesson."""
    visitor = Visitor(address)
    home, _ = visitor.get("/")
    visitor.get(first_link(home, "/static/"))
    visitor.get("/library/")
    visitor.sign_in("demo-student", "jiritsu-demo")
    visitor.get("/")
    library, _ = visitor.get("/library/")
    try:
        lesson = first_link(library, "/lessons/")
    except Failed:
        brief, _ = visitor.get(first_link(library, "/briefs/"))
        lesson = first_link(brief, "/lessons/")
    visitor.get(lesson)


def left_behind(clone: Path) -> list[str]:
    """Processes that still work in the clone (where the system tells: Linux)."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            where = (entry / "cwd").resolve(strict=True)
            words = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if where == clone or clone in where.parents:
            found.append(f"{entry.name} {words}")
    return found


def stop(process: subprocess.Popen[bytes], clone: Path, address: str | None) -> None:
    """Stop `make run` by its process id and see that nothing of it stays."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        raise Failed("make run did not stop when asked to") from None
    if address is None:
        return
    if stayed := left_behind(clone):
        raise Failed("still running after the stop: " + "; ".join(stayed))
    if not ports.is_free(int(address.rstrip("/").rpartition(":")[2])):
        raise Failed(f"{address} still answers after the stop")


@contextmanager
def running(clone: Path, environ: dict[str, str]) -> Iterator[str]:
    """`make run` in the background; gives its address and stops it."""
    log = clone.parent / "run.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["make", "run"],
            cwd=clone,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    address = None
    try:
        address = wait_for_address(log, process)
        yield address
    except BaseException:
        print(log.read_text(errors="replace")[-6000:], file=sys.stderr, flush=True)
        raise
    finally:
        stop(process, clone, address)


def prove(folder: Path) -> None:
    """The whole proof, in `folder`."""
    clone, home = folder / "clean clone", folder / "home"
    home.mkdir()
    environ = bare_environment(home)
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, clone], check=True)
    head = subprocess.run(["git", "log", "-1", "--format=%h %s"], cwd=clone, check=True, capture_output=True, text=True)
    print(f"Cloned {head.stdout.strip()}\n     to {clone}", flush=True)
    offline = environ | {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "http_proxy": "http://127.0.0.1:9"}
    for title, environment in (("make run", environ), ("make run, again and offline", offline)):
        started = time.monotonic()
        print(f"\n== {title}", flush=True)
        with running(clone, environment) as address:
            print(f"  ready at {address} after {time.monotonic() - started:.0f} s", flush=True)
            walk(address)
    for title, extra in (("make test", {}), ("make test, again", {"ARGS": "tests/test_machine.py"})):
        print(f"\n== {title}", flush=True)
        if subprocess.run(["make", "test"], cwd=clone, env=environ | extra, stdin=subprocess.DEVNULL).returncode:
            raise Failed(title)
    if changed := subprocess.run(["git", "status", "--short"], cwd=clone, capture_output=True, text=True).stdout:
        raise Failed(f"the commands left files that git sees:\n{changed}")


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder = Path(tempfile.mkdtemp(prefix="jiritsu fresh "))
    try:
        prove(folder)
    except (Failed, subprocess.CalledProcessError) as problem:
        print(f"\nmake fresh FAILED: {problem}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("\nmake fresh: everything works on a clean clone.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
