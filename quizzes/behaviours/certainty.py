"""One try, given with how sure the learner is. Pure.

On its scale of 3 a right answer earns 1, 2 or 3 and a wrong one 0, -2 or -6; "no idea" earns nothing either
way, no choice counts as not very sure. Saying what one believes is always the best policy: under two thirds
not very, above four fifths very. Whether the scale counts is the quiz's choice; accuracy is kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from quizzes.behaviours import deferred, immediate
from quizzes.behaviours.behaviour import NOTHING, Behaviour, Rules, State, Try, counted

#: Certainty -> points of a right and of a wrong answer, on a scale whose most is 3.
SCALE: Final[dict[int, tuple[int, int]]] = {0: (0, 0), 1: (1, 0), 2: (2, -2), 3: (3, -6)}
MOST: Final = Decimal(3)
#: Certainty -> from which belief on, as a share, it is the best choice (lowest bound of 2 and of 3).
BREAK_EVENS: Final = {1: Decimal(0), 2: Decimal(2) / 3, 3: Decimal("0.8")}


def points(fraction: Decimal, certainty: int | None) -> Decimal:
    """Points from -6 to 3 for an answer worth ``fraction``, partly right ones in proportion."""
    right, wrong = SCALE[1 if certainty is None else certainty]
    return wrong + (right - wrong) * fraction


def total(earned: Iterable[Decimal]) -> Decimal:
    """The sum of what items earned, never under zero."""
    return max(NOTHING, sum(earned, NOTHING))


def at_once(rules: Rules, history: Sequence[Try], over: bool) -> State:
    """Told after the try."""
    return _state(immediate.state, rules, history, over)


def at_the_end(rules: Rules, history: Sequence[Try], over: bool) -> State:
    """Told when the attempt is handed in."""
    return _state(deferred.state, rules, history, over)


def _state(plain: Behaviour, rules: Rules, history: Sequence[Try], over: bool) -> State:
    found = plain(rules, history, over)
    tries = counted(history)
    if not tries or found.accuracy is None:
        return found
    certainty = (tries[-1] if plain is deferred.state else tries[0]).certainty
    scored = points(found.accuracy, certainty)
    return replace(found, points=scored, earned=scored / MOST if rules.counts else found.accuracy)
