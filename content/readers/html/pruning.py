"""Take out of a page what is never its text: scripts, hidden parts, menus, banners, share buttons, related lists.

General signs only: the kind of an element, its role, and stock words of class names. An element that holds most of the
page's text stays, whatever it is called.
"""

from __future__ import annotations

from typing import Final

from lxml.html import HtmlElement

from content.readers.furniture import is_key_heading
from content.readers.html.dom import HEADINGS, elements, remove, tag_of, text_of, words_of

_NEVER: Final = frozenset(
    "script style noscript template svg math canvas iframe object embed video audio picture map button select textarea"
    " input datalist label head nav dialog menu".split()
)
_ROLES: Final = frozenset(
    "navigation banner contentinfo search dialog alertdialog complementary menu menubar toolbar tablist status"
    " alert".split()
)
_WORDS: Final = frozenset(
    "cookie cookies consent gdpr share sharing sharer shares addthis related recommended recommendations recirculation"
    " newsletter subscribe subscription signup breadcrumb breadcrumbs comments comment respond disqus nav navbar"
    " navigation menu sitemap masthead advert advertisement advertising ads adsense promo promotion popup modal"
    " pagination pager tags taglist hashtags toc skip social socials follow donate donation trending popular login"
    " sidebar widget widgets bio biography byline".split()
)
_LABELLED: Final = ("most-read", "read-more", "see-also", "more-from", "about-author", "author-box", "author-info")
#: Words for the lines that tell who wrote a text, and when.
_SOURCE: Final = frozenset("author authors byline date pubdate published dateline".split())
_SHORT: Final = 120
#: An element with more than this share of the page's text is the text.
_MOST: Final = 0.4


def prune(tree: HtmlElement) -> None:
    """Take the furniture out of ``tree``, in place."""
    for element in list(elements(tree)):
        tag = tag_of(element)
        if tag in _NEVER or _hidden(element):
            remove(element)
    every = max(len(text_of(tree)), 1)
    for element in list(elements(tree)):
        if element.getparent() is not None and _is_furniture(element) and len(text_of(element)) <= _MOST * every:
            remove(element)


def _hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _is_furniture(element: HtmlElement) -> bool:
    tag = tag_of(element)
    if _tells_the_source(element, tag):
        return True
    if tag in ("html", "body", "main", "article", "p", "blockquote", *HEADINGS):
        return False
    if tag in ("footer", "form") or (tag == "header" and element.find(".//h1") is None):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    beside = tag == "aside" or (element.get("role") or "").lower() in _ROLES
    called = bool(words_of(element) & _WORDS) or any(label in names for label in _LABELLED)
    return (beside or called) and not _has_key_points(element)


def _tells_the_source(element: HtmlElement, tag: str) -> bool:
    """A line of its own with the authors or the day, which were read before."""
    if tag in ("html", "body", "main", "article"):
        return False
    marked = tag == "time" or bool(words_of(element) & _SOURCE)
    parent = element.getparent()
    alone = tag != "time" or parent is None or len(text_of(parent)) <= _SHORT or tag_of(parent) != "p"
    return marked and alone and len(text_of(element)) <= _SHORT


def _has_key_points(element: HtmlElement) -> bool:
    """Boxes beside the text that hold its key points are part of it."""
    heads = [text_of(head) for head in element.iter(*HEADINGS, "strong", "b", "summary", "p")]
    return any(is_key_heading(head) for head in heads if len(head) < 60)
