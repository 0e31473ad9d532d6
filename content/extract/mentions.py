"""Mentions of people: names that an office, an appositive, a given name or an affiliation shows to be names of people.

Pure. ``mentions(number, words)`` yields them passage by passage; ``persons.find_persons`` joins them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from content.extract.offices import GIVEN_NAMES, MODIFIERS, PORTFOLIO, ROLES, SAYING, TITLES
from content.extract.titles import title_before
from content.extract.tokens import Token, Words
from content.extract.vocabulary import (
    DEMONYMS,
    FUNCTION_WORDS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PLACES,
    PROPER_HEADS,
    TIME_WORDS,
)

_PARTICLES: Final = frozenset(
    ("de", "da", "van", "von", "der", "den", "bin", "ibn", "al", "el", "le", "la", "di", "du", "dos")
)
SUFFIXES: Final = frozenset(("jr", "sr", "ii", "iii", "iv"))
HONORIFICS: Final = frozenset(("dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "lord", "lady"))
INITIAL = re.compile(r"^[A-Z]\.$")
_HYPHENED = re.compile(
    r"^(?!(?:High|Low|Long|Short|Mid|Non|Anti|Pre|Post|Multi|Inter|Self|Co|Net|Zero|One|Two|Three|Four|Five|Six|Top|Well|Cross"
    r"|Full|Part|Semi|Sub|Over|Under|Vice|Ex|Pro|Re|Tele|Micro|Macro|Early|Late|First|Third|Open|Dual|Debt|Tax|Free|Fast|Slow"
    r"|Old|New|Hard|Soft|Large|Small|Wide|Real|World|Life|Work|Job|Land|Sea|Air|Water|Food|Risk|Rule|State|Peer|Public)-)"
    r"[A-Z][a-zà-ž]{1,5}-[A-Za-z][a-zà-ž]{1,6}$"
)
_PLAIN = re.compile(r"^(?:[A-ZÀ-ÞĀ-Ž][a-zà-žß’']+(?:[A-Z][a-zà-ž]+)?|[A-ZÀ-Þ][’'][A-Z][a-zà-ž]+)(?:-[A-Za-zà-ž]+)?$")
#: Words that open names of places ("San Diego", "Port Louis").
_PLACE_OPENERS: Final = frozenset(
    (
        "san santa santo saint st são la le les port fort mount lake los las el cape new "
        "east west north south upper lower"
    ).split()
)
_NO_NAMES: Final = TITLES | MODIFIERS | ORGANISATION_HEADS | PROPER_HEADS | PLACE_HEADS
#: Marks that may close a name before its appositive.
_APPOSITIVE = re.compile(r"^(?: \([^()]{2,20}\))?\s*[,–—(]\s*(?P<role>[^,;.()–—]{3,110}(?:\bfor [A-Z]\w+)?)")
_COPULA = re.compile(r"^\s+(?:is|was|has been)\s+(?P<role>(?:an? |the )?[^,;.]{3,110})")
#: "Mereani Tuilagi, who chairs the Tuna Commission"; "Ada Quaile MP"; "thinks Maren Lohse of Hollinger".
_WHO = re.compile(
    r", who (?:now |also |then |once )?(?P<does>[a-z]+)(?: (?P<what>(?:the |an? )?[A-Z][\w&’'-]{0,40}"
    r"(?:(?: of| for| on| and)?(?: the)? [A-Z][\w&’'-]{0,40}){0,6}))?"
)
_DOES: Final = {
    "chairs": "chair", "chaired": "former chair", "heads": "head", "headed": "former head", "leads": "head",
    "led": "former head", "runs": "head", "ran": "former head", "directs": "director", "founded": "founder",
}  # fmt: skip
_LETTERS = re.compile(r",? (?:MP|MEP|MSP|MLA|TD|QC|KC|PhD|OBE|CBE|MBE|FRS)\b")
_OF_BODY = re.compile(r" (?:of|at|from) (?:the )?[A-Z]|, (?:an?|the|its|who)\b")
_SPEAKING: Final = frozenset("thinks asks adds replies reckons explains recalls admits agrees answers".split())


@dataclass(frozen=True, slots=True)
class Person:
    """One mention of a person, or after joining the person: ``mentions`` are (passage, start) of all mentions."""

    name: str
    role: str
    passage: int
    start: int
    end: int
    rule: str
    mentions: tuple[tuple[int, int], ...] = field(default=())


def mentions(number: int, words: Words) -> Iterator[Person]:
    """Mentions that show by themselves that they name a person."""
    tokens = words.tokens
    index = 0
    before: Person | None = None
    while index < len(tokens):
        last = None if _names_portfolio(tokens, index) else name_end(words, index)
        if last is None:
            index += 1
            continue
        person = _judge(number, words, index, last) or _second(number, words, index, last, before)
        if person:
            yield person
            before = person
        index = last + 1


def _second(number: int, words: Words, first: int, last: int, before: Person | None) -> Person | None:
    """The second of two who share a title in the plural ("Senators X and Y", "Reps. X, R-Ohio, and Y")."""
    if before is None or before.rule != "title" or last == first:
        return None
    start, end = words.tokens[first].start, words.tokens[last].base_end
    between = words.text[before.end : start]
    plural = re.search(rf"\b{re.escape(before.role)}s\.? $", words.text[max(0, before.start - 40) : before.start])
    if plural and re.fullmatch(r"(?: \([^()]{1,20}\))?(?:, [A-Z]-[\w. ]{2,10})?,? (?:and|&) ", between):
        return Person(words.text[start:end], before.role, number, start, end, "title")
    return None


def _names_portfolio(tokens: tuple[Token, ...], index: int) -> bool:
    """ "Secretary of Defense ...": the first capital word after "of" names the office, not its holder."""
    at = index
    while at > 0 and index - at < 4 and tokens[at].lower in PORTFOLIO:
        at -= 1
    return at < index and tokens[at].lower in ("of", "for", "and", "the")


def name_end(words: Words, first: int) -> int | None:
    """Last token of a run that has the shape of a name ("Ana M. Silva", "Lee Jae-myung"), or None."""
    tokens = words.tokens
    if not is_part(tokens[first]) or tokens[first].lower in PLACES:
        return None
    last = first
    while not tokens[last].possessive and last + 1 < len(tokens) and last - first < 4:
        token, gap = tokens[last + 1], tokens[last + 1].start - tokens[last].base_end
        if is_part(token) and gap == 1:
            last += 1
        elif token.lower in SUFFIXES and gap == 1:
            last += 1
            break
        elif token.lower in _PARTICLES and gap == 1 and (after := _after_particles(tokens, last + 1)):
            last = after
        else:
            break
    return last


def _after_particles(tokens: tuple[Token, ...], at: int) -> int:
    """Index of the capital word that follows "van", "von der" and the like, or 0."""
    end = at
    while end < len(tokens) and tokens[end].lower in _PARTICLES and end - at < 3:
        end += 1
    return end if end < len(tokens) and is_part(tokens[end]) else 0


def is_part(token: Token) -> bool:
    """A word that can be part of a personal name."""
    if INITIAL.match(token.text):
        return True
    word = token.lower
    if not (_PLAIN.match(token.base) or _HYPHENED.match(token.base)) or word in FUNCTION_WORDS or word in TIME_WORDS:
        return False
    pieces = word.split("-")
    if any(piece in DEMONYMS or piece in ("indo", "pacific", "anglo", "sino", "euro", "trans") for piece in pieces):
        return False
    if len(pieces) > 1 and any(piece in TITLES for piece in pieces):
        return False
    if word.endswith("s") and word[:-1] in TITLES and len(word) > 5:
        return False
    return word not in _NO_NAMES or word in GIVEN_NAMES


def _judge(number: int, words: Words, first: int, last: int) -> Person | None:
    """The person that a run of name-like words is, if anything around it says so."""
    tokens = words.tokens
    # "Elizabeth Bank Street": a run that goes on into a noun of another kind names something else.
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    adjoins = following is not None and following.capital and following.start - tokens[last].end == 1
    if (
        adjoins
        and not tokens[last].possessive
        and not _LETTERS.match(words.text[tokens[last].end : tokens[last].end + 8])
    ):
        return None
    start, end = tokens[first].start, tokens[last].base_end
    if tokens[last].lower in SUFFIXES and words.text[end : end + 1] == "." and tokens[last].lower in ("jr", "sr"):
        end += 1
    name = words.text[start:end]
    title_start, title = title_before(words, first, last)
    size = sum(not INITIAL.match(t.text) for t in tokens[first : last + 1])
    if size == 1 and title.lower() in ("mp", "mep"):
        return None  # "MP Materials" is a firm
    if size == 1 and " of " in title and following and following.lower in ("and", "of", "for"):
        return None  # "Director of the Social Protection and ...": the office goes on
    if size == 1 and re.search(r" for (?:the )?[A-Z]\w+$", title) and tokens[last].lower in ("market", "economy"):
        return None  # "Commissioner for the Internal Market"
    if title and all(t.lower in PORTFOLIO for t in tokens[first : last + 1]):
        return None
    if title.lower() in HONORIFICS:
        title = _role_after(words.text[end:]) or title
    if title:
        spoken = size == 1 and title_start is not None
        return Person(name, title, number, title_start if spoken and title_start is not None else start, end, "title")
    opener = tokens[first].lower
    if size < 2 or opener in _PLACE_OPENERS or (opener in PLACES and opener not in GIVEN_NAMES):
        return None
    if first and tokens[first - 1].lower == "late" and size <= 3:
        return Person(name, _role_after(words.text[end:]), number, start, end, "late")
    role = _role_after(words.text[end:])
    if role and not _loose_place(tokens[last]):
        return Person(name, role, number, start, end, "appositive")
    if size in (2, 3) and not _loose_place(tokens[last]) and (rule := _shown(words, first, last)):
        return Person(name, _led(words.text[end:]), number, start, end, rule)
    given = tokens[first].lower in GIVEN_NAMES or tokens[last].lower in GIVEN_NAMES - PROPER_HEADS
    hyphened = any(_HYPHENED.match(t.base) for t in tokens[first : last + 1]) and size in (2, 3)
    if hyphened and not re.match(r" \([A-Z]{2,8}\)", words.text[end:]):
        return Person(name, "", number, start, end, "hyphened-name")
    if given and size in (2, 3):
        return Person(name, "", number, start, end, "given-name")
    return _affiliated(number, words, first, last, name)


def _loose_place(token: Token) -> bool:
    return token.lower in PLACES


def _shown(words: Words, first: int, last: int) -> str:
    """The rule by which what stands around two or three capital words shows a person, "" where nothing does."""
    tokens = words.tokens
    tail = words.text[tokens[last].base_end : tokens[last].end + 60]
    if tokens[last].possessive:
        return ""
    if _WHO.match(tail):
        return "relative"
    if _LETTERS.match(tail):
        return "letters"
    spoke = first > 0 and tokens[first - 1].lower in SAYING | _SPEAKING and not tokens[first - 1].capital
    return "inverted" if spoke and _OF_BODY.match(tail) else ""


def _led(tail: str) -> str:
    """ ", who chairs the Tuna Commission": "chair of the Tuna Commission"; "" for what else one does."""
    match = _WHO.match(tail)
    if match is None or match["does"] not in _DOES or not match["what"]:
        return ""
    return f"{_DOES[match['does']]} of {match['what']}"


def _affiliated(number: int, words: Words, first: int, last: int, name: str) -> Person | None:
    """ "X Y from the ABC argues": two capital words, "from" or "of" and a body, then a verb of saying."""
    tail = words.text[words.tokens[last].end : words.tokens[last].end + 90]
    match = re.match(
        r" (?:from|of|at) (?P<body>(?:the )?[A-Z][\w.&’'-]{0,40}(?: [A-Z][\w.&-]{0,40}){0,5}) (?P<verb>[a-z]+)\b", tail
    )
    if match and (match["verb"] in SAYING or match["verb"] in ("presents", "sees", "describes", "explains", "recalls")):
        return Person(
            name, match["body"], number, words.tokens[first].start, words.tokens[last].base_end, "affiliation"
        )
    return None


def _role_after(tail: str) -> str:
    """The appositive or predicate that gives a role: ", chairman of the ...", " is a fellow at ..."."""
    for pattern in (_APPOSITIVE, _COPULA):
        match = pattern.match(tail)
        if not match:
            continue
        role = match["role"].strip()
        told = re.sub(r"\bmember (?:states?|countries|governments|economies|banks|firms)\b", "", role)
        heads = [word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", told)[:7]]
        if any(head in ROLES for head in heads) and not re.match(r"(?:and|but|which|where|with|who|as)\b", role):
            return re.sub(r"^(?:an?|the|its|their)\s+", "", role)
    return ""
