"""Statements that stand behind an opener or before an addition: what a deal fixed, who is committed, what is added.

Pure. Each shape gives a plain statement with ``MARK`` for the value, or "".
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.noun_phrases import is_plural
from quizzes.generation.patterns import DEAL_NOUN
from quizzes.generation.sentences import has_verb
from quizzes.generation.words import MARK

_COMMITTED: Final = re.compile(
    rf"^(?:already )?(?P<verb>committed|engaged|bound|pledged) (?P<rest>[^;:]*?{MARK}[^;:]*?)(?:,| [–—]) "
    r"(?P<who>(?:the )?(?-i:[A-Z])[\w’.-]*(?: (?-i:[A-Z])[\w’.-]*){0,3}) (?P<next>[a-z]+)\b",
    re.I,
)
_LONGEST_OWNER: Final = 3
_ADDED: Final = re.compile(
    r",\s(?:entirely|largely|mostly|fully|partly|nearly|almost|including|especially|notably|all|both|each)\b|\s[–—]\s"
)


_DEAL: Final = re.compile(rf"^(?P<head>[^:]*?) an? (?P<noun>(?:[a-z-]+ ){{0,2}}{DEAL_NOUN}): (?P<list>[^:]+)$")
_DAY: Final = re.compile(r"(?:^|\s)(?:[Oo]n|[Ii]n) (?P<when>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d)\b")
_SET: Final = re.compile(rf"^(?P<what>[A-Za-z][\w’ -]*?) (?P<verb>set|fixed|capped|frozen|held) (?P<at>at {MARK}.*)$")
_SUM: Final = re.compile(rf"^(?P<what>an? (?:[a-z]+ )?[a-z]+) (?P<of>(?:of|to [a-z]+) {MARK}.*)$")
_RATE: Final = re.compile(rf"^{MARK} (?P<what>(?:[a-z]+ )?(?:tariffs|duties|rates|taxes|levies|quotas|fees))$")


def in_deal(text: str) -> str:
    """ "Oslo signed in 2020 a new deal: duties set at MARK, and a fund" says what that deal fixed.

    The deal is then told by who made it and when; a deal without a date is not told apart from others.
    """
    match = _DEAL.match(text)
    when = _DAY.search(match["head"]) if match else None
    statement = grammar.stands(f"{match['head']} it") if match else None
    if match is None or when is None or statement is None or not re.match(r"(?:the )?[A-Z]", statement.subject):
        return ""
    owner = statement.subject
    if MARK in match["head"] or len(owner.split()) > _LONGEST_OWNER:
        return ""
    deal = f"under {owner}{'’' if owner.endswith('s') else '’s'} {match['noun']} of {when['when']}"
    item = next(i for i in re.split(r", (?:and )?", match["list"]) if MARK in i)
    item = re.split(r" (?:which|that|who) ", item)[0]
    item = re.sub(r"^(?:coupled |together |along |combined )?with ", "", item)
    if (fixed := _SET.match(item)) and not has_verb(f"x {fixed['what']}"):
        return f"{deal}, {fixed['what']} {'were' if is_plural(fixed['what']) else 'was'} {fixed['verb']} {fixed['at']}"
    if rate := _RATE.match(item):
        return f"{deal}, {rate['what']} were set at {MARK}"
    if (agreed := _SUM.match(item)) and not has_verb(f"x {agreed['of'].removeprefix('to ')}"):
        return f"{deal}, {agreed['what']} {agreed['of']} was agreed"
    return ""


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
