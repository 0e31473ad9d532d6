"""Check a bank that exists already: its questions with their keys, held against briefs. Nothing is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from content.models import Brief, Passage
from quizzes.bank_check import OUTCOMES, Finding, Sources, check_question
from quizzes.interchange import pack, table
from quizzes.interchange.pack import Problem
from quizzes.records import QuestionRecord


@dataclass(frozen=True, slots=True)
class BankReport:
    """What the briefs say to each question, and the entries that could not be read."""

    rows: tuple[tuple[QuestionRecord, Finding], ...]
    problems: tuple[Problem, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many questions had each outcome."""
        found = [finding.outcome for _record, finding in self.rows]
        return {outcome: found.count(outcome) for outcome in OUTCOMES}


def read_bank(name: str, data: bytes) -> tuple[list[QuestionRecord], list[Problem]]:
    """The questions of a file, by its ending: .csv a table, else our YAML."""
    return table.loads(data) if name.lower().endswith((".csv", ".txt")) else pack.loads(data)


def sources_of(briefs: Sequence[Brief]) -> Sources:
    """The newest text of briefs. One query a brief."""
    passages = []
    for brief in briefs:
        newest = brief.editions.order_by("-number").values("pk")[:1]
        rows = Passage.objects.filter(edition=newest).exclude(role="heading").order_by("order")
        passages += [(brief.slug, uid, text) for uid, text in rows.values_list("uid", "text")]
    return Sources(passages)


def check_bank(*, name: str, data: bytes, sources: Sources) -> BankReport:
    """Hold every question of a file against the briefs."""
    records, problems = read_bank(name, data)
    rows = tuple((record, check_question(record.stem, record.spec, sources)) for record in records)
    return BankReport(rows, tuple(problems))
