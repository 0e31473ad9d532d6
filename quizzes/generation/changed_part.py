"""Does the brief support this? A statement with one part changed that is no value: who, what, why, which way, or not.

Pure. The changed statement must be denied by the sentence it comes from, not merely unsaid, and no other sentence may
make it true: who did a deed that has one doer, what was done at a given time, which way something went.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quizzes.generation import (
    countries,
    distractors,
    drafting,
    grammar,
    hedges,
    judgement,
    opposites,
    parts,
    statements,
)
from quizzes.generation.opposites import Change
from quizzes.generation.situation import Situation
from quizzes.generation.trimming import Clause
from quizzes.generation.verbs import base_of, base_of_participle
from quizzes.generation.words import MARK, content_words
from quizzes.records import QuestionRecord, Spec

RULE: Final = "judgement_part/1"
_CHANGED_OF_ALL: Final = 0.5
#: Deeds that one party does: that another did them is denied.
_ONE_DOER: Final = frozenset(
    """
    adopt found establish create open launch appoint head chair write draft design build issue publish introduce impose
    announce propose commission order acquire invent coin host name unveil ratify enact set lead convene abolish fund
    finance file win buy approve sign reject veto deploy close ban
    """.split()
)
#: How much of a statement another sentence may share before it might be about the same.
_SHARED: Final = 0.5
#: A state named more often than this is what the brief is about; another in its place would be seen through.
_PROMINENT: Final = 12
_NAMES: Final = ("agreement", "organisation", "person")
_DATED: Final = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\bfirst\b|\bonly\b|\blargest\b")


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A statement to judge whose wrong part, if it has one, is no figure. Right ones come from the same statements."""
    changes = possible(situation, all_of)
    if not changes:
        whole = replace(situation, clause=Clause(situation.whole))
        why = [c for c in possible(whole, all_of) if c.part == "cause"] if MARK in situation.whole else []
        if not why:
            raise drafting.Refused(unsound(situation) or "no_safe_question")
        situation, changes = whole, why
    chosen = min(changes, key=lambda c: situation.rank(f"{c.part}|{c.now}", RULE))
    wrong = situation.rng(RULE).random() < _CHANGED_OF_ALL
    return _record(situation, all_of, chosen, wrong=wrong)


def possible(situation: Situation, all_of: Sequence[Situation]) -> list[Change]:
    """Every safe change of one part of the clause, the value of its fact left as it is."""
    if unsound(situation):
        return []
    text = said(situation)
    found = [*opposites.turned(text), *_named(situation, text, all_of)]
    value = text.find(written(situation))
    kept = [c for c in found if c.end <= value or c.start >= value + len(written(situation)) or c.part == "object"]
    hedged = bool(hedges.direction(situation.fact.hedge)) if situation.fact.hedge else False
    kept = [c for c in kept if not (hedged and c.part == "direction" and "than" in c.was)]
    return [c for c in kept if not told_elsewhere(c, text, situation, all_of)]


def unsound(situation: Situation) -> str:
    """Why the clause is no statement of which a part could be changed; "" when it is one."""
    if situation.fact.type == "concept":
        return "no_safe_question"
    if re.search(r"\b(?:should|must|ought|could|may|might|if|unless)\b", situation.clause.text):
        return "no_safe_question"  # what is asked for or perhaps true is not denied by its opposite
    return statements.unsound(situation)


def written(situation: Situation) -> str:
    """The value as the statement writes it."""
    counted = situation.fact.type == "quantity" and situation.asked is not None
    if counted or not judgement.refusal(situation):
        return judgement.written(situation, situation.fact.value)
    return situation.fact.surface


def said(situation: Situation) -> str:
    """The clause with its value in place."""
    return situation.clause.text.replace(MARK, written(situation))


def told_elsewhere(change: Change, text: str, situation: Situation, all_of: Sequence[Situation]) -> bool:
    """Whether another sentence of the brief says much the same without the part as it was, so that it may be true."""
    core = content_words(change.applied(text)) - content_words(change.now)
    was = content_words(change.was) or {change.was}
    for passage in dict.fromkeys(s.passage for s in all_of):
        for sentence in re.split(r"(?<=[.!?])\s+", passage):
            words = content_words(sentence)
            if sentence in situation.sentence or situation.sentence in sentence or not core:
                continue
            if len(core & words) >= _SHARED * len(core) and not _holds(words, was, sentence, change.was):
                return True
    return False


def _holds(words: frozenset[str], was: frozenset[str] | set[str], sentence: str, as_was: str) -> bool:
    """Whether a sentence holds the part as it was, in any form of its verb."""
    if as_was in sentence or was <= words:
        return True
    bases = {base_of(w) or base_of_participle(w) for w in was} - {""}
    return bool(bases & {base_of(w) or base_of_participle(w) for w in words})


def _named(situation: Situation, text: str, all_of: Sequence[Situation]) -> list[Change]:
    """Another name of the ledger in the place of the one that acts or is acted on."""
    statement = grammar.stands(text)
    if statement is None or situation.clause.attribution:
        return []
    verb = base_of_participle(statement.verb) or base_of(statement.verb)
    passive = statement.auxiliary in ("was", "were")
    done = passive or (not statement.auxiliary) or statement.auxiliary in ("has", "have", "had")
    if verb not in _ONE_DOER or not done:
        return []
    found = _state(situation, statement, text) if not passive else []
    for other in all_of:
        name = _as_written(other, text)
        if not name or text.count(name) != 1 or any(c.was.endswith(name) for c in found):
            continue
        at = text.index(name)
        if other.fact.type == "person" and re.fullmatch(rf"(?!.*(?:,|\band\b)).*{re.escape(name)}", statement.subject):
            at, name = text.index(statement.subject), statement.subject  # a role before the name goes with it
        part = _place(statement, name, text, at, passive=passive)
        if part == "object" and not _DATED.search(text):
            continue
        new = _another(other, text, verb, all_of) if part else None
        if new is not None:
            found.append(Change(part, at, at + len(name), name, new.text, new.about))
    return found


