"""The plain values of asking and marking: what a question is, what an answer was read as, what it earned.

Pure: no Django, no clock, no random source of its own. Every record is frozen and checks itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

#: Kinds of question in the order in which an editor offers them.
KIND_NAMES: Final = (
    "single_choice",
    "judgement",
    "true_false",
    "date",
    "percentage",
    "money",
    "number",
    "term",
    "cloze",
)

JUDGEMENTS: Final = ("supported", "contradicted", "not_said")
GRAINS: Final = ("exact", "rounded", "comparison")
TOLERANCES: Final = ("none", "nominal", "relative", "geometric", "sigfigs", "source")
PRECISIONS: Final = ("day", "month", "year", "quarter", "decade", "century", "span", "day_of_year")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for a person, as a code and its values; ``quizzes.messages`` turns it into words.

    ``params`` hold normalised values (an ISO date, a Decimal as text, a name), never formatted text, so
    that the Django side can write them the reader's way. A param whose name ends in ``_date``,
    ``_money``, ``_percentage`` or ``_number`` is formatted as such.
    """

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far from the key a typed number may be. ``value`` is a Decimal as text; bounds are inclusive.

    ``none``: exact. ``nominal``: key +/- value. ``relative``: key +/- |key| * value. ``geometric``:
    key/(1+value) to key*(1+value). ``sigfigs``: equal when both are rounded to ``value`` figures.
    ``source``: at most 2% and only where the wording ``hedge`` allows ("over": upward, "nearly":
    downward, "about": both).
    """

    type: str = "none"
    value: str = ""
    hedge: str = ""

    def __post_init__(self) -> None:
        if self.type not in TOLERANCES:
            raise ValueError(f"unknown tolerance {self.type!r}")


@dataclass(frozen=True, slots=True)
class Rival:
    """Another fact of the same kind, frozen into a question so that a wrong answer can be named.

    ``value`` has the fact's normalised form; ``about`` is one clause in our own words; ``brief`` and
    ``passage`` (uid) say where it stands; ``near`` is true when it is close in subject.
    """

    value: Any
    about: str
    brief: str = ""
    passage: str = ""
    source: str = ""
    near: bool = True


@dataclass(frozen=True, slots=True)
class Spec:
    """Everything that marking one question consults, frozen into its version.

    ``key`` has the shape that ARCHITECTURE.md gives for ``kind``. ``asks`` is public: the precision a
    date is asked at, or the unit of a number. ``others`` are names never to be confused with the key.
    ``currency`` is "asked", "shown" or "optional"; ``order`` is "DMY", "MDY" or None (ask).
    """

    kind: str
    key: Any
    options: tuple[str, ...] = ()
    tolerance: Tolerance = Tolerance()
    grain: str = "exact"
    asks: str = ""
    others: tuple[str, ...] = ()
    order: str | None = None
    currency: str = "optional"
    scoring: str = ""
    accepts: tuple[Any, ...] = ()
    rivals: tuple[Rival, ...] = ()

    def __post_init__(self) -> None:
        if self.grain not in GRAINS:
            raise ValueError(f"unknown grain {self.grain!r}")
        if self.order not in (None, "DMY", "MDY"):
            raise ValueError(f"unknown date order {self.order!r}")
        if self.currency not in ("asked", "shown", "optional"):
            raise ValueError(f"unknown currency rule {self.currency!r}")


@dataclass(frozen=True, slots=True)
class NeedsFixing:
    """An answer that cannot be marked as it stands. It costs no try and depends on its form alone.

    ``choices`` are readings offered as buttons when the answer is ambiguous: (value to send, value read).
    """

    note: Message
    choices: tuple[tuple[str, Message], ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """An answer as it was read: its normalised ``value`` and the sentence that echoes it.

    ``notes`` say what of its form was forgiven while reading ("typo", "macron"); ``precision`` is that
    of a date.
    """

    value: Any
    reading: Message
    precision: str = ""
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer and what it earned: ``earned`` of ``of``, both shares of the whole mark."""

    name: str
    earned: Decimal
    of: Decimal

    def __post_init__(self) -> None:
        if not 0 <= self.earned <= self.of <= 1:
            raise ValueError(f"part {self.name}: {self.earned} of {self.of}")


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer earned and why. ``fraction`` is 0 to 1, kept to five places.

    ``rule`` names the rule that accepted or refused it, ``marker`` the name and version of the marker.
    A mark whose ``note`` is set is "right with a note" when its fraction is above 0.
    """

    fraction: Decimal
    reading: Message
    rule: str
    marker: str
    note: Message | None = None
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.fraction <= 1:
            raise ValueError(f"a mark is between 0 and 1, not {self.fraction}")
        object.__setattr__(self, "fraction", Decimal(self.fraction).quantize(Decimal("0.00001")))

    def with_note(self, note: Message) -> Mark:
        """The same mark with a note."""
        return replace(self, note=note)


@dataclass(frozen=True, slots=True)
class Examples:
    """Sample answers of one question: each raw answer is what a form would post."""

    right: tuple[Any, ...]
    wrong: tuple[Any, ...]
    needs_fixing: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    """A whole question outside the database: what a pack holds, what generation drafts, what files carry.

    ``facts`` are fact names (``slug#type:value``); ``quote`` is the exact words of the passage that hold
    the key; ``notes`` are one per option ("" for the key). ``rule`` and ``seed`` say how it was made.
    ``passage`` is the order of the passage it rests on, when known.
    """

    id: str
    spec: Spec
    stem: str
    explanation: str = ""
    notes: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    quote: str = ""
    tags: tuple[str, ...] = ()
    difficulty: int = 3
    status: str = "draft"
    rule: str = ""
    seed: int = 0
    passage: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.difficulty <= 5:
            raise ValueError(f"difficulty is 1 to 5, not {self.difficulty}")
        if self.notes and len(self.notes) != len(self.spec.options):
            raise ValueError("give one note per option, or none")
