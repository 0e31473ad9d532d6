"""One text in every format: what the tests read back, with the furniture that real pages and prints carry."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from io import BytesIO
from typing import Any

from docx import Document as new_docx
from docx.shared import Pt
from fpdf import FPDF

#: (role, text): h1, h2, p, item, quote, row (cells parted by " | ").
Part = tuple[str, str]
FONTS = "/usr/share/fonts/truetype/dejavu"


@dataclass(frozen=True)
class Text:
    """A brief before it has a format. ``{n}`` in a paragraph is where footnote n is marked, counted from 1."""

    title: str
    authors: tuple[str, ...]
    publisher: str
    series: str
    day: str
    parts: tuple[Part, ...]
    footnotes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    keywords: tuple[str, ...] = field(default=())


def with_marks(text: str, notes: Sequence[str], mark: Callable[[int], str]) -> str:
    for number in range(1, len(notes) + 1):
        text = text.replace(f"{{{number}}}", mark(number))
    return text


def as_text(text: Text) -> bytes:
    lines = [text.series, "", text.title, "", f"By {' and '.join(text.authors)}", text.day, ""]
    for role, words in text.parts:
        words = with_marks(words, text.footnotes, lambda n: "")
        lines += [f"- {words}" if role == "item" else f"“{words}”" if role == "quote" else words, ""]
    lines += ["References", "", *text.references] if text.references else []
    return "\n".join(lines).encode()


def as_markdown(text: Text) -> bytes:
    lines = [f"# {text.title}", "", text.series, "", f"By {' and '.join(text.authors)}", "", text.day, ""]
    before = ""
    for role, words in text.parts:
        words = with_marks(words, text.footnotes, lambda n: f"[^{n}]")
        if role == "row" and before != "row":
            lines += [f"| {words} |", "|" + "---|" * (words.count(" | ") + 1)]
        elif role == "row":
            lines.append(f"| {words} |")
        else:
            sign = {"h1": "## ", "h2": "### ", "item": "- ", "quote": "> "}.get(role, "")
            lines += ["", f"{sign}{words}", ""]
        before = role
    lines += ["", *[f"[^{n}]: {note}" for n, note in enumerate(text.footnotes, start=1)], ""]
    lines += ["## References", "", *[f"- {entry}" for entry in text.references]] if text.references else []
    return "\n".join(lines).encode()


def as_html(text: Text) -> bytes:
    body: list[str] = []
    group = ""
    for role, words in (*text.parts, ("end", "")):
        wanted = {"item": "ul", "row": "table"}.get(role, "")
        if group and group != wanted:
            body.append(f"</{group}>")
        if wanted and group != wanted:
            body.append(f"<{wanted}>")
        group = wanted
        inner = with_marks(escape(words), text.footnotes, lambda n: f'<sup id="r{n}"><a href="#fn{n}">{n}</a></sup>')
        if role == "row":
            body.append("<tr>" + "".join(f"<td>{cell}</td>" for cell in inner.split(" | ")) + "</tr>")
        elif role != "end":
            tag = {"h1": "h2", "h2": "h3", "p": "p", "item": "li", "quote": "blockquote"}[role]
            body.append(f"<{tag}>{inner}</{tag}>")
    notes = "".join(
        f'<li id="fn{n}">{escape(note)} <a href="#r{n}">↩</a></li>' for n, note in enumerate(text.footnotes, 1)
    )
    references = "".join(f"<p>{escape(entry)}</p>" for entry in text.references)
    return _PAGE.format(
        title=escape(text.title),
        meta="".join(f'<meta name="citation_author" content="{escape(name)}">' for name in text.authors),
        publisher=escape(text.publisher),
        series=escape(text.series),
        authors=escape(" and ".join(text.authors)),
        day=text.day,
        body="\n".join(body),
        notes=f'<section class="footnotes"><ol>{notes}</ol></section>' if notes else "",
        references=f"<h2>References</h2>{references}" if references else "",
    ).encode()


_PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} | {publisher}</title>{meta}
<meta property="og:site_name" content="{publisher}">
<script>var tracking = "In 2019 it cost $5 million.";</script></head>
<body class="has-sidebar">
<div id="cookie-banner"><p>We use 12 cookies to make this page better. By going on you accept all of them.</p></div>
<header class="site-header"><a href="/">{publisher}</a><nav><ul><li><a href="/a">Topics</a></li>
<li><a href="/b">Events</a></li><li><a href="/c">Publications</a></li>
<li><a href="/d">People</a></li></ul></nav></header>
<div class="layout"><main><article>
<header><p class="kicker">{series}</p><h1>{title}</h1><p class="byline">By {authors}</p><time>{day}</time></header>
<div class="share-buttons"><a href="#">Share on a network</a> <a href="#">Copy link</a></div>
{body}
{references}{notes}
<div class="author-bio"><p>{authors} write about many things and have done so since 1987.</p></div>
</article></main>
<aside class="sidebar"><h3>Related articles</h3><ul>
<li><a href="/x">What the 2018 reform of 40 towns did to rents</a></li>
<li><a href="/y">A paper of 2017 on the price of bread in 12 countries</a></li></ul></aside></div>
<section class="newsletter"><p>Subscribe: 45,000 readers get our letter every week.</p></section>
<footer><p>© 2020 {publisher}. All rights reserved.</p></footer></body></html>"""


