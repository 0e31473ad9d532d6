"""What a lesson page shows: its sections with their facts marked, the checks after them, and the lists beside them."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from content import cards
from content.cards import FactCard
from content.display import format_date
from content.models import Brief, Comparison, Fact, Passage, Section, reading_minutes
from content.outline import Step, outline
from content.segments import Segment
from learn.dashboards.map import STATE_WORDS
from learn.models import Note, Reading
from quizzes import render
from quizzes.models import AttemptItem, Check, QuestionVersion, Quiz
from quizzes.services.answers import Answered, newest_mark


@dataclass(frozen=True, slots=True)
class Block:
    """One passage of a section, cut at its facts."""

    uid: str
    role: str
    segments: tuple[Segment[FactCard], ...]
    note: Note | None = None

    @property
    def anchor(self) -> str:
        """The id of its paragraph in the page."""
        return f"p-{self.uid}"

    @property
    def cards(self) -> list[FactCard]:
        """The cards of the facts marked in it."""
        return [segment.item for segment in self.segments if segment.item]


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check: the question, the key its answer will carry, and the feedback when it was answered."""

    question: render.Question
    key: uuid.UUID
    feedback: render.Feedback | None = None
    closed: bool = False

    @property
    def stem_id(self) -> str:
        """The id of its stem in the page."""
        return f"c-{self.question.version_id}"

    @property
    def place(self) -> str:
        """The id to go to: inside its fold where it is closed, for a browser opens a fold that holds the target."""
        return f"{'seen' if self.closed else 'check'}-{self.question.version_id}"

    @property
    def state(self) -> str:
        """right, partial, wrong or shown once it is closed; open before."""
        return self.feedback.style if self.feedback and self.closed else "open"

    @property
    def state_words(self) -> str:
        """Its state in words."""
        return str(STATE_WORDS[self.state])

    @property
    def verdict_id(self) -> str:
        """The id of its verdict in the page."""
        return f"v-{self.question.version_id}"


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section of the lesson for one reader."""

    section: Section
    blocks: tuple[Block, ...]
    checks: tuple[CheckView, ...]
    read: bool


@dataclass(frozen=True, slots=True)
class LessonPage:
    """Everything on the page of a lesson."""

    brief: Brief
    source: dict[str, Any]
    sections: tuple[SectionView, ...]
    figures: tuple[FactCard, ...]
    timeline: tuple[FactCard, ...]
    glossary: tuple[FactCard, ...]
    argument: tuple[Step, ...]
    quiz: Quiz | None

    @property
    def checks(self) -> list[CheckView]:
        """Every check of the lesson in its order."""
        return [check for view in self.sections for check in view.checks]

    @property
    def authors(self) -> str:
        """The authors in one line."""
        return ", ".join(self.source.get("authors", ()))

    @property
    def published(self) -> str:
        """The date of the brief in words."""
        return format_date(self.source["published"]) if self.source.get("published") else ""

    @property
    def is_digest(self) -> bool:
        """Our own words about a brief published elsewhere."""
        return bool(self.source.get("cites"))

    @property
    def read_count(self) -> int:
        """Sections this reader has finished."""
        return sum(view.read for view in self.sections)

    @property
    def here(self) -> str:
        """The first section not finished yet."""
        return next((view.section.uid for view in self.sections if not view.read), "")

    @property
    def minutes_left(self) -> int:
        """Minutes of reading in what is not finished."""
        return reading_minutes(sum(view.section.words for view in self.sections if not view.read))


def lesson_page(brief: Brief, user: Any) -> LessonPage:
    """The lesson for this reader (a visitor has no progress). At most thirteen queries, whatever its length."""
    edition = brief.editions.order_by("-number").first()
    passages = list(edition.passages.all()) if edition else []
    source = edition.source if edition else {}
    line = cards.source_line(source)
    compared = Prefetch("comparisons", queryset=Comparison.objects.told_everybody())
    living = brief.facts.living().select_related("passage").prefetch_related(compared)
    facts = [(fact, cards.with_others(fact, cards.card(fact, line))) for fact in living]
    sections = list(Section.objects.filter(lesson__brief=brief, retired_at=None))
    read = (
        set(Reading.objects.filter(user=user, section__in=sections).values_list("section_id", flat=True))
        if user.is_authenticated
        else set()
    )
    checks = _checks(brief, user)
    blocks = _blocks(passages, facts, _notes(brief, user))
    return LessonPage(
        brief=brief,
        source=source,
        sections=tuple(
            SectionView(s, tuple(blocks.get(s.uid, ())), tuple(checks.get(s.pk, ())), s.pk in read) for s in sections
        ),
        figures=tuple(cards.key_figures(facts)),
        timeline=tuple(cards.timeline(facts)),
        glossary=tuple(cards.glossary(facts)),
        argument=outline(brief),
        quiz=brief.quizzes.filter(mode="practice", published_at__isnull=False, slots__isnull=False).first(),
    )


def _notes(brief: Brief, user: Any) -> dict[str, Note]:
    """Passage uid -> this reader's own note."""
    if not user.is_authenticated:
        return {}
    return {note.passage_uid: note for note in Note.objects.filter(user=user, brief=brief)}


