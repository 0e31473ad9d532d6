"""What a Word document says of itself in its properties, as far as it can be believed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from content.readers.bylines import names_in
from content.readers.decoding import squash
from content.readers.lines import Line, fold
from content.records import Source

#: So many lines at the top may repeat the title of the properties.
_TOP: Final = 12
_NOBODY: Final = re.compile(
    r"\b(?:user|admin|owner|office|microsoft|python|author|student|laptop|pc|unknown)\b", re.IGNORECASE
)
_LANGUAGE: Final = re.compile(r"^[a-z]{2}")


def source_of(package: Any, lines: Sequence[Line]) -> Source:
    """Title and authors; a template's or a machine's are passed over. The day of publication is never a file's date."""
    properties = package.core_properties
    title = squash(str(properties.title or ""))
    language = _LANGUAGE.match(str(properties.language or "").lower())
    return Source(
        title=title if _is_printed(title, lines) else _styled_title(lines),
        authors=_authors(str(properties.author or ""), lines),
        language=language[0] if language else "en",
    )


def _is_printed(title: str, lines: Sequence[Line]) -> bool:
    """A title that the first page does not show was left by a template or an older text."""
    key = fold(title)
    return len(key) > 3 and any(key == fold(line.text) for line in lines[:_TOP])


def _styled_title(lines: Sequence[Line]) -> str:
    first = next((line for line in lines[:_TOP] if line.role == "heading"), None)
    return first.text if first is not None and first.level == 1 else ""


def _authors(author: str, lines: Sequence[Line]) -> tuple[str, ...]:
    names = names_in(squash(author.replace(";", ",")))
    if not names or any(_NOBODY.search(name) for name in names):
        return ()
    printed = [fold(line.text) for line in lines[:_TOP]]
    return names if any(fold(name) in text for name in names for text in printed) else ()
