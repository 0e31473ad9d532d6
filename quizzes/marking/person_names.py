"""Names of persons, folded: titles dropped, the parts in any order, and which of them is the family name.

Pure. A name becomes a ladder as terms do (``quizzes.marking.folding``), with the words of every form
sorted, so that "Ishiba Shigeru" and "Shigeru Ishiba" meet on the first rung.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from quizzes.marking.folding import Ladder, Rung, ladder, plain
from quizzes.marking.vocabulary import known_names

#: Words before a name that are no part of it. At least one word always stays.
TITLES: Final = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable right rev reverend fr sr
    president vice prime minister premier chancellor king queen prince princess emperor empress pope senator sen
    representative rep congressman congresswoman governor gov mayor ambassador amb secretary state general gen
    brigadier colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm marshal commander judge justice
    deputy foreign defence defense finance trade interior pm fm chief director chairman chairwoman chair chairperson
    ceo former ex the late of harbour harbor master representative analyst author scholar""".split()
)
#: Words after a name that are no part of it.
_AFTER: Final = frozenset("san sama sensei shi kun chan esq phd md mp mep obe cbe kbe jd llb ret".split())
_AFTER_KANJI: Final = re.compile(
    "(?<=..)(?:氏|さん|様|首相|総理|総理大臣|大統領|大臣|外相|教授|博士|議員|先生|知事|長官)$"
)
#: Generations: they may be left out, but never be another one.
_JUNIOR: Final = frozenset({"jr", "junior", "sr", "senior"})
#: Words that belong to the family name behind them.
PARTICLES: Final = frozenset(
    "van von der den de del della di da dos das du la le ter ten bin ibn al el ben st saint mac o".split()
)
_APART: Final = re.compile(r"[\s,.・·]+")
_GLOSS: Final = re.compile(r"\s*[(（](?P<inner>[^()（）]{1,40})[)）]\s*$")
#: What stands in brackets behind a name and is no name: an abbreviation, years.
_ABBREVIATION: Final = re.compile(r"[A-Z]{2,6}|\d{4}\s?[-–]\s?(?:\d{2,4})?")
_SKIPPED: Final = frozenset({"article", "plural", "spelling"})


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name, folded, in their order; an office behind a comma and a gloss in brackets are dropped."""
    folded = _AFTER_KANJI.sub("", plain(_without_gloss(text)))
    before, _comma, after = folded.rpartition(",")
    if before and after.split() and all(word in TITLES for word in after.split()):
        folded = before
    return tuple(word for word in _APART.split(folded) if word)


def _without_gloss(text: str) -> str:
    """The name without "(LDP)", "(Japan)", "(1954-2022)" or "(prime minister)" behind it; "(Smith)" stays."""
    found = _GLOSS.search(text)
    if found is None:
        return text
    inner = plain(found["inner"])
    is_gloss = _ABBREVIATION.fullmatch(found["inner"]) or inner in known_names() or set(inner.split()) <= TITLES
    return text[: found.start()] if is_gloss and text[: found.start()].strip() else text


def without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without titles before and letters after them; the last word that is left always stays."""
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1].strip("-") in _AFTER:
        words = words[:-1]
    if words and words[-1].endswith(("-san", "-sama", "-sensei")):
        words = (*words[:-1], words[-1].rpartition("-")[0])
    return words


@lru_cache(maxsize=4096)
def name_ladder(text: str, *, short: bool = False) -> Ladder:
    """The rungs of a name whose words may stand in any order, with its titles and without.

    ``short``: "Jr" and "Sr" may be left out as well.
    """
    words = words_of(text)
    versions = {words, without_titles(words)}
    if short:
        versions |= {_without_generation(version) for version in versions}
    ladders = [ladder(" ".join(version), skip=_SKIPPED) for version in sorted(versions) if version]
    if not ladders:
        return ladder(text)
    return tuple(_in_any_order(rungs) for rungs in zip(*ladders, strict=True))


def _without_generation(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(word for word in words if word not in _JUNIOR)
    return kept if len(kept) > 1 else words


def _in_any_order(rungs: tuple[Rung, ...]) -> Rung:
    """One rung of several versions of a name, with the words of each form sorted."""
    step, forms = rungs[0][0], frozenset(form for _step, forms in rungs for form in forms)
    if step == "spaces":  # nothing is left to sort: see ``squashed``
        return step, forms
    return step, frozenset(" ".join(sorted(form.split())) for form in forms)


def squashed(text: str) -> frozenset[str]:
    """The name in one word, from each of its words on: "ishibashigeru" and "shigeruishiba"."""
    words = [word.replace("-", "").replace("'", "") for word in without_titles(words_of(text))]
    return frozenset("".join(words[at:] + words[:at]) for at in range(len(words)))


def family_of(name: str, given: str = "") -> str:
    """The family name within ``name``: ``given`` where the author says it, else what its form tells.

    "Ishiba, Shigeru" and "ISHIBA Shigeru" say it themselves; otherwise it is the last word with the
    particles before it ("van Gogh"). "" for a name of one word.
    """
    if given:
        return given
    before, comma, _after = name.partition(",")
    if comma and before.strip():
        return before.strip()
    words = [word for word in re.split(r"[\s・]+", name) if word]
    while len(words) > 1 and plain(words[-1]).strip(".") in _JUNIOR | _AFTER:
        words.pop()
    if len(words) < 2:
        return ""
    shouted = [word for word in words if len(word) > 2 and word.isupper()]
    if shouted and len(shouted) < len(words):
        return " ".join(shouted)
    start = len(words) - 1
    while start > 1 and plain(words[start - 1]) in PARTICLES:
        start -= 1
    return " ".join(words[start:])
