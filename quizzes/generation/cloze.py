"""A gap in the statement itself: the form for sentences that no safe question can be made of. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from quizzes.generation import drafting, term
from quizzes.generation.distractors import name_of
from quizzes.generation.sentences import is_statement
from quizzes.generation.situation import Situation, listed
from quizzes.generation.values import CURRENCIES, amount_of, spelt_out
from quizzes.generation.words import MARK, content_words, count_words, dangling
from quizzes.records import QuestionRecord, Spec

RULE = "cloze/1"
_KINDS = {"date": "date", "percentage": "percentage", "money": "money", "quantity": "number"}
_NAMED = {"concept": "term", "agreement": "agreement or document", "person": "name"}
_MOST_NAMED = 27
_LEAST_SAID = 6
#: Who is named more often than this is who every gap will be filled with by general sense.
_PROMINENT = 8
_ASKED_OF_YEAR = {"day": "day_of_year", "month": "month_of_year"}


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """One gap in the trimmed clause, with source, context where the clause points back, and the unit beside it."""
    fact, asked = situation.fact, situation.asked
    if fact.type in _NAMED:
        return _named(situation, all_of)
    if fact.type not in _KINDS or asked is None:
        raise drafting.Refused("no_safe_question")
    text = situation.clause.text
    if situation.points_outside and not situation.context:
        raise drafting.Refused("dangling_reference")
    if fact.type == "date" and listed(text):
        raise drafting.Refused("several_values")
    if fact.type == "quantity" and _counted_out(situation):
        raise drafting.Refused("giveaway")
    if not is_statement(text):
        raise drafting.Refused("no_safe_question")
    if fact.type == "date" and (not spelt_out(fact.surface) or f"({MARK}" in text):
        raise drafting.Refused("no_safe_question")
    attributive = re.search(rf"\b(?:an?|the) {MARK} [a-z]", text) and fact.type == "money"
    gap = "{1} (" + asked.gap.removeprefix("{1} ") + ")" if attributive else asked.gap
    stem = drafting.stated(situation, gap)
    if count_words(re.sub(r"\(.*?\)", "", stem)) < 7:
        raise drafting.Refused("no_safe_question")
    tolerance, grain = drafting.tolerance_of(situation), drafting.grain_of(situation)
    more: dict[str, Any] = {"grain": grain if grain != "exact" else ""}
    if tolerance.type != "none":
        more["tolerance"] = {"type": tolerance.type, "hedge": tolerance.hedge}
    if fact.type == "date":
        more["asks"] = _ASKED_OF_YEAR.get(asked.precision, asked.precision) if asked.year_given else asked.precision
    if fact.type == "money" and asked.currency in CURRENCIES:
        more["currency"] = "shown"
    return drafting.record(
        situation,
        Spec(
            kind="cloze",
            key=[drafting.blank(_KINDS[fact.type], _key(situation), **more)],
            grain=grain,
            rivals=drafting.rivals_of(situation, all_of),
        ),
        stem,
        rule=RULE,
        explanation=drafting.explained(situation, all_of),
        difficulty=3,
    )


def _named(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A gap for a name in the whole sentence, which says enough about it to leave no doubt."""
    fact = situation.fact
    if fact.type == "person" and situation.family and situation.document_words.count(situation.family) > _PROMINENT:
        raise drafting.Refused("giveaway")
    with_context = f"{situation.context} {drafting.capital(situation.clause.text)}" if situation.context else ""
    for text in (situation.whole, situation.clause.text, with_context):
        if not text:
            continue
        gap = "{1}" if re.search(rf"[“‘]{MARK}[”’]", text) else f"{{1}} ({_NAMED[fact.type]})"
        owner = re.search(rf"{MARK}(?=(['’]s?)\s)", text)
        body = (
            text.replace(MARK + owner[1], f"{{1}}{owner[1]} ({_NAMED[fact.type]})")
            if owner
            else text.replace(MARK, gap)
        )
        if count_words(body) > _MOST_NAMED or not is_statement(text) or _dangles(text, situation):
            continue
        if len(content_words(body)) < _LEAST_SAID or re.search(rf"\({MARK}\)|{MARK} \(", text):
            continue
        if content_words(name_of(fact)) & content_words(body):
            raise drafting.Refused("key_in_stem")
        stem = drafting.with_source(body, situation)
        key = drafting.blank(
            "term", term.key_of(situation, name_of(fact)), others=list(term.others_of(situation, all_of, name_of(fact)))
        )
        return drafting.record(
            situation,
            Spec(kind="cloze", key=[key], rivals=drafting.rivals_of(situation, all_of)),
            stem,
            rule=RULE,
            explanation=drafting.explained(situation, all_of),
            difficulty=4,
        )
    raise drafting.Refused("no_safe_question")


def _counted_out(situation: Situation) -> bool:
    """Whether a small count can be read off a list behind it, or is too small to be worth a gap."""
    amount = amount_of("quantity", situation.fact.value) or 0
    if re.search(rf"\b(?:all|these|those) {MARK}", situation.clause.text):
        return True
    return amount <= 2 or (amount < 10 and ":" in situation.clause.text.split(MARK, 1)[1])


def _dangles(text: str, situation: Situation) -> bool:
    """Whether a name's sentence points outside itself; the statement put before it is what it points to."""
    if situation.context and text.startswith(situation.context):
        return bool(dangling(text[len(situation.context) :], after=situation.context))
    return bool(dangling(text))


def _key(situation: Situation) -> Any:
    value = situation.fact.value
    if situation.fact.type in ("date", "percentage"):
        return str(value)
    return {k: (str(v) if k == "amount" else v) for k, v in value.items()}
