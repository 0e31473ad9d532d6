"""Why two briefs differ on one point: one of the reason classes, from what the two sentences show. Pure."""

from __future__ import annotations

import re
from typing import Final

from content.compare.context import Context, Side
from content.compare.figures import ROUNDED
from content.compare.words import GENERIC, terms
from content.extract.tokens import fold
from content.records import FactCandidate
from content.values import date_span

#: "of Japan's exports to the US": what a share is a share of, up to the next verb or mark.
_BASE: Final = re.compile(r"^ (?:of|in) ((?:[\w’'.&-]+ ?){1,7})")
_CUT: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|by|and|or|but|while|that|which|who|said|say|believe|think|do|does|did"
    r"|expressed|viewed|doubted|supported|opposed|prioritised|felt|wanted|responding|annually)\b.*"
)
#: Words that make a figure a wish, a plan or a forecast, which changes as time goes on.
_AHEAD: Final = re.compile(
    r"\b(?:call\w*|demand\w*|propos\w+|want\w*|urg\w+|ask\w*|plan\w*|aim(?:s|ed|ing)? (?:to|at)|targets?"
    r"|expect\w*|forecast\w*|project\w*|predict\w*|will|would|should|prefer\w*|need\w*|threaten\w*|goal"
    r"|pledg\w+)\b",
    re.IGNORECASE,
)
_REVISED: Final = re.compile(
    r"\b(?:revis\w+|updat\w+|correct\w+|delay\w*|postpon\w+|brought forward|no longer|instead of|originally|initially"
    r"|previous(?:ly)?|earlier (?:figure|estimate|target|plan|date)|pushed back|moved from|up from|down from"
    r"|now (?:expects?|puts?|estimates?|plans?|stands?|forecasts?|reckons?|set)|replac\w+|supersed\w+|amend\w+)\b",
    re.IGNORECASE,
)
#: Briefs this many days apart speak of different days, where nothing else tells.
_APART: Final = 45


def base(context: Context) -> frozenset[str]:
    """What a share is a share of, as terms; empty where the text does not say."""
    found = _BASE.match(context.sentence[context.end :])
    return frozenset(terms(_CUT.sub("", found[1]))) if found else frozenset()


def other_base(one: Context, other: Context) -> bool:
    """Whether both say what their share is of, and it is not the same."""
    left, right = base(one), base(other)
    extra = (left - right - other.weights.keys()) | (right - left - one.weights.keys())
    return bool(left and right and extra - {"respond", "respondent"})


def reason(
    one: FactCandidate, other: FactCandidate, contexts: tuple[Context, Context], sides: tuple[Side, Side], how: str,
    dates: tuple[tuple[str, ...], tuple[str, ...]], scope: bool,
) -> str:  # fmt: skip
    """The reason class of a difference. ``dates`` stand in the two sentences; ``scope``: they name other places."""
    if how == ROUNDED:
        return "rounding"
    if one.type in ("percentage", "fraction") and other_base(*contexts):
        return "other_measure"
    moved = one.type != "date" and _days_between(*sides) > _APART and all(ahead(c) for c in contexts)
    two_voices = bool(one.claimed_by and other.claimed_by) and not _one_source(one.claimed_by, other.claimed_by)
    if two_voices and not moved:
        return "other_source"
    if moved or (one.type != "date" and _apart(*dates)):
        return "other_date"
    if scope:
        return "other_scope"
    return "other_source" if bool(one.claimed_by) != bool(other.claimed_by) else "disagreement"


def ahead(context: Context) -> bool:
    """Whether the words beside a figure make it a wish, a plan or a forecast."""
    return bool(_AHEAD.search(context.sentence[max(0, context.start - 70) : context.end + 30]))


def supersedes(newer: Context, older: FactCandidate) -> bool:
    """Whether the newer sentence says that it replaces what the older one says."""
    text = newer.sentence
    own = text[newer.start : newer.end]
    if re.search(r"\bfrom $", text[: newer.start]) and re.match(rf"{re.escape(older.surface)}(?!\w).* to ", own):
        return True  # the extractor reads "from 4% to 5%" as one span
    if re.search(rf"\bfrom (?:[\w’' ]+ )?{re.escape(older.surface)}(?!\w)[^.;]* to ", text):
        return True
    return bool(_REVISED.search(text[max(0, newer.start - 90) : newer.end + 60]))


def _one_source(one: str, other: str) -> bool:
    """The same poll or person under two wordings: a name in common."""
    names = [{fold(w) for w in re.findall(r"\b[A-Z][\w’'-]+", text)} for text in (one, other)]
    if names[0] and names[1]:
        return bool(names[0] & names[1])
    return bool((set(terms(one)) & set(terms(other))) - GENERIC)


def _apart(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Both sentences are dated, and no date of the one meets one of the other."""
    left = [span for value in one if (span := date_span(value))]
    right = [span for value in other if (span := date_span(value))]
    return bool(left and right) and not any(a[0] <= b[1] and b[0] <= a[1] for a in left for b in right)


def _days_between(one: Side, other: Side) -> int:
    left, right = date_span(one.as_of), date_span(other.as_of)
    return abs((left[0] - right[0]).days) if left and right else 0
