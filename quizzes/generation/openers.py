"""Statements that stand behind an opener or before an addition: purposes, participles, second halves left off.

Pure. Each shape gives a plain statement with ``MARK`` for the value, or "".
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.noun_phrases import is_plural
from quizzes.generation.sentences import has_verb
from quizzes.generation.words import MARK

_PURPOSE: Final = re.compile(r"^(?:in order )?to [a-z]+ (?P<aim>[^;:]*?), (?P<main>.+)$", re.I)
_HALF: Final = re.compile(
    r"^[^;]+; (?:accordingly|therefore|thus|hence|consequently|as a result), (?P<main>[^;]+)$", re.I
)
_COMMITTED: Final = re.compile(
    rf"^(?:already )?(?P<verb>committed|engaged|bound|pledged) (?P<rest>[^;:]*?{MARK}[^;:]*?)(?:,| [–—]) "
    r"(?P<who>(?:the )?(?-i:[A-Z])[\w’.-]*(?: (?-i:[A-Z])[\w’.-]*){0,3}) (?P<next>[a-z]+)\b",
    re.I,
)
_ADDED: Final = re.compile(
    r",\s(?:entirely|largely|mostly|fully|partly|nearly|almost|including|especially|notably|all|both|each)\b|\s[–—]\s"
)


def without_purpose(text: str) -> str:
    """ "To calm the market, Oslo bought bonds in MARK" says that Oslo bought bonds in MARK."""
    match = _PURPOSE.match(text)
    if not match or MARK in match["aim"]:
        return ""
    for cut in re.finditer(r", ", text):
        main = text[cut.end() :]
        if MARK in main and not re.match(r"(?:and|or|to)\b", main) and grammar.parse(main):
            return main
    return ""


def second_half(text: str) -> str:
    """ "Prices rose; accordingly, Oslo paid MARK" says that Oslo paid MARK."""
    match = _HALF.match(text)
    return match["main"] if match and MARK in match["main"] and grammar.stands(match["main"]) else ""


def committed(text: str) -> str:
    """ "Committed since MARK to a free port, Malta ..." says that Malta has been committed to it since MARK."""
    match = _COMMITTED.match(text)
    if not match or match["next"] in ("and", "of", "or"):
        return ""
    have = "have" if is_plural(match["who"]) else "has"
    rest = _ADDED.split(match["rest"])[0]
    if MARK not in rest or has_verb(f"x {rest}"):
        return ""
    return f"{match['who']} {have} been {match['verb'].lower()} {rest}"


def without_addition(text: str) -> str:
    """ "... with a fund of MARK for roads, entirely at the mayor’s discretion" without what the last comma adds."""
    at = text.index(MARK)
    cut = _ADDED.search(text, at)
    return text[: cut.start()] if cut and grammar.stands(text[: cut.start()]) else ""
