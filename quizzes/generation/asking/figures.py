"""The question for a figure: its phrase moves to the front of its statement. Pure."""

from __future__ import annotations

import re
from typing import Final

from content.syntax.tree import Word
from quizzes.generation.asking.amounts import LARGE, phrase_for, worded
from quizzes.generation.asking.telling import Lower, helpers_of, inverted, join, told_as_past, writer
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.values import Asked

#: "Three metres wide": the measure goes to the front with its adjective.
_MEASURED: Final = frozenset("wide long deep high tall thick old broad".split())
_FIGURE_PREPOSITIONS: Final = frozenset("by to at from for over within in below above under between on".split())


def of_figure(statement: Statement, asked: Asked, hedge: str, low: Lower, *, polled: bool) -> str:
    part, path = statement.part, statement.path
    preposition = ""
    noun = part
    inner = path[:-1]
    if part.label == "acomp" and len(path) == 2 and path[0].label == "npadvmod" and part.low in _MEASURED:
        if asked.type != "quantity" or not asked.noun:
            return ""
        wh = f"{worded(f'how many {asked.noun}', hedge)} {part.low}"
        return _fronted(statement, wh, statement.after - statement.part_places, low)
    if part.label == "prep":
        if part.low not in _FIGURE_PREPOSITIONS or len(path) < 2 or path[-2].label != "pobj":
            return ""
        if _of_a_noun(statement, part):
            return ""
        preposition, noun, inner = part.low, path[-2], path[:-2]
    elif part.label in ("acomp", "advmod") and len(path) == 2 and path[0].label == "npadvmod":
        if part.tag not in ("JJR", "RBR") or asked.type not in ("percentage", "quantity"):
            return ""
        wh = f"by {worded('what percentage' if asked.type == 'percentage' else f'how many {asked.noun}', hedge)}"
        return _fronted(statement, wh, statement.after - statement.value, low)
    elif part.label not in ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "npadvmod", "dative"):
        return ""
    wh = phrase_for(statement, noun, inner, asked, hedge, preposition, low, polled=polled)
    if not wh:
        return ""
    phrase = statement.part_places
    if part.label == "prep" and any(statement.tree.words[p].tag == "CD" for p in phrase if p < min(statement.value)):
        return ""  # "from 4% to MARK" read as one phrase
    if part.label in ("nsubj", "nsubjpass"):
        write = writer(statement, low)
        opening = [write(p) for p in (*statement.borrowed, *statement.before)]
        helpers = statement.passive_of or helpers_of(statement)
        body = join(wh, helpers, write(statement.adverbs), statement.verb_text, write(statement.after))
        return ", ".join([*(o for o in opening if o), body])
    if preposition in ("to", "from"):
        told = _from_year_to_year(statement, join(preposition, wh), statement.after - phrase, low)
        if told is not None:
            return told
    counts = asked.type in ("quantity", "money") and noun.place in statement.value
    wh, behind = _split_behind(wh) if counts else (wh, "")
    return _fronted(statement, join(preposition, wh), statement.after - phrase, low, behind)


_YEAR: Final = r"(?:in|by) (?:the )?(?:fiscal(?: year)? |FY ?|[A-Z][a-z]+ )?\d{4}"
#: What is left of "fell from 16% in 2017 to 13% in 2023" when one of the two ends is asked for.
_FIRST_LEFT: Final = re.compile(rf"(?P<more>.*?)(?P<end>from \S.*? {_YEAR}) (?P<year>{_YEAR})(?P<rest>.*)")
_LAST_LEFT: Final = re.compile(rf"(?P<more>.*?)(?P<year>{_YEAR}) (?P<end>to \S.*? {_YEAR})(?P<rest>.*)")


def _from_year_to_year(statement: Statement, wh: str, rest: frozenset[int], low: Lower) -> str | None:
    """Each end of a change with its own year beside it; None where the statement gives no two years."""
    write = writer(statement, low)
    text = write(rest)
    first = wh.startswith("from")
    match = (_LAST_LEFT if first else _FIRST_LEFT).fullmatch(text)
    if match is None:
        return None
    if first:
        wh, behind = f"{wh} {match['year']}", join(match["more"].strip(), match["end"], match["rest"].strip())
    else:
        behind = join(match["more"].strip(), match["year"], match["rest"].strip(), match["end"])
    told = told_as_past(statement, behind, low) or inverted(statement, behind, low)
    opening = [write(p) for p in (*statement.borrowed, *statement.before) if not p & statement.value]
    return ", ".join([*(o for o in opening if o), join(wh, told)])


def _split_behind(wh: str) -> tuple[str, str]:
    """ "how many gates in Port Aro" as what is asked and where: the place goes behind the verb."""
    match = _WITH_PLACE.match(wh)
    return (match["wh"], match["behind"]) if match else (wh, "")


_WITH_PLACE: Final = re.compile(
    r"(?P<wh>.*?(?:how much[^,]*, in [^,]+,|how many [^\s,]+(?: (?!of\b)[^\s,]+)*?)) "
    r"(?P<behind>(?:in|on|at|for|from|to|with|across|along) .+)$"
)
_CHANGING: Final = frozenset(
    "change shift return doubling tripling halving quadrupling raising lowering expansion rise hike move "
    "transition".split()
)


def _of_a_noun(statement: Statement, part: Word) -> bool:
    """Whether a phrase may belong to the noun before it: "an increase in spending to 2% of output"."""
    near = [w for w in statement.tree.words if w.place in statement.after and w.place < part.place]
    return any(w.tag.startswith("NN") and w.lemma in LARGE | _CHANGING for w in near)


def _fronted(statement: Statement, wh: str, rest: frozenset[int], low: Lower, behind_value: str = "") -> str:
    write = writer(statement, low)
    opening = [write(p) for p in (*statement.borrowed, *statement.before) if not p & statement.value]
    behind = [o for o in opening if re.search(r"\b(?:its|their|his|her)\b", o)]
    opening = [o for o in opening if o not in behind]
    body = join(wh, inverted(statement, join(behind_value, write(rest)), low), *behind)
    return ", ".join([*(o for o in opening if o), body])
