"""How hard a question probably is: an estimate before anybody has answered it, the measured facility after.

Pure. 1 is the easiest, 5 the hardest.
"""

from __future__ import annotations

from typing import Final

#: What a form asks of a reader: to judge, to recognise, to recall, to recall exactly or several things at once.
_BASE: Final = {
    "true_false": 1,
    "judgement": 2,
    "single_choice": 2,
    "percentage": 3,
    "money": 3,
    "number": 3,
    "term": 3,
    "person": 3,
    "agreement": 3,
    "date": 3,
    "cloze": 3,
    "matching": 3,
    "multiple_response": 4,
    "ordering": 4,
    "list": 4,
}
_OFTEN: Final = 4
_CLOSE: Final = 2
#: From how many answers on what was measured counts more than what was estimated.
ENOUGH_ANSWERS: Final = 20
#: From which mean share right on a question is of this level; below the last it is of the hardest.
FACILITIES: Final = ((0.85, 1), (0.7, 2), (0.5, 3), (0.3, 4))
HARDEST: Final = 5


def estimate(kind: str, *, hedged: bool = False, close: int = 0, times: int = 1, exact_day: bool = False) -> int:
    """A level from 1 to 5 before there is data.

    ``hedged``: the passage loosens the value. ``close``: how many wrong options are real values from nearby.
    ``times``: how often the brief gives the value. ``exact_day``: a day has to be recalled, not a year.
    """
    level = _BASE.get(kind, 3)
    level += 1 if close >= _CLOSE else 0
    level += 1 if exact_day else 0
    level += 1 if hedged and kind not in ("judgement", "true_false") else 0
    level -= 1 if times >= _OFTEN else 0
    return min(5, max(1, level))


def in_use(estimated: int, facility: float | None, answers: int) -> int:
    """The level shown: the measured one once enough people have answered, the estimate until then.

    ``facility`` is the mean share earned at the first try.
    """
    if facility is None or answers < ENOUGH_ANSWERS:
        return estimated
    return next((level for least, level in FACILITIES if facility >= least), HARDEST)
