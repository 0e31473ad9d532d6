"""What the questions of one brief stand on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from content.models import Brief, Fact, Passage
from quizzes.records import QuestionRecord


@dataclass(frozen=True, slots=True)
class Ground:
    """What questions of one brief stand on: its facts by name and its passages in order."""

    brief: Brief
    facts: Mapping[str, Fact]
    passages: Sequence[Passage]

    @classmethod
    def of(cls, brief: Brief) -> Ground:
        """Two queries: the living facts and the newest edition's passages."""
        facts = {fact.name: fact for fact in brief.facts.living().select_related("passage")}
        newest = Passage.objects.filter(edition=brief.editions.order_by("-number").values("pk")[:1])
        return cls(brief, facts, list(newest.order_by("order")))

    def passage_for(self, record: QuestionRecord) -> Passage | None:
        """The passage that holds the quote: the one named, the fact's own, else the first that has it."""
        if record.passage is not None:
            return self.passages[record.passage]
        own = [self.facts[name].passage for name in record.facts if name in self.facts]
        holding = [p for p in self.passages if record.quote and record.quote in p.text]
        return next((p for p in own if p in holding), None) or next(iter(holding or own), None)
