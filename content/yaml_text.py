"""YAML as packs write it: plain values only, read by libyaml where it was built in. Pure."""

from __future__ import annotations

from typing import Any, Final

import yaml

_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str) -> Any:
    """The value of a YAML text; raises yaml.YAMLError. Seven times as fast as the loader written in Python."""
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, either way
