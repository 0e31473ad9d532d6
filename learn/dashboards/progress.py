"""What a learner's own pages show: one next step, the library with progress, one brief in detail."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from content.models import Brief, Section, reading_minutes
from learn.dashboards.map import open_numbers
from learn.dashboards.quizzes import quiz_list
from learn.models import Reading
from quizzes.labels import KIND_LABELS
from quizzes.models import Attempt
from quizzes.render import lesson_link, plain_stem
from quizzes.reports import Share, first_tries, share_right, shares_by


@dataclass(frozen=True, slots=True)
class BriefProgress:
    """How far a learner is with one brief."""

    brief: Brief
    sections: int
    read: int
    minutes_left: int
    share: Share

    @property
    def done(self) -> bool:
        """Every section was read."""
        return self.sections > 0 and self.read == self.sections

    @property
    def state(self) -> str:
        """new, reading or done."""
        return "done" if self.done else "reading" if self.read or self.share.answers else "new"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to do next: ``kind`` is quiz (an attempt to go on with), read, practise or look."""

    kind: str
    url_name: str
    url_args: tuple[Any, ...]
    title: str
    minutes: int
    count: int = 0

    @property
    def url(self) -> str:
        """Where it is done."""
        return reverse(self.url_name, args=self.url_args)


@dataclass(frozen=True, slots=True)
class Home:
    """The page Today: one step first, what comes after it, every brief."""

    step: NextStep | None
    then: tuple[NextStep, ...]
    briefs: tuple[BriefProgress, ...]


def brief_progress(user: Any) -> tuple[BriefProgress, ...]:
    """Progress in every brief this learner may read. Five queries."""
    briefs = list(Brief.objects.readable_by(user).filter(lesson__published_at__isnull=False).select_related("lesson"))
    sections: dict[int, list[Section]] = defaultdict(list)
    for section in Section.objects.filter(lesson__brief__in=briefs, retired_at=None).select_related("lesson"):
        sections[section.lesson.brief_id].append(section)
    read = set(Reading.objects.filter(user=user).values_list("section_id", flat=True))
    shares = shares_by(first_tries().filter(item__attempt__user=user), "item__version__question__brief")
    return tuple(
        BriefProgress(
            brief,
            len(sections[brief.pk]),
            sum(s.pk in read for s in sections[brief.pk]),
            reading_minutes(sum(s.words for s in sections[brief.pk] if s.pk not in read)),
            shares.get(brief.pk, Share()),
        )
        for brief in briefs
    )


def home(user: Any) -> Home:
    """A quiz left open first, then lessons left open, practice on what was read, a new lesson, a weak spot."""
    briefs = brief_progress(user)
    steps = [*_open_quizzes(user), *_reading_steps(briefs), *_practice_steps(user, briefs), *_later_steps(briefs)]
    return Home(steps[0] if steps else None, tuple(steps[1:4]), briefs)


def _open_quizzes(user: Any) -> list[NextStep]:
    open_ = Attempt.objects.filter(user=user, quiz__isnull=False, finished_at=None).select_related("quiz")
    steps = []
    for attempt in open_[:3]:
        left = open_numbers(attempt)
        args = (attempt.public_id, left[0] if left else 1)
        steps.append(NextStep("quiz", "learn:item", args, str(attempt.quiz), max(1, len(left) // 2), len(left)))
    return steps


def _reading_steps(briefs: tuple[BriefProgress, ...]) -> list[NextStep]:
    return [_read(progress) for progress in briefs if progress.state == "reading"]


def _practice_steps(user: Any, briefs: tuple[BriefProgress, ...]) -> list[NextStep]:
    """The quizzes of briefs that were read at least in part."""
    begun = {progress.brief.pk for progress in briefs if progress.read}
    return [
        NextStep("practise", "learn:start", (row.quiz.slug,), row.quiz.title, row.minutes, row.questions)
        for row in quiz_list(user)
        if row.quiz.brief_id in begun and not row.running
    ]


def _later_steps(briefs: tuple[BriefProgress, ...]) -> list[NextStep]:
    """A lesson not begun, then the brief with the lowest share right."""
    steps = [_read(progress) for progress in briefs if progress.state == "new"][:1]
    weakest = min((p for p in briefs if p.share.right is not None), key=lambda p: p.share.right or 0, default=None)
    if weakest is not None:
        args = (weakest.brief.slug,)
        steps.append(NextStep("look", "learn:progress_brief", args, weakest.brief.title, minutes=3))
    return steps


def _read(progress: BriefProgress) -> NextStep:
    left = progress.sections - progress.read
    return NextStep("read", "learn:lesson", (progress.brief.slug,), progress.brief.title, progress.minutes_left, left)


@dataclass(frozen=True, slots=True)
class Again:
    """A question whose first try was not fully right."""

    stem: str
    section: str
    percent: int
    url: str


@dataclass(frozen=True, slots=True)
class BriefPage:
    """A learner's page of one brief."""

    brief: Brief
    sections: tuple[tuple[Section, bool], ...]
    share: Share
    kinds: tuple[tuple[str, Share], ...]
    again: tuple[Again, ...]
    attempts: tuple[Attempt, ...]

    @property
    def read_count(self) -> int:
        """Sections read."""
        return sum(read for _section, read in self.sections)


def brief_page(brief: Brief, user: Any) -> BriefPage:
    """Sections read, answers, share right by kind, what to look at again. Seven queries."""
    tries = first_tries().filter(item__attempt__user=user, item__version__question__brief=brief)
    read = set(Reading.objects.filter(user=user, section__lesson__brief=brief).values_list("section_id", flat=True))
    sections = Section.objects.filter(lesson__brief=brief, retired_at=None)
    kinds = shares_by(tries, "item__version__kind")
    latest: dict[int, Any] = {}
    selected = tries.select_related("item__version__passage", "item__version__question__brief")
    for response in selected.order_by("created_at"):  # the newest first try of a question counts here
        latest[response.item.version.question_id] = response
    again = [r for r in latest.values() if r.fraction is not None and r.fraction < 1]
    return BriefPage(
        brief=brief,
        sections=tuple((section, section.pk in read) for section in sections),
        share=share_right(tries),
        kinds=tuple((str(label), kinds[kind]) for kind, label in KIND_LABELS.items() if kind in kinds),
        again=tuple(_again(r) for r in again),
        attempts=tuple(Attempt.objects.filter(user=user, quiz__brief=brief).select_related("quiz")[:5]),
    )


def _again(response: Any) -> Again:
    version = response.item.version
    section = version.passage.section if version.passage else ""
    return Again(plain_stem(version), section, round(response.fraction * 100), lesson_link(version))
