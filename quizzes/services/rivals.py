"""Freeze the other facts of a kind into a question, so that a wrong answer can be told what it really was."""

from __future__ import annotations

from dataclasses import replace

from content.models import Fact
from content.sentences import sentence_around
from quizzes.records import QuestionRecord, Rival
from quizzes.services.grounds import Ground

#: Question kind -> type of the facts that its wrong answers may equal.
FACT_TYPE = {"date": "date", "percentage": "percentage", "money": "money", "number": "quantity"}


def with_rivals(record: QuestionRecord, ground: Ground) -> QuestionRecord:
    """The record with the brief's other facts of its kind as rivals (none where it brings its own)."""
    type_ = FACT_TYPE.get(record.spec.kind)
    if type_ is None or record.spec.rivals:
        return record
    others = [f for f in ground.facts.values() if f.type == type_ and f.name not in record.facts]
    return replace(record, spec=replace(record.spec, rivals=tuple(_rival(fact) for fact in others)))


def _rival(fact: Fact) -> Rival:
    return Rival(
        value=fact.value,
        about=sentence_around(fact.passage.text, fact.start, fact.end),
        brief=fact.name.partition("#")[0],
        passage=fact.passage.uid,
        source=fact.claimed_by,
    )
