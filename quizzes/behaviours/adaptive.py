"""Several tries, the best of which counts less a penalty for each before it. Pure.

The same answer given again is set aside: it costs neither a penalty nor a try.
"""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.behaviours.behaviour import BETWEEN, EVERYTHING, Rules, State, Try, best, counted, given_up, waiting


def state(rules: Rules, history: Sequence[Try], over: bool) -> State:
    """Closed by a right answer, by the last try or by giving up."""
    tries = without_repeats(counted(history))[: rules.tries]
    used = len(tries)
    first = tries[0].fraction if tries else None
    done = used >= rules.tries or any(t.right for t in tries)
    earned = None if waiting(history) or not (tries or over or given_up(history)) else best(rules, tries)
    if done or over or given_up(history) or waiting(history):
        return State(frozenset(), EVERYTHING, earned, None, used, accuracy=first)
    may = frozenset({"again" if used else "answer", "show"})
    shown = BETWEEN | {"specific"} if used else frozenset({"attempt", "max_mark"})
    return State(may, shown, earned, rules.worth(used), used, accuracy=first)


def without_repeats(tries: Sequence[Try]) -> list[Try]:
    """The tries without those whose answer was given before."""
    seen: set[str] = set()
    kept: list[Try] = []
    for one in tries:
        if one.answer and one.answer in seen:
            continue
        seen.add(one.answer)
        kept.append(one)
    return kept


def is_repeat(history: Sequence[Try], answer: str) -> bool:
    """Whether this answer was marked before."""
    return bool(answer) and any(t.answer == answer for t in counted(history))
