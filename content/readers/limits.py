"""How large a file may be. Pure: the settings come in as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from content.records import ReaderError

#: Letters on a closely printed page: how the pages of a file that has none are counted.
PAGE_LETTERS: Final = 3_000
_MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file, in megabytes, and the longest document, in pages, that is read."""

    megabytes: int = 20
    pages: int = 400

    def check_size(self, size: int) -> None:
        """Raises ReaderError ``too_large`` for a file of so many bytes."""
        if size > self.megabytes * _MEGABYTE:
            raise ReaderError("too_large", size=str(-(-size // _MEGABYTE)), most=str(self.megabytes))

    def check_unpacked(self, size: int) -> None:
        """Raises ReaderError ``bomb`` for a packed file that grows beyond ten times the largest file."""
        if size > 10 * self.megabytes * _MEGABYTE:
            raise ReaderError("bomb", most=str(10 * self.megabytes))

    def check_pages(self, pages: int) -> None:
        """Raises ReaderError ``too_many_pages``."""
        if pages > self.pages:
            raise ReaderError("too_many_pages", pages=str(pages), most=str(self.pages))

    def check_length(self, letters: int) -> None:
        """The same for a format without pages."""
        self.check_pages(-(-letters // PAGE_LETTERS))


LIMITS: Final = Limits()
