"""What items, attempts and several attempts at a quiz add up to. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from quizzes.behaviours.certainty import total

NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True)
class ItemScore:
    """What one item is worth and earned, as points; ``earned`` is None while nothing counts or a person must read.

    ``accuracy`` is the share right without certainty and penalties; ``pending``: waits for a person.
    """

    of: Decimal
    earned: Decimal | None
    accuracy: Decimal | None = None
    pending: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """An attempt: points ``earned`` of ``of``, the share right by ``accuracy``, how many items are ``pending``."""

    earned: Decimal
    of: Decimal
    accuracy: Decimal | None = None
    pending: int = 0

    @property
    def share(self) -> Decimal:
        """Between 0 and 1."""
        return self.earned / self.of if self.of else NOTHING

    @property
    def percent(self) -> int:
        """The share as a whole percentage."""
        return round(self.share * 100)


def score_of(items: Iterable[ItemScore]) -> Score:
    """The sum over the items, never under zero; an item without a mark earns nothing yet."""
    found = list(items)
    known = [item.accuracy for item in found if item.accuracy is not None]
    return Score(
        earned=total(item.earned for item in found if item.earned is not None),
        of=sum((item.of for item in found), NOTHING),
        accuracy=sum(known, NOTHING) / len(known) if known else None,
        pending=sum(item.pending for item in found),
    )


def counted_share(scores: Sequence[Score], counting: str) -> Decimal | None:
    """The share that counts of all attempts, oldest first; None without one."""
    shares = [score.share for score in scores]
    if not shares:
        return None
    if counting == "average":
        return sum(shares, NOTHING) / len(shares)
    return {"highest": max(shares), "first": shares[0], "last": shares[-1]}[counting]


def band(bands: Sequence[tuple[int, str]], share: Decimal) -> str:
    """The words of the highest band that a share reaches, "" when there is none. Bounds count as reached."""
    reached = [(least, words) for least, words in bands if share * 100 >= least]
    return max(reached)[1] if reached else ""


def passed(pass_mark: int | None, share: Decimal) -> bool | None:
    """Whether a share reaches the pass mark; None without one. What is told is the exact share, not the rounded."""
    return None if pass_mark is None else share * 100 >= pass_mark
