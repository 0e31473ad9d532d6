"""Which facts go stale, and when somebody should look at them again.

Pure. ``review(type_, value, sentence, claimed_by, as_of)`` gives the day and why, or None for what stays true: treaty
dates, past events, terms. A fact speaks from a day (``as_of``); without one no day can be given.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, Final

from content.values import date_span

#: Offices change hands, polls are repeated and plans move within a year or so.
_A_YEAR: Final = dt.timedelta(days=365)
_OFFICE: Final = re.compile(
    r"\b(?:minister|president|secretary|chancellor|premier|governor|chair(?:man|woman|person)?|director|commissioner"
    r"|ambassador|mayor|chief|head|leader|commander|king|queen|senator|speaker|spokes\w+|chief executive|ceo)\b",
    re.IGNORECASE,
)
_PAST_OFFICE: Final = re.compile(r"\b(?:former|late|then|ex|previous|past|outgoing)\b", re.IGNORECASE)
_POLL: Final = re.compile(r"\b(?:polls?|surveys?|respondents?|opinion research)\b", re.IGNORECASE)
_TODAY: Final = re.compile(
    r"\b(?:today|currently|at present|so far|to date|now|at the moment|as yet|still)\b", re.IGNORECASE
)
_RECORD: Final = re.compile(
    r"\b(?:record(?:-\w+)?|(?:the|its|their) (?:\w+ )?(?:largest|smallest|highest|lowest|biggest|fastest|top)"
    r"|\w+-largest|for the first time)\b",
    re.IGNORECASE,
)
_FIGURES: Final = ("percentage", "fraction", "money", "quantity")


@dataclass(frozen=True, slots=True)
class Review:
    """The day on which to look at a fact again, and why: office, ahead, poll, rank or today."""

    on: dt.date
    why: str


def review(type_: str, value: Any, sentence: str, claimed_by: str, as_of: str) -> Review | None:
    """When a fact should be looked at again; None where it does not age or nobody knows from when it holds."""
    since = date_span(as_of) if as_of else None
    if since is None:
        return None
    later = since[1] + _A_YEAR
    if type_ == "person":
        role = str(value.get("role") or "")
        return Review(later, "office") if _OFFICE.search(role) and not _PAST_OFFICE.search(role) else None
    if type_ == "date":
        span = date_span(str(value))
        return Review(min(later, span[0]), "ahead") if span and span[0] > since[1] else None
    if type_ not in _FIGURES:
        return None
    if _POLL.search(claimed_by) or _POLL.search(sentence):
        return Review(later, "poll")
    ahead = [span for year in re.findall(r"\b20\d\d\b", sentence) if (span := date_span(year)) and span[0] > since[1]]
    if ahead:
        return Review(min(later, min(span[0] for span in ahead)), "ahead")
    if (type_ == "quantity" and str(value.get("unit") or "").startswith("rank")) or _RECORD.search(sentence):
        return Review(later, "rank")
    return Review(later, "today") if _TODAY.search(sentence) else None
