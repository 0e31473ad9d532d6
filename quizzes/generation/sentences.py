"""Where the sentences of a passage begin and end, and whether a stretch of text holds a verb. Pure."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.verbs import PLAIN_VERBS, form_of, is_participle, nounish
from quizzes.generation.words import ADVERBS, DETERMINERS, MARK, PREPOSITIONS

_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Hon|No|Nos|Art|vs|cf|ca|approx|e\.g|i\.e|etc|al|Inc|Ltd|Co|Corp|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fig|pp?|Vol)|\b[A-Z](?:\.[A-Z])*)\.$"
)


#: A capitalised word that begins a sentence even after "U.S.".
_STARTER: Final = re.compile(
    r"(?:In|The|This|These|It|He|She|They|However|But|On|At|As|While|A|An|For|After|Since|By|And|Its|There)\b"
)


_END: Final = re.compile(r"[.!?]+[”’\"')\]]*(?:\[\d{1,3}\])*(?=\s)")


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence in a passage; abbreviations and initials do not end one."""
    spans, start = [], 0
    for match in _END.finditer(text):
        if match[0][0] == "." and _ABBREVIATION.search(text[start : match.start() + 1]):
            initials = re.search(r"[A-Z]\.[A-Z]\.$", text[start : match.start() + 1])
            if not (initials and _STARTER.match(text[match.end() :].lstrip())):
                continue
        following = text[match.end() :].lstrip()
        if following and not (following[0].isupper() or following[0] in "“‘\"'([$€£¥" or following[0].isdigit()):
            continue
        spans.append((start, match.end()))
        start = match.end() + (len(text[match.end() :]) - len(text[match.end() :].lstrip()))
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def sentence_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds a span; a span over two sentences gives both."""
    spans = sentence_spans(text)
    first = next((s for s in reversed(spans) if s[0] <= start), (0, len(text)))
    last = next((s for s in spans if s[1] >= end), (0, len(text)))
    return first[0], last[1]


_OBJECT: Final = re.compile(
    rf"(?:the|an?|its|their|his|her|that|to|over|more|about|nearly|just|only|some|as)$|\d|{MARK}", re.I
)


def _plural_verb(before: str, word: str, after: str) -> bool:
    """Whether a base form surely is the verb of a plural: "households live along ..."."""
    plural = (before.endswith("s") and not before.endswith(("ss", "us", "is"))) or before in ("people", MARK)
    return (
        plural
        and (word in PLAIN_VERBS or not nounish(word))
        and (after in DETERMINERS | PREPOSITIONS | {"to", "that", MARK} or after[:1].isdigit())
    )


def is_statement(text: str) -> bool:
    """Whether a text with its gap reads as a whole sentence: it has a verb and does not open with a participle."""
    words = [w.strip('“”‘’"(),.;:').lower() for w in text.split()]
    first = next((w for w in words if w not in ADVERBS), "")
    return has_verb(text) and not is_participle(first) and not (first.endswith("ing") and len(first) > 5)


def surely_has_verb(text: str) -> bool:
    """Like ``has_verb``, but a form that may be a participle ("tariffs set at ...") does not count."""
    tokens = [t.strip('“”‘’"(),.;:') for t in text.split()]
    for token, after in zip(tokens[1:], [*tokens[2:], ""], strict=False):
        form = form_of(token.lower())
        if form == "aux" or (form == "third" and not nounish(token.lower())):
            return True
        if form == "past" and (not is_participle(token.lower()) or after in DETERMINERS or after[:1].isupper()):
            return True
    return False


def has_verb(text: str) -> bool:
    """Whether a stretch of text seems to hold a finite verb, so that it can stand as a statement."""
    tokens = [t.strip('“”‘’"(),.;:') for t in text.split()]
    for before, token, after in zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False):
        form, prev = form_of(token.lower()) if token not in {"May"} else "", before.lower()
        if form == "aux":
            return True
        if form == "third" and nounish(token.lower()) and not _OBJECT.match(after):
            continue
        if form == "base" and _plural_verb(prev, token.lower(), after.lower()):
            return True
        if form in ("past", "third") and prev not in DETERMINERS | PREPOSITIONS | {"and", "or"}:
            return True
    return False
