"""Questions about the argument: who holds what, what is asked for, what hangs on what, how it is meant. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from content.records import Document
from quizzes.generation import enumerated, grounds, recommended, stance, who_claims
from quizzes.generation.lines import Line
from quizzes.generation.situation import Situation
from quizzes.generation.sources import Refused
from quizzes.generation.told import Told, sentences_of
from quizzes.records import QuestionRecord

#: A kind of question, and a draft of it or the reason why there is none.
Outcome = tuple[str, QuestionRecord | str]


def of_claims(
    document: Document, told: Sequence[Told], all_of: Sequence[Situation], kept: Sequence[QuestionRecord]
) -> Iterator[Outcome]:
    """Who holds a claim, unless that is asked already, and which step the brief itself recommends."""
    asked = {d.quote for d in kept if d.spec.kind == "person" or "person" in d.tags}
    for claim in told:
        if claim.sentence not in asked and not claim.by_author:
            yield _tried("single_choice", lambda claim=claim: who_claims.draft(claim, all_of))  # type: ignore[misc]
    if any(claim.by_author for claim in told):
        yield _tried("single_choice", lambda: recommended.draft(told, sentences_of(document), all_of))


def of_lines(lines: Sequence[Line], told: Sequence[Told], all_of: Sequence[Situation]) -> Iterator[Outcome]:
    """What a sentence enumerates, what it ties together, and whether it reports, expects or asks for something."""
    for line in lines:
        if any(enumerated.rows(line.text, all_of)):
            yield _tried("list", lambda line=line: enumerated.draft(line, all_of))  # type: ignore[misc]
    tied = grounds.ties(lines)
    for tie in tied:
        yield _tried("single_choice", lambda tie=tie: grounds.draft(tie, tied, all_of))  # type: ignore[misc]
    for outcome in stance.drafts(lines, told):
        yield "single_choice", outcome


def _tried(kind: str, make: Callable[[], QuestionRecord]) -> Outcome:
    try:
        return kind, make()
    except Refused as refused:
        return kind, refused.reason
