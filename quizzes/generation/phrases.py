"""What questions of every shape share: the words they open with, and signs that a shape is unsafe. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import hedges
from quizzes.generation.values import CURRENCIES, Asked
from quizzes.generation.words import MARK

_FINITE: Final = (
    r"is|are|was|were|has|have|had|will|would|can|could|did|does|"
    r"(?!(?:need|speed|indeed|feed|seed|breed|exceed|proceed|succeed|embed|red|hundred)\b)[a-z]+ed|"
    r"rose|fell|grew|took|made|gave|set|led|held|met|sold|bought|kept|left|lost|won|paid|put|cut|sent|began|became|"
    r"came|went|saw|sought|said|told|found|built|brought|drew|broke|chose|spent|wrote|ran|stood|withdrew"
)


RATE_NOUNS: Final = re.compile(
    r"\b(?:rates?|tariffs?|tax|taxes|duty|duties|levy|share|level|target|ceiling|cap|quota|"
    r"margin|turnout|growth|increase|rise|majority|threshold|limit|discount|surcharge)\b"
)


def question_word(asked: Asked, *, share: bool = False, hedge: str = "") -> str:
    """What the question opens with: "how many US troops", "more than what share", "which month and year"."""
    if asked.type == "date":
        named = {"day": "which day", "month": "which month and year", "year": "which year"}[asked.precision]
        if asked.year_given:
            return {"day": f"which day of {asked.year_given}", "month": f"which month of {asked.year_given}"}.get(
                asked.precision, named
            )
        return named
    if asked.type in ("percentage", "fraction"):
        word = ("what fraction" if asked.type == "fraction" else "what share") if share else "what percentage"
    elif asked.type == "money":
        word = f"how many {CURRENCIES[asked.currency]}" if asked.currency in CURRENCIES else "how much money"
        word = f"how many {asked.noun}" if asked.noun else word
    else:
        word = f"how many {asked.noun}"
    word = f"{word} {asked.per}" if asked.per else word
    opening = hedges.lead(hedge)
    return f"{opening} {word}" if opening else word


_PER: Final = re.compile(
    r"(?P<per>an? (?:year|month|week|day|hour|night|head|person|piece|child|pupil|tonne|ton|litre|unit|barrel|share)|"
    r"(?:per|every|each) (?:square |cubic )?[a-z-]+|annually|apiece)"
    r"(?= (?:in|by|on|at|over|to|for|since|from|until|under)\b|$)"
)


def per_unit(right: str) -> tuple[str, str]:
    """What a rate is reckoned by ("a year", "per container") when it follows the value, and the rest behind it."""
    match = _PER.match(right)
    return (match["per"], right[match.end() :].strip()) if match else ("", right)


def hedged(text: str) -> tuple[str, str]:
    """The text with its hedge and focus words taken from before ``MARK``, and the hedge."""
    match = hedges.BEFORE_MARK.search(text)
    if not match:
        return text, ""
    return text[: match.start()] + MARK + text[match.end() :], match["hedge"] or ""


def second_verb(rest: str) -> bool:
    """Whether a rest goes on with another verb of the same subject ("and pledged ..."), which *do* would break."""
    return bool(
        re.search(
            r"(?:,|\band|\bbut|\bor|\bthen)\s+(?:\w+ly\s+|then\s+|also\s+)?(?:" + _FINITE + r")\b(?!\s+by\b)", rest
        )
    )
