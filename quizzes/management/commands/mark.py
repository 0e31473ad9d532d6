"""Mark answers from a pipe: JSON lines in, one JSON line out for each, always. Needs no database."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

from django.core.management.base import BaseCommand

from quizzes.interchange.lines import spec_from_line
from quizzes.marking import MARKER, check_spec, mark
from quizzes.messages import render
from quizzes.records import Mark, NeedsFixing, Spec

#: Questions kept ready: a pipe asks the same one of many answers.
_KEPT: Final = 512


class Command(BaseCommand):
    help = "Mark answers: reads JSON lines with kind, key and answer on stdin, writes one JSON line for each."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        broken = False
        for result in mark_lines(sys.stdin.buffer):
            broken = broken or result["outcome"] == "error"
            sys.stdout.write(json.dumps(result) + "\n")
        sys.stdout.flush()
        if broken:
            sys.exit(1)


def mark_lines(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """One result per line; a line that is broken, or holds a question that is, gives an error with its reason."""
    for line in lines:
        try:
            yield _result(json.loads(line.decode("utf-8")))
        except (ValueError, TypeError, RecursionError) as error:
            yield {"outcome": "error", "note": str(error) or type(error).__name__}
        except Exception as error:  # the pipe must not break for the lines that follow
            sys.stderr.write(f"mark: {error!r} in {line[:200]!r}\n")
            yield {"outcome": "error", "note": f"{type(error).__name__}: {error}"}


def _result(data: Any) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise ValueError("a line holds one JSON object")
    if "answer" not in data:
        raise ValueError("the answer is missing")
    spec = _question(json.dumps({name: data[name] for name in data if name != "answer"}))
    outcome = mark(spec, data["answer"])
    if isinstance(outcome, NeedsFixing):
        return _needs_fixing(outcome, MARKER[spec.kind])
    return _marked(outcome)


@lru_cache(maxsize=_KEPT)
def _question(line: str) -> Spec:
    """The question of a line, found sound. Raises ValueError with its problems."""
    spec = spec_from_line(json.loads(line))
    problems = check_spec(spec)
    if problems:
        raise ValueError(" ".join(render(problem) for problem in problems))
    return spec


def _needs_fixing(outcome: NeedsFixing, marker: str) -> dict[str, Any]:
    choices = [f"{render(label)}?" for _, label in outcome.choices]
    return {
        "outcome": "needs_fixing",
        "fraction": None,
        "reading": "",
        "rule": outcome.note.code,
        "note": " ".join([render(outcome.note), *choices]),
        "parts": [],
        "marker": marker,
    }


def _marked(outcome: Mark) -> dict[str, Any]:
    return {
        "outcome": "marked",
        "fraction": float(outcome.fraction),
        "reading": render(outcome.reading),
        "rule": outcome.rule,
        "note": render(outcome.note) if outcome.note else "",
        "parts": [{"name": part.name, "earned": float(part.earned), "of": float(part.of)} for part in outcome.parts],
        "marker": outcome.marker,
    }
