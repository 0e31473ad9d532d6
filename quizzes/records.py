"""The plain values of asking and marking: what a question is, what an answer was read as, what it earned.

Pure: no Django, no clock, no random source of its own. Every record is frozen and checks itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any, Final

#: Kinds of question in the order in which an editor offers them.
KIND_NAMES: Final = (
    "single_choice",
    "multiple_response",
    "judgement",
    "true_false",
    "date",
    "percentage",
    "money",
    "number",
    "term",
    "person",
    "agreement",
    "list",
    "cloze",
    "matching",
    "ordering",
)
#: Rules by which several choices are scored; the first of each kind is its default.
SCORINGS: Final[dict[str, tuple[str, ...]]] = {
    "multiple_response": ("net", "all_or_nothing", "each_answer", "coverage"),
    "ordering": ("pairs", "exact", "adjacent"),
}

JUDGEMENTS: Final = ("supported", "contradicted", "not_said")
GRAINS: Final = ("exact", "rounded", "comparison")
TOLERANCES: Final = ("none", "nominal", "relative", "geometric", "sigfigs", "source")
#: Precisions a date is read at or asked at; "day_of_year" and "month_of_year" are asked where the stem
#: gives the year ("on which day of 2025 ...").
PRECISIONS: Final = (
    "day",
    "month",
    "year",
    "quarter",
    "decade",
    "century",
    "span",
    "day_of_year",
    "month_of_year",
)

_ISO_SHAPES: Final = (
    ("span", r"-?\d{4}(?:-\d{2}){0,2}/-?\d{4}(?:-\d{2}){0,2}"),
    ("day", r"-?\d{4}-\d{2}-\d{2}"),
    ("month", r"-?\d{4}-\d{2}"),
    ("quarter", r"-?\d{4}-Q[1-4]"),
    ("year", r"-?\d{4}"),
    ("day_of_year", r"XXXX-\d{2}-\d{2}"),
    ("month_of_year", r"XXXX-\d{2}"),
)
_RANGE = re.compile(r"-?[\d.]+/-?[\d.]+")


def iso_precision(value: str) -> str:
    """The precision of a date's ISO text as facts write it, "" when it is none: ``2025-07`` is "month"."""
    years = value.split("/")
    if len(years) == 2 and all(re.fullmatch(r"\d{4}", year) for year in years):
        first, last = int(years[0]), int(years[1])
        if last - first == 9 and first % 10 == 0:
            return "decade"
        if last - first == 99 and first % 100 in (0, 1):
            return "century"
    return next((name for name, shape in _ISO_SHAPES if re.fullmatch(shape, value)), "")


