"""Terms that a text defines, names, bounds or puts in quotation marks, each with the words that define it.

Pure. ``find_concepts(words) -> tuple[Term, ...]`` for one passage; a term may come several times.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from content.extract.definitions import definitions
from content.extract.explanations import explanations, gloss_after
from content.extract.glosses import glosses, says_who
from content.extract.offices import ROLES
from content.extract.quotations import SPOKEN, Term, quoted_terms
from content.extract.tokens import Token, Words
from content.extract.vocabulary import DEMONYMS, FUNCTION_WORDS, PLACES, TIME_WORDS

__all__ = ["Term", "find_concepts"]

_BRACKETS = re.compile(r" \((?P<gloss>[^()]{4,180})\)")
_NO_GLOSS = re.compile(
    r"^(?:(?:see|e\.g\.?|for (?:example|instance)|such as|especially|particularly|includ(?:ing|es)|excluding|both"
    r"|mostly|about|over|and|or|not|some|recalling|to|but|with|in|on|at|by|from|as|if|though|although|even|also|now|then|compared|up|down"
    r"|then|so|yet|around|roughly|nearly|hereafter|emphasis|italics|pictured|left|right|here|below|above|figure|table)\b)",
    re.IGNORECASE,
)
#: What a term is not says that it is one, and not what it means.
_CONTRAST = re.compile(r"(?:rather than|instead of|as opposed to|unlike)\b")
#: What may lead a noun phrase without belonging to the term.
_LEAD = re.compile(
    r"^(?:.*\b(?:term|word|concept|notion|phrase)s? |(?:a )?(?:system|form|type|kind|concept|policy|state|sense) of )"
)
#: A word written small, hyphens included. It starts where a word starts and has bounds, so that search stays linear.
_WORD = r"(?<![\w-])[a-z]{1,30}(?:-[a-z]{1,30}){0,4}"
_OF_TERM = re.compile(
    r"\b(?i:concepts?|notions?|principle|doctrines?|theory|term|sense|policy) of "
    rf"(?P<term>(?:{_WORD} ){{1,2}}{_WORD})"
)
_KNOWN_AS = re.compile(
    r"\b(?:known as|so-called|referred to as|dubbed|termed) (?:the )?"
    r"(?P<term>[A-Z0-9][\w+-]{0,40}(?: (?:of )?[A-Z0-9][\w+-]{0,40}){0,4}|[a-z]+(?:[ -][a-z]+){0,2}(?=[,.;)]))"
)
_RIGHT = re.compile(rf"\b(?P<term>rights? (?:of|to) (?!the\b|a\b)(?:{_WORD} ){{0,2}}{_WORD})(?=[,;.])")
_REFORMS = re.compile(r"\b(?P<term>(?:[a-z]+ ){2}reforms) (?:introduced|launched|enacted|adopted|passed)\b")
_NUMBERED = r"(?:\d|[$€£¥]|(?:one|two|three|four|five|six|seven|eight|nine|ten|zero|half)\b)"
_BOUND = re.compile(
    rf"\b(?P<term>(?:(?:[A-Z]{{2,}}|{_WORD}) ){{1,3}}"
    r"(?:standard|target|threshold|limit|ceiling|benchmark|floor|cap|goal))"
    rf" (?:of|at) (?P<how>(?:about |around |below |under )?{_NUMBERED}[^,.;]{{2,40}})"
)
#: "a dual strategy of keeping ...", "a hedging strategy: keeping ...".
_COURSE = re.compile(
    rf"(?<![’'\w])(?P<term>(?:{_WORD}|[A-Z][a-z]+) "
    r"(?:strategy|policy|approach|doctrine|effort|dilemma|programme|regime))"
    r"(?: of |: | – |—)(?P<how>(?:[a-z]+ing|it|they)\b[^.;]{8,170})"
)
_COURSE_COMMA = re.compile(
    rf"(?<![’'\w])(?P<term>{_WORD} (?:strategy|doctrine)), (?P<how>[a-z]+ing\b[^.;]{{8,170}})",
)
_NAMED_HEAD = re.compile(
    r"(?P<term>(?<!\. )\b[A-ZÄÖÜ][a-zäöüß]+(?: [A-Z][a-z]+)? "
    r"(?:policy|doctrine|principle|ideology|effect|rule|model|hypothesis|paradox|curve))\b"
)
_COMPOUND = re.compile(
    r"(?<![\w-])(?P<term>[a-z]{1,30}(?:-[a-z]{1,30}){2,5} "
    r"(?:model|approach|strategy|principle|doctrine|system|framework|policy))\b"
)
#: "jiritsu (自立), autonomy or self-reliance": a word beside its own script.
_SCRIPT = re.compile(
    r"(?P<term>(?<![\w-])[^\W\d_]{1,30}(?:-[^\W\d_]{1,30}){0,3}) "
    r"\((?P<script>[^()A-Za-z0-9]{1,20})\)(?:, (?P<how>[^,.;]{4,120})(?=[,.;]))?"
)
_MEANS = re.compile(
    r"(?:^|[.!?;] )(?:(?:The|An?) )?"
    r"(?P<term>(?!(?i:term|this|that|it|he|she|they|which|what)\b)[A-Za-z]+"
    r"(?: (?!which\b|that\b|who\b)[\w’'-]{1,40}){1,5})"
    r" means (?:that )?(?P<how>[^.;]{10,200})"
)
#: "The carbon budget, the amount of gas that may still be emitted, ..."
_SMALL_APPOSITION = re.compile(
    r"\b[Tt]he (?P<term>[a-z]+(?:-[a-z]+)? [a-z]+), (?P<how>(?:the|an?) (?!same\b)[^,.;]{15,130})(?=,)"
)
_APPOSITION = re.compile(
    r"(?:^|[ (])(?:[Tt]he )?(?P<term>[A-Z][A-Za-z]{2,14}), "
    r"(?P<how>an? (?!former\b|senior\b)[^,.;]{10,110})(?=[,.;]| that| which)"
)
_FORUM = re.compile(
    r"\b(?P<term>(?:(?:[A-Z][\w-]{1,40}|\d\+\d) ){1,4}(?:Dialogue|Conference|Forum)"
    r"(?: (?:on|of|for) [A-Z][\w-]{1,40}(?: (?:and )?[A-Z][\w-]{1,40}){0,3})?)(?! [A-Z]|[\w’'-])"
)
_CAPITAL_BEFORE = re.compile(r"(?!The\b)\b[A-Z][\w.’'-]{0,40} $")
#: "a place where school, doctor and bakery are near": the comma is one of a list.
_LIST_GOES_ON = re.compile(
    r"(?:, (?!(?:which|who|that|it|he|she|they|but|and|or|a|an|the)\b)[a-z-]{2,30}(?: [a-z-]{2,30})?){1,4}"
    r",? (?:and|or) [a-z-]{2,30}(?: [^,.;:()–—]{1,80})?"
)
_COMMON = """
new old own current recent foreign national public private different broad similar same good bad better clear overall
domestic economic government official main key major important first second third specific particular possible such
monetary fiscal trade security defence defense health energy climate regional global world pronged multi-pronged
long-standing longstanding joint common general this that their its his her our the a an of for in to and on by as more
less most whose which cautious gradual proactive traditional firm careful
"""
_GENERIC: Final = frozenset(_COMMON.split())
_LANGUAGES: Final = (
    "Arabic|Chinese|Czech|Danish|Dutch|Estonian|Finnish|French|German|Greek|Hebrew|Hindi|Icelandic|Indonesian|Italian|"
    "Japanese|Kazakh|Khmer|Korean|Kyrgyz|Latin|Latvian|Lithuanian|Malay|Mandarin|Norwegian|Polish|Portuguese|Russian|"
    "Spanish|Swahili|Swedish|Tajik|Tamil|Thai|Turkish|Ukrainian|Urdu|Uzbek|Vietnamese"
)
#: Words before "the target of ..." that are no part of its name.
_LEADING: Final = frozenset(
    "reach meet set missed met exceed exceeds exceeded double triple half twice hit hits".split()
)


#: "totalförsvar in Swedish", "in Japanese, jiritsu".
_TRANSLATED: Final = re.compile(
    rf"^[^,.;]{{2,60}},? in (?:{_LANGUAGES})$|^in (?:{_LANGUAGES}),|^(?:{_LANGUAGES})(?: for)?[:,]? "
)


#: "the same period", "per cent of effort", "the hottest nights": what begins so names nothing.
_NO_TERM: Final = re.compile(
    r"(?:same|such|other|certain|uncertain|unknown|various|per|percent|several|many|few|[a-z]{3,}(?<!inter)(?<!for)est)\b"
    r"(?!-)[ ]",
)


#: "The eight states discussed here": words of this text, no term.
_OF_THE_TEXT: Final = re.compile(
    r"\b(?:here|above|below|(?:discussed|described|mentioned|surveyed|examined|studied|listed|covered) in)\b"
)


#: "In the province of Aro, a reform ...": the comma ends an opening, and the name explains nothing.
_OPENING_PLACE: Final = re.compile(
    r"(?:^|[.!?;] )(?:In|At|On|For|Under|Across|From|Since|During|After|Before|Near|Outside|Around) [^,.;]*$"
)


def find_concepts(words: Words) -> tuple[Term, ...]:
    """Every term that a passage introduces, glosses, quotes or bounds, in the order of the passage."""
    found = [
        *quoted_terms(words),
        *_glossed(words),
        *_by_patterns(words.text),
        *definitions(words),
        *glosses(words),
        *explanations(words),
    ]
    kept: list[Term] = []
    found = [term for term in found if not (_placed(words.text, term) or _SO_MUCH_THE.match(term.definition))]
    found = [term for term in found if not _NO_TERM.match(term.term) and not _OF_THE_TEXT.search(term.term)]
    found = [term for term in found if not _goes_on(words.text, term)]
    for term in sorted(found, key=lambda t: (t.start, not t.definition, -t.end)):
        if not kept or term.start >= kept[-1].end:
            kept.append(term)
    return tuple(_explained(words, term) for term in kept)


#: "..., including end-use monitoring": what goes on behind a term and does not explain it.
_GOES_ON: Final = re.compile(r"(?:including|excluding|involving|beginning|starting|notably|among them)\b")


def _goes_on(text: str, term: Term) -> bool:
    """Whether the words behind a term go on with the sentence, or the term is no noun phrase: "at least, the ..."."""
    if re.search(r"\b(?!(?:of|for|in|to|on|as|at|with)\b)\w+ an? ", term.term) or _GOES_ON.match(term.definition):
        return True
    led = text[max(0, term.start - 4) : term.start]
    lone = " " not in term.term and term.term.islower()
    listed = lone and led.endswith(" a ") and re.match(r"an? .* and (?!the\b)", term.definition) is not None
    return listed or (lone and bool(re.search(r"\b(?:at|by|in|of) $", led)) and term.term in _NO_NOUNS)


_NO_NOUNS: Final = frozenset("least most first last once present large all worst best times length".split())


#: "The more flags, the higher the price": the second half explains nothing.
_SO_MUCH_THE: Final = re.compile(r"the (?:more|less|fewer|[a-z]{2,}er) (?:the|an?|it|they|is|are)\b")
_PLACED: Final = re.compile(r"\b(?:at|in|near|from|to|of|through|via|outside) $")


def _placed(text: str, term: Term) -> bool:
    """Whether a comment on a statement stands behind a place or a measure: "lifted at Selma, a step that takes ..."."""
    before = text[max(0, term.start - 12) : term.start]
    lone = term.term[:1].isupper() and " " not in term.term and bool(_PLACED.search(before))
    return lone or bool(re.search(r"\d $", before))


def _explained(words: Words, term: Term) -> Term:
    """A term with what explains it behind it, and a list in its explanation read to the end.

    "So-called" is no part of it, and its name in another language explains nothing.
    """
    if term.term.lower().startswith("so-called "):
        term = replace(term, term=term.term[len("so-called ") :], start=term.start + len("so-called "))
    how = term.definition or gloss_after(words, term.end)
    how = "" if _TRANSLATED.search(how) else how
    at = words.text.find(how, term.end) if how else -1
    if at >= 0 and (rest := _LIST_GOES_ON.match(words.text, at + len(how))):
        how += rest[0].rstrip()
    return replace(term, definition=how)


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
        lead = _LEAD.match(words.text[start : match.start()])
        start += lead.end() if lead else 0
        term = words.text[start : match.start()]
        if re.search(r"\b(?:it|they|we|he|she|calls?|called)\b", term):
            continue
        if not term or len(term.split()) > 6 or term.lower() in _GENERIC or (count == 1 and not lead):
            continue
        if _CONTRAST.match(gloss):
            yield from [Term(term, "", start, match.start(), "gloss")] if lead else []
        elif count <= 2 and not lead:
            yield Term(f"{term} ({gloss})", gloss, start, match.end(), "synonym")
        else:
            yield Term(term, gloss, start, match.start(), "gloss")


def _noun_phrase(before: list[Token]) -> int | None:
    """Index of the first word after the article (or possessive) that opens the phrase at the end of ``before``."""
    for at in range(len(before) - 1, -1, -1):
        token = before[at]
        if token.text in ".!?;:" and len(before) - at <= 4:
            return at + 1 if at + 1 < len(before) else None
        if not token.is_word and token.text not in "’'-":
            return None
        opens = token.lower in ("the", "a", "an", "its", "their", "whose") or token.possessive
        if opens and (at == 0 or before[at - 1].lower != "of" or token.lower in ("a", "an")):
            return at + 1 if at + 1 < len(before) else None
    return 0 if before and before[0].start == 0 and len(before) <= 3 else None


def _compound_term(term: str) -> bool:
    return " " in term or "-" in term


def _specific(term: str) -> bool:
    """No word before the head is common, a place or a people: "Taylor rule", not "British policy"."""
    return not any(word.lower() in _GENERIC | PLACES | DEMONYMS | FUNCTION_WORDS for word in term.split()[:-1])


def _several(term: str) -> bool:
    return len(term.split()) > 1 and term.split()[0].lower() not in _GENERIC


def _always(term: str) -> bool:
    return bool(term)


def _thing(term: str) -> bool:
    return _several(term) and not any(word in ROLES for word in term.split())


def _no_place(term: str) -> bool:
    return term.lower() not in PLACES | FUNCTION_WORDS | DEMONYMS | TIME_WORDS


#: Pattern, rule, what the term must be, and whether small words are cut off in front (True) or behind (False).
_PATTERNS: Final[tuple[tuple[re.Pattern[str], str, Callable[[str], bool], bool], ...]] = (
    (_OF_TERM, "concept-of", _compound_term, False),
    (_KNOWN_AS, "known-as", _always, False),
    (_RIGHT, "right", _always, False),
    (_REFORMS, "reforms", _several, True),
    (_BOUND, "bound", _several, True),
    (_COURSE, "course", _specific, True),
    (_COURSE_COMMA, "course", _specific, True),
    (_NAMED_HEAD, "named-head", _specific, True),
    (_COMPOUND, "compound", _several, True),
    (_FORUM, "forum", _several, True),
    (_APPOSITION, "apposition", _no_place, True),
    (_SMALL_APPOSITION, "apposition", _thing, True),
    (_SCRIPT, "gloss", _always, True),
    (_MEANS, "gloss", _several, True),
)


def _by_patterns(text: str) -> Iterator[Term]:
    for pattern, rule, accepts, front in _PATTERNS:
        for match in pattern.finditer(text):
            term, start = match["term"], match.start("term")
            if front:
                term, start = _without_lead(term, start)
            elif rule != "right":
                term = _without_tail(term)
            # "Ana Silva, a ...": the second word of a name is no term.
            if pattern is _APPOSITION and _CAPITAL_BEFORE.search(text, max(0, start - 24), start):
                continue
            if pattern is _APPOSITION and (says_who(match["how"]) or _OPENING_PLACE.search(text[:start])):
                continue
            if accepts(term):
                groups = match.groupdict()
                how = groups.get("how") or groups.get("script") or ""
                yield Term(term, how.strip(), start, start + len(term), rule)


def _without_tail(term: str) -> str:
    """The term up to the first word that cannot belong to it (a verb or a small word)."""
    kept: list[str] = []
    for part in term.split():
        if part.lower() in FUNCTION_WORDS | SPOKEN or re.search(r"(?:ing|ed)$", part):
            break
        kept.append(part)
    return " ".join(kept)


def _without_lead(term: str, start: int) -> tuple[str, int]:
    """The term without small words before it, and where it then starts."""
    parts = term.split(" ")
    while parts and parts[0].lower() in FUNCTION_WORDS | _LEADING:
        start += len(parts[0]) + 1
        parts = parts[1:]
    return " ".join(parts), start
