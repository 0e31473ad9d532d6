"""Further statements that a sentence makes beside its main clause: what a comma, a participle or a comparison adds.

Pure. Each reading is a plain statement with ``MARK`` for the value. A reading is only offered where grammar leaves
no doubt about its subject; the caller asks from the first reading that gives a question which passes the gate.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation import comparisons, grammar, openers, patterns
from quizzes.generation.trimming import Clause, reduce_sentence, tidied, without_trailers
from quizzes.generation.words import MARK

_IN_SURVEY: Final = re.compile(
    rf"^in (?P<noun>(?:an?|the) [^,]*?\b(?:survey|poll|study|census)\b[^,]*?) (?P<prep>of|in|from) {MARK}, "
    r"(?P<what>[^,;]+)$",
    re.I,
)
_WHEN: Final = re.compile(rf"\b(?P<prep>in|on) {MARK},? when (?P<what>[^;]+)$")
_CALLING: Final = re.compile(
    rf"(?P<who>[A-Z][\w’.-]+(?: [A-Z][\w’.-]+)+)(?:, [^,]+,)? calling for (?P<what>[^,;]*{MARK}[^,;]*)"
)
#: The comma of "20,000" is no comma of the sentence; another mark stands for it while the sentence is cut.
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_COMMA: Final = "\ue001"


def readings(sentence: str) -> tuple[Clause, ...]:
    """The main statement of a sentence first, then what else it says of the value at ``MARK``."""
    sentence = _THOUSANDS.sub(_COMMA, sentence)
    main = reduce_sentence(sentence)
    whole = re.sub(r"[.!?]+$", "", patterns.ASIDE.sub(lambda m: m[0] if MARK in m[0] else "", tidied(sentence)))
    found = [main]
    found += [clause for clause in (comparisons.with_value(main), comparisons.with_date(main)) if clause]
    for shape in _SHAPES:
        for text in (main.text, whole):
            if MARK in text and (reading := shape(text)):
                told = text is main.text
                found.append(Clause(_closed(reading), main.attribution if told else ""))
                break
    kept: dict[str, Clause] = {}
    for clause in found:
        if clause.text.count(MARK) == 1:
            text, source = clause.text.replace(_COMMA, ","), clause.attribution.replace(_COMMA, ",")
            kept.setdefault(text, Clause(text, source))
    return tuple(kept.values())


def _closed(text: str) -> str:
    return re.sub(r"\s+([,.;:])", r"\1", text).strip(" ,")


def _survey(text: str) -> str:
    """ "In a poll of MARK, most said ..." says that a poll of MARK found that most said ..."""
    match = _IN_SURVEY.match(text)
    return f"{match['noun']} {match['prep']} {MARK} found that {match['what']}" if match else ""


def _when(text: str) -> str:
    """ "That box was ticked in MARK, when the two met" says that the two met in MARK."""
    match = _WHEN.search(text)
    if not match:
        return ""
    what = without_trailers(re.sub(r"^(?:the|a) ", lambda m: m[0], match["what"]))
    return f"{what} {match['prep']} {MARK}" if grammar.parse(what) else ""


def _calling(text: str) -> str:
    match = _CALLING.search(text)
    return f"{match['who']} called for {match['what']}" if match else ""


_SHAPES: Final = (_survey, _when, _calling, openers.in_deal, openers.committed, openers.without_addition)
