"""Terms with a gloss beside them in running text: "a pull incentive, a reward that ...", "call this stewardship: ...".

Pure. ``glosses(words)`` yields each term with the words that explain it. The gloss must begin like one: a kind of thing
and what sets it apart ("a network of", "a fee that"); comments on what was said ("a mistake that") are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.extract.definitions import OPENERS
from content.extract.offices import ROLES
from content.extract.quotations import SPOKEN, Term
from content.extract.tokens import Words
from content.extract.vocabulary import DEMONYMS, FUNCTION_WORDS, ORGANISATION_HEADS, PLACE_HEADS, PLACES, TIME_WORDS

_SETS_APART = (
    r"(?:of|that|which|who|whose|where|when|in|on|by|for|to|between|among|from|with|without|out of|at|paid|made|given"
    r"|done|used|held|caused|meant|set|above|below)\b"
)
#: "a written agreement between", "the loss of", "privately issued tokens whose".
_NO_PART = r"(?!(?:and|or|but|nor|than|as|is|was|are|were|has|had)\b)"
KIND = (
    rf"(?:(?:an?|the) (?:{_NO_PART}[a-zà-ž-]{{2,30}} ){{0,3}}?{_NO_PART}(?P<head>[a-zà-ž-]{{2,30}})"
    r"|[a-z]+ly [a-z]+ed (?P<many>[a-z]+))"
    rf" {_SETS_APART}"
)
_REST = r"[^.;:–—()]{6,170}?"
_WORD = r"[^\W\d_A-ZÀ-Þ][^\W\d_]{0,30}(?:-[^\W\d_]{1,30}){0,3}"
_SHORT = rf"(?P<term>(?:{_WORD} ){{0,2}}{_WORD})"
LED = rf"(?P<term>(?<![\w’'-])(?:{_WORD} ){{0,3}}{_WORD})"
START = r"(?:(?<=^)|(?<=[.!?] ))"
OPEN = rf"{START}(?:(?:The|An?) )?(?P<term>(?!(?:The|An?) )[^\W\d_a-z][\w-]{{2,30}}(?: {_WORD}){{0,3}})"
_CALLED = r"(?:calls?|called|(?<=we )term|(?<=economists )term|termed|dubs?|dubbed|labelled)"
_THINGS = "approach|mechanism|model|principle|scheme|method|rule|system|test|clause|effect|doctrine|cap|tax|fund"
_LAWS = "risk|law|rule|effect|curve|index|test|paradox|cycle"
_MEANING = "(?:which means(?: that)?|meaning(?: that)?|defined as|short for)"
_CLOSE = r"(?=[.;,]|$)"
#: "in which Japan has been likened": tells what happened.
_NOT_SO_FAR = r"(?![^.;]{0,170}\bha(?:s|ve|d)\b)"
_DONE = r"[a-z]+ [a-z]+ (?:done|made|paid|caused|by)\b"

#: Pattern and rule. A pattern with ``KIND`` holds the kind of thing that the gloss names.
_PATTERNS: Final = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (rf"{LED}, (?P<how>{KIND}{_REST})(?=[,.;:–—]|$)", "apposition"),
        (rf"{OPEN}, (?P<how>{KIND}{_REST})(?=, )", "apposition"),
        (rf"{OPEN}(?: [–-] | ?— ?)(?P<how>{KIND}{_REST})(?= ?[–—.;]|$)", "gloss"),
        (rf"{START}An? (?P<term>(?:{_WORD} ){{1,3}}?{_WORD}) is (?P<how>{KIND}{_REST})(?=[.;]|$)", "defined"),
        (rf"{LED}, {_MEANING} (?P<how>{_REST}){_CLOSE}", "defined"),
        (rf"{OPEN}, {_MEANING} (?P<how>{_REST}){_CLOSE}", "defined"),
        (rf"{LED},? \(?(?:i\.e\.?,?|that is,|in other words,) (?P<how>{_REST})(?=[.;,)]|$)", "gloss"),
        (
            rf"{OPEN}, (?:i\.e\.,?|that is,|in other words,(?= (?:an?|the|any|what|those)\b)) (?P<how>{_REST})"
            r"(?=[.;]|, (?:is|are)\b|$)",
            "gloss",
        ),
        (rf"\b(?:about|is|of) {LED}: (?P<how>(?:{KIND}|{_DONE}){_REST})(?=[.;]|$)", "gloss"),
        (rf"\ban? {LED}, (?P<how>(?:under|in|by|through) which {_NOT_SO_FAR}{_REST}){_CLOSE}", "gloss"),
        (rf"\ban? {LED}, (?P<how>whereby {_REST}){_CLOSE}", "gloss"),
        (
            rf"\b(?:[Tt]he|[Aa]n?) (?P<term>(?:[\w-]{{2,30}} ){{1,3}}(?:{_THINGS})), which "
            rf"(?P<how>(?!has\b|was\b|is\b)[a-z]+s {_REST})(?=, (?:is|was|has|will|would|remains)\b|[.;]|$)",
            "gloss",
        ),
        (rf"{OPEN}, as (?:[\w’-]{{1,30}} ){{1,3}}?(?:call|term|dub)s? (?P<how>{_REST})(?=,)", "gloss"),
        (
            rf"\b[Bb]y {_SHORT},? (?:we|I|economists|lawyers|they) (?:mean|understand)s? (?P<how>{_REST}){_CLOSE}",
            "defined",
        ),
        (
            rf"\b(?:calls?|called|terms?) (?:this|that|it|them|these) (?:an? |the )?{_SHORT}(?:[:,]| [–—]) "
            rf"(?P<how>{_REST})(?=[.;]|$)",
            "called",
        ),
        (
            rf"(?P<term>(?<![.] )\b[A-ZÀ-Þ][a-zà-ž]{{2,20}} (?:{_LAWS})), (?P<how>named after {_REST}){_CLOSE}",
            "gloss",
        ),
        (
            rf"\b(?P<term>{_WORD}) \((?P<how>[a-zà-ž]{{4,30}}(?: [a-z]{{2,20}})?)\) "
            r"(?:system|scheme|rule|model|principle)s?\b",
            "gloss",
        ),
    )
)
#: Patterns that can begin at any word are tried where the words that they turn on stand.
_CUES: Final = {
    _PATTERNS[4][0].pattern: re.compile(_MEANING),
    _PATTERNS[6][0].pattern: re.compile(r"i\.e|that is,|in other words,"),
}
#: "which lawyers call debt bondage.", "known in the trade as the valley of death.", "what we term a digital run".
_GIVEN = (
    re.compile(
        rf"\b(?:which|what|that|it) (?:[^\s.;]{{1,40}} ){{0,9}}?{_CALLED} (?:an? |the )?{LED}"
        rf"(?:(?=[.,;:])(?:, (?P<how>{KIND}{_REST})(?=[.,;]))?| \([“\"]?(?P<gloss>[^()”\"]{{3,60}}))"
    ),
    re.compile(rf"\b(?:known|referred to) (?:[a-z]+ ){{1,5}}as (?:an? |the )?{LED}(?=[.,;:])(?P<how>)"),
)
_COMMENTS = """
mistake move sign step decision sum figure fact trend result shift reminder claim year record man woman person country
town city place firm company nation goal demand call view warning lesson problem success failure finding
point question answer story example case day time topic subject challenge task compromise victory defeat blow setback
surprise pattern fraction third quarter half majority minority handful number total amount rise fall increase decline
drop jump gain child mother father family couple region state village island area part member leader source reason
stretch arrangement doubling tenth fifth nodes strain charity deal commitment series
"""
#: Words that open an adverbial before the subject.
_OPENERS_OF_CLAUSES: Final = FUNCTION_WORDS - frozenset(
    "the a an this that these those it its they their we our he she his her some many several most such there here"
    " what one".split()
)
_SUBORDINATE: Final = frozenset("while as when although though since because if after before whereas until".split())
_ASIDE = re.compile(
    r"(?:in|on|at|not|but|then|so|yet|and|or|rather than|instead of|even|though|although|while|when|if) (?!which\b)"
)
#: A list goes on ("weak leadership, an economy in decline and a ...").
_LISTED = re.compile(r" and an? ")
#: Nouns that do so before "that": "a practice of holding" explains, "a practice that nobody likes" comments.
_HALF_KINDS: Final = frozenset("practice standard fear hope promise habit rule risk policy idea".split())
#: Nouns that open a comment or tell who or where somebody is, not what a word means.
_NO_KIND: Final = frozenset(_COMMENTS.split()) | ROLES | TIME_WORDS
#: What a capital name before a comma may be, when it is no term.
_BODIES: Final = (
    (ORGANISATION_HEADS - {"system", "service"})
    | PLACE_HEADS
    | ROLES
    | frozenset(
        "one company firm maker start-up startup town village charity insurer lobby newspaper website daily weekly"
        " country nation producer retailer airline carrier giant".split()
    )
)
_STOPS: Final = (
    FUNCTION_WORDS | SPOKEN | frozenset("see sees saw speak speaks talk talks means called calls about".split())
)
_VAGUE: Final = frozenset(
    "term word phrase concept notion idea thing way system rule plan law report people person country countries case"
    " work money time years year months government governments policy study survey home public force both".split()
)
#: "the fruit of automatic enrolment": the first word belongs to the sentence, not to the term.
_LIGHT_WORDS = """
fruit twin result product example instance case form kind sort type use rise spread problem risk danger threat fear
lack era cause source victim idea sign part heart number amount host series
"""
_LIGHT: Final = frozenset(_LIGHT_WORDS.split())
_ADJECTIVE = re.compile(r"(?:al|ic|ive|ous|ary|able|ible|less|ful|ed|ing|ent|ant|-\w+)$")


def glosses(words: Words) -> Iterator[Term]:
    """Every term of a passage that stands beside words which explain it."""
    text = words.text
    for pattern, rule in _PATTERNS:
        if pattern.pattern in _CUES and not _CUES[pattern.pattern].search(text):
            continue
        for match in pattern.finditer(text):
            groups = match.groupdict()
            head = groups.get("head") or groups.get("many") or ""
            how = match["how"].strip()
            if ((head or rule != "defined") and _comments(head, how, groups["term"])) or _ASIDE.match(how):
                continue
            if groups["term"][:1].isupper() and " " not in groups["term"] and says_who(how):
                continue
            # "They call it a major turning point: it opens ...": a judgement.
            if rule == "called" and groups["term"].rpartition(" ")[2] in _NO_KIND:
                continue
            if head and not _led_in(words, match.start("term"), match.start("how")):
                continue
            yield from _yielded(text, match.start("term"), match["term"], how, rule)
    for pattern in _GIVEN:
        for match in pattern.finditer(text):
            how = match["how"] or match.groupdict().get("gloss") or ""
            if _comments(match.groupdict().get("head") or "", how, match["term"]):
                how = ""
            yield from _yielded(text, match.start("term"), match["term"], how.strip(), "known-as")


def says_who(how: str) -> bool:
    """ "Acme, a Danish firm": tells what a body, a place or a person is, not what a word means."""
    words = re.split(rf" {_SETS_APART}", how.lower())[0].split()[1:5]
    return bool(words) and (words[0] in DEMONYMS or words[-1] in _BODIES)


def _led_in(words: Words, term: int, how: int) -> bool:
    """False where the comma ends an opening ("Despite the obstacles, a number of ..."): there the sentence begins."""
    start, _ = words.sentence_at(term)
    # "..., while ties worsened, a joint plan ...": so does one inside it.
    inner = words.text[max(start, term - 200) : how].rstrip(", ").rpartition(", ")[2].lower().split(" ")
    if inner[0] in _SUBORDINATE and not {"a", "an", "the"} & set(inner):
        return False
    opening = words.text[max(start, term - 200) : how].split(", ")
    first = opening[0].split(" ")[0].lower()
    return len(opening) > 2 or start < term - 200 or first not in _OPENERS_OF_CLAUSES


def _comments(head: str, how: str, term: str) -> bool:
    """The words beside a term say something about the matter, not what the term means."""
    if (
        _NO_KIND.intersection((head, *how.split()[1:3]))
        or _LISTED.search(how)
        or (head in _HALF_KINDS and not re.search(rf"\b{head} (?:of|out of|between|to|by)\b", how))
    ):
        return True
    lone = " " not in term and term[:1].islower()
    return bool(head) and lone and head not in OPENERS


def _yielded(text: str, start: int, phrase: str, how: str, rule: str) -> Iterator[Term]:
    led = re.search(r"\b(?:an?|the) $", text[max(0, start - 5) : start], re.IGNORECASE)
    term = noun(phrase, whole=led is not None)
    if term and term.lower() not in how.lower():
        at = start + len(phrase) - len(term)
        yield Term(term, how, at, at + len(term), rule)


def noun(phrase: str, *, whole: bool) -> str:
    """The noun phrase at the end: after the last small word, "code of practice" whole; "" for what names nothing."""
    parts = phrase.split(" ")
    cut = 0
    if len(parts) > 2 and parts[1] == "of" and parts[0].lower() in _LIGHT:
        parts = parts[2:]
    for index, part in enumerate(parts):
        joins = part == "of" and 0 < index < len(parts) - 1 and parts[index - 1].lower() not in _STOPS
        named = part[:1].isupper() and parts[index + 1 : index + 2] and parts[index + 1][:1].isupper()
        if part.lower() in _STOPS and not joins and not named:
            cut = index + 1
    kept = parts[cut:]
    if not cut and not whole and len(kept) > 2 and kept[0][:1].islower() and "of" not in kept:
        kept = kept[-2:] if _ADJECTIVE.search(kept[-2]) else kept[-1:]
    low = [part.lower() for part in kept]
    if not kept or len(kept) > 4 or any(part in DEMONYMS | PLACES | ROLES for part in low) or low[0] in TIME_WORDS:
        return ""
    lone = len(kept) == 1 and (len(low[0]) < 5 or low[0] in _VAGUE or low[0].endswith("ly"))
    return "" if lone or low[-1] in _VAGUE - {"money", "plan", "system", "rule", "law"} else " ".join(kept)
