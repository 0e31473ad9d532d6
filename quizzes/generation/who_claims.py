"""Who holds this? A claim that somebody other than the brief makes, asked for its holder. Pure."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quizzes.generation import distractors, drafting, gate, grammar
from quizzes.generation.situation import Situation
from quizzes.generation.told import Told
from quizzes.generation.words import MARK, content_words, count_words, dangling
from quizzes.records import QuestionRecord, Spec

RULE: Final = "who_claims/1"
_MOST_SAID: Final = 20
_LEAST_SAID: Final = 4
_VERBS: Final = {"asserts": "says", "recommends": "holds", "forecasts": "expects"}


def draft(claim: Told, all_of: Sequence[Situation]) -> QuestionRecord:
    """A choice among persons of the brief: who holds the claim."""
    holder = next((s for s in all_of if s.fact.type == "person" and _is(s, claim)), None)
    if claim.by_author or claim.stance not in _VERBS or holder is None:
        raise drafting.Refused("no_safe_question")
    said = _said(claim, holder)
    stem = f"According to {holder.label}, who {_VERBS[claim.stance]} that {said}?"
    name = distractors.name_of(holder.fact)
    if content_words(name) & content_words(said) or len(content_words(said)) < _LEAST_SAID:
        raise drafting.Refused("key_in_stem")
    key = distractors.Distractor(holder.fact.value, name)
    wrong = distractors.named(holder, all_of, name, stem)
    if len(wrong) < distractors.WANTED:
        raise drafting.Refused("too_few_rivals")
    options = [key, *wrong]
    holder.rng(RULE).shuffle(options)
    notes = tuple(
        "" if o is key else f"The brief speaks of this person elsewhere: {drafting.quoted(o.about)}." for o in options
    )
    verb = "write" if " and " in holder.label else "writes"
    record = drafting.record(
        holder,
        Spec(kind="single_choice", key=options.index(key), options=tuple(o.text for o in options)),
        stem,
        rule=RULE,
        explanation=f"{drafting.capital(holder.label)} {verb}: {drafting.quoted(drafting.drop_stop(claim.sentence))}.",
        notes=notes,
        close=len(wrong),
    )
    digest = hashlib.sha256(f"{holder.slug}|{claim.sentence}|{RULE}".encode()).hexdigest()[:12]
    record = replace(record, id=f"{holder.slug}-{digest}", quote=claim.sentence, passage=claim.passage)
    reason = gate.refuse(record, holder)
    if reason:
        raise drafting.Refused(reason)
    return record


def _is(situation: Situation, claim: Told) -> bool:
    return situation.fact.passage == claim.passage and distractors.name_of(situation.fact) == claim.holder


def _said(claim: Told, holder: Situation) -> str:
    text = (
        claim.proposition[:1].lower() + claim.proposition[1:]
        if _common(claim.proposition, holder)
        else claim.proposition
    )
    if count_words(text) > _MOST_SAID:
        raise drafting.Refused("too_long")
    if grammar.stands(text) is None or MARK in text or re.search(r"[:;]|\s[–—]\s", text):
        raise drafting.Refused("no_safe_question")
    if dangling(text):
        raise drafting.Refused("dangling_reference")
    return text


def _common(text: str, holder: Situation) -> bool:
    """Whether the first word keeps no capital inside a sentence: the passage itself says so."""
    first = text.split()[0]
    return first.lower() in holder.sentence.split() or first.lower() in ("the", "a", "an", "it", "no", "many", "most")
