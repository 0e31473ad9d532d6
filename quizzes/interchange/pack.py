"""Questions as a pack writes them: YAML text in, records out, with every problem named by the question's id.

Pure. The shape of an entry is decided in docs/pack-format.md; keys have the shapes of ``quizzes.marking``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from content.yaml_text import read_yaml
from quizzes.marking import check_spec, spec_from_json
from quizzes.records import Message, QuestionRecord

SPEC_FIELDS = tuple(
    "kind options key tolerance grain asks others order currency scoring accepts want parts wrong_part".split()
)
OTHER_FIELDS = tuple("id stem explanation notes fact facts quote tags difficulty hints fixed_options status".split())
#: What an entry may hold; anything else is reported, so that a mistyped name is not silently lost.
FIELDS = frozenset(SPEC_FIELDS + OTHER_FIELDS)
NEEDED = ("id", "kind", "stem", "key", "explanation", "quote")
STATUSES = ("draft", "approved")
#: Codes of problems with the params of each.
CODES = {
    "pack.unreadable": ("why",),
    "pack.not_a_list": (),
    "pack.not_a_mapping": (),
    "pack.twice": (),
    "pack.unknown_field": ("field",),
    "pack.missing_field": ("field",),
    "pack.bad_value": ("why",),
    "pack.status": ("status",),
    "pack.no_fact": ("fact",),
    "pack.quote": (),
    "pack.no_brief": (),
    "pack.slug_taken": (),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one entry (``where`` is its id or its place in the file)."""

    where: str
    message: Message


def loads(data: bytes) -> tuple[list[QuestionRecord], list[Problem]]:
    """Records and problems of a question file. An entry with a problem gives no record."""
    try:
        entries = read_yaml(data.decode("utf-8"))
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        return [], [Problem("file", Message("pack.unreadable", {"why": str(error)[:300]}))]
    if not isinstance(entries, list):
        return [], [Problem("file", Message("pack.not_a_list"))]
    records: list[QuestionRecord] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for place, entry in enumerate(entries, start=1):
        where = str(entry.get("id", place)) if isinstance(entry, Mapping) else str(place)
        found = [Problem(where, Message("pack.twice"))] if where in seen else []
        seen.add(where)
        record = None
        if not found:
            record, found = _record(where, entry)
        problems += found
        if record is not None and not found:
            records.append(record)
    return records, problems


def _record(where: str, entry: Any) -> tuple[QuestionRecord | None, list[Problem]]:
    if not isinstance(entry, Mapping):
        return None, [Problem(where, Message("pack.not_a_mapping"))]
    unknown = sorted(set(map(str, entry)) - FIELDS)
    missing = [name for name in NEEDED if entry.get(name) in (None, "")]
    problems = [Problem(where, Message("pack.unknown_field", {"field": name})) for name in unknown]
    problems += [Problem(where, Message("pack.missing_field", {"field": name})) for name in missing]
    if problems:
        return None, problems
    try:
        spec = spec_from_json({name: entry[name] for name in SPEC_FIELDS if name in entry})
        record = QuestionRecord(
            id=str(entry["id"]),
            spec=spec,
            stem=str(entry["stem"]).strip(),
            explanation=str(entry["explanation"]).strip(),
            notes=tuple(str(note or "") for note in entry.get("notes") or ()),
            facts=tuple(entry.get("facts") or ([entry["fact"]] if entry.get("fact") else [])),
            quote=str(entry["quote"]).strip(),
            tags=tuple(map(str, entry.get("tags") or ())),
            difficulty=int(entry.get("difficulty", 3)),
            hints=tuple(map(str, entry.get("hints") or ())),
            fixed_options=tuple(map(int, entry.get("fixed_options") or ())),
            status=str(entry.get("status", "draft")),
            rule="pack",
        )
    except (KeyError, TypeError, ValueError) as error:
        return None, [Problem(where, Message("pack.bad_value", {"why": str(error)[:300]}))]
    found = [] if record.status in STATUSES else [Message("pack.status", {"status": record.status})]
    return record, [Problem(where, message) for message in [*found, *check_spec(spec)]]
