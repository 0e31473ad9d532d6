"""Short forms in a question written out, so that it stands alone: "the CRMA" becomes "the Critical Raw Materials Act".

Pure. Only what the brief itself spells out is written out, and only where the question stays short enough.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from content.records import NUMERIC_TYPES
from quizzes.generation.situation import Situation
from quizzes.generation.term import known
from quizzes.generation.words import count_words
from quizzes.records import QuestionRecord

_MOST_WORDS: Final = 30
_FIGURES: Final = frozenset(NUMERIC_TYPES)


def spelt_out(question: QuestionRecord, all_of: Sequence[Situation]) -> QuestionRecord:
    """A question for a figure or a date with its short forms in full; names that are asked for might be given away."""
    if not question.stem.endswith("?") or not _FIGURES.intersection(question.tags):
        return question
    stem = question.stem
    for situation in all_of:
        value = situation.fact.value
        if situation.fact.type not in ("organisation", "agreement") or not value.get("acronym"):
            continue
        short, name = str(value["acronym"]), str(value.get("name") or "")
        place = re.search(rf"(?P<the>\b[Tt]he )?(?<![\w&-]){re.escape(short)}(?![\w&-]|\d)", stem)
        if place is None or not name or not name[0].isupper() or known(short) or name in stem:
            continue
        if re.search(rf"[’']s? {re.escape(name)}", situation.document_words):
            continue  # "China's Ministry of Commerce (MOFCOM)": whose, the short form knows
        led = place["the"] or ("the " if re.search(rf"\bthe {re.escape(name)}", situation.document_words) else "")
        full = f"{stem[: place.start()]}{led}{name}{stem[place.end() :]}"
        if count_words(full) <= _MOST_WORDS:
            stem = full
    return replace(question, stem=stem) if stem != question.stem else question
