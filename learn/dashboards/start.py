"""The page before a quiz begins: what is asked, under which rules, and whether it may begin now."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from learn.dashboards.quizzes import QuizRow, quiz_row
from learn.services.terms import terms_for
from quizzes.behaviours import CERTAIN
from quizzes.behaviours.certainty import SCALE
from quizzes.models import Attempt, Quiz
from quizzes.services.grading import counting_percent, grades_of
from quizzes.terms import Terms
from quizzes.timing import Refusal, may_begin


@dataclass(frozen=True, slots=True)
class Taken:
    """An attempt finished before: ``percent`` is None while it may not be told."""

    attempt: Attempt
    percent: int | None


@dataclass(frozen=True, slots=True)
class StartPage:
    """A quiz before it begins. ``refused`` says why it may not begin now, "" when it may."""

    row: QuizRow
    terms: Terms
    rules: tuple[str, ...]
    refused: str
    needs_code: bool
    taken: tuple[Taken, ...] = ()

    @property
    def quiz(self) -> Quiz:
        """The quiz itself."""
        return self.row.quiz

    @property
    def may_begin(self) -> bool:
        """A button to begin or to go on is shown."""
        return bool(self.row.questions) and (self.row.running or not self.refused)

    @property
    def counting(self) -> int | None:
        """The percentage that counts so far, None in practice and while none may be told."""
        told = [one.percent for one in self.taken if one.percent is not None]
        return counting_percent(self.terms.counting, told)


def start_page(quiz: Quiz, user: Any, now: dt.datetime) -> StartPage:
    """The start page's data. Nine queries at most."""
    row = quiz_row(quiz, user)
    terms = terms_for(quiz=quiz, user=user, now=now)
    mine = Attempt.objects.filter(quiz=quiz, user=user) if user.is_authenticated else Attempt.objects.none()
    before = mine.aggregate(taken=Count("pk"), last=Max("finished_at"), open=Count("pk", filter=Q(finished_at=None)))
    taken = before["taken"] or 0
    refusal = may_begin(terms, now, taken=taken, last_end=before["last"])
    return StartPage(
        row=row,
        terms=terms,
        rules=tuple(rules(terms, taken)),
        refused=refused_words(refusal) if refusal else "",
        needs_code=bool(quiz.start_code) and not row.running,
        taken=_taken(mine, now) if terms.counts and taken else (),
    )


def _taken(mine: QuerySet[Attempt], now: dt.datetime) -> tuple[Taken, ...]:
    """Finished attempts, the oldest first, with what they earned where that may be told. Three queries."""
    done = list(mine.filter(finished_at__isnull=False).order_by("started_at"))
    told = [attempt for attempt in done if attempt.withheld_until is None or attempt.withheld_until <= now]
    grades = grades_of(told)
    return tuple(Taken(one, grades[one.pk].percent if one.pk in grades else None) for one in done)


def refused_words(refusal: Refusal) -> str:
    """Why a quiz may not begin, for a person."""
    when = moment(refusal.until) if refusal.until else ""
    return {
        "early": format_html(_("It opens on {when}."), when=when),
        "closed": format_html(_("It closed on {when}."), when=when),
        "used": _("You have used all your attempts."),
        "wait": format_html(_("You may begin again on {when}."), when=when),
    }[refusal.reason]


def wait_words(until: dt.datetime, now: dt.datetime) -> str:
    """How long to wait after too many wrong codes, for a person in whatever zone."""
    minutes = max(1, math.ceil((until - now).total_seconds() / 60))
    local = timezone.localtime(until)
    words = ngettext(
        "Too many wrong codes. Try again in %(n)d minute, at %(time)s.",
        "Too many wrong codes. Try again in %(n)d minutes, at %(time)s.",
        minutes,
    )
    return words % {"n": minutes, "time": f"{date_format(local, 'H:i')} {local.tzname()}"}


def moment(when: dt.datetime) -> SafeString:
    """A time with its zone; the script shows it in the reader's own."""
    return mark_safe(render_to_string("components/when.html", {"time": timezone.localtime(when)}).strip())  # noqa: S308


