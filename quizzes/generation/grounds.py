"""What hangs on what: the reason, the result, the evidence or the obstacle that a sentence names with a connective.

Pure. The wrong options are what the brief ties to other statements, else what it says elsewhere, in the same form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from content.extract.links import Ground, grounds_of, is_consequence
from quizzes.generation import changed_part, drafting, gate, grammar
from quizzes.generation.lines import Line, record
from quizzes.generation.sentences import has_verb
from quizzes.generation.situation import Situation
from quizzes.generation.trimming import main_clause
from quizzes.generation.verbs import AUXILIARIES
from quizzes.generation.words import MARK, content_words, count_words, dangling
from quizzes.records import QuestionRecord, Spec

RULE: Final = "grounds/1"
_WRONG: Final = 3
#: So many wrong options at least must be reasons, results or obstacles themselves: among mere statements the key shows.
_TIED: Final = 1
_LEAST_WORDS: Final = 3
_MOST_WORDS: Final = 16
_MOST_MAIN: Final = 20
_ASKS: Final = {
    "because": "Which reason is given?",
    "despite": "In spite of what?",
    "leads_to": "With which result?",
    "evidence": "Which evidence is given?",
}
_TIES: Final = {
    "because": "gives it as the reason",
    "despite": "sets the two against each other",
    "leads_to": "names it as the result",
    "evidence": "gives it as the evidence",
}
_UNCLEAR: Final = re.compile(r"[()“”\"\[\]:;]|\b(?:so-called|respectively|former|latter)\b")
_CONNECTIVE: Final = re.compile(
    r"^(?:As a (?:result|consequence)|Therefore|Consequently|Hence|Thus|For (?:this|that) reason|Accordingly),? "
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A statement, what hangs on it and how; ``clausal`` when that is a statement of its own."""

    line: Line
    main: str
    relation: str
    text: str
    clausal: bool


def ties(lines: Sequence[Line]) -> tuple[Tie, ...]:
    """Every tie that can be put in plain words, in reading order."""
    found: list[Tie] = []
    for number, line in enumerate(lines):
        for ground in grounds_of(line.text):
            if ground.relation in _ASKS and (tie := _tie(line, ground)):
                found.append(tie)
        before = lines[number - 1] if number else None
        if before is not None and is_consequence(line.text) and before.passage == line.passage:
            text = line.lexicon.lowered(main_clause(before.text))
            main = line.lexicon.lowered(main_clause(_CONNECTIVE.sub("", line.text)))
            if _main(main) and _fits(text, clausal=True) and before.text in line.before:
                found.append(Tie(line, main, "because", text, clausal=True))
    return tuple(found)


def _tie(line: Line, ground: Ground) -> Tie | None:
    if ground.leads:
        rest = line.text[ground.end :].lstrip(" ,")
    else:
        rest = line.text[: ground.at].rstrip(" ,—–")
    main = re.sub(r"^(?:But|And|Yet|Meanwhile|Notably|First|Second|Finally),? ", "", rest).strip(" .")
    main = line.lexicon.lowered(main if count_words(main) <= _MOST_MAIN else main_clause(main))
    text = re.sub(r"\s*\[\d+\]$", "", ground.text).strip(" .,")
    cut_off = re.match(r"\.\d", line.text[ground.end :]) is not None  # inside "0.3%"
    if cut_off or (ground.relation == "leads_to" and text.split()[0].endswith("ing")):
        return None
    clausal = ground.clausal and has_verb(text)
    text = line.lexicon.lowered(text) if not clausal else text
    return Tie(line, main, ground.relation, text, clausal) if _main(main) and _fits(text, clausal=clausal) else None


def _main(text: str) -> bool:
    statement = grammar.stands(text)
    cut = text.rstrip(" .").split()[-1:] and text.rstrip(" .").split()[-1].lower() in AUXILIARIES
    return statement is not None and not cut and count_words(text) <= _MOST_MAIN and not _UNCLEAR.search(text)


def _fits(text: str, *, clausal: bool) -> bool:
    """Whether the words after a connective can be an option: short, whole, and clear by themselves."""
    if not _LEAST_WORDS <= count_words(text) <= _MOST_WORDS or _UNCLEAR.search(text):
        return False
    if dangling(text) or re.match(r"(?:its|their|his|her|this|these|those|such|as|the same)\b", text, re.I):
        return False
    return grammar.stands(text) is not None if clausal else not has_verb(f"x {text}")


