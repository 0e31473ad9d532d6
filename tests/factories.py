"""The smallest valid rows, and traits for the states that tests need."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any

import factory
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory

from content.models import Brief, Edition, Fact, Lesson, Passage, Section
from content.records import Source
from quizzes.marking import spec_to_json
from quizzes.models import Attempt, AttemptItem, Bank, Check, Job, Question, QuestionVersion, Quiz, Slot
from quizzes.records import Spec
from quizzes.terms import Terms

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TEXT = "In May 2031 the island council set the ferry fee at 12% of the fare."


class UserFactory(DjangoModelFactory):
    class Meta:
        model = get_user_model()

    username = factory.Sequence(lambda n: f"person-{n}")
    role = "student"


class BriefFactory(DjangoModelFactory):
    """A brief with one section: a heading, a paragraph, one fact in it."""

    class Meta:
        model = Brief
        skip_postgeneration_save = True

    class Params:
        published = factory.Trait(visibility="public")

    slug = factory.Sequence(lambda n: f"brief-{n}")
    title = factory.Sequence(lambda n: f"The ferry fee, part {n}")
    created_at = NOW

    @factory.post_generation
    def content(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        source = asdict(Source(title=self.title, authors=("A. Writer",)))
        edition = Edition.objects.create(
            brief=self, number=1, sha256="0" * 64, source=source, reader="text/1", created_at=NOW
        )
        head = Passage.objects.create(edition=edition, uid="aaaaaaaaaa", order=0, role="heading", level=2, text="Fees")
        body = Passage.objects.create(
            edition=edition, uid="bbbbbbbbbb", order=1, role="paragraph", section="Fees", text=TEXT
        )
        FactFactory(brief=self, passage=body)
        published = NOW if self.visibility == "public" else None
        lesson = Lesson.objects.create(brief=self, published_at=published)
        Section.objects.create(lesson=lesson, uid=head.uid, order=0, title="Fees", words=14)


class FactFactory(DjangoModelFactory):
    class Meta:
        model = Fact

    name = factory.LazyAttribute(lambda o: f"{o.brief.slug}#percentage:12")
    type = "percentage"
    value = "12"
    number = 12
    start = TEXT.index("12%")
    end = TEXT.index("12%") + 3
    surface = "12%"
    importance = 3
    rule = "percentage.digits"
    extractor = "extract/1"


class BankFactory(DjangoModelFactory):
    class Meta:
        model = Bank

    slug = factory.Sequence(lambda n: f"bank-{n}")
    title = "Bank"


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    bank = factory.SubFactory(BankFactory)
    brief = factory.SubFactory(BriefFactory)
    uid = factory.Sequence(lambda n: f"q-{n}")
    origin = "written"


class VersionFactory(DjangoModelFactory):
    """A typed percentage question on the brief's one fact."""

    class Meta:
        model = QuestionVersion
        skip_postgeneration_save = True

    class Params:
        approved = factory.Trait(status="approved", approved_as="a teacher", approved_at=NOW)
        choice = factory.Trait(
            kind="single_choice",
            marking=Spec(kind="single_choice", key=1, options=("10%", "12%", "14%", "16%")),
            notes=["too low", "", "too high", "far too high"],
        )
        marking = Spec(kind="percentage", key="12")

    question = factory.SubFactory(QuestionFactory)
    number = 1
    kind = "percentage"
    spec = factory.LazyAttribute(lambda o: spec_to_json(o.marking))
    stem = "At what share of the fare did the council set the ferry fee in May 2031?"
    explanation = "The council decided it in May 2031."
    quote = "12% of the fare"
    created_at = NOW

    @factory.post_generation
    def ground(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        self.passage = Passage.objects.filter(edition__brief=self.question.brief, role="paragraph").first()
        self.save()
        self.facts.set(self.question.brief.facts.all())

    @factory.post_generation
    def checked(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        if extracted:
            Check.objects.create(section=self.question.brief.lesson.sections.first(), question=self.question)


class QuizFactory(DjangoModelFactory):
    class Meta:
        model = Quiz

    slug = factory.Sequence(lambda n: f"quiz-{n}")
    title = "The ferry fee"
    published_at = NOW


class AttemptFactory(DjangoModelFactory):
    """An attempt at a quiz of one brief with one item for each of ``versions``."""

    class Meta:
        model = Attempt
        skip_postgeneration_save = True
        exclude = ("version",)

    version = factory.SubFactory(VersionFactory, approved=True, question__brief__published=True)
    user = factory.SubFactory(UserFactory)
    quiz = factory.LazyAttribute(lambda o: QuizFactory(brief=o.version.question.brief))
    terms = factory.LazyFunction(lambda: Terms().to_json())
    started_at = NOW

    @factory.post_generation
    def items_(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        versions = extracted or list(QuestionVersion.objects.filter(question__brief=self.quiz.brief))
        for order, version in enumerate(versions, start=1):
            Slot.objects.get_or_create(quiz=self.quiz, question=version.question, defaults={"order": order})
            count = len(version.spec.get("options", ()))
            AttemptItem.objects.create(attempt=self, version=version, order=order, option_order=list(range(count)))


class JobFactory(DjangoModelFactory):
    class Meta:
        model = Job

    owner = factory.SubFactory(UserFactory, role="instructor")
    name = "brief.md"
    data = b"# A brief\n\nText."
    created_at = NOW
