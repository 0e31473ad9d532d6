"""The words of each page of a PDF, as PDFium tells them.

PDFium knows no threads: every call stands under one lock, held for a page at a time.
"""

from __future__ import annotations

import ctypes
import math
import re
import threading
import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from content.readers.limits import Limits
from content.readers.pdf.shapes import SOFT, Word
from content.records import ReaderError

_LOCK: Final = threading.Lock()
#: No printed page has more letters; more come from drawings made of text.
_MOST_LETTERS: Final = 20_000
_BOLD: Final = re.compile(r"bold|black|heavy|semib|demi|-bd|medium", re.IGNORECASE)
_ITALIC: Final = re.compile(r"ital|obli|-it\b|kursiv", re.IGNORECASE)
_LIGATURES: Final = re.compile("[\ufb00-\ufb06]")
_SIGNS: Final = str.maketrans(
    {"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\u2011": "-", "\x02": SOFT, "\ufffe": SOFT}
)


def pages_of(data: bytes, limits: Limits) -> tuple[list[list[Word]], str]:
    """The words of each page in the order of the file, and the title its properties tell.

    Raises ReaderError ``encrypted``, ``too_many_pages`` or ``damaged``.
    """
    with _LOCK:
        document = _open(data)
        try:
            count = len(document)
            limits.check_pages(count)
            title = document.get_metadata_value("Title") or ""
        except BaseException:
            document.close()
            raise
    try:
        return [_page(document, number) for number in range(count)], title
    finally:
        with _LOCK:
            document.close()


def _open(data: bytes) -> Any:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", 0) == raw.FPDF_ERR_PASSWORD or "assword" in str(error):
            raise ReaderError("encrypted") from error
        raise ReaderError("damaged", format="PDF") from error


def _page(document: Any, number: int) -> list[Word]:
    with _LOCK:
        try:
            page = document[number]
        except pdfium.PdfiumError:
            return []  # one broken page does not lose the others
        try:
            text = page.get_textpage()
            try:
                return _upright(_Letters(text.raw).words())
            finally:
                text.close()
        except pdfium.PdfiumError:
            return []
        finally:
            page.close()


class _Letters:
    """The letters of one page, gathered into words."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._box, self._matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        self._flags = ctypes.c_int()
        self._name = ctypes.create_string_buffer(256)
        self._words: list[tuple[Word, int]] = []
        self._open: list[str] = []
        self._glued = False
        self._start: tuple[float, float, float, int, bool, bool, int] = (0.0, 0.0, 0.0, 0, False, False, 0)
        self._colour = [ctypes.c_uint() for _ in range(4)]
        self._right = self._scale = 0.0
        self._style: tuple[float, float] = (0.0, 0.0)

    def words(self) -> list[tuple[Word, int]]:
        """Every word with the quarter turns of its line."""
        count = min(max(raw.FPDFText_CountChars(self._page), 0), _MOST_LETTERS)
        unicode: Callable[[Any, int], int] = raw.FPDFText_GetUnicode
        for index in range(count):
            code = unicode(self._page, index)
            letter = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
            letter = letter.translate(_SIGNS)
            if not letter or letter.isspace() or unicodedata.category(letter) == "Cc":
                self._close(glued=False)
            else:
                self._add(index, letter)
        self._close(glued=False)
        return self._words

    def _add(self, index: int, letter: str) -> None:
        raw.FPDFText_GetCharOrigin(self._page, index, self._x, self._y)
        raw.FPDFText_GetLooseCharBox(self._page, index, self._box)
        x, y, box = self._x.value, self._y.value, self._box
        style = (raw.FPDFText_GetFontSize(self._page, index), round(box.top - box.bottom, 1))
        if style != self._style:  # the size that is seen: that of the font, stretched by the matrix
            raw.FPDFText_GetMatrix(self._page, index, self._matrix)
            self._scale = math.hypot(self._matrix.c, self._matrix.d) or 1.0
            self._style = style
        size = round(style[0] * self._scale, 2)
        if self._open:
            _x, y0, size0, turns, *_ = self._start
            moved = abs(y - y0) > 0.12 * size0 and not turns % 2
            far = not turns % 2 and (box.left - self._right > 0.25 * size0 or box.left < self._right - 1.5 * size0)
            if moved or far or abs(size - size0) > 0.14 * max(size, size0):
                self._close(glued=not far)
        if not self._open:
            self._begin(index, x if not box.right else box.left, y, size)
        self._open.append(_LIGATURES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), letter))
        self._right = box.right

    def _begin(self, index: int, x: float, y: float, size: float) -> None:
        angle = raw.FPDFText_GetCharAngle(self._page, index)
        turns = round(angle / (math.pi / 2)) % 4 if angle > 0 else 0
        raw.FPDFText_GetFontInfo(self._page, index, self._name, len(self._name), self._flags)
        name = self._name.value.decode("latin-1").rpartition("+")[2]
        bold = bool(_BOLD.search(name)) or raw.FPDFText_GetFontWeight(self._page, index) >= 600
        self._start = (x, y, size, turns, bold, bool(_ITALIC.search(name)), self._fill(index))

    def _fill(self, index: int) -> int:
        """The colour of a letter, in steps that an eye can tell."""
        red, green, blue, alpha = self._colour
        if not raw.FPDFText_GetFillColor(self._page, index, red, green, blue, alpha):
            return 0
        return red.value // 32 << 16 | green.value // 32 << 8 | blue.value // 32

    def _close(self, *, glued: bool) -> None:
        if self._open:
            x, y, size, turns, bold, italic, colour = self._start
            text = unicodedata.normalize("NFC", "".join(self._open))
            word = Word(text, x, max(self._right, x), y, max(size, 0.1), bold, italic, self._glued, colour)
            self._words.append((word, turns))
        self._open, self._glued = [], glued and bool(self._words)


def _upright(words: list[tuple[Word, int]]) -> list[Word]:
    """The words of the page's main direction, turned upright; labels along the edge and watermarks are left out."""
    turns = Counter(turn for word, turn in words for _ in word.text).most_common(1)
    main = turns[0][0] if turns else 0
    kept = [word for word, turn in words if turn == main]
    return kept if main == 0 else [_turned(word, main) for word in kept]


def _turned(word: Word, turns: int) -> Word:
    length = max(0.5 * word.size * len(word.text), 1.0)
    x, y = {1: (word.y, -word.x0), 2: (-word.x0, -word.y), 3: (-word.y, word.x0)}[turns]
    return Word(word.text, x, x + length, y, word.size, word.bold, word.italic, word.glued, word.colour)
