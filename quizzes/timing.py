"""What the times of an attempt mean: when it may begin, when it ends, what is late. Pure; ``now`` is the server's."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from quizzes.terms import Terms


@dataclass(frozen=True, slots=True)
class Clock:
    """An attempt's own times: when it ``started``, how many seconds breaks have stopped it, a break going on."""

    started: dt.datetime
    rested: int = 0
    paused_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an attempt may not begin: "early", "closed", "used" or "wait", and until when."""

    reason: str
    until: dt.datetime | None = None


def may_begin(terms: Terms, now: dt.datetime, *, taken: int, last_end: dt.datetime | None) -> Refusal | None:
    """Why no new attempt may begin now, None when it may. ``taken`` counts those begun before."""
    if terms.opens and now < terms.opens:
        return Refusal("early", terms.opens)
    if terms.closes and now > terms.closes:
        return Refusal("closed", terms.closes)
    if terms.attempts is not None and taken >= terms.attempts:
        return Refusal("used")
    if terms.wait and last_end and now < (again := last_end + dt.timedelta(seconds=terms.wait)):
        return Refusal("wait", again)
    return None


def rested(terms: Terms, clock: Clock, now: dt.datetime) -> int:
    """Seconds for which breaks have stopped the clock, the one going on included; never more than allowed."""
    going_on = int((now - clock.paused_at).total_seconds()) if clock.paused_at else 0
    return max(0, min(terms.rest, clock.rested + max(0, going_on)))


def is_resting(terms: Terms, clock: Clock, now: dt.datetime) -> bool:
    """The clock stands still."""
    return clock.paused_at is not None and rested(terms, clock, now) < terms.rest


def ends_at(terms: Terms, clock: Clock, now: dt.datetime) -> dt.datetime | None:
    """When the attempt ends, as far as it is known now: a break going on moves it on."""
    limit = clock.started + dt.timedelta(seconds=terms.limit) if terms.limit else None
    bounds = [bound for bound in (limit, terms.ends) if bound]
    return min(bounds) + dt.timedelta(seconds=rested(terms, clock, now)) if bounds else None


def last_call(terms: Terms, clock: Clock, now: dt.datetime) -> dt.datetime | None:
    """Until when an answer or handing in is accepted: the end, and the grace after it."""
    end = ends_at(terms, clock, now)
    grace = terms.grace if terms.when_time_ends == "grace" else 0
    return end + dt.timedelta(seconds=grace) if end else None


def phase(terms: Terms, clock: Clock, now: dt.datetime) -> str:
    """ "running", "resting", "grace" (late, still accepted) or "over". The last moment still counts."""
    end, call = ends_at(terms, clock, now), last_call(terms, clock, now)
    if end is None or call is None or now <= end:
        return "resting" if is_resting(terms, clock, now) else "running"
    return "grace" if now <= call else "over"


def seconds_left(terms: Terms, clock: Clock, now: dt.datetime) -> int | None:
    """Whole seconds to the end, at least 0; None without one."""
    end = ends_at(terms, clock, now)
    return None if end is None else max(0, int((end - now).total_seconds()))


def due(terms: Terms, clock: Clock, now: dt.datetime) -> dt.datetime | None:
    """The latest moment at which an answer can still be accepted: a break going on may take all that is allowed."""
    call = last_call(terms, clock, now)
    if call is None or clock.paused_at is None:
        return call
    return call + dt.timedelta(seconds=terms.rest - rested(terms, clock, now))