def as_docx(text: Text) -> bytes:
    document = new_docx()
    document.add_paragraph(text.series)
    document.add_heading(text.title, 0)
    document.add_paragraph(f"By {' and '.join(text.authors)}")
    document.add_paragraph(text.day)
    table: Any = None
    for role, words in text.parts:
        words = with_marks(words, text.footnotes, lambda n: f"\0{n}\0")
        if role == "row":
            cells = words.split(" | ")
            table = table or document.add_table(0, len(cells))
            for cell, content in zip(table.add_row().cells, cells, strict=True):
                cell.text = content
            continue
        table = None
        style = {"h1": "Heading 1", "h2": "Heading 2", "item": "List Bullet", "quote": "Quote"}.get(role, "Normal")
        paragraph = document.add_paragraph(style=style)
        for at, piece in enumerate(words.split("\0")):
            run = paragraph.add_run(piece)
            run.font.superscript = True if at % 2 else None
    if text.references:
        document.add_heading("References", 1)
        for entry in text.references:
            document.add_paragraph(entry)
    for section in document.sections:
        section.header.paragraphs[0].text = f"{text.publisher} | {text.series}"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


class _Print(FPDF):
    """A print with running heads that change from left to right pages, page numbers, footnotes and columns."""

    def __init__(self, text: Text) -> None:
        super().__init__(format="A4")
        self.brief = text
        for style, name in (("", "DejaVuSerif"), ("B", "DejaVuSerif-Bold"), ("I", "DejaVuSerif-Italic")):
            self.add_font("serif", style, f"{FONTS}/{name}.ttf")
        self.set_margins(20, 24, 20)
        self.set_auto_page_break(False)

    def header(self) -> None:
        if self.page_no() > 1:
            self.set_font("serif", "", 7.5)
            self.set_y(10)
            head = self.brief.publisher if self.page_no() % 2 else self.brief.title[:60]
            self.cell(0, 5, head, align="R" if self.page_no() % 2 else "L")

    def footer(self) -> None:
        self.set_font("serif", "", 7.5)
        self.set_y(-12)
        self.cell(0, 5, str(self.page_no()), align="C")


def as_pdf(text: Text, columns: int = 1, size: float = 10) -> bytes:
    """The brief in print; with two columns the words at line ends are broken by hyphens."""
    return _Setter(text, columns, size).set()


