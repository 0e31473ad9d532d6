"""What every behaviour has in common: the tries it looks at, the rules it works by, the state it answers with.

Pure. A behaviour is one function ``state(rules, history, over) -> State``; ``quizzes.behaviours.BEHAVIOURS``
lists them. Nothing but the history of tries is consulted, so the same tries always give the same mark.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

NOTHING: Final = Decimal(0)
FULL: Final = Decimal(1)

#: What became of a try. ``marked`` was counted, ``fixing`` could not be read and costs nothing, ``saved`` waits
#: for the end of the attempt, ``pending`` waits for a person, ``shown`` is the learner who gave up.
OUTCOMES: Final = ("marked", "fixing", "saved", "pending", "shown")

#: What a page may show of an item. The names of the review options.
VISIBLE: Final = ("attempt", "correctness", "max_mark", "marks", "specific", "general", "answer", "overall")
EVERYTHING: Final = frozenset(VISIBLE)
#: Shown between two tries: what was given and that it was not right yet, never what is.
BETWEEN: Final = frozenset({"attempt", "correctness", "max_mark", "marks"})

#: How sure a learner may say they are: 0 no idea, 1 not very, 2 fairly, 3 very.
CERTAINTIES: Final = (0, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Try:
    """One answer to an item. ``fraction`` (0 to 1) is set when it was marked.

    ``answer`` identifies what was read, so that the same answer given again is known; "" is unknown.
    ``certainty`` is one of CERTAINTIES, None when it was not asked or not chosen.
    """

    outcome: str = "marked"
    fraction: Decimal | None = None
    answer: str = ""
    certainty: int | None = None

    def __post_init__(self) -> None:
        if self.outcome not in OUTCOMES:
            raise ValueError(f"unknown outcome {self.outcome!r}")
        if (self.outcome == "marked") != (self.fraction is not None):
            raise ValueError("a marked try has a fraction, no other has one")
        if self.fraction is not None and not 0 <= self.fraction <= 1:
            raise ValueError(f"a fraction is between 0 and 1, not {self.fraction}")
        if self.certainty is not None and self.certainty not in CERTAINTIES:
            raise ValueError(f"unknown certainty {self.certainty!r}")

    @property
    def right(self) -> bool:
        """Fully right."""
        return self.fraction == 1


@dataclass(frozen=True, slots=True)
class Rules:
    """``tries`` an item allows, ``penalty`` for each further one, staged ``hints`` it has.

    ``counts``: certainty changes the mark; otherwise it is only asked.
    """

    tries: int = 1
    penalty: Decimal = NOTHING
    hints: int = 0
    counts: bool = False

    def __post_init__(self) -> None:
        if self.tries < 1:
            raise ValueError("an item allows at least one try")
        if not 0 <= self.penalty <= 1:
            raise ValueError(f"a penalty is between 0 and 1, not {self.penalty}")
        if self.hints < 0:
            raise ValueError("hints cannot be fewer than none")

    @property
    def step(self) -> Decimal:
        """What each further try costs: never so much that a right answer in the last one earns nothing."""
        return min(self.penalty, FULL / self.tries)

    def worth(self, used: int) -> Decimal:
        """What a fully right answer earns after ``used`` counted tries."""
        return max(NOTHING, FULL - used * self.step)


@dataclass(frozen=True, slots=True)
class State:
    """Where an item stands.

    ``may`` holds what the learner can do next: "answer" (give one), "change" (replace the one saved), "again"
    (a further try, worth ``next_value``), "show" (give up and see). ``shown`` holds names of VISIBLE, and
    ``hints`` how many hints stand open. ``earned`` is the mark so far, None while nothing counts or while it
    is not told. ``accuracy`` leaves certainty and penalties aside; ``points`` are those of certainty, on its
    scale of 3. ``used`` counts tries.
    """

    may: frozenset[str]
    shown: frozenset[str]
    earned: Decimal | None
    next_value: Decimal | None
    used: int = 0
    hints: int = 0
    accuracy: Decimal | None = None
    points: Decimal | None = None

    @property
    def closed(self) -> bool:
        """Nothing more can be answered."""
        return not self.may


Behaviour = Callable[[Rules, Sequence[Try], bool], State]


def counted(history: Sequence[Try]) -> list[Try]:
    """The tries that were marked before the learner gave up; an answer that needed fixing is none of them."""
    end = next((place for place, t in enumerate(history) if t.outcome == "shown"), len(history))
    return [t for t in history[:end] if t.outcome == "marked"]


def given_up(history: Sequence[Try]) -> bool:
    """The learner asked to be shown the answer."""
    return any(t.outcome == "shown" for t in history)


def waiting(history: Sequence[Try]) -> bool:
    """An answer waits for a person to read it."""
    return bool(history) and history[-1].outcome == "pending"


def best(rules: Rules, tries: Sequence[Try]) -> Decimal:
    """The most that any try earned, each after the penalty of those before it."""
    earned = [(t.fraction or NOTHING) - used * rules.step for used, t in enumerate(tries)]
    return max([NOTHING, *earned])


def tries_allowed(kind: str, options: int, wanted: int) -> int:
    """How many tries a question can fairly have: one where there are two ways, half as many as options to choose."""
    if kind == "true_false":
        return 1
    if kind == "judgement":
        options = 3
    if kind in ("judgement", "single_choice", "multiple_response"):
        return max(1, min(wanted, options // 2))
    return max(1, wanted)


def exactly(value: str) -> Decimal:
    """A share written as "1/3" or "0.25", as a Decimal."""
    share = Fraction(value)
    return Decimal(share.numerator) / Decimal(share.denominator)
