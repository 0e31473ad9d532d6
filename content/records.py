"""The plain values that travel through the library: what a reader hands on and what an extractor finds.

Pure: no Django, no clock, no files. Every record is frozen and refuses a bad state when it is built.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

#: Roles a passage can have in its document.
ROLES: Final = ("heading", "paragraph", "key_point", "quote", "table_row")

#: The nine kinds of fact, in the order in which pages list them.
FACT_TYPES: Final = (
    "date",
    "percentage",
    "fraction",
    "money",
    "quantity",
    "agreement",
    "concept",
    "person",
    "organisation",
)

#: Kinds whose value is a number or a point in time: these can be typed, compared and diagnosed.
NUMERIC_TYPES: Final = ("date", "percentage", "fraction", "money", "quantity")


class ReaderError(Exception):
    """A file cannot be read. ``line`` counts from 1 and is 0 when the whole file is meant.

    ``reason`` is a code of ``content.messages`` (a person reads its sentence), ``params`` fills it.
    """

    def __init__(self, reason: str, line: int = 0, **params: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.params = params


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of a document: a heading, a paragraph, a key point, a quotation or a table row.

    ``text`` is plain (no markup), NFC, with single spaces. ``section`` is the text of the heading it
    stands under ("" before the first heading; a heading's own section is itself). ``order`` counts
    from 0 through the whole document. ``level`` is 1 to 6 for headings and 0 for everything else.
    """

    order: int
    role: str
    text: str
    section: str = ""
    level: int = 0

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise ValueError(f"unknown passage role {self.role!r}")
        if not self.text.strip():
            raise ValueError("a passage needs text")


@dataclass(frozen=True, slots=True)
class Source:
    """What a document says of itself. Dates are ISO texts at their own precision, "" when unknown.

    ``as_of`` is the day from which its facts hold (the publication date unless the file says
    otherwise); ``origin`` maps a section heading to the section of the original it digests;
    ``cites`` names the original of a digest (title, url, pages).
    """

    title: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    series: str = ""
    published: str = ""
    as_of: str = ""
    language: str = "en"
    cites: Mapping[str, str] = field(default_factory=dict)
    origin: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A brief as a reader understood it: its source data and its passages in reading order.

    ``references`` (lists of literature, endnotes) and ``footnotes`` are kept apart: no fact is found in them.
    """

    source: Source
    passages: tuple[Passage, ...]
    reader: str = ""
    references: tuple[str, ...] = ()
    footnotes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if [p.order for p in self.passages] != list(range(len(self.passages))):
            raise ValueError("passages must be numbered 0, 1, 2 ... in order")


@dataclass(frozen=True, slots=True)
class FactCandidate:
    """One checkable statement found in one passage.

    ``passage`` is the passage's order; ``start`` and ``end`` are character offsets into its text, and
    ``surface`` is exactly that slice. ``value`` has the normalised form of its type:

    ========================  =====================================================================
    date                      ISO text at its own precision: 2025-07-22, 2025-07, 2025, 2012/2020,
                              1990/1999, 2025-Q3, 1401/1500
    percentage                "15", "33.7" or a range "15/20"
    fraction                  "2/3"
    money                     {"amount": "550000000000", "currency": "USD" or None}
    quantity                  {"amount": "25000", "unit": "troops"}
    agreement                 {"name", "acronym" or None, "date" or None}
    concept                   {"term", "definition"}
    person                    {"name", "role"}
    organisation              {"name", "acronym" or None}
    ========================  =====================================================================

    ``hedge`` is the wording of the source that loosens the value ("over", "nearly"), "" when there is
    none. ``claimed_by`` names who says so when it is not the brief itself. ``importance`` is 1 to 3
    and ``reason`` says why in one code ("key point", "conclusion", "repeated", "heading", "claim",
    "several briefs", "body"). ``resolved`` is true when part of a date was taken from its surroundings.
    """

    type: str
    value: Any
    surface: str
    start: int
    end: int
    passage: int
    rule: str
    hedge: str = ""
    claimed_by: str = ""
    importance: int = 1
    reason: str = "body"
    resolved: bool = False

    def __post_init__(self) -> None:
        if self.type not in FACT_TYPES:
            raise ValueError(f"unknown fact type {self.type!r}")
        if not 0 <= self.start < self.end:
            raise ValueError(f"bad span {self.start}:{self.end}")
        if self.importance not in (1, 2, 3):
            raise ValueError(f"importance is 1, 2 or 3, not {self.importance!r}")


def value_text(type_: str, value: Any) -> str:
    """The short text that names a value inside a fact's name: ``percentage:15``, ``money:USD 550000000000``.

    Used for ids in packs and files only, never shown to a reader as it is.
    """
    if type_ == "money":
        return f"{value['currency'] or '?'} {value['amount']}"
    if type_ == "quantity":
        return f"{value['amount']} {value['unit']}"
    if isinstance(value, Mapping):
        return str(value.get("acronym") or value.get("name") or value.get("term"))
    return str(value)


def name_facts(slug: str, facts: tuple[FactCandidate, ...]) -> tuple[str, ...]:
    """Names for the facts of one brief, in their order: ``slug#type:value``, then ``:2``, ``:3`` for repeats."""
    seen: dict[str, int] = {}
    names = []
    for fact in facts:
        base = f"{slug}#{fact.type}:{value_text(fact.type, fact.value)}"
        seen[base] = seen.get(base, 0) + 1
        names.append(base if seen[base] == 1 else f"{base}:{seen[base]}")
    return tuple(names)
