"""The words that loosen a value.

Pure. ``hedge_at(text, start, end)`` gives the hedging words beside a value, "" when there are none.
"""

from __future__ import annotations

import re

_WORDS = (
    r"just (?:over|under)|(?:a little|slightly) (?:over|under|more than|less than)|well (?:over|above|below)|more than"
    r"|less than|fewer than|(?:no|not) (?:more|less|fewer) than|just shy of|shy of|short of"
    r"|at (?:least|most)|up to|as (?:much|many|little|few) as"
    r"|in excess of|close to|in the region of|on the order of|upwards? of|approximately|approx\.|roughly|around|about"
    r"|some|nearly|almost|over|above|under|below|circa|ca\.|c\.|an estimated|estimated|reportedly|exceed(?:ing|s|ed)"
    r"|barely|virtually|practically|by early|by late|by mid|mid|early|late|beginning of|end of"
    r"|the (?:first|second) half of"
)
_BEFORE = re.compile(
    rf"\b(?P<hedge>{_WORDS})(?:[ -](?:an?|the|of|USD|EUR|US|estimated|another|even|in|from))?[ -]*[$€£¥(]*$"
    r"|(?P<sign>[~≈><≥≤]) ?[$€£¥]*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^ ?(?P<hedge>or (?:more|less|so|fewer|above|below|higher|lower|thereabouts)|and (?:above|more|over)"
    r"|at (?:least|most)|\+)"
    r"(?=[\s.,;)]|$)",
    re.IGNORECASE,
)
#: Words of direction that loosen amounts only: "under 2022 reforms" says nothing about the year.
_NOT_FOR_DATES = re.compile(r"^(?:over|under|above|below|some|exceed\w*|up to|at least)$", re.IGNORECASE)


_TAKES_OVER = re.compile(
    r"\b(?:(?:hand|turn|sign|tak|bring|win|cross)(?:s|ed|en|es|ing|e)?|took|brought|gave|won) $", re.IGNORECASE
)


def belongs_to_verb(hedge: str, before: str) -> bool:
    """Whether "over" goes with the verb before it ("handed over 20 drones"); ``before`` ends where "over" begins."""
    return hedge.strip().lower() == "over" and _TAKES_OVER.search(before) is not None


def hedge_at(text: str, start: int, end: int, *, date: bool = False) -> str:
    """The hedge right before (or after) a value, in the words of the text; "" when there is none."""
    before = _BEFORE.search(text[max(0, start - 40) : start])
    window = text[max(0, start - 40) : start].rstrip()
    if before and belongs_to_verb("over", window.removesuffix("over")) and window.endswith(" over"):
        before = None
    if before and not (date and _NOT_FOR_DATES.match(before["hedge"] or "over")):
        return (before["hedge"] or before["sign"]).lower()
    after = None if date else _AFTER.match(text[end : end + 16])
    return after["hedge"].strip().lower() if after else ""
