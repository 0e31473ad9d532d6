"""Gaps in a statement: one where no safe question can be formed, several where one statement gives several figures.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from quizzes.generation import drafting, statements, term
from quizzes.generation.clauses import in_a_row
from quizzes.generation.distractors import name_of
from quizzes.generation.situation import Situation, listed
from quizzes.generation.values import CURRENCIES, Asked, amount_of, spelt_out
from quizzes.generation.words import MARK, content_words
from quizzes.records import QuestionRecord, Spec

RULE: Final = "cloze/1"
RULE_SEVERAL: Final = "cloze_several/1"
_KINDS: Final = {"date": "date", "percentage": "percentage", "money": "money", "quantity": "number"}
_NAMED: Final = {"concept": "term", "agreement": "agreement or document"}
_LEAST_SAID: Final = 5
_MOST_STATED: Final = 20
_LEAST_BETWEEN: Final = 4
_MOST_NAMED: Final = 27
_MUST: Final = 3
_LEAST_SAID_BARE: Final = 8
#: A term without quotation marks is asked where it is an object of its own, not a part of another name.
_SET_TERM: Final = re.compile(rf"\b(?:the|in|its|their|under|on|by|with) {MARK}(?! (?:of|and)\b|[’'-])")
_MOST_SEVERAL: Final = 20
_MOST_DENSE: Final = 28
_LEAST_COUNT: Final = 10
_ASKED_OF_YEAR: Final = {"day": "day_of_year", "month": "month_of_year"}
_PRECISE: Final = ("day", "month", "year")


def draft(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """One gap in a short statement, with its source in front and the unit beside it."""
    fact = situation.fact
    if fact.type in _NAMED:
        return _named(situation, all_of)
    _check(situation, _MOST_STATED)
    if statements.attributive(situation.clause.text) or fact.type == "date":
        raise drafting.Refused("no_safe_question")
    stem = drafting.stated(situation, _gap(situation, 1))
    if len(content_words(situation.clause.text)) < _LEAST_SAID:
        raise drafting.Refused("no_safe_question")
    return drafting.record(
        situation,
        Spec(
            kind="cloze",
            key=[_blank(situation)],
            grain=drafting.grain_of(situation),
            rivals=drafting.rivals_of(situation, all_of),
        ),
        stem,
        rule=RULE,
        explanation=drafting.explained(situation, all_of),
    )


def several(situation: Situation, all_of: Sequence[Situation], *, dense: bool = False) -> QuestionRecord:
    """Two gaps for two figures of different kinds in one short statement.

    ``dense`` admits a longer one with a third gap: for a statement whose figures cannot be asked for one by one.
    """
    _check(situation, _MOST_DENSE if dense else _MOST_SEVERAL, listing=dense)
    text, found = situation.clause.text, [situation]
    for other in all_of:
        if len(found) > (2 if dense else 1) or other.sentence != situation.sentence or not _fair(other):
            continue
        if other.fact.passage != situation.fact.passage or other.fact.start <= situation.fact.start:
            continue
        undated = other.asked is not None and bool(other.asked.year_given)
        alike = any(other.fact.type == f.fact.type for f in found)
        if undated or (alike and not (dense and _apart(text, other))) or text.count(other.fact.surface) != 1:
            continue
        if not statements.attributive(text.replace(MARK, "7").replace(other.fact.surface, MARK)):
            found.append(other)
            text = text.replace(other.fact.surface, f"{MARK}{len(found)}")
    if len(found) < 2 or statements.attributive(situation.clause.text) or not _fair(situation):
        raise drafting.Refused("no_safe_question")
    if _told_of_other_times(found, all_of, text):
        raise drafting.Refused("several_values")
    for number in range(len(found), 1, -1):
        text = text.replace(f"{MARK}{number}", _gap(found[number - 1], number))
    stem = drafting.with_source(text.replace(MARK, _gap(found[0], 1)), situation)
    places = [stem.index(f"{{{n}}}") for n in range(1, len(found) + 1)]
    if places != sorted(places):
        raise drafting.Refused("no_safe_question")
    spec = Spec(kind="cloze", key=[_blank(s) for s in found], rivals=drafting.rivals_of(situation, all_of))
    explanation = drafting.explained(situation, all_of)
    return drafting.record(situation, spec, stem, rule=RULE_SEVERAL, explanation=explanation, also=found[1:])


#: A sentence that places its figure in a year, or beside one told before.
_TIME: Final = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:previous|preceding|next|following|last) year\b|\byears? (?:before|earlier|later)\b"
)


def _told_of_other_times(found: Sequence[Situation], all_of: Sequence[Situation], text: str) -> bool:
    """Whether date and figure are both asked where the passage gives such a figure for another time too.

    A figure that stands in the text with the gaps fills none of them.
    """
    if not any(s.fact.type == "date" and not (s.asked and s.asked.year_given) for s in found):
        return False
    asked = [s.fact for s in found]
    units = {(s.fact.type, _unit(s)) for s in found if s.fact.type != "date"}
    here = (s for s in all_of if s.fact.passage == asked[0].passage and s.fact not in asked)
    rivals = (s for s in here if (s.fact.type, _unit(s)) in units and s.fact.surface not in text)
    return any(s.sentence == found[0].sentence or _TIME.search(s.sentence) for s in rivals)


def _unit(situation: Situation) -> str:
    value = situation.fact.value
    return str(value.get("unit") or value.get("currency") or "") if isinstance(value, dict) else ""


def dense(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """``several`` for a statement whose figures cannot be asked for one by one."""
    return several(situation, all_of, dense=True)


def _apart(text: str, other: Situation) -> bool:
    """Whether a second share stands well away from the first, so that the words tell which is which."""
    between = text[text.rindex(MARK) : text.find(other.fact.surface)]
    return other.fact.type == "percentage" and len(content_words(between)) >= _LEAST_BETWEEN


def _fair(situation: Situation) -> bool:
    asked = situation.asked
    if asked is None or situation.fact.type not in _KINDS:
        return False
    if situation.fact.type == "date" and (asked.precision not in _PRECISE or not spelt_out(situation.fact.surface)):
        return False
    return situation.fact.type != "quantity" or (amount_of("quantity", situation.fact.value) or 0) >= _LEAST_COUNT


def _check(situation: Situation, most: int, *, listing: bool = False) -> None:
    fact, asked = situation.fact, situation.asked
    if fact.type not in _KINDS or asked is None:
        raise drafting.Refused("no_safe_question")
    reason = statements.unsound(situation, most=most, compared=True, listing=listing)
    if reason:
        raise drafting.Refused(reason)
    if re.search(rf"\b[Mm]id-{MARK}", situation.clause.text):
        raise drafting.Refused("no_safe_question")
    if fact.type == "date" and listed(situation.clause.text):
        raise drafting.Refused("several_values")
    if fact.type == "date" and not listing and re.search(r"\b(?:19|20)\d\d\b", situation.clause.text):
        raise drafting.Refused("several_values")
    if fact.type == "date" and (asked.precision not in _PRECISE or not spelt_out(fact.surface)):
        raise drafting.Refused("no_safe_question")
    if fact.type == "quantity" and (amount_of("quantity", fact.value) or 0) < _LEAST_COUNT:
        raise drafting.Refused("giveaway")
    if re.search(rf"\([^()]*{MARK}", situation.clause.text) or situation.clause.text.count(",") > (2 if listing else 1):
        raise drafting.Refused("no_safe_question")


def _gap(situation: Situation, number: int) -> str:
    asked = situation.asked or Asked(situation.fact.type)
    return asked.gap.replace("{1}", f"{{{number}}}")


def _blank(situation: Situation) -> dict[str, Any]:
    fact, asked = situation.fact, situation.asked or Asked(situation.fact.type)
    tolerance, grain = drafting.tolerance_of(situation), drafting.grain_of(situation)
    more: dict[str, Any] = {"grain": grain if grain != "exact" else ""}
    if tolerance.type != "none":
        more["tolerance"] = {"type": tolerance.type, "hedge": tolerance.hedge}
    if fact.type == "date":
        more["asks"] = _ASKED_OF_YEAR.get(asked.precision, asked.precision) if asked.year_given else asked.precision
    if fact.type == "money" and asked.currency in CURRENCIES:
        more["currency"] = "shown"
    return drafting.blank(_KINDS[fact.type], _key(situation), **more)


def _named(situation: Situation, all_of: Sequence[Situation]) -> QuestionRecord:
    """A gap for a term that the passage puts in quotation marks, in a short statement that says enough about it."""
    fact, text = situation.fact, situation.clause.text
    quoted = re.search(rf"[“‘\"]{MARK},?[”’\"]", text)
    if not quoted and not (_SET_TERM.search(text) and _set_name(situation)):
        raise drafting.Refused("no_safe_question")
    statement = situation.clause.statement
    beside = statement is not None and in_a_row(statement)
    if beside and not re.search(rf"{MARK}[^ ]* (?:and|or)\b|\b(?:and|or) [^ ]?{MARK}", text):
        raise drafting.Refused("several_values")  # the others of its row, left out, would fill the gap too
    reason = statements.unsound(situation, most=_MOST_NAMED)
    if reason:
        raise drafting.Refused(reason)
    if len(content_words(text)) < (_LEAST_SAID if quoted else _LEAST_SAID_BARE):
        raise drafting.Refused("no_safe_question")
    body = re.sub(rf"{MARK},(?=[”’\"])(.)", r"{1}\1,", text).replace(MARK, "{1}")
    own = content_words(name_of(fact))
    told = own & content_words(body)
    if told and (len(told) * 2 > len(own) or not beside):
        raise drafting.Refused("key_in_stem")
    key = drafting.blank(
        "term", term.key_of(situation, name_of(fact)), others=list(term.others_of(situation, all_of, name_of(fact)))
    )
    return drafting.record(
        situation,
        Spec(kind="cloze", key=[key], rivals=drafting.rivals_of(situation, all_of)),
        drafting.with_source(body, situation),
        rule=RULE,
        explanation=drafting.explained(situation, all_of),
    )


def _set_name(situation: Situation) -> bool:
    """Whether a name without quotation marks is a name at all: an agreement in capitals, a term that matters most."""
    if situation.fact.type == "agreement":
        return name_of(situation.fact).split()[-1][:1].isupper()
    return situation.fact.importance >= _MUST


def _key(situation: Situation) -> Any:
    value = situation.fact.value
    if situation.fact.type in ("date", "percentage"):
        return str(value)
    return {k: (str(v) if k == "amount" else v) for k, v in value.items()}
