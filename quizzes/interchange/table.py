"""Questions as a table: CSV text in, records out, each problem with its row.

Pure. Columns: ``stem`` and ``key`` are needed; ``kind`` (single_choice where there are options, else by what the key
is), ``options`` (separated by "|"), ``id``, ``explanation``. The key is written as an instructor writes it: an option's
number from 1 or its text, "15%", "$550 billion", "22 July 2025", a name.
"""

from __future__ import annotations

import csv
from typing import Any, Final

from content.parsing import find_values
from quizzes.interchange.pack import Problem
from quizzes.keys import KeyUnread, read_key
from quizzes.marking import check_spec, spec_from_json
from quizzes.records import KIND_NAMES, Message, QuestionRecord

COLUMNS: Final = ("id", "kind", "stem", "options", "key", "explanation")
MOST_ROWS: Final = 5000
#: Codes of problems with the params of each.
CODES: Final = {
    "table.unreadable": ("why",),
    "table.columns": (),
    "table.kind": ("kind",),
    "table.key": ("key",),
}
_KIND_OF: Final = {"date": "date", "percentage": "percentage", "money": "money", "quantity": "number"}


def loads(data: bytes) -> tuple[list[QuestionRecord], list[Problem]]:
    """Records and problems of a table. A row with a problem gives no record."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
        rows = list(
            csv.DictReader(lines, delimiter=";" if lines and lines[0].count(";") > lines[0].count(",") else ",")
        )
    except (UnicodeDecodeError, csv.Error) as error:
        return [], [Problem("file", Message("table.unreadable", {"why": str(error)[:200]}))]
    if not rows or not {"stem", "key"} <= {str(name).strip().lower() for name in rows[0]}:
        return [], [Problem("file", Message("table.columns"))]
    records: list[QuestionRecord] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows[:MOST_ROWS], start=2):  # the first row holds the names of the columns
        given = {str(k).strip().lower(): v.strip() for k, v in row.items() if k and isinstance(v, str)}
        record, found = _record(number, given)
        problems += [Problem(str(number), message) for message in found]
        if record is not None and not found:
            records.append(record)
    return records, problems


def _record(number: int, row: dict[str, str]) -> tuple[QuestionRecord | None, list[Message]]:
    missing = [name for name in ("stem", "key") if not row.get(name)]
    if missing:
        return None, [Message("pack.missing_field", {"field": name}) for name in missing]
    options = [part.strip() for part in row.get("options", "").split("|") if part.strip()]
    kind = row.get("kind") or ("single_choice" if options else _kind(row["key"]))
    if kind not in KIND_NAMES:
        return None, [Message("table.kind", {"kind": kind})]
    try:
        key = _choice(row["key"], options) if kind == "single_choice" else _key(kind, row["key"])
        spec = spec_from_json({"kind": kind, "key": key, "options": options})
    except (KeyUnread, ValueError, KeyError, TypeError):
        return None, [Message("table.key", {"key": row["key"]})]
    record = QuestionRecord(
        id=row.get("id") or str(number), spec=spec, stem=row["stem"], explanation=row.get("explanation", "")
    )
    return record, list(check_spec(spec))


def _key(kind: str, text: str) -> Any:
    """As an instructor writes it, else as a brief would: "10,000" has one reading there."""
    found = [value for value in find_values(text) if _KIND_OF.get(value.type) == kind and value.start == 0]
    try:
        return read_key(kind, text, None)
    except KeyUnread:
        if len(found) != 1:
            raise
        return found[0].value if kind != "number" else {"amount": found[0].value["amount"], "unit": None}


def _choice(text: str, options: list[str]) -> int:
    same = [place for place, option in enumerate(options) if option.casefold() == text.casefold()]
    return same[0] if same else int(text) - 1


def _kind(key: str) -> str:
    found = find_values(key)
    whole = len(found) == 1 and found[0].end - found[0].start >= 0.8 * len(key.strip())
    return _KIND_OF.get(found[0].type, "term") if whole else "term"
