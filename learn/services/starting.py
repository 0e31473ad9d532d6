"""Beginning a quiz: is the code right, under which terms."""

from __future__ import annotations

import datetime as dt
import hmac
from collections.abc import Collection
from typing import Any

from learn.limits import count, refuse_beyond, wrong_codes
from learn.services.terms import terms_for
from quizzes.models import Attempt, Quiz
from quizzes.services.attempts import start_attempt


class WrongCode(Exception):
    """The start code is missing or wrong."""


def begin_quiz(
    *,
    quiz: Quiz,
    user: Any,
    now: dt.datetime,
    seed: int,
    code: str = "",
    only: Collection[int] | None = None,
    address: str = "",
) -> Attempt:
    """The learner's open attempt, or a new one under their own terms.

    Raises WrongCode, TooOften after several wrong ones, and what ``start_attempt`` raises. A running attempt needs no
    code again.
    """
    running = Attempt.objects.filter(quiz=quiz, user=user, finished_at=None).exists()
    if quiz.start_code and not running:
        _check_code(quiz, user, code, address, now)
    terms = terms_for(quiz=quiz, user=user, now=now)
    if quiz.counts:
        only = None  # a choice of questions is for practice
    return start_attempt(quiz=quiz, user=user, terms=terms, now=now, seed=seed, only=only)


def _check_code(quiz: Quiz, user: Any, code: str, address: str, now: dt.datetime) -> None:
    """Beyond the limit the right code opens nothing either: it might have been guessed."""
    limits = wrong_codes(f"start/{quiz.pk}", user.pk, address)
    refuse_beyond(limits, now)
    if not _same(code, quiz.start_code):
        count(limits, now)
        raise WrongCode


def _same(code: str, wanted: str) -> bool:
    """Case and space make no difference; how long the comparison takes tells nothing."""

    def plain(text: str) -> bytes:
        return "".join(text.split()).casefold().encode()

    return hmac.compare_digest(plain(code), plain(wanted))
