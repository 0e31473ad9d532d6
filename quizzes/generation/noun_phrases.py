"""Whether a noun phrase is a plural. Pure and timid."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.words import PREPOSITIONS

_IRREGULAR: Final = frozenset("people police women men children media data criteria".split())
#: "the Chips and Science Act": one name, whatever it joins.
_ONE_NAME: Final = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w.&’-]* )*(?:[A-Z][\w.&’-]*,? and )(?:[A-Z][\w.&’-]* )*"
    r"(?:Act|Agreement|Treaty|Pact|Accord|Convention|Protocol|Law|Bill|Strategy|Plan|Programme|Program|Partnership|"
    r"Initiative|Framework|Fund|Mechanism|Council|Agency|Ministry|Bank|Institute|Commission|Committee|Authority|"
    r"Department|Office|Court|Board|Directive|Regulation|Compact|Charter|Declaration|Alliance|Centre|Center|Scheme)"
)


def is_plural(phrase: str) -> bool:
    """Whether a noun phrase is a plural, judged by its head: the word before the first preposition."""
    words = [w.strip('“”‘’"(),') for w in phrase.split()]
    if _ONE_NAME.fullmatch(phrase):
        return False
    if " and " in phrase and not any(w.lower() in PREPOSITIONS for w in words[: words.index("and")]):
        return True
    head = ""
    for word in words:
        if word.lower() in PREPOSITIONS or (word.lower() in ("that", "which", "who") and head):
            break
        head = word
    low = head.lower()
    return low in _IRREGULAR or (low.endswith("s") and not low.endswith(("ss", "us", "is", "’s")))
