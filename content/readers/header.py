"""What a plain text says of itself before its first sentence: title, authors, date, series.

Pure. ``take_header(lines) -> (Source, lines)``: lines read into the Source no longer stand among the lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from content.extract.offices import GIVEN_NAMES
from content.extract.vocabulary import PLACES
from content.parsing import find_values
from content.readers.bylines import BODY, BYLINE, PUBLICATION, by_line, names_in, signed
from content.readers.cues import CODE, SERIES
from content.readers.furniture import is_furniture, is_key_heading, is_kind, is_reference_heading
from content.readers.lines import Line, fold
from content.records import Source

_DATE_LEAD = re.compile(r"^(?:published|posted|date|updated|last updated|issued)(?: on)?:?\s*", re.IGNORECASE)
#: A ministry or an institute in capitals over the title.
_OFFICE = re.compile(
    r"(?:DEPARTMENT|MINISTRY|OFFICE|INSTITUTE|CENTRE|CENTER|COUNCIL|AGENCY|COMMISSION|BANK|UNIVERSITY) (?:OF|FOR|ON)\b"
)
#: "Speech by ...", "Remarks by ...": what a text says of the occasion for which it was written.
_OCCASION = re.compile(
    r"^(?:opening |keynote |introductory |closing )?(?:speech|remarks|address|lecture|statement|testimony|intervention"
    r"|presentation|keynote)\b",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s+[·•|–—-]\s+")
#: Where a line with series, publisher, authors and date is parted; "No. 14" stays whole.
_IMPRINT_PARTS = re.compile(
    r"\s+[·•|–—]\s+|(?<!\bNo)(?<!\bVol)(?<!\b[A-Z])\.\s+|, (?=[A-Z])"
    r"|(?<=[A-Z]) (?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* \d{4}$)"
)
#: "Institute for Examples, " before a date at the end of its line.
_IMPRINT = re.compile(r"^(?:[^\W\d_][\w.&’'-]* ?){1,8}[,|·•–-] $")
#: A page with more short lines than this before its first sentence opens with menus, not with a title.
_LONG_REGION = 14
#: "Number 212" before a date: the number of a text in its series.
_NUMBERED = re.compile(r"^(?:no\.?|number|issue|vol(?:ume)?\.?|nr\.?|paper|brief) ?#?\d[\d/.-]*\W*$", re.IGNORECASE)
#: So many lines after the title may still tell the date of the text.
_OPENING = 8


def take_header(lines: Sequence[Line], given: Source | None = None) -> tuple[Source, list[Line]]:
    """Split the lines before the first sentence into source data, menus (dropped) and headings (kept).

    ``given`` is what the file says of itself elsewhere (its properties); it wins over what is read here.
    """
    given = given or Source()
    first = next((i for i, line in enumerate(lines) if line.prose or is_key_heading(line.text)), len(lines))
    region, body = _window(lines[:first]), list(lines[first:])
    facts = _Header(given)
    kept = [line for index, line in enumerate(region) if not facts.take(region, index)]
    found_authors, body = _byline_in_body(body)
    facts.published = facts.published or _date_in_series(facts.series)
    day, body = ("", body) if facts.published else _date_in_body(body)
    facts.published = facts.published or day
    source = replace(
        given,
        title=facts.title,
        authors=facts.authors or found_authors,
        publisher=facts.publisher,
        series=facts.series,
        published=facts.published,
        as_of=given.as_of or facts.published,
    )
    return source, kept + body


class _Header:
    """What the lines above the text have said so far."""

    def __init__(self, given: Source) -> None:
        self.title, self.published = given.title, given.published
        self.series, self.publisher, self.authors = given.series, given.publisher, given.authors
        self._known = fold(given.title)
        self._title_group = -1
        self._after_names = False

    def take(self, region: Sequence[Line], index: int) -> bool:
        """Read one line; False when it says nothing about the source and may be a heading."""
        line = region[index]
        if is_furniture(line) or self._tells_again(line.text) or self._imprint(line.text):
            return True
        if line.bullet or line.role in ("quote", "table_row"):
            return False
        day, rest = _date_line(line.text)
        names = self._names(region, index, rest)
        near = self._after_names or _beside_date(region, index)
        body = self.title and near and len(line.words) <= 8 and BODY.search(line.text)
        if body and not day and not BYLINE.match(line.text) and not signed(line.text)[0]:
            self.publisher = self.publisher or line.text
            return True
        if day or names:
            if day.startswith(self.published):  # "May 2031" above, "12 May 2031" below
                self.published = day or self.published
            bodies = [name for name in names if BODY.search(name)]
            told = tuple(name for name in names if name not in bodies)
            self.authors = told if told and BYLINE.match(line.text) else self.authors or told
            self._after_names = bool(names)
            self.publisher = self.publisher or "".join(bodies[:1])
            numbered = _NUMBERED.match(rest)
            self.series = f"{self.series} {rest}".strip() if numbered else self.series
            self.publisher = self.publisher or ("" if names or numbered else rest)
            return True
        if not self.title and not self.publisher and _is_house(region, index):
            self.publisher = line.text
            return True
        if not self.title and _is_series(region, index):
            self.series = self.series or line.text
            return True
        if not self.title and (_is_seat(line.text) or self._seat_below(line.text)):
            return True
        return self._take_title(line)

    def _seat_below(self, text: str) -> bool:
        """Cities alone under the name of a house: "ALMATY · TASHKENT"."""
        parts = text.split(" · ")
        return (
            bool(self.publisher) and len(parts) > 1 and all(part.isupper() and len(part.split()) < 4 for part in parts)
        )

    def _imprint(self, text: str) -> bool:
        """ "Policy Brief No. 14, Ocean Forum. By Ana Silva. 11 May 2031": one line with all of it; else False."""
        parts = [part for part in _IMPRINT_PARTS.split(text) if part]
        if len(parts) < 2 or not any(is_kind(part) for part in parts):
            return False
        told = [_told(part) for part in parts]
        if not all(name for name, _value in told):
            return False
        known = dict(reversed(told))
        self.series = self.series or str(known.get("series", ""))
        self.published = self.published or str(known.get("published", ""))
        self.publisher = self.publisher or str(known.get("publisher", ""))
        self.authors = self.authors or names_in(str(known.get("authors", "")))
        return True

    def _tells_again(self, text: str) -> bool:
        """The title, an author or the publisher that is known from elsewhere, printed above the text."""
        key = fold(text)
        again = bool(self._known) and (key == self._known or (len(key) > 8 and f" {key} " in f" {self._known} "))
        return again or key in {fold(name) for name in (*self.authors, self.publisher)}

    def _names(self, region: Sequence[Line], index: int, rest: str) -> tuple[str, ...]:
        text = region[index].text
        if BYLINE.match(text):
            names, body = by_line(rest or text)
            return (*names, body) if body else names
        names, body = signed(text)
        if names and (self.title or _beside_date(region, index)):
            return (*names, body) if body else names
        names = names_in(text)
        between = self.title and index + 1 < len(region) and len(names) > 1
        # Two names between the title and the first sentence; "Rising Rents and Falling Wages" are no names.
        given = any(n.split()[0].casefold() in GIVEN_NAMES for n in names) or " & " in text
        last = bool(self.title) and len(names) > 1 and given
        return (
            names
            if between or last or _beside_date(region, index) or (self.title and _beside_body(region, index))
            else ()
        )

    def _take_title(self, line: Line) -> bool:
        code, name = _split_code(line.text)
        below = line.role == "heading" and line.level > 1
        if not self.title and line.text.isupper() and _OFFICE.match(line.text):
            self.publisher = self.publisher or line.text
        elif not self.title and not below and _may_be_title(line, name):
            self.title, self.series, self._title_group = name, self.series or code, line.group
        elif not line.role and line.group == self._title_group and line.text[0].islower():
            self.title = f"{self.title} {line.text}"
        elif is_kind(line.text) or (not line.prose and (SERIES.search(line.text) or CODE.match(line.text))):
            self.series = self.series or (line.text if re.search(r"\d", line.text) else "")
        else:
            return False
        return True


#: Fewer words are no title behind the name of a house.
_LEAST_TITLE = 5
_LONGEST_HOUSE = 8
_LONGEST_SERIES = 6


def _is_house(region: Sequence[Line], index: int) -> bool:
    """The name of an institute alone over the title: "CENTRE FOR URBAN HEALTH (CUH)"."""
    text = re.sub(r"\s*\([A-Z]{2,10}\)$", "", region[index].text)
    first = text.split()[0] if text.split() else ""
    named = BODY.search(text) and len(text.split()) <= _LONGEST_HOUSE and not re.search(r"[:?!,]", text)
    capitals = all(word[:1].isupper() or len(word) < _LEAST_TITLE for word in text.split())
    if not named or not capitals or first.lower().endswith("ing") or region[index].role:
        return False
    below = region[index + 1 :]
    return any(_may_be_title(line, line.text) and len(line.words) >= _LEAST_TITLE for line in below)


def _is_series(region: Sequence[Line], index: int) -> bool:
    """A series over its number ("Sahara Notes" above "No. 31"), or beside its programme ("In Brief | Water Desk")."""
    sides = [side.strip() for side in _PARTED.split(region[index].text)]
    if len(sides) == 2 and any(is_kind(side) or side.lower() == "in brief" for side in sides):
        return all(len(side.split()) < _LONGEST_SERIES and ":" not in side for side in sides) and any(
            BODY.search(side) for side in sides
        )
    text, below = region[index].text, [line.text for line in region[index + 1 : index + 2]]
    short = len(text.split()) <= _LONGEST_SERIES and bool(PUBLICATION.search(text)) and ":" not in text
    return short and any(
        re.match(r"(?:no\.?|vol(?:ume)?\.?|issue|number|#) ?\d", line, re.IGNORECASE) for line in below
    )


def _is_seat(text: str) -> bool:
    """Where a house sits: "Suva, Fiji", "Nairobi · Kigali"."""
    parts = [part.strip() for part in re.split(r"\s*[,·•|]\s*", text)]
    short = all(part[:1].isupper() and len(part.split()) <= 3 for part in parts)
    return len(parts) > 1 and short and any(part.casefold() in PLACES for part in parts)


def _date_in_series(series: str) -> str:
    """The month or day that a line of a series ends with: "POLICY INSIGHTS 47 / MARCH 2025"."""
    dates = [f for f in find_values(series) if f.type == "date" and not f.partial and f.precision in ("day", "month")]
    return str(dates[-1].value) if dates and dates[-1].end == len(series.rstrip(" .")) else ""


def _told(part: str) -> tuple[str, str]:
    """Which field of the source a part of an imprint fills, and with what; ("", "") for anything else."""
    if is_kind(part):
        return "series", part if re.search(r"\d", part) else ""
    if match := BYLINE.match(part):
        return ("authors", match["names"]) if by_line(part)[0] else ("", "")
    day, rest = _date_line(part)
    if day and not rest:
        return "published", day
    return ("publisher", part) if BODY.search(part) and len(part.split()) <= 8 else ("", "")


def _may_be_title(line: Line, name: str) -> bool:
    closed = line.ends_sentence and not line.text.endswith(("?", "!", ":", ")", "”", "’", '"'))
    return (
        bool(name)
        and not closed
        and not SERIES.search(name)
        and not is_kind(name)
        and not CODE.match(name)
        and not is_reference_heading(name)
    )


def _window(region: Sequence[Line]) -> list[Line]:
    """The lines of the region that follow its last menu (a block of five or more lines, or of list items)."""
    if any(line.role for line in region):  # the file says itself what is a list or a table
        return list(region)
    sizes: dict[int, int] = {}
    for line in region:
        sizes[line.group] = sizes.get(line.group, 0) + 1
    if len(region) <= _LONG_REGION:
        last = region[-1].group if region else 0
        dated = {line.group for line in region if _date_line(line.text)[0] or BYLINE.match(line.text)}
        return [x for x in region if sizes[x.group] < 5 or x.group == last or x.group in dated]
    menus = [i for i, line in enumerate(region) if sizes[line.group] >= 5 or line.bullet]
    return list(region[menus[-1] + 1 :]) if menus else list(region[-6:])


def _date_line(text: str) -> tuple[str, str]:
    """(ISO date, what stands before it) for a line that is a date, or a by-line or publisher that ends in one.

    Any other line gives ("", "").
    """
    parts = _PARTED.split(text)
    if len(parts) > 1 and not BYLINE.match(text):
        days = [day for part in parts for day, rest in (_date_line(part),) if day and not rest]
        if days and all(_may_stand_by_date(part) for part in parts):
            return days[0], ""
    body = _DATE_LEAD.sub("", text).split(" #")[0].rstrip()
    for found in find_values(body) if len(body) <= 120 else ():
        if found.type != "date" or found.partial or "/" in found.value:
            continue
        before, after = body[: found.start], body[found.end :]
        alone = len(before) <= 12 and len(after) <= 12 and not re.search(r"[^\W\d_]{4}", before)
        alone = alone or (not after and bool(_NUMBERED.match(before)))
        # "2029 12 $4.50" is a row of a table; a time of day may follow a date.
        alone = alone and not re.search(r"\d", re.sub(r"\d{1,2}[:.h]\d\d", "", after))
        byline = bool(BYLINE.match(body)) and found.precision in ("day", "month")
        imprint = not after and found.precision in ("day", "month") and bool(_IMPRINT.match(before))
        if alone or byline or imprint:
            return found.value, before.strip(" ,|•·-–—")
    return "", ""


def _may_stand_by_date(part: str) -> bool:
    """A date, or a label, kind or reading time as pages print them beside one."""
    return len(part.split()) <= 4


def _date_in_body(lines: list[Line]) -> tuple[str, list[Line]]:
    """The date that stands alone, or ends a line about the occasion, near the beginning of the text."""
    for index, line in enumerate(lines[:_OPENING]):
        day, rest = _date_line(line.text)
        if day and not rest and not line.prose and line.role in ("", "paragraph"):
            return day, [*lines[:index], *lines[index + 1 :]]
        if index < _OPENING // 2 and _OCCASION.match(line.text) and len(line.words) <= 60:
            days = [
                f.value for f in find_values(line.text) if f.type == "date" and f.precision == "day" and not f.partial
            ]
            if days:
                return str(days[-1]), [other for other in lines if _date_line(other.text) != (days[-1], "")]
    return "", lines


def _beside_date(region: Sequence[Line], index: int) -> bool:
    near = [region[i].text for i in (index - 1, index + 1) if 0 <= i < len(region)]
    return any(_date_line(text)[0] for text in near)


def _beside_body(region: Sequence[Line], index: int) -> bool:
    """A name is printed over the institution of its owner."""
    below = region[index + 1 : index + 2]
    return bool(below) and len(below[0].words) <= 8 and below[0].titled and bool(BODY.search(below[0].text))


def _split_code(text: str) -> tuple[str, str]:
    """("AB123", "Title") from "AB123 | Title"; the longer side is the title."""
    sides = [side.strip() for side in text.split(" | ")]
    if len(sides) != 2:
        return "", text
    short, long = sorted(sides, key=len)
    return (short, long) if re.search(r"\d", short) else ("", long)


def _byline_in_body(lines: list[Line]) -> tuple[tuple[str, ...], list[Line]]:
    """By-lines inside the text ("By Ana Silva" above a short life) and the authors they give."""
    authors: tuple[str, ...] = ()
    kept = []
    for line in lines:
        match = BYLINE.match(line.text)
        names = by_line(line.text)[0] if match else ()
        authors = authors or names
        if not names:
            kept.append(line)
    # Journals print the authors' names alone under the last sentence.
    last = max((i for i, line in enumerate(kept) if line.prose), default=len(kept))
    for line, after in pairwise(kept[last:]) if not authors else ():
        names = names_in(line.text)
        if len(names) >= 2 and not after.prose:
            return names, [other for other in kept if other is not line]
    return authors, kept
