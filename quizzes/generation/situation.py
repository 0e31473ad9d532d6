"""Everything one fact brings to the drafting of its questions: sentence, statement, source, rivals, luck.

Pure. The random source of a fact depends on the seed, the fact's kind and value and its own sentence only, so
that a change elsewhere in a brief leaves its questions alone.
"""

from __future__ import annotations

import dataclasses
import hashlib
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from content.records import Document, FactCandidate, name_facts, value_text
from content.syntax.parse import parse
from quizzes.generation import anaphora, names, quoting
from quizzes.generation.clauses.statement import finite
from quizzes.generation.lexicon import Lexicon
from quizzes.generation.restated import restatements
from quizzes.generation.sentences import sentence_of
from quizzes.generation.trimming import Clause, whole_statement
from quizzes.generation.values import Asked, asked_of
from quizzes.generation.words import MARK, dangling

_MONTH: Final = re.compile(
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{1,2})?"
)
_SURVEY: Final = re.compile(r"\b(?:survey|poll|respondents|polled|surveyed)\b", re.I)

_FOUND: Final = re.compile(rf"\bfound (?:only |just |over |about |some )?{MARK} \w+ing\b")


@dataclass(frozen=True, slots=True)
class Situation:
    """One fact with its surroundings. ``clause`` holds ``MARK`` where the value stood.

    ``said`` are all readings of the sentence, ``clause`` the one in work; ``before`` is the text of the passage up to
    the sentence; ``label`` names the brief's authors as a stem does ("Pajon", "Mai and Chau"); ``about`` are
    the words of the passage that tell the fact.
    """

    index: int
    fact: FactCandidate
    name: str
    sentence: str
    clause: Clause
    said: tuple[Clause, ...]
    before: str
    label: str
    about: str
    whole: str
    passage: str
    section: str
    asked: Asked | None
    seed: int
    slug: str
    as_of: str = ""
    family: str = ""
    document_words: str = field(default="", repr=False)
    persons: tuple[str, ...] = field(default=())
    authors: tuple[str, ...] = field(default=())
    lexicon: Lexicon = field(default=Lexicon(frozenset(), frozenset()), repr=False)

    def rng(self, form: str) -> random.Random:
        """The fact's own source of luck for one form of question."""
        text = f"{self.seed}|{self.fact.type}|{value_text(self.fact.type, self.fact.value)}|{self.sentence}|{form}"
        return random.Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]))

    def luck(self, form: str) -> float:
        """A number from 0 to 1 that is the fact's own."""
        return self.rng(form).random()

    def rank(self, text: str, form: str) -> str:
        """A stable order of candidates: each is placed by its own text, whatever the others are."""
        return hashlib.sha256(f"{self.seed}|{self.sentence}|{form}|{text}".encode()).hexdigest()

    def variants(self) -> tuple[Situation, ...]:
        """The situation once for every reading of its sentence, the main statement first."""
        return tuple(dataclasses.replace(self, clause=clause) for clause in self.said)

    @property
    def points_outside(self) -> str:
        """The first word of the clause that needs something outside it and its attribution, "" when none does."""
        text = self.clause.text
        return dangling(text, after=self.clause.attribution) or anaphora.points_back(text, self.before)

    @property
    def polled(self) -> bool:
        """Whether the statement comes from a survey."""
        return bool(
            _SURVEY.search(self.clause.attribution)
            or _SURVEY.search(self.fact.claimed_by)
            or (self.fact.type == "percentage" and (_SURVEY.search(self.sentence) or _FOUND.search(self.clause.text)))
        )


def biographical(situation: Situation) -> bool:
    """Whether the fact stands in a note about an author, which is no part of what the brief says."""
    return names.biographical(situation.passage, situation.authors)


def nested(situation: Situation, all_of: Sequence[Situation]) -> bool:
    """Whether the fact is a named part of a longer name of the same kind at the same place."""
    fact = situation.fact
    return fact.type in ("agreement", "concept", "organisation") and any(
        o.fact.type == fact.type
        and o.fact.passage == fact.passage
        and (o.fact.start <= fact.start and fact.end <= o.fact.end)
        and o.fact.end - o.fact.start > fact.end - fact.start
        for o in all_of
    )


def listed(text: str) -> bool:
    """Whether the value is one of several of its kind in a row ("in 2018 and 2019"): changing one tests nothing."""
    if re.search(rf"\b(?:again|then) (?:in|on) {MARK}", text):
        return True
    month = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})"
    return bool(re.search(rf"{MARK},? (?:and|or) {month}\b|\b{month},? (?:and|or) (?:in )?{MARK}", text))


