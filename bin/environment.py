"""Build or refresh the environment in .venv. Run by the interpreter that it shall use (bin/env finds that one).

A new environment is built aside and renamed when it is whole, so a broken download never leaves half of one. A stamp
of interpreter and requirements lets every later run start at once and offline. Builders wait for each other.
"""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
# Who am I, outside any environment: the same words from the interpreter itself and from an environment built on it.
IDENTITY = (
    "import os, sys; print(os.path.realpath(getattr(sys, '_base_executable', '') or sys.executable), *sys.version_info)"
)


def identity(python: str | Path) -> str:
    """Real path and version of the interpreter behind `python`; an empty text when it does not run."""
    try:
        done = subprocess.run([python, "-c", IDENTITY], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()


def wanted_stamp(root: Path, interpreter: str) -> str:
    """What the stamp of an up-to-date environment says: the interpreter, then the requirements word for word."""
    parts = [interpreter]
    for name in REQUIREMENTS:
        parts += [f"== {name}", (root / name).read_text(encoding="utf-8")]
    return "\n".join(parts)


def install(root: Path, venv: Path) -> None:
    """Install the requirements into `venv`; CalledProcessError when pip fails."""
    command: list[str | Path] = [
        venv / "bin/python",
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-input",
    ]
    subprocess.run([*command, "-r", root / REQUIREMENTS[-1]], check=True, stdin=subprocess.DEVNULL)


def point_scripts_at(old: Path, new: Path) -> None:
    """Scripts carry the absolute path they were installed under; give them the path the folder is about to get."""
    for script in (old / "bin").iterdir():
        if script.is_symlink() or not script.is_file():
            continue
        content = script.read_bytes()
        if os.fsencode(old) in content:
            script.write_bytes(content.replace(os.fsencode(old), os.fsencode(new)))


def swap_in(new: Path, final: Path) -> None:
    """Put the finished folder `new` in the place of `final`."""
    old = final.with_name(f".venv.old-{os.getpid()}")
    if final.is_symlink():
        final.unlink()
    elif final.exists():
        final.rename(old)
    new.rename(final)
    shutil.rmtree(old, ignore_errors=True)


def build(root: Path, stamp: str) -> None:
    """Build a whole environment aside and rename it to .venv."""
    new, final = root / f".venv.new-{os.getpid()}", root / ".venv"
    try:
        subprocess.run([sys.executable, "-m", "venv", new], check=True, stdin=subprocess.DEVNULL)
        install(root, new)
        (new / "stamp").write_text(stamp, encoding="utf-8")
        point_scripts_at(new, final)
        swap_in(new, final)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def refresh(root: Path) -> str:
    """Bring .venv up to date. Returns "ready" (nothing to do), "updated" or "built"."""
    venv, interpreter = root / ".venv", identity(sys.executable)
    stamp, stamp_file = wanted_stamp(root, interpreter), venv / "stamp"
    for leftover in root.glob(".venv.new-*"):  # the lock is ours: whoever made these is gone
        shutil.rmtree(leftover, ignore_errors=True)
    if identity(venv / "bin/python") != interpreter:
        print("Building the Python environment in .venv (a minute or two, once) ...", flush=True)
        build(root, stamp)
        return "built"
    if stamp_file.is_file() and stamp_file.read_text(encoding="utf-8") == stamp:
        return "ready"
    print("Bringing the Python environment in .venv up to date ...", flush=True)
    stamp_file.unlink(missing_ok=True)
    install(root, venv)
    stamp_file.write_text(stamp, encoding="utf-8")
    return "updated"


def main() -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the folder built aside is removed
    (ROOT / "var").mkdir(exist_ok=True)
    with (ROOT / "var/environment.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Another command is building the environment; waiting for it ...", flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            refresh(ROOT)
        except subprocess.CalledProcessError as problem:
            print(f"\nThe environment could not be built: exit status {problem.returncode} from", file=sys.stderr)
            print("  " + " ".join(str(word) for word in problem.cmd), file=sys.stderr)
            if "venv" in problem.cmd:
                subprocess.run(["sh", ROOT / "bin/advice", "venv"], stdout=sys.stderr, check=False)
            else:
                print("Does this machine reach a package index? Nothing half-built was kept.", file=sys.stderr)
            return 1
        except KeyboardInterrupt:
            return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
