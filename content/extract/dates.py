"""Dates that need their surroundings: the year of "in March", "last May", "one year earlier".

Pure. ``Calendar`` walks through a document in reading order and resolves each partial date against the sentence
before it, the passage, or the document's own date. ISO texts in, ISO texts out; no clock.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from content.parsing import Found

_SHIFT = re.compile(
    r"(?P<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty)?[ -]*"
    r"(?P<unit>year|decade|quarter|month|century|week|day)s?[ -]*(?P<way>earlier|before|ago|later|previously|prior)",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_COUNTS |= {"nine": 9, "ten": 10, "twenty": 20}
_MONTHS_OF = {"year": 12, "decade": 120, "quarter": 3, "month": 1, "century": 1200}
_DAYS_OF = {"day": 1, "week": 7}
_LAST_NEXT = re.compile(r"^(?P<which>last|this|next) (?P<unit>year|month)\b")
_TURNED = re.compile(r"^the (?P<which>following|previous) (?P<unit>year|month)\b")
_SEASONS = {"spring": 4, "summer": 7, "autumn": 10, "fall": 10}
_SEASON = re.compile(r"^(?:last|this|next) (?P<season>spring|summer|autumn|fall)\b")


@dataclass(frozen=True, slots=True)
class Day:
    """A point in time as far as it is known: month and day are 0 when they are not."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        if self.day:
            return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


def read_day(iso: str) -> Day | None:
    """A year, month or day in ISO form (the later end of a span); None for anything else."""
    last = iso.rpartition("/")[2]
    if len(last) == 7 and last[5] == "Q":
        return Day(int(last[:4]), 3 * int(last[6]) - 1)
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", last)
    return Day(int(match[1]), int(match[2] or 0), int(match[3] or 0)) if match else None


class Calendar:
    """Resolves the partial dates of one document; call ``resolve`` in reading order."""

    def __init__(self, published: str, explicit: Iterable[str]) -> None:
        self._published = read_day(published)
        self._home = self._published or _latest(explicit)
        self._anchor: Day | None = None
        self._anchor_place = (-1, -9)
        self._stated: Day | None = None

    def resolve(self, found: Found, surface: str, place: tuple[int, int], *, coming: bool) -> tuple[str, bool]:
        """(ISO value, whether something was filled in); ("", False) when nothing says which year is meant.

        ``place`` is (passage, sentence) and ``coming`` says that the sentence speaks of what will be.
        """
        passage, sentence = place
        if not found.partial:
            self._remember(found.value, passage, sentence)
            self._stated = self._anchor
            return found.value, False
        near = self._anchor_place[0] == passage and sentence - self._anchor_place[1] <= 1
        value = self._fill(
            found.value,
            f"{found.cue} {surface} {'coming' if coming and not found.cue else ''}".lower(),
            self._anchor if near else None,
            surface.lower(),
        )
        # What is told by its distance ("July of last year") dates itself only.
        if value and (not found.cue or found.cue.startswith("same")):
            goes_on = near and self._anchor is not None and self._anchor == self._stated
            same_year = self._anchor is not None and value.startswith(f"{self._anchor.year:04d}-")
            self._remember(value, passage, sentence)
            if goes_on and same_year:  # "27 July 2022 ... on 26 August ... in September": the year told goes on
                self._stated = self._anchor
        return value, bool(value)

    def _remember(self, value: str, passage: int, sentence: int) -> None:
        day = read_day(value)
        # A decade or a span of years says nothing about the month that follows.
        if day and ("/" not in value or day.month):
            self._anchor = day
            self._anchor_place = (passage, sentence)

    def _fill(self, value: str, cue: str, near: Day | None, surface: str) -> str:
        shift = _SHIFT.search(cue)
        base = near or self._anchor or self._home
        if shift and base:
            return self._away(shift, near) if shift["way"].lower() == "later" else _shifted(base, shift)
        if "same" in cue and base:
            if "month" in cue or "day" in cue:
                size = 7 if "month" in cue else 10
                return base.iso[:size] if len(base.iso) >= size else ""  # the same day as one that is not told
            return value.replace("XXXX", f"{base.year:04d}") if "-" in value else f"{base.year:04d}"
        season = _SEASON.match(cue)
        if season and value == "XXXX" and self._home:
            return f"{_relative_year(cue, _SEASONS[season['season']], self._home):04d}"
        turn = _LAST_NEXT.match(cue)
        whole = value in ("XXXX", "XXXX-XX", "XXXX-XX-XX")
        if turn and whole:
            step = {"last": -1, "this": 0, "next": 1}[turn["which"]]
            other = _TURNED.search(surface)
            return _turned(base if other else self._published, turn["unit"], step)
        if "XXXX-" not in value or "XXXX-XX" in value:
            return ""
        parts = [self._year(part, cue, near) for part in value.split("/")]
        return (
            ""
            if None in parts
            else "/".join(p.replace("XXXX", f"{y:04d}") for p, y in zip(value.split("/"), parts, strict=True))
        )

    def _away(self, shift: re.Match[str], near: Day | None) -> str:
        """ "Three weeks later" is a date only after one that stands near, and not beyond the day of the brief."""
        value = _shifted(near, shift) if near else ""
        home = self._published
        return "" if home and value[: len(home.iso)] > home.iso[: len(value)] else value

    def _year(self, part: str, cue: str, near: Day | None) -> int | None:
        """The year of "XXXX-05" or "XXXX-05-22"."""
        month = 3 * int(part[6]) - 1 if part[5] == "Q" else int(part[5:7])
        home = self._home
        turn = _LAST_NEXT.match(cue)
        if turn and turn["unit"] == "year" and home:
            return home.year + {"last": -1, "this": 0, "next": 1}[turn["which"]]
        if re.match(r"(?:last|past|this|next|coming)\b|.* coming$", cue) and home:
            return _relative_year(cue, month, home)
        turned = re.match(r"(?:previous|following)\b", cue)
        around = near or self._anchor or home
        if turned and around:
            return _relative_year("last" if turned[0] == "previous" else "next", month, around)
        if (
            near
            and near.month
            and near == self._stated
            and not (self._overtaken(near, month) or self._ahead(near, cue))
        ):
            return near.year
        if near and home and near.year <= home.year and near.year >= home.year - 1 and not self._published:
            return near.year
        if not home:
            return self._anchor.year if self._anchor else None
        if self._published and home.month:
            # What a brief reports without a year lies in the twelve months up to its own date.
            day = int(part[8:10] or 0)
            past = month < home.month or (month == home.month and (day <= home.day or not home.day))
            return home.year if past else home.year - 1
        return home.year

    def _ahead(self, near: Day, cue: str) -> bool:
        """ "Suspended until 10 November 2026 after they met on 30 October": the first is to come, the second is not."""
        home = self._published
        if home is None or "coming" in cue:
            return False
        return (near.year, near.month, near.day) > (home.year, home.month or 12, home.day or 31)

    def _overtaken(self, near: Day, month: int) -> bool:
        """ "In December 2023 ..., on 6 June ..." in a text of June 2024: the story went on into the next year."""
        home = self._published
        return home is not None and month < near.month and home.year == near.year + 1 and month <= (home.month or 12)


