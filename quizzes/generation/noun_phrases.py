"""Where a noun phrase begins when its end is known, and whether it is a plural. Pure and timid."""

from __future__ import annotations

import re
from typing import Final

from quizzes.generation.verbs import AUXILIARIES, form_of, is_participle, nounish
from quizzes.generation.words import CONJUNCTIONS, PREPOSITIONS, PRONOUNS, SUBORDINATORS

_ARTICLES: Final = frozenset("the a an its their his her".split())
_IRREGULAR: Final = frozenset("people police women men children media data criteria".split())
#: "the Chips and Science Act": one name, whatever it joins.
_ONE_NAME: Final = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w.&’-]* )*(?:[A-Z][\w.&’-]*,? and )(?:[A-Z][\w.&’-]* )*"
    r"(?:Act|Agreement|Treaty|Pact|Accord|Convention|Protocol|Law|Bill|Strategy|Plan|Programme|Program|Partnership|"
    r"Initiative|Framework|Fund|Mechanism|Council|Agency|Ministry|Bank|Institute|Commission|Committee|Authority|"
    r"Department|Office|Court|Board|Directive|Regulation|Compact|Charter|Declaration|Alliance|Centre|Center|Scheme)"
)
_STOPS: Final = (PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | AUXILIARIES) - _ARTICLES - {"us"}
_LONGEST: Final = 12


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


def phrase_before(text: str) -> str:
    """The noun phrase that ends where the text ends, "" when its start is in doubt."""
    tokens = text.split()
    start = len(tokens)
    while start > 0 and len(tokens) - start < _LONGEST:
        token = tokens[start - 1]
        word = token.strip('“”‘’"(),.;:').lower()
        if start < len(tokens) and token[-1] in ",;:.)":
            break
        if word in _ARTICLES:
            start -= 1
            break
        if token[0].islower() and (word in _STOPS or (start < len(tokens) and _verb(word, tokens[start:]))):
            break
        start -= 1
    phrase = " ".join(tokens[start:])
    if not phrase or start == len(tokens):
        return ""
    first = tokens[start]
    sure = first.lower() in _ARTICLES or first[:1].isupper() or re.search(r"[’']s?$", first) or is_plural(phrase)
    return phrase if sure else ""


def _verb(word: str, after: list[str]) -> bool:
    """Whether a lower-case word in front of a phrase is its verb and no part of it."""
    form = form_of(word)
    if form in ("", "base", "aux"):
        return form == "aux"
    if form == "third":
        return not nounish(word)
    return not (is_participle(word) and after and after[0][:1].islower())
