"""What questions of every shape share: the words they open with, and signs that a shape is unsafe. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import hedges
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