def draft(tie: Tie, all_ties: Sequence[Tie], all_of: Sequence[Situation]) -> QuestionRecord:
    """One choice: what the brief ties to a statement, among what it ties to others or says elsewhere."""
    stem = f"According to {tie.line.label}, {tie.main}. {_ASKS[tie.relation]}"
    reason = gate.loose(stem, tie.line.before, tie.line.label)
    if reason:
        raise drafting.Refused(reason)
    wrong = _wrong(tie, all_ties, all_of)
    if len(wrong) < _WRONG or sum(tied for _text, _source, tied in wrong) < _TIED:
        raise drafting.Refused("too_few_rivals")
    told = content_words(tie.main)
    most = max(len(told & content_words(text)) for text, _source, _tied in wrong)
    if len(told & content_words(tie.text)) > most:
        raise drafting.Refused("key_in_stem")
    options = [(tie.text, ""), *((text, source) for text, source, _tied in wrong)]
    tie.line.rng(RULE).shuffle(options)
    texts = tuple(drafting.capital(text) for text, _source in options)
    notes = tuple(
        "" if text == tie.text else f"The brief says this of something else: {drafting.quoted(source)}."
        for text, source in options
    )
    explanation = f"The brief {_TIES[tie.relation]}: {drafting.quoted(drafting.drop_stop(tie.line.text))}."
    at = next(i for i, (text, _source) in enumerate(options) if text == tie.text)
    spec = Spec(kind="single_choice", key=at, options=texts)
    return record(tie.line, spec, stem, rule=RULE, explanation=explanation, notes=notes, close=len(wrong))


def _wrong(tie: Tie, all_ties: Sequence[Tie], all_of: Sequence[Situation]) -> list[tuple[str, str, bool]]:
    """Options of the same form, and whether each is tied to something: other grounds first, then other statements."""
    pool = [(0, other.text, other.line.text) for other in all_ties if other.clausal == tie.clausal and other != tie]
    pool += [(1, *pair) for pair in (_statements if tie.clausal else _phrases)(tie, all_of)]
    kept: list[tuple[str, str, bool]] = []
    for near, text, source in sorted(pool, key=lambda row: (row[0], tie.line.rank(row[1], RULE))):
        even = 0.5 <= len(text) / len(tie.text) <= 1.9
        apart = all(not _alike(text, other) for other in (tie.text, *(t for t, _s, _n in kept)))
        if even and apart and source not in (tie.line.text, *(s for _t, s, _n in kept)) and not _alike(text, tie.main):
            kept.append((text, drafting.drop_stop(source), near == 0))
    return kept[:_WRONG]


def _statements(tie: Tie, all_of: Sequence[Situation]) -> list[tuple[str, str]]:
    found: dict[str, str] = {}
    for situation in all_of:
        text = changed_part.said(situation)
        here = situation.fact.passage == tie.line.passage or situation.clause.attribution
        if not here and situation.fact.importance >= 2 and not _unsound(situation, text):
            found.setdefault(situation.sentence, text)
    return [(text, sentence) for sentence, text in found.items()]


def _phrases(tie: Tie, all_of: Sequence[Situation]) -> list[tuple[str, str]]:
    """What other statements are about: their subjects, where they say enough by themselves."""
    found: dict[str, str] = {}
    for situation in all_of:
        statement = grammar.parse(situation.clause.text)
        if statement is None or MARK in statement.subject or situation.fact.passage == tie.line.passage:
            continue
        common = sum(word.islower() for word in statement.subject.split() if content_words(word))
        if common > 1 and _fits(statement.subject, clausal=False) and not re.search(r"\d", statement.subject):
            found.setdefault(statement.subject, situation.sentence)
    return list(found.items())


def _unsound(situation: Situation, text: str) -> bool:
    return not _fits(text, clausal=True) or bool(changed_part.unsound(situation))


def _alike(one: str, other: str) -> bool:
    mine, theirs = content_words(one), content_words(other)
    return len(mine & theirs) >= 0.5 * max(1, min(len(mine), len(theirs)))
