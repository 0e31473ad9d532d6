"""Exact words of a passage that prove a fact, short enough to be read in feedback. Pure."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 240
#: Words from the start of a sentence may be somewhat longer: with its subject they say more than a clause without.
_LONGEST_FROM_START: Final = 320
#: What may open a clause that is understood by itself; a participle or a preposition ("adopted by ...") does not.
_CLAUSE: Final = re.compile(
    r"[A-Z]|(?:and|but|or|while|whereas|although|because|when|the|an?|its|their|his|her|it|they|he|she|this|these|that|"
    r"some|most|many|one|two|three|no|there)\b"
)


def cut(passage: str, sentence: str, start: int, end: int) -> str:
    """The sentence that holds ``passage[start:end]``, or the whole clauses of it around that place.

    What is cut begins with the sentence where the clause alone would lack its subject.
    """
    if len(sentence) <= _LONGEST:
        return sentence
    at = passage.index(sentence)
    first, last = start - at, end - at
    for breaks in (r"[;:—]\s+|\s+[–—]\s+", r"[,;:—]\s+|\s+[–—]\s+"):
        edges = [0, *(m.end() for m in re.finditer(breaks, sentence)), len(sentence)]
        ends = [edge for edge in edges if edge >= last]
        begin = max(edge for edge in edges if edge <= first)
        if ends[0] - begin > _LONGEST:
            continue
        stop = max(edge for edge in ends if edge - begin <= _LONGEST)
        begin = min(edge for edge in edges if stop - edge <= _LONGEST and edge <= begin)
        if begin and not _CLAUSE.match(sentence, begin) and ends[0] <= _LONGEST_FROM_START:
            begin, stop = 0, ends[0]
        return sentence[begin:stop].rstrip(" ,;:–—")
    begin, stop = max(0, first - 110), min(len(sentence), last + 110)
    begin = sentence.rfind(" ", 0, begin) + 1 if begin else 0
    space = sentence.find(" ", stop)
    return sentence[begin : space if space > 0 else len(sentence)].strip()
