"""The smallest valid rows, and traits for the states that tests need."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any

import factory
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory

from content.models import Brief, Claim, Comparison, Edition, Fact, Lesson, Passage, Section
from content.records import Source
from quizzes.marking import spec_to_json
from quizzes.models import Attempt, AttemptItem, Bank, Check, Job, Question, QuestionVersion, Quiz, Slot
from quizzes.records import KIND_NAMES, Spec
from quizzes.terms import Terms

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TEXT = "In May 2031 the island council set the ferry fee at 12% of the fare."


#: A sound question of each kind on the ferry fee, with words that no page may show before the answer.
SPECS = {
    "single_choice": Spec(kind="single_choice", key=1, options=("10%", "12%", "14%", "16%")),
    "multiple_response": Spec(kind="multiple_response", key=[0, 2], options=("pilots", "cooks", "deckhands", "divers")),
    "judgement": Spec(kind="judgement", key="contradicted"),
    "true_false": Spec(kind="true_false", key=True),
    "date": Spec(kind="date", key="2031-05"),
    "percentage": Spec(kind="percentage", key="12"),
    "money": Spec(kind="money", key={"amount": "7300000", "currency": "EUR"}),
    "number": Spec(kind="number", key={"amount": "4177", "unit": "ferries"}),
    "term": Spec(kind="term", key={"name": "Harbour Renewal Agreement", "acronym": "HRA"}),
    "person": Spec(kind="person", key={"name": "Ada Lindqvist"}),
    "agreement": Spec(kind="agreement", key={"name": "Treaty of Skerra", "date": "1987"}, asks="year"),
    "list": Spec(kind="list", key=[{"kind": "term", "key": "berths"}, {"kind": "term", "key": "buoys"}]),
    "cloze": Spec(
        kind="cloze",
        key=[{"kind": "percentage", "key": "12"}, {"kind": "term", "key": {"name": "island council"}}],
    ),
    "matching": Spec(kind="matching", left=("the fee", "the toll"), options=("12%", "4%", "9%"), key=[[0, 0], [1, 1]]),
    "ordering": Spec(kind="ordering", options=("Vote", "Survey", "Dredging"), key=[1, 0, 2]),
}
#: A right and a wrong answer to each, as its form posts them.
RIGHT: dict[str, Any] = {
    "single_choice": "1",
    "multiple_response": ["0", "2"],
    "judgement": "contradicted",
    "true_false": "true",
    "date": "May 2031",
    "percentage": "12",
    "money": "7.3 million EUR",
    "number": "4177",
    "term": "Harbour Renewal Agreement",
    "person": "Lindqvist, Ada",
    "agreement": "Treaty of Skerra (1987)",
    "list": ["buoys", "berths"],
    "cloze": ["12", "island council"],
    "matching": ["0", "1"],
    "ordering": {"places": ["2", "1", "3"]},
}
WRONG: dict[str, Any] = {
    "single_choice": "2",
    "multiple_response": ["1", "3"],
    "judgement": "supported",
    "true_false": "false",
    "date": "June 2033",
    "percentage": "55",
    "money": "2 EUR",
    "number": "7",
    "term": "something else",
    "person": "Tomas Reid",
    "agreement": "Harbour Pact (1986)",
    "list": ["piers", "cranes"],
    "cloze": ["55", "a ministry"],
    "matching": ["1", "2"],
    "ordering": {"places": ["2", "3", "1"]},
}
#: An answer that cannot be read, for the kinds that are typed.
UNREADABLE = {"date": "soon", "percentage": "a lot", "money": "much", "number": "many", "agreement": "Pact"}


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

    @factory.post_generation
    def revised(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        """A second edition in which the fee is another."""
        if extracted:
            first = self.editions.get(number=1)
            second = Edition.objects.create(
                brief=self, number=2, sha256="1" * 64, source=first.source, reader="text/1", created_at=NOW
            )
            for passage in first.passages.all():
                text = passage.text.replace("12%", "14%")
                Passage.objects.create(
                    edition=second, uid=passage.uid, order=passage.order, role=passage.role, level=passage.level,
                    section=passage.section, text=text,
                )  # fmt: skip


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


class ClaimFactory(DjangoModelFactory):
    """A claim that the program found in the paragraph of a brief."""

    class Meta:
        model = Claim

    uid = factory.Sequence(lambda n: f"found-{n}")
    order = 1
    holder = "the harbour master"
    proposition = "The fee keeps the ferries afloat"
    stance = "asserts"
    quote = TEXT
    passage = factory.LazyAttribute(lambda o: o.brief.facts.get().passage)


class ComparisonFactory(DjangoModelFactory):
    """A link that the program proposes between facts of two briefs."""

    class Meta:
        model = Comparison
        skip_postgeneration_save = True

    uid = factory.Sequence(lambda n: f"proposed-{n}")
    order = 1
    verdict = "agree"
    about = "Ferry fee"
    status = "proposed"
    rule = "compare/1"

    @factory.post_generation
    def facts(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        self.facts.set(extracted or ())


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
    sealed = factory.LazyFunction(lambda: {"value": True, "stem": True, "faults": [], "unchecked": []})
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


def version_of(kind: str, **fields: Any) -> QuestionVersion:
    """An approved question of this kind."""
    spec = SPECS[kind]
    stem = {"cloze": "The fee is {1}; it was set by the {2}."}.get(kind, f"A {kind} question about the ferry fee?")
    notes = ["too low", "", "too high", "far too high"] if kind == "single_choice" else []
    defaults = {"kind": kind, "marking": spec, "stem": stem, "notes": notes, "approved": True}
    made: QuestionVersion = VersionFactory(**(defaults | fields))
    return made


def bank_of_all_kinds(brief: Brief) -> list[QuestionVersion]:
    """One approved question of each kind about ``brief``, in the order of the kinds."""
    return [version_of(kind, question__brief=brief) for kind in KIND_NAMES]


def posted(raw: Any) -> dict[str, str]:
    """An answer as its form posts it."""
    if isinstance(raw, dict):
        return {f"place_{number}": place for number, place in enumerate(raw["places"], start=1)}
    if isinstance(raw, list):
        return {f"answer_{number}": text for number, text in enumerate(raw, start=1)}
    return {"answer": raw}


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
    def asking(self: Any, create: bool, extracted: Any, **kwargs: Any) -> None:
        versions = extracted or list(QuestionVersion.objects.filter(question__brief=self.quiz.brief))
        for order, version in enumerate(versions, start=1):
            Slot.objects.get_or_create(quiz=self.quiz, question=version.question, defaults={"order": order})
            shown = list(range(len(version.marking.options)))
            AttemptItem.objects.create(attempt=self, version=version, order=order, option_order=shown)


class JobFactory(DjangoModelFactory):
    class Meta:
        model = Job

    owner = factory.SubFactory(UserFactory, role="instructor")
    name = "brief.md"
    data = b"# A brief\n\nText."
    created_at = NOW
