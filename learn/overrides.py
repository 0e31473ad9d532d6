"""Which terms hold for one person: the quiz's, changed for a class, for groups, for the person, for their needs. Pure.

What is set for the person beats what is set for their groups, and that beats the class; of several the most
generous counts, setting by setting.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from quizzes.terms import Terms

#: As a limit: none. As a number of attempts: as many as one likes.
UNBOUNDED: Final = 0


@dataclass(frozen=True, slots=True)
class Change:
    """Settings that differ; None leaves one as it is. ``limit`` in seconds; UNBOUNDED lifts it or ``attempts``."""

    opens: dt.datetime | None = None
    closes: dt.datetime | None = None
    limit: int | None = None
    attempts: int | None = None


@dataclass(frozen=True, slots=True)
class Needs:
    """More time for one person in every quiz: a limit is multiplied, then ``minutes`` are added, or it is lifted.

    ``rest_minutes``: how long breaks may stop the clock in one attempt.
    """

    multiplier: Decimal = Decimal(1)
    minutes: int = 0
    no_limit: bool = False
    rest_minutes: int = 0

    def __post_init__(self) -> None:
        if self.multiplier < 1 or self.minutes < 0 or self.rest_minutes < 0:
            raise ValueError("needs give more time, never less")

    @property
    def more(self) -> bool:
        """The person has longer than others."""
        return self.multiplier > 1 or self.minutes > 0 or self.no_limit


def most_generous(changes: Sequence[Change]) -> Change:
    """Of several changes the earliest opening, latest closing, longest limit and most attempts."""
    opens = [c.opens for c in changes if c.opens]
    closes = [c.closes for c in changes if c.closes]
    return Change(
        opens=min(opens, default=None),
        closes=max(closes, default=None),
        limit=_largest([c.limit for c in changes if c.limit is not None]),
        attempts=_largest([c.attempts for c in changes if c.attempts is not None]),
    )


def _largest(values: Sequence[int]) -> int | None:
    if not values:
        return None
    return UNBOUNDED if UNBOUNDED in values else max(values)


def resolve(
    base: Terms,
    *,
    classes: Sequence[Change] = (),
    groups: Sequence[Change] = (),
    own: Sequence[Change] = (),
    needs: Needs | None = None,
    all_closed: dt.datetime | None = None,
) -> Terms:
    """The terms of one person, ready to be frozen. ``all_closed``: when the last person's time to begin is over."""
    terms = base
    for level in (classes, groups, own):
        terms = _changed(terms, most_generous(level))
    terms = replace(terms, ends=terms.closes)
    if needs:
        terms = _extended(terms, needs)
    closes = [time for time in (all_closed, terms.closes) if time]
    return replace(terms, all_closed=max(closes, default=None))


def _changed(terms: Terms, change: Change) -> Terms:
    return replace(
        terms,
        opens=change.opens or terms.opens,
        closes=change.closes or terms.closes,
        limit=terms.limit if change.limit is None else change.limit or None,
        attempts=terms.attempts if change.attempts is None else change.attempts or None,
    )


def _extended(terms: Terms, needs: Needs) -> Terms:
    """Extra time reaches past the closing time: an attempt begun while open has all of it."""
    extra = dt.timedelta(minutes=needs.minutes)
    terms = replace(terms, rest=needs.rest_minutes * 60, more_time=needs.more)
    if not needs.more:
        return terms
    if terms.limit is None:  # nothing to multiply or to lift
        return replace(terms, ends=terms.ends + extra if terms.ends else None)
    longer = int(terms.limit * needs.multiplier) + needs.minutes * 60
    return replace(terms, limit=None if needs.no_limit else longer, ends=None)
