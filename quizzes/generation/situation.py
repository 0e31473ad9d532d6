"""Everything one fact brings to the drafting of its questions: sentence, statement, source, rivals, luck.

Pure. The random source of a fact depends on the seed, the fact's kind and value and its own sentence only, so
that a change elsewhere in a brief leaves its questions alone.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from content.records import Document, FactCandidate, name_facts, value_text
from quizzes.generation import names
from quizzes.generation.sentences import sentence_of, sentence_spans
from quizzes.generation.trimming import Clause, main_clause, reduce_sentence, whole_statement
from quizzes.generation.values import Asked, asked_of
from quizzes.generation.words import MARK, dangling

_SURVEY: Final = re.compile(r"\b(?:survey|poll|respondents|polled|surveyed)\b", re.I)

_FOUND: Final = re.compile(rf"\bfound (?:only |just |over |about |some )?{MARK} \w+ing\b")


@dataclass(frozen=True, slots=True)
class Situation:
    """One fact with its surroundings. ``clause`` holds ``MARK`` where the value stood.

    ``context`` is the statement before, when the clause leans on it; ``label`` names the brief's authors as a
    stem does ("Pajon", "Mai and Chau"); ``about`` is the clause with its value, a short account of the fact.
    """

    index: int
    fact: FactCandidate
    name: str
    sentence: str
    clause: Clause
    context: str
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

    def rng(self, form: str) -> random.Random:
        """The fact's own source of luck for one form of question."""
        text = f"{self.seed}|{self.fact.type}|{value_text(self.fact.type, self.fact.value)}|{self.sentence}|{form}"
        return random.Random(int.from_bytes(hashlib.sha256(text.encode()).digest()[:8]))

    def rank(self, text: str, form: str) -> str:
        """A stable order of candidates: each is placed by its own text, whatever the others are."""
        return hashlib.sha256(f"{self.seed}|{self.sentence}|{form}|{text}".encode()).hexdigest()

    @property
    def points_outside(self) -> str:
        """The first word of the clause that needs something outside it and its attribution, "" when none does."""
        return dangling(self.clause.text, after=self.clause.attribution)

    @property
    def polled(self) -> bool:
        """Whether the statement comes from a survey."""
        return bool(
            _SURVEY.search(self.clause.attribution)
            or _SURVEY.search(self.fact.claimed_by)
            or (self.fact.type == "percentage" and (_SURVEY.search(self.sentence) or _FOUND.search(self.clause.text)))
        )


_OCCUPATION: Final = re.compile(
    r"^(?:Dr\.? |Prof(?:essor)?\.? )?[A-Z][\w.’-]+(?: [A-Z][\w.’-]+){1,3},? (?:\(.*?\) )?"
    r"(?:is|are|was|works as|serves as) "
    r"(?:currently )?(?:an? |the )?(?:[\w-]+ ){0,4}?(?:[Pp]rofessor|[Ff]ellow|[Aa]dvis[eo]r|[Ww]riter|[Rr]esearcher|"
    r"[Ll]ecturer|[Aa]nalyst|[Ss]cholar|[Dd]irector|[Cc]hair|[Jj]ournalist|[Ee]ditor|[Cc]andidate|[Ss]tudent)\b"
)


def biographical(situation: Situation) -> bool:
    """Whether the fact stands in a note about an author, which is no part of what the brief says."""
    return bool(_OCCUPATION.match(situation.passage))


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
    month = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4})"
    return bool(re.search(rf"{MARK},? (?:and|or) {month}\b|\b{month},? (?:and|or) (?:in )?{MARK}", text))


def situations(document: Document, facts: tuple[FactCandidate, ...], *, slug: str, seed: int) -> tuple[Situation, ...]:
    """The situation of every fact, in the order of the facts."""
    lexicon = names.Lexicon.of(document)
    label = names.label_of(document.source)
    words = " ".join(p.text for p in document.passages)
    persons = tuple(
        sorted({names.family_name(str(f.value["name"]), words) for f in facts if f.type == "person"} - {""})
    )
    found = []
    for index, (fact, name) in enumerate(zip(facts, name_facts(slug, facts), strict=True)):
        passage = document.passages[fact.passage]
        first, last = sentence_of(passage.text, fact.start, fact.end)
        marked = passage.text[first : fact.start] + MARK + passage.text[fact.end : last]
        clause = _stand_alone(reduce_sentence(marked), passage.text[:first], marked, persons, lexicon)
        whole = lexicon.lowered(whole_statement(marked))
        found.append(
            Situation(
                index=index,
                fact=fact,
                name=name,
                sentence=passage.text[first:last],
                clause=clause,
                context=_context(clause, passage.text, first, lexicon),
                label=label,
                about=(clause.text if fact.type != "concept" else whole).replace(MARK, fact.surface),
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
            )
        )
    return tuple(found)


def _stand_alone(clause: Clause, before: str, marked: str, persons: tuple[str, ...], lexicon: names.Lexicon) -> Clause:
    """The clause with "his" or "he" replaced by the one person it can mean, its first letter made small."""
    text = lexicon.lowered(clause.text)
    pronoun = re.match(r"(his|her|he|she)\s", text, re.I)
    if pronoun:
        at = marked.find(clause.text[pronoun.end() : pronoun.end() + 12])
        earlier = " ".join([before[-240:], marked[: max(at, 0)]])
        meant = {p for p in persons if re.search(rf"\b{re.escape(p)}\b", earlier)}
        if len(meant) == 1:
            person = next(iter(meant))
            possessive = person + ("’" if person.endswith("s") else "’s")
            text = (possessive if pronoun[1].lower() in ("his", "her") else person) + text[pronoun.end() - 1 :]
    return Clause(text, lexicon.lowered(clause.attribution))


def _context(clause: Clause, passage: str, first: int, lexicon: names.Lexicon) -> str:
    """The statement before, cut to its main clause, when the clause points back and that statement does not."""
    if not dangling(clause.text, after=clause.attribution):
        return ""
    earlier = [span for span in sentence_spans(passage) if span[1] <= first]
    if not earlier:
        return ""
    start, end = earlier[-1]
    previous = passage[start:end].strip()
    short = main_clause(previous)
    if not short or dangling(lexicon.lowered(short)) or len(short.split()) < 4:
        return ""
    short = short[0].upper() + short[1:] + "."
    return "" if dangling(clause.text, after=short) else short
