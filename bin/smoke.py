"""Serve the site for a moment as in production and visit it: gunicorn, DEBUG off, DATABASE_URL and REDIS_URL as given.

Works in a database of its own on the PostgreSQL server of DATABASE_URL and in a temporary var folder; both are removed.
"""

import os
import subprocess
import sys
import tempfile
import time
import urllib.parse
from pathlib import Path

import fresh
import ports
import psycopg

ROOT = Path(__file__).resolve().parents[1]
PREPARATION = (
    ["migrate", "--verbosity", "0"],
    ["createcachetable", "--verbosity", "0"],
    ["collectstatic", "--noinput", "--verbosity", "0"],
    ["load_pack"],
    ["verify_bank"],
    ["make_demo"],
)
START_SECONDS = 30


def visit(address: str) -> None:
    """What must work for a stranger: the pages and a static file; and that demo people stay outside."""
    visitor = fresh.Visitor(address)
    home, _ = visitor.get("/")
    visitor.get(fresh.first_link(home, "/static/"))
    visitor.get("/library/")
    visitor.get("/health/")
    try:
        visitor.sign_in("demo-student", "jiritsu-demo")
    except fresh.Failed:
        return
    raise fresh.Failed("a demo person could sign in with DEBUG off")


def serve_and_visit(environ: dict[str, str]) -> None:
    """Prepare, start gunicorn, visit, stop; raises Failed or CalledProcessError."""
    for words in PREPARATION:
        subprocess.run(
            [sys.executable, "manage.py", *words], cwd=ROOT, env=environ, check=True, stdout=subprocess.DEVNULL
        )
    address = f"{ports.HOST}:{ports.next_free(8100)}"
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", address, "--workers", "2"]
    server = subprocess.Popen([*command, "--log-level", "warning"], cwd=ROOT, env=environ, stdin=subprocess.DEVNULL)
    try:
        give_up = time.monotonic() + START_SECONDS
        while ports.is_free(int(address.rpartition(":")[2])):
            if server.poll() is not None or time.monotonic() > give_up:
                raise fresh.Failed("gunicorn does not answer")
            time.sleep(0.2)
        visit(f"http://{address}/")
    finally:
        server.terminate()
        server.wait(20)


def main() -> int:
    url = urllib.parse.urlsplit(os.environ["DATABASE_URL"])
    name = f"jiritsu_smoke_{os.getpid()}"
    with psycopg.connect(url._replace(path="/postgres").geturl(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            with tempfile.TemporaryDirectory(prefix="jiritsu smoke ") as var:
                environ = os.environ | {
                    "DATABASE_URL": url._replace(path=f"/{name}").geturl(),
                    "JIRITSU_VAR": var,
                    "SECRET_KEY": "for this moment only, and long enough that no check complains of it",
                    "DEBUG": "off",
                }
                serve_and_visit(environ)
        except (fresh.Failed, subprocess.CalledProcessError) as problem:
            print(f"As in production: {problem}", file=sys.stderr)
            return 1
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
