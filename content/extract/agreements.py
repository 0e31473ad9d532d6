"""Treaties, laws, strategies, guidelines, joint statements and articles of them.

Pure. ``find_agreements(words) -> tuple[Named, ...]``; the same agreement may come several times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from content.extract.agreement_heads import Named, by_heads
from content.extract.tokens import Words

__all__ = ["Named", "find_agreements"]

_NAME = r"(?:(?:19|20)\d\d )?[A-Z][\w.’'–-]*(?: (?:of |on |and |for )?[A-Z][\w.–-]*){0,6}"
_ARTICLE = re.compile(
    r"\b(?:Articles?|Section|Chapter|Annex|Protocol) (?:\d{1,3}|[IVX]{1,5})(?:\(\d\))?"
    rf"(?P<whole> of (?:the |its |their )?(?P<name>{_NAME}))?"
)
_DOCUMENT: Final = (
    r"(?:statement|report|document|declaration|strategy|plan|agreement|act|law|communiqu[ée]|framework|vision|paper|roadmap"
    r"|guidelines)"
)
_TITLED = re.compile(
    rf"\b(?:[A-Z][\w-]+ )?(?i:{_DOCUMENT}),? (?:entitled|titled|called|named|known as)?,? ?(?:the )?"
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
_SMALL = re.compile(r"\b(?P<name>memorandum of understanding|joint (?:vision|statement|declaration|communiqu[ée]))\b")


def find_agreements(words: Words) -> tuple[Named, ...]:
    """Every mention of something agreed, decreed or laid down, in the order of the passage."""
    found = [*by_heads(words), *_by_patterns(words)]
    kept: list[Named] = []
    for named in sorted(found, key=lambda n: (n.start, -n.end)):
        if kept and named.start < kept[-1].end and named.rule != "article-of":
            continue
        kept.append(named)
    return tuple(kept)


def _by_patterns(words: Words) -> Iterator[Named]:
    text = words.text
    for match in _ARTICLE.finditer(text):
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
