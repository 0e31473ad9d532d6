"""Where on a page its text is.

trafilatura, the best-measured extractor of main text, says which paragraphs belong to it; the text is the smallest
element that holds nearly all of them. What trafilatura leaves out inside (lists, tables, headings) is kept so.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from lxml.html import HtmlElement, document_fromstring, tostring

from content.readers.furniture import is_key_heading
from content.readers.html.dom import BLOCKS, HEADINGS, elements, link_share, tag_of, text_of
from content.readers.lines import fold

#: The text's element holds so much of what belongs to it.
_NEARLY_ALL: Final = 0.9


def main_part(tree: HtmlElement) -> HtmlElement:
    """The element that holds the main text; the whole page where none stands out."""
    body = tree.find("body")
    page = body if body is not None else tree
    weights = _weights(page)
    if not weights:
        return page
    totals: dict[HtmlElement, int] = defaultdict(int)
    for element, weight in weights.items():
        up: HtmlElement | None = element
        while up is not None:
            totals[up] += weight
            up = up.getparent()
    wanted = _NEARLY_ALL * sum(weights.values())
    best = page
    # Elements come in the order of the page: the last that is heavy enough is the deepest.
    for element in elements(page):
        if totals[element] >= wanted and tag_of(element) in BLOCKS and tag_of(element) not in ("p", "li", "td", "ul"):
            best = element
    return _with_key_points(best, page)


def _with_key_points(part: HtmlElement, page: HtmlElement) -> HtmlElement:
    """The element, or the one round it that holds a box of key points too."""
    heads = [head for head in page.iter(*HEADINGS, "strong", "summary") if is_key_heading(text_of(head))]
    inside = set(part.iter())
    up: HtmlElement | None = part
    while any(head not in inside for head in heads) and up is not None and up is not page:
        up = up.getparent()
        inside = set(up.iter()) if up is not None else inside
    return up if up is not None else part


def _weights(page: HtmlElement) -> dict[HtmlElement, int]:
    """The paragraphs of the page that belong to its text, with their lengths."""
    leaves = [e for e in elements(page) if tag_of(e) in ("p", "li", "blockquote", "td", "div", "pre") and _is_leaf(e)]
    texts = {e: text_of(e) for e in leaves}
    chosen = _chosen(page)
    kept = {e: len(text) for e, text in texts.items() if len(text) >= 40 and fold(text) in chosen}
    if sum(kept.values()) >= 200:
        return kept
    return {e: len(text) for e, text in texts.items() if len(text) >= 60 and link_share(e) < 0.4}


def _is_leaf(element: HtmlElement) -> bool:
    return not any(tag_of(child) in BLOCKS for child in element.iterdescendants() if isinstance(child.tag, str))


def _chosen(page: HtmlElement) -> frozenset[str]:
    """The folded paragraphs that trafilatura takes for the main text; none where it finds nothing."""
    # It takes a second to import: only who reads a web page waits for it.
    from trafilatura import bare_extraction

    copy = document_fromstring(tostring(page, encoding="unicode"))
    try:
        found = bare_extraction(copy, include_comments=False, include_tables=True, favor_recall=True, fast=True)
    except Exception:
        return frozenset()
    body = getattr(found, "body", None)
    return (
        frozenset(fold(" ".join(p.itertext())) for p in body.iter("p", "item", "quote", "cell"))
        if body is not None
        else frozenset()
    )
