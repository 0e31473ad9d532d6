"""Fact, forecast or recommendation: how a brief puts something, told in a form that does not show it.

Pure. "Aro should open a school", "Aro will open a school" and "Aro opened a school" all become "Aro opening a school".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from content.syntax.parse import parse
from quizzes.generation import doubts, drafting, gate, grammar
from quizzes.generation.clauses.statement import finite
from quizzes.generation.lines import Line, record
from quizzes.generation.names import brief_of
from quizzes.generation.phrases import second_verb
from quizzes.generation.recommended import STEPS
from quizzes.generation.told import Told
from quizzes.generation.trimming import main_clause, without_trailers
from quizzes.generation.verbs import base_of, base_of_participle, form_of, ing
from quizzes.generation.words import count_words
from quizzes.records import QuestionRecord, Spec

RULE: Final = "stance/1"
STANCES: Final = ("fact", "forecast", "recommendation")
_OPTIONS: Final = ("as something that has happened", "as something to be expected", "as something that ought to happen")
_WHY: Final = {
    "fact": "It reports what has happened",
    "forecast": "It looks ahead and says what will come",
    "recommendation": "It says what ought to happen",
}
_AUXILIARIES: Final = {"should": "recommendation", "ought": "recommendation", "will": "forecast"}
_MOST_WORDS: Final = 15
_LEAST_WORDS: Final = 5
#: Much is done in a brief; a deed told in fewer words is not worth asking.
_LEAST_DONE: Final = 7
_MOST_A_BRIEF: Final = 3
#: Signs that somebody else than the brief says so, that it is doubtful, or that the words show how it is meant.
_OTHERS: Final = re.compile(
    r"\b(?:according to|said|says|argue[sd]?|if|unless|may|might|could|would|never|not|no|plans?|planned|scheduled|"
    r"hopes?|expected|likely|must|need(?:s|ed)?|also|first|already|once|still|yet|next|coming|future|soon|last|recently|"
    r"current|now|today|successor|further)\b|[“”\"()\[\]:;]",
    re.I,
)
_DATED: Final = re.compile(
    r",? (?:in|on|by|since|from|during|until|after|before) (?:the )?(?:(?:early|mid|late|spring|summer|autumn|fall|"
    r"winter|end)(?: of)? )?(?:\d{1,2} )?(?:[A-Z][a-z]+ (?:\d{1,2}, )?)?\d{4}\b(?: to \d{4})?"
)


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does, without when and whether, and how the sentence puts it."""

    line: Line
    text: str
    stance: str


def deeds(lines: Sequence[Line], told: Sequence[Told]) -> tuple[Deed, ...]:
    """Every deed that a sentence of the brief itself reports, expects or asks for."""
    others = {claim.sentence for claim in told if not claim.by_author}
    return tuple(deed for line in lines if line.text not in others and (deed := _deed(line)))


def _deed(line: Line) -> Deed | None:
    said = main_clause(line.text)
    if _OTHERS.search(said) or re.search(r"\b(?:said|says|argues?d?|according to)\b", line.text):
        return None
    said = re.split(r",? (?:and|but|while) (?=(?:[A-Z][\w.]* )+(?:should|will|ought)\b)", said)[0]
    statement = grammar.stands(line.lexicon.lowered(said))
    if (
        statement is None
        or statement.adverbs
        or re.match(
            r"[\d$€£¥]|(?:half|most|many|some|(?:one|two|three|four|five|six|seven|eight|nine) in)\b", statement.subject
        )
    ):
        return None  # shares of people hold views, and that is no deed
    stance = _AUXILIARIES.get(statement.auxiliary, "")
    verb, rest = statement.verb, statement.rest
    if statement.auxiliary == "ought":
        verb, _, rest = f"{verb} {rest}".removeprefix("to ").partition(" ")
    base = base_of(verb) if stance else ""
    if not statement.auxiliary and form_of(verb) == "past":
        stance, base = "fact", base_of(verb)
        stance = "" if base == verb else stance  # "budgets set limits" may tell of any time
    elif statement.auxiliary in ("has", "have"):
        stance, base = "fact", base_of_participle(verb)
    if not base or (stance == "fact" and base not in STEPS):
        return None
    tree = parse(f"{said[:1].upper()}{said[1:].rstrip(' .')}.")
    if stance == "fact" and not (finite(tree, tree.root) and tree.root.low in (verb, statement.auxiliary)):
        return None  # "a law named after the town": a participle
    rest = without_trailers(_DATED.sub("", rest)).strip(" ,.")
    if re.search(r"[,/]|\b(?:and|or) (?:[a-z]+ed|[A-Z]\w+ an?)\b|\bthat\b", rest) or second_verb(rest):
        return None
    text = f"{statement.subject} {ing(base)} {rest}"
    least = _LEAST_WORDS if stance != "fact" else _LEAST_DONE
    if doubts.leaning(f"{statement.subject} {verb} {rest}", line.text, wished=True):
        return None
    if re.search(r"\d{4}", text) or not least <= count_words(text) <= _MOST_WORDS:
        return None
    return Deed(line, text, stance)


def drafts(lines: Sequence[Line], told: Sequence[Told]) -> list[QuestionRecord | str]:
    """A few for a brief, its stances in turn; none for a brief that puts everything in one way."""
    found = deeds(lines, told)
    if len({deed.stance for deed in found}) < 2:
        return ["no_safe_question"] if found else []
    by_stance = {s: sorted((d for d in found if d.stance == s), key=lambda d: d.line.rank("", RULE)) for s in STANCES}
    outcomes: list[QuestionRecord | str] = []
    for rank in range(max(map(len, by_stance.values()))):
        for stance in STANCES:
            if rank < len(by_stance[stance]) and sum(not isinstance(o, str) for o in outcomes) < _MOST_A_BRIEF:
                try:
                    outcomes.append(_draft(by_stance[stance][rank]))
                except drafting.Refused as refused:
                    outcomes.append(refused.reason)
    return outcomes


def _draft(deed: Deed) -> QuestionRecord:
    stem = f"How does {brief_of(deed.line.label)} put this: {deed.text}?"
    reason = gate.loose(stem.replace("this: ", ""), deed.line.before, deed.line.label)
    if reason:
        raise drafting.Refused(reason)
    explanation = f"{_WHY[deed.stance]}: {drafting.quoted(drafting.drop_stop(deed.line.text))}."
    spec = Spec(kind="single_choice", key=STANCES.index(deed.stance), options=_OPTIONS)
    return record(deed.line, spec, stem, rule=RULE, explanation=explanation)
