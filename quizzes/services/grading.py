"""What attempts earned: points of their items by the rules they were taken under, and which attempt counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from quizzes.models import Attempt, AttemptItem, Response
from quizzes.services.standing import standing, with_marks

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Grade:
    """Points ``earned`` of those there are; ``pending`` questions wait for a person and may add to them."""

    earned: Decimal
    of: Decimal
    pending: int = 0

    @property
    def percent(self) -> int:
        """The share earned, in whole percent, a half rounded up; 0 where nothing could be earned."""
        share = self.earned / self.of * 100 if self.of else NOTHING
        return int(share.quantize(Decimal(1), ROUND_HALF_UP))


def grade_of(attempt: Attempt) -> Grade:
    """What a finished attempt earned. Two queries."""
    return grades_of([attempt])[attempt.pk]


def grades_of(attempts: Iterable[Attempt]) -> dict[int, Grade]:
    """The grade of each attempt by its id, as far as it has got. Two queries for any number of attempts."""
    wanted = {attempt.pk: attempt for attempt in attempts}
    items: dict[int, list[AttemptItem]] = defaultdict(list)
    for item in AttemptItem.objects.filter(attempt__in=wanted).select_related("version"):
        item.attempt = wanted[item.attempt_id]
        items[item.attempt_id].append(item)
    given: dict[int, list[Any]] = defaultdict(list)
    for response in with_marks(Response.objects.filter(item__attempt__in=wanted)):
        given[response.item_id].append(response)
    return {pk: _grade(items[pk], given) for pk in wanted}


def _grade(items: Sequence[AttemptItem], given: dict[int, list[Any]]) -> Grade:
    earned, of, pending = NOTHING, NOTHING, 0
    for item in items:
        state = standing(item, given[item.pk], over=True)
        earned += item.points * (state.earned or NOTHING)
        of += item.points
        pending += bool(given[item.pk]) and given[item.pk][-1].outcome == "pending" and state.earned is None
    return Grade(max(NOTHING, earned), of, pending)


def counting_percent(counting: str, percents: Sequence[int]) -> int | None:
    """The percentage that counts of finished attempts in the order they were taken, None without one. Pure."""
    if not percents:
        return None
    if counting == "average":
        return int((Decimal(sum(percents)) / len(percents)).quantize(Decimal(1), ROUND_HALF_UP))
    return {"highest": max(percents), "first": percents[0], "last": percents[-1]}[counting]


def band_of(bands: Sequence[tuple[int, str]], percent: int) -> str:
    """The words said from the highest bound that ``percent`` reaches, "" below all of them. Pure."""
    reached = [(least, words) for least, words in bands if percent >= least]
    return max(reached)[1] if reached else ""