def _relative_year(cue: str, month: int, home: Day) -> int:
    here = home.month or 12
    if re.search(r"\b(?:last|past)\b", cue):
        return home.year if month < here else home.year - 1
    if re.search(r"\b(?:next|coming)\b", cue):
        return home.year if month > here else home.year + 1
    return home.year


def _shifted(base: Day, shift: re.Match[str]) -> str:
    word = (shift["count"] or "a").lower()
    count = int(word) if word.isdigit() else _COUNTS.get(word, 1)
    sign = 1 if shift["way"].lower() == "later" else -1
    unit = shift["unit"].lower()
    if unit in _DAYS_OF:
        return _by_days(base, sign * count * _DAYS_OF[unit])
    months = base.year * 12 + (base.month or 1) - 1 + sign * count * _MONTHS_OF[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        return ""
    if unit == "month" and not base.month:
        return ""
    if unit == "quarter":
        return f"{year:04d}-Q{month // 3 + 1}" if base.month else ""
    # "One year earlier" keeps the month; of "thirty years ago" only the year is meant.
    exact = base.month and (unit == "month" or (unit == "year" and count == 1))
    return Day(year, month + 1 if exact else 0).iso


def _by_days(base: Day, days: int) -> str:
    """The day so many days away; "" where the starting day is not known."""
    if not base.day:
        return ""
    try:
        return (date(base.year, base.month, base.day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def _turned(home: Day | None, unit: str, step: int) -> str:
    """The year or month before or after that of the brief; "" when the brief has no date."""
    if home is None or (unit == "month" and not home.month):
        return ""
    if unit == "year":
        return Day(home.year + step).iso if 1 <= home.year + step <= 9999 else ""
    year, month = divmod(home.year * 12 + home.month - 1 + step, 12)
    return Day(year, month + 1).iso if 1 <= year <= 9999 else ""


def _latest(explicit: Iterable[str]) -> Day | None:
    """The latest month or day that the text itself names; without any, nothing."""
    days = [day for value in explicit if (day := read_day(value)) and day.month]
    return max(days, key=lambda d: (d.year, d.month, d.day)) if days else None