def default_asks(kind: str, key: Any, grain: str = "exact", currency: str = "optional") -> str:
    """What a typed question asks for when its author did not say: it follows from the key and is public.

    A date's precision, the unit of a number, "range" for a percentage with two ends, the currency printed
    at the box where it is shown; "" everywhere else.
    """
    if kind == "date" and isinstance(key, str):
        return iso_precision(key)
    if kind == "percentage" and isinstance(key, str) and grain != "comparison" and _RANGE.fullmatch(key):
        return "range"
    if kind == "number" and isinstance(key, Mapping):
        return str(key.get("unit") or "")
    if kind == "money" and isinstance(key, Mapping) and currency == "shown":
        return str(key.get("currency") or "")
    return ""


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
class PublicSpec:
    """The part of a question that its learner sees before answering, and all that reading an answer may use.

    It holds no key, so an answer that needs fixing can give nothing away. ``blanks`` are a cloze's, in order,
    or the one kind of item that a list asks for. ``left`` are what ``options`` are matched to, ``want`` how
    many items a list asks for, ``parts`` those of a statement that is judged.
    """

    kind: str
    options: tuple[str, ...] = ()
    asks: str = ""
    grain: str = "exact"
    order: str | None = None
    currency: str = "optional"
    scoring: str = ""
    blanks: tuple[PublicSpec, ...] = ()
    left: tuple[str, ...] = ()
    want: int = 0
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spec:
    """Everything that marking one question consults, frozen into its version.

    ``key`` has the shape that ARCHITECTURE.md gives for ``kind``. ``asks`` is public: the precision a
    date is asked at, the unit of a number, the currency printed at the box; left empty it follows from
    the key (``default_asks``). ``others`` are names never to be confused with the key.
    ``currency`` is "asked", "shown" or "optional"; ``order`` is "DMY", "MDY" or None (ask). ``scoring`` is one
    of ``SCORINGS``. A matching question has its left side in ``left`` and its right side in ``options``; a
    list asks for ``want`` of its keys; ``parts`` cut the statement of a judgement, ``wrong_part`` is the
    number of the one that contradicts the brief.
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
    left: tuple[str, ...] = ()
    want: int = 0
    parts: tuple[str, ...] = ()
    wrong_part: int | None = None

    def __post_init__(self) -> None:
        if self.grain not in GRAINS:
            raise ValueError(f"unknown grain {self.grain!r}")
        if self.order not in (None, "DMY", "MDY"):
            raise ValueError(f"unknown date order {self.order!r}")
        if self.currency not in ("asked", "shown", "optional"):
            raise ValueError(f"unknown currency rule {self.currency!r}")
        if not self.asks:
            object.__setattr__(self, "asks", default_asks(self.kind, self.key, self.grain, self.currency))
        if not self.scoring:
            object.__setattr__(self, "scoring", SCORINGS.get(self.kind, ("",))[0])
        if not self.want and self.kind == "list" and isinstance(self.key, (list, tuple)):
            object.__setattr__(self, "want", len(self.key))

    @property
    def public(self) -> PublicSpec:
        """What the learner may see before answering."""
        blanks = self.key if self.kind in ("cloze", "list") and isinstance(self.key, (list, tuple)) else ()
        if self.kind == "list":  # its items are all of one kind, and how many keys there are is no one's business
            blanks = blanks[:1]
        return PublicSpec(
            kind=self.kind,
            options=self.options,
            asks=self.asks,
            grain=self.grain,
            order=self.order,
            currency=self.currency,
            scoring=self.scoring,
            blanks=tuple(_public_blank(blank) for blank in blanks if isinstance(blank, Mapping)),
            left=self.left,
            want=self.want,
            parts=self.parts,
        )


def _public_blank(blank: Mapping[str, Any]) -> PublicSpec:
    kind, grain, currency = str(blank.get("kind", "")), blank.get("grain", "exact"), blank.get("currency", "optional")
    return PublicSpec(
        kind=kind,
        options=tuple(blank.get("options") or ()),
        asks=str(blank.get("asks") or default_asks(kind, blank.get("key"), grain, currency)),
        grain=grain,
        order=blank.get("order"),
        currency=currency,
    )


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

    ``notes`` say what of its form was forgiven while reading; ``precision`` is that of a date.
    ``either`` holds two or more different answers given in one ("15% or 24%"); ``value`` is then None.
    ``hedge`` is a word that moves a figure to one side ("less than").
    """

    value: Any
    reading: Message
    precision: str = ""
    notes: tuple[Message, ...] = ()
    either: tuple[Any, ...] = ()
    hedge: str = ""


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
    hints: tuple[str, ...] = ()
    fixed_options: tuple[int, ...] = ()
    status: str = "draft"
    rule: str = ""
    seed: int = 0
    passage: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.difficulty <= 5:
            raise ValueError(f"difficulty is 1 to 5, not {self.difficulty}")
        if any(not 0 <= index < len(self.spec.options) for index in self.fixed_options):
            raise ValueError("fixed_options are places of options, counted from 0")
        if self.notes and len(self.notes) != len(self.spec.options):
            raise ValueError("give one note per option, or none")
