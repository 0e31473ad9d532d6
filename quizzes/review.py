"""What of a result is shown when, and when the rest will be. Pure."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from quizzes.terms import Terms

#: How long "right after handing in" lasts.
RIGHT_AFTER: Final = dt.timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Release:
    """From ``since`` on (None: not known, or not before others are done) these things are shown."""

    moment: str
    shown: frozenset[str]
    since: dt.datetime | None


def moment(terms: Terms, finished: dt.datetime | None, now: dt.datetime, *, others_sitting: bool = False) -> str:
    """Which of terms.MOMENTS it is for this attempt. While others sit the quiz it has not closed for anybody."""
    if finished is None:
        return "during"
    closed = _closed_at(terms)
    if closed and now > closed and not others_sitting:
        return "closed"
    return "after" if now <= finished + RIGHT_AFTER else "open"


def visible(
    terms: Terms, finished: dt.datetime | None, now: dt.datetime, *, others_sitting: bool = False
) -> frozenset[str]:
    """What the review options show of this attempt now."""
    return frozenset(terms.review.get(moment(terms, finished, now, others_sitting=others_sitting), ()))


def to_come(terms: Terms, finished: dt.datetime, now: dt.datetime, *, others_sitting: bool = False) -> list[Release]:
    """What is not shown yet and when it will be, in the order of time. Empty when nothing more comes."""
    seen = set(visible(terms, finished, now, others_sitting=others_sitting))
    here = moment(terms, finished, now, others_sitting=others_sitting)
    closed = _closed_at(terms)
    times = {"open": finished + RIGHT_AFTER, "closed": closed if closed and closed >= now else None}
    coming = []
    for name in ("open", "closed")[0 if here == "after" else 1 :] if here != "closed" else ():
        if name == "closed" and closed is None:
            continue
        fresh = frozenset(terms.review.get(name, ())) - seen
        if fresh:
            coming.append(Release(name, fresh, times[name]))
            seen |= fresh
    return coming


def stays_until(terms: Terms, finished: dt.datetime, now: dt.datetime) -> dt.datetime | None:
    """When something that is shown now will no longer be; None when all of it stays."""
    here = moment(terms, finished, now)
    seen = visible(terms, finished, now)
    closed = _closed_at(terms)
    if here == "after" and seen - set(terms.review.get("open", ())):
        return finished + RIGHT_AFTER
    if here in ("after", "open") and closed and seen - set(terms.review.get("closed", ())):
        return closed
    return None


def _closed_at(terms: Terms) -> dt.datetime | None:
    return terms.all_closed or terms.closes


#: Later than any date a quiz can have: marks that are never told.
NEVER: Final = dt.datetime(9999, 1, 1, tzinfo=dt.UTC)


def marks_told_from(terms: Terms, finished: dt.datetime | None) -> dt.datetime | None:
    """From when on marks may be told; None for at once, NEVER for never (and for a running attempt that hides them)."""

    def told(name: str) -> bool:
        return "marks" in terms.review.get(name, ())

    if finished is None:
        return None if told("during") else NEVER
    if told("after"):
        return None
    if told("open"):
        return finished + RIGHT_AFTER
    return (_closed_at(terms) or NEVER) if told("closed") else NEVER
