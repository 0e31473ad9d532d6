"""How an item behaves while it is answered: what may be done next, what is shown, what it has earned.

Pure functions over the history of tries, one file for each behaviour.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizzes.behaviours import adaptive, certainty, deferred, immediate, interactive
from quizzes.behaviours.adaptive import is_repeat
from quizzes.behaviours.behaviour import CERTAINTIES, VISIBLE, Behaviour, Rules, State, Try, exactly, tries_allowed

__all__ = [
    "BEHAVIOURS",
    "CERTAIN",
    "CERTAINTIES",
    "DEFERRED",
    "VISIBLE",
    "Rules",
    "State",
    "Try",
    "exactly",
    "is_repeat",
    "state_of",
    "tries_allowed",
]

BEHAVIOURS: Final[dict[str, Behaviour]] = {
    "immediate": immediate.state,
    "deferred": deferred.state,
    "interactive": interactive.state,
    "adaptive": adaptive.state,
    "certainty": certainty.at_once,
    "deferred_certainty": certainty.at_the_end,
}
#: Behaviours whose answers are marked when the attempt is handed in.
DEFERRED: Final = frozenset({"deferred", "deferred_certainty"})
#: Behaviours that ask how sure the learner is.
CERTAIN: Final = frozenset({"certainty", "deferred_certainty"})


def state_of(behaviour: str, rules: Rules, history: Sequence[Try], *, over: bool = False) -> State:
    """Where an item stands; ``over`` when its attempt is. Raises KeyError for an unknown behaviour."""
    return BEHAVIOURS[behaviour](rules, history, over)
