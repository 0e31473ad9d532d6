"""Treaties, laws, strategies, guidelines, joint statements and articles of them.

Pure. ``find_agreements(words) -> tuple[Named, ...]``; the same agreement may come several times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from content.extract.acronyms import find_acronyms
from content.extract.agreement_heads import Named, by_heads
from content.extract.tokens import Words

__all__ = ["Named", "find_agreements"]

_NAME = r"(?:(?:19|20)\d\d )?[A-Z][\w.’'–-]{0,40}(?: (?:of |on |and |for )?[A-Z][\w.–-]{0,40}){0,6}"
_ARTICLE = re.compile(
    r"\b(?:Articles?|Section|Chapter|Annex|Protocol|Title) (?:\d{1,3}|[IVX]{1,5})(?:\(\d\))?(?!\.?\d)(?![:-])"
    rf"(?P<whole> of (?:the |its |their )?(?P<name>{_NAME}))?"
)
_DOCUMENT: Final = (
    r"(?:statement|report|document|declaration|strategy|plan|agreement|act|law|communiqu[ée]|framework|vision|paper|roadmap"
    r"|guidelines)"
)
_TITLED = re.compile(
    rf"\b(?:[A-Z][\w-]{{1,40}} )?(?i:{_DOCUMENT}),? (?:entitled|titled|called|named|known as)?,? ?(?:the )?"
    r"[“‘\"](?P<name>[^“”‘\"]{4,90}?),?[”’\"](?=\W)"
)
_PLAIN_TITLE = re.compile(
    r"\b(?:report|paper|document|strategy|statement|plan|study), (?P<name>[A-Z][^,.;:()“”]{11,100}), "
)
_COUNTED = re.compile(
    r"\b(?P<name>(?:two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+-?[a-z]+ ){1,2}(?:principles|freedoms))\b"
)
_FOR = re.compile(
    r"\b(?P<name>(?:guidelines|principles|rules|standards|safeguards) (?:for|on) (?:[a-z]+[-a-z]* ){0,2}[a-z]+)"
    r"(?=[,.;]| (?:was|were|and|that|which|in)\b)"
)
#: Parts of the text itself ("Section 3"), unless they are parts of something named or have a high number.
_OWN_PART = re.compile(r"^(?:Section|Chapter|Annex) (?:\d{1,2}|[IVX]{1,5})(?:\(\d\))?$")
_NUMBERED = re.compile(
    r"\b(?P<name>(?<!Council )(?:Council |Commission |Delegated |Implementing ){0,3}"
    r"(?:Directive|Regulation|Decision)s? \((?:EU|EC|EEC)\)"
    r" (?:No\.? )?\d{1,4}/\d{1,4}(?:/E[CU])?"
    r"|(?:Council |Framework )?(?:Directive|Regulation|Decision) \d{2,4}/\d{1,4}/(?:EU|EC|EEC)"
    r"|(?:(?:[A-Z][\w.]{1,40} ){0,3})?Resolution (?:\d{2,4}|[A-Z]?/?RES/\d+/\d+)"
    r"|Executive Order (?:No\. )?\d{4,5}|Public Law \d{2,3}-\d{1,3}|(?:House |Senate )?Bill [A-Z]?-?\d{1,4}"
    r"|Proposition \d{1,3}|Rule \d{1,3}[a-z]?-\d{1,2}|(?:Basel|Solvency|MiFID) (?:I{1,3}|IV|V)\b)"
)
#: "the Global Compact for Safe, Orderly and Regular Migration": capitals with commas after "for" or "on".
_LISTED = re.compile(
    r"\b(?P<name>(?:[A-Z][\w-]{1,40} ){1,4}"
    r"(?:Compact|Convention|Agreement|Protocol|Charter|Treaty|Framework|Strategy|Plan)"
    r" (?:for|on|of|to|against)(?: the)?(?: [A-Z][\w-]{1,40},){1,3}(?: [A-Z][\w-]{1,40})?"
    r" and (?:[A-Z][\w-]{1,40} ?){1,4}(?<! ))"
)
_SMALL = re.compile(r"\b(?P<name>memorandum of understanding|joint (?:vision|statement|declaration|communiqu[ée]))\b")


def find_agreements(words: Words) -> tuple[Named, ...]:
    """Every mention of something agreed, decreed or laid down, in the order of the passage."""
    found = [*_whole(by_heads(words), words), *_by_patterns(words)]
    kept: list[Named] = []
    for named in sorted(found, key=lambda n: (n.start, -n.end)):
        if kept and named.start < kept[-1].end and named.rule != "article-of":
            continue
        kept.append(named)
    return tuple(kept)


def _whole(found: Iterator[Named], words: Words) -> Iterator[Named]:
    """Names from the first word that the letters beside them stand for: "Corporate Due Diligence Directive (CDDD)"."""
    named = list(found)
    lettered = {a.acronym: a for a in find_acronyms(words)} if any(n.acronym for n in named) else {}
    for one in named:
        full = lettered.get(one.acronym)
        if full is not None and full.start < one.start < full.name_end <= one.end:
            yield replace(one, name=words.text[full.start : full.name_end], start=full.start)
        else:
            yield one


def _by_patterns(words: Words) -> Iterator[Named]:
    text = words.text
    for pattern, rule in ((_NUMBERED, "numbered"), (_LISTED, "listed")):
        for match in pattern.finditer(text):
            yield Named(match["name"], match.start("name"), match.end("name"), rule)
    for match in _ARTICLE.finditer(text):
        if _OWN_PART.match(match[0]):
            continue
        yield Named(match[0].rstrip("’'"), match.start(), match.start() + len(match[0].rstrip("’'")), "article")
        if match["whole"] and len(match["name"].split()) > 1:
            name = re.sub(r"(?:’s|'s)$", "", match["name"])
            yield Named(name, match.start("name"), match.start("name") + len(name), "article-of")
    for match in _TITLED.finditer(text):
        yield Named(
            match["name"].rstrip(","),
            match.start("name"),
            match.start("name") + len(match["name"].rstrip(",")),
            "titled",
        )
    for match in _PLAIN_TITLE.finditer(text):
        if _title_case(match["name"]):
            yield Named(match["name"], match.start("name"), match.end("name"), "titled")
    for pattern, rule in ((_COUNTED, "principles"), (_SMALL, "small")):
        for match in pattern.finditer(text):
            yield Named(match["name"], match.start(), match.end(), rule)
    for match in _FOR.finditer(text):
        start, end = words.sentence_at(match.start())
        if re.search(r"\b(?:adopted|issued|agreed|published|drawn up|introduced)\b", text[start:end]):
            yield Named(match["name"], match.start(), match.end(), "guidelines")


def _title_case(text: str) -> bool:
    long = [word for word in text.split() if len(word) > 3]
    return len(long) >= 3 and all(word[0].isupper() for word in long)
