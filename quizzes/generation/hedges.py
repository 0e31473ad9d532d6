"""The words that loosen a value ("over", "nearly", "about") and how a question keeps them. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.words import MARK

#: wording: (direction, how a question begins with it)
HEDGES: Final = {
    "over": ("up", "more than"),
    "more than": ("up", "more than"),
    "greater than": ("up", "more than"),
    "above": ("up", "more than"),
    "in excess of": ("up", "more than"),
    "upwards of": ("up", "more than"),
    "at least": ("up", "at least"),
    "no less than": ("up", "at least"),
    "no fewer than": ("up", "at least"),
    "just over": ("up", "just over"),
    "a little over": ("up", "just over"),
    "slightly more than": ("up", "slightly more than"),
    "well over": ("up", "well over"),
    "nearly": ("down", "nearly"),
    "almost": ("down", "almost"),
    "close to": ("down", "close to"),
    "just under": ("down", "just under"),
    "under": ("down", "fewer than"),
    "less than": ("down", "less than"),
    "fewer than": ("down", "fewer than"),
    "below": ("down", "less than"),
    "up to": ("down", "up to"),
    "as much as": ("down", "up to"),
    "as many as": ("down", "up to"),
    "at most": ("down", "at most"),
    "no more than": ("down", "no more than"),
    "about": ("both", "about"),
    "around": ("both", "about"),
    "roughly": ("both", "roughly"),
    "approximately": ("both", "approximately"),
    "some": ("both", "about"),
    "an estimated": ("both", "about"),
    "estimated": ("both", "about"),
    "circa": ("both", "about"),
    "in the region of": ("both", "about"),
    "in the order of": ("both", "about"),
    "somewhere around": ("both", "about"),
    "as few as": ("both", "about"),
    "as little as": ("both", "about"),
}
_ALTERNATION: Final = "|".join(sorted((re.escape(h) for h in HEDGES), key=len, reverse=True))
BEFORE_MARK: Final = re.compile(
    rf"(?:\b(?:only|just|merely|a mere|a full|fully|exactly|precisely)\s+)?(?:\b(?P<hedge>{_ALTERNATION})\s+)?{MARK}",
    re.I,
)
#: Loosening that stands after the value, or on a date: a question cannot carry it safely.
AFTER_MARK: Final = re.compile(rf"{MARK}\s*(?:or (?:more|less|fewer|so|thereabouts)|-odd|plus)\b", re.I)


def direction(hedge: str) -> str:
    """Where a hedge points: "up", "down", "both", or "" when it is unknown or empty."""
    return HEDGES.get(hedge.lower().strip(), ("", ""))[0]


_LIMITS: Final = {
    "at least": "which makes it a lower limit",
    "up to": "which makes it an upper limit",
    "at most": "which makes it an upper limit",
    "no more than": "which makes it an upper limit",
}
_WAYS: Final = {"up": "so the true figure lies higher", "down": "so the true figure lies lower"}


def meaning(hedge: str) -> str:
    """What a hedge says of the figure, as the end of a sentence; "" for "about" and for none."""
    way, asked = HEDGES.get(hedge.lower().strip(), ("", ""))
    return _LIMITS.get(asked) or _WAYS.get(way, "")


def lead(hedge: str) -> str:
    """How a question begins when the value is hedged: "more than" how many; "" without a hedge."""
    return HEDGES.get(hedge.lower().strip(), ("", ""))[1]
