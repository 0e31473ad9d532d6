"""A quiz is put together, and what it asks follows its slots, sections and draws."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, replace
from decimal import Decimal
from typing import Any

import pytest

from content.models import Fact
from quizzes.interchange.pack import loads
from quizzes.marking import spec_to_json
from quizzes.models import Attempt, QuestionVersion
from quizzes.services.answers import record_answer
from quizzes.services.attempts import start_attempt
from quizzes.services.building import (
    add_draw,
    add_questions,
    change_settings,
    create_quiz,
    move_slot,
    publish_quiz,
    remove_slot,
)  # fmt: skip
from quizzes.services.finishing import finish_attempt
from quizzes.services.layout import pool_size
from quizzes.services.questions import content_hash, edit_version
from quizzes.terms import Terms
from tests.factories import NOW, BriefFactory, FactFactory, UserFactory, version_of
from tests.quizzes.services.sitting import key

pytestmark = pytest.mark.django_db


def separate(version: QuestionVersion) -> QuestionVersion:
    """The same question about a fact of its own, so that it gives no other away."""
    passage = version.passage
    fact: Fact = FactFactory(
        brief=version.question.brief, passage=passage, name=f"{version.question.brief.slug}#percentage:{version.pk}"
    )
    version.facts.set([fact])
    return version


class Paper:
    """A quiz of one instructor and ``count`` questions of its brief, each on a fact of its own."""

    def __init__(self, count: int = 4, kind: str = "true_false", **fields: Any) -> None:
        self.brief = BriefFactory(published=True)
        self.versions = [separate(version_of(kind, question__brief=self.brief, **fields)) for _ in range(count)]
        self.questions = [version.question_id for version in self.versions]
        self.quiz = create_quiz(title="Ferry fees", mode="test", owner=UserFactory(role="instructor"), brief=self.brief)
        self.user = UserFactory()

    def start(self, seed: int = 1) -> Attempt:
        return start_attempt(quiz=self.quiz, user=self.user, terms=Terms(), now=NOW, seed=seed)

    def asked(self, seed: int = 1) -> list[int]:
        attempt = self.start(seed)
        found = list(attempt.items.order_by("order").values_list("version__question", flat=True))
        finish_attempt(attempt=attempt, now=NOW)
        return found


def test_a_new_quiz_has_the_defaults_of_its_mode():
    quiz = Paper(0).quiz
    assert (quiz.behaviour, quiz.attempts_allowed, quiz.assigned_only, quiz.published_at) == ("deferred", 2, True, None)
    twin = create_quiz(title="Ferry fees", mode="practice", owner=quiz.owner)
    assert twin.slug.startswith("ferry-fees-")


def test_questions_stand_in_the_order_given_and_once():
    paper = Paper()
    given = [paper.questions[2], paper.questions[0], paper.questions[2]]
    assert add_questions(quiz=paper.quiz, questions=given) == 2
    assert add_questions(quiz=paper.quiz, questions=paper.questions[:2]) == 1
    assert paper.asked() == [paper.questions[2], paper.questions[0], paper.questions[1]]


def test_places_can_be_moved_and_taken_out():
    paper = Paper(3)
    add_questions(quiz=paper.quiz, questions=paper.questions)
    first, _middle, last = paper.quiz.slots.order_by("order")
    move_slot(quiz=paper.quiz, pk=last.pk, up=True)
    move_slot(quiz=paper.quiz, pk=first.pk, up=True)  # already the first
    remove_slot(quiz=paper.quiz, pk=first.pk)
    assert paper.asked() == [paper.questions[2], paper.questions[1]]


def test_sections_come_one_after_the_other_with_their_points():
    paper = Paper(3)
    add_questions(quiz=paper.quiz, questions=paper.questions[:1], section="Numbers", points=Decimal(2))
    add_questions(quiz=paper.quiz, questions=paper.questions[1:2], section="Reasons")
    add_questions(quiz=paper.quiz, questions=paper.questions[2:], section="Numbers")
    items = list(paper.start().items.order_by("order"))
    assert [(i.part, i.points) for i in items] == [("Numbers", 2), ("Numbers", 1), ("Reasons", 1)]


def test_shuffling_leaves_fixed_places_alone():
    paper = Paper(6)
    add_questions(quiz=paper.quiz, questions=paper.questions)
    change_settings(quiz=paper.quiz, settings={"shuffle_questions": True})
    paper.quiz.slots.filter(question=paper.questions[0]).update(fixed=True)
    orders = {tuple(paper.asked(seed)) for seed in range(5)}
    assert len(orders) > 1
    assert {order[0] for order in orders} == {paper.questions[0]}


def test_options_that_are_fixed_stay_and_unshuffled_ones_stand_as_written():
    paper = Paper(1, "single_choice", fixed_options=[3])
    add_questions(quiz=paper.quiz, questions=paper.questions)
    orders = {tuple(paper.start(seed).items.get().option_order) for seed in [1]}
    for seed in range(2, 8):
        finish_attempt(attempt=paper.start(), now=NOW)
        orders.add(tuple(paper.start(seed).items.get().option_order))
    assert {order[3] for order in orders} == {3}
    assert len(orders) > 1
    finish_attempt(attempt=paper.start(), now=NOW)
    change_settings(quiz=paper.quiz, settings={"shuffle_options": False})
    assert paper.start().items.get().option_order == [0, 1, 2, 3]


class TestDraws:
    def test_take_what_the_rule_allows(self):
        paper = Paper(2)
        hard = separate(version_of("judgement", question__brief=paper.brief, difficulty=5, tags=["fees"]))
        add_draw(quiz=paper.quiz, count=3, kind="judgement", tag="fees", **{"from": 4})
        assert paper.asked() == [hard.question_id]

    @pytest.mark.parametrize(
        ("rule", "size"), [({}, 2), ({"kind": "date"}, 0), ({"tag": "tolls"}, 0), ({"to": 2}, 0), ({"from": 2}, 2)]
    )
    def test_know_how_many_they_may_take(self, rule, size):
        paper = Paper(2)
        assert pool_size(add_draw(quiz=paper.quiz, count=1, **rule), paper.quiz) == size

    def test_take_what_was_not_met_first(self):
        paper = Paper(4)
        add_draw(quiz=paper.quiz, count=2)
        first = paper.start()
        for item in first.items.all():
            record_answer(item_id=item.pk, key=key(1), raw="true", now=NOW)
        finish_attempt(attempt=first, now=NOW)
        met = set(first.items.values_list("version__question", flat=True))
        assert set(paper.asked(2)) == set(paper.questions) - met

    def test_take_then_what_was_used_least_by_anybody(self):
        paper = Paper(4)
        add_draw(quiz=paper.quiz, count=2)
        first = set(paper.asked())
        paper.user = UserFactory()  # who has met none of them
        assert set(paper.asked(2)) == set(paper.questions) - first

    def test_never_take_two_on_one_fact(self):
        paper = Paper(1)
        version_of("judgement", question__brief=paper.brief).facts.set(paper.versions[0].facts.all())
        add_draw(quiz=paper.quiz, count=2)
        assert len(paper.asked()) == 1

    def test_take_nothing_that_is_asked_already(self):
        paper = Paper(3)
        add_draw(quiz=paper.quiz, count=3)
        add_questions(quiz=paper.quiz, questions=paper.questions[:1])
        asked = paper.asked()
        assert sorted(asked) == sorted(paper.questions)
        assert len(set(asked)) == 3


def test_only_settings_can_be_set():
    with pytest.raises(ValueError, match="no setting"):
        change_settings(quiz=Paper(0).quiz, settings={"slug": "x"})


def test_publishing_can_be_taken_back():
    quiz = Paper(0).quiz
    publish_quiz(quiz=quiz, now=NOW)
    assert quiz.published_at == NOW
    publish_quiz(quiz=quiz, now=NOW, published=False)
    assert quiz.published_at is None


class TestHintsAndFixedOptions:
    """They come with a pack, belong to a version, and survive an edit."""

    ENTRY = b"""