def situations(document: Document, facts: tuple[FactCandidate, ...], *, slug: str, seed: int) -> tuple[Situation, ...]:
    """The situation of every fact, in the order of the facts."""
    lexicon = Lexicon.of(document)
    label = names.label_of(document)
    words = " ".join(p.text for p in document.passages)
    persons = tuple(
        sorted({names.family_name(str(f.value["name"]), words) for f in facts if f.type == "person"} - {""})
    )
    found = []
    for index, (given, name) in enumerate(zip(facts, name_facts(slug, facts), strict=True)):
        passage = document.passages[given.passage]
        whole_first, whole_last = first, last = sentence_of(passage.text, given.start, given.end)
        first, last = _side(passage.text, (first, last), given.start, given.end)
        fact = _inside(given, passage.text[first : given.start], lexicon)
        start, end = _asked_part(fact)
        marked = _dated(passage.text, facts, fact.passage, (first, start))
        marked = (re.sub(r"\bthat $", "in ", marked) if fact.type == "date" else marked) + MARK
        marked += _dated(passage.text, facts, fact.passage, (end, last))
        before = passage.text[:first]
        said = restatements(
            marked,
            passage.text[start:end],
            fact.type,
            lexicon.lowered,
            lambda text, before=before: anaphora.sides_throughout(anaphora.resolved(text, before, persons), words),  # type: ignore[misc]
        )
        clause = said[0]
        whole = lexicon.lowered(whole_statement(marked))
        found.append(
            Situation(
                index=index,
                fact=fact,
                name=name,
                sentence=passage.text[whole_first:whole_last],
                clause=clause,
                said=said,
                before=passage.text[:first],
                label=label,
                about=quoting.cut(passage.text, passage.text[whole_first:whole_last], given.start, given.end).rstrip(
                    " ."
                ),
                whole=whole,
                passage=passage.text,
                section=passage.section,
                asked=asked_of(fact) if fact.type in ("date", "percentage", "fraction", "money", "quantity") else None,
                seed=seed,
                slug=slug,
                as_of=document.source.as_of or document.source.published,
                family=names.family_name(str(fact.value["name"]), words) if fact.type == "person" else "",
                document_words=words,
                persons=persons,
                authors=document.source.authors,
                lexicon=lexicon,
            )
        )
    return tuple(found)


def _side(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[int, int]:
    """The side of a colon on which a value stands, where a statement of its own stands on each side."""
    first, last = sentence
    for colon in re.finditer(r": (?=[^\W\d_])", text[first:last]):
        at, behind = first + colon.start(), first + colon.end()
        if start < at < end or not all(_is_clause(part) for part in (text[first:at], text[behind:last])):
            continue
        return (first, at) if end <= at else (behind, last)
    return sentence


def _is_clause(text: str) -> bool:
    """Whether a text is a statement with a subject and a verb in a tense."""
    tree = parse(f"{text[:1].upper()}{text[1:].rstrip(' .;')}.")
    return bool(tree.words) and finite(tree, tree.root) and tree.subject(tree.root) is not None


def _inside(fact: FactCandidate, before: str, lexicon: Lexicon) -> FactCandidate:
    """A concept that opens its sentence, or an agreement with its article, as one names it inside another sentence."""
    key = "term" if fact.type == "concept" else "name"
    if fact.type not in ("concept", "agreement") or not fact.value.get(key):
        return fact
    said = str(fact.value[key])
    if fact.type == "agreement":
        inside = re.sub(r"^[Tt]he (?=[A-Z])", "", said)
    elif before.strip("“‘\"'( "):
        return fact
    else:
        inside = lexicon.opening(said)
    return dataclasses.replace(fact, value={**fact.value, key: inside}) if inside != said else fact


def _dated(text: str, facts: tuple[FactCandidate, ...], passage: int, part: tuple[int, int]) -> str:
    """A part of a passage with the year put to each month or day that leaves it out ("in June" of 2025)."""
    said, at = "", part[0]
    for other in sorted((f for f in facts if f.type == "date" and f.passage == passage), key=lambda f: f.start):
        year = str(other.value)[:4]
        plain = _MONTH.fullmatch(other.surface) and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", str(other.value))
        if not (other.resolved and plain and at <= other.start and other.end <= part[1]) or year in other.surface:
            continue
        said += (
            re.sub(r"\bthat $", "in ", text[at : other.start])
            + other.surface
            + ("," if other.surface[-1].isdigit() else "")
            + f" {year}"
        )
        at = other.end
        if text[at : at + 1] not in ",.;:)" and said.endswith(f", {year}"):
            said += ","
    return said + text[at : part[1]]


def _asked_part(fact: FactCandidate) -> tuple[int, int]:
    """Where the asked value stands: of "the summer of 2022" the year alone."""
    year = re.search(r"\d{4}", fact.surface)
    season = re.search(r"\b(?:spring|summer|autumn|fall|winter|year|early|mid|late|half)\b", fact.surface, re.I)
    if fact.type == "date" and year and season and str(fact.value) == year[0]:
        return fact.start + year.start(), fact.start + year.end()
    return fact.start, fact.end
