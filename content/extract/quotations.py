"""Terms in quotation marks: names for things, told apart from quoted speech and from words merely set apart.

Pure. ``quoted_terms(words)`` yields them with the gloss that follows, if one does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from content.extract.tokens import Words
from content.extract.vocabulary import FUNCTION_WORDS

_QUOTE = re.compile(r"“(?P<a>[^“”]{2,70})”|(?<!\w)‘(?P<b>[^‘’“”]{2,70})’(?!\w)|(?<!\w)\"(?P<c>[^\"]{2,70})\"(?!\w)")
_INTRODUCERS = (
    r"concepts?|terms?|notion|ideas?|principles?|doctrine|theory|theories|label|phrase|word|slogan|model|policy|approach"
    r"|strategy|known as|so-called|called|termed|dubbed|coined|labell?ed|described as|referred to as|likened to"
    r"|summed up as|speaks? of|talks? of|calling it|call it|called it|defined as|framed as|role of|form of|era of"
    r"|vision of|stage of|age of"
)
#: Words by which a text says that a term follows.
_INTRODUCED = re.compile(rf"\b(?:{_INTRODUCERS})(?: (?:an?|the|of|as|his|its|their|and))*\s*$", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:\b(?:an?|the|this|that|its|their|his|her|own)|[’']s?)(?: \w+[-\w]*)? $",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"^[,.]?[”’\"]?,? ?\((?P<gloss>[^()]{1,160})\)")
_MEANING = re.compile(r"^[,.]?[”’\"]?,? ?(?:meaning|i\.e\.,?|that is,|which means|which is|namely)\s+(?:that\s+)?")
#: "the “spokes”, allies tied to a hub, ...", "“hawks”, who want ...".
_NOT_BESIDE = (
    r"(?!(?:and|but|or|as|while|although|though|including|such|in|on|at|with|for|to|from|by|which (?:also|has|had)"
    r"|said|says|he|she|it|they|(?!being\b)[a-z]+ing)\b)"
)
_BESIDE = re.compile(rf"^,?[”’\"]?, (?:which means (?:that )?)?(?P<gloss>{_NOT_BESIDE}[a-z][^,.;“”]{{8,130}})(?=[,.;])")
_NOUNS_AFTER = (
    r"policy|strategy|model|framework|ideology|trajectory|meeting|concept|doctrine|approach|relationship|agenda|principle"
    r"|rule|system|effect|paradox|dilemma|trap|gap|movement|mission|scenario|theory|status|list|test|hypothesis|mechanism|target"
    r"|countries|states|economy|economies|format|dialogue|announcement|curve|index"
)
_NOUN_AFTER = re.compile(rf"^ ?(?:{_NOUNS_AFTER})\b")
_SPOKEN = """
is are was were be been am will would could should can cannot may might must we i you they he she do does did don’t
don't not never if because it’s it's shall let very really extremely today tomorrow
"""
#: Words of spoken sentences: a quotation that holds one is speech, not a term.
SPOKEN: Final = frozenset(_SPOKEN.split())
_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|should|could|can|may|might|must|and|or|not|been|be|was|were|is|are|being) $"
)
_ABSTRACT = re.compile(r"(?:isms?|ity|ities|tions?|ment|ness|ship|ance|ence|cy|ers|ies|alliance)$")


@dataclass(frozen=True, slots=True)
class Term:
    """A term in a passage: its span, its words, the defining words ("" when none stand there) and the rule."""

    term: str
    definition: str
    start: int
    end: int
    rule: str


def quoted_terms(words: Words) -> Iterator[Term]:
    """Every quotation of a passage that names something."""
    text = words.text
    for match in _QUOTE.finditer(text):
        group = next(name for name in "abc" if match[name])
        term = match[group].rstrip(" ,.;:").lstrip()
        if not term or not _is_term(term):
            continue
        before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 40]
        gloss = _gloss(words, match.end())
        if gloss or _speaks_of_term(term, before, after):
            start = match.start(group) + match[group].index(term)
            yield Term(term, gloss, start, start + len(term), "quoted-gloss" if gloss else "quoted")


def _is_term(term: str) -> bool:
    """One to six words without a verb of a spoken sentence."""
    parts = term.split()
    named = any(c.isalpha() for c in term) or bool(re.search(r"\d\D", term))
    if not 1 <= len(parts) <= 6 or not named:
        return False
    return not any(part.lower().strip(",") in SPOKEN for part in parts) and not re.search(r"[.!?,] ", term)


def _gloss(words: Words, end: int) -> str:
    """What stands in brackets after a quotation, or the rest of the sentence after "meaning"."""
    after = words.text[end : end + 200]
    brackets = _BRACKETS.match(after)
    if brackets and not brackets["gloss"].isascii() and (beside := _BESIDE.match(after[brackets.end() :])):
        return beside["gloss"].strip()
    if brackets:
        gloss = brackets["gloss"].strip()
        means = re.match(r" means (?:that )?(?P<how>[^.;]{8,})", after[brackets.end() :])
        return means["how"] if means else "" if re.search(r"^\d|^[A-Z]{2,}$", gloss) else gloss
    beside = _BESIDE.match(after)
    if beside:
        return beside["gloss"].strip()
    meaning = _MEANING.match(after)
    if not meaning:
        return ""
    start = end + meaning.end()
    _, last = words.sentence_at(start)
    return words.text[start:last].split(";")[0].strip(" .")[:200]


def _speaks_of_term(term: str, before: str, after: str) -> bool:
    """The words around a quotation treat it as a name for something."""
    parts = term.split()
    capitals = all(p[0].isupper() or p[0].isdigit() or p in FUNCTION_WORDS for p in parts)
    titled = (len(parts) > 1 and capitals) or any(c.isdigit() for c in term)
    if _INTRODUCED.search(before) or _NOUN_AFTER.match(after) or titled:
        return True
    if _VERB_BEFORE.search(before) and not _ABSTRACT.search(term):
        return False
    if len(parts) > 2 and not capitals:
        return False
    return bool(_DETERMINED.search(before)) or (len(parts) == 1 and bool(_ABSTRACT.search(term)))
