"""What a page says of itself: citation tags, JSON-LD, Open Graph, Dublin Core, and the marks in its body."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml.html import HtmlElement

from content.parsing import find_values
from content.readers.bylines import names_in
from content.readers.decoding import squash
from content.readers.html.dom import tag_of, text_of, words_of
from content.readers.lines import fold
from content.records import Source

_TITLES: Final = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
_DATES: Final = (
    "citation_publication_date", "citation_date", "article:published_time", "dc.date.issued", "dcterms.issued",
    "dc.date", "dcterms.date", "datepublished", "date", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_AUTHORS: Final = ("citation_author", "dc.creator", "dcterms.creator", "author", "article:author", "parsely-author")
_PUBLISHERS: Final = (
    "citation_publisher", "citation_technical_report_institution", "dc.publisher", "dcterms.publisher", "og:site_name",
)  # fmt: skip
_SERIES: Final = ("citation_series_title", "citation_technical_report_number", "citation_journal_title")
_ISO: Final = re.compile(r"^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?!\d))?)?")
_PARTED: Final = re.compile(r"\s+[|–—·»:-]\s+|\s*\|\s*")


def source_of(tree: HtmlElement) -> Source:
    """Title, authors, publisher, series, day of publication and language, "" where the page does not tell."""
    meta = _meta(tree)
    things = [thing for thing in _json_ld(tree) if _is_article(thing)]
    told = things[0] if things else {}
    published = _iso(_first(meta, _DATES)) or _iso(_text(told.get("datePublished"))) or _marked_date(tree)
    site = _first(meta, _PUBLISHERS) or _text(told.get("publisher"))
    title = _title(tree, _first(meta, _TITLES) or _text(told.get("headline")), site)
    return Source(
        title=title,
        authors=_authors(meta, told) or _marked_authors(tree),
        publisher=site,
        series=_first(meta, _SERIES),
        published=published,
        as_of=published,
        language=(tree.get("lang") or "en")[:2].lower() or "en",
    )


def _meta(tree: HtmlElement) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = (element.get("name") or element.get("property") or element.get("itemprop") or "").lower()
        content = squash(element.get("content") or "")
        if name and content:
            found.setdefault(name, []).append(content)
    return found


def _first(meta: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((meta[name][0] for name in names if name in meta), "")


def _json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        stack = [data]
        while stack:
            thing = stack.pop(0)
            if isinstance(thing, list):
                stack += thing[:50]
            elif isinstance(thing, dict):
                yield thing
                stack.append(thing.get("@graph") or [])


def _is_article(thing: dict[str, Any]) -> bool:
    return "datePublished" in thing or "headline" in thing


def _text(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return squash(value) if isinstance(value, str) else ""


def _iso(text: str) -> str:
    """The date at its own precision: "2024/5/3" is 2024-05-03, "3 May 2024" too."""
    match = _ISO.match(text)
    if match:
        parts = [match[1], *(part.zfill(2) for part in match.groups()[1:] if part)]
        iso = "-".join(parts)
        return iso if all(1 <= int(p) <= most for p, most in zip(parts[1:], (12, 31), strict=False)) else match[1]
    days = [v.value for v in find_values(text[:60]) if v.type == "date" and not v.partial and "/" not in v.value]
    return str(days[0]) if days else ""


def _title(tree: HtmlElement, told: str, site: str) -> str:
    """The first heading of the page that its head names too; else what the head says, without the site's name."""
    heads = [text for text in (text_of(head) for head in tree.iter("h1")) if 3 <= len(text) <= 300]
    page = text_of(tree.find(".//title")) if tree.find(".//title") is not None else ""
    for text in heads:
        if fold(text) and any(fold(text) in fold(other) for other in (told, page)):
            return text
    if told or page:
        parts = [part for part in _PARTED.split(told or page) if part and fold(part) != fold(site)]
        return told if told and not site else max(parts, key=len, default=told or page)
    return heads[0] if heads else ""


def _authors(meta: dict[str, list[str]], told: dict[str, Any]) -> tuple[str, ...]:
    given = next((meta[name] for name in _AUTHORS if name in meta and not meta[name][0].startswith("http")), [])
    names = [name for text in given for name in _names(text)]
    if not names:
        people = told.get("author")
        listed = people if isinstance(people, list) else [people]
        names = [name for person in listed for name in _names(_text(person))]
    return tuple(dict.fromkeys(names))


def _names(text: str) -> tuple[str, ...]:
    """The persons in a text: "Silva, Ana" is turned round; a body or an account is nobody."""
    last, comma, first = text.partition(", ")
    if comma and " " not in last and len(first.split()) <= 2 and not names_in(first):
        return names_in(f"{first} {last}")
    return names_in(re.sub(r"^by\s+", "", text, flags=re.IGNORECASE))


def _marked_date(tree: HtmlElement) -> str:
    for element in tree.iter("time"):
        day = _iso(element.get("datetime") or text_of(element))
        if day:
            return day
    for element in tree.iter("span", "p", "div", "li"):
        if words_of(element) & {"date", "published", "pubdate"} and len(element) <= 2:
            text = text_of(element)
            if 0 < len(text) <= 60 and _iso(text.removeprefix("Published").strip(": ")):
                return _iso(text.removeprefix("Published").strip(": "))
    return ""


def _marked_authors(tree: HtmlElement) -> tuple[str, ...]:
    for element in tree.iter("a", "span", "p", "div", "address", "li"):
        marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        if (marked or words_of(element) & {"author", "authors", "byline"}) and tag_of(element):
            text = text_of(element)
            names = _names(text) if len(text) <= 120 else ()
            if names:
                return names
    return ()