class _Setter:
    """Sets the text column by column; footnotes stand at the foot of the column that marks them."""

    def __init__(self, text: Text, columns: int, size: float) -> None:
        self.pdf, self.text = _Print(text), text
        self.columns, self.size, self.step = columns, size, size * 0.47
        self.gutter = 8.0
        self.width = (170 - self.gutter * (columns - 1)) / columns
        self.column, self.top, self.y = 0, 24.0, 24.0
        self.open_notes: list[int] = []

    def set(self) -> bytes:
        text, pdf = self.text, self.pdf
        pdf.set_title(text.title)
        pdf.add_page()
        for words, style, size in (
            (text.series, "", 9), (text.title, "B", 20), (" and ".join(text.authors), "I", 11),
            (f"{text.publisher}, {text.day}", "", 9),
        ):  # fmt: skip
            pdf.set_font("serif", style, size)
            pdf.set_xy(20, self.y)
            pdf.multi_cell(170, size * 0.5, words, align="L")
            self.y = pdf.get_y() + 3
        self.top = self.y = self.y + 4
        for role, words in text.parts:
            self._part(role, words)
        if text.references:
            self._part("h1", "References")
            for entry in text.references:
                self._part("p", entry)
        self._notes()
        return bytes(pdf.output())

    def _part(self, role: str, words: str) -> None:
        style, size = {"h1": ("B", self.size * 1.35), "h2": ("B", self.size)}.get(role, ("", self.size))
        if role == "row":
            self._row(words.split(" | "))
            return
        self.y += 2.2 if role in ("h1", "h2") else 0
        lead = {"item": 5.0, "quote": 7.0}.get(role, 0.0)
        for number, line in enumerate(
            self._lines(words, style, size, self.width - lead - (7 if role == "quote" else 0))
        ):
            self._room(size * 0.47)
            x = 20 + self.column * (self.width + self.gutter) + lead
            if role == "item" and number == 0:
                self._put(x - 5, "•", "", size)
            self._put(x, line, style, size)
            self.y += size * 0.47
        self.y += 1.8

    def _row(self, cells: list[str]) -> None:
        self._room(self.step)
        x = 20 + self.column * (self.width + self.gutter)
        for at, cell in enumerate(cells):
            self._put(x + at * self.width / len(cells), cell, "", self.size)
        self.y += self.step + 0.4

    def _lines(self, words: str, style: str, size: float, width: float) -> list[str]:
        self.pdf.set_font("serif", style, size)
        found, line = [], ""
        pieces = [piece for word in words.split(" ") for piece in re.findall(r"\S{1,36}", word)]
        for word in pieces:
            trial = f"{line} {word}".strip()
            if self.pdf.get_string_width(self._plain(trial)) <= width:
                line = trial
                continue
            head = self._fitting(line, word, width) if self.columns > 1 else ""
            found.append(f"{line} {head}-".strip() if head else line)
            line = word[len(head) :]
        return [*found, line]

    def _fitting(self, line: str, word: str, width: float) -> str:
        """As much of a long word as fits before a hyphen."""
        if not word.isalpha() or len(word) < 8:
            return ""
        for at in range(len(word) - 3, 2, -1):
            if self.pdf.get_string_width(f"{self._plain(line)} {word[:at]}-") <= width:
                return word[:at]
        return ""

    @staticmethod
    def _plain(words: str) -> str:
        for number in range(1, 30):
            words = words.replace(f"{{{number}}}", "")
        return words

    def _put(self, x: float, words: str, style: str, size: float) -> None:
        pdf = self.pdf
        rest = words
        for number in range(1, len(self.text.footnotes) + 1):
            mark = f"{{{number}}}"
            if mark in rest:
                before, rest = rest.split(mark, 1)
                x = self._piece(x, self.y + size * 0.35, before, style, size)
                x = self._piece(x, self.y + size * 0.23, str(number), style, size * 0.6)
                self.open_notes.append(number)
        self._piece(x, self.y + size * 0.35, rest, style, size)
        pdf.set_font("serif", "", size)

    def _piece(self, x: float, y: float, words: str, style: str, size: float) -> float:
        self.pdf.set_font("serif", style, size)
        self.pdf.text(x, y, words)
        return x + self.pdf.get_string_width(words)

    def _room(self, height: float) -> None:
        foot = 275 - sum(
            4 * (1 + self.pdf.get_string_width(self.text.footnotes[n - 1]) // self.width) for n in self.open_notes
        )
        if self.y + height <= foot - 6:
            return
        self._notes()
        self.column += 1
        if self.column == self.columns:
            self.column, self.top = 0, 24.0
            self.pdf.add_page()
        self.y = self.top

    def _notes(self) -> None:
        lines: list[tuple[str, bool]] = []
        for number in self.open_notes:
            broken = self._lines(f"{number} {self.text.footnotes[number - 1]}", "", self.size * 0.75, self.width)
            lines += [(line, at == 0) for at, line in enumerate(broken)]
        y = 277 - 3.6 * len(lines)
        x = 20 + self.column * (self.width + self.gutter)
        if lines:
            self.pdf.line(x, y - 2, x + 30, y - 2)
        for line, first in lines:
            at = x
            if first:
                mark, line = line.split(" ", 1)
                at = self._piece(at, y - 0.8, mark, "", self.size * 0.5) + 1
            self._piece(at, y, line, "", self.size * 0.75)
            y += 3.6
        self.open_notes = []


FORMATS: dict[str, tuple[str, Callable[[Text], bytes]]] = {
    "text": ("brief.txt", as_text),
    "markdown": ("brief.md", as_markdown),
    "html": ("brief.html", as_html),
    "docx": ("brief.docx", as_docx),
    "pdf": ("brief.pdf", as_pdf),
    "pdf in two columns": ("brief.pdf", lambda text: as_pdf(text, columns=2, size=9)),
}
__all__ = ["FORMATS", "Pt", "Text"]
