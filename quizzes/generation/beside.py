"""Questions that need a second brief: what this one does not say, and where two of them agree or differ.

Pure. A statement of another brief is "not said" here when it is about the same matter, when no sentence of this brief
says or denies it as far as words, values and the comparison of facts can tell, and when it holds a name or a figure
that this brief does not have at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from content.compare import FactLink, Side, compare
from content.records import NUMERIC_TYPES, Document, FactCandidate
from quizzes.generation import asking, changed_part, drafting, gate, parts
from quizzes.generation.lines import Line, lines_of, record
from quizzes.generation.names import brief_of, possessive
from quizzes.generation.situation import Situation, biographical, situations
from quizzes.generation.words import content_words, count_words
from quizzes.records import QuestionRecord, Spec

RULE_SILENT: Final = "not_said/1"
RULE_AGREE: Final = "agree_or_differ/1"
#: How many questions of each form a brief gets at most.
_MOST_SILENT: Final = 3
_MOST_AGREE: Final = 4
_MOST_STATED: Final = 22
#: A sentence on the same matter shares so many words of substance with the statement, one that may say it more.
_NEAR: Final = 2
_SAYS: Final = 0.5
#: Briefs with fewer points in common are about different things; what one does not say of the other's tests nothing.
_LEAST_LINKS: Final = 2
#: A word in more of the sentences than this says nothing of the matter of one.
_OFTEN: Final = 0.12
_LEAST_NEW: Final = 3
#: A question in fewer words of substance does not say what it is about.
_LEAST_ASKED: Final = 4
_MOST_QUOTED: Final = 40
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
#: From which weight on a link is sure enough to be a key.
_SURE: Final = {"corroborates": 1.5, "differs": 2.3}
_TRUE_DIFFERENCE: Final = ("disagreement", "other_source")


@dataclass(frozen=True, slots=True)
class Other:
    """Another brief that readers of this one can open, with its facts."""

    slug: str
    document: Document
    facts: tuple[FactCandidate, ...]


@dataclass(frozen=True, slots=True)
class _Matter:
    """What this brief is about: its sentences with their words, all its words, and those in most of its sentences."""

    told: tuple[tuple[Line, frozenset[str]], ...]
    words: frozenset[str]
    common: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Matter:
        told = tuple((line, content_words(line.text)) for line in lines)
        counts = Counter(word for _line, words in told for word in words)
        often = frozenset(word for word, count in counts.items() if count > max(2, _OFTEN * len(told)))
        return cls(told, frozenset(counts), often)


@dataclass(frozen=True, slots=True)
class _Pair:
    """This brief and another: the facts of both at work, and what the comparison found between them."""

    mine: Sequence[Situation]
    theirs: Sequence[Situation]
    links: Sequence[FactLink]
    there: _Matter

    @property
    def linked(self) -> frozenset[str]:
        """The sentences of the other brief with a fact that is tied to one of this brief."""
        numbers = {index for link in self.links for side, index in (link.a, link.b) if side}
        return frozenset(self.theirs[index].sentence for index in numbers)

    @property
    def tied(self) -> frozenset[int]:
        """The numbers of this brief's facts that are tied to one of the other."""
        return frozenset(index for link in self.links for side, index in (link.a, link.b) if not side)


def drafts(
    document: Document,
    mine: Sequence[Situation],
    lines: Sequence[Line],
    others: Sequence[Other],
    *,
    slug: str,
    seed: int,
) -> Iterator[tuple[str, QuestionRecord]]:
    """What can be asked beside other briefs, the likest statements first, a few of each form."""
    facts = tuple(situation.fact for situation in mine)
    pairs = []
    for other in sorted(others, key=lambda one: one.slug):
        theirs = situations(other.document, other.facts, slug=other.slug, seed=seed)
        if theirs and mine and lines and theirs[0].label != mine[0].label and other.slug != slug:
            sides = [Side(slug, document, facts), Side(other.slug, other.document, other.facts)]
            there = _Matter.of(lines_of(other.document, theirs, slug=other.slug, seed=seed))
            pair = _Pair(mine, theirs, compare(sides), there)
            if len(pair.links) >= _LEAST_LINKS:
                pairs.append(pair)
    about = _Matter.of(lines)
    silent = [found for pair in pairs for found in _silent(pair, about)]
    for question in _apart([question for _key, question in sorted(silent, key=lambda row: row[0])])[:_MOST_SILENT]:
        yield "judgement", question
    compared = [found for pair in pairs for found in _compared(pair)]
    for question in _apart(_in_turn(compared))[:_MOST_AGREE]:
        yield "single_choice", question


Ranked = tuple[tuple[int, str], QuestionRecord]


