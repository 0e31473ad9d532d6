"""Name the three: a sentence that lists exactly so many named things is asked for all of them. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from quizzes.generation import asking, countries, drafting, gate
from quizzes.generation.distractors import name_of
from quizzes.generation.lines import Line, record
from quizzes.generation.names import brief_of
from quizzes.generation.restated import restatements
from quizzes.generation.situation import Situation
from quizzes.generation.words import MARK, content_words
from quizzes.records import QuestionRecord, Spec

RULE: Final = "list/1"
_NUMBERS: Final = {2: "two", 3: "three", 4: "four", 5: "five"}
_WORD: Final = r"(?:(?:[A-Z]\.){2,}|[A-Z][\w&-]*)"
_NAME: Final = rf"(?:[Tt]he )?{_WORD}(?: (?:(?:of|for|on) (?:the )?)?{_WORD})*"
_ROW: Final = re.compile(rf"(?<![\w-]){_NAME}(?:, {_NAME}){{1,4}},? and {_NAME}(?![\w-])")
_COUNTED: Final = re.compile(
    r"\b(?P<count>two|three|four|five) (?P<noun>(?:[a-z][\w-]* ){0,3}[a-z][\w-]*s)(?P<tie>: |, | [–—-] |, in |, with )$"
)
#: Words before or behind a row that leave it open.
_OPEN_BEFORE: Final = re.compile(
    r"\b(?:such as|including|include[sd]?|like|among(?: them)?|notably|especially|particularly|for example|e\.g\.|"
    r"other|mainly|namely|both|respectively|between|than)[,:]? $",
    re.I,
)
_OPEN_BEHIND: Final = re.compile(r"(?:,? (?:among others|and others|and other|respectively|as well as|but|or)\b|[’'-])")
_LEAST_SAID: Final = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A row of names in a sentence: its span with the noun that counts them, the noun in the plural, the names."""

    start: int
    end: int
    noun: str
    names: tuple[str, ...]


def rows(text: str, all_of: Sequence[Situation]) -> Iterator[Row]:
    """Rows that are counted, or whose names are all of one kind that has a plain word: states, persons."""
    for match in _ROW.finditer(text):
        before, behind = text[: match.start()], text[match.end() :]
        names = tuple(re.split(r",? and (?=[A-Z]|the [A-Z])|, ", match[0]))
        if _OPEN_BEFORE.search(before) or _OPEN_BEHIND.match(behind) or not 3 <= len(names) <= 5:
            continue
        if len({n.casefold() for n in names}) < len(names):
            continue
        counted = _COUNTED.search(before)
        if counted and counted["count"] == _NUMBERS[len(names)]:
            yield Row(counted.start(), match.end(), counted["noun"], names)
        elif not counted and (noun := _kind_of(names, all_of)):
            yield Row(match.start(), match.end(), noun, names)


def _kind_of(names: tuple[str, ...], all_of: Sequence[Situation]) -> str:
    if all(countries.is_country(name) for name in names):
        return "countries"
    persons = {form for s in all_of if s.fact.type == "person" for form in (name_of(s.fact), s.family) if form}
    return "people" if all(name in persons for name in names) else ""


def draft(line: Line, all_of: Sequence[Situation]) -> QuestionRecord:
    """All the names of the first row of a sentence that can be asked for."""
    reasons = ["no_safe_question"]
    for row in rows(line.text, all_of):
        try:
            return _asked(line, row, all_of)
        except drafting.Refused as refused:
            reasons.append(refused.reason)
    raise drafting.Refused(reasons[-1])


def _asked(line: Line, row: Row, all_of: Sequence[Situation]) -> QuestionRecord:
    noun = f"{_NUMBERS[len(row.names)]} {row.noun}"
    marked = line.text[: row.start] + MARK + line.text[row.end :]
    for clause in restatements(marked, line.text[row.start : row.end], "list", line.lexicon.lowered, str):
        low = line.lexicon.lowered
        question = asking.name(clause.statement, f"which {noun}", low) if clause.statement else ""
        if not question or (clause.attribution and clause.attribution[:1].islower()):
            continue
        source = clause.attribution or line.label
        stem = f"According to {source}, {question}?"
        if gate.loose(stem, line.before, line.label) or len(content_words(question) - {row.noun}) < _LEAST_SAID:
            continue
        if any(re.search(rf"(?<!\w){re.escape(_bare(name))}(?!\w)", stem) for name in row.names):
            raise drafting.Refused("key_in_stem")
        return _record(line, row, stem, all_of)
    raise drafting.Refused("no_safe_question")


def _bare(name: str) -> str:
    return re.sub(r"^[Tt]he ", "", name)


def _record(line: Line, row: Row, stem: str, all_of: Sequence[Situation]) -> QuestionRecord:
    persons = row.noun == "people"
    key = [drafting.blank("person" if persons else "term", _key(name, all_of, persons)) for name in row.names]
    others = _others(line, row, all_of)
    explanation = (
        f"{drafting.capital(brief_of(line.label))} names them together: "
        f"{drafting.quoted(drafting.drop_stop(line.text))}."
    )
    spec = Spec(kind="list", key=key, others=others)
    return record(line, spec, stem, rule=RULE, explanation=explanation, tag="list")


def _key(name: str, all_of: Sequence[Situation], persons: bool) -> dict[str, Any]:
    """The key of one item: the full name where the text gives the family name alone, a short form beside a long one."""
    bare = _bare(name)
    for situation in all_of:
        value = situation.fact.value if isinstance(situation.fact.value, dict) else {}
        if persons and situation.fact.type == "person" and bare in (name_of(situation.fact), situation.family):
            family = {"family": situation.family, "surname_ok": True} if situation.family else {}
            return {"name": name_of(situation.fact), "aliases": []} | family
        acronym = str(value.get("acronym") or "")
        if not persons and acronym and bare in (name_of(situation.fact), acronym):
            return {"name": name_of(situation.fact), "aliases": [], "acronym": acronym}
    return {"name": bare, "aliases": list(countries.ALIASES.get(bare, ()))}


def _others(line: Line, row: Row, all_of: Sequence[Situation]) -> tuple[str, ...]:
    """Names of the brief that are never to be taken for one of the row."""
    own = {_bare(name) for name in row.names}
    if row.noun == "countries":
        own |= {alias for name in own for alias in countries.ALIASES.get(name, ())}
        named = set(countries.named_in(line.document_words))
    else:
        named = {name_of(s.fact) for s in all_of if s.fact.type in ("organisation", "agreement", "concept", "person")}
    return tuple(sorted(n for n in named if n and n not in own and not any(n in o or o in n for o in own)))
