"""`make run`: prepare the database, then run web server and worker together until Ctrl-C, TERM or the end of one.

Every child runs in a process group of its own, so that stopping reaches whatever it has started in turn.
"""

import fcntl
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType
from typing import IO

import ports

ROOT = Path(__file__).resolve().parents[1]
PREPARATION = (
    ("Bringing the database up to date", ["migrate", "--verbosity", "0"]),
    ("Making the cache table", ["createcachetable", "--verbosity", "0"]),
    ("Loading the briefs and questions that ship", ["load_pack"]),
    ("Making the demo people", ["make_demo"]),
)
GRACE_SECONDS = 8.0
START_SECONDS = 60.0

LOG_INS = """
  Jiritsu is ready:  {address}

    student      demo-student
    instructor   demo-instructor
    admin        demo-admin
    password     jiritsu-demo   (for all three)

  Ctrl-C stops the server and the worker.
"""


class Stopped(Exception):
    """Somebody asked us to stop; the signal's number is the argument."""


class Bell:
    """Remembers the stop signals that came, so that we act on them only where that is safe."""

    def __init__(self) -> None:
        self.rings: list[int] = []
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.ring)

    def ring(self, number: int, frame: FrameType | None) -> None:
        """The signal handler."""
        self.rings.append(number)

    def pause(self) -> None:
        """Wait a moment; Stopped when a signal has come."""
        time.sleep(0.1)
        if self.rings:
            raise Stopped(self.rings[0])


class Household:
    """The processes we started: all of them are gone when `stop` returns."""

    def __init__(self, environ: dict[str, str], bell: Bell) -> None:
        self.environ, self.bell = environ, bell
        self.running: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, *arguments: str) -> subprocess.Popen[bytes]:
        """Start `manage.py arguments` in its own process group."""
        command = [sys.executable, "manage.py", *arguments]
        child = subprocess.Popen(command, cwd=ROOT, env=self.environ, stdin=subprocess.DEVNULL, process_group=0)
        self.running[name] = child
        return child

    def finish(self, name: str, *arguments: str) -> int:
        """Run one command to its end and give its exit status."""
        child = self.start(name, *arguments)
        while child.poll() is None:
            self.bell.pause()
        del self.running[name]
        return child.returncode

    def first_dead(self) -> str | None:
        """The name of a child that has ended, if any."""
        return next((name for name, child in self.running.items() if child.poll() is not None), None)

    def send(self, number: signal.Signals) -> None:
        """Send a signal to every group that still has a process in it."""
        for child in self.running.values():
            try:
                os.killpg(child.pid, number)
            except (ProcessLookupError, PermissionError):  # the group is empty (macOS says: not permitted)
                continue

    def stop(self) -> None:
        """Ask all to end, wait a little, end those that did not; one more signal shortens the wait."""
        heard = len(self.bell.rings)
        self.send(signal.SIGTERM)
        deadline = time.monotonic() + GRACE_SECONDS
        while any(child.poll() is None for child in self.running.values()):
            if time.monotonic() > deadline or len(self.bell.rings) > heard:
                break
            time.sleep(0.05)
        self.send(signal.SIGKILL)
        for child in self.running.values():
            child.wait()


def settings_environment() -> dict[str, str]:
    """The environment of the children: DEBUG is on here and nowhere else."""
    return os.environ | {"DEBUG": "on", "PYTHONUNBUFFERED": "1", "DJANGO_RUNSERVER_HIDE_WARNING": "true"}


def try_lock(lock: IO[str]) -> bool:
    """Take the lock if nobody holds it."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def prepare(household: Household) -> int:
    """Run the preparing commands, one `make run` at a time; the exit status of the first that fails, else 0."""
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var/prepare.lock").open("w") as lock:
        while not try_lock(lock):
            household.bell.pause()
        for title, arguments in PREPARATION:
            print(f"{title} ...", flush=True)
            if status := household.finish(arguments[0], *arguments):
                print(f"manage.py {' '.join(arguments)} failed with exit status {status}.", file=sys.stderr)
                return status
    return 0


def answers(address: str) -> bool:
    """True when the server answers at all, with whatever status."""
    direct = urllib.request.build_opener(
        urllib.request.ProxyHandler({})
    )  # a proxy cannot see this machine's own address
    try:
        with direct.open(address, timeout=5):
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def serve(household: Household) -> int:
    """Start server and worker, print the address once it answers, and wait; returns only when one of the two ends."""
    wanted = int(os.environ.get("PORT") or 8000)
    port = ports.next_free(wanted)
    if port != wanted:
        print(f"Port {wanted} is taken; using {port}.", flush=True)
    reload = os.environ.get("RELOAD") == "yes"
    address = f"http://{ports.HOST}:{port}/"
    household.start("web server", "runserver", f"{ports.HOST}:{port}", *([] if reload else ["--noreload"]))
    household.start("worker", "db_worker", "--queue-name", "*", "--reload" if reload else "--no-reload")
    announced, give_up = False, time.monotonic() + START_SECONDS
    while (dead := household.first_dead()) is None:
        if not announced and answers(address + "health/"):
            print(LOG_INS.format(address=address), flush=True)
            announced = True
        elif not announced and time.monotonic() > give_up:
            print(f"The web server did not answer within {START_SECONDS:.0f} seconds.", file=sys.stderr)
            return 1
        household.bell.pause()
    status = household.running[dead].returncode
    print(f"The {dead} ended with exit status {status}; stopping the rest.", file=sys.stderr)
    return 1


def main() -> int:
    household = Household(settings_environment(), Bell())
    try:
        return prepare(household) or serve(household)
    except Stopped as stopped:
        print("\nStopping ...", flush=True)
        # Ctrl-C is how this command ends; TERM keeps the status that whoever sent it expects.
        return 0 if stopped.args[0] == signal.SIGINT else 128 + int(stopped.args[0])
    except (OSError, ValueError) as problem:
        print(f"make run: {problem}", file=sys.stderr)
        return 1
    finally:
        household.stop()


if __name__ == "__main__":
    sys.exit(main())
