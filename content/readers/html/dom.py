"""Small questions to an element of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

from content.readers.decoding import squash

_PART: Final = re.compile(r"[a-z]+|[A-Z][a-z]*")
#: Elements that begin a block of their own.
BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")


def tag_of(element: HtmlElement) -> str:
    """The name of an element, "" for what is none."""
    return element.tag if isinstance(element.tag, str) else ""


def words_of(element: HtmlElement) -> frozenset[str]:
    """The words that its class and id are made of: "entry-shareBar" gives entry, share, bar."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:500]
    return frozenset(part.lower() for part in _PART.findall(names))


def text_of(element: HtmlElement) -> str:
    """All its text, with single spaces."""
    return squash(" ".join(element.itertext()))


def elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Every element in the order of the page."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield element


def remove(element: HtmlElement) -> None:
    """Take an element out with all it holds; the text behind it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def link_share(element: HtmlElement) -> float:
    """How much of its text is links, from 0 to 1."""
    every = len(text_of(element))
    return sum(len(text_of(link)) for link in element.iter("a")) / every if every else 0.0
