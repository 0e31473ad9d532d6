"""The mixed exam of a pack, as its pack.yaml says it: title, minutes, how many questions of each brief.

Pure. The shape is decided in docs/pack-format.md.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from quizzes.interchange.pack import Problem
from quizzes.records import Message

_FIELDS = frozenset(("title", "minutes", "draw"))
_MOST_MINUTES = 600


@dataclass(frozen=True, slots=True)
class ExamPlan:
    """An exam that draws from several briefs: (brief, number of questions) in its order."""

    title: str
    minutes: int
    draws: tuple[tuple[str, int], ...]


def exam_plan(meta: Mapping[str, Any], briefs: Collection[str]) -> tuple[ExamPlan | None, list[Problem]]:
    """The plan in a pack's ``meta``, None without one; or what is wrong with it. ``briefs`` are the pack's."""
    written = meta.get("exam")
    if written is None:
        return None, []
    if not isinstance(written, Mapping):
        return None, [_problem("a map of title, minutes and draw")]
    unknown = sorted(str(name) for name in set(written) - _FIELDS)
    problems = [Problem("exam", Message("pack.unknown_field", {"field": name})) for name in unknown]
    missing = [name for name in sorted(_FIELDS) if not written.get(name)]
    problems += [Problem("exam", Message("pack.missing_field", {"field": name})) for name in missing]
    if problems:
        return None, problems
    draw, minutes = written["draw"], written["minutes"]
    if not isinstance(draw, Mapping) or not all(_whole(count) for count in draw.values()):
        return None, [_problem("draw: a map from brief to number of questions")]
    if not _whole(minutes) or minutes > _MOST_MINUTES:
        return None, [_problem(f"minutes: a whole number up to {_MOST_MINUTES}")]
    strange = [str(slug) for slug in draw if slug not in briefs]
    if strange:
        return None, [_problem(f"draw: no brief {slug}") for slug in strange]
    return ExamPlan(str(written["title"]), minutes, tuple(draw.items())), []


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _problem(why: str) -> Problem:
    return Problem("exam", Message("pack.bad_value", {"why": why}))
