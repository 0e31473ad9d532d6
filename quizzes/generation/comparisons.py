"""Comparisons read both ways: "46% in 2024, compared with 63% in 2019" says what the share was in 2019. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.trimming import Clause
from quizzes.generation.words import MARK

_COMPARED: Final = re.compile(
    rf"^(?P<main>.+?),? (?:up from|down from|compared with|compared to|against) (?:only |just )?{MARK} "
    r"(?P<when>in (?:[A-Z][a-z]+ (?:of )?)?\d{4}|(?:just )?(?:a|one) year earlier)\b"
)
_COMPARED_WHEN: Final = re.compile(
    r"^(?P<main>.+?),? (?:up from|down from|compared with|compared to|against) (?:only |just )?"
    rf"(?P<value>[€$£¥]?\s?\d[\d.,]*\s?(?:%|per ?cent|million|billion|trillion)?) in (?P<month>[A-Z][a-z]+ )?{MARK}"
)
_OLDER: Final = re.compile(r"\b(?:in|of) (?:[A-Z][a-z]+ (?:of )?)?\d{4}\b")
_PRESENT: Final = re.compile(r"\b(?:is|are|has|have|makes|stands|holds|takes|accounts|covers|costs)\b")
_SHARE: Final = re.compile(
    r"(?:(?:[Oo]nly|[Jj]ust|some|about|over|nearly|almost) )?\d[\d.,]*\s?(?:%|per ?cent)(?![\w-])"
)
_SUM: Final = re.compile(
    r"(?:(?:only|just|some|about|over|nearly|almost) )?[€$£¥]\s?\d[\d.,]*(?: (?:million|billion|trillion))?"
)


_SEASONED: Final = re.compile(r"\b(?:spring|summer|autumn|fall|winter|end|start|half|quarter) of (?:19|20)\d\d\b")


def with_value(clause: Clause) -> Clause | None:
    """ "46% trust the bank in 2024, compared with MARK in 2019" says that MARK trusted it in 2019."""
    match = _COMPARED.match(clause.text)
    if not match:
        return None
    main = match["main"]
    for pattern in (_SHARE, _SUM):
        if len(pattern.findall(main)) == 1:
            main = pattern.sub(MARK, main, count=1)
            break
    else:
        return None
    dates = _OLDER.findall(main)
    if len(dates) > 1:
        return None
    when = match["when"]
    if when.endswith("earlier"):
        if not dates:
            return None
        when = re.sub(r"\d{4}", lambda m: str(int(m[0]) - 1), dates[0])
    if not dates and _PRESENT.search(main):
        return None
    if _SEASONED.search(f"{main} {clause.attribution}"):
        return None  # "in the autumn of 2024, down from 9% in 2022": whether in autumn, nobody says
    main = _OLDER.sub(when, main) if dates else f"{main} {when}"
    source = _OLDER.sub("", clause.attribution)
    return Clause(main, re.sub(r"\s+", " ", source).strip())


def with_date(clause: Clause) -> Clause | None:
    """ "They lent $9 in 2023, up from $4 in MARK" says that they lent $4 in MARK."""
    match = _COMPARED_WHEN.match(clause.text)
    if not match:
        return None
    main = match["main"]
    pattern = _SHARE if "%" in match["value"] or "cent" in match["value"] else _SUM
    dates = _OLDER.findall(main)
    if len(pattern.findall(main)) != 1 or len(dates) > 1 or (not dates and _PRESENT.search(main)):
        return None  # "makes up 90%, up from 20% in 2010": it made up 20% then
    if _SEASONED.search(f"{main} {clause.attribution}"):
        return None
    main = pattern.sub(match["value"], main, count=1)
    main = _OLDER.sub(f"in {match['month'] or ''}{MARK}", main) if dates else f"{main} in {match['month'] or ''}{MARK}"
    return Clause(main, re.sub(r"\s+", " ", _OLDER.sub("", clause.attribution)).strip())
