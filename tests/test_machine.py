"""The commands on a strange machine: which Python, which browser, which port, and that the docs name what exists."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bin import browser, environment, ports
from config.environment import OWN_NAMES

ROOT = Path(__file__).resolve().parents[1]
OLD_PYTHON = "#!/bin/sh\nexit 1\n"  # runs, and says that it is not new enough
BROKEN_SHIM = "#!/bin/sh\necho 'no such version is installed' >&2\nexit 127\n"
WITHOUT_VENV = "#!/bin/sh\nexit 3\n"  # new enough, but its venv part is a package of its own
CHROMIUM = "#!/bin/sh\necho 'Chromium 1.2.3'\n"
SNAP_SHIM = "#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then echo 'Run: snap install chromium'; exit 1; fi\n"


def python_that_is(name: str) -> str:
    """A script that answers as a good interpreter called `name`."""
    return f"#!/bin/sh\necho /opt/{name}\n"


def place(folder: Path, scripts: dict[str, str]) -> Path:
    """Put executable scripts into a folder."""
    folder.mkdir(exist_ok=True)
    for name, text in scripts.items():
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    return folder


def choose(folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """Ask bin/env which interpreter it takes on a machine whose PATH is this folder."""
    command = [shutil.which("sh") or "/bin/sh", str(ROOT / "bin/env"), "--choose"]
    if not (folder / "sh").exists():  # it calls bin/advice by this name
        (folder / "sh").symlink_to(command[0])
    return subprocess.run(command, env={"PATH": str(folder)} | environ, capture_output=True, text=True)


class TestInterpreter:
    @pytest.mark.parametrize(
        ("machine", "taken"),
        [
            pytest.param({"python3.13": "good", "python3.14": "good"}, "python3.13", id="the preferred version"),
            pytest.param({"python3.13": BROKEN_SHIM, "python3.12": "good"}, "python3.12", id="past a shim that fails"),
            pytest.param({"python3": "good"}, "python3", id="the system's own"),
            pytest.param({"python3.14": "good", "python3": OLD_PYTHON}, "python3.14", id="past one that is too old"),
            pytest.param({"python3.13": WITHOUT_VENV, "python3": "good"}, "python3", id="past one without venv"),
        ],
    )
    def test_the_first_that_proves_itself_is_taken(self, tmp_path, machine, taken):
        scripts = {name: python_that_is(name) if text == "good" else text for name, text in machine.items()}
        assert choose(place(tmp_path / "bin", scripts)).stdout == f"/opt/{taken}\n"

    def test_a_named_interpreter_goes_first(self, tmp_path):
        folder = place(tmp_path / "bin", {"python3.13": python_that_is("python3.13")})
        own = place(tmp_path / "my own", {"py": python_that_is("py")}) / "py"
        assert choose(folder, PYTHON=str(own)).stdout == "/opt/py\n"

    def test_a_named_interpreter_that_fails_is_reported_and_passed_over(self, tmp_path):
        folder = place(tmp_path / "bin", {"python3.13": python_that_is("python3.13"), "bad": BROKEN_SHIM})
        done = choose(folder, PYTHON="bad")
        assert done.stdout == "/opt/python3.13\n"
        assert "PYTHON=bad" in done.stderr

    def test_without_any_the_system_s_own_command_is_named(self, tmp_path):
        release = tmp_path / "os-release"
        release.write_text("ID=fedora\n")
        done = choose(
            place(tmp_path / "bin", {"python3": OLD_PYTHON}), OS_RELEASE_FILE=str(release), SYSTEM_NAME="Linux"
        )
        assert done.returncode == 1
        assert done.stdout == ""
        assert "dnf install" in done.stderr

    def test_a_missing_venv_part_is_told_apart_from_a_missing_python(self, tmp_path):
        release = tmp_path / "os-release"
        release.write_text("ID=linuxmint\nID_LIKE='ubuntu debian'\n")
        folder = place(tmp_path / "bin", {"python3.13": WITHOUT_VENV})
        done = choose(folder, OS_RELEASE_FILE=str(release), SYSTEM_NAME="Linux")
        assert done.returncode == 1
        assert "venv part is missing" in done.stderr
        assert "python3-venv" in done.stderr

    def test_this_very_interpreter_is_good_enough(self, tmp_path):
        folder = tmp_path / "bin"
        folder.mkdir()
        done = choose(folder, PYTHON=sys.executable)
        assert Path(done.stdout.strip()).is_file(), done.stderr


@pytest.mark.parametrize("topic", ["python", "venv", "browser"])
@pytest.mark.parametrize(
    ("release", "system", "tool"),
    [
        ("ID=debian", "Linux", "apt-get"),
        ("ID=ubuntu\nID_LIKE=debian", "Linux", "apt-get"),
        ("ID=fedora", "Linux", "dnf"),
        ("ID=manjaro\nID_LIKE=arch", "Linux", "pacman"),
        ("", "Darwin", "brew"),
        ("ID=somethingelse", "Linux", "make"),
    ],
)
def test_advice_names_the_tool_of_the_system(tmp_path, topic, release, system, tool):
    file = tmp_path / "os-release"
    file.write_text(release + "\n")
    environ = os.environ | {"OS_RELEASE_FILE": str(file), "SYSTEM_NAME": system}
    done = subprocess.run(["sh", ROOT / "bin/advice", topic], env=environ, capture_output=True, text=True)
    assert done.returncode == 0
    assert tool in done.stdout


class TestEnvironment:
    def test_the_stamp_changes_with_interpreter_and_with_requirements(self, tmp_path):
        for name in environment.REQUIREMENTS:
            (tmp_path / name).write_text("a==1\n")
        first = environment.wanted_stamp(tmp_path, "/opt/python 3 13")
        other_python = environment.wanted_stamp(tmp_path, "/opt/python 3 14")
        (tmp_path / environment.REQUIREMENTS[0]).write_text("a==2\n")
        other_package = environment.wanted_stamp(tmp_path, "/opt/python 3 13")
        assert len({first, other_python, other_package}) == 3

    def test_an_interpreter_that_does_not_run_has_no_identity(self, tmp_path):
        broken = place(tmp_path, {"python": BROKEN_SHIM}) / "python"
        assert environment.identity(broken) == ""
        assert environment.identity(tmp_path / "absent") == ""
        assert environment.identity(sys.executable).startswith("/")

    def test_scripts_follow_the_folder_to_its_final_name(self, tmp_path):
        new, final = tmp_path / "my .venv.new-1", tmp_path / "my .venv"
        (new / "bin").mkdir(parents=True)
        (new / "bin/tool").write_text(f"#!{new}/bin/python\nprint()\n")
        environment.point_scripts_at(new, final)
        assert (new / "bin/tool").read_text() == f"#!{final}/bin/python\nprint()\n"

    def test_the_finished_folder_takes_the_place_of_the_old_one(self, tmp_path):
        new, final = tmp_path / ".venv.new-1", tmp_path / ".venv"
        for folder in (new, final):
            folder.mkdir()
            (folder / "name").write_text(folder.name)
        environment.swap_in(new, final)
        assert (final / "name").read_text() == ".venv.new-1"
        assert [path.name for path in tmp_path.iterdir()] == [".venv"]


class TestBrowser:
    @pytest.mark.parametrize("name", browser.NAMES)
    def test_each_usual_name_is_found(self, tmp_path, name):
        folder = place(tmp_path / "bin", {name: CHROMIUM})
        assert browser.find_browser({"PATH": str(folder)}) == (str(folder / name), [])

    def test_the_variable_goes_first(self, tmp_path):
        folder = place(tmp_path / "bin", {"chromium": CHROMIUM})
        own = place(tmp_path / "my own", {"Chrome": CHROMIUM}) / "Chrome"
        assert browser.find_browser({"PATH": str(folder), "CHROMIUM": str(own)})[0] == str(own)

    @pytest.mark.parametrize(
        ("script", "reason"),
        [(SNAP_SHIM, "only starts a snap"), (BROKEN_SHIM, "does not run"), (None, "is not there")],
    )
    def test_one_that_cannot_be_driven_is_passed_over_with_a_reason(self, tmp_path, script, reason):
        folder = place(tmp_path / "bin", {"google-chrome": CHROMIUM})
        bad = folder / "chromium"
        if script:
            place(folder, {"chromium": script})
        path, notes = browser.find_browser({"PATH": str(folder), "CHROMIUM": str(bad)})
        assert path == str(folder / "google-chrome")
        assert reason in notes[0]

    def test_a_link_into_a_snap_counts_as_a_snap(self, tmp_path):
        snap = place(tmp_path, {"snap": CHROMIUM}) / "snap"
        link = tmp_path / "chromium"
        link.symlink_to(snap)
        assert browser.is_snap_shim(str(link))

    def test_playwright_s_own_download_is_the_last_resort(self, tmp_path):
        chrome = tmp_path / "cache/chromium-1200/chrome-linux64/chrome"
        chrome.parent.mkdir(parents=True)
        place(chrome.parent, {"chrome": CHROMIUM})
        environ = {"PATH": "", "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path / "cache")}
        assert browser.find_browser(environ)[0] == str(chrome)

    def test_nothing_at_all_is_none(self, tmp_path):
        environ = {"PATH": str(tmp_path), "HOME": str(tmp_path)}
        if not any(Path(place).is_file() for place in browser.MAC_APPLICATIONS):
            assert browser.find_browser(environ) == (None, [])


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port that somebody listens on."""
    with socket.socket() as listening:
        listening.bind((ports.HOST, 0))
        listening.listen()
        yield listening.getsockname()[1]


