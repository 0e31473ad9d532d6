"""A small table of English verbs: enough to turn a plain statement into a question with *do*.

Pure. The table holds verbs that reports use; a verb outside it is not guessed at, the sentence is then
asked as a gap instead. ``form_of`` says what a word can be, ``base_of`` gives its infinitive.
"""

from __future__ import annotations

from typing import Final

from quizzes.generation.verb_table import DOUBLING, IRREGULAR, NOUNISH, REGULAR

BE: Final = frozenset("is are was were".split())
HAVE: Final = frozenset("has have had".split())
DO: Final = frozenset("does do did".split())
MODALS: Final = frozenset("will would can could may might shall should must".split())
AUXILIARIES: Final = BE | HAVE | DO | MODALS


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    if base in DOUBLING:
        return base + base[-1] + "ed"
    if base in {"cancel", "label", "travel", "signal"}:
        return base + "led"
    return base + "ed"


def third(base: str) -> str:
    """The form for *it*: carry, carries; reach, reaches."""
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ies"
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base + "s"


_BASES: Final = REGULAR | frozenset(IRREGULAR)
_PASTS: dict[str, str] = {_past(b): b for b in sorted(REGULAR)} | {p: b for b, (p, _) in IRREGULAR.items()}
_PASTS |= {b + "ed": b for b in ("cancel", "travel", "signal", "label")}
_THIRD: Final = {third(b): b for b in sorted(_BASES)}
_PARTICIPLES: Final = frozenset(_past(b) for b in REGULAR) | {p for _, p in IRREGULAR.values()}
_FROM_PARTICIPLE: Final = {_past(b): b for b in sorted(REGULAR)} | {p: b for b, (_, p) in IRREGULAR.items()}
#: Past forms that cannot be a participle: seen alone they are surely the verb of their clause.
_ONLY_PAST: Final = frozenset(past for past, participle in IRREGULAR.values() if past != participle)


#: Bases that may be nouns, but hardly after a plural and before a preposition or an article.
PLAIN_VERBS: Final = frozenset(
    "account live work vote travel study serve use face support trust doubt favour favor want need hope fear oppose "
    "trade depend rely remain belong".split()
)


def form_of(word: str) -> str:
    """What a word can be: "aux", "past", "third", "base" or "". A past form may be a participle too."""
    if word in AUXILIARIES:
        return "aux"
    if word in _PASTS:
        return "past"
    if word in _THIRD:
        return "third"
    return "base" if word in _BASES else ""


def base_of(word: str) -> str:
    """The infinitive of a finite form, "" when the table does not have it."""
    return _PASTS.get(word) or _THIRD.get(word) or (word if word in _BASES else "")


def base_of_participle(word: str) -> str:
    """The infinitive of a participle (*moved*, *taken*), "" when the table does not have it."""
    return _FROM_PARTICIPLE.get(word, "")


def is_participle(word: str) -> bool:
    """Whether the word can follow *was* or *has*."""
    return word in _PARTICIPLES


def only_past(word: str) -> bool:
    """Whether the word can only be a finite past, never a participle: *rose*, *fell*, *took*."""
    return word in _ONLY_PAST


def nounish(word: str) -> bool:
    """Whether a form in -s, or a base, may as well be a noun: *calls*, *plans*, *exports*."""
    return (_THIRD.get(word) or word) in NOUNISH


def past_of(base: str) -> str:
    """The finite past of an infinitive: rise, rose."""
    return IRREGULAR[base][0] if base in IRREGULAR else _past(base)


def base_of_ing(word: str) -> str:
    """The infinitive of a form in -ing (*raising*, *cutting*), "" when the table does not have it."""
    return _FROM_ING.get(word, "")


def ing(base: str) -> str:
    """The form in -ing: raise, raising; cut, cutting."""
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    if base in DOUBLING or base in {
        "cut",
        "get",
        "hit",
        "let",
        "put",
        "run",
        "set",
        "shut",
        "sit",
        "split",
        "win",
        "begin",
    }:
        return base + base[-1] + "ing"
    return base + "ing"


_FROM_ING: Final = {ing(b): b for b in sorted(_BASES)}
