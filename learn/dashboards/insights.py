"""What admins see: every learner by brief, with completion and share right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Count, Q

from content.models import Brief
from learn.models import Reading
from quizzes.reports import Share, first_tries, share_right, shares_by


@dataclass(frozen=True, slots=True)
class Cell:
    """One learner in one brief: sections read of all, and the share right."""

    brief: Brief
    read: int
    sections: int
    share: Share

    @property
    def completion(self) -> int:
        """Sections read as a whole percentage."""
        return round(100 * self.read / self.sections) if self.sections else 0

    @property
    def started(self) -> bool:
        """Anything read or answered."""
        return bool(self.read or self.share.answers)


@dataclass(frozen=True, slots=True)
class LearnerRow:
    """One learner in every brief."""

    learner: Any
    cells: tuple[Cell, ...]
    share: Share


@dataclass(frozen=True, slots=True)
class Learners:
    """The table: a column for each published brief, a row for each student, one figure over everybody."""

    briefs: tuple[Brief, ...]
    rows: tuple[LearnerRow, ...]
    total: Share


def learners() -> Learners:
    """Six queries, whatever the number of learners and briefs."""
    briefs = tuple(
        Brief.objects.living()
        .filter(lesson__published_at__isnull=False)
        .select_related("lesson")
        .annotate(section_count=Count("lesson__sections", filter=Q(lesson__sections__retired_at=None)))
    )
    students = (
        get_user_model().objects.filter(role="student", is_guest=False).order_by("last_name", "first_name", "username")
    )
    read = {
        (row["user"], row["section__lesson__brief"]): row["n"]
        for row in Reading.objects.filter(section__retired_at=None)
        .values("user", "section__lesson__brief")
        .annotate(n=Count("pk"))
    }
    tries = first_tries().filter(item__attempt__user__role="student", item__attempt__user__is_guest=False)
    by_brief = shares_by(tries, "item__attempt__user", "item__version__question__brief")
    by_user = shares_by(tries, "item__attempt__user")
    rows = tuple(
        LearnerRow(
            student,
            tuple(
                Cell(
                    brief,
                    read.get((student.pk, brief.pk), 0),
                    brief.section_count,
                    by_brief.get((student.pk, brief.pk), Share()),
                )
                for brief in briefs
            ),
            by_user.get(student.pk, Share()),
        )
        for student in students
    )
    return Learners(briefs, rows, share_right(tries))


def learners_rows(page: Learners) -> Iterator[list[str]]:
    """The table as rows of text for a file: one line a learner and brief."""
    yield [
        "username",
        "name",
        "brief",
        "sections_read",
        "sections",
        "completion_percent",
        "answers",
        "share_right_percent",
    ]
    for row in page.rows:
        for cell in row.cells:
            share = "" if cell.share.percent is None else str(cell.share.percent)
            yield [
                row.learner.username,
                row.learner.shown_name,
                cell.brief.slug,
                str(cell.read),
                str(cell.sections),
                str(cell.completion),
                str(cell.share.answers),
                share,
            ]