class TestPort:
    def test_a_taken_port_is_not_free(self, taken_port):
        assert not ports.is_free(taken_port)

    def test_the_next_free_one_is_taken_instead(self, taken_port):
        assert taken_port < ports.next_free(taken_port) < taken_port + 100

    def test_no_free_port_is_an_error(self, taken_port):
        with pytest.raises(OSError, match="no free port"):
            ports.next_free(taken_port, tries=1)


# A stand-in for manage.py: the preparing commands end at once, the two long ones write their process id and stay.
MANAGE = """
import os, sys, time, http.server, pathlib
name = sys.argv[1]
pathlib.Path("log").open("a").write(name + " DEBUG=" + os.environ["DEBUG"] + "\\n")
if name == "runserver":
    host, port = sys.argv[2].split(":")
    pathlib.Path("runserver.pid").write_text(str(os.getpid()))
    http.server.HTTPServer((host, int(port)), http.server.SimpleHTTPRequestHandler).serve_forever()
if name == "db_worker":
    pathlib.Path("worker.pid").write_text(str(os.getpid()))
    time.sleep(float(os.environ["WORKER_LIVES"]))
    sys.exit(7)
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with our launcher and the stand-in for manage.py, its path with a space."""
    folder = tmp_path / "a house"
    (folder / "bin").mkdir(parents=True)
    for name in ("serve.py", "ports.py"):
        shutil.copy(ROOT / "bin" / name, folder / "bin")
    (folder / "manage.py").write_text(MANAGE)
    return folder