- id: q1
  kind: single_choice
  stem: Which?
  options: [one, two, none of these]
  key: 0
  explanation: So it is.
  quote: one
  hints: [Look at the first part., It is small.]
  fixed_options: [2]
"""

    def test_are_read_from_a_pack(self):
        (record,), problems = loads(self.ENTRY)
        assert problems == []
        assert (record.hints, record.fixed_options) == (("Look at the first part.", "It is small."), (2,))

    def test_of_options_that_are_not_there_are_refused(self):
        _records, problems = loads(self.ENTRY.replace(b"[2]", b"[3]"))
        assert [problem.message.code for problem in problems] == ["pack.bad_value"]

    def test_leave_the_hash_of_other_questions_as_it_was(self):
        (record,), _problems = loads(self.ENTRY)
        plain = replace(record, hints=(), fixed_options=())
        before = {k: v for k, v in asdict(plain).items() if k not in ("hints", "fixed_options")}
        before["spec"] = spec_to_json(plain.spec)
        digest = hashlib.sha256(json.dumps(before, sort_keys=True, default=str).encode()).hexdigest()
        assert content_hash(plain) == digest
        assert content_hash(record) != digest

    def test_survive_an_edit(self):
        version = version_of("single_choice", hints=["Near."], fixed_options=[3])
        fields = {"stem": "New?", "explanation": "x", "notes": version.notes, "now": NOW}
        fresh = edit_version(version=version, spec=version.marking, **fields)
        assert (fresh.hints, fresh.fixed_options) == (["Near."], [3])
        shorter = edit_version(version=version, spec=replace(version.marking, options=("10%", "12%")), **fields)
        assert shorter.fixed_options == []
