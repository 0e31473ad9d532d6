"""Settings are read strictly: what is mistyped refuses to start and says what to write."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import mailers

from config.environment import OWN_NAMES, Environment, mailer

ROOT = Path(__file__).resolve().parents[2]


class TestStarting:
    def start(self, var: Path, **values: str) -> subprocess.CompletedProcess[str]:
        known = {
            n: v for n, v in os.environ.items() if not n.startswith("JIRITSU_") and n not in ("DEBUG", "SECRET_KEY")
        }
        return subprocess.run(
            [sys.executable, "-c", "import config.settings as s; print(s.DEBUG, s.TIME_ZONE, s.JIRITSU_MAX_UPLOAD_MB)"],
            cwd=ROOT, env=known | {"JIRITSU_VAR": str(var)} | values, capture_output=True, text=True,
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("name", "value", "said"),
        [
            ("DEBUG", "maybe", "Write DEBUG=on or DEBUG=off"),
            ("JIRITSU_TYPO", "1", "Unknown setting JIRITSU_TYPO"),
            ("JIRITSU_TIME_ZONE", "Mars/Olympus", "no time zone"),
            ("JIRITSU_MAX_UPLOAD_MB", "-1", "not a whole number above 0"),
            ("JIRITSU_MAX_PAGES", "many", "not a whole number above 0"),
            ("JIRITSU_DATE_ORDER", "YMD", "not one of"),
            ("JIRITSU_SIGNUP", "perhaps", "neither on nor off"),
        ],
    )
    def test_is_refused_with_what_to_write(self, tmp_path, name, value, said):
        done = self.start(tmp_path, **{name: value})
        assert done.returncode != 0
        assert "ImproperlyConfigured" in done.stderr
        assert said in done.stderr

    def test_needs_nothing(self, tmp_path):
        done = self.start(tmp_path)
        assert done.stdout == "False UTC 20\n", done.stderr
        assert "a random one is kept in" in done.stderr

    def test_takes_what_is_set(self, tmp_path):
        values = {"DEBUG": "on", "JIRITSU_TIME_ZONE": "Europe/Brussels", "JIRITSU_MAX_UPLOAD_MB": "7"}
        assert self.start(tmp_path, **values).stdout == "True Europe/Brussels 7\n"


class TestValues:
    @pytest.mark.parametrize("raw", ["1", "true", "ON", "Yes"])
    def test_on_is_written_in_several_ways(self, raw):
        assert Environment({"DEBUG": raw}).flag("DEBUG") is True
        assert Environment({"JIRITSU_SIGNUP": raw}).flag("JIRITSU_SIGNUP") is True

    @pytest.mark.parametrize("raw", ["0", "false", "Off", "no"])
    def test_so_is_off(self, raw):
        assert Environment({"JIRITSU_SIGNUP": raw}).flag("JIRITSU_SIGNUP") is False

    def test_an_empty_value_is_the_default(self):
        env = Environment({"DEBUG": "", "JIRITSU_MAX_PAGES": "", "ALLOWED_HOSTS": ""})
        assert (env.flag("DEBUG"), env.whole("JIRITSU_MAX_PAGES")) == (False, 400)
        assert env.words("ALLOWED_HOSTS", ["localhost"]) == ["localhost"]

    def test_a_list_is_written_with_commas(self):
        assert Environment({"ALLOWED_HOSTS": "a.org, b.org,,"}).words("ALLOWED_HOSTS", []) == ["a.org", "b.org"]

    @pytest.mark.parametrize("raw", ["0", "2.5", "１０", "²", "1e3", " 4"])
    def test_a_number_is_plain(self, raw):
        with pytest.raises(ImproperlyConfigured):
            Environment({"JIRITSU_MAX_PAGES": raw}).whole("JIRITSU_MAX_PAGES")

    def test_every_own_name_is_accepted(self):
        assert Environment(dict.fromkeys(OWN_NAMES, "")).text("JIRITSU_TIME_ZONE") == "UTC"


class TestTheSecretKey:
    def test_is_made_once_and_kept_for_its_owner_alone(self, tmp_path):
        var = tmp_path / "var"
        with pytest.warns(UserWarning, match="SECRET_KEY is not set"):
            first = Environment({}).secret_key(var, warn=True)
        assert len(first) >= 50
        assert Environment({}).secret_key(var, warn=True) == first
        assert stat.S_IMODE((var / "secret_key").stat().st_mode) == 0o600
        assert [path.name for path in var.iterdir()] == ["secret_key"]

    def test_that_is_set_is_taken_and_nothing_is_written(self, tmp_path):
        assert Environment({"SECRET_KEY": "given"}).secret_key(tmp_path, warn=True) == "given"
        assert not list(tmp_path.iterdir())

    def test_of_the_first_of_two_starts_at_once_wins(self, tmp_path, monkeypatch):
        def meanwhile(self: Path, target: Path) -> None:
            (tmp_path / "secret_key").write_text("the other's")
            raise FileExistsError

        monkeypatch.setattr(Path, "hardlink_to", meanwhile)
        assert Environment({}).secret_key(tmp_path, warn=False) == "the other's"
        assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]


class TestTheMailer:
    def test_is_the_one_that_the_address_names(self):
        made = mailer("smtp+tls://ada:secret@mail.example.org:587")
        assert made["BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"
        assert made["OPTIONS"] == {
            "host": "mail.example.org", "port": 587, "username": "ada", "password": "secret", "use_tls": True,
        }  # fmt: skip

    def test_writes_to_the_console_by_default(self):
        assert mailer("consolemail://") == {"BACKEND": "django.core.mail.backends.console.EmailBackend", "OPTIONS": {}}

    @pytest.mark.parametrize(
        ("url", "host"), [("smtp+tls://ada:secret@mail.example.org:587", "mail.example.org"), ("consolemail://", None)]
    )
    def test_is_built_by_django(self, settings, url, host):
        settings.MAILERS = {"default": mailer(url)}
        assert getattr(mailers["default"], "host", None) == host
