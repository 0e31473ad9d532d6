"""Words that explain a term which the text has named already, and sentences that say what a term does.

Pure. ``gloss_after(words, end)`` is what explains the term that ends there, "" where nothing does;
``explanations(words)`` yields terms by their sentence: "in an X scheme the ...", "the X law states that ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.extract.glosses import KIND, LED, OPEN, START, noun
from content.extract.quotations import Term
from content.extract.tokens import Words
from content.extract.vocabulary import PROPER_HEADS

#: So far behind a term its explanation may reach.
_REACH: Final = 220
_CLAUSE = r"(?:[^.;:–—()“”]|\.(?=\d)){8,170}?"
_TO_END = r"(?P<how>{opening}(?:[^.;:()]|\.(?=\d)){{10,170}})(?=[.;)]|$)"
#: "such a place has long been": a report of what happened explains no word.
_TOLD = re.compile(r"\b(?:has|have|had|was|were|said|says|argued|told|announced|met|will)\b")
_NOUN = (
    r"(?: (?:policy|strategy|model|framework|concept|doctrine|approach|agenda|principle|rule|system|effect|scenario"
    r"|theory|scheme|method|mechanism|programme|program|regime|standard|target))?"
)
_NO_GLOSS = r"(?!(?:see|e\.g|for example|such as|including|rather|instead|as opposed|unlike)\b)"
_AFTER: Final = tuple(
    re.compile(rf"^[,.]?[”’\"]?{_NOUN}{pattern}")
    for pattern in (
        rf" \((?:i\.e\.,? |that is,? |meaning )?(?P<how>{_NO_GLOSS}[^()]{{8,160}})\)",
        r": (?P<how>(?!for example|such as)(?:it|they|he|she|the|an?|each|every|what|[a-z]+ing"
        rf"|[a-z]+s (?:that|which|who|of))\b{_CLAUSE})(?=[.;]|$)",
        rf",? [–—] ?(?P<how>{KIND}{_CLAUSE})(?= ?[–—.;]|$)",
        rf", (?P<how>{KIND}{_CLAUSE})(?=[,.;]|$)",
        rf", (?P<how>being {_CLAUSE})(?=[,.;]|$)",
        rf", (?P<how>(?:where|in which|under which|by which|whereby) {_CLAUSE})(?=[,.;]|$)",
    )
)
#: "a “G6” framework that would strengthen the G7": the kind of thing with what sets it apart.
_KIND_AFTER = re.compile(
    r"^[”’\"]? (?P<how>(?:policy|strategy|model|framework|concept|doctrine|approach|principle|rule|system|scheme)"
    rf" (?:that|which|to|of) (?!which\b){_CLAUSE})(?=[,.;]|$)"
)
_HEADS: Final = "scheme|system|model|arrangement|contract|market|regime|auction|economy|plan|mortgage|loan|trial|vote"
_LAW: Final = "law|principle|theorem|rule|hypothesis|doctrine|theory|paradox|conjecture|maxim"
_SMALL = r"[a-zà-ž]{3,30}(?:-[a-zà-ž]{1,30}){0,3}"
_SUBJECT = r"(?:the|an?|each|every|all|no|those|people)\b"
_MADE = (
    "charged|levied|paid|measured as|calculated as|defined as|designed to|meant to|intended to|used to|worked out as"
)
#: Nouns of what one does or passes: "a law, meant to ..." tells its purpose, not its sense.
_PLAIN_WORDS = """
law bill act plan reform reforms programme program project building report new deal policy year move step study test
agreement treaty constitution government presidency leadership pressure rules rule circumstances conditions scenario
proposal proposals contract order ban budget decision measure measures system campaign package summit meeting scheme
figure figures sum question answer idea site office tool letter speech visit rise cut group course case
"""
_PLAIN: Final = frozenset(_PLAIN_WORDS.split())

_PATTERNS: Final = tuple(
    (re.compile(pattern), rule)
    for pattern, rule in (
        (
            rf"{START}\(?(?:In|Under|With) an? (?P<term>(?:{_SMALL} ){{1,3}}(?:{_HEADS})) "
            + _TO_END.format(opening=_SUBJECT),
            "in-a",
        ),
        (rf"{START}\(?Under the (?P<term>{_SMALL} {_SMALL}) " + _TO_END.format(opening=_SUBJECT), "in-a"),
        (
            rf"\b[Tt]he (?P<term>(?:[\w’-]{{2,30}} ){{1,3}}(?:{_LAW})(?: of(?: {_SMALL}){{1,3}}?)?) "
            r"(?:states|holds|says|predicts|requires) (?:that )?" + _TO_END.format(opening=""),
            "law",
        ),
        (
            rf"{LED}[.,;] (?:[Bb]y|[Ww]ith) (?:this|that|which) (?:\w{{1,20}} ){{1,3}}?means? "
            r"(?:that )?" + _TO_END.format(opening=""),
            "meant",
        ),
        (
            rf"{LED}, (?:his|her|their|its|my|our|the \w+) (?:word|term|name|phrase|label|shorthand) for "
            rf"(?P<how>{_CLAUSE})(?=[,.;]|$)",
            "word for",
        ),
        (rf"{OPEN}(?: [–—] | ?— ?)(?P<how>[a-z]{{3,20}}ing {_CLAUSE}) ?[–—] ?[a-z]+\b", "gloss"),
        (rf"\b(?:speak|talk|spoke)s? of {LED}, (?P<how>[a-z]{{3,20}}ing {_CLAUSE})(?=[.;]|$)", "gloss"),
        (
            rf"\bthe (?P<term>{_SMALL} (?:principle|rule|doctrine|maxim|test|paradox)): (?P<how>{_CLAUSE})(?=[.;]|$)",
            "gloss",
        ),
        (
            rf"\b[Tt]he (?P<term>[A-ZÀ-Þ][a-zà-ž]{{2,20}} {_SMALL}), "
            rf"(?P<how>{KIND}{_CLAUSE})(?=[,.;]|$)",
            "apposition",
        ),
        (rf"\b[Aa]n? {LED}, (?P<how>(?:{_MADE})\b{_CLAUSE})(?=[,.;]|$)", "gloss"),
        (rf"\b(?:an?|the|of|by|from|as) {LED}: (?P<how>{KIND}{_CLAUSE})(?=[.;]|$)", "gloss"),
        (rf"\b(?:from|of|by|called|through|for) {LED}, (?P<how>(?:in|under|by) which {_CLAUSE})(?=[,.;]|$)", "gloss"),
    )
)
#: "bycatch (animals caught by accident)": one word, and what its gloss must look like.
_LONE = re.compile(
    rf"\b(?:of|in|by|to|called|the|and|is|are|through|from|with) (?P<term>{_SMALL}) \("
    r"(?P<how>(?:(?:an?|the) )?(?:[a-z-]+ ){0,3}?[a-z-]+ (?:that|which|who|whose|of|for|[a-z]{3,}ed|caught|made"
    r"|paid|sent|held|kept|taken|given|sold|grown|left|built|lost|born)\b[^()]{0,120})\)"
)


#: Words that a text must hold before a pattern that can begin at any word is tried.
_CUES: Final = {
    "meant": re.compile(r"(?:this|that|which) (?:\w{1,20} ){1,3}?means?\b"),
    "word for": re.compile(r"\b(?:word|term|name|phrase|label|shorthand) for\b"),
}


def explanations(words: Words) -> Iterator[Term]:
    """Every term whose sentence, or the words in brackets behind it, says what it means."""
    text = words.text
    for pattern, rule in _PATTERNS:
        if rule in _CUES and not _CUES[rule].search(text):
            continue
        for match in pattern.finditer(text):
            term = match["term"] if rule in ("in-a", "law") else noun(match["term"], whole=True)
            if not term or not _names(term, rule) or (rule == "gloss" and _TOLD.search(match["how"][:40])):
                continue
            start = match.start("term") + len(match["term"]) - len(term)
            yield Term(term, match["how"].strip(" ,"), start, start + len(term), rule)
    for match in _LONE.finditer(text):
        if len(match["term"]) > 5 and match["term"] not in PROPER_HEADS and match["term"] not in _PLAIN:
            yield Term(match["term"], match["how"], match.start("term"), match.end("term"), "gloss")


def _names(term: str, rule: str) -> bool:
    """Two words or more that name a thing of their own."""
    parts = term.lower().split()
    if rule == "in-a":
        return not any(part in _PLAIN for part in (*parts[:-1], *(parts[-1:] if len(parts) < 3 else ())))
    return (parts[-1] not in _PLAIN or (len(parts) == 2 and parts[1] == "rule")) and (
        len(parts) > 1 or rule in _CUES or term[:1].isupper() or len(term) > 8
    )


def gloss_after(words: Words, end: int) -> str:
    """What explains the term that ends at a character, up to the end of its sentence; "" where nothing does."""
    _, last = words.sentence_at(max(0, end - 1))
    after = words.text[end : min(last, end + _REACH)]
    for pattern in (*_AFTER, _KIND_AFTER):
        match = pattern.match(after)
        if match is None:
            continue
        how = match["how"].strip(" ,")
        if len(how.split()) > 2 and not _TOLD.search(re.split(r" (?:that|which|who)\b", how)[0][:60]):
            return how
    return ""