def _in_turn(ranked: Sequence[Ranked]) -> list[QuestionRecord]:
    """Differences first, then what only one brief gives, then what both do, and round again."""
    ordered = sorted(ranked, key=lambda row: row[0])
    rows = [[question for (key, _rank), question in ordered if key == wanted] for wanted in (1, 2, 0)]
    return [row[turn] for turn in range(max(map(len, rows))) for row in rows if turn < len(row)]


def _apart(questions: Sequence[QuestionRecord]) -> list[QuestionRecord]:
    """One question a sentence and a fact."""
    kept: list[QuestionRecord] = []
    for question in questions:
        taken = {q.quote for q in kept} | {fact for q in kept for fact in q.facts}
        if question.quote not in taken and not taken & set(question.facts):
            kept.append(question)
    return kept


# -- what this brief does not say ------------------------------------------------------------------


def _silent(pair: _Pair, about: _Matter) -> Iterator[Ranked]:
    seen = set(pair.linked)
    for situation in pair.theirs:
        if (
            situation.fact.importance < 2
            or situation.sentence in seen
            or _later(situation, pair.theirs, pair.mine[0].as_of)
        ):
            continue
        for variant in situation.variants():
            text = changed_part.said(variant)
            if (
                _unfit(variant, text, pair.mine[0].label)
                or not _news(text, about)
                or _has_its_own(variant, pair.theirs, pair.mine)
            ):
                continue
            near = nearest(text, about)
            question = _not_said(variant, text, near) if near is not None else None
            if near is not None and question is not None:
                seen.add(situation.sentence)
                shared = (content_words(text) & content_words(near.text)) - about.common
                yield (-len(shared), near.rank(text, RULE_SILENT)), question
                break


def _later(situation: Situation, among: Sequence[Situation], written: str) -> bool:
    """Whether a sentence tells of a time after ``written``, so that a brief of that day cannot say it."""
    if not written:
        return False
    dates = [str(s.fact.value) for s in among if s.fact.type == "date" and s.sentence == situation.sentence]
    years = re.findall(r"\b(?:19|20)\d\d\b", situation.sentence)
    return (
        any(len(date) > len("2025") and date >= written[: len(date)] for date in dates)
        or max(years, default="") > written[:4]
    )


def _unfit(variant: Situation, text: str, label: str) -> bool:
    """Whether a statement of the other brief cannot be put into this one's mouth."""
    if biographical(variant) or variant.clause.attribution or changed_part.unsound(variant):
        return True
    own_words = (
        rf"\b(?:{re.escape(variant.label)}|{re.escape(label)})\b|\b(?:brief|paper|article|chapter|we|our|thus|so)\b"
    )
    lost = r", [a-z]+ed (?:the|its|their|an?)\b|\bby (?:one|some)\b"  # a verb without its "and", a second source
    return count_words(text) > _MOST_STATED or bool(re.search(f"{own_words}|{lost}", text, re.I))


def _news(text: str, about: _Matter) -> bool:
    """Whether the statement holds a name or a figure that this brief does not have, and more that is new."""
    new = content_words(text) - about.words
    telling = {w.lower() for w in re.findall(r"(?<!^)(?<![\w’'-])(?:[A-Z][\w’-]+|[\w.,$€£¥]*\d[\w.,%]*)", text)}
    dates = {w for w in new if w in _MONTHS or re.fullmatch(r"(?:19|20)\d\d", w)}
    return len(new - dates) >= _LEAST_NEW and bool({w.strip(".,") for w in telling} & (new - dates))


def nearest(text: str, about: _Matter) -> Line | None:
    """The sentence on the same matter; None where there is none, or where one may say or deny the statement."""
    words = content_words(text)
    best: tuple[int, Line] | None = None
    for line, own in about.told:
        if len(words & own) >= _SAYS * len(words):
            return None
        shared = {w for w in (words & own) - about.common if w not in _MONTHS and not w.isdigit()}
        if len(shared) >= _NEAR and (best is None or len(shared) > best[0]):
            best = (len(shared), line)
    return best[1] if best else None


def _has_its_own(variant: Situation, theirs: Sequence[Situation], mine: Sequence[Situation]) -> bool:
    """Whether this brief gives a value of the sentence too, or another one on what may be the same matter."""
    told = [s.fact for s in theirs if s.sentence == variant.sentence]
    words = content_words(variant.clause.text)
    for own in mine:
        shared = words & content_words(own.sentence)
        alike = [fact for fact in told if fact.type == own.fact.type]
        if own.fact.type != "date" and shared and any(fact.value == own.fact.value for fact in alike):
            return True
        enough = 4 if own.fact.type == "date" else 3
        if alike and own.fact.type in NUMERIC_TYPES and len(shared) >= enough:
            return True
    return False


