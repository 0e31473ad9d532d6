"""Hedges that a learner types before a figure: "less than 15%", "over 340 boats", "25,000+".

Pure. A hedge to both sides ("about") changes nothing. One to one side makes another statement, which is
right where the source says it too, or where the key lies on that side of the figure typed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from quizzes.marking.codes import say, value_of
from quizzes.marking.tolerance import HEDGES, direction
from quizzes.records import Response, Spec

_SIGNS: Final = {">": "more than", "<": "less than", "≥": "at least", "≤": "at most", ">=": "at least", "<=": "at most"}
_WORDS: Final = "|".join(sorted(map(re.escape, HEDGES), key=len, reverse=True))
_BEFORE: Final = re.compile(
    rf"(?P<sign>[<>]=?|[≥≤])|(?:only |just |well |a |the )?(?P<words>{_WORDS})(?=[\s$€£¥\d])", re.IGNORECASE
)
_BEHIND: Final = re.compile(
    r"(?<=[\d%])\+|\b(?:or|and) (?P<side>more|over|above|less|fewer|under|below)$", re.IGNORECASE
)
_MORE: Final = frozenset({"more", "over", "above"})


def typed_hedge(text: str) -> str:
    """The hedge of a typed figure, "" for none: "<15%" gives "less than", "15%+" "at least"."""
    before = _BEFORE.match(text)
    if before is not None:
        return _SIGNS.get(before["sign"] or "") or " ".join(before["words"].casefold().split())
    behind = _BEHIND.search(text)
    if behind is None:
        return ""
    return "at least" if not behind["side"] or behind["side"].casefold() in _MORE else "at most"


def hedged(response: Response, text: str) -> Response:
    """The response with its hedge, if ``text`` has one to one side; the reading says it."""
    hedge = typed_hedge(text)
    if direction(hedge) not in ((1, 0), (0, 1)):
        return response
    return replace(response, hedge=hedge, reading=say("read.hedged", hedge=hedge, figure=value_of(response.reading)))


def hedge_fits(spec: Spec, hedge: str, key: Decimal, value: Decimal) -> bool:
    """Whether a right figure stays right under the hedge it was given with."""
    up, down = direction(hedge)
    own_up, own_down = direction(spec.tolerance.hedge)
    if up == down or (up <= own_up and down <= own_down):
        return True
    return key > value if up else key < value
