"""Terms that a text defines, names or puts in quotation marks, each with the words that define it.

Pure. ``find_concepts(words) -> tuple[Term, ...]`` for one passage; a term may come several times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from content.extract.tokens import Token, Words
from content.extract.vocabulary import DEMONYMS, FUNCTION_WORDS, PLACES

_QUOTE = re.compile(r"“(?P<a>[^“”]{2,70})”|(?<!\w)‘(?P<b>[^‘’“”]{2,70})’(?!\w)|(?<!\w)\"(?P<c>[^\"]{2,70})\"(?!\w)")
#: Words by which a text says that a term follows.
_INTRODUCED = re.compile(
    r"(?:\b(?:concept|concepts|term|terms|notion|idea|ideas|principle|doctrine|theory|theories|label|phrase|word|slogan|model"
    r"|policy|approach|strategy|principles|known as|so-called|called|termed|dubbed|coined|labelled|labeled|described as"
    r"|referred to as|likened to|calling it|call it|called it|defined as|framed as|role of|form of|form of an?|era of"
    r"|vision of|stage of|age of)(?: (?:a|an|the|of|as|his|its|their|and))*\s*)$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|this|that|its|their|his|her|own)|[’']s?)(?: (?:\w+[-\w]*)){0,1} $", re.IGNORECASE
)
_GLOSS = re.compile(
    r"^[,.]?[”’\"]?,? ?(?:\((?P<brackets>[^()]{4,160})\)|(?:meaning|i\.e\.,?|that is,?|which means|which is|namely)\s+(?P<clause>[^.;]{6,160}))"
)
_NOUN_AFTER = re.compile(
    r"^ ?(?:policy|strategy|model|framework|ideology|trajectory|meeting|concept|doctrine|approach|relationship|agenda|principle"
    r"|rule|system|effect|paradox|dilemma|trap|gap|movement|mission|scenario|theory|status|list|test|hypothesis|mechanism|target"
    r"|countries|states|economy|economies|format|dialogue|announcement|curve|index)\b"
)
_SPEECH: Final = frozenset(
    "is are was were be been am will would could should can cannot may might must we i you they he she do does did don’t "
    "not never if because it’s shall let very really extremely today tomorrow".split()  # noqa: SIM905 - one list of words
)
_VERB_BEFORE = re.compile(
    r"\b(?:to|will|would|should|could|can|may|might|must|and|or|not|been|be|was|were|is|are|being) $"
)
_ABSTRACT = re.compile(r"(?:isms?|ity|ities|tion|tions|ment|ness|ship|ance|ence|cy|ers|ies|alliance)$")

_BRACKETS = re.compile(r" \((?P<gloss>[^()]{4,180})\)")
_NO_GLOSS = re.compile(
    r"^(?:see|e\.g|for example|for instance|such as|especially|particularly|including|includes|excluding|both|mostly|about|over"
    r"|and|or |not |some|recalling|to |but|with|in |on |at |by |from|as |if |though|although|even|also|now|then|compared|up "
    r"|down|at least|around|roughly|nearly|hereafter|emphasis|italics|pictured|left|right|here|below|above|figure|table)",
    re.IGNORECASE,
)
_STEM_BEFORE = re.compile(
    r"^(?:.*\b(?:term|word|concept|notion|phrase)s? |(?:a )?(?:system|form|type|kind|concept|policy|state|sense) of )"
)
_OF_TERM = re.compile(
    r"\b(?:[Cc]oncepts?|[Nn]otions?|[Pp]rinciples?|[Dd]octrines?|[Tt]heory|[Tt]erm|[Ss]ense|[Pp]olicy) of (?P<term>(?:[a-z]+(?:-[a-z]+)* ){1,2}[a-z]+(?:-[a-z]+)*)"
)
_KNOWN_AS = re.compile(
    r"\b(?:known as|so-called|referred to as|dubbed|termed) (?:the )?(?P<term>(?:[A-Z0-9][\w+-]*(?: (?:of )?[A-Z0-9][\w+-]*){0,4})|[a-z]+(?:[ -][a-z]+){0,2}(?=[,.;)]))"
)
_RIGHT = re.compile(
    r"\b(?P<term>rights? (?:of|to) (?!the\b|a\b)(?:[a-z]+(?:-[a-z]+)* ){0,2}[a-z]+(?:-[a-z]+)*)(?=[,;.])"
)
_BOUND = re.compile(
    r"\b(?P<term>(?:(?:[A-Z]{2,}|[a-z]+(?:-[a-z]+)*) ){1,3}(?:standard|target|threshold|limit|ceiling|benchmark|floor|cap|goal))"
    r" (?:of|at) (?P<value>(?:about |around |below |under )?(?:\d|[$€£¥]|one|two|three|four|five|six|seven|eight|nine|ten|zero|half)[^,.;]{2,40})"
)
_COURSE = re.compile(
    r"\b(?P<term>(?:[a-z]+(?:-[a-z]+)*|[A-Z][a-z]+) (?:strategy|policy|approach|doctrine|effort|dilemma|posture|stance|programme|regime))"
    r"(?: of |, |: | – |—)(?P<how>[a-z]+ing\b[^.;]{8,170})"
)
_NAMED_HEAD = re.compile(
    r"(?P<term>(?<!\. )\b[A-ZÄÖÜ][a-zäöüß]+(?: [A-Z][a-z]+)? (?:policy|doctrine|principle|ideology|effect|rule|model|hypothesis|paradox|curve))\b"
)
_COMPOUND_HEAD = re.compile(
    r"\b(?P<term>[a-z]+(?:-[a-z]+){2,} (?:model|approach|strategy|principle|doctrine|system|framework|policy))\b"
)
_REFORMS = re.compile(r"\b(?P<term>(?:[a-z]+ ){2}reforms) (?:introduced|launched|enacted|adopted|passed)\b")
_APPOSITION = re.compile(
    r"(?:^|[ (])(?:[Tt]he )?(?P<term>[A-Z][A-Za-z]{2,14}), (?P<how>an? (?!former\b|senior\b)[^,.;]{10,110})(?=[,.;]| that| which)"
)
_FORUM = re.compile(
    r"\b(?P<term>(?:(?:[A-Z][\w-]+|\d\+\d) ){1,4}(?:Dialogue|Conference|Forum)(?: (?:on|of|for) (?:[A-Z][\w-]+ ?(?:and )?){1,4}(?<! ))?)"
)
_GENERIC: Final = frozenset(
    "new old own current recent foreign national public private different broad similar same good bad better clear overall "
    "domestic economic government official main key major important first second third specific particular possible such "
    "monetary fiscal trade security defence defense health energy climate regional global world pronged multi-pronged "
    "long-standing longstanding government’s joint common general this that their its his her our the a an of for in to "
    "and on by as more less most whose which cautious gradual proactive".split()  # noqa: SIM905 - one list of words
)


@dataclass(frozen=True, slots=True)
class Term:
    """A term in a passage: its span, its words, the defining words ("" when none stand there) and the rule."""

    term: str
    definition: str
    start: int
    end: int
    rule: str


def find_concepts(words: Words) -> tuple[Term, ...]:
    """Every term that a passage introduces, glosses, quotes or bounds, in the order of the passage."""
    found = [*_quoted(words), *_glossed(words), *_by_patterns(words)]
    kept: list[Term] = []
    for term in sorted(found, key=lambda t: (t.start, not t.definition, -t.end)):
        if not kept or term.start >= kept[-1].end:
            kept.append(term)
    return tuple(kept)


def _quoted(words: Words) -> Iterator[Term]:
    text = words.text
    for match in _QUOTE.finditer(text):
        group = next(name for name in "abc" if match[name])
        term = match[group].rstrip(" ,.;:").lstrip()
        if not term or not _is_term(term):
            continue
        before, after = text[max(0, match.start() - 60) : match.start()], text[match.end() : match.end() + 200]
        gloss = _gloss(after)
        if not (gloss or _speaks_of_term(term, before, after)):
            continue
        start = match.start(group) + match[group].index(term)
        yield Term(term, gloss, start, start + len(term), "quoted-gloss" if gloss else "quoted")


def _is_term(term: str) -> bool:
    """One to six words without a verb of a spoken sentence."""
    parts = term.split()
    if not 1 <= len(parts) <= 6 or not any(c.isalpha() for c in term) and not re.search(r"\d\D", term):
        return False
    return not any(part.lower().strip(",") in _SPEECH for part in parts) and not re.search(r"[.!?] ", term)


def _gloss(after: str) -> str:
    match = _GLOSS.match(after)
    if not match:
        return ""
    inside = (match["brackets"] or match["clause"] or "").strip()
    return "" if re.search(r"^\d|^[A-Z]{2,}$", inside) else inside


def _speaks_of_term(term: str, before: str, after: str) -> bool:
    """The words around a quotation treat it as a name for something."""
    parts = term.split()
    titled = (len(parts) > 1 and all(p[0].isupper() or p[0].isdigit() or p in FUNCTION_WORDS for p in parts)) or any(
        c.isdigit() for c in term
    )
    if _INTRODUCED.search(before) or _NOUN_AFTER.match(after) or titled:
        return True
    if _VERB_BEFORE.search(before) and not _ABSTRACT.search(term):
        return False
    return bool(_DETERMINED.search(before)) or (len(parts) == 1 and bool(_ABSTRACT.search(term)))


def _glossed(words: Words) -> Iterator[Term]:
    """ "the strike chain (kill chain)", "the asymmetry of the pact (one side protects ...)": a noun with its gloss."""
    for match in _BRACKETS.finditer(words.text):
        gloss = match["gloss"]
        count = len(gloss.split())
        if re.search(r"\d", gloss) or _NO_GLOSS.match(gloss) or (gloss[0].isupper() and count < 5):
            continue
        before = words.tokens_before(match.start(), 9)
        first = _noun_phrase(before)
        if first is None or words.text[match.start() - 1] in '”’"':
            continue
        start = before[first].start
        raw = words.text[start : match.start()]
        cut = _STEM_BEFORE.match(raw)
        start += cut.end() if cut else 0
        term = words.text[start : match.start()]
        if not term or len(term.split()) > 6 or term.lower() in _GENERIC or (count == 1 and not cut):
            continue
        if count <= 2 and not cut:
            yield Term(f"{term} ({gloss})", gloss, start, match.end(), "synonym")
        elif count >= 3 or cut:
            yield Term(term, gloss, start, match.start(), "gloss")


def _noun_phrase(before: list[Token]) -> int | None:
    """Index of the first word after the article (or possessive) that opens the phrase at the end of ``before``."""
    for at in range(len(before) - 1, -1, -1):
        token = before[at]
        if not token.is_word and token.text not in "’'-":
            return None
        opens = token.lower in ("the", "a", "an", "its", "their") or token.possessive
        if opens and (at == 0 or before[at - 1].lower != "of" or token.lower in ("a", "an")):
            return at + 1 if at + 1 < len(before) else None
    return None


def _by_patterns(words: Words) -> Iterator[Term]:
    text = words.text
    for pattern, rule in ((_OF_TERM, "concept-of"), (_KNOWN_AS, "known-as"), (_RIGHT, "right"), (_REFORMS, "reforms")):
        for match in pattern.finditer(text):
            term = _trimmed(match["term"])
            if term and (rule == "right" or " " in term or "-" in term or rule == "known-as"):
                yield Term(term, "", match.start("term"), match.start("term") + len(term), rule)
    for match in _BOUND.finditer(text):
        term, start = _strip_small(match["term"], match.start("term"))
        if len(term.split()) > 1:
            yield Term(term, match["value"].strip(), start, match.end("term"), "bound")
    for match in _COURSE.finditer(text):
        if match["term"].split()[0].lower() not in _GENERIC | PLACES | DEMONYMS:
            yield Term(match["term"], match["how"].strip(), match.start("term"), match.end("term"), "course")
    for match in _NAMED_HEAD.finditer(text):
        if not any(w.lower() in FUNCTION_WORDS | PLACES | DEMONYMS | _GENERIC for w in match["term"].split()[:-1]):
            yield Term(match["term"], "", match.start("term"), match.end("term"), "named-head")
    for pattern, rule in ((_COMPOUND_HEAD, "compound"), (_FORUM, "forum")):
        for match in pattern.finditer(text):
            term, start = _strip_small(match["term"], match.start("term"))
            if len(term.split()) > 1 and not (rule == "compound" and term.split()[0] in _GENERIC):
                yield Term(term, "", start, start + len(term), rule)
    for match in _APPOSITION.finditer(text):
        if match["term"].lower() not in PLACES | FUNCTION_WORDS | DEMONYMS:
            yield Term(match["term"], match["how"].strip(), match.start("term"), match.end("term"), "apposition")


def _trimmed(term: str) -> str:
    """The term up to the first word that cannot belong to it (a verb or a small word)."""
    kept: list[str] = []
    for part in term.split():
        verb = part.lower() in FUNCTION_WORDS | _SPEECH or re.search(r"(?:ing|ed)$", part)
        if (
            verb
            and not (part.lower() == "of" and kept)
            and not (kept[:1] == ["rights"] or kept[:1] == ["right"])
            or part in ("gains", "guides")
        ):
            break
        kept.append(part)
    while kept and kept[-1].lower() in FUNCTION_WORDS:
        kept.pop()
    return " ".join(kept)


def _strip_small(term: str, start: int) -> tuple[str, int]:
    """The term without articles and small words before it, and where it then starts."""
    parts = term.split(" ")
    while parts and parts[0].lower() in FUNCTION_WORDS | {"informal-", "having", "reach", "meet", "set", "below"}:
        start += len(parts[0]) + 1
        parts = parts[1:]
    return " ".join(parts), start
