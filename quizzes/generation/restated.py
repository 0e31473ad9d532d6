"""What a sentence says of one of its values: the statements around it, the innermost first. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from content.extract.hedges import belongs_to_verb
from content.syntax.parse import parse
from quizzes.generation import asking, hedges, patterns
from quizzes.generation.clauses import phrase, statements
from quizzes.generation.clauses.certainty import doubted
from quizzes.generation.clauses.statement import Statement, finite
from quizzes.generation.names import BODY
from quizzes.generation.readings import readings
from quizzes.generation.trimming import Clause, drop_asides, reduce_sentence, tidied
from quizzes.generation.verbs import form_of
from quizzes.generation.words import MARK, STATES

#: A sum that the passage gives in a second currency too: "329 billion francs (about MARK)".
_CONVERTED: Final = re.compile(
    rf"(?:[A-Z]{{0,3}}[$€£¥₹] ?|[A-Z]{{3}} )?\d[\d.,]*(?: (?:thousand|million|billion|trillion))?"
    rf"(?: [A-Za-z]+){{0,3}}? "
    rf"\((?:or |i\.e\. )?(?P<hedge>(?:about |around |roughly |approximately |some |nearly |almost )?){MARK}\)"
)
#: A sentence that tells somebody to do something: "Replace the duty by a levy".
_IMPERATIVE: Final = re.compile(r"[A-Z][a-z]+ (?:the|an?|all|this|that|these|their|its|every|more|no)\b")
#: A clause that hangs on another one.
_HANGING: Final = re.compile(r"(?:when|where|which|who|whose|because|although|though|while|whereas|if|unless)\b", re.I)
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: A date that opens a sentence without the comma that a parser needs.
#: "On 14 May 2031 the council ...": a comma keeps the parser from reading the day into the subject.
_OPENING_DAY: Final = re.compile(
    r"^((?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December) (?:\d{1,2}, )?\d{4}) (?=[A-Za-z\d])"
)
_OPENING_DATE: Final = re.compile(rf"^((?:on|in|by|since) {MARK}) (?=[A-Z]|the |an? )", re.I)
#: A dash that no space parts from its words.
_TIGHT_DASH: Final = re.compile(r"(?<=[\w)\]”’])—(?=[\w(\[“‘])")
#: What a single dash adds at the end of a sentence.
_DASH_TAIL: Final = re.compile(r"(?:\s+[–—-]\s+|(?<=[a-z%\d])—(?=[a-z]))[^–—]*$")

Lower = Callable[[str], str]
Resolve = Callable[[str], str]


#: What stands in the place of a name while its sentence is parsed: one plain word of the same kind.
_STAND_INS: Final = {"agreement": "Accord", "person": "Ruiz", "organisation": "Agency"}
_QUOTED: Final = re.compile(rf"[“‘\"]\s?{MARK}(?P<stop>[,.]?)[”’\"]")


def stand_in(kind: str, surface: str) -> str:
    """The value in words that a parser of news reads without fail."""
    if kind == "percentage":
        return re.sub(r"\s?(?:per ?cent|percent)\b", "%", surface)
    if kind == "concept":
        word = "reformers" if surface.endswith("s") and not surface.endswith("ss") else "autonomy"
        return word.capitalize() if surface[:1].isupper() else word
    return _STAND_INS.get(kind, surface)


def _part(sentence: str) -> str:
    """The part between semicolons that holds the value, where it is a statement of its own."""
    parts = re.split(r";\s+", sentence)
    if len(parts) == 1:
        return sentence
    part = next(p for p in parts if MARK in p)
    part = re.sub(r"^(?:\([ivx\d]+\) |and |but )", "", part)
    tree = parse(part.replace(MARK, "7"))
    return part if finite(tree, tree.root) and tree.subject(tree.root) is not None else sentence


def restatements(marked: str, surface: str, kind: str, low: Lower, resolve: Resolve) -> tuple[Clause, ...]:
    """The statements around ``MARK``, those of the sentence itself first, then those of its plainer readings.

    What cannot be told apart is given once as it stands, without a statement. ``kind`` is the type of the fact,
    ``low`` writes the first word of the sentence as it stands inside another one, ``resolve`` puts a name in the
    place of a pronoun that opens a text, where one name can be meant.
    """
    sentence = _TIGHT_DASH.sub(" — ", patterns.REMARK.sub("", tidied(marked)))
    opened = patterns.OPENERS.sub("", sentence)
    sentence = opened if MARK in opened else sentence
    sentence = _part(drop_asides(sentence))
    short = _DASH_TAIL.sub("", sentence)
    sentence = short if MARK in short else sentence
    if kind == "money":
        sentence = _CONVERTED.sub(lambda m: f"{m['hedge']}{MARK}", sentence)
    if _IMPERATIVE.match(sentence) and form_of(sentence.split()[0].lower()) == "base":
        rest = reduce_sentence(marked)
        return (Clause(rest.text, rest.attribution),)
    found = {clause.text: clause for clause in _parsed(sentence, surface, kind, low, resolve)}
    bare, at, said, hedge, _written = _bare(sentence, surface, kind)
    for plainer in () if doubted(parse(bare), at, at + len(said)) else readings(_part(marked)):
        for clause in _parsed(plainer.text, surface, kind, low, resolve):
            told = clause if clause.attribution else replace(clause, attribution=plainer.attribution)
            if set(_YEAR.findall(plainer.text)) <= set(_YEAR.findall(clause.text)):
                found.setdefault(clause.text, told)  # "up from 49% in 2021" without its year would be untrue
    if found:
        return tuple(found.values())
    rest = reduce_sentence(marked)
    return (Clause(rest.text, rest.attribution, phrase(parse(bare), at, at + len(said)), hedge),)


def _bare(sentence: str, surface: str, kind: str) -> tuple[str, int, str, str, str]:
    """The sentence to parse, where its value stands and in which words, its hedge, and the hedge as written."""
    sentence = _QUOTED.sub(lambda m: MARK + m["stop"], sentence)
    match = hedges.BEFORE_MARK.search(sentence) if kind not in _STAND_INS and kind != "concept" else None
    if match and belongs_to_verb(match["hedge"] or "", sentence[: match.start()]):
        match = None
    hedge = (match["hedge"] or "") if match else ""
    bare = hedges.BEFORE_MARK.sub(lambda m: MARK, sentence) if match else sentence
    said = stand_in(kind, surface)
    written = match[0][:1].lower() + match[0][1:] if match else MARK
    return bare.replace(MARK, said), bare.index(MARK), said, hedge, written


def _parsed(sentence: str, surface: str, kind: str, low: Lower, resolve: Resolve) -> Iterator[Clause]:
    if hedges.AFTER_MARK.search(sentence):
        return  # "MARK or more": a question would lose it
    sentence = _OPENING_DAY.sub(r"\1, ", _OPENING_DATE.sub(r"\1, ", sentence))
    quoted = _QUOTED.search(sentence) is not None
    bare, at, said, hedge, written = _bare(sentence, surface, kind)
    for statement in statements(parse(bare), at, at + len(said)):
        named = _named(statement, low, resolve)
        text = asking.plain(named, low)
        if text.count(MARK) == 1 and not _HANGING.match(text):
            text = text.replace(MARK, f"“{MARK}”" if quoted else written)
            yield Clause(text, _dated(asking.who_holds(named, low), sentence), named, hedge)


def _dated(who: str, sentence: str) -> str:
    """Who holds a statement, with the date on which they said it: "Auditor Lund (March 2023)"."""
    when = r"(?:in|on) (?P<when>(?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})"
    said = re.search(rf"{re.escape(who)} [a-z]+ {when} that\b", sentence, re.I) or re.match(
        rf"{when},? {re.escape(who)} [a-z]+ that\b", sentence, re.I
    )
    return f"{who} ({said['when']})" if who and said else who


def _named(statement: Statement, low: Lower, resolve: Resolve) -> Statement:
    """The statement with the name that its subject's pronoun or "the two sides" stand for."""
    subject = asking.subject_of(statement, low)
    if not subject:
        return statement
    who = asking.who_holds(statement, low)
    if subject.lower() == "it" and who and (re.sub(r"^[Tt]he ", "", who) in STATES or BODY.search(who)):
        return replace(statement, subject_said=who, holder=frozenset())
    said = resolve(f"{subject} {statement.verb.text}").removesuffix(f" {statement.verb.text}")
    return replace(statement, subject_said=said) if said != subject else statement
