"""What a claim hangs on, from explicit connectives only: because, despite, unless, so that, as a result ...

Pure. ``grounds_of(sentence)`` gives each stated ground with its span; ``is_consequence`` says that a sentence follows
from the one before; ``main_clause`` is what is claimed when the grounds are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

#: Connectives by relation. A strong one makes a claim of the clause it belongs to, also of the author's own.
_CONNECTIVES: Final = (
    (
        "because",
        True,
        r"(?:simply |mainly |largely |partly |not least |precisely )?because(?! of\b)|on the grounds that|given that",
    ),
    (
        "because",
        True,
        r"because of|as a result of|owing to|thanks to|in view of|in (?:the )?light of|in response to"
        r"|as a consequence of",
    ),
    ("because", False, r"due to|given"),
    ("despite", True, r"despite|in spite of|even though|notwithstanding"),
    ("despite", True, r"although"),
    ("despite", False, r"though"),
    ("on_condition", True, r"unless|provided that|on condition that|as long as|only if|so long as"),
    (
        "leads_to",
        True,
        r"so that|thereby|leading to|resulting in|with the result that|which (?:leads|led) to",
    ),
    ("evidence", False, r"as (?:shown|demonstrated|evidenced|illustrated|confirmed) by|as can be seen from"),
)
_GROUND = r"(?P<ground>[^;]{12,300}?)(?=[.;!]|, (?:which|but|and|while)\b|$)"
_INNER: Final = tuple(
    (relation, strong, re.compile(rf"(?:,|—| –)? (?P<word>{words}) {_GROUND}"))
    for relation, strong, words in _CONNECTIVES
)
_AT_START = r"(?P<ground>[^,;]{8,200}), .{15,}$"
_LEADING: Final = tuple(
    (relation, strong, re.compile(rf"^(?:But |And |Yet )?(?P<word>{words}) {_AT_START}", re.IGNORECASE))
    for relation, strong, words in _CONNECTIVES
    if relation in ("because", "despite", "on_condition")
)
_CONSEQUENCE = re.compile(
    r"^(?:As a (?:result|consequence)|Therefore|Consequently|Hence|Thus(?! far)|For (?:this|that) reason|That is why"
    r"|This is why|It follows that|Accordingly),? "
)
#: Connectives that lead a noun ("despite the rain"); the others lead a clause.
_BEFORE_A_NOUN = re.compile(r"(?:of|to|by|in|from|given|despite|notwithstanding)$", re.IGNORECASE)
_FEWEST_WORDS: Final = 4


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground: its relation, its words and their span in the sentence; ``at`` is where the connective begins."""

    relation: str
    text: str
    start: int
    end: int
    at: int
    strong: bool
    leads: bool = False
    clausal: bool = True


def grounds_of(sentence: str) -> Iterator[Ground]:
    """The grounds that connectives of a sentence introduce, at most one for each relation."""
    seen: set[str] = set()
    for relation, strong, pattern in _LEADING:
        match = pattern.match(sentence)
        if match and relation not in seen and len(match["ground"].split()) >= _FEWEST_WORDS - 1:
            seen.add(relation)
            yield _ground(match, relation, strong, leads=True)
    for relation, strong, pattern in _INNER:
        match = pattern.search(sentence, 12)
        if match and relation not in seen and len(match["ground"].split()) >= _FEWEST_WORDS:
            seen.add(relation)
            yield _ground(match, relation, strong, leads=False)


def _ground(match: re.Match[str], relation: str, strong: bool, *, leads: bool) -> Ground:
    text = match["ground"].strip().rstrip(" ,")
    start = match.start("ground")
    clausal = _BEFORE_A_NOUN.search(match["word"]) is None
    return Ground(relation, text, start, start + len(text), match.start("word"), strong, leads, clausal)


def is_consequence(sentence: str) -> bool:
    """Whether the sentence says that it follows from the one before."""
    return _CONSEQUENCE.match(sentence) is not None


def main_clause(sentence: str, grounds: Sequence[Ground]) -> str:
    """What a sentence claims, without the grounds it gives; "" when too little is left."""
    strong = [ground for ground in grounds if ground.strong]
    text = sentence
    if strong and strong[0].leads:
        text = sentence[strong[0].end :].lstrip(", ")
    elif strong:
        text = sentence[: strong[0].at].rstrip(" ,—–")
    text = _CONSEQUENCE.sub("", text)
    return text if len(text.split()) >= _FEWEST_WORDS and not text.endswith("?") else ""
