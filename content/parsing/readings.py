"""What the grammar of values hands back: the reading of a typed answer, or a value found in running text.

Values have the normalised form of facts (``content.records.FactCandidate``), with numbers kept exact:

==========  ==========================================  ===============================================
type        ``Reading.value`` (typed answer)            ``Found.value`` (running text)
==========  ==========================================  ===============================================
date        ISO text at its own precision               the same; ``XXXX-..`` where the year is left out
percentage  ``Decimal``, in percent                     "15" or a range "15/20"
number      ``Decimal``                                 (counts are quantities)
fraction    (a number)                                  "2/3"
money       ``(Decimal, currency code or None)``        {"amount": "550000000000", "currency": "USD"}
quantity    ``(Decimal, unit text)``                    {"amount": "25000", "unit": "troops"}
==========  ==========================================  ===============================================
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Outcome = Literal["read", "unreadable", "ambiguous"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one whole typed answer was read. It depends on the text alone, never on a key.

    ``note`` is a short code: why the answer could not be read (blank, too_long, not_a_number, range,
    two_numbers, separator, no_such_day, day_month_order, points, rate ...) or what was forgiven in it
    (weekday_wrong, two_digit_year, circa, hedge, unit ...). ``alternatives`` are the possible values of
    an ambiguous answer; for note "range" they are its two ends. ``precision`` is set for dates: day,
    month, year, quarter, decade, century, span, day_of_year (``XXXX-MM-DD``), month_of_year (``XXXX-MM``).
    """

    outcome: Outcome
    value: Any = None
    precision: str = ""
    note: str = ""
    alternatives: tuple[Any, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether the text has one certain reading."""
        return self.outcome == "read"


@dataclass(frozen=True, slots=True)
class Found:
    """A value found in running text; ``text[start:end]`` is its surface, without hedge words.

    ``type`` is date, percentage, fraction, money or quantity; ``rule`` names the grammar rule.
    ``partial`` marks a date that needs its surroundings: its value holds ``XXXX`` for the year (or is
    ``XXXX`` alone for "a year earlier"), and ``cue`` is the word that relates it ("last", "this",
    "same month", "year earlier" ...; "" for a bare "in April").
    """

    type: str
    value: Any
    start: int
    end: int
    rule: str
    precision: str = ""
    partial: bool = False
    cue: str = ""


def unreadable(note: str, *alternatives: Any) -> Reading:
    """A reading that failed, with the code of the reason."""
    return Reading("unreadable", note=note, alternatives=alternatives)


def ambiguous(note: str, alternatives: tuple[Any, ...], precision: str = "") -> Reading:
    """A reading with several possible values, to be asked back."""
    return Reading("ambiguous", precision=precision, note=note, alternatives=alternatives)
