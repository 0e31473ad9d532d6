"""Whether a reading can stand as a statement of its own: to be judged, put in order or given a gap. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import standalone, wellformed, wording
from quizzes.generation.clauses import VAGUE, habitual, in_a_row
from quizzes.generation.restated import stand_in
from quizzes.generation.situation import Situation
from quizzes.generation.verbs import form_of
from quizzes.generation.words import MARK, content_words, count_words

MOST_WORDS: Final = 24
#: Signs that a sentence was cut badly, leans on a list, or says more than one thing.
_UNSOUND: Final = re.compile(
    r"\(7|[;:]|\s[–—-]\s|—|\brespectively\b|\b(?:and|or|but|of|the|a|an|with|to|by|for|in|on|as)$|\bby contrast\b|"
    r"\bsuch (?!as\b)|\b(?:one|ones|those|others|so|do|did|does)$|\bdid so\b|\bno longer\b|\bsame\b|[“‘][^”’]*$|"
    r"^(?:the year|there|here|this|these|those)\b|^as [A-Z7]|"
    r"\b(?:former|latter)\b(?! (?:[A-Z]|[a-z]+ [A-Z]|prime|deputy|vice|head|minister|president|governor|senior|chief))|"
    r"\bas (?:well|mentioned|noted|shown|seen)\b|\bfurther\s[A-Z\d]"
)
#: "expected 2.8%": of what, the sentence before says.
_ELLIPTIC: Final = re.compile(
    rf"\b(?:expected?s?|forecasts?|predict(?:s|ed)?|projects?|projected) {MARK}(?! (?:of|[a-z]+s)\b)"
)
_BARE_PERCENT: Final = re.compile(r"\d[\d.,]* ?(?:%|per ?cent) (?!of\b)")
_COMPARED: Final = re.compile(r"\b(?:up|down) from\b|\bcompared (?:with|to)\b")
_MORE: Final = re.compile(
    rf"{MARK}(?: [A-Za-z]+){{0,2}} "
    r"(?:more|less|lower|higher|fewer|longer|shorter|faster|slower|better|worse)\b"
)
#: A second name with its own figure and no verb.
_GAPPED: Final = re.compile(
    rf"\b(?:and|but|while|whereas) (?:[A-Z][\w.’'-]* ){{1,4}}"
    rf"(?:(?:(?:more|less|fewer) than|about|nearly|almost|over|around|roughly|some|only|just|at least|up to) )*{MARK}"
)
#: The third step of "went from 2 to 5, 8 and 9", or a figure between a comma and the verb.
_FURTHER: Final = re.compile(
    rf"\bfrom\b[^,]*\bto\b[^,]*, (?:[a-z]+ )?{MARK}|"
    rf"^(?!(?:in|on|at|by|since|during|under|among|for|from|after|before|with|of|to)\b)[^,]+, "
    rf"(?:about |some |nearly )?{MARK}[^,]* (?:is|are|was|were|has|have|will|would)\b"
)
#: "Fewer than a third, 31 per cent, did so": one figure told twice, of something else.
_TOLD_TWICE: Final = re.compile(rf"\b(?:third|half|quarter|fifth|tenth), (?:about |only |just )?(?:{MARK}|\d)")
#: "60% of what Selma would need": a phrase, no statement.
_OF_WHAT: Final = re.compile(rf"^(?:about |roughly |nearly |some |only )?{MARK} of what\b")
_LEAST_OF_SOMETHING: Final = 6
_LEAST_WORDS: Final = 4
#: "In Lisbon, 63% rented an account": 63% of whom, an earlier sentence says.
_WHOSE_SHARE: Final = re.compile(
    r"(?:(?:in|on|at|by|since|among) [^,]+, )?(?:only |just |about |some |over |nearly )*"
    rf"{MARK} (?!of\b|per\b|[a-z]+s\b)"
)
#: "Phoenix reached 13 percent in 2023": of what, the sentence before says.
_BARE_SHARE: Final = re.compile(
    rf"^(?:in [^,]+, )?[A-Z][\w’-]*(?: [A-Z][\w’-]*)* (?:reach\w*|hits?|managed|achieved|attained|holds?|held) {MARK}"
    r"(?! (?:of|more|less|higher|lower)\b)"
)


def against_untold(text: str) -> bool:
    """Whether words that the value needs are left out: "bought 210 dong more", "Oslo buys 85% and Bergen 90%"."""
    return bool(_GAPPED.search(text) or _FURTHER.search(text) or _OF_WHAT.match(text) or _TOLD_TWICE.search(text)) or (
        bool(_MORE.search(text)) and not re.search(r"\bthan\b", text)
    )


#: "Carry two gigawatts over 1,100 kilometres": how far, not more than how much.
_ACROSS: Final = re.compile(rf"\b(?!(?:of|to|by|for|at|from|is|was|are|were|be|than|and)\b)\w+ over {MARK}", re.I)


def across(situation: Situation) -> bool:
    """Whether "over" before a distance may be no hedge."""
    noun = situation.asked.noun if situation.asked is not None else ""
    return noun in ("kilometres", "kilometers", "miles", "metres", "meters", "km") and bool(
        _ACROSS.search(situation.clause.text)
    )


def unsound(situation: Situation, *, most: int = MOST_WORDS, compared: bool = False, listing: bool = False) -> str:
    """Why the clause cannot stand alone as a statement, as a reason of the gate; "" when it can."""
    text = situation.clause.text
    if situation.clause.statement is None or situation.clause.statement.phrase_only:
        return "no_safe_question"
    given = situation.asked.year_given if situation.asked is not None else ""
    if situation.fact.type == "date" and given and habitual(situation.clause.statement):
        return "dangling_reference"
    again = re.search(rf"\band again (?:in|on) {re.escape(situation.fact.surface)}", situation.sentence)
    if situation.fact.type == "date" and (again or in_a_row(situation.clause.statement)):
        return "several_values"
    if re.search(rf"\bwhether\b[^,]*{MARK}", text):
        return "several_values"  # one of two that may come
    if VAGUE.match(text) or _BARE_PERCENT.match(text):
        return "dangling_reference"
    if situation.points_outside:
        return "dangling_reference"
    if re.match(r"[a-z]+(?:ed|en|ing|t) [^,]*, (?:it|they|he|she) ", text):
        return "dangling_reference"  # "created in 2018, it admitted ..."
    pronoun = re.search(r"\b(?:he|she)\b", text)
    if pronoun and not any(name in text[: pronoun.start()] for name in _persons(situation)):
        return "dangling_reference"
    if count_words(text) > most:
        return "too_long"
    if re.search(
        r"\b(?:by|since|until) then\b|\b(?:\w+ing|of|for|with|from) (?:it|them)\b(?= (?:on|in|by|at)\b|$)", text, re.I
    ):
        return "dangling_reference"
    if re.search(r"\b(?:after|before|when|because|while|since) [^,]*, [A-Z][^,]*$", text):
        return "no_safe_question"
    if len([w for w in content_words(text) if not re.search(r"\d", w)]) < _LEAST_WORDS:
        return "no_safe_question"
    if wording.OF_TEN.search(text) or _cut_list(text):
        return "no_safe_question"
    if standalone.monthly(text) and situation.fact.type != "date":
        return "dangling_reference"
    if situation.fact.type == "percentage" and not situation.polled and _WHOSE_SHARE.match(text):
        return "dangling_reference"
    if situation.fact.type == "percentage" and _BARE_SHARE.search(text):
        return "dangling_reference"
    if standalone.leaning(text.replace(MARK, "7,7")):
        return "dangling_reference"
    if not compared and _COMPARED.search(text):
        return "no_safe_question"
    if _UNSOUND.search(text.replace(MARK, "7").replace(": ", ", ", 1 if listing else 0)) or _ELLIPTIC.search(text):
        return "no_safe_question"
    if against_untold(text) or across(situation):
        return "no_safe_question"
    if re.match(r"an?\s", text) and len(content_words(text)) < _LEAST_OF_SOMETHING:
        return "dangling_reference"
    fact = situation.fact
    sound = wellformed.stands(situation.clause, stand_in(fact.type, fact.surface), situation.lexicon)
    return "" if sound else "no_safe_question"


def _persons(situation: Situation) -> set[str]:
    """The names of persons, whole and by their family."""
    return {part for name in situation.persons for part in (name, name.split()[-1], name.split()[0])}


def _cut_list(text: str) -> bool:
    """Whether a row of infinitives lost its end: "should tax sand, test it by 2026" without what came after "and"."""
    modal = re.search(r"\b(?:should|must|will|would|may|can|could) ", text)
    later = list(re.finditer(r", (?P<verb>[a-z]+) ", text[modal.end() :])) if modal else []
    return any(form_of(m["verb"]) == "base" for m in later) and not re.search(r",? and [a-z]+ [^,]*$", text)


def attributive(text: str) -> bool:
    """Whether the value describes a noun ("a MARK deal", "the MARK law"), so that a gap there reads badly."""
    match = re.search(
        rf"\b(?:an?|the|its|their|his|her|each|all|[\w-]+[’']s?) (?:[a-z]+ )?{MARK} (?P<next>[A-Za-z]+)", text
    )
    return match is not None and match["next"] not in {"of", "in", "on", "for", "to", "by", "and", "per", "a"}
