"""The YAML block at the head of a Markdown brief: source data, checked field by field.

Pure. ``split(text) -> (Source, body, lines before the body)``. Errors: ReaderError ``front_matter`` with the line.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from content.readers.decoding import squash
from content.records import ReaderError, Source

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TEXTS: Final = ("title", "publisher", "series", "published", "as_of", "language")
_DATES: Final = ("published", "as_of")
_ISO = re.compile(r"^\d{4}(?:-\d{2}(?:-\d{2})?)?$")


def split(text: str) -> tuple[Source, str, int]:
    """Source data, the Markdown after it, and how many lines the block takes; no block gives an empty Source."""
    block = _BLOCK.match(text)
    if not block:
        return Source(), text, 0
    return _source(_load(block["yaml"])), text[block.end() :], text.count("\n", 0, block.end())


def _load(text: str) -> dict[str, Any]:
    try:
        # The base loader leaves every scalar a text, so that a date or "no" stays as it was written.
        data = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - builds only texts, lists and mappings
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise ReaderError("front_matter", (mark.line if mark else 0) + 2) from error
    except (RecursionError, ValueError) as error:
        raise ReaderError("front_matter", 2) from error
    if data in (None, ""):
        return {}
    if not isinstance(data, dict):
        raise ReaderError("front_matter", 2)
    return data


def _source(data: dict[str, Any]) -> Source:
    for name in _TEXTS:
        if not isinstance(data.get(name, ""), str):
            raise ReaderError("front_matter_field", 1, field=name)
    texts = {name: squash(data[name]) for name in _TEXTS if data.get(name)}
    for name in _DATES:
        if texts.get(name) and not _ISO.match(texts[name]):
            raise ReaderError("front_matter_field", 1, field=name)
    texts.setdefault("as_of", texts.get("published", ""))
    return Source(**texts, authors=_names(data), cites=_mapping(data, "cites"), origin=_mapping(data, "origin"))


def _names(data: dict[str, Any]) -> tuple[str, ...]:
    given = data.get("authors", data.get("author", ()))
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise ReaderError("front_matter_field", 1, field="authors")
    return tuple(squash(name) for name in names if name.strip())


def _mapping(data: dict[str, Any], name: str) -> dict[str, str]:
    given = data.get(name) or {}
    flat = isinstance(given, dict) and all(isinstance(part, str) for pair in given.items() for part in pair)
    if not flat:
        raise ReaderError("front_matter_field", 1, field=name)
    return {squash(key): squash(value) for key, value in given.items()}