def launch(house: Path, port: int, worker_lives: float) -> subprocess.Popen[str]:
    """Start the launcher as `make run` does."""
    environ = os.environ | {"PORT": str(port), "WORKER_LIVES": str(worker_lives), "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, "bin/serve.py"],
        cwd=house,
        env=environ,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def is_alive(pid_file: Path) -> bool:
    try:
        os.kill(int(pid_file.read_text()), 0)
    except ProcessLookupError:
        return False
    return True


def read_until(process: subprocess.Popen[str], word: str) -> str:
    """What the process has printed up to a word; all it printed when it ends before."""
    text = ""
    while word not in text and (line := process.stdout.readline()):
        text += line
    return text


class TestLauncher:
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_a_signal_stops_server_and_worker(self, house, taken_port, number):
        process = launch(house, taken_port, worker_lives=60)
        text = read_until(process, "Ctrl-C")
        assert f"Port {taken_port} is taken" in text
        assert re.search(r"ready:  http://127\.0\.0\.1:\d+/", text)
        assert "demo-student" in text
        process.send_signal(number)
        process.communicate(timeout=20)
        assert process.returncode == (0 if number == signal.SIGINT else 128 + number)
        assert not is_alive(house / "runserver.pid")
        assert not is_alive(house / "worker.pid")

    def test_the_database_is_prepared_first_and_debug_is_on(self, house, taken_port):
        process = launch(house, taken_port, worker_lives=60)
        read_until(process, "Ctrl-C")
        process.terminate()
        process.communicate(timeout=20)
        lines = (house / "log").read_text().splitlines()
        prepared = [f"{name} DEBUG=on" for name in ("migrate", "createcachetable", "load_pack", "make_demo")]
        assert lines[:4] == prepared
        assert sorted(lines[4:]) == ["db_worker DEBUG=on", "runserver DEBUG=on"]

    def test_when_one_dies_the_other_is_stopped(self, house, taken_port):
        started = time.monotonic()
        text, _ = launch(house, taken_port, worker_lives=0.2).communicate(timeout=20)
        assert "The worker ended with exit status 7" in text
        assert not is_alive(house / "runserver.pid")
        assert time.monotonic() - started < 15

    def test_a_failing_preparation_starts_nothing(self, house, taken_port):
        (house / "manage.py").write_text("import sys; sys.exit(3)")
        process = launch(house, taken_port, worker_lives=60)
        text, _ = process.communicate(timeout=20)
        assert process.returncode == 3
        assert "manage.py migrate --verbosity 0 failed" in text
        assert not (house / "runserver.pid").exists()


def make_targets() -> set[str]:
    """The targets that the Makefile declares."""
    declared = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    return set(declared[1].split()) if declared else set()


class TestMakefile:
    def test_every_target_that_a_document_names_exists(self):
        documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
        named = {
            target
            for path in documents
            for target in re.findall(
                r"(?:`|^\s*\$? ?|&& )make ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE
            )
        }
        assert {"run", "test", "fresh"} <= named
        assert named <= make_targets()

    def test_every_declared_target_has_a_rule_and_is_documented(self):
        makefile = (ROOT / "Makefile").read_text()
        operations = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
        for target in make_targets() - {"help"}:
            assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
            assert f"make {target}" in operations, target


class TestSettingsTable:
    def documented(self) -> set[str]:
        """The names in the table under the heading Settings."""
        operations = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
        section = operations.split("\n## Settings\n")[1].split("\n## ")[0]
        return set(re.findall(r"^\| `([A-Z_]+)` \|", section, re.MULTILINE))

    def test_every_name_that_the_settings_read_is_explained_and_no_other(self):
        source = (ROOT / "config/settings.py").read_text(encoding="utf-8")
        read = set(re.findall(r"\benv\.\w+\(\s*\"([A-Z_]+)\"", source)) | {"SECRET_KEY"}
        assert {"DEBUG", "DATABASE_URL", "REDIS_URL", "EMAIL_URL"} <= read
        assert self.documented() == read | set(OWN_NAMES)
