"""Several tries with a hint after each wrong one; every further try is worth a little less. Pure.

An item with hints allows one try more than it has hints. What was earned is never lost by trying again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizzes.behaviours.behaviour import BETWEEN, EVERYTHING, Rules, State, Try, best, counted, given_up, waiting


def state(rules: Rules, history: Sequence[Try], over: bool) -> State:
    """Closed by a right answer, by the last try or by giving up; between tries the learner asks for another."""
    if rules.hints:
        rules = replace(rules, tries=rules.hints + 1)
    tries = counted(history)[: rules.tries]
    used = len(tries)
    first = tries[0].fraction if tries else None
    done = used >= rules.tries or any(t.right for t in tries)
    earned = None if waiting(history) or not (tries or over or given_up(history)) else best(rules, tries)
    hints = min(used, rules.hints)
    if done or over or given_up(history) or waiting(history):
        return State(frozenset(), EVERYTHING, earned, None, used, hints, first)
    may = frozenset({"again" if used else "answer", "show"})
    shown = BETWEEN | {"specific"} if used else frozenset({"attempt", "max_mark"})
    return State(may, shown, earned, rules.worth(used), used, hints, first)
