"""Nothing is told until the attempt is handed in; until then the answer may be changed. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.behaviours.behaviour import EVERYTHING, FULL, NOTHING, Rules, State, Try, counted, given_up, waiting


def state(rules: Rules, history: Sequence[Try], over: bool) -> State:
    """The last answer saved is the one that will be marked."""
    tries = counted(history)
    if over or tries or given_up(history) or waiting(history):
        last = tries[-1].fraction if tries else None if waiting(history) else NOTHING
        return State(frozenset(), EVERYTHING, last, None, used=len(tries), accuracy=last)
    saved = any(t.outcome == "saved" for t in history)
    return State(frozenset({"change" if saved else "answer"}), frozenset({"attempt", "max_mark"}), None, FULL)
