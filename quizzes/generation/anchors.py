"""Whether a text that tells of the past names somebody, a place or a thing by which to find what it tells.

Pure. Bodies and texts that every country has do not count, nor does the author whose brief a stem is about.
"""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.verbs import AUXILIARIES, form_of, only_past

_ANYWHERE: Final = re.compile(
    r"\b(?:Royal|Supreme|Federal|National|High|Constitutional|Public|State|Upper|Lower|Civil|General) "
    r"[A-Z]\w+(?: (?:Act|Court|Law|Council|Board))?|\bCourt of [A-Z]\w+|\bMinistry of [A-Z]\w+|"
    r"\b(?:Parliament|Senate|Cabinet|Congress|Government|Ministry|President|Treasury|Act|Law|Bill)\b"
)
_NO_NAME: Final = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:US|Australian|Canadian|New Zealand|New Taiwan|Hong Kong|Singapore|Namibian) dollars|Swiss francs|"
    r"(?:Indian|Pakistani) rupees|South Korean won|Brazilian reais|South African rand|Polish zloty|"
    r"(?:Swedish|Norwegian|Danish) kron[a-z]+|(?:Mexican|Philippine) pesos|US)\b"
)
_PAST: Final = re.compile(r"\b(?:did|was|were|had)\b")
_LED: Final = AUXILIARIES | {"be", "been", "the", "a", "an", "of", "by", "newly", "and", "or"}


def unanchored(text: str, label: str) -> bool:
    """Whether a text tells of a past event and names nothing by which to find it. ``label`` names the authors."""
    name = re.escape(label)
    said = re.sub(rf"(?:[Aa]ccording to|cited by|cited in) {name}(?: \(\d{{4}}\))?,?", "x", text).strip()
    if not (_PAST.search(said) or _past_verb(said)):
        return False
    said = _NO_NAME.sub("", _ANYWHERE.sub("", said))
    return re.search(r"(?<=[\w,;:(’] )[A-Z][\w’-]*|[“‘\"]|\b[A-Z]\w*[A-Z]", said) is None and not _opens_with_name(said)


def _opens_with_name(text: str) -> bool:
    """Whether a statement begins with a name, which the capital of its first word does not show."""
    first = re.match(r"[A-Z][\w’-]*", text)
    return first is not None and bool(re.search(r"[’']s$", first[0]))


def _past_verb(text: str) -> bool:
    words = [w.strip(",.?;:").lower() for w in text.split()]
    return any(
        only_past(w) or (i and form_of(w) == "past" and w.endswith("ed") and words[i - 1] not in _LED)
        for i, w in enumerate(words)
    )
