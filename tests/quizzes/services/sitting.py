"""An attempt at a quiz that counts, with a clock of its own, for the tests of services."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from quizzes.models import Attempt, AttemptItem, QuestionVersion, Slot
from quizzes.services.answers import Answered, record_answer
from quizzes.services.attempts import start_attempt
from quizzes.services.drafts import Saved, save_draft
from quizzes.services.finishing import finish_attempt
from quizzes.terms import REVIEW, Terms
from tests.factories import NOW, BriefFactory, QuizFactory, UserFactory, version_of

MINUTE = dt.timedelta(minutes=1)


def key(number: int) -> uuid.UUID:
    return uuid.UUID(int=number, version=4)


class Sitting:
    """A learner who has begun a test of questions of these ``kinds`` under these terms."""

    def __init__(self, *kinds: str, versions: list[QuestionVersion] | None = None, **terms: Any) -> None:
        self.user = UserFactory()
        self.brief = BriefFactory(published=True)
        kinds = kinds or ("percentage", "percentage")
        self.versions = versions or [version_of(kind, question__brief=self.brief) for kind in kinds]
        mode = terms.setdefault("mode", "test")
        terms.setdefault("behaviour", "deferred")
        terms.setdefault("review", REVIEW[mode])
        self.terms = Terms(**terms)
        self.quiz = QuizFactory(brief=self.brief, mode=mode, behaviour=self.terms.behaviour)
        for order, version in enumerate(self.versions, start=1):
            Slot.objects.create(quiz=self.quiz, question=version.question, order=order)
        self.attempt: Attempt = self.start()

    def start(self, minutes: float = 0, seed: int = 1) -> Attempt:
        return start_attempt(quiz=self.quiz, user=self.user, terms=self.terms, now=self.at(minutes), seed=seed)

    def at(self, minutes: float) -> dt.datetime:
        return NOW + minutes * MINUTE

    def item(self, number: int = 1) -> AttemptItem:
        return self.attempt.items.get(order=number)

    def give(self, raw: Any, number: int = 1, *, minutes: float = 1, sent: int = 1, **fields: Any) -> Answered:
        return record_answer(item_id=self.item(number).pk, key=key(sent), raw=raw, now=self.at(minutes), **fields)

    def save(self, raw: Any, sequence: int, number: int = 1, *, minutes: float = 1) -> Saved:
        return save_draft(where={"pk": self.item(number).pk}, raw=raw, sequence=sequence, now=self.at(minutes))

    def finish(self, minutes: float = 2) -> Attempt:
        finish_attempt(attempt=self.attempt, now=self.at(minutes))
        return self.fresh()

    def fresh(self) -> Attempt:
        self.attempt = Attempt.objects.get(pk=self.attempt.pk)
        return self.attempt

    def outcomes(self, number: int = 1) -> list[str]:
        return list(self.item(number).responses.order_by("pk").values_list("outcome", flat=True))
