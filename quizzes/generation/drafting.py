"""What every kind of draft shares: the frame of a stem, the frozen rivals, tolerance, grain, explanation.

Pure.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import Any, Final

from content.records import NUMERIC_TYPES
from quizzes.generation import difficulty, hedges, quoting
from quizzes.generation.distractors import name_of, same_matter
from quizzes.generation.situation import Situation
from quizzes.generation.sources import Refused as Refused
from quizzes.generation.sources import cited, dated_label, with_opening
from quizzes.generation.sources import source_of as source_of
from quizzes.generation.values import amount_of, say
from quizzes.generation.words import MARK, content_words, count_words
from quizzes.records import QuestionRecord, Rival, Spec, Tolerance

_MOST_RIVALS: Final = 40
#: Another figure is worth a warning when its clause shares so many words with that of the asked one.
_SHARED: Final = 3
_EXACT_RATE: Final = re.compile(
    r"\b(?:tariffs?|rates?|tax|duty|threshold|majority|quota|ceiling|cap|target|pledge[ds]?|commit\w*|GDP|agreed|law|"
    r"limit|levy|fee|interest)\b"
)


def framed(question: str, situation: Situation, *, always: bool) -> str:
    """The question with its source in front and a question mark behind, within the allowed length.

    ``always`` names the brief's author when the sentence names no source of its own: figures differ from
    brief to brief, so they are asked as the figure of this one.
    """
    said = source_of(situation)
    body = question
    if said and said.lower() not in question.lower() and said != situation.label:
        return f"According to {cited(said, body, situation)}, {body}?"
    named = re.search(r"\b(?:survey|poll|study|census)\b", body)
    if (always or not (said or named)) and not re.search(rf"\b{re.escape(situation.label)}\b", question):
        label = dated_label(situation, question)
        longer = f"According to {label}, {body}?"
        opening = re.match(
            r"(?:[Ii]n|[Oo]n|[Aa]t|[Dd]uring|[Uu]nder|[Ss]ince|[Bb]y)\s[^,]*,(?=\s(?:\w+ )?(?:how|what|which|who)\b)",
            body,
        )
        if opening:
            longer = with_opening(label, opening[0].rstrip(","), body[opening.end() :].strip())
        if count_words(longer) <= 30:
            return longer
    return f"{body[0].upper()}{body[1:]}?"


def stated(situation: Situation, value_words: str) -> str:
    """The clause as a statement with something in the place of its value, source in front, full stop behind."""
    return with_source(filled(situation, value_words), situation)


def filled(situation: Situation, value_words: str) -> str:
    """The clause with something in the place of its value."""
    return re.sub(rf"(\bthe (?:\w+ )?)?{MARK}", lambda m: _fitted(m[1] or "", value_words), situation.clause.text)


def _fitted(before: str, value_words: str) -> str:
    """A value behind "the late": a decade loses its own article."""
    return before + (value_words.removeprefix("the ") if before else value_words)


def with_source(text: str, situation: Situation) -> str:
    """A statement with its source in front, unless it names it itself."""
    said = source_of(situation)
    if said and capital(said) == capital(text)[: len(said)]:
        said = ""  # the statement names it itself: "inspectors in Abidjan counted ..."
    elif not situation.clause.attribution and _named_in(said, text):
        said = ""
    label = said or situation.label
    if not said and re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text):
        opened = capital(text)
    else:
        source = cited(said, text, situation) if said else dated_label(situation, text)
        opened = f"According to {source}, {text}"
    return opened if opened.endswith(".") else f"{opened}."


def _named_in(said: str, text: str) -> bool:
    """Whether a statement names its source within: "a poll by the Delta Institute found that ..."."""
    bare = re.sub(r"^(?:an?|the) ", "", said, flags=re.I)
    return bool(bare) and re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text) is not None


def tolerance_of(situation: Situation) -> Tolerance:
    """The tolerance that the wording of the source allows: none without a hedge."""
    hedge = situation.fact.hedge.strip().lower()
    if situation.fact.type != "date" and hedges.direction(hedge):
        return Tolerance("source", "", hedge)
    return Tolerance()


def grain_of(situation: Situation) -> str:
    """Polls, shares and counts are rounded; rates, thresholds, sums agreed and dates are exact."""
    fact = situation.fact
    if fact.type == "percentage":
        after = situation.clause.text.split(MARK, 1)[1]
        share = situation.polled or bool(re.match(r"\s+of\b", after))
        return "exact" if _EXACT_RATE.search(situation.clause.text) or not share else "rounded"
    if fact.type == "quantity":
        amount = amount_of("quantity", fact.value)
        return "rounded" if amount is not None and amount >= 100 else "exact"
    return "exact"


def rivals_of(situation: Situation, all_of: Sequence[Situation]) -> tuple[Rival, ...]:
    """Other facts of the same kind, frozen with what they are."""
    found: list[Rival] = []
    seen: set[str] = set()
    for other in all_of:
        if other.fact.type != situation.fact.type or other.fact.value == situation.fact.value:
            continue
        if str(other.fact.value) in seen or (name_of(other.fact) and name_of(other.fact) == name_of(situation.fact)):
            continue
        seen.add(str(other.fact.value))
        near = other.section == situation.section
        found.append(Rival(other.fact.value, brief_about(other), situation.slug, source=situation.label, near=near))
    return tuple(found[:_MOST_RIVALS])


def brief_about(situation: Situation) -> str:
    """A short account of a fact: its clause, cut to some twenty words around the value."""
    words = situation.clause.text.split()
    at = next((i for i, w in enumerate(words) if MARK in w), 0)
    first, last = max(0, at - 11), min(len(words), at + 11)
    text = " ".join(words[first:last]).replace(MARK, situation.fact.surface)
    return ("... " if first else "") + text + (" ..." if last < len(words) else "")


def explained(situation: Situation, all_of: Sequence[Situation], *, beside: bool = True) -> str:
    """Why the key is right, quoting the passage; and ``beside`` it, what another value there stands for."""
    fact = situation.fact
    quote = quote_of(situation)
    cut = "... " if not situation.sentence.startswith(quote) else ""
    parts = [f"{says(situation.label)}: {quoted(cut + drop_stop(quote))}."]
    if fact.type == "date" and fact.resolved and say(fact.type, fact.value) not in quote:
        parts.append(f"That is {say(fact.type, fact.value)}.")
    meant = hedges.meaning(fact.hedge) if fact.type in NUMERIC_TYPES else ""
    if meant:
        parts.append(f"It says “{fact.hedge.strip()}”, {meant}.")
    other = _nearest(situation, all_of) if beside else None
    if other is not None and other.sentence != situation.sentence:  # in one sentence the learner sees both
        value = say(other.fact.type, other.fact.value)
        parts.append(f"Do not confuse this with {value}, which is about something else: {quoted(other.about)}.")
    return " ".join(parts)


def says(label: str) -> str:
    """Who speaks, with the verb: several authors write, one author writes, a text says."""
    if label == "the brief":
        return "The passage says"
    if label.startswith(("“", '"')):
        return f"{label} says"
    return f"{label} {'write' if ' and ' in label else 'writes'}"


def _nearest(situation: Situation, all_of: Sequence[Situation]) -> Situation | None:
    same = [
        o
        for o in all_of
        if o.fact.type == situation.fact.type and o.fact.value != situation.fact.value and not same_matter(situation, o)
    ]
    told = content_words(situation.clause.text)
    same = [o for o in same if o.passage == situation.passage and len(told & content_words(o.clause.text)) >= _SHARED]
    if situation.fact.type == "quantity":
        same = [o for o in same if o.fact.value["unit"] == situation.fact.value["unit"]]
    if fact_type_is_date(situation):
        same = [o for o in same if o.asked and situation.asked and o.asked.precision == situation.asked.precision]
    return min(same, key=lambda o: (abs(o.index - situation.index), o.index), default=None)


def quote_of(situation: Situation) -> str:
    """Exact words of the passage that hold the key: the sentence, or those of its clauses that fit."""
    fact = situation.fact
    return quoting.cut(situation.passage, situation.sentence, fact.start, fact.end)


def record(
    situation: Situation,
    spec: Spec,
    stem: str,
    *,
    rule: str,
    explanation: str,
    notes: tuple[str, ...] = (),
    close: int = 0,
    also: Sequence[Situation] = (),
) -> QuestionRecord:
    """The draft itself. Its id depends on the brief, the fact's name and the form.

    ``close`` is how many wrong options are real values from nearby, ``also`` are further facts it asks for.
    """
    digest = hashlib.sha256(f"{situation.name}|{rule}".encode()).hexdigest()[:12]
    fact = situation.fact
    level = difficulty.estimate(
        spec.kind,
        hedged=bool(fact.hedge.strip()),
        close=close,
        times=situation.document_words.count(fact.surface),
        exact_day=spec.kind == "date" and spec.asks in ("day", "day_of_year"),
    )
    return QuestionRecord(
        id=f"{situation.slug}-{digest}",
        spec=spec,
        stem=stem,
        explanation=explanation,
        notes=notes,
        facts=tuple(dict.fromkeys((situation.name, *(o.name for o in also)))),
        quote=quote_of(situation),
        tags=(fact.type,),
        difficulty=level,
        rule=rule,
        seed=situation.seed,
        passage=fact.passage,
    )


def fact_type_is_date(situation: Situation) -> bool:
    """Whether the fact is a date, which is told apart from dates of its own precision only."""
    return situation.fact.type == "date"


def quoted(text: str) -> str:
    """A text in quotation marks; marks inside it become single ones."""
    text = re.sub(r'"([^"]*)"', r"‘\1’", text)
    return "“" + text.replace("“", "‘").replace("”", "’") + "”"


def say_of(situation: Situation) -> str:
    """A fact's value as one writes it."""
    return say(situation.fact.type, situation.fact.value)


def told_of(value: str, about: str) -> str:
    """What a value of the brief really is, as a sentence of its own: "14% belongs to something else: ..."."""
    return f" {capital(value)} belongs to something else: {quoted(about)}."


def drop_stop(text: str) -> str:
    """The text without the stops and commas at its end."""
    return text.rstrip(" .,;:")


def capital(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def blank(kind: str, key: Any, **more: Any) -> dict[str, Any]:
    """One blank of a cloze; empty settings are left out."""
    return {"kind": kind, "key": key} | {k: v for k, v in more.items() if v}