def _blocks(
    passages: Iterable[Passage], facts: Iterable[tuple[Fact, FactCard]], notes: Mapping[str, Note]
) -> dict[str, list[Block]]:
    """Uid of the section's first passage -> the blocks under it."""
    by_passage: dict[int, list[tuple[Fact, FactCard]]] = defaultdict(list)
    for fact, shown in facts:
        by_passage[fact.passage_id].append((fact, shown))
    groups: dict[str, list[Block]] = {}
    current = ""
    for passage in passages:
        if passage.role == "heading" or not current:
            current = passage.uid
            groups[current] = []
        if passage.role != "heading":
            segments = tuple(cards.marked(passage, by_passage[passage.pk]))
            groups[current].append(Block(passage.uid, passage.role, segments, notes.get(passage.uid)))
    return groups


def _checks(brief: Brief, user: Any) -> dict[int, list[CheckView]]:
    """Section id -> its checks, with the reader's own answers."""
    versions = (
        QuestionVersion.objects.latest_approved()
        .filter(question__in=Check.objects.filter(section__lesson__brief=brief).values("question"))
        .select_related("passage", "question__brief")
        .prefetch_related("facts", "question__checks")
    )
    answered = _answered(brief, user)
    views: dict[int, list[CheckView]] = defaultdict(list)
    for version in versions:
        for check in version.question.checks.all():
            views[check.section_id].append(_check(version, answered.get(version.pk)))
    return views


def _answered(brief: Brief, user: Any) -> dict[int, AttemptItem]:
    if not user.is_authenticated:
        return {}
    items = AttemptItem.objects.filter(attempt__user=user, attempt__brief=brief, attempt__quiz=None)
    return {item.version_id: item for item in items.prefetch_related("responses__marks")}


def _check(version: QuestionVersion, item: AttemptItem | None) -> CheckView:
    responses = list(item.responses.all()) if item else []
    if not responses:
        return CheckView(render.question(version), uuid.uuid4())
    last = next((r for r in responses if r.try_number or r.outcome == "shown"), responses[-1])
    return CheckView(
        render.question(version, raw=last.raw),
        uuid.uuid4(),
        render.feedback(version, last, newest_mark(last)),
        closed=last.outcome != "needs_fixing",
    )


def answered_check(version: QuestionVersion, answered: Answered) -> CheckView:
    """The check right after an answer."""
    return CheckView(
        render.question(version, raw=answered.response.raw),
        uuid.uuid4(),
        render.feedback(version, answered.response, answered.mark),
        closed=answered.response.outcome != "needs_fixing",
    )