def _state(situation: Situation, statement: grammar.Statement, text: str) -> list[Change]:
    """Another state that the brief names in the place of the one that acts, unless the brief is all about that one."""
    dated = re.search(r"\b(?:1[5-9]|20)\d\d\b", text) and text.endswith(statement.predicate)
    if not countries.is_country(statement.subject) or not dated:
        return []
    named = countries.named_in(situation.document_words)
    own = re.sub(r"^[Tt]he ", "", statement.subject)
    often = max(named, key=lambda name: situation.document_words.count(name))
    if own == often or situation.document_words.count(own) > _PROMINENT:
        return []
    told = countries.named_in(situation.sentence)
    verbs_of = base_of_participle(statement.verb) or base_of(statement.verb)
    pool = [
        n
        for n in countries.named_in(situation.passage)
        if n not in told and n != often and not content_words(n) & content_words(text)
    ]
    pool = [n for n in pool if not _does_so(n, verbs_of, situation.document_words)]
    if not pool:
        return []
    new = countries.with_article(min(pool, key=lambda name: situation.rank(name, RULE)))
    at = text.index(statement.subject)
    return [Change("actor", at, at + len(statement.subject), statement.subject, new)]


def _as_written(other: Situation, text: str) -> str:
    """How the statement writes the name of a fact, "" when it does not."""
    if other.fact.type not in _NAMES:
        return ""
    forms = (distractors.name_of(other.fact), str(other.fact.value.get("acronym") or ""), other.family)
    return next((f for f in forms if f and re.search(rf"(?<![\w-]){re.escape(f)}(?![\w’'-])", text)), "")


def _place(statement: grammar.Statement, name: str, text: str, at: int, *, passive: bool) -> str:
    """Whether a name acts or is acted on in a statement; "" when it stands for neither."""
    bare = re.sub(r"^(?:the|The) ", "", statement.subject)
    if name in (bare, statement.subject):
        return "object" if passive else "actor"
    if passive and re.search(rf"\bby (?:the )?{re.escape(name)}$|\bby (?:the )?{re.escape(name)} (?:in|on|at)\b", text):
        return "actor"
    if not passive and re.match(rf"(?:the |an? )?{re.escape(name)}(?:$| (?:in|on|at|to|for|with)\b)", statement.rest):
        return "object"
    return ""


def _another(owner: Situation, text: str, verb: str, all_of: Sequence[Situation]) -> distractors.Distractor | None:
    """Another name of the kind that has nothing to do with the deed anywhere in the brief, near ones first."""
    name = distractors.name_of(owner.fact)
    article = re.search(rf"\b[Tt]he {re.escape(name)}", text) is not None
    if re.search(rf"\b[Aa]n? {re.escape(name)}", text):
        return None  # "a memorandum of understanding": one of a kind, in whose place no name stands
    pool = []
    for other in all_of:
        text_of = distractors.name_of(other.fact) if other.fact.type == owner.fact.type else ""
        if not text_of or text_of == name or content_words(text_of) & content_words(text):
            continue
        if other.sentence == owner.sentence or not 0.4 <= len(text_of) / len(name) <= 2.5:
            continue
        if owner.fact.type != "person" and (f"the {text_of}".lower() in other.document_words.lower()) != article:
            continue
        if _does_so(text_of, verb, other.document_words):
            continue
        near = 0 if other.passage == owner.passage else 1 if other.section == owner.section else 2
        pool.append(((near, owner.rank(text_of, RULE)), distractors.Distractor(other.fact.value, text_of, other.about)))
    return min(pool, key=lambda pair: pair[0])[1] if pool else None


def _does_so(name: str, verb: str, text: str) -> bool:
    """Whether a text speaks of this name with the same verb."""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if name in sentence and any((base_of(w) or base_of_participle(w)) == verb for w in content_words(sentence)):
            return True
    return False


def _record(situation: Situation, all_of: Sequence[Situation], change: Change, *, wrong: bool) -> QuestionRecord:
    text = said(situation)
    shown = change.applied(text) if wrong else text
    focus = change.focus if wrong else (change.start, change.end)
    stem = drafting.with_source(shown, situation)
    pieces, at = parts.cut(stem, shown, focus)
    if not pieces:
        raise drafting.Refused("no_safe_question")
    spec = Spec(
        kind="judgement",
        key="contradicted" if wrong else "supported",
        parts=pieces,
        wrong_part=at if wrong else None,
        rivals=drafting.rivals_of(situation, all_of) if situation.fact.type != "person" else (),
    )
    explanation = _explained(situation, change) if wrong else drafting.explained(situation, all_of, beside=False)
    return drafting.record(situation, spec, stem, rule=RULE, explanation=explanation)


def _explained(situation: Situation, change: Change) -> str:
    quote = drafting.quoted(drafting.drop_stop(situation.sentence))
    text = f"The passage says {drafting.quoted(change.was)}, not {drafting.quoted(change.now)}: {quote}."
    if change.about:
        text += drafting.told_of(change.now, change.about)
    return text
