"""Statements with a sum that fits no common shape into questions: commitments, promises, what a budget reached.

Pure. Each shape takes the statement with ``MARK`` for the sum and the name of its currency, and gives a question
without its mark, or "".
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import grammar
from quizzes.generation.names import possessive
from quizzes.generation.phrases import hedged
from quizzes.generation.verbs import base_of
from quizzes.generation.words import MARK

_COMMITMENT: Final = re.compile(
    rf"\b(?:an?|the) (?P<kind>(?:[a-z]+ )?(?:commitment|pledge|promise|offer|obligation)) "
    rf"(?:(?P<to>to [a-z]+) {MARK} (?P<in>(?:in|on|for) [^,;:()]+)|of {MARK} in (?P<of>[^,;:()]+))"
)
_PREFIX: Final = re.compile(r"^(?P<prefix>(?:in|on|under|at|by|during) [^,:;]{3,80}), ", re.I)
_DATE: Final = re.compile(r"\bon (?P<day>\d{1,2} [A-Z][a-z]+ \d{4})\b")
_SORT: Final = re.compile(rf"^{MARK} (?:of|in) (?P<sort>[A-Za-z][^,;:()]*?)(?: and [^,;:()]*)?$")
_REACHED: Final = re.compile(rf"^(?:an? |the )?(?:(?P<record>record|total|peak|high of) )?{MARK}$")
_REACHING: Final = re.compile(rf"^(?P<what>(?:an?|the) [^,;:()]+), (?:reaching|totalling|totaling) {MARK}$")
_MONEY_VERBS: Final = frozenset("promise pledge offer commit invest provide announce approve allocate raise".split())
_CUT: Final = re.compile(r"\s(?:which|that|who|entirely|to be|was|were|is|are|had|has)\s")


def ask(text: str, currency: str) -> str:
    """The first question that one of the shapes gives."""
    return _commitment(text, currency) or _promised(text, currency) or _reached(text, currency)


def _commitment(text: str, currency: str) -> str:
    """ "Aro had to accept a pledge to invest MARK in ships" asks how large the pledge to invest in ships was."""
    match = _COMMITMENT.search(text)
    if not match:
        return ""
    what = f"{match['to']} {match['in']}" if match["to"] else f"of {match['of']}"
    what = _CUT.split(f"{what} ")[0].strip()
    prefix = _PREFIX.match(text)
    day = _DATE.search(text[: match.start()])
    when = f"{prefix['prefix']}, " if prefix else f"on {day['day']}, " if day else ""
    return f"{when}how large, in {currency}, was the {match['kind']} {what}"


def _promised(text: str, currency: str) -> str:
    """ "Aro promised up to MARK of investment and more" asks how many dollars of investment Aro promised."""
    plain, hedge = hedged(text)
    statement = grammar.parse(plain)
    match = _SORT.match(statement.rest) if statement is not None else None
    if statement is None or match is None or base_of(statement.verb) not in _MONEY_VERBS:
        return ""
    opening = f"{hedge} how many" if hedge else "how many"
    return f"{opening} {currency} of {match['sort']} {statement.inverted(statement.subject, '')}"


def _reached(text: str, currency: str) -> str:
    """ "The budget reached a record MARK" asks which sum the budget reached; also "..., reaching MARK"."""
    statement = grammar.parse(text)
    if statement is None:
        return ""
    record = _REACHED.match(statement.rest)
    if record and statement.verb in ("reached", "totalled", "totaled", "topped"):
        kind = f"{record['record']} sum" if record["record"] else "sum"
        return f"which {kind}, in {currency}, did {statement.subject} reach"
    match = _REACHING.match(statement.rest)
    if match and not statement.auxiliary and len(statement.subject.split()) <= 4:
        what = re.sub(r"^(?:an?|the) ", "", match["what"])
        return f"which sum, in {currency}, did {possessive(statement.subject)} {what} reach"
    return ""
