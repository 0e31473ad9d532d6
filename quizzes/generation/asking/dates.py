"""The question for the day, month or year at which something was done. Pure."""

from __future__ import annotations

import re
from typing import Final

from content.syntax.tree import Word
from quizzes.generation.asking.telling import Lower, inverted, join, told_as_past, writer
from quizzes.generation.clauses import habitual
from quizzes.generation.clauses.statement import Statement
from quizzes.generation.values import Asked

_TIME: Final = frozenset("in on by since until till before after from during at through".split())
_CALENDAR: Final = frozenset(
    "fiscal only just the of end start beginning middle close spring summer autumn fall winter half first second early "
    "late mid - year month".split()
)


def of_date(statement: Statement, asked: Asked, low: Lower) -> str:
    tree, part = statement.tree, statement.part
    if asked.precision not in ("day", "month", "year") or statement.value_is_subject:
        return ""
    if any(w.label == "neg" for w in statement.helpers) or (asked.year_given and habitual(statement)):
        return ""
    value_words = [tree.words[p] for p in statement.value]
    rows = [w for w in (*value_words, *statement.path) if w.label == "conj" or tree.children(w, "conj")]
    if any(w in statement.path[:-1] or w in value_words for w in rows):
        return ""  # "in 2018 and 2019"
    if since := _since_event(statement, asked, low):
        return since
    phrase = statement.part_places
    inner = [tree.words[p] for p in phrase - statement.value if p != part.place]
    if any(w.low not in _CALENDAR and w.label not in ("punct",) for w in inner):
        return ""
    if any(w.low in ("early", "late", "mid") for w in inner) and asked.precision == "day":
        return ""
    wanted = which(asked)
    if any(w.low in ("fiscal", "fy") for w in (*value_words, *inner)):
        wanted = wanted.replace("year", "fiscal year")
    before = tree.words[part.place - 1] if part.place else part
    if before.place > statement.verb.place and (before.lemma in _DATED_NOUNS or _in_from(statement, before)):
        return ""  # the date may be that of the elections, or of the peak prices fell from
    if part.low == "by" and (not _looks_ahead(statement) or aimed_at(statement)):
        return ""
    if part.label == "prep" and part.low in _TIME:
        words = [w for w in inner if w.low not in ("early", "late", "mid", "-", "year", "only", "just", "fiscal")]
        middle = " ".join(w.low for w in sorted(words, key=lambda w: w.place))
        if middle and not middle.endswith("of"):
            return ""
        wh = join(part.low, middle, wanted)
    elif part.label in ("npadvmod", "advmod") and part.place in statement.value:
        wh = f"{'on' if asked.precision == 'day' else 'in'} {wanted}"
    else:
        return ""
    write = writer(statement, low)
    rest = write(statement.after - phrase)
    if _COUNT_OF_TIME.search(rest):
        return ""  # "fourteen months later, on MARK"
    others = [write(p) for p in (*statement.borrowed, *statement.before) if not p & statement.value]
    past = told_as_past(statement, rest, low) if part.low in ("in", "on") else ""
    if past:
        return join(wh, past, *others)
    return join(wh, inverted(statement, rest, low), *others)


_COUNT_OF_TIME: Final = re.compile(
    r"(?:^|\s)(?:[a-z-]+|\d+) (?:years?|months?|weeks?|days?|decades?)(?: (?:later|earlier|after|before))?$"
)


def _since_event(statement: Statement, asked: Asked, low: Lower) -> str:
    """ "The port has been free since the treaty of MARK" becomes "since the treaty of which year has ..."."""
    part, path = statement.part, statement.path
    if part.low not in ("since", "until", "before", "after") or len(path) != 4 or asked.precision != "year":
        return ""
    if path[2].label != "pobj" or path[1].low not in ("in", "of") or path[0].label != "pobj":
        return ""
    if statement.tree.head(path[2]).place != part.place or path[2].tag not in ("NN", "NNP"):
        return ""
    phrase = statement.part_places
    words = statement.tree.write(phrase - {path[1].place}, statement.value, f"of {which(asked)}")
    write = writer(statement, low)
    others = [write(p) for p in (*statement.borrowed, *statement.before) if not p & statement.value]
    return join(words[0].lower() + words[1:], inverted(statement, write(statement.after - phrase), low), *others)


#: Nouns that a date may belong to as well as to the verb before them.
_DATED_NOUNS: Final = frozenset(
    """
    election summit meeting vote visit war crisis conference exercise declaration statement agreement treaty pact survey
    poll report study strategy attack speech announcement trial referendum census review law act budget guideline
    revision decision deal letter earthquake flood coup invasion strike drought festival ruling judgment directive
    """.split()
)


def _in_from(statement: Statement, word: Word) -> bool:
    """Whether a word stands in a phrase with "from": "fell from a peak of 9% in MARK"."""
    return any(w.label == "prep" and w.low == "from" for w in statement.tree.above(word))


_AHEAD: Final = frozenset("expect plan aim hope intend need want pledge promise agree commit vow seek propose".split())


def aimed_at(statement: Statement) -> bool:
    """Whether a date belongs to a target that is missed or met: "will miss its target of 5 ships by MARK"."""
    aims = ("target", "goal", "aim", "pledge", "deadline", "commitment")
    near = (w for w in statement.tree.words if statement.verb.place < w.place < min(statement.value))
    return any(w.lemma in aims for w in near)


def _looks_ahead(statement: Statement) -> bool:
    """Whether a statement tells what is to be done by a date, so that "by" belongs to its verb."""
    modal = any(w.tag == "MD" or w.low in ("had", "was", "were") for w in statement.helpers)
    return modal or statement.verb.lemma in _AHEAD or len(statement.chain) > 1


def which(asked: Asked) -> str:
    if asked.year_given and asked.precision in ("day", "month"):
        return f"which {asked.precision} of {asked.year_given}"
    return {"day": "which day", "month": "which month and year", "year": "which year"}[asked.precision]
