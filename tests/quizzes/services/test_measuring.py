"""Difficulty as answers show it: measured when an attempt closes, used once there are enough of them."""

from __future__ import annotations

import random
from decimal import Decimal

import pytest

from quizzes.models import QuestionVersion, Slot
from quizzes.services.layout import lay_out, pool_size
from quizzes.services.measuring import measure
from quizzes.services.placing import place_checks
from tests.factories import BriefFactory, QuizFactory, UserFactory, VersionFactory
from tests.quizzes.services.sitting import Sitting

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("answers", "facility", "level"),
    [(0, None, 3), (19, "0.9", 3), (20, "0.9", 1), (20, "0.85", 1), (20, "0.7", 2), (20, "0.5", 3), (20, "0.3", 4),
     (20, "0.2999", 5), (500, "0", 5)],
)  # fmt: skip
def test_the_level_is_the_measured_one_from_20_answers_on(answers, facility, level):
    share = None if facility is None else Decimal(facility)
    version = VersionFactory(approved=True, difficulty=3, answers=answers, facility=share)
    assert version.level == level
    assert version.measured is (answers >= 20)
    assert QuestionVersion.objects.with_level().get().level_now == level


def test_an_attempt_that_closes_measures_what_it_asked(django_capture_on_commit_callbacks):
    sitting = Sitting("percentage", "percentage")
    sitting.give("12", 1, sent=1)
    sitting.give("99", 2, sent=2)
    with django_capture_on_commit_callbacks(execute=True):
        sitting.finish()
    right, wrong = (QuestionVersion.objects.get(pk=version.pk) for version in sitting.versions)
    assert (right.answers, right.facility) == (1, Decimal(1))
    assert (wrong.answers, wrong.facility) == (1, Decimal(0))
    assert measure([right.pk, wrong.pk]) == 0  # nothing new


def test_a_draw_by_difficulty_goes_by_what_was_measured():
    brief = BriefFactory(published=True)
    hard = VersionFactory(approved=True, question__brief=brief, difficulty=1, answers=20, facility=Decimal("0.1"))
    easy = VersionFactory(approved=True, question__brief=brief, difficulty=5, answers=20, facility=Decimal("0.9"))
    young = VersionFactory(approved=True, question__brief=brief, difficulty=5, answers=3, facility=Decimal("0.9"))
    quiz = QuizFactory(brief=brief)
    slot = Slot.objects.create(quiz=quiz, order=1, draw=3, draw_from=4)
    assert pool_size(slot, quiz) == 2
    drawn = {place.version.pk for place in lay_out(quiz, UserFactory(), random.Random(1))}
    assert drawn <= {hard.pk, young.pk}
    assert easy.pk not in drawn


def test_the_easiest_by_measure_becomes_the_check_of_its_section():
    brief = BriefFactory(published=True)
    fields = {"question__brief": brief, "approved": True, "choice": True}
    VersionFactory(difficulty=2, answers=30, facility=Decimal("0.2"), **fields)
    easy = VersionFactory(difficulty=3, answers=30, facility=Decimal("0.95"), **fields)
    place_checks(brief=brief)
    assert easy.question.checks.count() == 1