def rules(terms: Terms, taken: int = 0) -> list[str]:
    """What a learner should know before beginning, one sentence each."""
    found = [_book(terms.book), _behaviour(terms)]
    found += _times(terms)
    found += _attempts(terms, taken)
    found.append(_("An answer that cannot be read is asked back and costs nothing."))
    if not terms.counts:
        found.append(_("“I don’t know, show me” counts no error."))
    found.append(_("You may leave and go on later: every answer is saved when it is given."))
    if terms.pass_mark is not None:
        found.append(_("%(percent)d%% is a pass.") % {"percent": terms.pass_mark})
    if terms.counts:
        found.append(_told(terms))
    return found


def _book(book: str) -> str:
    return {
        "closed": _("Closed book: nothing may lie open."),
        "brief": _("The brief and its lesson may lie open."),
        "open": _("Anything may lie open."),
    }[book]


def _behaviour(terms: Terms) -> str:
    several = ngettext("Up to %(n)d try a question.", "Up to %(n)d tries a question.", terms.tries) % {"n": terms.tries}
    words = {
        "immediate": _("One try a question; you see at once how your answer was read, and why."),
        "deferred": _("You may change your answers until you hand in; then they are marked."),
        "interactive": _("After a wrong answer you may try again with a hint, for a little less."),
        "adaptive": several + " " + _("The best one counts, less a little for each before it."),
    }
    if terms.behaviour not in CERTAIN:
        return words[terms.behaviour]
    scale = ", ".join(f"+{right} / {wrong}" for level, (right, wrong) in SCALE.items() if level)
    if terms.certainty_counts:
        return _("You say how sure you are, and it counts: right / wrong earn %(scale)s.") % {"scale": scale}
    return _("You say how sure you are; it changes no mark.")


def _times(terms: Terms) -> list[str]:
    found = []
    if terms.limit:
        minutes = terms.limit // 60
        words = ngettext("Your time: %(n)d minute.", "Your time: %(n)d minutes.", minutes) % {"n": minutes}
        found.append(f"{words} {_at_the_end(terms)}")
    elif terms.more_time:
        found.append(_("You have no time limit."))
    if terms.rest and (terms.limit or terms.ends):
        minutes = terms.rest // 60
        found.append(
            ngettext("Breaks of %(n)d minute stop the clock.", "Breaks of %(n)d minutes stop the clock.", minutes)
            % {"n": minutes}
        )
    if terms.closes:
        found.append(format_html(_("It can be begun until {when}."), when=moment(terms.closes)))
    return found


def _at_the_end(terms: Terms) -> str:
    minutes = terms.grace // 60
    return {
        "submit": _("When it ends, what is saved is handed in."),
        "grace": ngettext(
            "After it you have %(n)d minute to hand in, as late.",
            "After it you have %(n)d minutes to hand in, as late.",
            minutes,
        )
        % {"n": minutes},
        "must_submit": _("Hand in before it ends, or the attempt does not count."),
    }[terms.when_time_ends]


def _attempts(terms: Terms, taken: int) -> list[str]:
    counting = {
        "highest": _("The best one counts."),
        "average": _("Their mean counts."),
        "first": _("The first one counts."),
        "last": _("The last one counts."),
    }[terms.counting]
    if terms.attempts is None:
        words = _("You may take it as often as you like.")
        return [f"{words} {counting}"] if terms.counts else [words]
    left = max(0, terms.attempts - taken)
    words = ngettext("You have %(n)d attempt", "You have %(n)d attempts", terms.attempts) % {"n": terms.attempts}
    words += ngettext(", %(left)d left.", ", %(left)d left.", left) % {"left": left} if taken else "."
    return [f"{words} {counting}" if terms.attempts > 1 else words]


def _told(terms: Terms) -> str:
    """When marks and answers are told."""
    closes = terms.all_closed or terms.closes
    for name, words in (
        ("during", _("Results are shown as you answer.")),
        ("after", _("Your mark is shown when you hand in.")),
        ("open", _("Your mark is shown two minutes after you hand in.")),
    ):
        if "marks" in terms.review.get(name, ()):
            return words
    if "marks" in terms.review.get("closed", ()) and closes:
        return format_html(_("Results are shown after {when}."), when=moment(closes))
    return _("Results are not shown until your instructor releases them.")
