"""Read the environment strictly: a mistyped setting refuses to start instead of being guessed at."""

from __future__ import annotations

import secrets
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

#: Every JIRITSU_ name there is, with its default. docs/operations.md explains each (a test compares).
OWN_NAMES = {
    "JIRITSU_MAX_UPLOAD_MB": "20",
    "JIRITSU_MAX_PAGES": "400",
    "JIRITSU_DATE_ORDER": "",
    "JIRITSU_TIME_ZONE": "UTC",
    "JIRITSU_SIGNUP": "on",
    "JIRITSU_VAR": "",
}

_WORDS = {"1": True, "true": True, "on": True, "yes": True, "0": False, "false": False, "off": False, "no": False}


class Environment:
    """The process environment, checked. Raises ImproperlyConfigured with what to write instead."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self.values = values
        unknown = sorted(n for n in values if n.startswith("JIRITSU_") and n not in OWN_NAMES)
        if unknown:
            raise ImproperlyConfigured(
                f"Unknown setting {', '.join(unknown)}. Known are: {', '.join(sorted(OWN_NAMES))}."
            )

    def text(self, name: str, default: str = "") -> str:
        """The value of ``name``, or its default."""
        return self.values.get(name) or OWN_NAMES.get(name, default)

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false; anything but on/off, true/false, yes/no, 1/0 is refused."""
        raw = self.text(name)
        if not raw:
            return default
        if raw.lower() not in _WORDS:
            raise ImproperlyConfigured(f"{name}={raw} is neither on nor off. Write {name}=on or {name}=off.")
        return _WORDS[raw.lower()]

    def whole(self, name: str) -> int:
        """A whole number of at least 1."""
        raw = self.text(name)
        if not raw.isascii() or not raw.isdigit() or int(raw) < 1:
            raise ImproperlyConfigured(f"{name}={raw} is not a whole number above 0.")
        return int(raw)

    def choice(self, name: str, allowed: tuple[str, ...]) -> str:
        """One of the allowed texts."""
        raw = self.text(name)
        if raw not in allowed:
            shown = ", ".join(a or "(empty)" for a in allowed)
            raise ImproperlyConfigured(f"{name}={raw} is not one of: {shown}.")
        return raw

    def words(self, name: str, default: list[str]) -> list[str]:
        """A list written with commas."""
        raw = self.values.get(name, "")
        return [w.strip() for w in raw.split(",") if w.strip()] or default

    def secret_key(self, var: Path, *, warn: bool) -> str:
        """SECRET_KEY, or a random one that is kept in var/secret_key (readable by its owner only)."""
        given = self.values.get("SECRET_KEY", "")
        if given:
            return given
        path = var / "secret_key"
        if not path.exists():
            if warn:
                warnings.warn(f"SECRET_KEY is not set: a random one is kept in {path}.", stacklevel=2)
            path.parent.mkdir(parents=True, exist_ok=True)
            fresh = var / f"secret_key.{secrets.token_hex(4)}"
            fresh.touch(mode=0o600)
            fresh.write_text(secrets.token_urlsafe(50), encoding="ascii")
            try:
                path.hardlink_to(fresh)  # the first of two processes wins, the other reads what it wrote
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        return path.read_text(encoding="ascii")


def mailer(url: str) -> dict[str, Any]:
    """The mailer that an EMAIL_URL names (``smtp+tls://user:password@host:587``, ``consolemail://``)."""
    config = environ.Env.email_url_config(url)
    options = {
        "host": config["EMAIL_HOST"],
        "port": config["EMAIL_PORT"],
        "username": config["EMAIL_HOST_USER"],
        "password": config["EMAIL_HOST_PASSWORD"],
        "use_tls": config.get("EMAIL_USE_TLS", False),
        "use_ssl": config.get("EMAIL_USE_SSL", False),
    }
    backend = str(config["EMAIL_BACKEND"])
    given = {name: value for name, value in options.items() if value and "smtp" in backend}
    return {"BACKEND": backend, "OPTIONS": given}
