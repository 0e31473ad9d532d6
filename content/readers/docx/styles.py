"""What role a paragraph of a Word document has: by its style, its outline level, its list, or how it looks."""

from __future__ import annotations

import re
from typing import Any, Final

from docx.oxml.ns import qn

_HEADING: Final = re.compile(r"^(?:heading|überschrift|titre|título|titolo|kop)\s*(\d)$", re.IGNORECASE)
_QUOTE: Final = re.compile(r"quot|zitat|citation|block text|cita", re.IGNORECASE)
_LIST: Final = re.compile(r"^list\b|bullet|aufz", re.IGNORECASE)
_SKIP: Final = re.compile(r"^(?:toc\b|table of|caption$|header$|footer$|page number|footnote|endnote)", re.IGNORECASE)
_LAST_LEVEL: Final = 6


class Styles:
    """The styles of one document by their ids, each with those it is based on."""

    def __init__(self, package: Any) -> None:
        self._styles: dict[str, Any] = {}
        self._default = ""
        for style in package.styles.element.iter(qn("w:style")):
            if style.get(qn("w:type")) == "paragraph":
                self._styles[style.get(qn("w:styleId")) or ""] = style
                if style.get(qn("w:default")) in ("1", "true"):
                    self._default = style.get(qn("w:styleId")) or ""

    def role_of(self, paragraph: Any, text: str) -> tuple[str, int]:
        """(role, level) of a paragraph; role "skip" for what is no text of the document."""
        properties = paragraph.find(qn("w:pPr"))
        chain = self._chain(_value(properties, "w:pStyle"))
        names = [_value(style, "w:name") for style in chain]
        if any(_SKIP.match(name) for name in names[:1]):
            return "skip", 0
        level = self._level(properties, chain, names)
        if level:
            return "heading", level
        if any(_QUOTE.search(name) for name in names):
            return "quote", 0
        numbered = properties is not None and properties.find(qn("w:numPr")) is not None
        numbered = numbered or any(style.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None for style in chain)
        if numbered or any(_LIST.search(name) for name in names):
            return "item", 0
        return ("heading", 3) if _looks_like_heading(paragraph, text) else ("paragraph", 0)

    def _chain(self, style_id: str) -> list[Any]:
        found: list[Any] = []
        current = style_id or self._default
        while current in self._styles and len(found) < 12:
            found.append(self._styles[current])
            current = _value(found[-1], "w:basedOn")
        return found

    def _level(self, properties: Any, chain: list[Any], names: list[str]) -> int:
        for name in names:
            if name.lower() in ("title", "titel", "titre", "título"):
                return 1
            if match := _HEADING.match(name):
                return min(int(match[1]) or 1, _LAST_LEVEL)
        outline = _value(properties, "w:outlineLvl")
        for style in chain:
            outline = outline or _value(style.find(qn("w:pPr")), "w:outlineLvl")
        return int(outline) + 1 if outline.isdigit() and int(outline) < _LAST_LEVEL else 0


def _value(element: Any, tag: str) -> str:
    child = element.find(qn(tag)) if element is not None else None
    return (child.get(qn("w:val")) or "") if child is not None else ""


def _looks_like_heading(paragraph: Any, text: str) -> bool:
    """A short line, bold from end to end, that does not end like a sentence."""
    if len(text) > 120 or len(text.split()) > 14 or text[-1] in ".;,!" or not re.search(r"[^\W\d_]{2}", text):
        return False
    runs = [run for run in paragraph.iter(qn("w:r")) if "".join(t.text or "" for t in run.iter(qn("w:t"))).strip()]
    return bool(runs) and all(_bold(run) for run in runs)


def _bold(run: Any) -> bool:
    bold = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return bold is not None and bold.get(qn("w:val")) not in ("0", "false")