def _not_said(variant: Situation, text: str, near: Line) -> QuestionRecord | None:
    stem = f"According to {near.label}, {text}."
    reason = gate.refuse(drafting.record(variant, _SILENT, stem, rule=RULE_SILENT, explanation=""), variant)
    at = text.find(changed_part.written(variant))
    if reason or at < 0:
        return None
    pieces, _place = parts.cut(stem, text, (at, at + len(changed_part.written(variant))))
    explanation = (
        f"{drafting.capital(brief_of(near.label))} does not say this. It stands in {brief_of(variant.label)}: "
        f"{_quoted(variant.sentence)}. The nearest that is said here: {_quoted(near.text)}."
    )
    spec = replace(_SILENT, parts=pieces)
    made = record(replace(near, facts=()), spec, stem, rule=RULE_SILENT, explanation=explanation, tag="across")
    return replace(made, facts=(variant.name,))


def _quoted(sentence: str) -> str:
    """A sentence in quotation marks, cut after some forty words."""
    words = sentence.split()
    text = " ".join(words[:_MOST_QUOTED]) + (" ..." if len(words) > _MOST_QUOTED else "")
    return drafting.quoted(drafting.drop_stop(text) if len(words) <= _MOST_QUOTED else text)


_SILENT: Final = Spec(kind="judgement", key="not_said")


# -- where two briefs agree or differ --------------------------------------------------------------


def _compared(pair: _Pair) -> Iterator[Ranked]:
    for link in pair.links:
        if {link.a[0], link.b[0]} != {0, 1} or link.weight < _SURE.get(link.link, 99):
            continue
        ends = dict((link.a, link.b))
        own, other = pair.mine[ends[0]], pair.theirs[ends[1]]
        same = link.link == "corroborates" and own.fact.value == other.fact.value
        same = same and not re.fullmatch(r"\d{4}", str(own.fact.value))  # many things share a year
        differs = link.link == "differs" and link.reason in _TRUE_DIFFERENCE and own.fact.type == other.fact.type
        if same or differs:
            yield from _asked(own, other, pair, 0 if same else 1)
    for own in pair.mine:
        alone = own.index not in pair.tied and own.fact.type in NUMERIC_TYPES and own.fact.importance > 1
        if not alone or own.luck(RULE_AGREE) >= _ALONE or _has_its_own(own, pair.mine, pair.theirs):
            continue
        near = nearest(changed_part.said(own), pair.there)
        if near is not None and not _later(own, pair.mine, pair.theirs[0].as_of):
            yield from _asked(own, pair.theirs[0], pair, 2)


#: How many of the figures that only one of two briefs gives are asked.
_ALONE: Final = 0.4


def _asked(own: Situation, other: Situation, pair: _Pair, key: int) -> Iterator[Ranked]:
    """The question that this brief answers, asked of both."""
    for variant in own.variants():
        if variant.asked is None or own.fact.type not in NUMERIC_TYPES or biographical(own):
            continue
        told = variant.clause.statement
        if told is None:
            continue
        low = variant.lexicon.lowered
        question = asking.ask(told, variant.asked, variant.clause.hedge, low, polled=variant.polled)
        if not question or len(content_words(question)) < _LEAST_ASKED:
            continue
        try:
            said = drafting.framed(question, variant, always=False)
        except drafting.Refused:
            continue
        stem = f"{said} How do {brief_of(own.label)} and {_that_of(other.label)} answer?"
        options = ("they give the same answer", "they give different answers", f"only {brief_of(own.label)} answers")
        spec = Spec(kind="single_choice", key=key, options=options)
        made = drafting.record(variant, spec, stem, rule=RULE_AGREE, explanation=_why(own, other, key))
        if gate.refuse(replace(made, stem=said, spec=Spec(kind="judgement", key="")), variant):
            continue
        if count_words(stem) > gate.MOST_WORDS or gate.key_in_stem(said, own.fact):
            continue
        facts = (own.name,) if key == 2 else (own.name, other.name)
        yield (key, own.rank(other.name, RULE_AGREE)), replace(made, facts=facts, tags=("across",))
        return


def _that_of(label: str) -> str:
    return brief_of(label) if label == "the brief" or label.startswith("“") else possessive(label)


def _why(own: Situation, other: Situation, key: int) -> str:
    mine = f"{drafting.capital(brief_of(own.label))}: {_quoted(own.sentence)}."
    if key == 2:
        return f"{mine} {drafting.capital(brief_of(other.label))} gives no answer to it."
    theirs = f"{drafting.capital(brief_of(other.label))}: {_quoted(other.sentence)}."
    if key:
        return f"{drafting.say_of(own)} stands against {drafting.say_of(other)}. {mine} {theirs}"
    return f"Both give {drafting.say_of(own)}. {mine} {theirs}"
