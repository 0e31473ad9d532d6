"""Questions that ask for several facts of a brief at once, each kind once a brief at most. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from quizzes.generation import matching, ordering, quoted_figures
from quizzes.generation.situation import Situation
from quizzes.generation.sources import Refused
from quizzes.records import QuestionRecord

_MAKERS: Final[tuple[tuple[str, Callable[[Sequence[Situation]], QuestionRecord]], ...]] = (
    ("matching", matching.acronyms),
    ("matching", matching.roles),
    ("matching", matching.meanings),
    ("ordering", ordering.ordering),
    ("single_choice", quoted_figures.misquoted),
    ("multiple_response", quoted_figures.agreeing),
)


def draft(all_of: Sequence[Situation]) -> list[tuple[str, QuestionRecord | str]]:
    """Every kind of set tried on one brief: (kind, draft or reason)."""
    found: list[tuple[str, QuestionRecord | str]] = []
    for kind, maker in _MAKERS if all_of else ():
        try:
            found.append((kind, maker(all_of)))
        except Refused as refused:
            found.append((kind, refused.reason))
    return found
