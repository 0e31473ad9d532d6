"""What a learner's own pages show: one next step, the library with progress, one brief in detail."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from content.models import Brief, Section
from learn.dashboards.quiz import dots
from learn.models import Reading
from quizzes.labels import KIND_LABELS
from quizzes.models import Attempt
from quizzes.render import lesson_link
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
    """The page Today."""

    step: NextStep | None
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
            sum(s.minutes for s in sections[brief.pk] if s.pk not in read),
            shares.get(brief.pk, Share()),
        )
        for brief in briefs
    )


def home(user: Any) -> Home:
    """One next step first: a quiz left open, a lesson left open, practice on what was read, else a new lesson."""
    briefs = brief_progress(user)
    return Home(_open_quiz(user) or _reading_step(briefs), briefs)


def _open_quiz(user: Any) -> NextStep | None:
    attempt = Attempt.objects.filter(user=user, quiz__isnull=False, finished_at=None).select_related("quiz").first()
    if attempt is None or attempt.quiz is None:
        return None
    left = [dot.number for dot in dots(attempt) if dot.answered == "open"]
    number = left[0] if left else 1
    return NextStep("quiz", "learn:item", (attempt.public_id, number), attempt.quiz.title, max(1, len(left)), len(left))


def _reading_step(briefs: tuple[BriefProgress, ...]) -> NextStep | None:
    for progress in briefs:
        if progress.state == "reading" and not progress.done:
            return _read(progress)
    for progress in briefs:
        if progress.done and progress.share.answers == 0:
            return NextStep("practise", "learn:lesson", (progress.brief.slug,), progress.brief.title, minutes=5)
    fresh = next((p for p in briefs if p.state == "new"), None)
    if fresh is not None:
        return _read(fresh)
    weakest = min((p for p in briefs if p.share.right is not None), key=lambda p: p.share.right or 0, default=None)
    return weakest and NextStep("look", "learn:progress_brief", (weakest.brief.slug,), weakest.brief.title, minutes=3)


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
    return Again(version.stem, section, round(response.fraction * 100), lesson_link(version))
