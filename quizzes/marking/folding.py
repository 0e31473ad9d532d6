"""Folding of names and terms: what of an answer's form is forgiven, in which order, and under which note.

Pure. A ladder of steps, each forgiving a little more than the last: look-alike letters, accents and
macrons, articles, hyphens, British and American spelling, plural, spaces. Two texts agree at the first
step after which they share a form. Symbols that carry meaning and digits are never folded away: see
``marks``.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Callable
from typing import Final

Forms = frozenset[str]

#: Most ways of writing one text that are followed (a name with many macrons has more).
_MOST_FORMS: Final = 64

_QUOTES: Final = str.maketrans({**dict.fromkeys("‘’‛`´ʼ′＇", "'"), **dict.fromkeys("“”„‟″«»＂", '"')})
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_OUTER: Final = " \t\"'.,;:!?…。、「」『』"
_MARKS: Final = re.compile(r"[0-9+%$¥€£/#@=<>^°§*~|\\]|(?:^|(?<=\s))-(?=\d)")

_LOOKALIKES: Final = str.maketrans("аеорсухіјѕһԁԛԝοανρτικ", "aeopcyxijshdqwoavptik")
_LATIN: Final = re.compile(r"[a-z]")

_WRITTEN: Final = {  # letter with its mark, decomposed -> ways it is written without
    "ō": ("o", "ou", "oo"),
    "ū": ("u", "uu"),
    "ā": ("a", "aa"),
    "ē": ("e", "ee"),
    "ī": ("i", "ii"),
    "ô": ("o", "ou", "oo"),
    "û": ("u", "uu"),
    "ä": ("a", "ae"),
    "ö": ("o", "oe"),
    "ü": ("u", "ue"),
    "å": ("a", "aa"),
    "ø": ("o", "oe"),
    "æ": ("ae",),
    "œ": ("oe",),
    "ł": ("l",),
    "đ": ("d",),
    "ð": ("d",),
    "þ": ("th",),
    "ı": ("i",),
}
_COMBINING: Final = re.compile("[\u0300-\u036f]")

_SPELLING: Final = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?<=\w{3})our(?=\b|s\b|ed\b|ing\b|able|al\b|ite\b|ful|hood|er\b|ly\b)", "or"),
        (r"(?<=\w{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)\b)", "iz"),
        (r"(?<=\wl)ys(?=(?:e|ed|es|er|ers|ing)\b)", "yz"),
        (r"(?<=[tb])re(s?)\b", r"er\1"),
        (r"\b(def|lic|off|pret)ence(?=s?\b|less)", r"\1ense"),
        (r"(?<=og)ue(?=s?\b)", ""),
        (r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers)\b)", "l"),
        (r"(?<=\w{4})amme(?=s?\b)", "am"),
        (r"\bgrey", "gray"),
        (r"\baluminium\b", "aluminum"),
        (r"(?<=dg)e(?=ment)", ""),
        (r"\bage(?=ing\b)", "ag"),
        (r"\b(p|h|c|an|orthop)ae(?=\w)", r"\1e"),
        (r"\bst\b", "saint"),
        (r"\bmt\b", "mount"),
    )
)

_SIBILANT: Final = re.compile(r"(?:ch|sh|x|ss|z)es$")


def plain(text: str) -> str:
    """Compatibility forms, case, quotes, dashes, outer marks and space made one; nothing else is lost."""
    folded = text if text.isascii() else unicodedata.normalize("NFKC", text)
    folded = folded.translate(_QUOTES).translate(_DASHES).casefold()
    folded = unicodedata.normalize("NFC", folded).replace("&", " and ").replace("_", " ")
    folded = " ".join(folded.split())
    return folded.strip(_OUTER) or folded


def marks(text: str) -> str:
    """The digits and meaning symbols of a plain text, in order: "plan a+" has "+", "type 2" has "2"."""
    return "".join(_MARKS.findall(text))


def _alike(text: str) -> Forms:
    if text.isascii() or not _LATIN.search(text):
        return frozenset((text,))
    return frozenset((text.translate(_LOOKALIKES),))


def _unaccented(text: str) -> Forms:
    if text.isascii():
        return frozenset((text,))
    ways = [_WRITTEN.get(char, (char,)) for char in text]
    written = itertools.islice(itertools.product(*ways), _MOST_FORMS)
    return frozenset(
        unicodedata.normalize("NFC", _COMBINING.sub("", unicodedata.normalize("NFD", "".join(way)))) for way in written
    )


def _bare(text: str) -> Forms:
    words = text.split()
    if words and words[0] in ("a", "an", "the"):
        words = words[1:]
    kept = [word for word in words if word != "the"]
    return frozenset((" ".join(kept) or text,))


def _unhyphened(text: str) -> Forms:
    loose = re.sub(r"(?<=[^\W\d_])[-.,!?;:]+(?=[^\W\d_])", " ", text)
    loose = re.sub(r"(?<=\w)'(?=\w)|(?<=[^\W\d_])[.,!?;:]+(?=\s|$)|\"", "", loose)
    return frozenset((" ".join(loose.split()),))


def _one_spelling(text: str) -> Forms:
    for pattern, to in _SPELLING:
        text = pattern.sub(to, text)
    return frozenset((text,))


def _singular(text: str) -> Forms:
    return frozenset((" ".join(singular(word) for word in text.split()),))


def singular(word: str) -> str:
    """The singular of a regular plural; words of up to three letters and -ss, -us, -is stay as they are."""
    if len(word) < 4 or not word.isalpha() or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if _SIBILANT.search(word) else word[:-1]


def _squashed(text: str) -> Forms:
    return frozenset((re.sub(r"(?<=\d)[\s-]+(?=\d)|([\s'-]+)", lambda gap: "" if gap[1] else " ", text),))


#: The ladder after ``plain``: name of the step (also of its note) and what it forgives.
STEPS: Final[tuple[tuple[str, Callable[[str], Forms]], ...]] = (
    ("letters", _alike),
    ("accents", _unaccented),
    ("article", _bare),
    ("spacing", _unhyphened),
    ("spelling", _one_spelling),
    ("plural", _singular),
    ("spaces", _squashed),
)

#: Name of the first rung: nothing but case, quotes and outer space forgiven.
EXACT: Final = "exact"
#: The rung on which slips of the keyboard are looked for.
TYPO_STEP: Final = "spelling"

Rung = tuple[str, Forms]
Ladder = tuple[Rung, ...]


def ladder(text: str, *, skip: frozenset[str] = frozenset()) -> Ladder:
    """Every rung of a text: (step, its forms after that step). Steps in ``skip`` change nothing."""
    forms = frozenset((plain(text),))
    rungs = [(EXACT, forms)]
    for name, step in STEPS:
        if name not in skip:
            forms = frozenset(itertools.islice((form for text in forms for form in step(text)), _MOST_FORMS))
        rungs.append((name, forms))
    return tuple(rungs)


def meets(one: Ladder, other: Ladder) -> int | None:
    """The number of the first rung on which two texts agree, None when they never do.

    Texts that differ in digits or meaning symbols agree on no rung.
    """
    if marks(min(one[0][1])) != marks(min(other[0][1])):
        return None
    return next(
        (rung for rung, ((_, mine), (_, yours)) in enumerate(zip(one, other, strict=True)) if mine & yours), None
    )
