"""How far from the key a typed number may be: tolerance kinds, the wording of the source, and the grain.

Pure. Every bound is inclusive and exact (``Decimal``, no epsilon needed). A number equal to the key is
always right. The interval of tolerance ``t`` round a key ``a``: nominal a - t to a + t; relative
a - \\|a\\|t to a + \\|a\\|t; geometric a/(1 + t) to a(1 + t), the other way round for a key below 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from typing import Final

from quizzes.marking.codes import say
from quizzes.records import Message, Spec, Tolerance

#: Enough digits for every product of two values that an answer of 2,000 characters can hold.
EXACTLY: Final = Context(prec=5000)
#: The most that the wording of the source can loosen a value.
SOURCE_SHARE: Final = Decimal("0.02")

_UPWARD: Final = (
    "over; more than; at least; above; exceeding; in excess of; upwards of; upward of; no less than; "
    "no fewer than; not less than; well over; just over; slightly over; slightly more than; a little over; "
    "greater than; a minimum of; minimum; plus; more; beyond; topping; surpassing; passing"
)
_DOWNWARD: Final = (
    "nearly; almost; up to; just under; under; less than; fewer than; below; at most; no more than; "
    "not more than; as much as; as many as; approaching; just short of; a little under; slightly less than; "
    "slightly under; just below; a maximum of; maximum; barely; within"
)
_BOTH: Final = (
    "about; around; approximately; approx; approx.; roughly; some; circa; c.; ca.; an estimated; estimated; "
    "in the region of; in the order of; on the order of; of the order of; more or less; or so; ~; ≈; near; "
    "close to; somewhere around; in the neighbourhood of; in the neighborhood of; an average of; an approximate"
)
_DIRECTIONS: Final = {
    **dict.fromkeys(_UPWARD.split("; "), (1, 0)),
    **dict.fromkeys(_DOWNWARD.split("; "), (0, 1)),
    **dict.fromkeys(_BOTH.split("; "), (1, 1)),
}
#: Every wording that loosens a figure.
HEDGES: Final = frozenset(_DIRECTIONS)


def direction(hedge: str) -> tuple[int, int]:
    """Whether a hedge lets a value be (higher, lower): "over" is (1, 0); an unknown one allows nothing."""
    return _DIRECTIONS.get(" ".join(hedge.casefold().split()), (0, 0))


@dataclass(frozen=True, slots=True)
class Interval:
    """Accepted numbers from ``low`` to ``high``, both inside, and the rule that says so.

    ``barred`` are values of other facts: neither they nor anything beyond them, seen from the key, counts.
    """

    key: Decimal
    low: Decimal
    high: Decimal
    rule: str
    barred: tuple[Decimal, ...] = ()

    def holds(self, value: Decimal) -> bool:
        """Whether ``value`` is accepted."""
        if value == self.key:
            return True
        if not self.low <= value <= self.high:
            return False
        return not any(
            (self.key < other <= value) if value > self.key else (value <= other < self.key) for other in self.barred
        )


def interval(tolerance: Tolerance, key: Decimal, rivals: Iterable[Decimal] = ()) -> Interval:
    """The numbers that ``tolerance`` accepts round ``key``; "sigfigs" is not an interval of its own: see ``agrees``."""
    amount = number(tolerance.value) or Decimal(0)
    size = EXACTLY.abs(key)
    if tolerance.type == "nominal":
        return _around(key, amount, amount, "nominal")
    if tolerance.type == "relative":
        reach = EXACTLY.multiply(size, amount)
        return _around(key, reach, reach, "relative")
    if tolerance.type == "geometric":
        ends = sorted((_inner(key, EXACTLY.add(amount, 1)), EXACTLY.multiply(key, EXACTLY.add(amount, 1))))
        return Interval(key, ends[0], ends[1], "geometric")
    if tolerance.type == "source":
        up, down = direction(tolerance.hedge)
        share = min(SOURCE_SHARE, abs(amount)) if tolerance.value else SOURCE_SHARE
        reach = EXACTLY.multiply(size, share)
        barred = tuple(rival for rival in rivals if rival != key)
        return _around(key, reach * down, reach * up, "source", barred)
    return Interval(key, key, key, "exact")


def _around(key: Decimal, down: Decimal, up: Decimal, rule: str, barred: tuple[Decimal, ...] = ()) -> Interval:
    return Interval(key, EXACTLY.subtract(key, down), EXACTLY.add(key, up), rule, barred)


def _inner(key: Decimal, factor: Decimal) -> Decimal:
    """key / factor, to 60 figures: the one bound that need not be a finite decimal."""
    return Context(prec=60).divide(key, factor)


def agrees(tolerance: Tolerance, key: Decimal, value: Decimal, rivals: Iterable[Decimal] = ()) -> bool:
    """Whether ``value`` is right for ``key``, bounds included."""
    if value == key:
        return True
    if tolerance.type == "sigfigs":
        figures = int(number(tolerance.value) or 0)
        return figures > 0 and rounded(key, figures) == rounded(value, figures)
    return interval(tolerance, key, rivals).holds(value)


def rounded(value: Decimal, figures: int) -> Decimal:
    """``value`` to so many significant figures, halves away from zero as schools teach it."""
    return Context(prec=figures, rounding=ROUND_HALF_UP).plus(value)


def number(text: object) -> Decimal | None:
    """A finite Decimal from a text of a question ("0.05"), None when it is none."""
    if not isinstance(text, str) or len(text) > 400:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value.adjusted()) < 400 else None


def grain_interval(key: Decimal, *, percent: bool) -> Interval:
    """What a question that asks for a rounded figure accepts round its key.

    A percentage: to the nearest 5 points; under 10 and from 90 to under 100, where 5 points are coarse,
    to the nearest point. Any other number: to its second significant figure.
    """
    size = EXACTLY.abs(key)
    if percent and size < 100:
        half = Decimal("2.5") if 10 <= size < 90 else Decimal("0.5")
    elif percent:
        half = EXACTLY.multiply(size, Decimal("0.025"))
    else:
        half = Decimal(5).scaleb(size.adjusted() - 2) if size else Decimal(0)
    return _around(key, half, half, "rounded")


def near_note(spec: Spec) -> Message:
    """What to say of a near miss: that the figure is asked exactly, or that it lies outside the tolerance."""
    return say("note.exact_asked" if spec.tolerance.type == "none" else "note.outside")
