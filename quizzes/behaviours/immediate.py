"""One try; then the item is closed and everything may be shown. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.behaviours.behaviour import EVERYTHING, FULL, NOTHING, Rules, State, Try, counted, given_up, waiting


def state(rules: Rules, history: Sequence[Try], over: bool) -> State:
    """The first marked try counts."""
    tries = counted(history)
    if tries or given_up(history) or waiting(history) or over:
        first = tries[0].fraction if tries else None if waiting(history) else NOTHING
        return State(frozenset(), EVERYTHING, first, None, used=min(len(tries), 1), accuracy=first)
    return State(frozenset({"answer", "show"}), frozenset({"attempt", "max_mark"}), None, FULL)
